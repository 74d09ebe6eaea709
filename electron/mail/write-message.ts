import { randomUUID } from 'node:crypto';
import type { PreparedSending } from '../../db/commands/sending.ts';
import { safeFileName } from '../../db/domain/file-label.ts';
import { channelInUse, type MailSettings } from '../../db/domain/mail-settings.ts';
import type { OpenData } from '../../db/open.ts';
import type { AnnexStore } from '../annexes/store.ts';
import { documentBytes } from '../documents/formats.ts';
import type { DocModel } from '../documents/model.ts';
import { keepBytes } from './keep-bytes.ts';
import { type Attachment, mimeOf } from './message.ts';
import { headersOf, type Recipient, senderOf } from './recipients.ts';

export type SendingDesk = {
  data: OpenData;
  store: AnnexStore;
  pdf: (html: string) => Promise<Uint8Array>;
  /** An instant. */
  now: string;
};

export type Part = Pick<PreparedSending, 'kind' | 'subject' | 'body'> & {
  attachments: readonly (Attachment & { hash: string })[];
  pdfHash: string | null;
};

/** A file of a message, kept beside the annexes under its hash. */
export const keptFile = async ({ data, store, now }: SendingDesk, file: Attachment) => ({
  ...file,
  hash: await keepBytes(data, store, file, now),
});

/** The page a message carries, printed. */
export const printedPage = async ({ pdf }: SendingDesk, model: DocModel): Promise<Attachment> => ({
  fileName: safeFileName(`${model.fileName}.pdf`),
  mediaType: 'application/pdf',
  content: await documentBytes(model, 'pdf', pdf),
});

/** Writes one message, keeps it, and gives what the data note of it. */
export const writePart = async (
  desk: SendingDesk,
  part: Part,
  settings: MailSettings,
  recipients: readonly Recipient[],
): Promise<Pick<PreparedSending, 'messageId' | 'messageHash' | 'files'>> => {
  const sender = senderOf(settings);
  const messageId = `${randomUUID()}@${sender?.address.split('@')[1] ?? 'codir.invalid'}`;
  const content = await mimeOf({
    from: sender,
    ...headersOf(recipients, sender),
    subject: part.subject,
    body: part.body,
    date: desk.now,
    messageId,
    attachments: part.attachments,
    isDraft: channelInUse(settings) === 'draft',
  });
  const file = { fileName: 'message.eml', mediaType: 'message/rfc822', content };
  return {
    messageId,
    messageHash: await keepBytes(desk.data, desk.store, file, desk.now),
    files: part.attachments.map(({ fileName, hash }) => ({ fileName, hash })),
  };
};
