import { count } from './plural.ts';
import { extensionOf, safeFileName } from './file-label.ts';

/**
 * Names within a readable copy: what Windows takes, once its folder lies somewhere on a disk. A path holds 260
 * characters there, and a folder of hers, or of a share, takes some sixty of them.
 */
export const longestPath = 180;

/** A title may hold a slash: it parts nothing here. */
const whole = (label: string): string => label.replaceAll(/[\\/]/g, '-');

/** « Archives CoDir du Pays de Mortagne 2026-11-22 ». */
export const archiveName = (collective: string, date: string): string => {
  const name = collective.trim();
  const told = /^codir\b/i.test(name) ? name : `CoDir ${name}`;
  return `${safeFileName(whole(`Archives ${told.trim()}`), 50)} ${date}`;
};

/**
 * Who a letter went to, for the name of its file: « Mme Anne Robert (DGS, Évrunes) » as they were that day, their
 * address when nobody knows more, and several by their number.
 */
export const readersInName = (readers: readonly { name: string; email: string; post: string }[]): string => {
  const [reader] = readers;
  if (!reader) return '';
  if (readers.length > 1) return count(readers.length, 'destinataire', 'destinataires');
  const { name, email, post } = reader;
  const known = post === '' ? name : `${name} (${post})`;
  return (name === '' ? email : known).replaceAll(/\s/g, ' ');
};

/** Cut within a parenthesis, a name leaves it out whole. */
const withoutOpen = (name: string): string => {
  const open = name.lastIndexOf('(');
  return open > name.lastIndexOf(')') ? name.slice(0, open).trimEnd() : name;
};

/** A name that `taken` does not hold, even where capitals do not count; it is then taken. */
const freeOf = (taken: Set<string>, nameOf: (mark: string) => string): string => {
  for (let n = 1; ; n += 1) {
    const name = nameOf(n === 1 ? '' : ` (${n})`);
    const key = name.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
};

/**
 * Gives each file of a copy a path of its own, « Réunions/2026/2026-12-08 Réunion/Annexes/A - Plan.pdf », no two alike,
 * and each meeting a folder of its own. `root` is the name of the copy's own folder, which paths leave room for.
 */
export const pathGiver = (root: string) => {
  const taken = new Set<string>();
  return {
    /** A folder of `parent` for one day, by its year. */
    dayFolder: (parent: string, date: string, what: string): string =>
      freeOf(taken, (mark) => `${parent}/${date.slice(0, 4)}/${date} ${what}${mark}`),
    /** `folder` is '' at the top. */
    file: (folder: string, label: string): string => {
      const before = folder === '' ? '' : `${folder}/`;
      const room = Math.min(100, longestPath - root.length - 1 - before.length);
      const extension = extensionOf(safeFileName(whole(label)));
      const end = extension === '' ? '' : `.${extension}`;
      return freeOf(taken, (mark) => {
        const name = safeFileName(whole(label), room - mark.length - end.length);
        const stem = end === '' ? name : name.slice(0, -end.length);
        const isCut = stem.length < safeFileName(whole(label)).length - end.length;
        return `${before}${isCut ? withoutOpen(stem) : stem}${mark}${end}`;
      });
    },
  };
};
export type PathGiver = ReturnType<typeof pathGiver>;
