import { formatSize } from '../../db/domain/file-size.ts';
import { formatDate, formatTime } from '../../db/domain/french-dates.ts';
import { fromInstant } from '../../db/domain/paris-time.ts';
import { type RecipientRole, sendingLabel } from '../../db/domain/sending.ts';
import type { SendingView } from '../../db/queries/sending.ts';
import { collectiveName, letterheadBlock, type CollectiveView, type Heading } from './letterhead.ts';
import type { Block, DocModel } from './model.ts';

type Fact = { label: string; value: string };

const moment = (instant: string): string => {
  const { date, time } = fromInstant(instant);
  return `${formatDate(date, 'full')} à ${formatTime(time)}`;
};

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const wayOf = ({ channel, sentAt }: SendingView): string => {
  if (channel === 'smtp') return 'Serveur d’envoi, à l’heure de sa réponse';
  return sentAt === null
    ? 'Messagerie du secrétariat'
    : 'Messagerie du secrétariat, à l’heure où le secrétariat l’a noté';
};

const factsOf = (sending: SendingView): Fact[] =>
  [
    {
      label: 'Document',
      value: `${sendingLabel(sending)}${sending.letter === '' ? '' : `, version\u00a0${sending.letter}`}`,
    },
    { label: 'Objet', value: sending.subject },
    { label: 'Envoyé le', value: sending.sentAt === null ? 'Pas envoyé' : moment(sending.sentAt) },
    { label: 'Échéance', value: sending.dueAt === '' ? '' : moment(sending.dueAt) },
    { label: 'Délai', value: sending.timeliness ? sentence(sending.timeliness.sentence) : '' },
    { label: 'Moyen', value: wayOf(sending) },
    { label: 'Identifiant', value: sending.messageId },
    { label: 'Réponse du serveur', value: sending.channel === 'smtp' ? sending.detail : '' },
  ].filter(({ value }) => value !== '');

const roleWords: Record<RecipientRole, string> = { to: '', cc: 'en copie', bcc: 'adresse masquée' };

const resultOf = ({ outcome, detail, role }: SendingView['recipients'][number]): string => {
  if (outcome === 'refused')
    return detail === '' ? 'Refusé par le serveur' : `Refusé par le serveur (${detail})`;
  const words = outcome === 'accepted' ? 'Envoyé' : 'Pas envoyé';
  return roleWords[role] === '' ? words : `${words}, ${roleWords[role]}`;
};

const readersTable = ({ recipients }: SendingView): Block => ({
  type: 'table',
  summary: 'Destinataires du message et ce que l’envoi a donné pour chacun',
  columns: [
    { label: 'Destinataire', share: 54 },
    // Most addresses hold on a line: one cut at a hyphen is hard to check.
    { label: 'Adresse', share: 78 },
    { label: 'Envoi', share: 38 },
  ],
  rows: recipients.map((recipient) => [
    { text: recipient.name === '' ? '–' : recipient.name },
    { text: recipient.email },
    { text: resultOf(recipient) },
  ]),
  isForSigning: false,
  isDense: true,
});

const filesTable = ({ files, messageHash, messageSize }: SendingView): Block => ({
  type: 'table',
  summary: 'Fichiers envoyés et leur empreinte',
  columns: [
    { label: 'Fichier', share: 5 },
    { label: 'Empreinte SHA-256', share: 7 },
  ],
  rows: [
    ...(messageHash === null
      ? []
      : [{ fileName: 'Le message entier', size: messageSize, hash: messageHash }]),
    ...files,
  ].map(({ fileName, size, hash }) => [
    { text: fileName, detail: formatSize(size) },
    // In groups, so that it breaks at a line's end and can be compared by eye.
    { text: hash.replace(/(.{8})(?=.)/g, '$1 ') },
  ]),
  isForSigning: false,
  isDense: true,
});

/** What is known of a message that left: when, in time or not, to whom, with which files. It claims nothing more. */
export const sendingProofDocument = (
  sending: SendingView,
  view: CollectiveView,
  heading: Heading,
): DocModel => {
  const name = collectiveName(view);
  const day = fromInstant(sending.sentAt ?? sending.preparedAt).date;
  return {
    title: `Attestation d’envoi – ${sending.subject}`,
    fileName: `${day} Attestation d’envoi`,
    foot: `Attestation d’envoi · ${name} · ${formatDate(day, 'long')}`,
    accent: heading.accent,
    layout: 'flow',
    blocks: [
      letterheadBlock(view, heading),
      { type: 'title', text: 'Attestation d’envoi', subtitle: sending.subject },
      { type: 'facts', rows: factsOf(sending) },
      { type: 'heading', text: 'Destinataires', note: String(sending.recipients.length) },
      readersTable(sending),
      { type: 'heading', text: 'Fichiers', note: String(sending.files.length) },
      filesTable(sending),
      {
        type: 'paragraph',
        tone: 'quiet',
        text: 'Le message et ses fichiers sont conservés octet pour octet avec les données du collectif\u202f; leur empreinte permet de vérifier qu’un fichier reçu est bien celui-là. Ce document rend compte de ce que le secrétariat a consigné\u00a0: il n’est ni un accusé de réception, ni un horodatage par un tiers.',
      },
    ],
  };
};
