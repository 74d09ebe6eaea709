const NBSP = '\u00a0';
const NNBSP = '\u202f';

// Blanks a person or Word may have typed within a line; line ends are never touched.
const SP = '[ \\t\\u00a0\\u2009\\u202f]';
const WORD = '\\p{L}\\p{M}\\p{N}';

// Addresses, e-mails, entities: set aside whole. A final punctuation mark belongs to the sentence.
const ASIDE =
  /(?:https?:\/\/|ftp:\/\/|www\.)[^\s«»"<>]*[^\s«»"<>.,;:!?)\]'’…]|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}\.\p{L}{2,}|&#?\w+;|\uFFFC/gu;
const PLACE = '\uFFFC';

type Rule = readonly [RegExp, string];
const rule = (pattern: string, replacement: string, flags = 'gu'): Rule => [
  new RegExp(pattern, flags),
  replacement,
];

const MONTH =
  '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv\\.|févr\\.|avr\\.|juil\\.|sept\\.|oct\\.|nov\\.|déc\\.)';
// Glued to the number they measure even where nothing was typed between: « 50% », « 12k€ ».
const SIGN = '(?:[kM]?€|%|‰)';
const UNIT =
  '(?:h|min|mn|km|m|cm|mm|m²|m³|km²|km/h|ha|kg|kWh|MWh|°C|habitants?|hab\\.|euros?|heures?|minutes?|jours?|semaines?|mois|ans?|communes?|millions?|milliards?)';
const NOT_IN_WORD = `(?<![${WORD}])`;
const WORD_ENDS = `(?![${WORD}])`;
// « 3 m » but not « article 3 m’a paru ».
const UNIT_ENDS = `(?![${WORD}'’])`;
const MEASURE = `${SP}*(?:${SIGN}|(?<=${SP})${UNIT})${UNIT_ENDS}`;

const BEFORE_QUOTES: readonly Rule[] = [
  rule('(?<!\\.)\\.{3}(?!\\.)', '…'),
  rule('(?<!-)--(?!-)', '–'),
  rule(`(?<=[\\p{L}\\p{M}])['‘´](?=[${WORD}«“"${PLACE}])`, '’'),
];

const AFTER_QUOTES: readonly Rule[] = [
  rule(`«${SP}*(?=\\S)`, `«${NBSP}`),
  rule(`(?<=\\S)${SP}*»`, `${NBSP}»`),
  // A mark glued to the word is parted from it only at the end of a word: never in « a;b;c ».
  rule(`(?<=[^\\s;!?:([«“])${SP}+(?=[;!?])`, NNBSP),
  rule(`(?<=[^\\s;!?:([«“])(?=[;!?]+(?:[\\s»)\\]}"”’.,…]|$))`, NNBSP, 'gmu'),
  rule(`(?<=[^\\s;!?:([«“])${SP}+(?=:)`, NBSP),
  rule(`(?<=[^\\s;!?:([«“])(?=:(?:\\s|$))`, NBSP, 'gmu'),
  rule(`${NOT_IN_WORD}(M\\.|MM\\.|Mmes?|Mlles?|Me|Dr|Pr)${SP}+(?=\\p{Lu})`, `$1${NBSP}`),
  rule(`${NOT_IN_WORD}(MM?\\.|Mmes?)${SP}+(?=(?:le|la|les)${WORD_ENDS})`, `$1${NBSP}`),
  rule(`${NOT_IN_WORD}([nN][°º])${SP}*(?=[${WORD}])`, `$1${NBSP}`),
  rule(`${NOT_IN_WORD}(art\\.|p\\.)${SP}+(?=\\p{N})`, `$1${NBSP}`),
  rule(`(§)${SP}+(?=\\p{N})`, `$1${NBSP}`),
  // Before the times: « 18h12€ » is first parted from its sign.
  rule(`(?<=\\p{N})${SP}*(?=${SIGN}${WORD_ENDS})`, NBSP),
  rule(`(?<=\\p{N})${SP}+(?=${UNIT}${UNIT_ENDS})`, NBSP),
  rule(
    `(?<![${WORD}.,:])((?:[01]?\\d|2[0-3]))${SP}*([hH])${SP}*([0-5]\\d)${WORD_ENDS}(?!${SP}*h${WORD_ENDS})`,
    `$1${NBSP}$2${NBSP}$3`,
  ),
  rule(`(?<![${WORD}.,:])(\\d{1,3})${SP}*h${WORD_ENDS}`, `$1${NBSP}h`),
  rule(`${NOT_IN_WORD}(1er|\\d{1,2})${SP}+(?=${MONTH}${WORD_ENDS})`, `$1${NBSP}`, 'giu'),
];

// A group of thousands is only recognised by the unit behind it: « 244 400 552 » alone may be a SIREN.
const THOUSANDS = new RegExp(`(?<!\\p{N}${SP}?)\\d{1,3}(?:${SP}\\d{3})+(?=${MEASURE})`, 'gu');

const nestedMark = new RegExp(`«${SP}*|${SP}*»`, 'gu');

/** Straight quotes of one line become « », or “ ” inside « »; a line where they do not pair is left alone. */
function pairQuotes(line: string): string {
  const pieces = line.split('"');
  if (pieces.length < 3 || pieces.length % 2 === 0) return line;
  let depth = 0;
  let result = '';
  for (const [index, piece] of pieces.entries()) {
    depth += (piece.match(/«/g)?.length ?? 0) - (piece.match(/»/g)?.length ?? 0);
    result += piece;
    if (index === pieces.length - 1) break;
    const opening = index % 2 === 0;
    const next = pieces[index + 1] ?? '';
    const fits = opening
      ? /(?:^|[\s([{«“’'–—/-])$/u.test(piece) && next.trim() !== ''
      : /^(?:$|[^\p{L}\p{N}])/u.test(next);
    if (!fits) return line;
    const inside = depth > 0;
    result += opening ? (inside ? '“' : '«') : inside ? '”' : '»';
  }
  return result;
}

/** Guillemets within guillemets become “ ”: a title that has some is quoted like any other. Unpaired, a line is left alone. */
function nestQuotes(line: string): string {
  let depth = 0;
  for (const mark of line.match(/[«»]/gu) ?? []) {
    depth += mark === '«' ? 1 : -1;
    if (depth < 0) return line;
  }
  if (depth > 0) return line;
  return line.replace(nestedMark, (mark) => {
    const isOpening = mark.startsWith('«');
    if (!isOpening) depth -= 1;
    const isInner = depth > 0;
    if (isOpening) depth += 1;
    if (!isInner) return mark;
    return isOpening ? '“' : '”';
  });
}

const apply = (text: string, rules: readonly Rule[]) =>
  rules.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);

/**
 * French typography by rule: U+202F before `; ! ?`, U+00A0 before `:` and inside « », ’ and … and –,
 * paired straight quotes to « », guillemets within guillemets to “ ”, unbreakable blanks in « M. X », « n° 5 », « 18 h 30 », « 12 500 € »,
 * « 1er décembre ». Idempotent; letters, digits and line ends stay as typed; addresses and e-mails whole.
 */
export function typeset(text: string): string {
  const aside = text.match(ASIDE) ?? [];
  const open = apply(text.replace(ASIDE, PLACE), BEFORE_QUOTES)
    .split('\n')
    .map((line) => nestQuotes(pairQuotes(line)))
    .join('\n');
  const set = apply(open, AFTER_QUOTES).replace(THOUSANDS, (group) =>
    group.replace(new RegExp(SP, 'gu'), NNBSP),
  );
  let index = 0;
  return set.replaceAll(PLACE, () => aside[index++] ?? PLACE);
}

export type OrdinalPart = { text: string; superscript: boolean };

const ORDINAL =
  /(?<![\p{L}\p{M}\p{N}])(?:1(ers?|res?|ère)|2(nde?s?|de?)|(?:\d+|[IVX]+)(es?|èmes?))(?![\p{L}\p{M}\p{N}])/gu;

/**
 * The text cut at its ordinals (« 1er », « 2e », « XXIe »), so that a renderer can raise « er » and « e ».
 * Joined, the parts give the text back.
 */
export function ordinalParts(text: string): OrdinalPart[] {
  const parts: OrdinalPart[] = [];
  let done = 0;
  for (const match of text.matchAll(ORDINAL)) {
    const suffix = match[1] ?? match[2] ?? match[3] ?? '';
    const end = match.index + match[0].length;
    parts.push({ text: text.slice(done, end - suffix.length), superscript: false });
    parts.push({ text: suffix, superscript: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), superscript: false });
  return parts;
}
