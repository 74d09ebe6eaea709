import { isProvisional } from '../../db/domain/deadlines.ts';
import { formatDate, formatTime } from '../../db/domain/french-dates.ts';
import type { RouteOutput } from '../../electron/ipc/contract/contract.ts';
import { cx } from '../ui/class-names.ts';
import { FrenchText } from '../ui/french-text.tsx';
import { Tag, type Tone } from '../ui/tag.tsx';

export type Deadline = NonNullable<RouteOutput<'home.get'>['deadline']>;

const tones: Record<Deadline['status']['state'], Tone> = {
  late: 'late',
  today: 'soon',
  soon: 'soon',
  ahead: 'now',
};

/** « dans 14 jours · conseillé : ven. 4 déc. » */
export const deadlineWords = (deadline: Deadline): { words: string; tone: Tone } => {
  if (deadline.sentAt !== null) return { words: 'envoyé', tone: 'ok' };
  if (deadline.isMoot) return { words: 'non envoyé', tone: 'neutral' };
  const { advised, status } = deadline;
  const advice =
    advised && status.state !== 'late' && !isProvisional(deadline)
      ? ` · conseillé\u00a0: ${formatDate(advised.date, 'short')}`
      : '';
  return { words: `${status.sentence}${advice}`, tone: tones[status.state] };
};

/** Why an earlier day is advised: « tombe un dimanche », « tombe un jour férié (Toussaint) ». */
export const adviceReason = (deadline: Deadline): string | null => {
  const { advised } = deadline;
  if (!advised || isProvisional(deadline)) return null;
  const when = advised.why === 'férié' ? `un jour férié (${advised.holiday ?? ''})` : `un ${advised.why}`;
  return `L’échéance tombe ${when}\u00a0: un envoi ${formatDate(advised.date, 'full')} avant ${formatTime(advised.time)} laisse à chacun le temps de lire.`;
};

/** By when the ordre du jour must be sent: the date, what it is counted from, and how long is left. */
export function DeadlineSummary({
  deadline,
  align = 'end',
}: {
  deadline: Deadline;
  align?: 'start' | 'end';
}) {
  const { words, tone } = deadlineWords(deadline);
  const anchor = deadline.anchor === 'council' ? 'le conseil' : 'la réunion';
  const provisional = isProvisional(deadline);
  return (
    <div className={cx('min-w-0', align === 'end' && 'frame:text-right')}>
      <p className="text-sm text-muted">
        Ordre du jour du CoDir à envoyer{' '}
        {provisional ? 'au plus tard' : `${deadline.hours}\u00a0h avant ${anchor}`}
      </p>
      <p className="text-lg font-semibold">
        <FrenchText>{`${formatDate(deadline.date, 'weekday')} à ${formatTime(deadline.time)}`}</FrenchText>
      </p>
      <Tag tone={tone}>
        <FrenchText>{words}</FrenchText>
      </Tag>
      {provisional && <p className="text-sm text-muted">à préciser quand la réunion sera fixée</p>}
    </div>
  );
}
