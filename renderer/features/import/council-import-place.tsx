import { useState } from 'react';
import { isClockTime } from '../../../db/domain/clock-time.ts';
import { count } from '../../../db/domain/plural.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { useCommand } from '../../use-route.ts';
import { AllOrNothing, ImportPage, ImportSteps } from './import-page.tsx';
import { ImportPreview, type Shown } from './import-preview.tsx';
import type { Source } from './source-card.tsx';
import { usePlan } from './use-plan.ts';

const place = { title: 'Importer des conseils', breadcrumb: [{ label: 'Conseils', href: '#/conseils' }] };

/** A calendar holds more than conseils, and its past; a list was written for what it is. */
const startFor = (isCalendar: boolean) => ({
  sheet: 0,
  time: '18:30',
  titleHolds: isCalendar ? 'conseil' : '',
  withPast: !isCalendar,
});

const isCalendarText = (text: string): boolean => /^\s*BEGIN:VCALENDAR/i.test(text);

function Preview({ chosen, onBack }: { chosen: Source; onBack: () => void }) {
  const [choices, setChoices] = useState(() => startFor(chosen.isCalendar || isCalendarText(chosen.text)));
  const [view, setView] = useState<{ show: Shown; from: number }>({ show: 'all', from: 0 });
  const [allOrNothing, setAllOrNothing] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const undoToast = useUndoToast();
  const importThem = useCommand('import.councils');
  const input = { source: chosen.source, ...choices };
  const answer = usePlan('import.planCouncils', {
    ...input,
    show: view.show === 'check' ? 'all' : view.show,
    from: view.from,
  });
  const plan = answer?.ok ? answer.data : null;

  const choose = (more: Partial<typeof choices>) => {
    setChoices({ ...choices, ...more });
    setView({ ...view, from: 0 });
    setMessage(null);
  };
  const submit = async () => {
    setPending(true);
    const result = await importThem({ ...input, allOrNothing });
    setPending(false);
    if (!result.ok) return setMessage(result.message);
    const { add, update, fix } = result.data;
    const done = [
      ...(add > 0 ? [count(add, 'conseil ajouté', 'conseils ajoutés')] : []),
      ...(update > 0 ? [count(update, 'conseil mis à jour', 'conseils mis à jour')] : []),
    ].join(', ');
    undoToast(`Import fait\u00a0: ${done}.`);
    setView({ show: fix === 0 ? 'all' : 'fix', from: 0 });
  };
  const toDo = plan ? plan.counts.add + plan.counts.update : 0;
  const toFix = plan?.counts.fix ?? 0;
  const hasChoices = plan !== null && (plan.isCalendar || plan.untimed > 0 || plan.past > 0);
  return (
    <ImportPage
      {...place}
      chosen={chosen}
      answer={answer}
      message={message}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={toDo === 0 || (allOrNothing && toFix > 0)}
            isPending={isPending}
            onPress={() => void submit()}
          >
            {toDo === 0 ? 'Rien à importer' : `Importer ${count(toDo, 'conseil', 'conseils')}`}
          </Button>
          {plan && toDo === 0 && (
            <LinkButton href="#/reunions/annee/planifier" variant="primary">
              Planifier les réunions
            </LinkButton>
          )}
        </>
      }
      onSheet={(sheet) => choose({ sheet })}
      onBack={onBack}
    >
      {hasChoices && (
        <Card>
          <div className="grid items-end gap-4 narrow:grid-cols-2 wide:grid-cols-3">
            {plan.isCalendar && (
              <TextField
                label="Seulement les titres qui contiennent"
                help="Laissez vide pour tout prendre."
                value={choices.titleHolds}
                onChange={(titleHolds) => choose({ titleHolds })}
              />
            )}
            {plan.untimed > 0 && (
              <TimeField
                label="Heure proposée"
                help={`Pour ${count(plan.untimed, 'date sans heure', 'dates sans heure')}.`}
                value={choices.time}
                onChange={(time) => isClockTime(time) && choose({ time })}
              />
            )}
            {plan.past > 0 && (
              <div className="pb-2">
                <Checkbox isSelected={choices.withPast} onChange={(withPast) => choose({ withPast })}>
                  {`Prendre aussi ${count(plan.past, 'date passée', 'dates passées')}`}
                </Checkbox>
              </div>
            )}
          </div>
        </Card>
      )}
      {plan && (
        <ImportPreview
          nameHeading="Conseil"
          counts={plan.counts}
          lines={plan.lines}
          shownCount={plan.shown}
          pageStart={view.from}
          filter={view.show}
          onFilter={(next) => setView({ show: next, from: 0 })}
          onPage={(from) => setView({ ...view, from })}
          aside={<AllOrNothing toFix={toFix} isSelected={allOrNothing} onChange={setAllOrNothing} />}
        />
      )}
    </ImportPage>
  );
}

/** Conseils brought from a calendar or a list of dates: shown line by line, then written together. */
export function CouncilImportPlace() {
  return (
    <ImportSteps
      {...place}
      source={{
        of: 'councils',
        help: 'Une date par ligne, avec l’heure et le lieu s’ils sont connus.',
        placeholder: '16/12/2026 18:30 – Chanverrie\n20/01/2027 19:00',
        formats: 'Calendrier (.ics), Excel (.xlsx) ou CSV',
      }}
      renderPreview={(chosen, onBack) => <Preview chosen={chosen} onBack={onBack} />}
    />
  );
}
