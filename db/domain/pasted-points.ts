import { fold } from './fold.ts';
import { count } from './plural.ts';

export type DroppedLine = { line: string; why: string };
export type PastedPoints = { titles: string[]; dropped: DroppedLine[] };

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
  [/^(?:de|a|cc|cci|objet|envoye|date|pieces? jointes?) ?: .+$/, 'en-tête de message'],
  [/^(?:bonjour|bonsoir|madame|monsieur|mesdames|messieurs)\b[^:]{0,60},$/, 'formule de politesse'],
  [/^(?:bien )?(?:cordialement|a vous|sincerement)[,.]?$/, 'formule de politesse'],
  [/^(?:page )?\d{1,3} ?(?:\/|sur) ?\d{1,3}$/, 'numéro de page'],
];

// A line ending on one of these cannot be the end of a title.
const UNFINISHED =
  /(?:[,(«–—-]|(?<![\p{L}\p{N}])(?:de|du|des|d['’]|la|le|les|l['’]|un|une|et|ou|à|au|aux|en|par|pour|sur|sous|avec|dans|entre|qu['’]|que|dont|relatifs?|relatives?))$/iu;
const FINISHED = /[.;!?]$/u;
const WRAPPED_FROM = 45;

type Line = { text: string; marked: boolean };

function strip(line: string, lettered: boolean): Line {
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

function refusal(text: string, marked: boolean): string | null {
  if (!/\p{L}/u.test(text)) {
    return HEADS.at(-1)?.[0].test(fold(text)) ? 'numéro de page' : 'ligne sans texte';
  }
  if (marked) return null;
  const folded = fold(text);
  return HEADS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/**
 * The points of a conseil pasted from a mail or a Word list: bullets and numbers taken off, lines wrapped
 * in the middle of a sentence joined, blanks ignored. Nothing is cut or lost in silence: what is not a
 * title (heads, greetings, page numbers, more than 300 characters) is in `dropped` with the reason, in French.
 */
export function parsePastedPoints(text: string): PastedPoints {
  const raw = text
    .normalize('NFC')
    .split(LINE_END)
    .map((line) =>
      line
        .replace(HOSTILE, '')
        .replace(/^[\s>]*>/u, '')
        .trim(),
    );
  const lettered = raw.some((line) => /^A\.\s/u.test(line)) && raw.some((line) => /^B\.\s/u.test(line));
  const lines = raw.map((line) => strip(line, lettered));
  const listIsMarked = lines.filter((line) => line.marked).length >= 2;

  const points: string[] = [];
  const dropped: DroppedLine[] = [];
  // `open`: the last point may still run on to the next line; `awaiting`: a number stood alone on its line.
  let open = false;
  let awaiting = false;
  for (const [index, { text: content, marked }] of lines.entries()) {
    const previous = points.at(-1) ?? '';
    if (content === '') {
      open = false;
      awaiting ||= marked;
    } else if (open && !marked && continues(previous, content, listIsMarked)) {
      points[points.length - 1] = join(previous, content);
    } else {
      const why = refusal(content, marked || awaiting);
      if (why === null) points.push(content);
      else dropped.push({ line: raw[index] ?? content, why });
      open = why === null;
      awaiting = false;
    }
  }

  const listed = points.some((point) => point.endsWith(';'));
  const titles: string[] = [];
  for (const point of points) {
    const title = point.replace(listed ? /\s*[;,.]$/u : /\s*[;,]$/u, '');
    if (title.length <= MAX_TITLE_LENGTH) titles.push(title);
    else dropped.push({ line: title, why: tooLong(title.length) });
  }
  return { titles, dropped };
}

const tooLong = (length: number) =>
  `${count(length, 'caractère', 'caractères')}, ${MAX_TITLE_LENGTH} au plus\u00a0: raccourcissez ce titre, ou coupez-le en plusieurs lignes`;
