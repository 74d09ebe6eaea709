import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RouteInput } from '../../electron/ipc/contract/contract.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { dump, writesSoFar } from '../support/data-file.ts';
import { headings, row, sound } from '../support/deliberations.ts';
import { dropFile, type MemberSource, utf16, windows1252, xlsx } from '../support/import-files.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
  await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
  await app.call('council.create', { date: '2026-09-16', time: '18:30', place: '' });
  await app.call('council.addItems', {
    id: 1,
    titles: ['Tarification de l’eau', 'Évolution du pôle santé', 'Voirie'],
  });
});
afterEach(() => app.remove());

const [water, health, roads] = [1, 2, 3];

const asked = (source: MemberSource, more: Partial<RouteInput<'import.deliberations'>> = {}) => ({
  source,
  sheet: 0,
  siren: '',
  addsMissing: false,
  choices: [],
  allOrNothing: false,
  ...more,
});
const planOf = (source: MemberSource, more: Partial<RouteInput<'import.planDeliberations'>> = {}) => {
  const { allOrNothing: _, ...input } = asked(source);
  return app.call('import.planDeliberations', { ...input, show: 'all', from: 0, ...more });
};
const decisionOn = async (councilItemId: number) =>
  (await app.call('decision.get', { councilItemId })).decision;

const cell = (text: string, separator: string): string =>
  text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const csv = (rows: readonly (readonly string[])[], separator = ','): string =>
  rows.map((cells) => `${cells.map((text) => cell(text, separator)).join(separator)}\r\n`).join('');

const list = [
  headings,
  row(),
  row({
    DELIB_ID: 'D2026-02',
    DELIB_OBJET: 'Évolution du\npôle santé',
    DELIB_DATE: '2026/09/16 00:00:00+00',
    DELIB_MATIERE_CODE: '',
  }),
  row({
    DELIB_ID: 'D2026-03',
    DELIB_OBJET: 'VOIRIE',
    DELIB_DATE: '16/09/2026',
    VOTE_POUR: '2',
    VOTE_CONTRE: '28',
  }),
];
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Imports, then twice more: nothing is left to do, and nothing is written. */
const importTwice = async (input: ReturnType<typeof asked>) => {
  const done = await app.call('import.deliberations', input);
  const [rows, writes] = [dump(app.data.sqlite), writesSoFar(app.data.sqlite)];
  expect(await app.call('import.deliberations', input)).toMatchObject({ add: 0, update: 0 });
  expect(writesSoFar(app.data.sqlite)).toBe(writes);
  expect(dump(app.data.sqlite)).toEqual(rows);
  expect(app.unexpected).toEqual([]);
  return done;
};

describe('a list of délibérations fills what the conseil decided', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['UTF-8 and commas', () => utf8(csv(list))],
    ['UTF-8 with its mark and semicolons', () => utf8(`\ufeff${csv(list, ';')}`)],
    ['Windows-1252 and semicolons', () => windows1252(csv(list, ';'))],
    ['UTF-16 and tabs', () => utf16(csv(list, '\t'))],
    [
      'the separator said first, one more at the end of each row',
      () =>
        utf8(
          `sep=;\r\n${csv(
            list.map((cells) => [...cells, '']),
            ';',
          )}`,
        ),
    ],
    ['a workbook', () => xlsx(list)],
    [
      'a column of row numbers first',
      () => utf8(csv(list.map((cells, at) => [at === 0 ? '' : String(at), ...cells]))),
    ],
    [
      'headings in small letters, columns in another order',
      () =>
        utf8(
          csv(
            list.map((cells, at) =>
              (at === 0 ? cells.map((text) => text.toLowerCase()) : cells).toReversed(),
            ),
          ),
        ),
    ],
  ])('%s', async (_, bytes) => {
    const file = await dropFile(app, await bytes(), 'deliberations.csv');
    expect(await importTwice(asked({ file }))).toMatchObject({ add: 3, fix: 0, aside: 0, check: 0 });
    expect(await decisionOn(water)).toMatchObject({
      outcome: 'adopted',
      number: 'D2026-01',
      votesFor: 28,
      votesAgainst: 2,
      abstentions: 1,
    });
    expect(await decisionOn(health)).toMatchObject({ outcome: 'adopted', number: 'D2026-02' });
    expect(await decisionOn(roads)).toMatchObject({ outcome: 'rejected', votesFor: 2, votesAgainst: 28 });
  });

  it('keeps what was written by hand, and Excel’s own dates', async () => {
    const consequences = [{ collectivityId: 2, subject: 'Convention', dueOn: '2027-03-31', doneOn: null }];
    const byHand = {
      councilItemId: water,
      outcome: 'amended',
      number: '',
      votesFor: null,
      votesAgainst: null,
      abstentions: null,
      note: 'Article 3 réécrit.',
      consequences,
    } as const;
    await app.call('decision.save', byHand);
    const bytes = await xlsx([
      ['N°', 'Date du conseil', 'Objet', 'Pour', 'Contre'],
      ['D2026-01', new Date(Date.UTC(2026, 8, 16)), 'Tarification de l’eau', 28, 2],
    ]);
    const file = await dropFile(app, bytes, 'liste.xlsx');
    expect((await planOf({ file })).lines[0]?.sentence.replaceAll('\u00a0', ' ')).toBe(
      'sera mise à jour (numéro : D2026-01, pour : 28, contre : 2)',
    );
    expect(await importTwice(asked({ file }))).toMatchObject({ update: 1 });
    expect(await decisionOn(water)).toMatchObject({
      outcome: 'amended',
      number: 'D2026-01',
      votesFor: 28,
      note: 'Article 3 réécrit.',
      consequences: [{ subject: 'Convention', dueOn: '2027-03-31' }],
    });
  });

  it('is one step to undo, with the points it added', async () => {
    const more = csv([...list, row({ DELIB_ID: 'D2026-04', DELIB_OBJET: 'Vente d’un terrain' })]);
    const before = dump(app.data.sqlite);
    const done = await importTwice(asked({ text: more }, { addsMissing: true }));
    expect(done).toMatchObject({ add: 4 });
    expect((await app.call('council.get', { id: 1 })).items.map(({ title }) => title).at(-1)).toBe(
      'Vente d’un terrain',
    );
    await app.call('journal.undo', {});
    expect(dump(app.data.sqlite)).toEqual(before);
  });

  it('names line and column of what cannot be read, and writes nothing of it, nor of the rest when asked', async () => {
    const text = csv([
      ...list.slice(0, 3),
      row({ DELIB_ID: 'D2026-03', DELIB_OBJET: 'Voirie', VOTE_POUR: 'trente' }),
    ]);
    const { lines, counts } = await planOf({ text }, { show: 'fix' });
    expect(counts).toMatchObject({ add: 2, fix: 1 });
    expect(lines.map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))).toEqual([
      expect.stringMatching(/^Ligne 4, colonne VOTE_POUR : « trente » n’est pas un nombre de voix/),
    ]);
    const before = dump(app.data.sqlite);
    expect(await app.raw('import.deliberations', asked({ text }, { allOrNothing: true }))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Rien n’a été importé/),
    });
    expect(dump(app.data.sqlite)).toEqual(before);
    await importTwice(asked({ text }));
    expect(await decisionOn(roads)).toBeNull();
  });

  it('leaves aside what is not the conseil’s', async () => {
    const text = csv([
      headings,
      row({ COLL_SIRET: '24440055200010', COLL_NOM: 'COMPA' }),
      row({ DELIB_DATE: '2026-09-17' }),
      row({ DELIB_OBJET: 'Vente d’un terrain' }),
    ]);
    const { counts, missing } = await planOf({ text });
    expect({ counts, missing }).toMatchObject({ counts: { aside: 3, add: 0 }, missing: 1 });
    expect(await importTwice(asked({ text }))).toMatchObject({ aside: 3 });
  });

  it('gives the points among which to choose, and keeps what was chosen', async () => {
    const text = csv([headings, row({ DELIB_OBJET: 'Eau : tarification 2027' })]);
    const { lines, points } = await planOf({ text });
    expect(lines[0]).toMatchObject({ state: 'check', choice: { chosen: null, near: [water], canAdd: true } });
    expect(points.map(({ id }) => id)).toEqual([water, health, roads]);
    const choices = [{ line: 2, as: roads }];
    expect((await planOf({ text }, { choices, show: 'check' })).lines).toMatchObject([
      { state: 'add', choice: { chosen: roads } },
    ]);
    await importTwice(asked({ text }, { choices }));
    expect(await decisionOn(roads)).toMatchObject({ number: 'D2026-01' });
    expect(await decisionOn(water)).toBeNull();
  });

  it.each([
    ['BEGIN:VCALENDAR\nEND:VCALENDAR', /calendrier/],
    ['Robert\tAnne', /^Aucun titre de colonne/],
  ])('%s is no such list', async (text, sentence) => {
    const result = await app.raw('import.deliberations', asked({ text }));
    expect(result).toMatchObject({ ok: false, message: expect.stringMatching(sentence) });
  });
});

it('asks whose rows to take when the collective knows no SIREN', async () => {
  const other = await startTestApp();
  await other.call('collective.found', { name: 'CoDir', siren: null });
  await other.call('council.create', { date: '2026-09-16', time: '18:30', place: '' });
  await other.call('council.addItems', { id: 1, titles: ['Tarification de l’eau'] });
  const text = csv([
    headings,
    row(),
    row({ COLL_SIRET: '24440055200010', COLL_NOM: 'COMPA', DELIB_ID: 'D7' }),
  ]);
  const { allOrNothing: _, ...input } = asked({ text });
  const plan = await other.call('import.planDeliberations', { ...input, show: 'all', from: 0 });
  expect(plan).toMatchObject({
    counts: { check: 2, add: 0 },
    issuers: [
      { siren: '248500662', name: sound['COLL_NOM'] },
      { siren: '244400552', name: 'COMPA' },
    ],
  });
  const done = await other.call('import.deliberations', asked({ text }, { siren: '244400552' }));
  expect(done).toMatchObject({ add: 1, aside: 1 });
  expect((await other.call('decision.get', { councilItemId: 1 })).decision).toMatchObject({ number: 'D7' });
  other.remove();
});

it('reads 5,000 rows over a hundred conseils, a page at a time, each counted once', async () => {
  const rows: string[][] = [];
  for (let month = 0; month < 100; month++) {
    const date = `${2017 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-16`;
    const { id } = await app.call('council.create', { date, time: '18:30', place: '' });
    const titles = Array.from(
      { length: 50 },
      (_, n) => `Point ${n} : convention avec la commune ${month}-${n}`,
    );
    await app.call('council.addItems', { id, titles: titles.slice(0, 40) });
    for (const [n, title] of titles.entries())
      rows.push(row({ DELIB_ID: `${month}.${n}`, DELIB_DATE: date, DELIB_OBJET: title }));
  }
  const file = await dropFile(app, windows1252(csv([headings, ...rows], ';')), 'tout.csv');
  const plan = await planOf({ file });
  expect(plan.lines.length).toBeLessThanOrEqual(200);
  expect(Object.values(plan.counts).reduce((sum, each) => sum + each, 0)).toBe(5000);
  const done = await app.call('import.deliberations', asked({ file }, { addsMissing: true }));
  expect(done).toMatchObject({ add: 5000 });
  expect(await app.call('import.deliberations', asked({ file }, { addsMissing: true }))).toMatchObject({
    same: 5000,
  });
}, 60_000);
