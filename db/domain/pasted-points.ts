import { fold } from './fold.ts';
import { readMail } from './mail-lines.ts';
import { count } from './plural.ts';

/** A point understood. `from`: the lines of the pasted text it comes from, counted from 0. */
export type TakenPoint = { from: number[]; title: string };
/** What was not taken, and why in French; `title` is the point it would make, null when it can make none. */
export type SetAside = { from: number[]; line: string; title: string | null; why: string };
export type PastedPoints = { taken: TakenPoint[]; aside: SetAside[] };

/** Longest title a point can have, in characters. */
export const MAX_TITLE_LENGTH = 300;

const BLANK = '[\\s\\u00a0]';
// Wingdings bullets pasted from Word arrive in the private use area, or as a letter and a tab.
const BULLET = new RegExp(
  `^(?:[•‣◦▪▫■□●○◆◇►▶▸➢➤➔→✓✔☐⁃∙·*\\p{Co}]+${BLANK}*|[-–—−]+(?:${BLANK}+|(?=\\p{L}))|[oØü§]\\t+)`,
  'u',
);
const NUMBERS: readonly RegExp[] = [
  /^(?:point|question|affaire|dossier)\s*(?:n\s*[°º]\s*)?\d{1,3}\s*[:.)–—-]\s*(?=\p{L})/iu,
  /^n\s*[°º]\s*\d{1,3}\s*[:.)–—-]\s*(?=\p{L})/iu,
  // « 1.2 Budget », never « 1.5 M€ de travaux ».
  /^\d{1,2}(?:[.-]\d{1,2})+[.)]?\s+(?=\p{L})(?![kM]?€|(?:km|ha|m[²³]?|h|t|millions?|milliards?)(?!\p{L}))/u,
  /^\(?\d{1,3}\s*(?:°\s*)?[.)\]](?:\s+|(?=\p{L})|$)/u,
  /^\d{1,3}\s*[-–—/](?:\s+|(?=\p{Lu})|$)/u,
  /^\d{1,3}°\s*(?=\p{Lu})/u,
  /^\d{1,3}\t+/u,
  /^[IVX]{1,6}\s*(?:[.)]|[-–—/](?=\s))(?:\s+|$)/u,
  /^\(?[a-zA-Z]\)(?:\s+|$)/u,
  /^[a-z]\.(?:\s+|$)/u,
  /^[A-Z]\s+[-–—]\s+/u,
];
const LETTER_POINT = /^(?!M\.)[A-Z]\.\s+/u;

// Invisible, or able to turn the reading order round: controls, bidi marks, zero widths, tags, lone surrogates.
const HOSTILE = /[^\P{Cc}\t]|[\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const LINE_END = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/u;

const HEADS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:projet d'|l')?ordre du jour(?: (?:du|de|des|previsionnel|provisoire|propose)\b[^:]*)? ?:?$/,
    'titre de la liste',
  ],
  [
    /^(?:odj|points (?:inscrits |soumis )?a l'ordre du jour|points? a examiner|liste des points) ?:?$/,
    'titre de la liste',
  ],
  [
    /^(?:(?:seance|reunion) du )?conseil communautaire(?: du [^:]*\d{4})?(?: a \d{1,2} ?h.*)? ?:?$/,
    'titre de la liste',
  ],
  [/^(?:page )?\d{1,3} ?(?:\/|sur) ?\d{1,3}$/, 'numéro de page'],
];

// A line ending on one of these cannot be the end of a title.
const UNFINISHED =
  /(?:[,(«–—-]|(?<![\p{L}\p{N}])(?:de|du|des|d['’]|la|le|les|l['’]|un|une|et|ou|à|au|aux|en|par|pour|sur|sous|avec|dans|entre|qu['’]|que|dont|relatifs?|relatives?))$/iu;
const FINISHED = /[.;!?]$/u;
const WRAPPED_FROM = 45;

function strip(line: string, lettered: boolean): { text: string; marked: boolean } {
  let text = line;
  const bullet = BULLET.exec(text);
  if (bullet) text = text.slice(bullet[0].length);
  const patterns = lettered ? [...NUMBERS, LETTER_POINT] : NUMBERS;
  const number = patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (number) text = text.slice(number[0].length);
  const second = number ? BULLET.exec(text) : null;
  if (second) text = text.slice(second[0].length);
  return { text: tidy(text), marked: bullet !== null || number !== undefined };
}

function tidy(text: string): string {
  return text
    .replace(/\p{Co}/gu, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

/** Does `line` carry on the sentence of `previous`? Only on plain evidence: two points are worse merged than cut. */
function continues(previous: string, line: string, listIsMarked: boolean): boolean {
  if (FINISHED.test(previous)) return false;
  if (UNFINISHED.test(previous)) return true;
  const opened = previous.lastIndexOf('(') > previous.lastIndexOf(')');
  if (opened && line.includes(')')) return true;
  // In a list typed wholly in lower case a small letter proves nothing.
  const small = /^\p{Ll}/u.test(line) && !/^\p{Ll}/u.test(previous);
  return small && (listIsMarked || previous.length >= WRAPPED_FROM);
}

function join(previous: string, line: string): string {
  const tight = /(?:\p{L}-|['’(«])$/u.test(previous);
  return tight ? `${previous}${line}` : `${previous} ${line}`;
}

function heading(text: string): string | null {
  if (!/\p{L}/u.test(text)) {
    return HEADS.at(-1)?.[0].test(fold(text)) ? 'numéro de page' : 'ligne sans texte';
  }
  const folded = fold(text);
  return HEADS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

// Words by which someone speaks to someone, as no title does.
const ADDRESSED =
  /(?:^|[ ,;(])(?:je|j'\p{L}+|nous|vous|merci|veuillez|voici|ci joint|ci dessous|ci dessus|moi|svp|vos|votre|n'hesitez|comme convenu|suite a (?:notre|votre)|pouvez|peux tu|d'accord)(?:[ ,.;:!?')]|$)/u;

/** Why words without a bullet or a number are no point: what the message says around its list. */
function remark(text: string, listIsMarked: boolean): string | null {
  if (text.endsWith(':')) return 'introduction de la liste';
  const isSentence = listIsMarked || /[.,!…]$/u.test(text);
  return isSentence && ADDRESSED.test(fold(text)) ? 'phrase du message' : null;
}

type Line = { from: number[]; raw: string; text: string; marked: boolean; quoted: boolean };

/** The pasted lines, a cell of Excel that holds line ends being one, and a number alone joined to what it numbers. */
function linesOf(text: string): { lines: Line[]; aside: SetAside[] } {
  const visible = text
    .normalize('NFC')
    .split(LINE_END)
    .map((line, index) => {
      const clean = line.replace(HOSTILE, '').trim();
      const raw = clean.replace(/^[\s>]*>/u, '').trim();
      return { from: [index], raw, quoted: clean.startsWith('>') };
    });
  const cells = joinCells(visible);
  const lettered =
    cells.some(({ raw }) => /^A\.\s/u.test(raw)) && cells.some(({ raw }) => /^B\.\s/u.test(raw));
  const lines: Line[] = [];
  let numbers: { from: number[]; raw: string } = { from: [], raw: '' };
  for (const { from, raw, quoted } of cells) {
    const { text: words, marked } = strip(raw, lettered);
    if (words === '' && raw !== '') {
      numbers = { from: [...numbers.from, ...from], raw };
      lines.push({ from: [], raw: '', text: '', marked: false, quoted });
      continue;
    }
    const isNumbered = words !== '' && numbers.from.length > 0;
    lines.push({
      from: isNumbered ? [...numbers.from, ...from] : from,
      raw,
      text: words,
      marked: marked || isNumbered,
      quoted,
    });
    if (isNumbered) numbers = { from: [], raw: '' };
  }
  const { from, raw } = numbers;
  return {
    lines,
    aside: from.length > 0 ? [{ from, line: raw, title: null, why: 'ligne sans texte' }] : [],
  };
}

type Cell = { from: number[]; raw: string; quoted: boolean };

const quotes = (text: string): number => text.split('"').length - 1;

// Excel puts a cell that holds line ends or quotes between quotes, and doubles the latter.
function joinCells(lines: readonly Cell[]): Cell[] {
  const cells: Cell[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const opens = /^(?:[^"]*\t)?"/u.test(line.raw) && quotes(line.raw) % 2 === 1;
    const rest = opens ? lines.slice(index + 1, index + 9) : [];
    const end = rest.findIndex(({ raw }) => quotes(raw) % 2 === 1);
    const closes = end >= 0 && /"(?:\t[^"]*)?$/u.test(rest[end]?.raw ?? '');
    const cell = closes ? [line, ...rest.slice(0, end + 1)] : [line];
    const raw = cell.map((part) => part.raw).join(' ');
    const isQuoted = closes || /^"[^"]*(?:""[^"]*)+"$/u.test(raw);
    cells.push({
      from: cell.flatMap(({ from }) => from),
      raw: isQuoted
        ? raw
            .replace(/(^|\t)"|"(?=\t|$)/gu, '$1')
            .replaceAll('""', '"')
            .trim()
        : raw,
      quoted: line.quoted,
    });
    index += cell.length - 1;
  }
  return cells;
}

/** `block`: what stands between two blank lines shares it. */
type Entry = { from: number[]; line: string; text: string; message: number; marked: boolean; block: number };

/** Lines wrapped in the middle of a sentence joined; what is plainly no point set aside. */
function entriesOf(lines: readonly Line[]): { entries: Entry[]; aside: SetAside[] } {
  const readings = readMail(lines);
  const marks = new Map<number, number>();
  for (const [index, { marked }] of lines.entries()) {
    const reading = readings[index];
    if (marked && reading?.why === null) marks.set(reading.message, (marks.get(reading.message) ?? 0) + 1);
  }
  const entries: Entry[] = [];
  const aside: SetAside[] = [];
  let open: Entry | null = null;
  let block = 0;
  for (const [index, { from, raw, text, marked }] of lines.entries()) {
    const { message, why: mail } = readings[index] ?? { message: 0, why: null };
    if (text === '') {
      open = null;
      block += 1;
      continue;
    }
    const listIsMarked = (marks.get(message) ?? 0) >= 2;
    const runsOn =
      open !== null && open.message === message && !marked && continues(open.text, text, listIsMarked);
    // A wrapped line may end in a web address, but a closed message does not go on.
    if (open && runsOn && mail === null) {
      open.text = join(open.text, text);
      open.line = `${open.line} ${raw}`;
      open.from.push(...from);
      continue;
    }
    const why = mail ?? (marked && /\p{L}/u.test(text) ? null : heading(text));
    open = why === null ? { from: [...from], line: raw, text, message, marked, block } : null;
    if (open) entries.push(open);
    else if (why !== null) aside.push({ from, line: raw, title: titleOrNull(text), why });
  }
  const firstMarked = new Map<number, number>();
  for (const { marked, message, block: own } of entries) {
    if (marked && !firstMarked.has(message)) firstMarked.set(message, own);
  }
  const kept = entries.filter((entry) => {
    if (entry.marked) return true;
    const { from, line, text, message } = entry;
    const isMarked = (marks.get(message) ?? 0) >= 2;
    const isBefore = isMarked && entry.block < (firstMarked.get(message) ?? 0);
    const why = remark(text, isMarked) ?? (isBefore ? 'avant la liste' : null);
    if (why !== null) aside.push({ from, line, title: titleOrNull(text), why });
    return why === null;
  });
  return { entries: kept, aside };
}

const titleOrNull = (text: string): string | null =>
  text.length <= MAX_TITLE_LENGTH && /\p{L}/u.test(text) ? text : null;

const isQuotation = (message: number): boolean => message % 2 === 1;

/** The message of the thread that holds the list: the first that says more than sentences, a quotation last. */
function chosenMessage(entries: readonly Entry[]): number | undefined {
  const listed = entries.filter(({ text, marked }) => marked || !/[.!?…]$/u.test(text));
  const own = listed.find(({ message }) => !isQuotation(message));
  return (own ?? listed[0] ?? entries[0])?.message;
}

const inReadingOrder = (one: { from: number[] }, other: { from: number[] }) =>
  (one.from[0] ?? 0) - (other.from[0] ?? 0);

/**
 * The points of a conseil pasted from a mail, a Word list or a column of Excel: bullets and numbers taken off,
 * lines wrapped in the middle of a sentence joined. Nothing is cut or lost in silence: every line that is not
 * blank is in the `from` of a point taken or of a line set aside (headers, greetings, what follows a closing
 * formula, other messages of the thread, more than 300 characters), each in reading order.
 */
export function parsePastedPoints(text: string): PastedPoints {
  const { lines, aside: alone } = linesOf(text);
  const { entries, aside: around } = entriesOf(lines);
  const aside = [...alone, ...around];

  const chosen = chosenMessage(entries);
  const listed = entries.some((entry) => entry.message === chosen && entry.text.endsWith(';'));
  const taken: TakenPoint[] = [];
  for (const { from, line, text: words, message } of entries) {
    const title = words.replace(listed ? /\s*[;,.]$/u : /\s*[;,]$/u, '');
    if (message !== chosen) {
      const why = isQuotation(message) ? 'ligne citée' : 'autre message du fil';
      aside.push({ from, line, title: titleOrNull(title), why });
    } else if (title.length > MAX_TITLE_LENGTH)
      aside.push({ from, line: title, title: null, why: tooLong(title.length) });
    else taken.push({ from, title });
  }
  return { taken, aside: aside.toSorted(inReadingOrder) };
}

const tooLong = (length: number) =>
  `${count(length, 'caractère', 'caractères')}, ${MAX_TITLE_LENGTH} au plus\u00a0: raccourcissez ce titre, ou coupez-le en plusieurs lignes`;
