import { lazy, type Ref, Suspense } from 'react';
import type { CharterRule, CharterRuleKind } from '../../db/domain/charter-rules.ts';
import type { ArticleName } from './article-words.ts';
import type { FieldProps } from './field-parts.tsx';

export type ArticleEditorHandle = {
  focus: () => void;
  /** The text on either side of the cursor, each as it is stored; null where one side would be empty. */
  parts: () => { before: string; after: string } | null;
};

export type ArticleEditorProps = Pick<FieldProps, 'label' | 'error' | 'onBlur'> & {
  /** An article's text as it is stored (db/domain/article-text.ts), '' when empty. */
  value: string;
  onChange: (value: string) => void;
  handle?: Ref<ArticleEditorHandle>;
  /** Articles of the version, for the words of links and their choice. */
  articles: readonly ArticleName[];
  /** The article itself, to which it does not link. */
  ownKey: string;
  /** Rules of the version: their values can stand in the text. */
  rules: readonly CharterRule[];
  /** How many notes come before those of this article; none when absent. */
  notesBefore?: number;
  /** Binds a rule that the version does not have yet; false when it could not be. */
  onBindRule: (kind: CharterRuleKind) => Promise<boolean>;
};

const Editor = lazy(() => import('./article-editor.tsx'));

/** The text of an article, with all that a charter needs. The editor's code comes when the first one is shown. */
export function ArticleEditorField(props: ArticleEditorProps) {
  return (
    <Suspense
      fallback={
        <div>
          <p className="text-sm font-semibold">{props.label}</p>
          <div className="mt-1 min-h-80 rounded-md border border-edge bg-surface" />
        </div>
      }
    >
      <Editor {...props} />
    </Suspense>
  );
}
