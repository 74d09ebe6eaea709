import * as fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { createCollectivity, removeCollectivity } from '../../db/commands/collectivity.ts';
import { removeMember } from '../../db/commands/member.ts';
import { Failure } from '../../db/domain/failure.ts';
import type { OpenData } from '../../db/open.ts';
import { getArticle } from '../../db/queries/charter-article.ts';
import { getOutline } from '../../db/queries/charter-outline.ts';
import { getAdhesions, getCharter } from '../../db/queries/charter-versions.ts';
import { beforeAdoption } from '../../db/queries/charter-warnings.ts';
import { write } from '../../db/write.ts';
import { testNow } from '../support/app.ts';
import { assertUntil } from '../support/assert-until.ts';
import { dump, expectSame, openNew } from '../support/data-file.ts';
import { charterActs, charterRows, fillCharter } from '../support/random-charter.ts';
import { anyText, fillForRandomWrites } from '../support/random-writes.ts';

let data: OpenData;
const renew = (): void => {
  if (data?.sqlite.open) data.close();
  data = openNew();
  data.sqlite.pragma('synchronous = OFF');
  fillForRandomWrites(data);
  write(data, { label: 'charte', undoable: false }, (tx) => {
    fillCharter(tx, 1, 1);
    // One that can be removed: nobody holds a post there.
    const union = { kind: 'other', inseeCode: '', siren: '', population: null } as const;
    createCollectivity(tx, { ...union, name: 'Syndicat des eaux' });
  });
};
afterEach(() => data.close());

const acts: typeof charterActs = {
  ...charterActs,
  memberRemove: (tx, rows, { a }) => removeMember(tx, rows.member[a % rows.member.length] ?? 0),
  placeRemove: (tx, rows, { a }) => removeCollectivity(tx, rows.place[a % rows.place.length] ?? 0),
};
// Once people and places are gone, nobody signs or speaks: they go seldom.
const seldom = ['memberRemove', 'placeRemove', 'charterDiscard', 'chapterRemove'];
const often = Object.keys(acts).filter((name) => !seldom.includes(name));
const step = fc.record({
  what: fc.constantFrom(...often, ...often, ...seldom),
  a: fc.nat(60),
  b: fc.nat(60),
  text: anyText,
});

type Row = Record<string, string | number | null>;
const rows = (sql: string): Row[] => data.sqlite.prepare<[], Row>(sql).all();

const adoptedIds = (): string =>
  rows('SELECT id FROM charter_version WHERE number IS NOT NULL')
    .map(({ id }) => id)
    .join();

/** Every row of the text of some versions; the meeting of one may be removed. */
const textOfVersions = (ids: string): unknown =>
  ['version', 'chapter', 'article', 'rule'].map((table) =>
    rows(
      `SELECT * FROM charter_${table} WHERE ${table === 'version' ? 'id' : 'version_id'} IN (${ids}) ORDER BY id`,
    ),
  );

/** Plays a step as its own write; the sentence of its refusal, '' when it was done. */
const attempt = (
  label: string,
  { what, ...numbers }: { what: string; a: number; b: number; text: string },
) => {
  try {
    write(data, { label }, (tx) => acts[what]?.(tx, charterRows(data), numbers));
    return '';
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
};

/** Whatever was done, for each version: one preamble, places numbered 1 to n, rules in their own version, views that read. */
const expectSound = (): void => {
  const { versions, draftId } = getCharter(data.db, testNow);
  expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => versions.length - index));
  expect(versions.filter(({ isSound }) => !isSound)).toEqual([]);
  for (const id of [...versions.map((version) => version.id), ...(draftId === null ? [] : [draftId])]) {
    const outline = getOutline(data.db, id, testNow);
    const preambles = outline.articles.filter(({ chapterId }) => chapterId === null).length;
    expect(preambles).toBeLessThan(2);
    expect(outline.articles.length - preambles).toBe(outline.version.articleCount);
    expect(outline.articles.flatMap((article) => article.rules).toSorted()).toEqual(
      outline.rules.map(({ rule }) => rule.kind).toSorted(),
    );
    getAdhesions(data.db, id, testNow);
    for (const article of outline.articles)
      expect(getArticle(data.db, article.id).number).toBe(article.number);
  }
  for (const places of [
    rows('SELECT position, version_id AS of FROM charter_chapter ORDER BY version_id, position'),
    rows(
      'SELECT position, version_id || ifnull(chapter_id, 0) AS of FROM charter_article ORDER BY of, position',
    ),
  ])
    for (const place of Map.groupBy(places, ({ of }) => of).values())
      expect(place.map(({ position }) => position)).toEqual(place.map((_, index) => index + 1));
  beforeAdoption(data.db, testNow);
  expect(data.sqlite.pragma('foreign_key_check')).toEqual([]);
};

it('keeps the charter sound and what is adopted untouched through any sequence, all of it undone and redone', {
  timeout: 240_000,
}, async () => {
  const played = new Set<string>();
  await assertUntil(
    fc.property(fc.array(step, { minLength: 5, maxLength: 25, size: 'max' }), (steps) => {
      renew();
      const states = [dump(data.sqlite)];
      for (const [index, each] of steps.entries()) {
        const label = `pas ${index}`;
        const ids = adoptedIds();
        const before = textOfVersions(ids);
        const refusal = attempt(label, each);
        if (refusal === '') played.add(each.what);
        expect(refusal).toMatch(/^([A-ZÀ-Ý\d].*\.)?$/s);
        expect(textOfVersions(ids)).toEqual(before);
        const isStep = data.journal.state().undo === label;
        const now = dump(data.sqlite);
        if (isStep) states.push(now);
        expectSame(now, states.at(-1));
      }
      expectSound();
      for (const state of states.toReversed().slice(1)) {
        expect(data.journal.undo()).not.toBeNull();
        expectSame(dump(data.sqlite), state);
      }
      expect(data.journal.undo()).toBeNull();
      for (const state of states.slice(1)) {
        data.journal.redo();
        expectSame(dump(data.sqlite), state);
      }
      expectSound();
    }),
    { numRuns: 50 },
    () => Object.keys(acts).every((act) => played.has(act)),
  );
  expect([...played].toSorted()).toEqual(Object.keys(acts).toSorted());
});
