import { readFile } from 'node:fs/promises';
import { saveMailSettings } from '../../../db/commands/mail-settings.ts';
import { noteReply } from '../../../db/commands/meeting-reply.ts';
import {
  abandonSending,
  beginSending,
  confirmSending,
  endSending,
  noteOpened,
} from '../../../db/commands/sending.ts';
import { Failure } from '../../../db/domain/failure.ts';
import { safeFileName } from '../../../db/domain/file-label.ts';
import { smtpGap } from '../../../db/domain/mail-settings.ts';
import { getMailSettings } from '../../../db/queries/mail-settings.ts';
import { repliesOf } from '../../../db/queries/meeting-reply.ts';
import { getSending, listSendings, type SendingView } from '../../../db/queries/sending.ts';
import { write } from '../../../db/write.ts';
import { openCopy, openOwnCopy } from '../../annexes/open-copy.ts';
import { createAnnexStore } from '../../annexes/store.ts';
import { invitationName } from '../../mail/invitation.ts';
import { prepareMeetingMessage } from '../../mail/agenda-message.ts';
import { letterPlace, prepareLetter } from '../../mail/letter.ts';
import { sendingPlace, sentView } from '../../mail/sending-place.ts';
import { deliver, tryServer } from '../../mail/smtp.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';
import type { Services } from './services.ts';

const lost = 'Le message préparé n’est plus dans le dossier des données\u00a0: préparez-le de nouveau.';

/** A stroke in its subject leads to no folder: « Réunion du 24/11 » is all its name. */
const fileNameOf = ({ subject }: SendingView): string =>
  safeFileName(`${subject.replaceAll(/[\\/]/g, '-')}.eml`);

export const sendingHandlers = (
  { open, now }: DataAccess,
  { files, paper, safe, about }: Pick<Services, 'files' | 'paper' | 'safe' | 'about'>,
) => {
  const store = createAnnexStore(about.dataFolder);

  const desk = () => ({ data: open(), store, now: now(), pdf: (html: string) => paper.pdf(html) });

  /** @throws Failure `refused` when its bytes are gone or changed: what leaves is what is kept */
  const keptMessage = async ({ messageHash }: SendingView): Promise<Buffer> => {
    if (messageHash === null || !(await store.isSound(messageHash))) throw new Failure('refused', lost);
    return readFile(store.pathOf(messageHash));
  };

  const opened = (id: number): void =>
    write(open(), { label: 'message ouvert', undoable: false }, (tx) => noteOpened(tx, id, { now: now() }));

  const server = async () => {
    const settings = getMailSettings(open().db);
    const gap = smtpGap(settings);
    if (gap !== '') throw new Failure('refused', gap);
    return { ...settings, password: (await safe.read()) ?? '' };
  };

  const mailView = async () => ({
    ...getMailSettings(open().db),
    hasPassword: (await safe.read()) !== null,
    canKeepPassword: await safe.isAvailable(),
  });

  return {
    'sending.get': ({ meetingId }) => sendingPlace(open().db, store, meetingId, now()),
    'sending.letter': (subject) => letterPlace(open().db, subject, now()),
    'sending.one': ({ id }) => {
      const sending = getSending(open().db, id);
      return { ...sentView(sending), body: sending.body };
    },
    'sending.list': ({ from }) => {
      const page = listSendings(open().db, from);
      return { ...page, sendings: page.sendings.map(sentView) };
    },
    'sending.prepare': async ({ meetingId, kind, message }) => ({
      ids: await prepareMeetingMessage(desk(), meetingId, kind, message),
    }),
    'sending.prepareLetter': async ({ subject, letter }) => ({
      ids: await prepareLetter(desk(), subject, letter),
    }),
    'sending.open': async ({ id }) => {
      const sending = getSending(open().db, id);
      if (sending.messageHash === null) throw new Failure('refused', lost);
      const file = { hash: sending.messageHash, fileName: fileNameOf(sending) };
      const sentence = await openOwnCopy(file, store, (path) => files.open(path));
      if (sentence === '') opened(id);
      return { sentence };
    },
    'sending.save': async ({ id }) => {
      const sending = getSending(open().db, id);
      const message = await keptMessage(sending);
      const written = await files.save({
        title: 'Enregistrer le message',
        suggestedName: fileNameOf(sending),
        filter: { name: 'Message', extensions: ['eml'] },
        content: async () => message,
      });
      if (written) opened(id);
      return { fileName: written?.fileName ?? null, sentence: '' };
    },
    'sending.openFile': async ({ id, index }) => {
      const file = getSending(open().db, id).files[index];
      if (!file) throw new Failure('not-found', 'Ce fichier n’est pas de cet envoi.');
      if (file.fileName === invitationName)
        return { sentence: await openOwnCopy(file, store, (path) => files.open(path)) };
      const mediaType = file.fileName.toLowerCase().endsWith('.pdf')
        ? 'application/pdf'
        : 'application/octet-stream';
      return { sentence: await openCopy({ ...file, mediaType }, store, (path) => files.open(path)) };
    },
    'sending.deliver': async ({ id }) => {
      const sending = getSending(open().db, id);
      const message = await keptMessage(sending);
      const settings = await server();
      // Written before the first byte leaves: whatever happens next, it does not leave twice.
      write(open(), { label: 'envoi', undoable: false }, (tx) => beginSending(tx, id));
      const outcome = await deliver(
        settings,
        settings.senderAddress,
        sending.recipients.map(({ email }) => email),
        message,
      );
      write(open(), { label: 'envoi', undoable: false }, (tx) => endSending(tx, id, outcome, { now: now() }));
      return {};
    },
    'sending.confirm': ({ id, left }) => {
      write(open(), { label: 'envoi noté', undoable: false }, (tx) =>
        confirmSending(tx, id, left, { now: now() }),
      );
      return {};
    },
    'sending.abandon': ({ id }) => {
      write(open(), { label: 'envoi abandonné', undoable: false }, (tx) => abandonSending(tx, id));
      return {};
    },
    'reply.list': ({ meetingId }) => repliesOf(open().db, meetingId),
    'reply.note': (reply) => {
      const step = {
        label: 'réponse à une invitation',
        mergeKey: `reply:${reply.meetingId}:${reply.memberId}`,
      };
      write(open(), step, (tx) => noteReply(tx, reply, { now: now() }));
      return repliesOf(open().db, reply.meetingId);
    },
    'mail.get': mailView,
    'mail.save': ({ patch }) => {
      write(open(), { label: 'réglages de la messagerie', mergeKey: 'mail' }, (tx) =>
        saveMailSettings(tx, patch),
      );
      return mailView();
    },
    'mail.setPassword': async ({ password }) => {
      await safe.keep(password);
      return mailView();
    },
    'mail.try': async () => ({ sentence: await tryServer(await server()) }),
  } satisfies Partial<Handlers>;
};
