import { charterTitleSchema, PREAMBLE_TITLE } from '../../../db/domain/charter.ts';
import { count } from '../../../db/domain/plural.ts';
import { FormText } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { articleLineId, type Outline } from './plan-moves.ts';

type CharterFormProps = { outline: Outline; onLine: (lineId: string) => void };

/** What is worth a look before adopting; it is said here while there is time to write. */
function Warnings() {
  const { warnings } = useRoute('charter.beforeAdoption', {});
  if (warnings.length === 0) return null;
  return (
    <section aria-label="Avant l’adoption">
      <h2 className="text-md font-semibold">À regarder avant l’adoption</h2>
      <ul className="mt-1.5 flex list-disc flex-col gap-1 pl-5 text-md">
        {warnings.map((warning) => (
          <li key={warning}>
            <FrenchText>{warning}</FrenchText>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The charter itself: its title, its preamble when it has none yet, what remains before it is adopted. */
export function CharterForm({ outline, onLine }: CharterFormProps) {
  const rename = useCommand('charter.rename');
  const addArticle = useCommand('charter.addArticle');
  const undoToast = useUndoToast();
  const { version, articles, strayRemarks } = outline;
  const form = useAutosaveForm({
    schema: charterTitleSchema,
    values: { title: version.title },
    names: { title: 'le titre de la charte' },
    save: async ({ title = version.title }) => {
      const result = await rename({ title });
      return result.ok ? { ok: true, values: { title: result.data.version.title } } : result;
    },
  });
  const addPreamble = async () => {
    const result = await addArticle({ chapterId: null, afterId: null, title: PREAMBLE_TITLE, body: '' });
    if (result.ok) onLine(articleLineId(result.data.addedId));
    else undoToast(result.message, false);
  };
  return (
    <Stack gap="large">
      <Stack>
        <FormText form={form} name="title" label="Titre" help="En tête du document." isRequired />
        {articles.every(({ chapterId }) => chapterId !== null) && (
          <div>
            <Button size="small" onPress={() => void addPreamble()}>
              Ajouter un préambule
            </Button>
          </div>
        )}
      </Stack>
      {version.basedOn !== null && (
        <p className="text-sm text-muted">
          Ce projet part de la version&nbsp;{version.basedOn}, qui s’applique tant qu’il n’est pas adopté.{' '}
          <Link href="#/charte/versions">Voir les versions</Link>
        </p>
      )}
      {strayRemarks > 0 && (
        <Notice>
          {count(strayRemarks, 'remarque ouverte porte', 'remarques ouvertes portent')} sur des articles que
          ce projet n’a plus.
        </Notice>
      )}
      <Warnings />
    </Stack>
  );
}
