import { fold } from './fold.ts';
import { inlineWords } from './imported-inline.ts';
import { type HeadingWord, headingWords, signWord, typedHeading } from './typed-heading.ts';
import type { WordDocument, WordLine } from './word-blocks.ts';

/**
 * What a line opens. `above` names what stands over chapters (« Titre I » above « Chapitre 1 »), `deeper` is an
 * intertitle of an article.
 */
export type HeadingRole = 'title' | 'above' | 'chapter' | 'article' | 'deeper';

type Candidate = { at: number; rank: number; word: HeadingWord | null; level: number | null; title: string };

const longest = 140;
/** A table of contents that somebody typed: dots, then a page. */
const contentsLine = /(?:\.{4,}|…{2,}|_{4,})\s*\d{1,3}$/;

export const lineWords = (line: WordLine): string =>
  inlineWords(line.content)
    .replace(/[ \t\n\r]+/g, ' ')
    .trim();
export const isContentsLine = (words: string): boolean => contentsLine.test(words);

const wordOf = (line: WordLine, words: string): HeadingWord | null =>
  typedHeading(words)?.word ?? signWord(line.sign);

const isShort = (words: string): boolean => words.length <= longest && !/[.;,]$/.test(words);

/** « Article 3 : le CoDir se réunit… » opens an article, however long the line. */
const isNamedHeading = (line: WordLine, words: string): boolean => {
  const typed = typedHeading(words);
  if (typed?.word)
    return typed.isMarked ? typed.word === 'article' || isShort(words.replace(/\.$/, '')) : isShort(words);
  return signWord(line.sign) !== null;
};

const wordRank = (word: HeadingWord): number => headingWords.indexOf(word) + 1;

const rankOfStyled = (
  level: number,
  words: ReadonlyMap<number, ReadonlySet<HeadingWord>>,
  word: HeadingWord | null,
) => {
  const used = words.get(level);
  if (!used || used.size < 2) return level * 10;
  // One style served for chapters and articles both: their words tell them apart.
  return level * 10 + (word ? wordRank(word) : Math.min(...[...used].map(wordRank)));
};

const namedCandidates = (lines: readonly (WordLine | null)[]): Candidate[] => {
  const found = lines.flatMap((line, at) => {
    const words = line ? lineWords(line) : '';
    if (!line || words === '' || isContentsLine(words)) return [];
    const level = line.role === 'title' || line.role === 'subtitle' ? null : line.heading;
    if (level === null && !isNamedHeading(line, words)) return [];
    if (level === null && (line.role === 'title' || line.role === 'subtitle')) return [];
    return [{ at, level, word: wordOf(line, words), title: typedHeading(words)?.title ?? words }];
  });
  const words = new Map<number, Set<HeadingWord>>();
  for (const { level, word } of found)
    if (level !== null && word) words.set(level, (words.get(level) ?? new Set()).add(word));
  const rankOf = (level: number | null, word: HeadingWord | null): number => {
    if (level !== null) return rankOfStyled(level, words, word);
    const own = word ? wordRank(word) : 0;
    const wider = [...words].filter(([, used]) => [...used].some((each) => wordRank(each) < own));
    const under = Math.max(0, ...wider.map(([each]) => each * 10 + 9));
    return under > 0 ? under + own / 100 : word === 'article' ? 1000 : own;
  };
  return found.map((each) => ({ ...each, rank: rankOf(each.level, each.word) }));
};

/** Without styles or names: what is short, and set apart by its look. */
const drawnCandidates = (lines: readonly (WordLine | null)[]): Candidate[] => {
  const found = lines.flatMap((line, at) => {
    const words = line ? lineWords(line) : '';
    if (!line || line.role !== null || !isShort(words) || !/\p{L}/u.test(words) || isContentsLine(words))
      return [];
    const isCapital = words === words.toUpperCase() && /\p{Lu}{3}/u.test(words);
    const { bold, underlined, centred } = line.look;
    const isSet = bold || underlined || (isCapital && (centred || words.length > 4));
    const typed = typedHeading(words);
    const isListed = line.place !== null && 'level' in line.place;
    // An item of a list is a heading when it is bold and no other item follows it.
    const next = lines[at + 1];
    const goesOn = next?.place != null && 'level' in next.place;
    if (!isSet && !(typed && typed.depth >= 2 && typed.isMarked)) return [];
    if (isListed && (!bold || goesOn)) return [];
    const depth = typed ? typed.depth : isListed && line.number !== null ? 1 : null;
    const drawn = isCapital || centred ? 0 : 1;
    return [{ at, depth, drawn, word: null, level: null, title: typed?.title ?? words }];
  });
  const hasNumbers = found.filter(({ depth }) => depth !== null).length >= 2;
  const top = Math.min(...found.flatMap(({ depth }) => depth ?? []));
  return found.map(({ depth, drawn, ...each }) => ({ ...each, rank: hasNumbers ? (depth ?? top) : drawn }));
};

const isMostly = (group: readonly Candidate[], words: readonly HeadingWord[]): boolean =>
  group.filter(({ word }) => word !== null && words.includes(word)).length * 2 >= group.length;

/** The chapter and the article among the ranks that are used, by their place; null for none. */
const partsOf = (groups: readonly Candidate[][]): { chapter: number | null; article: number | null } => {
  const named = groups.findIndex((group) => isMostly(group, ['article']));
  if (named >= 0) return { chapter: named > 0 ? named - 1 : null, article: named };
  if (groups.length > 1) return { chapter: 0, article: 1 };
  const only = groups[0] ?? [];
  return isMostly(only, ['livre', 'titre', 'partie', 'chapitre'])
    ? { chapter: 0, article: null }
    : { chapter: null, article: 0 };
};

const isPreamble = (title: string): boolean => fold(title) === 'preambule';

const byRank = (candidates: readonly Candidate[]): Candidate[][] =>
  [...new Set(candidates.map(({ rank }) => rank))]
    .toSorted((a, b) => a - b)
    .map((rank) => candidates.filter((candidate) => candidate.rank === rank));

/** A heading alone of its rank, before all others, is the name of the document. */
const isNameOfAll = (groups: readonly Candidate[][], candidates: readonly Candidate[]): boolean => {
  const [first, second] = groups;
  const [only] = first ?? [];
  return (
    first?.length === 1 &&
    (second?.length ?? 0) >= 2 &&
    only !== undefined &&
    only === candidates[0] &&
    only.word === null &&
    !isPreamble(only.title)
  );
};

/** Ours has its own styles, and titles that may begin as a number does. */
const ownRoles = (lines: readonly (WordLine | null)[]): ReadonlyMap<number, HeadingRole> =>
  new Map(
    lines.flatMap((line, at): [number, HeadingRole][] => {
      const level = line && lineWords(line) !== '' ? line.heading : null;
      return level === null ? [] : [[at, level === 1 ? 'chapter' : level === 2 ? 'article' : 'deeper']];
    }),
  );

/** What each line of a document opens, by its index; lines of text are not there. */
export const headingRoles = ({ blocks, isOurs }: WordDocument): ReadonlyMap<number, HeadingRole> => {
  const lines = blocks.map((block) => (block.type === 'line' ? block : null));
  if (isOurs) return ownRoles(lines);
  const named = namedCandidates(lines);
  const drawn = named.length >= 2 ? [] : drawnCandidates(lines);
  const candidates = drawn.length > named.length ? drawn : named;
  const roles = new Map<number, HeadingRole>();
  const groups = byRank(candidates);
  const hasTitle = lines.some((line) => line?.role === 'title');
  if (!hasTitle && isNameOfAll(groups, candidates)) {
    const [only] = groups.shift() ?? [];
    if (only) roles.set(only.at, 'title');
  }
  const { chapter, article } = partsOf(groups);
  groups.forEach((group, place) => {
    const lowest = article ?? chapter ?? 0;
    const role: HeadingRole =
      place === article
        ? 'article'
        : place === chapter
          ? 'chapter'
          : place < (chapter ?? lowest)
            ? 'above'
            : 'deeper';
    for (const { at } of group) roles.set(at, role);
  });
  return roles;
};
