import { z } from 'zod';
import type { ActionLine } from './action.ts';
import type { ReminderGroup } from './action-reminder.ts';
import { formatDate } from './french-dates.ts';
import { idSchema } from './ids.ts';
import { count } from './plural.ts';
import { addressesIn, messageFields, needsReader, sendingKindLabels } from './sending.ts';

/** Of which list of actions each reader gets: the whole one, or their own alone. */
export const reminderWays = ['whole', 'own'] as const;
export type ReminderWay = (typeof reminderWays)[number];

/** A message that carries a page of its own; `way` is for the actions, and means nothing for a relevé. */
export const letterSchema = messageFields
  .extend({ way: z.enum(reminderWays) })
  .superRefine(({ way, ...readers }, context) => {
    needsReader(readers, context);
    if (way === 'own' && addressesIn(readers.copies).length > 0)
      context.addIssue({
        code: 'custom',
        path: ['copies'],
        message:
          'Une adresse de plus n’a pas d’actions à elle\u00a0: retirez-la, ou envoyez la liste entière à tous.',
      });
  });
export type Letter = z.infer<typeof letterSchema>;

/** What a letter is of: the relevé of a meeting, or what is to be done at the day it is written. */
export const letterSubjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), meetingId: idSchema }),
  z.object({ kind: z.literal('reminder') }),
]);
export type LetterSubject = z.infer<typeof letterSubjectSchema>;

/** Who writes: the last lines of a message. */
export const signature = (collective: string, secretariat: string): string =>
  ['Cordialement,', collective, secretariat].filter((line) => line !== '').join('\n');

export type LetterText = { subject: string; body: string };

const textOf = (subject: string, blocks: readonly string[]): LetterText => ({
  subject,
  body: ['Bonjour,', ...blocks].filter((block) => block !== '').join('\n\n'),
});

type Writer = { collective: string; secretariat: string };

type RecordGround = Writer & {
  /** Of the meeting, a civil date. */
  date: string;
  approvedOn: string;
  /** The meeting that is to approve it, a civil date; '' when none has it yet. */
  proposedOn: string;
  actions: readonly Pick<ActionLine, 'text' | 'ownerLabels' | 'dueOn'>[];
};

const actionWords = ({ text, ownerLabels, dueOn }: RecordGround['actions'][number]): string => {
  const by = [ownerLabels.join(', '), dueOn === '' ? '' : `pour le ${formatDate(dueOn, 'long')}`];
  const known = by.filter((part) => part !== '').join(', ');
  return `– ${text}${known === '' ? '' : ` (${known})`}`;
};

/** The message a relevé leaves with, for her to change. It asks what is missing, as long as it is not approved. */
export const recordLetter = (ground: RecordGround): LetterText => {
  const { collective, secretariat, date, approvedOn, proposedOn, actions } = ground;
  const asks =
    proposedOn === ''
      ? 'Si un point vous paraît inexact, ou si votre position n’y figure pas, merci de le dire au secrétariat.'
      : `Il sera proposé à l’approbation à la réunion du ${formatDate(proposedOn, 'full')}. Si un point vous paraît inexact, ou si votre position n’y figure pas, merci de le dire d’ici là au secrétariat.`;
  return textOf(`${sendingKindLabels.record} – ${collective} – ${formatDate(date, 'long')}`, [
    `Vous trouverez ci-joint le relevé de décisions de la réunion du ${formatDate(date, 'full')}${approvedOn === '' ? '' : `, approuvé le ${formatDate(approvedOn, 'long')}`}.`,
    approvedOn === '' ? asks : '',
    actions.length === 0 ? '' : ['Ce qui est à faire\u00a0:', ...actions.map(actionWords)].join('\n'),
    signature(collective, secretariat),
  ]);
};

/** The message a list of actions leaves with. `today` is a civil date. */
export const reminderLetter = (
  way: ReminderWay,
  { collective, secretariat }: Writer,
  today: string,
): LetterText =>
  textOf(`Actions en cours – ${collective} – ${formatDate(today, 'long')}`, [
    way === 'own'
      ? 'Vous trouverez ci-joint les actions qui vous ont été confiées et qui sont en cours.'
      : 'Vous trouverez ci-joint les actions en cours du collectif, par personne et par collectivité.',
    'Merci de dire au secrétariat celles qui sont faites, et celles dont l’échéance ou la personne est à revoir.',
    signature(collective, secretariat),
  ]);

/** Where a line to look at before a letter leaves leads. */
export type LetterCheck = {
  key: string;
  text: string;
  target: { place: 'member' | 'record'; id: number } | { place: 'actions' };
};

type Reader = { memberId: number; name: string; email: string; keys: ReadonlySet<string> };

/** Open actions that no message would reach: of nobody, of one without an address, of one who is no member. */
export const reminderChecks = (
  groups: readonly ReminderGroup[],
  readers: readonly Reader[],
): LetterCheck[] => {
  if (groups.length === 0)
    return [
      {
        key: 'none',
        text: 'Aucune action n’est en cours\u00a0: la liste est vide',
        target: { place: 'actions' },
      },
    ];
  return groups.flatMap(({ key, name, actions }): LetterCheck[] => {
    const target = { place: 'actions' } as const;
    if (key === '')
      return [{ key, text: `${count(actions.length, 'action', 'actions')} sans personne désignée`, target }];
    const theirs = readers.filter((reader) => reader.keys.has(key));
    if (theirs.some(({ email }) => email !== '')) return [];
    const [first] = theirs;
    if (first)
      return [
        {
          key,
          text: `${first.name} n’a pas d’adresse électronique`,
          target: { place: 'member', id: first.memberId },
        },
      ];
    return [{ key, text: `${name}\u00a0: aucun membre ne reçoit ses actions`, target }];
  });
};
