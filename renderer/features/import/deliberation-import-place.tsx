import { useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import type { RouteInput, RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { useCommand } from '../../use-route.ts';
import { AllOrNothing, ImportPage, ImportSteps } from './import-page.tsx';
import { ImportPreview, type Shown } from './import-preview.tsx';
import { type RowChoice, RowChoiceField } from './row-choice.tsx';
import type { Source } from './source-card.tsx';
import { usePlan } from './use-plan.ts';

const place = { title: 'Importer les délibérations', breadcrumb: [{ label: 'Avis', href: '#/avis' }] };

type Plan = RouteOutput<'import.planDeliberations'>;
type Choices = Omit<RouteInput<'import.deliberations'>, 'source' | 'allOrNothing'>;
const untouched: Choices = { sheet: 0, siren: '', addsMissing: false, choices: [] };

type WholeChoiceProps = { plan: Plan; choices: Choices; onChoose: (more: Partial<Choices>) => void };

/** What is said of many rows at once: whose they are, and whether those without a point make one. */
function WholeChoice({ plan, choices, onChoose }: WholeChoiceProps) {
  if (plan.issuers.length === 0 && plan.missing === 0) return null;
  return (
    <Card>
      <div className="-my-1 flex flex-col gap-3">
        {plan.issuers.length > 0 && (
          <div className="max-w-md">
            <Select
              label="Collectivité dont c’est le conseil"
              help="Cette liste en mêle plusieurs."
              options={plan.issuers.map(({ siren, name }) => ({
                id: siren,
                label: name === '' ? siren : name,
                description: `SIREN\u00a0${siren}`,
              }))}
              selected={choices.siren === '' ? null : choices.siren}
              onSelect={(siren) => siren !== null && onChoose({ siren })}
            />
          </div>
        )}
        {plan.missing > 0 && (
          <Checkbox isSelected={choices.addsMissing} onChange={(addsMissing) => onChoose({ addsMissing })}>
            {`Ajouter à leur conseil ${count(plan.missing, 'délibération qui n’y a', 'délibérations qui n’y ont')} pas de point`}
          </Checkbox>
        )}
      </div>
    </Card>
  );
}

const doneWords = ({ add, update }: { add: number; update: number }): string =>
  [
    ...(add > 0 ? [count(add, 'décision notée', 'décisions notées')] : []),
    ...(update > 0 ? [count(update, 'décision mise à jour', 'décisions mises à jour')] : []),
  ].join(', ');

function Preview({ chosen, onBack }: { chosen: Source; onBack: () => void }) {
  const [choices, setChoices] = useState(untouched);
  const [view, setView] = useState<{ show: Shown; from: number }>({ show: 'all', from: 0 });
  const [allOrNothing, setAllOrNothing] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const undoToast = useUndoToast();
  const importThem = useCommand('import.deliberations');
  const input = { source: chosen.source, ...choices };
  const answer = usePlan('import.planDeliberations', { ...input, show: view.show, from: view.from });
  const plan = answer?.ok ? answer.data : null;
  const choose = (more: Partial<Choices>) => {
    setChoices({ ...choices, ...more });
    setMessage(null);
  };
  const chooseRow = (choice: RowChoice) =>
    choose({ choices: [...choices.choices.filter(({ line }) => line !== choice.line), choice] });
  const submit = async () => {
    setPending(true);
    const result = await importThem({ ...input, allOrNothing });
    setPending(false);
    if (!result.ok) return setMessage(result.message);
    undoToast(`Import fait\u00a0: ${doneWords(result.data)}.`);
    setView({ show: result.data.fix === 0 ? 'all' : 'fix', from: 0 });
  };
  const toDo = plan ? plan.counts.add + plan.counts.update : 0;
  const toFix = plan?.counts.fix ?? 0;
  return (
    <ImportPage
      {...place}
      chosen={chosen}
      answer={answer}
      message={message}
      actions={
        <Button
          variant="primary"
          isDisabled={toDo === 0 || (allOrNothing && toFix > 0)}
          isPending={isPending}
          onPress={() => void submit()}
        >
          {toDo === 0 ? 'Rien à importer' : `Importer ${count(toDo, 'décision', 'décisions')}`}
        </Button>
      }
      onSheet={(sheet) => {
        setChoices({ ...untouched, sheet });
        setView({ ...view, from: 0 });
      }}
      onBack={onBack}
    >
      {plan && <WholeChoice plan={plan} choices={choices} onChoose={choose} />}
      {plan && (
        <ImportPreview
          nameHeading="Délibération"
          counts={plan.counts}
          lines={plan.lines}
          shownCount={plan.shown}
          pageStart={view.from}
          filter={view.show}
          onFilter={(next) => setView({ show: next, from: 0 })}
          onPage={(from) => setView({ ...view, from })}
          renderChoice={(line) => <RowChoiceField line={line} points={plan.points} onChoose={chooseRow} />}
          aside={<AllOrNothing toFix={toFix} isSelected={allOrNothing} onChange={setAllOrNothing} />}
        />
      )}
    </ImportPage>
  );
}

/** What the conseil decided, brought from its list of délibérations: shown row by row, then written together. */
export function DeliberationImportPlace() {
  return (
    <ImportSteps
      {...place}
      source={{
        of: 'deliberations',
        help: 'Avec les titres des colonnes\u00a0: au moins DELIB_DATE, et DELIB_OBJET ou DELIB_ID.',
        placeholder:
          'DELIB_ID;DELIB_DATE;DELIB_OBJET;VOTE_POUR;VOTE_CONTRE\nD2026-112;2026-12-16;Tarification de l’eau;28;2',
        formats: 'Liste des délibérations au format national (SCDL)\u00a0: CSV ou Excel (.xlsx)',
      }}
      renderPreview={(chosen, onBack) => <Preview chosen={chosen} onBack={onBack} />}
    />
  );
}
