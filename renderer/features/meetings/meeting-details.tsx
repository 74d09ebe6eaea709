import { meetingSchema } from '../../../db/domain/meeting.ts';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { adviceReason, DeadlineSummary } from '../../timing/deadline-summary.tsx';
import { TimingChain } from '../../timing/timing-chain.tsx';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useCommand } from '../../use-route.ts';
import { AgendaParity } from './agenda-balance.tsx';
import { MeetingFields } from './meeting-fields.tsx';
import type { MeetingView } from './meeting-place.tsx';

const editable = ({
  date,
  startTime,
  endTime,
  place,
  hostId,
  facilitatorId,
  facilitatorName,
  facilitatorForId,
  sessionId,
}: MeetingView) => ({
  date,
  startTime,
  endTime,
  place,
  hostId,
  facilitatorId,
  facilitatorName,
  facilitatorForId,
  sessionId,
});

function Dates({ meeting }: { meeting: MeetingView }) {
  if (!meeting.deadline) return null;
  const reason = adviceReason(meeting.deadline);
  return (
    <Card>
      <Stack>
        {!meeting.isCancelled && <DeadlineSummary deadline={meeting.deadline} align="start" />}
        {reason && !meeting.isCancelled && <p className="text-sm text-muted">{reason}</p>}
        <TimingChain chain={meeting.chain} sessionId={meeting.sessionId} meetingId={meeting.id} />
        {meeting.influence && !meeting.isCancelled && (
          <p className="text-sm text-muted">{meeting.influence.sentence}</p>
        )}
      </Stack>
    </Card>
  );
}

/** The meeting itself: what its dates command, and its fields, which save by themselves. */
export function MeetingDetails({ meeting }: { meeting: MeetingView }) {
  const update = useCommand('meeting.update');
  const form = useAutosaveForm({
    schema: meetingSchema,
    values: editable(meeting),
    names: { date: 'la date de la réunion', startTime: 'l’heure de début', endTime: 'l’heure de fin' },
    save: async (patch) => {
      const result = await update({ id: meeting.id, patch });
      return result.ok ? { ok: true, values: editable(result.data) } : result;
    },
  });
  return (
    <Stack gap="large">
      <Dates meeting={meeting} />
      <AgendaParity meeting={meeting} />
      <MeetingFields form={form} meetingId={meeting.id} />
    </Stack>
  );
}
