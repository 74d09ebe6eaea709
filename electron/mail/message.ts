import MailComposer from 'nodemailer/lib/mail-composer';
import { typeset } from '../../db/domain/typography.ts';

export type Address = { name: string; address: string };

export type Attachment = { fileName: string; mediaType: string; content: Uint8Array };

export type OutgoingMessage = {
  /** Null: the account of her own mail. */
  from: Address | null;
  to: readonly Address[];
  cc: readonly Address[];
  bcc: readonly Address[];
  subject: string;
  /** Plain paragraphs; the HTML part is made of them. */
  body: string;
  /** An instant. */
  date: string;
  /** Without its brackets. */
  messageId: string;
  attachments: readonly Attachment[];
  /** Opened in her own mail as a message to be sent, its hidden copies written in it. */
  isDraft: boolean;
};

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');

const look = 'font-family:Calibri,Arial,sans-serif;font-size:11pt;line-height:1.4';

const htmlOf = (body: string): string => {
  const paragraphs = body
    .split(/\n{2,}/)
    .map((block) => `<p style="margin:0 0 1em">${escaped(block).replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"></head><body style="${look}">${paragraphs.join('')}</body></html>`;
};

// What a header may not hold is not left to a library alone: a line break would begin another header. Spaces of print
// would have a plain name encoded for nothing.
const inHeader = (text: string): string => text.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim();

const addressOf = ({ name, address }: Address): Address => ({ name: inHeader(name), address });

/** The message as it is written to a file or handed to a server: RFC 5322, lines ended by CRLF. */
export const mimeOf = (message: OutgoingMessage): Promise<Buffer> => {
  const text = typeset(message.body);
  const composer = new MailComposer({
    ...(message.from && { from: addressOf(message.from) }),
    to: message.to.map(addressOf),
    cc: message.cc.map(addressOf),
    ...(message.isDraft && { bcc: message.bcc.map(addressOf) }),
    subject: inHeader(message.subject),
    text,
    html: htmlOf(text),
    date: new Date(message.date),
    messageId: `<${message.messageId}>`,
    attachments: message.attachments.map(({ fileName, mediaType, content }) => ({
      filename: inHeader(fileName),
      contentType: mediaType,
      content: Buffer.from(content),
      // Read as a file, whatever its kind: a calendar shown in place would hide the message.
      contentDisposition: 'attachment' as const,
    })),
    ...(message.isDraft && { headers: { 'X-Unsent': '1' } }),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const mail = composer.compile();
  mail.keepBcc = message.isDraft;
  return mail.build();
};
