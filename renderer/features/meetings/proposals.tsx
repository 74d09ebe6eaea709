import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { AgendaTemplates } from './proposals-templates.tsx';
import { ProposalsDialog } from './proposals-dialog.tsx';
import type { MeetingView } from './meeting-place.tsx';

export type MeetingProposals = RouteOutput<'proposal.list'>;

/** What of an agenda decides what is proposed: another one, and it is asked for again. */
const groundOf = ({ date, startTime, sessionId, items }: MeetingView): string =>
  [
    date,
    startTime,
    sessionId,
    ...items.map(({ id, kind, councilItemId }) => `${id}${kind}${councilItemId}`),
  ].join();

const useProposals = (meeting: MeetingView): MeetingProposals | null =>
  useQuery({
    queryKey: ['proposal.list', { id: meeting.id }, groundOf(meeting)],
    queryFn: async () => {
      const result = await call('proposal.list', { id: meeting.id });
      return result.ok ? result.data : null;
    },
    // The reserve, the conseil and other meetings change elsewhere: it is read anew each time one comes here.
    staleTime: 0,
    placeholderData: (before) => before,
  }).data ?? null;

/** Beside « Ajouter un point »: how many points wait to be chosen for this agenda, and the templates. */
export function Proposals({ meeting }: { meeting: MeetingView }) {
  const proposals = useProposals(meeting);
  const [isOpen, setOpen] = useState(false);
  const n = proposals?.proposals.length ?? 0;
  return (
    <div className="-mx-3 flex flex-wrap items-center justify-between">
      {proposals && n > 0 && (
        <Button variant="quiet" size="small" onPress={() => setOpen(true)}>
          {count(n, 'point proposé', 'points proposés')}
        </Button>
      )}
      <AgendaTemplates meeting={meeting} />
      {isOpen && proposals && (
        <ProposalsDialog meeting={meeting} offered={proposals} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}
