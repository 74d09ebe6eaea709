import { usualMailSettings } from '../../db/domain/mail-settings.ts';
import type { Message } from '../../db/domain/sending.ts';
import type { TestApp } from './app.ts';

/** A message to one address, its annexes left in a folder. */
export const shortMessage: Message = {
  subject: 'Ordre du jour',
  body: 'Bonjour',
  memberIds: [],
  copies: 'copie@mairie.fr',
  hidesRecipients: false,
  annexes: 'linked',
  folder: '\\\\serveur\\codir',
};

export const smtpSettings = {
  ...usualMailSettings,
  channel: 'smtp',
  senderName: 'CoDir',
  senderAddress: 'secretariat@mairie.fr',
  host: '127.0.0.1',
  // Nothing listens there.
  port: 1,
  security: 'plain',
} as const;

/** A draft ready for meeting 1, a message for a server that does not answer for meeting 2. */
export const prepareTwo = async (app: TestApp): Promise<void> => {
  await app.call('sending.prepare', { meetingId: 1, kind: 'agenda', message: shortMessage });
  await app.call('mail.save', { patch: smtpSettings });
  await app.call('sending.prepare', { meetingId: 2, kind: 'agenda', message: shortMessage });
};
