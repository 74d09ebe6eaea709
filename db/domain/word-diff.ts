import { createNumbering, diffSequences } from './text-diff.ts';
import { typeset } from './typography.ts';

/** A piece of a line, in both texts or in one. */
export type Segment = { text: string; change: 'same' | 'inserted' | 'deleted' };

/** A piece of a line as it is written, or something told apart by a key whatever it shows (a link, by its article). */
export type Piece = string | { key: string; text: string };

/** A line as it reads. */
export const plainText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

type Token = { key: string; text: string };

// An elided article is a word of its own; a blank goes with the mark that French sets it before or after.
const tokens =
  /[\p{L}\p{M}\p{N}]+['’]|[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*|«\s*|\s*»|\s*[;:!?]|\.\.\.|\s+|./gsu;
/** Stands for a piece that is no text; typography leaves it whole. */
const place = '\ufffc';

const ordinary = /^[a-zA-Z0-9à-öø-ÿ]+$/;

/** What two tokens have in common when only their blanks, apostrophes, quotes or dots differ. */
const keyOf = (token: string): string => {
  // Nearly every token is one of these, and a charter has tens of thousands.
  if (token === ' ' || ordinary.test(token)) return token;
  const plain = token.trim();
  if (plain === '') return ' ';
  if (plain === '“') return '«';
  if (plain === '”') return '»';
  return plain === '...'
    ? '…'
    : plain
        .replace(/['‘´]/g, '’')
        .replace(/[\u2010\u2011]/g, '-')
        .normalize('NFC');
};

const written = (piece: Piece): string => (typeof piece === 'string' ? piece.replaceAll(place, '') : place);

const tokensOf = (text: string, pieces: readonly Piece[]): Token[] => {
  const set = pieces.filter((piece) => typeof piece !== 'string');
  let next = 0;
  return (text.match(tokens) ?? []).map((token) => {
    const apart = token === place ? set[next++] : undefined;
    return apart ? { key: `\u0000${apart.key}`, text: apart.text } : { key: keyOf(token), text: token };
  });
};

/** What a line says, word by word: two lines with the same keys say the same. */
export const lineKeys = (pieces: readonly Piece[]): string[] => {
  const text = pieces.map(written).join('').trim();
  // Only in pairs are straight quotes known to open or to close.
  return tokensOf(text.includes('"') ? typeset(text) : text, pieces).map(({ key }) => key);
};

type Change = { gone: Token[]; come: Token[] };
/** Changes, and what is in common between each and the next. */
type Alternation = { changes: Change[]; between: Token[][] };

const alternation = (from: readonly Token[], to: readonly Token[]): Alternation => {
  const number = createNumbering();
  const stretches = diffSequences(number(from.map(({ key }) => key)), number(to.map(({ key }) => key)));
  const changes: Change[] = [{ gone: [], come: [] }];
  const between: Token[][] = [];
  for (const { change, from: a, to: b } of stretches) {
    if (change === 'same') {
      between.push(to.slice(...b));
      changes.push({ gone: [], come: [] });
    } else if (change === 'deleted') changes.at(-1)?.gone.push(...from.slice(...a));
    else changes.at(-1)?.come.push(...to.slice(...b));
  }
  return { changes, between };
};

const lettersIn = (all: readonly Token[]): number =>
  all.reduce((sum, { key, text }) => sum + (/[\p{L}\p{N}]/u.test(key) ? text.length : 0), 0);
/** What a replacement replaces; 0 for what is only added, or only taken away. */
const weight = ({ gone, come }: Change): number => Math.min(lettersIn(gone), lettersIn(come));

/**
 * Two sentences that share but « de » and « la » are two sentences: between two replacements, what is in common is kept
 * only where it outweighs one of them.
 */
const gathered = ({ changes, between }: Alternation): Alternation => {
  const kept: Alternation = { changes: [], between: [] };
  for (const [index, change] of changes.entries()) {
    let current = change;
    const same = between[index - 1];
    if (same) kept.between.push(same);
    while (kept.between.length > 0) {
      const [before, common] = [kept.changes.at(-1), kept.between.at(-1)];
      if (!before || !common) break;
      const letters = lettersIn(common);
      const least = Math.min(weight(before), weight(current));
      if (least === 0 || letters > least) break;
      kept.changes.pop();
      kept.between.pop();
      current = {
        gone: [...before.gone, ...common, ...current.gone],
        come: [...before.come, ...common, ...current.come],
      };
    }
    kept.changes.push(current);
  }
  return kept;
};

const joined = (all: readonly Token[]): string => all.map(({ text }) => text).join('');

/**
 * What changes from one line to another, word by word, in French typography on both sides: its blanks, apostrophes and
 * quotes are no change. What is in common shows as in `to`.
 */
export const diffWords = (from: readonly Piece[], to: readonly Piece[]): Segment[] => {
  const read = (pieces: readonly Piece[]): Token[] =>
    tokensOf(typeset(pieces.map(written).join('').trim()), pieces);
  const { changes, between } = gathered(alternation(read(from), read(to)));
  return changes
    .flatMap(({ gone, come }, index): Segment[] => [
      { text: joined(gone), change: 'deleted' },
      { text: joined(come), change: 'inserted' },
      { text: joined(between[index] ?? []), change: 'same' },
    ])
    .filter(({ text }) => text !== '');
};
