import { annexSentence } from './annex-sentence.ts';
import { formatDate, formatDateTime, formatTimeRange } from './french-dates.ts';
import { signature } from './letter.ts';
import { type MeetingKind, type MessagePart, sendingKindLabels } from './sending.ts';

export type MessageGround = {
  collective: string;
  secretariat: string;
  date: string;
  startTime: string;
  endTime: string;
  place: string;
  council: { date: string; time: string } | null;
  /** First-level points, numbered. */
  points: readonly { number: string; title: string }[];
  annexCount: number;
  /** What changed since the ordre du jour left; said by an additif or an ordre du jour rectifié. */
  changes: readonly string[];
};

const opening = (kind: MeetingKind, { date, startTime, endTime, changes }: MessageGround): string => {
  const meeting = `la réunion du ${formatDate(date, 'full')}, ${formatTimeRange(startTime, endTime)}`;
  if (kind === 'cancellation')
    return `La réunion du ${formatDate(date, 'full')} n’aura pas lieu. Vous pouvez la retirer de votre agenda avec le fichier joint.`;
  if (kind === 'addendum') return `Voici un additif à l’ordre du jour de ${meeting}.`;
  if (kind === 'amended' && changes.length === 0)
    return `Voici de nouveau l’ordre du jour de ${meeting}, sans changement.`;
  if (kind === 'amended')
    return `Voici l’ordre du jour rectifié de ${meeting}. Il remplace celui que vous avez reçu.`;
  return `Vous trouverez ci-joint l’ordre du jour de ${meeting}.`;
};

const facts = ({ place, council }: MessageGround): string[] =>
  [
    place === '' ? '' : `Lieu\u00a0: ${place}`,
    council ? `En amont du conseil communautaire du ${formatDateTime(council.date, council.time)}.` : '',
  ].filter((line) => line !== '');

/** The text of a message that carries annexes alone. `part` is which of how many. */
export const annexesBody = (
  { collective, secretariat, date }: Pick<MessageGround, 'collective' | 'secretariat' | 'date'>,
  part: MessagePart,
  fileNames: readonly string[],
): string => {
  const among = part.total === 1 ? '' : `, message ${part.rank} sur ${part.total}`;
  return [
    'Bonjour,',
    `Voici les annexes de l’ordre du jour de la réunion du ${formatDate(date, 'full')}${among}\u00a0:`,
    fileNames.map((fileName) => `– ${fileName}`).join('\n'),
    signature(collective, secretariat),
  ].join('\n\n');
};

/** The message she starts from: subject and text, for her to change. */
export const proposedMessage = (
  kind: MeetingKind,
  ground: MessageGround,
): { subject: string; body: string } => {
  const { collective, secretariat, date, points, annexCount, changes } = ground;
  const isCancelled = kind === 'cancellation';
  const blocks = [
    'Bonjour,',
    opening(kind, ground),
    ...(isCancelled ? [] : [facts(ground).join('\n')]),
    ...((kind === 'addendum' || kind === 'amended') && changes.length > 0
      ? [['Ce qui change\u00a0:', ...changes.map((change) => `– ${change}`)].join('\n')]
      : []),
    ...(isCancelled || points.length === 0
      ? []
      : [
          [
            'Points à l’ordre du jour\u00a0:',
            ...points.map(({ number, title }) => `${number}. ${title}`),
          ].join('\n'),
        ]),
    ...(annexCount > 0 && !isCancelled ? [annexSentence(annexCount, { annexes: 'joined', folder: '' })] : []),
    ...(isCancelled
      ? []
      : [
          'Merci de dire si vous serez présent, à distance ou excusé, et qui vous supplée le cas échéant. Le fichier «\u00a0reunion.ics\u00a0» inscrit la réunion à votre agenda.',
        ]),
    signature(collective, secretariat),
  ];
  return {
    subject: `${sendingKindLabels[kind === 'amended' && changes.length === 0 ? 'agenda' : kind]} – ${collective} – ${formatDate(date, 'long')}`,
    body: blocks.filter((block) => block !== '').join('\n\n'),
  };
};
