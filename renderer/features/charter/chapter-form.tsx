import { chapterSchema } from '../../../db/domain/charter.ts';
import { count } from '../../../db/domain/plural.ts';
import { FormTextArea } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { chapterLineId, type Outline, type PlanChapter } from './plan-moves.ts';
import { QuestionList } from './article-questions.tsx';

type ChapterFormProps = {
  outline: Outline;
  chapter: PlanChapter;
  onLine: (lineId: string) => void;
};

/** What the guided plan expects of a chapter that came from it. */
function Guidance({ chapterKey }: { chapterKey: string }) {
  const plan = useRoute('charter.plan', {}).find(({ key }) => key === chapterKey);
  if (!plan) return null;
  return (
    <Stack gap="small">
      <p className="text-md">{plan.intent}</p>
      <QuestionList questions={plan.questions} />
    </Stack>
  );
}

const removedWords = (articles: number): string =>
  articles === 0 ? 'Chapitre retiré.' : `Chapitre retiré, avec ${count(articles, 'article', 'articles')}.`;

/** One chapter: its title, and what it is for. */
export function ChapterForm({ outline, chapter, onLine }: ChapterFormProps) {
  const update = useCommand('charter.updateChapter');
  const remove = useCommand('charter.removeChapter');
  const undoToast = useUndoToast();
  const { id, number, title } = chapter;
  const form = useAutosaveForm({
    schema: chapterSchema,
    values: { title },
    names: { title: 'le titre du chapitre' },
    save: async (patch) => {
      const result = await update({ id, title: patch.title ?? title });
      if (!result.ok) return result;
      const kept = result.data.chapters.find((each) => each.id === id);
      return { ok: true, values: { title: kept?.title ?? title } };
    },
  });
  const articles = outline.articles.filter(({ chapterId }) => chapterId === id).length;
  const removeIt = async () => {
    const at = outline.chapters.findIndex((each) => each.id === id);
    const next = outline.chapters[at + 1] ?? outline.chapters[at - 1];
    onLine(next ? chapterLineId(next.id) : 'charter');
    const result = await remove({ id });
    undoToast(result.ok ? removedWords(articles) : result.message, result.ok);
  };
  return (
    <Stack>
      <p className="text-sm text-muted">
        Chapitre {number} · {articles === 0 ? 'aucun article' : count(articles, 'article', 'articles')}
      </p>
      <FormTextArea form={form} name="title" label="Titre du chapitre" isRequired />
      <Guidance chapterKey={chapter.key} />
      <div className="-ml-3">
        <Button variant="quiet" size="small" tone="muted" onPress={() => void removeIt()}>
          Retirer le chapitre
        </Button>
      </div>
    </Stack>
  );
}
