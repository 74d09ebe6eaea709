import { synthesisParts, synthesisSchema } from '../../../db/domain/opinion-life.ts';
import { absenceSentence } from '../../../db/domain/opinion-voices.ts';
import { FormTextArea } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { Button } from '../../ui/button.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Card } from '../../ui/card.tsx';
import { FormActions, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCommand } from '../../use-route.ts';
import type { OpinionView } from './opinion-view.ts';

type Part = (typeof synthesisParts)[number]['name'];

const written = ({ shared, reservations, divergences }: OpinionView) => ({
  shared,
  reservations,
  divergences,
});

/** The avis as people write it: what is shared, the reservations, and how voices differ. */
export function SynthesisForm({
  opinion,
  faults,
}: {
  opinion: OpinionView;
  faults: Partial<Record<string, string>>;
}) {
  const save = useCommand('opinion.saveSynthesis');
  const values = written(opinion);
  const form = useAutosaveForm({
    schema: synthesisSchema,
    values,
    save: async (patch) => {
      const result = await save({ id: opinion.id, patch });
      return result.ok ? { ok: true, values: written(result.data) } : result;
    },
  });
  const { draft } = opinion;
  const empty = synthesisParts.filter(({ name }) => values[name] === '' && draft[name] !== '');
  const take = (name: Part) => form.setValue(name, draft[name]);
  return (
    <Stack>
      {empty.length > 0 && (
        <Notice
          heading="Une première rédaction est proposée"
          actions={
            <Button
              size="small"
              onPress={() => {
                for (const { name } of empty) take(name);
              }}
            >
              Reprendre la proposition
            </Button>
          }
        >
          Elle reprend ce que les collectivités ont dit, sans compter les voix. C’est vous qui écrivez l’avis.
        </Notice>
      )}
      {synthesisParts.map(({ name, label }) => (
        <div key={name}>
          <FormTextArea form={form} name={name} label={label} rows={3} />
          {faults[name] !== undefined && (
            <p role="alert" className="mt-1 text-sm font-semibold text-brick">
              <FrenchText>{faults[name]}</FrenchText>
            </p>
          )}
        </div>
      ))}
      {opinion.namesWritten.length > 0 && (
        <Notice kind="warn" heading="Des collectivités sont nommées">
          <FrenchText>
            {`Le texte nomme ${opinion.namesWritten.join(', ')}, alors que les voix ne sont pas attribuées. Un avis devient communicable une fois la décision prise.`}
          </FrenchText>
        </Notice>
      )}
    </Stack>
  );
}

/** Written once and for all: read, not changed. */
export function WrittenSynthesis({ opinion }: { opinion: OpinionView }) {
  const said = synthesisParts.filter(({ name }) => opinion[name] !== '');
  if (said.length === 0) return <p className="text-muted">{absenceSentence}</p>;
  return (
    <Stack>
      {said.map(({ name, label }) => (
        <div key={name}>
          <h3 className="text-sm font-semibold">{label}</h3>
          <p className="whitespace-pre-line">
            <FrenchText>{opinion[name]}</FrenchText>
          </p>
        </div>
      ))}
    </Stack>
  );
}

type SynthesisCardProps = {
  opinion: OpinionView;
  faults: Partial<Record<string, string>>;
  isReadOnly: boolean;
  onClose: () => void;
};

export function SynthesisCard({ opinion, faults, isReadOnly, onClose }: SynthesisCardProps) {
  return (
    <Card heading="Avis du collectif">
      {isReadOnly ? (
        <WrittenSynthesis opinion={opinion} />
      ) : (
        <Stack>
          <SynthesisForm opinion={opinion} faults={faults} />
          <FormActions>
            <Button variant="primary" onPress={onClose}>
              Clore l’avis
            </Button>
          </FormActions>
        </Stack>
      )}
    </Card>
  );
}
