import { memberName, postsLabel, type Person } from '../../db/domain/member.ts';
import { functionLabel, memberFunctionLabels, type Post } from '../../db/domain/post.ts';
import { toCell } from '../../db/domain/spreadsheet-text.ts';
import { memberFieldLabels, type MemberField } from '../../db/domain/table-columns.ts';
import { csvBytes } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

export type ExportedMember = Person & {
  posts: readonly (Pick<Post, 'function' | 'functionTitle'> & {
    collectivityName: string;
    isHeld: boolean;
  })[];
  isPresent: boolean;
};

const columns: readonly MemberField[] = [
  'civility',
  'lastName',
  'firstName',
  'function',
  'functionTitle',
  'collectivity',
  'email',
  'phone',
];

/** Headings, then a row for each post held; who has left is not there. Read back by an import, it changes nothing. */
const memberRows = (members: readonly ExportedMember[]): string[][] => [
  columns.map((field) => memberFieldLabels[field]),
  ...members
    .filter(({ isPresent }) => isPresent)
    .flatMap(({ posts, civility, lastName, firstName, email, phone }) => {
      const held = posts.filter(({ isHeld }) => isHeld);
      const lines = held.length > 0 ? held : [null];
      return lines.map((post) => [
        civility,
        lastName,
        firstName,
        post ? memberFunctionLabels[post.function].short : '',
        post?.functionTitle ?? '',
        post?.collectivityName ?? '',
        email,
        phone,
      ]);
    }),
];

export const membersCsv = (members: readonly ExportedMember[]): Uint8Array => csvBytes(memberRows(members));

const widths: Record<MemberField, number> = {
  civility: 9,
  lastName: 22,
  firstName: 18,
  fullName: 30,
  function: 12,
  functionTitle: 30,
  collectivity: 34,
  email: 36,
  phone: 18,
};

export const membersXlsx = (members: readonly ExportedMember[]): Uint8Array =>
  writeXlsx(
    'Membres',
    memberRows(members).map((row) => row.map(toCell)),
    columns.map((field) => widths[field]),
  );

const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[;,]/g, '\\$&');

/** Lines of 75 octets at most, cut between two characters (RFC 2426 §2.6). */
const folded = (line: string): string => {
  const encoder = new TextEncoder();
  let room = 75;
  let out = '';
  for (const character of line) {
    const weight = encoder.encode(character).length;
    if (weight > room) {
      out += '\r\n ';
      room = 74;
    }
    out += character;
    room -= weight;
  }
  return `${out}\r\n`;
};

const card = ({ posts, ...person }: ExportedMember): string => {
  const { civility, firstName, lastName, email, phone } = person;
  const held = posts.filter(({ isHeld }) => isHeld);
  const [first] = held;
  const name = [lastName, firstName, '', civility, ''].map(escaped).join(';');
  const titles = held.length > 1 ? postsLabel(held) : first ? functionLabel(first) : '';
  const lines: readonly (readonly [string, string])[] = [
    ['BEGIN', 'VCARD'],
    ['VERSION', '3.0'],
    ['N', name],
    ['FN', escaped(memberName({ ...person, civility: '' }))],
    ['ORG', escaped(first?.collectivityName ?? '')],
    ['TITLE', escaped(titles)],
    ['EMAIL;TYPE=INTERNET,WORK', escaped(email)],
    ['TEL;TYPE=WORK,VOICE', escaped(phone)],
    ['END', 'VCARD'],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([key, value]) => folded(`${key}:${value}`))
    .join('');
};

/** One file of all cards, in vCard 3.0, which Outlook, Thunderbird and telephones read. */
export const membersVcard = (members: readonly ExportedMember[]): Uint8Array =>
  new TextEncoder().encode(
    members
      .filter(({ isPresent }) => isPresent)
      .map(card)
      .join(''),
  );
