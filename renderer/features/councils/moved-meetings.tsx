import { Suspense } from 'react';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCommand, useRoute } from '../../use-route.ts';

type Move = RouteOutput<'planning.moves'>[number];

/** « La réunion du 8 décembre avait été calée 8 jours avant : la déplacer au mardi 15 décembre 2026 ? » */
const question = ({ from, to, daysBefore, why }: Move): string => {
  const days = count(daysBefore, 'jour', 'jours');
  const asked = `La réunion du ${formatDate(from, 'weekday')} avait été calée ${days} avant le conseil\u00a0: la déplacer au ${formatDate(to, 'full')}\u202f?`;
  return why === '' ? asked : `${asked} ${why}`;
};

const together = ({ from, to, why }: Move): string =>
  `La réunion du ${formatDate(from, 'weekday')} passerait alors au ${formatDate(to, 'full')}. ${why}`.trim();

type MovedMeetingsProps = {
  council: { id: number; date: string };
  /** The date that could not be kept because a meeting would come after it, or null. */
  refusedDate: string | null;
  onMoved: () => void;
};

function Proposal({ council: { id, date }, refusedDate, onMoved }: MovedMeetingsProps) {
  const moves = useRoute('planning.moves', { id, date: refusedDate ?? date });
  const move = useCommand('planning.moveWithCouncil');
  const keep = useCommand('planning.keepDate');
  const undoToast = useUndoToast();
  if (moves.length === 0) return null;
  const [only] = moves;
  const moveThem = async () => {
    const result = await move({ id, date: refusedDate ?? date });
    if (result.ok) onMoved();
    const what = refusedDate === null ? 'Réunion déplacée.' : 'Conseil et réunion déplacés.';
    undoToast(result.ok ? what : result.message, result.ok);
  };
  const keepThem = async () => {
    for (const { meetingId } of moves) await keep({ id: meetingId });
    undoToast('La réunion garde sa date.');
  };
  return (
    <Notice
      announces
      actions={
        <>
          <Button size="small" onPress={() => void moveThem()}>
            {refusedDate === null ? 'Déplacer' : 'Déplacer le conseil et la réunion'}
          </Button>
          {refusedDate === null && (
            <Button size="small" variant="quiet" onPress={() => void keepThem()}>
              {moves.length === 1 && only
                ? `Garder le ${formatDate(only.from, 'long').replace(/ \d{4}$/, '')}`
                : 'Garder leurs dates'}
            </Button>
          )}
        </>
      }
    >
      {moves.map((each) => (
        <p key={each.meetingId}>
          <FrenchText>{refusedDate === null ? question(each) : together(each)}</FrenchText>
        </p>
      ))}
    </Notice>
  );
}

/** Shown when meetings no longer stand where their conseil put them: they follow it in one gesture, or stay. */
export function MovedMeetings(props: MovedMeetingsProps) {
  return (
    <Suspense fallback={null}>
      <Proposal {...props} />
    </Suspense>
  );
}
