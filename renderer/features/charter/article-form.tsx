import { useRef } from 'react';
import { articleSchema, PREAMBLE_TITLE } from '../../../db/domain/charter.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import type { BoundForm } from '../../forms/bound-form.ts';
import { FormTextArea } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { useBoundField } from '../../forms/use-bound-field.ts';
import { ArticleEditorField, type ArticleEditorHandle } from '../../ui/article-editor-field.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { ArticleActions } from './article-actions.tsx';
import { ArticleQuestions } from './article-questions.tsx';
import { ArticleRemarks } from './article-remarks.tsx';
import { ArticleRules } from './article-rules.tsx';
import type { Outline, PlanArticle } from './plan-moves.ts';
import { useBindRule } from './use-bind-rule.ts';

export type ArticleView = RouteOutput<'charter.article'>;
type ArticleValues = { title: string; body: string };

/** Where the article stands: its number, under its chapter. */
function Standing({ outline, article }: { outline: Outline; article: PlanArticle }) {
  const chapter = outline.chapters.find(({ id }) => id === article.chapterId);
  return (
    <p className="text-sm text-muted">
      {chapter ? (
        <>
          {`Article ${article.number} · chapitre ${chapter.number}, `}
          <FrenchText>{chapter.title}</FrenchText>
        </>
      ) : (
        `${PREAMBLE_TITLE}, avant les chapitres`
      )}
    </p>
  );
}

type ArticleTextProps = {
  form: BoundForm<ArticleValues>;
  view: ArticleView;
  outline: Outline;
  onEditor: (editor: ArticleEditorHandle | null) => void;
};

/** The text alone follows the keys: what is around it is not drawn again. */
function ArticleText({ form, view, outline, onEditor }: ArticleTextProps) {
  const { value, onChange, ref, props } = useBoundField(form, 'body', 'Texte de l’article');
  const bindRule = useBindRule(view.id);
  return (
    <ArticleEditorField
      label={props.label}
      error={props.error}
      onBlur={props.onBlur}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      handle={(editor) => {
        ref(editor);
        onEditor(editor);
      }}
      articles={outline.articles}
      ownKey={view.key}
      rules={view.versionRules}
      notesBefore={view.notesBefore}
      onBindRule={bindRule}
    />
  );
}

type ArticleFormProps = {
  outline: Outline;
  article: PlanArticle;
  remarkId: number | null;
  onLine: (lineId: string) => void;
};

/** One article. Everything typed here is saved by itself, and on the page a moment later. */
export function ArticleForm({ outline, article, remarkId, onLine }: ArticleFormProps) {
  const { id } = article;
  const view = useRoute('charter.article', { id });
  const update = useCommand('charter.updateArticle');
  const editor = useRef<ArticleEditorHandle>(null);
  const form = useAutosaveForm<ArticleValues>({
    schema: articleSchema,
    values: { title: view.title, body: view.body },
    names: { title: 'le titre de l’article', body: 'le texte de l’article' },
    save: async (patch) => {
      const result = await update({ id, patch });
      if (!result.ok) return result;
      const { title, body } = result.data;
      return { ok: true, values: { title, body } };
    },
  });
  return (
    <Stack>
      <Standing outline={outline} article={article} />
      <FormTextArea form={form} name="title" label="Titre" rows={1} isRequired />
      <ArticleText
        form={form}
        view={view}
        outline={outline}
        onEditor={(shown) => {
          editor.current = shown;
        }}
      />
      <div className="flex flex-col gap-2">
        <ArticleQuestions article={view} />
        <ArticleRules article={view} outline={outline} />
        <ArticleRemarks article={view} found={remarkId} />
      </div>
      <ArticleActions
        outline={outline}
        article={article}
        parts={() => editor.current?.parts() ?? null}
        flush={form.flush}
        onLine={onLine}
      />
    </Stack>
  );
}
