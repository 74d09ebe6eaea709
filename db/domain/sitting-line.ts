import type { ActionOwner } from './action.ts';
import type { CivilDate } from './civil-date.ts';
import type { Entry } from './decision.ts';
import { formatDate } from './french-dates.ts';
import { beginningAs, calledBy, callOf, type Nameable } from './sitting-names.ts';
import { dueWordsBefore, dueWordsFor, readDue } from './sitting-date.ts';

/** A name after `@`: where it stands, and whom it may mean. */
export type Mention = {
  start: number;
  end: number;
  typed: string;
  /** `known` names one; `choice` several, or the beginning of some; `unknown` nobody. */
  state: 'known' | 'choice' | 'unknown';
  owner: ActionOwner | null;
  candidates: Nameable[];
};

export type ReadLine = {
  kind: Entry['kind'];
  /** What is left once names and date are out. */
  text: string;
  mentions: Mention[];
  dueOn: string;
  /** What is still to be settled, as a sentence; '' when the line can be noted. */
  problem: string;
};

type Book = { names: readonly Nameable[]; today: CivilDate };
type Span = { start: number; end: number };

const quoted = /^(?:«[\s\u00a0\u202f]*([^»]*?)[\s\u00a0\u202f]*»|"([^"]*)")/u;
const word = /^[\s\u00a0\u202f]*([\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*)/u;
const longest = 8;

const ownerOf = ({ memberId, collectivityId, name }: Nameable): ActionOwner => ({
  memberId,
  collectivityId,
  name,
});

/** Ends of the words that follow, at most eight: a name is some of them. */
const wordEnds = (text: string, from: number): number[] => {
  const ends: number[] = [];
  let at = from;
  while (ends.length < longest) {
    const found = word.exec(text.slice(at));
    if (!found) break;
    at += found[0].length;
    ends.push(at - (found[0].endsWith('.') && found[0].length > 3 ? 1 : 0));
  }
  return ends;
};

const mentionAt = (text: string, start: number, { names }: Book): Mention | null => {
  const from = start + 1;
  const quote = quoted.exec(text.slice(from));
  if (quote) {
    const typed = (quote[1] ?? quote[2] ?? '').trim();
    const hits = calledBy(names, typed);
    const [only] = hits;
    const named = { start, end: from + quote[0].length, typed };
    if (typed === '') return { ...named, state: 'unknown', owner: null, candidates: [] };
    if (hits.length > 1) return { ...named, state: 'choice', owner: null, candidates: hits };
    // Between quotes, it is somebody named whom the collective does not know.
    const owner = only ? ownerOf(only) : { memberId: null, collectivityId: null, name: typed };
    return { ...named, state: 'known', owner, candidates: [] };
  }
  if (/^[\s\u00a0]/u.test(text.slice(from))) return null;
  const ends = wordEnds(text, from);
  for (const end of ends.toReversed()) {
    const typed = text.slice(from, end);
    const hits = calledBy(names, typed);
    const [only] = hits;
    if (hits.length === 1 && only)
      return { start, end, typed, state: 'known', owner: ownerOf(only), candidates: [] };
    if (hits.length > 1) return { start, end, typed, state: 'choice', owner: null, candidates: hits };
  }
  for (const end of ends.toReversed()) {
    const typed = text.slice(from, end);
    const candidates = beginningAs(names, typed);
    if (candidates.length > 0) return { start, end, typed, state: 'choice', owner: null, candidates };
  }
  const end = ends[0] ?? from;
  const candidates = end === from ? [...names] : [];
  return {
    start,
    end,
    typed: text.slice(from, end),
    state: end === from ? 'choice' : 'unknown',
    owner: null,
    candidates,
  };
};

const mentionsIn = (text: string, book: Book): Mention[] => {
  const mentions: Mention[] = [];
  // Within a word it is an address: « a.b@mairie.fr ».
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}._-])@/gu)) {
    const last = mentions.at(-1);
    const mention = last && last.end > index ? null : mentionAt(text, index, book);
    if (mention) mentions.push(mention);
  }
  return mentions;
};

type Due = Span & { date: string; fault: string };

const due = (start: number, end: number, read: NonNullable<ReturnType<typeof readDue>>): Due => ({
  start,
  end,
  date: read.ok ? read.date : '',
  fault: read.ok ? '' : read.message,
});

const aboutWords = /(?:^|[\s,;(])(?:du|de|des|d['’]|au|aux|à|ce|cette|chaque|et|ou)[\s\u00a0]*$/iu;

/** A date that ends at `end`, no further back than `from`; with the words that lead to it. */
const dateEndingAt = (text: string, { start: from, end }: Span, today: CivilDate): Due | null => {
  const parts = [...text.slice(from, end).matchAll(/\S+/gu)];
  for (let take = Math.min(5, parts.length); take > 0; take -= 1) {
    const at = from + (parts.at(-take)?.index ?? 0);
    const read = readDue(text.slice(at, end), today);
    if (!read) continue;
    const lead = dueWordsBefore(text.slice(from, at));
    // « la réunion du 15 janvier » is what it is about, and no day to be done by.
    return lead === 0 && aboutWords.test(text.slice(from, at)) ? null : due(at - lead, end, read);
  }
  return null;
};

/** A date that begins right after a name. */
const dateAfter = (text: string, { start: from, end: limit }: Span, today: CivilDate): Due | null => {
  const room = text.slice(from, limit);
  const parts = [...room.matchAll(/\S+/gu)];
  for (let first = 0; first < Math.min(4, parts.length); first += 1) {
    const at = parts[first]?.index ?? 0;
    const lead = room.slice(0, at);
    if (first > 0 && dueWordsBefore(lead) !== lead.trimStart().length) continue;
    for (let take = Math.min(5, parts.length - first); take > 0; take -= 1) {
      const last = parts[first + take - 1];
      const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
      const read = readDue(room.slice(at, end).replace(/[,;:]+$/, ''), today);
      if (read) return due(from, from + end, read);
    }
  }
  return null;
};

const gap = /^[\s\u00a0\u202f,;:–—-]*(?:et[\s\u00a0]+)?$/iu;

/** The due day: after the last words, or right after a name. */
const dueIn = (text: string, mentions: readonly Mention[], today: CivilDate): Due | null => {
  const last = mentions.at(-1);
  const tail = /[\s.;,]*$/u.exec(text)?.index ?? text.length;
  const atEnd = dateEndingAt(text, { start: last?.end ?? 0, end: tail }, today);
  if (atEnd) return atEnd;
  for (const [index, { end }] of mentions.entries()) {
    const found = dateAfter(text, { start: end, end: mentions[index + 1]?.start ?? text.length }, today);
    if (found) return found;
  }
  // « … avant le 15 janvier @Guérin »: what names stand at the end is looked behind.
  let end = text.length;
  for (const mention of mentions.toReversed()) {
    if (!gap.test(text.slice(mention.end, end).trimEnd())) break;
    end = mention.start;
  }
  const before = text.slice(0, end).trimEnd();
  if (end === text.length || before === '') return null;
  const previous = mentions.findLast((each) => each.end <= before.length);
  return dateEndingAt(text, { start: previous?.end ?? 0, end: before.length }, today);
};

const tidied = (text: string): string =>
  text
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .replace(/ +([,.;])/g, '$1')
    .replace(/^[\s,;:–—-]+/u, '')
    .replace(/[\s,;:–—-]+$/u, '');

/** What is left to say once names and date are out; a name amid the words stays as a word of the sentence. */
const remaining = (text: string, mentions: readonly Mention[], dueSpan: Span | null): string => {
  const spans = [...mentions, ...(dueSpan ? [dueSpan] : [])].toSorted((a, b) => a.start - b.start);
  let head = 0;
  for (const { start, end } of spans) {
    if (!gap.test(text.slice(head, start))) break;
    head = end;
  }
  let tail = text.length;
  for (const { start, end } of spans.toReversed()) {
    if (start < head || !/^[\s.,;:–—-]*(?:et\s*)?$/iu.test(text.slice(end, tail))) break;
    tail = start;
  }
  const left = text.slice(0, tail).replace(/(?:[\s,;:–—-]+et)?[\s,;:–—-]*$/iu, '').length;
  const parts: string[] = [];
  let at = head;
  for (const span of spans.filter(({ start, end }) => start >= head && end <= tail)) {
    const isName = 'typed' in span;
    parts.push(text.slice(at, span.start), isName ? String(span.typed) : ' ');
    at = span.end;
  }
  parts.push(text.slice(at, Math.max(at, left)));
  return tidied(parts.join(''));
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const problemOf = (
  mentions: readonly Mention[],
  fault: string,
  text: string,
  kind: Entry['kind'],
): string => {
  const open = mentions.find(({ state }) => state !== 'known');
  if (open?.typed === '') return 'Écrivez ou choisissez un nom après @.';
  if (open?.state === 'unknown')
    return `Aucun membre ni aucune collectivité ne s’appelle «\u00a0${open.typed}\u00a0».`;
  if (open && open.candidates.length > 1)
    return `Plusieurs noms répondent à «\u00a0${open.typed}\u00a0»\u00a0: choisissez.`;
  if (open) return `Complétez «\u00a0${open.typed}\u00a0»\u00a0: le nom est dans la liste.`;
  if (fault !== '') return fault;
  if (text !== '') return '';
  return kind === 'action' ? 'Écrivez ce qui est à faire.' : 'Écrivez ce qui est décidé.';
};

/**
 * A line typed in meeting: words alone are a decision; with `@` and a name, an action for whoever is named, due on the
 * day written after. Nothing is guessed: what could mean two things is said in `problem`. `as` is for a line whose kind
 * is chosen otherwise.
 */
export const readLine = (text: string, book: Book, as: Entry['kind'] | null = null): ReadLine => {
  const mentions = mentionsIn(text, book);
  const kind = as ?? (mentions.length > 0 ? 'action' : 'decision');
  if (kind === 'decision') {
    const words = tidied(text.replaceAll(/(?<![\p{L}\p{N}._-])@/gu, ''));
    return { kind, text: words, mentions: [], dueOn: '', problem: problemOf([], '', words, kind) };
  }
  const found = dueIn(text, mentions, book.today);
  const left = capital(remaining(text, mentions, found));
  return {
    kind,
    text: left,
    mentions,
    dueOn: found?.date ?? '',
    problem: problemOf(mentions, found?.fault ?? '', left, kind),
  };
};

/** What a line notes, once nothing is left to settle; null before. */
export const entryOf = ({ kind, text, mentions, dueOn, problem }: ReadLine, reason = ''): Entry | null => {
  if (problem !== '') return null;
  if (kind === 'decision') return { kind, text, reason };
  return { kind, text, dueOn, owners: mentions.flatMap(({ owner }) => (owner ? [owner] : [])) };
};

/** « Action pour Mme Chloé Guérin et Tiffauges, pour le vendredi 15 janvier 2027 »: how a line is understood. */
export const understood = ({ kind, mentions, dueOn }: ReadLine): string => {
  if (kind === 'decision') return 'Décision';
  const names = mentions.map(({ owner, typed }) => owner?.name ?? `${typed}…`);
  const who = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`;
  return [
    who === '' ? 'Action, sans nom' : `Action pour ${who}`,
    dueOn === '' ? 'sans échéance' : dueWordsFor(dueOn),
  ].join(', ');
};

/** What is worth a second look in a line, and forbids nothing. */
export const remarkOn = ({ kind, dueOn }: ReadLine, { today }: Pick<Book, 'today'>): string =>
  kind === 'action' && dueOn !== '' && dueOn < today ? 'Cette échéance est déjà passée.' : '';

/** A line that reads back as the entry, to be corrected where it was typed. */
export const lineOf = (entry: Entry, names: readonly Nameable[]): string =>
  entry.kind === 'decision'
    ? entry.text
    : [
        entry.text,
        ...entry.owners.map((owner) => `@${callOf(names, owner)}`),
        entry.dueOn === '' ? '' : formatDate(entry.dueOn, 'numeric'),
      ]
        .filter((part) => part !== '')
        .join(' ');

/** The line with a name put in the place of what was typed for it, and where the caret goes. */
export const completed = (
  text: string,
  { start, end }: Mention,
  owner: ActionOwner,
  names: readonly Nameable[],
): { text: string; caret: number } => {
  const name = `@${callOf(names, owner)}`;
  const after = text.slice(end).replace(/^[\s\u00a0]*/u, '');
  return { text: `${text.slice(0, start)}${name} ${after}`, caret: start + name.length + 1 };
};

/** Names that a text nobody answers to may be, as they stand: all its words up to a figure, or the first alone. */
export const freeNames = (text: string, { start, end, state }: Mention): Span[] => {
  if (state !== 'unknown') return [];
  const ends = wordEnds(text, start + 1);
  const figure = ends.findIndex(
    (each, index) => index > 0 && /^\s*\d/.test(text.slice(ends[index - 1], each)),
  );
  const whole = ends[(figure === -1 ? ends.length : figure) - 1] ?? end;
  return whole > end
    ? [
        { start, end: whole },
        { start, end },
      ]
    : [{ start, end }];
};

/** Whether a blank typed at the caret is that which a completed name, ending there, brought already: one is enough. */
export const isSpareBlank = (text: string, caret: number, completedAt: number | null): boolean =>
  caret === completedAt && /[\s\u00a0]$/u.test(text.slice(0, caret));
