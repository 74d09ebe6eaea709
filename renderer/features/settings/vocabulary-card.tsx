import { opinionWordSchema, stanceRules } from '../../../db/domain/opinion-words.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormCheckbox, FormText } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { useCommand, useRoute } from '../../use-route.ts';

type Term = RouteOutput<'opinion.vocabulary'>[number];

const writable = opinionWordSchema.omit({ stance: true });

const written = ({ label, offered }: Term) => ({ label, offered });

/** The route numbers its words; a row writes one, the first. */
const ofRow = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, fault]) => [name.replace('words.0.', ''), fault]));

/** The words of one position, and whether it is proposed. */
function TermRow({ term }: { term: Term }) {
  const { stance, description } = term;
  const save = useCommand('opinion.saveVocabulary');
  const { label: ours, isAlwaysOffered, needsReason, needsReservations } = stanceRules[stance];
  const form = useAutosaveForm({
    schema: writable,
    values: written(term),
    names: { label: `le libellé «\u00a0${ours}\u00a0»` },
    save: async (patch) => {
      const result = await save({ words: [{ stance, ...written(term), ...patch }] });
      if (!result.ok) return { ...result, fields: ofRow(result.fields) };
      return { ok: true, values: written(result.data.find((each) => each.stance === stance) ?? term) };
    },
  });
  return (
    <li className="grid gap-x-6 gap-y-2 border-t border-line px-5 py-3 frame:grid-cols-[1fr_13rem]">
      <FormText form={form} name="label" label={ours} help={description} />
      <div className="text-sm frame:pt-8">
        {isAlwaysOffered ? (
          <p className="text-muted">Toujours proposée</p>
        ) : (
          <FormCheckbox form={form} name="offered" label="Proposée" />
        )}
        {(needsReason || needsReservations) && (
          <p className="mt-1 text-muted">
            <FrenchText>{needsReason ? 'Avec sa raison' : 'Avec les réserves'}</FrenchText>
          </p>
        )}
      </div>
    </li>
  );
}

/** The collective's own words for positions: their meaning stays, and none weighs more than another. */
export function VocabularyCard() {
  const terms = useRoute('opinion.vocabulary', {});
  return (
    <Card heading="Positions dans les avis" padding="flush">
      <p className="px-5 pt-3 pb-3 text-sm text-muted">
        Les mots de votre collectif pour chaque position, dans les avis, les formulaires et les documents. Un
        libellé vidé reprend le nôtre. Une position qui n’est plus proposée reste écrite là où elle a été
        donnée.
      </p>
      <ul>
        {terms.map((term) => (
          <TermRow key={term.stance} term={term} />
        ))}
      </ul>
    </Card>
  );
}
