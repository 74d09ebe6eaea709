import { formatDate } from './french-dates.ts';
import type { RegisterLine } from './opinion-register.ts';
import { count } from './plural.ts';
import type { TodoLine, TodoTarget } from './todo.ts';

/** A municipal council whose date is behind; `opinionId` null when no avis was asked of the point. */
export type LateConsequence = { councilId: number; opinionId: number | null; name: string; subject: string };

export type OpinionTodoFacts = {
  /** Avis of recent conseils, and those of which nobody noted the end. */
  opinions: readonly RegisterLine[];
  lateConsequences: readonly LateConsequence[];
};

/** The avis itself when it is alone, else the register. */
const targetOf = (lines: readonly RegisterLine[]): TodoTarget => {
  const [first] = lines;
  return first && lines.length === 1 ? { place: 'opinion', id: first.id } : { place: 'opinions' };
};

const councilsOf = (lines: readonly RegisterLine[]): string => {
  const days = [...new Set(lines.map(({ session }) => session.date))].toSorted();
  return days.length === 1
    ? `Conseil du ${formatDate(days[0] ?? '', 'long')}`
    : `Conseils du ${formatDate(days[0] ?? '', 'long')} au ${formatDate(days.at(-1) ?? '', 'long')}`;
};

const detailOf = (lines: readonly RegisterLine[]): string =>
  lines.length === 1 ? (lines[0]?.title ?? '') : councilsOf(lines);

/**
 * What avis leave to do: to write those whose delay is over, to hand over those written, both before their conseil; then
 * to note what the conseil decided, and where communes have yet to deliberate. `today` is a civil date.
 */
export const opinionTodo = ({ opinions, lateConsequences }: OpinionTodoFacts, today: string): TodoLine[] => {
  const isAhead = ({ session }: RegisterLine): boolean => session.date >= today;
  const toWrite = opinions.filter((line) => line.state === 'due' && isAhead(line));
  const toTransmit = opinions.filter((line) => line.state === 'closed' && isAhead(line));
  const toNote = opinions.filter(
    (line) => !isAhead(line) && line.outcome === null && line.state !== 'superseded',
  );
  const lines: TodoLine[] = [];
  if (toWrite.length > 0)
    lines.push({
      key: 'opinions-write',
      text: `${count(toWrite.length, 'avis', 'avis')} à rédiger`,
      detail: detailOf(toWrite),
      action: 'Rédiger',
      late: false,
      target: targetOf(toWrite),
    });
  if (toTransmit.length > 0)
    lines.push({
      key: 'opinions-transmit',
      text: `${count(toTransmit.length, 'avis', 'avis')} à transmettre`,
      detail: detailOf(toTransmit),
      action: 'Transmettre',
      late: false,
      target: targetOf(toTransmit),
    });
  const [oldest] = toNote.toSorted((a, b) => a.session.date.localeCompare(b.session.date));
  if (oldest)
    lines.push({
      key: 'opinions-decision',
      text: `${count(toNote.length, 'décision du conseil', 'décisions du conseil')} à noter`,
      detail: detailOf(toNote),
      action: 'Noter',
      late: false,
      target: toNote.length === 1 ? targetOf(toNote) : { place: 'council', id: oldest.session.id },
    });
  const [late] = lateConsequences;
  if (late)
    lines.push({
      key: 'consequences',
      text: `${count(lateConsequences.length, 'délibération de commune', 'délibérations de communes')} à vérifier`,
      detail:
        lateConsequences.length === 1
          ? `${late.name}\u00a0: ${late.subject}`
          : 'La date prévue est passée, sans délibération notée',
      action: 'Vérifier',
      late: false,
      target:
        late.opinionId === null
          ? { place: 'council', id: late.councilId }
          : { place: 'opinion', id: late.opinionId },
    });
  return lines;
};
