import { formatDate, formatTime } from '../../../db/domain/french-dates.ts';
import { fromInstant } from '../../../db/domain/paris-time.ts';
import {
  hasLeft,
  type MessagePart,
  type SendingKind,
  sendingLabel,
  type SendingState,
} from '../../../db/domain/sending.ts';
import type { Tone } from '../../ui/tag.tsx';

export const sendingTones: Readonly<Record<SendingState, Tone>> = {
  prepared: 'now',
  sending: 'now',
  sent: 'ok',
  partial: 'soon',
  failed: 'late',
  unknown: 'soon',
  abandoned: 'neutral',
};

/** « mardi 8 décembre 2026 à 9 h 30 », of an instant. */
export const momentWords = (instant: string): string => {
  const { date, time } = fromInstant(instant);
  return `${formatDate(date, 'full')} à ${formatTime(time)}`;
};

type Titled = {
  kind: SendingKind;
  part: MessagePart | null;
  letter: string;
  recipients: readonly { name: string }[];
};

/** « Additif à l’ordre du jour (version B) », « Rappel des actions, Mme Anne Robert » when it is of one alone. */
export const sendingTitle = ({ kind, part, letter, recipients }: Titled): string => {
  const label = sendingLabel({ kind, part });
  const [only, other] = recipients;
  if (kind === 'reminder' && only && !other && only.name !== '') return `${label}, ${only.name}`;
  return letter === '' ? label : `${label} (version ${letter})`;
};

/** How the fields of every message are called, whatever it carries. */
export const fieldWords = {
  subject: { label: 'Objet', isRequired: true },
  body: { label: 'Texte', rows: 12 },
  copies: { label: 'Copie à d’autres adresses', help: 'Séparées par un point-virgule.' },
  hidesRecipients: {
    label: 'Masquer les adresses',
    help: 'Chacun reçoit le message sans voir les adresses des autres.',
  },
} as const;

/** Where a message is made and told to have left; its proof, once it left. */
export const sendingHref = ({
  id,
  kind,
  state,
  meetingId,
}: {
  id: number;
  kind: SendingKind;
  state: SendingState;
  meetingId: number | null;
}): string => {
  if (hasLeft(state)) return `#/envois/${id}`;
  if (kind === 'reminder') return '#/suivi/relance/envoyer';
  if (meetingId === null) return `#/envois/${id}`;
  return kind === 'record' ? `#/reunions/${meetingId}/releve/envoyer` : `#/reunions/${meetingId}/envoyer`;
};
