import { Failure, invalidField } from '../../db/domain/failure.ts';
import type { MailSettings } from '../../db/domain/mail-settings.ts';
import { addressesIn, type Message, type RecipientRole } from '../../db/domain/sending.ts';
import type { Address } from './message.ts';

export type Person = { memberId: number; name: string; email: string };

export type Recipient = { memberId: number | null; name: string; email: string; role: RecipientRole };

/**
 * Who a message is for, each address once: members chosen, then copies. What it gives is what the screen shows, what the
 * headers and the envelope say, and what the proof keeps.
 * @throws Failure `invalid` on the field to mend
 */
export const recipientsOf = (
  people: readonly Person[],
  { memberIds, copies, hidesRecipients }: Pick<Message, 'memberIds' | 'copies' | 'hidesRecipients'>,
): Recipient[] => {
  const known = new Map(people.map((person) => [person.memberId, person]));
  const members = memberIds.map((id) => {
    const person = known.get(id);
    if (!person) throw new Failure('not-found', 'Un des destinataires n’est plus membre du collectif.');
    if (person.email === '')
      throw invalidField(
        'memberIds',
        `${person.name} n’a pas d’adresse électronique\u00a0: décochez-le, ou complétez sa fiche.`,
      );
    return { ...person, role: hidesRecipients ? ('bcc' as const) : ('to' as const) };
  });
  const others = addressesIn(copies).map((email) => ({
    memberId: null,
    name: '',
    email,
    role: hidesRecipients ? ('bcc' as const) : ('cc' as const),
  }));
  const seen = new Set<string>();
  return [...members, ...others].filter(({ email }) => {
    const key = email.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
};

export const senderOf = ({ senderName, senderAddress }: MailSettings): Address | null =>
  senderAddress === '' ? null : { name: senderName, address: senderAddress };

/** The addresses of one header. Hidden ones leave the message addressed to its sender. */
export const headersOf = (recipients: readonly Recipient[], sender: Address | null) => {
  const of = (role: RecipientRole): Address[] =>
    recipients
      .filter((recipient) => recipient.role === role)
      .map(({ name, email }) => ({ name, address: email }));
  const to = of('to');
  const cc = of('cc');
  return { to: to.length + cc.length === 0 && sender ? [sender] : to, cc, bcc: of('bcc') };
};
