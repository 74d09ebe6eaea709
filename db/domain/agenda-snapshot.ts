import { z } from 'zod';
import { formatDate, formatTimeRange } from './french-dates.ts';
import { formatDuration } from './french-durations.ts';

/** What an ordre du jour said when it left: enough to tell later what changed, in the words of its readers. */
export const agendaSnapshotSchema = z.object({
  date: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  place: z.string(),
  items: z.array(
    z.object({
      id: z.number(),
      number: z.string(),
      title: z.string(),
      question: z.string(),
      presenter: z.string(),
      minutes: z.number(),
      annexes: z.array(z.object({ title: z.string(), hash: z.string() })),
    }),
  ),
});
export type AgendaSnapshot = z.infer<typeof agendaSnapshotSchema>;
type SnapshotItem = AgendaSnapshot['items'][number];

export const readSnapshot = (content: string): AgendaSnapshot | null => {
  if (content === '') return null;
  const read = agendaSnapshotSchema.safeParse(JSON.parse(content));
  return read.success ? read.data : null;
};

const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

const named = ({ number, title }: SnapshotItem): string =>
  number === '' ? quoted(title) : `Point\u00a0${number}, ${quoted(title)}`;

const momentChanges = (before: AgendaSnapshot, now: AgendaSnapshot): string[] => [
  ...(before.date === now.date ? [] : [`La réunion est portée au ${formatDate(now.date, 'full')}.`]),
  ...(before.startTime === now.startTime && before.endTime === now.endTime
    ? []
    : [`La réunion se tient ${formatTimeRange(now.startTime, now.endTime)}.`]),
  ...(before.place === now.place
    ? []
    : [now.place === '' ? 'Le lieu n’est plus indiqué.' : `Le lieu devient ${quoted(now.place)}.`]),
];

const annexChanges = (name: string, before: SnapshotItem, now: SnapshotItem): string[] => {
  const former = new Map(before.annexes.map((annex) => [annex.title, annex.hash]));
  const titles = new Set(now.annexes.map(({ title }) => title));
  return [
    ...now.annexes
      .filter(({ title }) => !former.has(title))
      .map(({ title }) => `${name}\u00a0: annexe ajoutée, ${quoted(title)}.`),
    ...now.annexes
      .filter(({ title, hash }) => former.has(title) && former.get(title) !== hash)
      .map(({ title }) => `${name}\u00a0: annexe remplacée, ${quoted(title)}.`),
    ...before.annexes
      .filter(({ title }) => !titles.has(title))
      .map(({ title }) => `${name}\u00a0: annexe retirée, ${quoted(title)}.`),
  ];
};

const itemChanges = (before: SnapshotItem, now: SnapshotItem): string[] => {
  const name = named(now);
  const lines: string[] = [];
  if (before.title !== now.title) lines.push(`${named(now)}\u00a0: s’intitulait ${quoted(before.title)}.`);
  if (before.question !== now.question)
    lines.push(
      `${name}\u00a0: ${now.question === '' ? 'la question est retirée' : `la question devient ${quoted(now.question)}`}.`,
    );
  if (before.presenter !== now.presenter)
    lines.push(
      `${name}\u00a0: ${now.presenter === '' ? 'plus de présentateur indiqué' : `présenté par ${now.presenter}`}.`,
    );
  if (before.minutes !== now.minutes)
    lines.push(
      `${name}\u00a0: ${now.minutes === 0 ? 'durée retirée' : `durée portée à ${formatDuration(now.minutes)}`}.`,
    );
  return [...lines, ...annexChanges(name, before, now)];
};

/** Points that stayed on both, in the order of each: true when they are no longer in the same order. */
const isReordered = (before: AgendaSnapshot, now: AgendaSnapshot): boolean => {
  const ids = (from: AgendaSnapshot, other: AgendaSnapshot) => {
    const known = new Set(other.items.map(({ id }) => id));
    return from.items.filter(({ id }) => known.has(id)).map(({ id }) => id);
  };
  return JSON.stringify(ids(before, now)) !== JSON.stringify(ids(now, before));
};

/** What changed between an ordre du jour that left and the one of now, a sentence each; none when they say the same. */
export const agendaChanges = (before: AgendaSnapshot, now: AgendaSnapshot): string[] => {
  const former = new Map(before.items.map((item) => [item.id, item]));
  const current = new Set(now.items.map(({ id }) => id));
  return [
    ...momentChanges(before, now),
    ...now.items.filter(({ id }) => !former.has(id)).map((item) => `${named(item)}\u00a0: ajouté.`),
    ...before.items
      .filter(({ id }) => !current.has(id))
      .map(({ title }) => `${quoted(title)}\u00a0: retiré.`),
    ...(isReordered(before, now) ? ['L’ordre des points a changé.'] : []),
    ...now.items.flatMap((item) => {
      const was = former.get(item.id);
      return was ? itemChanges(was, item) : [];
    }),
  ];
};

/** Nothing but points and annexes that joined: what an additif can say. */
export const isAddition = (before: AgendaSnapshot, now: AgendaSnapshot): boolean => {
  const without = (snapshot: AgendaSnapshot, added: Set<number>): AgendaSnapshot => ({
    ...snapshot,
    items: snapshot.items
      .filter(({ id }) => !added.has(id))
      .map((item) => ({ ...item, number: '', annexes: [] })),
  });
  const former = new Map(before.items.map((item) => [item.id, item]));
  const added = new Set(now.items.filter(({ id }) => !former.has(id)).map(({ id }) => id));
  const keepsAnnexes = now.items.every(({ id, annexes }) =>
    (former.get(id)?.annexes ?? []).every((annex) =>
      annexes.some(({ title, hash }) => title === annex.title && hash === annex.hash),
    ),
  );
  return (
    keepsAnnexes &&
    JSON.stringify(without(before, new Set())) === JSON.stringify(without(now, added)) &&
    agendaChanges(before, now).length > 0
  );
};
