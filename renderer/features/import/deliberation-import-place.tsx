import { useState } from 'react';
import { count, plural } from '../../../db/domain/plural.ts';
import type { RouteInput, RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { Select } from '../../ui/select.tsx';
import { useCommand } from '../../use-route.ts';
import { ImportPreview, type Shown } from './import-preview.tsx';
import { type RowChoice, RowChoiceField } from './row-choice.tsx';
import { isMendable, SourceCard, type Source } from './source-card.tsx';
import { SourceLine } from './source-line.tsx';
import { usePlan } from './use-plan.ts';

const crumbs = [{ label: 'Avis', href: '#/avis' }];
const title = 'Importer les délibérations';

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
    <>
      <PageHeader
        title={title}
        breadcrumb={crumbs}
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
      />
      <PageBody>
        <Stack>
          <SourceLine
            label={chosen.label}
            isPasted={isMendable(chosen)}
            sheets={plan?.sheets ?? []}
            sheet={plan?.sheet ?? 0}
            notices={plan?.notices ?? []}
            onSheet={(sheet) => {
              setChoices({ ...untouched, sheet });
              setView({ ...view, from: 0 });
            }}
            onChange={onBack}
          />
          {answer && !answer.ok && (
            <Notice kind="error" announces>
              {answer.message}
            </Notice>
          )}
          {message !== null && (
            <Notice kind="error" announces>
              {message}
            </Notice>
          )}
          {!answer && <Waiting />}
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
              renderChoice={(line) => (
                <RowChoiceField line={line} points={plan.points} onChoose={chooseRow} />
              )}
              aside={
                toFix > 0 && (
                  <Checkbox isSelected={allOrNothing} onChange={setAllOrNothing}>
                    {`Ne rien importer tant ${plural(toFix, 'qu’une ligne est', 'que des lignes sont')} à corriger`}
                  </Checkbox>
                )
              }
            />
          )}
        </Stack>
      </PageBody>
    </>
  );
}

/** What the conseil decided, brought from its list of délibérations: shown row by row, then written together. */
export function DeliberationImportPlace() {
  const [chosen, setChosen] = useState<Source | null>(null);
  const [text, setText] = useState('');
  if (chosen)
    return (
      <Preview
        chosen={chosen}
        onBack={() => {
          setText(isMendable(chosen) ? chosen.text : '');
          setChosen(null);
        }}
      />
    );
  return (
    <>
      <PageHeader title={title} breadcrumb={crumbs} />
      <PageBody>
        <SourceCard
          of="deliberations"
          text={text}
          help="Avec les titres des colonnes&nbsp;: au moins DELIB_DATE, et DELIB_OBJET ou DELIB_ID."
          placeholder={
            'DELIB_ID;DELIB_DATE;DELIB_OBJET;VOTE_POUR;VOTE_CONTRE\nD2026-112;2026-12-16;Tarification de l’eau;28;2'
          }
          formats="Liste des délibérations au format national (SCDL)&nbsp;: CSV ou Excel (.xlsx)"
          onSource={setChosen}
        />
      </PageBody>
    </>
  );
}
