import { z } from 'zod';
import { idSchema } from './ids.ts';
import { emailField } from './member.ts';
import { optionalLine, optionalText, requiredLine } from './text-rules.ts';

/**
 * `addendum` adds to an ordre du jour that left, `amended` puts another in its place, `annexes` carries what one
 * message could not.
 */
export const sendingKinds = [
  'agenda',
  'addendum',
  'amended',
  'annexes',
  'cancellation',
  'record',
  'reminder',
] as const;
export type SendingKind = (typeof sendingKinds)[number];

/** What she may send of a meeting by her own choice. */
export const meetingKinds = ['agenda', 'addendum', 'amended', 'cancellation'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** What goes with a page of its own, and no ordre du jour: the relevé of a meeting, the actions still open. */
export const letterKinds = ['record', 'reminder'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Kinds of which one that is ready gives way to the next one prepared. */
export const kindsBesides = (kind: SendingKind): readonly SendingKind[] =>
  kind === 'record' || kind === 'reminder' ? [kind] : [...meetingKinds, 'annexes'];

/** Those that put the ordre du jour in its readers' hands. */
export const agendaKinds: readonly SendingKind[] = ['agenda', 'addendum', 'amended'];

/** A message about the meeting itself that left, and the day the meeting was on then; '' when that is not known. */
export type LeftWord = { kind: SendingKind; date: string };

/**
 * A meeting is cancelled when the last word its readers had says so. An ordre du jour that leaves afterwards calls it
 * again, and so does another day: what was cancelled was the meeting of that day.
 */
export const isCancelledBy = (last: LeftWord | null, { date }: { date: string }): boolean =>
  last?.kind === 'cancellation' && (last.date === '' || last.date === date);

export const sendingKindLabels: Readonly<Record<SendingKind, string>> = {
  agenda: 'Ordre du jour',
  addendum: 'Additif à l’ordre du jour',
  amended: 'Ordre du jour rectifié',
  annexes: 'Annexes de l’ordre du jour',
  cancellation: 'Annulation de la réunion',
  record: 'Relevé de décisions',
  reminder: 'Rappel des actions',
};

/** Which of how many: annexes may need several messages. */
export type MessagePart = { rank: number; total: number };

/** What a message is, told apart from those that carry the rest: « Annexes de l’ordre du jour, 1 sur 3 ». */
export const sendingLabel = ({ kind, part }: { kind: SendingKind; part: MessagePart | null }): string =>
  part && part.total > 1
    ? `${sendingKindLabels[kind]}, ${part.rank} sur ${part.total}`
    : sendingKindLabels[kind];

/** A draft opened in her own mail, or the server that the DSI gave. */
export const sendingChannels = ['draft', 'smtp'] as const;
export type SendingChannel = (typeof sendingChannels)[number];

/**
 * `sending` is written before the first byte leaves: a stop meanwhile leaves it `unknown`, neither said to have left
 * nor sent again by itself. `partial`: the server took it for some.
 */
export const sendingStates = [
  'prepared',
  'sending',
  'sent',
  'partial',
  'failed',
  'unknown',
  'abandoned',
] as const;
export type SendingState = (typeof sendingStates)[number];

/** It left, for some at least. */
export const hasLeft = (state: SendingState): boolean => state === 'sent' || state === 'partial';

/** She may still say whether it left. */
export const awaitsWord = ({ state, channel }: { state: SendingState; channel: SendingChannel }): boolean =>
  state === 'unknown' || (state === 'prepared' && channel === 'draft');

/** It is ready, and nothing of it left. */
export const awaitsSending = ({ state }: { state: SendingState }): boolean => state === 'prepared';

type Ready = { state: SendingState; awaitsWord: boolean; isOpened: boolean };

/** A draft that her mail never had: nobody can have sent it. */
export const isToOpen = (sending: Ready): boolean =>
  awaitsSending(sending) && sending.awaitsWord && !sending.isOpened;

/** A draft that waits in her mail for her to send it, then to say so. */
export const isInHerMail = (sending: Ready): boolean =>
  awaitsSending(sending) && sending.awaitsWord && sending.isOpened;

/** A message made for the server, which it has not had. */
export const isToDeliver = (sending: Ready): boolean => awaitsSending(sending) && !sending.awaitsWord;

type Kept = { state: SendingState; channel: SendingChannel; preparedAt: string };

/**
 * The server took nothing of it, and nothing was prepared since in its place: it may be handed over again. `besides` are
 * the others of its kinds, itself among them or not. Instants compare as text.
 */
export const mayTryAgain = (
  { state, channel, preparedAt }: Kept,
  besides: readonly Pick<Kept, 'state' | 'preparedAt'>[],
): boolean =>
  state === 'failed' &&
  channel === 'smtp' &&
  !besides.some((other) => other.state !== 'abandoned' && other.preparedAt > preparedAt);

export const sendingStateLabels: Readonly<Record<SendingState, string>> = {
  prepared: 'Message prêt',
  sending: 'Envoi en cours',
  sent: 'Envoyé',
  partial: 'Envoyé, sauf à certains',
  failed: 'Pas parti',
  unknown: 'On ne sait pas s’il est parti',
  abandoned: 'Abandonné',
};

/** Sendings shown at a time. */
export const sendingPage = 50;

export const recipientRoles = ['to', 'cc', 'bcc'] as const;
export type RecipientRole = (typeof recipientRoles)[number];

export const recipientOutcomes = ['waiting', 'accepted', 'refused'] as const;
export type RecipientOutcome = (typeof recipientOutcomes)[number];

/** How annexes travel: in the message, in messages of their own, or left in a folder whose address is given. */
export const annexWays = ['joined', 'apart', 'linked'] as const;
export type AnnexWay = (typeof annexWays)[number];

/** The addresses of a line, « a@mairie.fr ; b@mairie.fr »: whatever separates them. */
export const addressesIn = (line: string): string[] => line.split(/[\s,;]+/u).filter((part) => part !== '');

const isAddress = (text: string): boolean => text !== '' && emailField.safeParse(text).success;

export const copiesField = optionalLine('Les copies', 2000).superRefine((line, context) => {
  const wrong = addressesIn(line).find((address) => !isAddress(address));
  if (wrong !== undefined)
    context.addIssue({
      code: 'custom',
      message: `«\u00a0${wrong.slice(0, 60)}\u00a0» n’est pas une adresse complète\u00a0: elle s’écrit comme «\u00a0prenom.nom@mairie.fr\u00a0».`,
    });
});

export const messageFields = z.object({
  subject: requiredLine('L’objet', 'Donnez un objet au message.', 200),
  body: optionalText('Le message', 10_000),
  memberIds: z.array(idSchema).max(500, 'Un message part à 500 personnes au plus.'),
  /** Addresses of people who are not members. */
  copies: copiesField,
  /** Nobody sees the other addresses. */
  hidesRecipients: z.boolean(),
});

/** A message goes to somebody: the sentence, at its field. */
export const needsReader = (
  { memberIds, copies }: { memberIds: readonly number[]; copies: string },
  context: z.RefinementCtx,
): void => {
  if (memberIds.length === 0 && addressesIn(copies).length === 0)
    context.addIssue({
      code: 'custom',
      path: ['memberIds'],
      message: 'Choisissez au moins un destinataire.',
    });
};

export const messageSchema = messageFields
  .extend({
    annexes: z.enum(annexWays),
    /** Where annexes are to be found, when they are not joined. */
    folder: optionalLine('L’adresse du dossier', 500),
  })
  .superRefine(({ annexes, folder, ...readers }, context) => {
    needsReader(readers, context);
    if (annexes === 'linked' && folder === '')
      context.addIssue({
        code: 'custom',
        path: ['folder'],
        message: 'Indiquez l’adresse du dossier où les annexes sont déposées.',
      });
  });
export type Message = z.infer<typeof messageSchema>;

/** « B » after the first, « C », … « Z », « AA »: the letter of a version that follows `sent` others. */
export const versionLetter = (sent: number): string => {
  let letters = '';
  for (let n = sent + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return sent === 0 ? '' : letters;
};
