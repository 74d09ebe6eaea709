import { useNavigate } from '@tanstack/react-router';
import { useState, useTransition } from 'react';
import { WEEKDAYS } from '../../../db/domain/french-dates.ts';
import { MAX_DAYS_BEFORE } from '../../../db/domain/planning.ts';
import { count } from '../../../db/domain/plural.ts';
import { ArticleLink } from '../../rules/rule-source.tsx';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IntegerField } from '../../ui/integer-field.tsx';
import { FieldRow, Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { dateOf, faultOf, type LineChange, PlanLines } from './plan-lines.tsx';
import { PlanTurns } from './plan-turns.tsx';

const anyDay = 0;
const weekdays = [
  { id: anyDay, label: 'Celui qui se présente' },
  ...WEEKDAYS.slice(0, 5).map((day, index) => ({ id: index + 1, label: `Le ${day}` })),
];

/** The year that holds most of `dates`, the earliest of equals; '' without dates. */
const yearOfMost = (dates: readonly string[]): string => {
  const years = dates.map((date) => date.slice(0, 4)).toSorted();
  const held = (year: string) => years.filter((each) => each === year).length;
  return years.reduce((best, year) => (held(year) > held(best) ? year : best), years[0] ?? '');
};

type Rule = { daysBefore: number; preferred: number | null };

/** A rule that can be typed wrong: what is asked of main is always the last right one. */
const useRule = (usualDays: number) => {
  const [rule, setRule] = useState<Rule>({ daysBefore: usualDays, preferred: null });
  const [typed, setTyped] = useState<number | string | null>(usualDays);
  // The lines stay on screen while the new ones are read.
  const [, startTransition] = useTransition();
  const isRight = typeof typed === 'number' && typed >= 1 && typed <= MAX_DAYS_BEFORE;
  return {
    rule,
    typed,
    error: isRight ? undefined : `Indiquez un nombre de jours, de 1 à ${MAX_DAYS_BEFORE}.`,
    setDays: (next: number | string | null) => {
      setTyped(next);
      if (typeof next === 'number' && next >= 1 && next <= MAX_DAYS_BEFORE)
        startTransition(() => setRule({ ...rule, daysBefore: next }));
    },
    setPreferred: (preferred: number | null) => startTransition(() => setRule({ ...rule, preferred })),
  };
};

/** Plans the meetings of every conseil that has none, seen before they are created, in one step. */
export function PlanPlace() {
  const { today } = useAppStatus();
  const { meetingRhythm } = useRoute('rules.get', {}).rules;
  const { rule, typed, error, setDays, setPreferred } = useRule(meetingRhythm.rule.daysBefore);
  const view = useRoute('planning.preview', rule);
  const [changes, setChanges] = useState<ReadonlyMap<number, LineChange>>(new Map());
  const [hours, setHours] = useState({ startTime: view.startTime, endTime: view.endTime });
  const [place, setPlace] = useState('');
  const [withTurns, setWithTurns] = useState(true);
  const [fault, setFault] = useState<{ message: string; endTime: string | undefined } | null>(null);
  const [isPending, setPending] = useState(false);
  const create = useCommand('planning.create');
  const navigate = useNavigate();
  const undoToast = useUndoToast();

  const chosen = view.lines.filter(({ sessionId }) => changes.get(sessionId)?.isOff !== true);
  const isSound = chosen.every(
    (line) => faultOf(line, dateOf(line, changes.get(line.sessionId)), today) === undefined,
  );
  // A new rule gives new dates: those typed for the old one go, what is left out stays left out.
  const forgetDates = () =>
    setChanges(
      (all) => new Map([...all].map(([id, { isOff }]) => [id, isOff === undefined ? {} : { isOff }])),
    );
  const send = async () => {
    setPending(true);
    const result = await create({
      ...hours,
      place,
      lines: chosen.map((line) => ({
        sessionId: line.sessionId,
        date: dateOf(line, changes.get(line.sessionId)),
        hostId: withTurns ? (line.host?.collectivityId ?? null) : null,
        facilitatorId: withTurns ? (line.facilitator?.holders[0]?.memberId ?? null) : null,
        facilitatorForId: withTurns ? (line.facilitator?.collectivityId ?? null) : null,
      })),
    });
    setPending(false);
    if (!result.ok) {
      setFault({ message: result.message, endTime: result.fields['endTime'] });
      return;
    }
    undoToast(`${count(chosen.length, 'réunion créée', 'réunions créées')}.`);
    const year = yearOfMost(chosen.map((line) => dateOf(line, changes.get(line.sessionId))));
    await navigate({ to: '/reunions/annee/$year', params: { year } });
  };
  return (
    <>
      <PageHeader
        title="Planifier les réunions"
        breadcrumb={[
          { label: 'Réunions', href: '#/reunions' },
          { label: 'Année', href: '#/reunions/annee' },
        ]}
        actions={
          view.lines.length > 0 && (
            <Button
              variant="primary"
              isDisabled={chosen.length === 0 || !isSound}
              isPending={isPending}
              onPress={() => void send()}
            >
              {chosen.length === 0
                ? 'Créer les réunions'
                : `Créer ${count(chosen.length, 'réunion', 'réunions')}`}
            </Button>
          )
        }
      />
      <PageBody>
        {view.lines.length === 0 ? (
          <EmptyState
            heading="Aucun conseil à venir n’attend sa réunion"
            action={
              <>
                <LinkButton href="#/conseils/importer" variant="primary">
                  Importer des dates de conseils
                </LinkButton>
                <LinkButton href="#/conseils/nouveau">Ajouter un conseil</LinkButton>
              </>
            }
          >
            Inscrivez les dates des prochains conseils&nbsp;: une réunion du CoDir sera proposée avant chacun.
          </EmptyState>
        ) : (
          <Stack gap="large">
            {fault && fault.endTime === undefined && (
              <Notice kind="error" announces>
                {fault.message}
              </Notice>
            )}
            <Card>
              <Stack>
                <FieldRow>
                  <div>
                    <IntegerField
                      label="Jours avant le conseil"
                      value={typed}
                      error={error}
                      onChange={(next) => {
                        setDays(next);
                        forgetDates();
                      }}
                    />
                    {meetingRhythm.source && typed === meetingRhythm.rule.daysBefore && (
                      <p className="mt-1 text-xs text-muted">
                        Selon <ArticleLink source={meetingRhythm.source} />
                      </p>
                    )}
                  </div>
                  <Select
                    label="Jour de la semaine"
                    options={weekdays}
                    selected={rule.preferred ?? anyDay}
                    onSelect={(id) => {
                      setPreferred(id === anyDay ? null : id);
                      forgetDates();
                    }}
                  />
                  <TimeField
                    label="Début"
                    value={hours.startTime}
                    onChange={(startTime) => setHours({ ...hours, startTime })}
                  />
                  <TimeField
                    label="Fin"
                    value={hours.endTime}
                    error={fault?.endTime}
                    onChange={(endTime) => {
                      setHours({ ...hours, endTime });
                      setFault(null);
                    }}
                  />
                  <TextField label="Lieu (facultatif)" value={place} onChange={setPlace} />
                </FieldRow>
                <PlanTurns lines={view.lines} isSelected={withTurns} onChange={setWithTurns} />
              </Stack>
            </Card>
            <Card
              heading={`${count(view.lines.length, 'conseil', 'conseils')} sans réunion`}
              aside={
                <span className="text-sm text-muted">
                  Week-ends, jours fériés et périodes sans réunion sont évités.
                </span>
              }
              padding="flush"
            >
              <PlanLines
                view={view}
                changes={changes}
                onChange={(id, change) => setChanges((all) => new Map(all).set(id, change))}
                withTurns={withTurns}
                today={today}
              />
            </Card>
          </Stack>
        )}
      </PageBody>
    </>
  );
}
