import { useDeferredValue } from 'react';
import { type Path, type PathValue, useWatch } from 'react-hook-form';
import { isCivilDate } from '../../../db/domain/civil-date.ts';
import { isClockTime } from '../../../db/domain/clock-time.ts';
import { formatDate, formatTime } from '../../../db/domain/french-dates.ts';
import type { Meeting } from '../../../db/domain/meeting.ts';
import { typeset } from '../../../db/domain/typography.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import type { BoundForm } from '../../forms/bound-form.ts';
import { FormDate, FormSelect, FormText, FormTime, isLongPast } from '../../forms/fields.tsx';
import { useAppStatus } from '../../shell/app-status.ts';
import { FieldRow, Stack } from '../../ui/layout.tsx';
import { useLaterRoute, useRoute } from '../../use-route.ts';
import { FacilitatorField } from './facilitator-field.tsx';
import { TurnHint } from './turn-hint.tsx';

/** Both kinds of form: one that saves by itself, one that is sent. */
export type MeetingForm = BoundForm<Meeting> & {
  setValue: <K extends Path<Meeting>>(name: K, value: PathValue<Meeting, K>) => void;
};

type Turns = RouteOutput<'turns.ofMeeting'>;

/** Who receives and who facilitates, each with the turn proposed under it. */
function TurnFields({ form, meetingId, turns }: MeetingFieldsProps & { turns: Turns | null }) {
  const { collectivities } = useRoute('collective.get', {});
  const hostId = useWatch({ control: form.control, name: 'hostId' });
  return (
    <>
      <FormSelect
        form={form}
        name="hostId"
        label="Commune d’accueil"
        noneLabel="À choisir"
        options={collectivities.map(({ id, name }) => ({ id, label: typeset(name) }))}
      />
      {turns && (
        <TurnHint
          kind="host"
          meetingId={meetingId}
          turns={turns.host}
          isTaken={hostId !== null}
          onChoose={({ collectivityId }) => form.setValue('hostId', collectivityId)}
        />
      )}
      <FormText form={form} name="place" label="Lieu" placeholder="Mairie, salle du conseil…" />
      <FacilitatorField form={form} meetingId={meetingId} turns={turns?.facilitator ?? null} />
    </>
  );
}

function MeetingTurns({ form, meetingId }: { form: MeetingForm; meetingId: number }) {
  return (
    <TurnFields form={form} meetingId={meetingId} turns={useRoute('turns.ofMeeting', { id: meetingId })} />
  );
}

/** A meeting not there yet: its turns are those of the date typed, once it is one, and come under fields in use. */
function NewTurns({ form }: { form: MeetingForm }) {
  const [date, startTime] = useDeferredValue(
    useWatch({ control: form.control, name: ['date', 'startTime'] }),
  );
  const isDated = isCivilDate(date) && isClockTime(startTime);
  const turns = useLaterRoute('turns.ofDate', isDated ? { date, startTime } : null);
  return <TurnFields form={form} meetingId={null} turns={turns} />;
}

type MeetingFieldsProps = {
  form: MeetingForm;
  /** Null for a meeting that is not there yet. */
  meetingId: number | null;
};

/** The day, and quietly under it what may be a slip: it is another meeting's already, or behind. */
function DayField({ form, meetingId }: MeetingFieldsProps) {
  const { today } = useAppStatus();
  const date = useWatch({ control: form.control, name: 'date' });
  const other = useRoute('meeting.list', {})
    .filter((meeting) => meeting.id !== meetingId && meeting.date === date)
    .toSorted((a, b) => a.startTime.localeCompare(b.startTime))[0];
  const isPast = isCivilDate(date) && date < today;
  const remarks = [
    ...(isPast && meetingId === null && !isLongPast(date, today) ? ['Cette date est passée.'] : []),
    ...(other
      ? [
          `Une autre réunion du CoDir est déjà ${isPast ? 'inscrite' : 'prévue'} ce jour-là, à ${formatTime(other.startTime)}.`,
        ]
      : []),
  ];
  return (
    <div>
      <FormDate form={form} name="date" label="Date" today={today} isRequired />
      {/* A description that comes after its field is never tied to it: this one is told as it comes. */}
      <output className="block text-sm text-amber">{remarks.join(' ')}</output>
    </div>
  );
}

/** The fields of a meeting, the same when it is created and when it is changed. */
export function MeetingFields({ form, meetingId }: MeetingFieldsProps) {
  const sessions = useRoute('council.list', {});
  return (
    <Stack>
      <DayField form={form} meetingId={meetingId} />
      <FieldRow>
        <FormTime form={form} name="startTime" label="Début" isRequired placeholder="9h30" />
        <FormTime form={form} name="endTime" label="Fin" isRequired placeholder="12h" />
      </FieldRow>
      <FormSelect
        form={form}
        name="sessionId"
        label="Conseil préparé"
        noneLabel="Aucun conseil"
        options={sessions.map(({ id, date, time }) => ({
          id,
          label: `${formatDate(date, 'full')}, ${formatTime(time)}`,
        }))}
      />
      {meetingId === null ? <NewTurns form={form} /> : <MeetingTurns form={form} meetingId={meetingId} />}
    </Stack>
  );
}
