import { type ParsedMail, simpleParser, type AddressObject } from 'mailparser';

const addressesOf = (field: AddressObject | AddressObject[] | undefined): string[] =>
  [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));

/** A message read back by a parser that is not the writer's. */
export const readMessage = async (bytes: Uint8Array) => {
  const mail: ParsedMail = await simpleParser(Buffer.from(bytes));
  return {
    mail,
    subject: mail.subject ?? '',
    to: addressesOf(mail.to),
    cc: addressesOf(mail.cc),
    bcc: addressesOf(mail.bcc),
    /** Names of the headers of the message itself, lower-case, in their order, twice when there are two. */
    headers: mail.headerLines.map(({ key }) => key),
    attachments: mail.attachments.map(({ filename, contentType, content }) => ({
      fileName: filename ?? '',
      contentType,
      content,
    })),
  };
};
