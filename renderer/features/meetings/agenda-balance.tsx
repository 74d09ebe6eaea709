import { formatTime } from '../../../db/domain/french-dates.ts';
import { formatDuration } from '../../../db/domain/french-durations.ts';
import { minutesOf } from '../../../db/domain/clock-time.ts';
import { parityOf, paritySentence } from '../../../db/domain/parity.ts';
import { cx } from '../../ui/class-names.ts';
import { useRoute } from '../../use-route.ts';
import type { MeetingView } from './meeting-place.tsx';

/** The total against the length of the meeting, in words. */
export function AgendaClock({ meeting }: { meeting: MeetingView }) {
  const { total, end, over } = meeting.clock;
  if (meeting.items.length === 0) return null;
  const length = minutesOf(meeting.endTime) - minutesOf(meeting.startTime);
  const gap = formatDuration(Math.abs(over));
  return (
    <p className={cx('text-sm', over > 0 ? 'text-brick' : 'text-muted')}>
      {formatDuration(total)} sur {formatDuration(length)}. Fin prévue à{' '}
      <b className="text-ink">{formatTime(end)}</b>
      {over === 0 && ', à l’heure.'}
      {over > 0 && `, soit ${gap} de trop.`}
      {over < 0 && `, il reste ${gap}.`}
    </p>
  );
}

const tints = [
  ['epci', 'bg-teal'],
  ['commune', 'bg-focus'],
  ['other', 'bg-amber'],
  ['collective', 'bg-edge'],
] as const;

/** Where the points come from: a sentence, and a bar that only seconds it. Communes are not told apart. */
export function AgendaParity({ meeting }: { meeting: MeetingView }) {
  const { collectivities } = useRoute('collective.get', {});
  const kinds = new Map(collectivities.map(({ id, kind }) => [id, kind]));
  const parity = parityOf(meeting.items, (id) => kinds.get(id));
  const sentence = paritySentence(parity);
  // All from the collective, or no point yet: there is nothing to weigh.
  if (parity.epci + parity.commune + parity.other === 0) return null;
  return (
    <div className="text-xs text-muted">
      <p>{sentence}.</p>
      <div aria-hidden="true" className="mt-1 flex h-1 gap-px overflow-hidden rounded-full">
        {tints.map(
          ([who, tint]) =>
            parity[who] > 0 && <span key={who} className={tint} style={{ flexGrow: parity[who] }} />,
        )}
      </div>
    </div>
  );
}
