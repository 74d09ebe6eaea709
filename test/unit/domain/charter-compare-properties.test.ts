import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../db/domain/charter-compare.ts';
import type { ComparedVersion } from '../../../db/domain/charter-comparison.ts';
import { plainBody, versionOf, type WrittenArticle } from '../../support/charter-versions.ts';

const words = 'le CoDir prépare un avis avec chaque commune une voix réunion dossier mardi référent'.split(
  ' ',
);
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 })
  .map((chosen) => `${chosen.join(' ')}.`);
const lines = fc.array(sentence, { maxLength: 4 });
const text = lines.map((all) => all.join('\n'));

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
/** Any version made of some of the same articles, in any order and any chapters. */
const version = fc
  .record({
    order: fc.shuffledSubarray(keys),
    texts: fc.tuple(text, text, text, text, text, text, text),
    chapters: fc.shuffledSubarray(['x', 'y', 'z'], { minLength: 1 }),
    places: fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat()),
    preamble: fc.option(text),
  })
  .map(({ order, texts, chapters, places, preamble }) => {
    const groups = chapters.map((key) => ({ key, articles: [] as WrittenArticle[] }));
    for (const key of order) {
      const at = keys.indexOf(key);
      groups[(places[at] ?? 0) % groups.length]?.articles.push({ key, text: texts[at] ?? '' });
    }
    return versionOf(groups, preamble === null ? {} : { preamble: { key: 'preamble', text: preamble } });
  });

const only = (all: string[]): ComparedVersion =>
  versionOf([{ key: 'a', articles: [{ key: 'same', body: plainBody(all.join('\n')) }] }]);

describe('two versions compared, whatever was written', () => {
  it('a version and itself are all the same', () => {
    fc.assert(
      fc.property(version, (one) => {
        const { counts, sections } = compareVersions(one, structuredClone(one));
        expect(counts).toEqual({
          same: one.articles.length,
          reworded: 0,
          moved: 0,
          'moved-reworded': 0,
          inserted: 0,
          removed: 0,
        });
        for (const { chapter, articles } of sections) {
          expect(chapter?.titleLine.change ?? 'same').toBe('same');
          for (const article of articles) expect(article.sentence).toBe('');
        }
      }),
    );
  });

  it('every article of either is told once, and swapping the sides swaps inserted and removed', () => {
    fc.assert(
      fc.property(version, version, (from, to) => {
        const there = compareVersions(from, to);
        const back = compareVersions(to, from);
        expect(back.counts.inserted).toBe(there.counts.removed);
        expect(back.counts.removed).toBe(there.counts.inserted);
        const articles = there.sections.flatMap((section) => section.articles);
        expect(articles.filter(({ change }) => change !== 'removed').map(({ key }) => key)).toEqual(
          to.articles.map(({ key }) => key),
        );
        expect(articles.filter(({ change }) => change !== 'inserted')).toHaveLength(from.articles.length);
      }),
    );
  });

  it('the lines of an article give both texts back', () => {
    fc.assert(
      fc.property(lines, lines, (from, to) => {
        const { sections } = compareVersions(only(from), only(to));
        const without = (gone: string): string[] =>
          (sections[0]?.articles[0]?.lines ?? [])
            .filter((line) => line.look !== 'table')
            .filter(({ change }) => change !== gone)
            .map(({ segments }) =>
              segments
                .filter(({ change }) => change !== gone)
                .map((segment) => segment.text)
                .join(''),
            );
        expect(without('deleted')).toEqual(to);
        expect(without('inserted')).toEqual(from);
      }),
    );
  });
});

describe('sixty-four articles of sixty pages', () => {
  const prose =
    'le collectif prépare avec chaque commune une réunion tenue à tour de rôle, dont l’ordre du jour part quarante-huit heures avant ; les voix divergentes sont écrites. '.split(
      ' ',
    );
  const page = (seed: number): string =>
    Array.from({ length: 6 }, (_, line) =>
      Array.from(
        { length: 75 },
        (__, index) => prose[(seed * 31 + line * 17 + index * (1 + (seed % 5))) % prose.length],
      ).join(' '),
    ).join('\n');
  const long = (change: (text: string, index: number) => string): ComparedVersion =>
    versionOf(
      Array.from({ length: 8 }, (_, at) => ({
        key: `chapter-${at}`,
        articles: Array.from({ length: 8 }, (__, index) => ({
          key: `article-${at}-${index}`,
          text: change(page(at * 8 + index), at * 8 + index),
        })),
      })),
    );
  const before = long((written) => written);

  // In microseconds of the processor, with room for a machine that does other things besides.
  it.each([
    ['eight of them reworded', 8, 100_000],
    ['all of them reworded', 1, 300_000],
  ])('are compared fast, %s', (_, every, most) => {
    const after = long((written, index) =>
      index % every === 0 ? written.replaceAll('réunion', 'rencontre') : written,
    );
    compareVersions(before, after);
    const start = process.threadCpuUsage();
    expect(compareVersions(before, after).counts.reworded).toBe(64 / every);
    const { user, system } = process.threadCpuUsage(start);
    expect(user + system).toBeLessThan(most);
  });
});
