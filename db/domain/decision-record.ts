import { z } from 'zod';
import { itemStates } from './agenda-item.ts';
import { attendanceStates, type AttendanceState } from './attendance.ts';
import { idSchema } from './ids.ts';
import { lineGlimpse } from './sitting.ts';
import { optionalLine, requiredLine } from './text-rules.ts';

const decision = z.object({ id: idSchema, number: z.string(), text: z.string(), reason: z.string() });
const action = z.object({
  id: idSchema,
  text: z.string(),
  owners: z.array(z.string()),
  /** Civil date; '' without one. */
  dueOn: z.string(),
});

/** The published words of an avis that is written; never who said what. */
const opinion = z.object({
  closedOn: z.string(),
  shared: z.string(),
  reservations: z.string(),
  divergences: z.string(),
});

const item = z.object({
  itemId: idSchema,
  number: z.string(),
  title: z.string(),
  isPart: z.boolean(),
  state: z.enum(itemStates),
  /** The civil date of the meeting that takes it up again; '' when none does. */
  takenUpOn: z.string(),
  /** Dates of the meetings whose relevé was approved under this item. */
  approved: z.array(z.string()),
  decisions: z.array(decision),
  opinion: opinion.nullable(),
  actions: z.array(action),
  notes: z.string(),
});

const presence = z.object({
  state: z.enum(attendanceStates),
  name: z.string(),
  post: z.string(),
  substituteName: z.string(),
  /** Wall times; '' for one who was there all along. */
  arrivedAt: z.string(),
  leftAt: z.string(),
});

/**
 * What a relevé de décisions says, all of it: once approved, this is kept as it is and papers read nothing else.
 * Dates are civil, times wall times.
 */
export const decisionRecordSchema = z.object({
  date: z.string(),
  /** When it was opened and closed; as planned when nobody noted it. */
  startTime: z.string(),
  endTime: z.string(),
  place: z.string(),
  facilitator: z.string(),
  opening: z.string(),
  presence: z.array(presence),
  items: z.array(item),
  /** Of no item, or of one that is no more. */
  others: z.object({ decisions: z.array(decision), actions: z.array(action) }),
  /** Actions agreed before, still open. */
  before: z.array(action.extend({ agreedOn: z.string() })),
  next: z.object({ date: z.string(), startTime: z.string(), place: z.string() }).nullable(),
});
export type DecisionRecord = z.infer<typeof decisionRecordSchema>;
export type RecordItem = DecisionRecord['items'][number];
export type RecordPresence = DecisionRecord['presence'][number];

export const openingField = optionalLine('La phrase d’ouverture', 600);
export const correctionField = requiredLine('Le corrigendum', 'Écrivez ce qui est corrigé.', 1000);

/** Keys in one order, whatever wrote them. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
};

/**
 * The relevé approved as one string, of which the hash is kept. What it reads must never change from one release to
 * the next: another form takes another number here, beside this one.
 */
export const canonicalRecord = (record: DecisionRecord): string =>
  JSON.stringify(['relevé de décisions', 1, ordered(record)]);

const keptSchema = z.tuple([z.literal('relevé de décisions'), z.literal(1), decisionRecordSchema]);

/** What was approved, read back; null when the text is not one of ours. */
export const readRecord = (content: string): DecisionRecord | null => {
  try {
    return keptSchema.parse(JSON.parse(content))[2];
  } catch {
    return null;
  }
};

/** How presence is told, in this order. Nobody is counted, and nobody is blamed. */
const groups: readonly { states: readonly AttendanceState[]; label: string }[] = [
  { states: ['present'], label: 'Présents' },
  { states: ['remote'], label: 'À distance' },
  { states: ['substitute'], label: 'Suppléants' },
  { states: ['excused'], label: 'Excusés' },
  { states: ['absent'], label: 'Absents' },
];

/** Those who were there, by how they were; a group without anybody is left out. */
export const presenceGroups = (
  people: readonly RecordPresence[],
): { label: string; people: RecordPresence[] }[] =>
  groups
    .map(({ states, label }) => ({ label, people: people.filter(({ state }) => states.includes(state)) }))
    .filter(({ people: some }) => some.length > 0);

/** Whether anything of an item is to be read under its title. */
export const isTold = ({ decisions, opinion: avis, actions, notes, approved }: RecordItem): boolean =>
  decisions.length > 0 || actions.length > 0 || avis !== null || notes !== '' || approved.length > 0;

export type RecordWarning = { itemId: number | null; sentence: string };

const named = ({ number, title }: RecordItem): string => `Point\u00a0${number}, «\u00a0${title}\u00a0»`;

const actionWarnings = (
  itemId: number | null,
  { text, owners, dueOn }: DecisionRecord['items'][number]['actions'][number],
): RecordWarning[] => {
  const quoted = `Action «\u00a0${text}\u00a0»`;
  if (owners.length === 0 && dueOn === '')
    return [{ itemId, sentence: `${quoted}\u00a0: ni personne pour la faire, ni échéance.` }];
  if (owners.length === 0) return [{ itemId, sentence: `${quoted}\u00a0: personne pour la faire.` }];
  return dueOn === '' ? [{ itemId, sentence: `${quoted}\u00a0: pas d’échéance.` }] : [];
};

/**
 * What a reader would miss, said before it leaves: nothing of it forbids anything. `unnoted` are the lines that were
 * being typed in meeting and never entered, by item.
 */
export const recordWarnings = (
  { presence: people, items, others }: DecisionRecord,
  unnoted: ReadonlyMap<number, string> = new Map(),
): RecordWarning[] => {
  // A point whose parts say it, and one that was not reached, have nothing more to say.
  const toldByParts = (index: number) => {
    const following = items.slice(index + 1);
    const end = following.findIndex(({ isPart }) => !isPart);
    return following.slice(0, end < 0 ? following.length : end).some(isTold);
  };
  const silent = items.filter(
    (each, index) =>
      !isTold(each) && (each.state === 'treated' || each.state === 'open') && !toldByParts(index),
  );
  return [
    ...(people.length === 0 ? [{ itemId: null, sentence: 'Les présences ne sont pas notées.' }] : []),
    ...items.flatMap((each) => {
      const line = unnoted.get(each.itemId) ?? '';
      return line === ''
        ? []
        : [
            {
              itemId: each.itemId,
              sentence: `${named(each)}\u00a0: une ligne n’est pas notée, «\u00a0${lineGlimpse(line)}\u00a0».`,
            },
          ];
    }),
    ...silent.map((each) => ({
      itemId: each.itemId,
      sentence: `${named(each)}\u00a0: ni décision, ni action, ni note.`,
    })),
    ...items.flatMap(({ itemId, actions }) => actions.flatMap((each) => actionWarnings(itemId, each))),
    ...others.actions.flatMap((each) => actionWarnings(null, each)),
  ];
};
