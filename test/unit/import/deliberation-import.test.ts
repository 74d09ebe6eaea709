import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeliberationPlan } from '../../../db/domain/deliberation-import.ts';
import type { RowChoice } from '../../../db/domain/deliberation-match.ts';
import { assertUntil } from '../../support/assert-until.ts';
import { headings, noted, planOf, row, sitting, table, written } from '../../support/deliberations.ts';

const water = 'Tarification de l’eau';
const spelled = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const told = ({ lines }: DeliberationPlan) =>
  lines.map(({ state, sentence }) => `${state} – ${spelled(sentence)}`);
const full = { number: 'D2026-01', votesFor: 28, votesAgainst: 2, abstentions: 1 };

describe('a row finds its point', () => {
  it.each<[string, Record<string, string>, Parameters<typeof sitting>, string | RegExp]>([
    ['by its title', {}, [water], 'add – sera notée : adopté, n° D2026-01, 28 pour, 2 contre, 1 abstention'],
    [
      'whatever its case, accents and punctuation',
      { DELIB_OBJET: "TARIFICATION DE L'EAU." },
      [water],
      /^add/,
    ],
    [
      'by its number, under a title akin',
      { DELIB_OBJET: 'Eau potable : tarification 2027' },
      [['Prix : eau potable', noted('adopted', { number: 'd2026 01' })]],
      /^update – sera mise à jour \(pour : 28, contre : 2, abstentions : 1\)$/,
    ],
    ['already noted', {}, [[water, noted('adopted', full)]], 'same – déjà notée'],
    [
      'noted otherwise: old → new',
      {},
      [[water, noted('adopted', { ...full, number: 'D2026-10', votesFor: 27 })]],
      'update – sera mise à jour (numéro : D2026-10 → D2026-01, pour : 27 → 28)',
    ],
    [
      'noted « amended » by hand, which a list cannot know',
      {},
      [[water, noted('amended', full)]],
      'same – déjà notée',
    ],
    [
      'with more voices against than for',
      { VOTE_POUR: '2', VOTE_CONTRE: '28' },
      [water],
      /^add – sera notée : rejeté/,
    ],
    [
      'with a vote not told: what was noted stays',
      { VOTE_POUR: '', VOTE_CONTRE: '', VOTE_ABSTENTION: '' },
      [[water, noted('rejected', full)]],
      'same – déjà notée',
    ],
    [
      'that is the nearest: people say so',
      { DELIB_OBJET: 'Tarification 2027 de l’eau potable' },
      [water],
      /^check – son intitulé est proche/,
    ],
    [
      'among two of one title',
      {},
      [water, water],
      /^check – plusieurs points de ce conseil ont cet intitulé/,
    ],
    [
      'by its number where two have its title',
      {},
      [[water, noted('adopted', full)], water],
      'same – déjà notée',
    ],
    [
      'its number one point’s, its title another’s',
      {},
      [['Voirie', noted('adopted', { number: 'D2026-01' })], water],
      /^check – son numéro est celui d’un point, son intitulé celui d’un autre/,
    ],
    [
      'its number under quite another title',
      {},
      [['Voirie', noted('adopted', { number: 'D2026-01' })]],
      /^check – son numéro est celui d’un point à l’intitulé tout autre/,
    ],
    [
      'put off by hand',
      {},
      [[water, noted('postponed')]],
      /^check – vous avez noté « Reporté », la liste donne ce point voté/,
    ],
    [
      'adopted by hand, rejected by its votes',
      { VOTE_POUR: '2', VOTE_CONTRE: '28' },
      [[water, noted('adopted')]],
      /^check – vous avez noté « Adopté », la liste compte plus de voix contre/,
    ],
    [
      'rejected by hand, adopted by its votes',
      {},
      [[water, noted('rejected')]],
      /^check – vous avez noté « Rejeté »/,
    ],
    [
      'as many voices for as against',
      { VOTE_POUR: '14', VOTE_CONTRE: '14' },
      [water],
      /^check – autant de voix pour que contre/,
    ],
    ['none', { DELIB_OBJET: 'Vente d’un terrain' }, [water], 'aside – n’est pas un point de ce conseil'],
    [
      'on a day without a conseil',
      { DELIB_DATE: '2026-09-17' },
      [water],
      'aside – aucun conseil n’est noté le 17 septembre 2026',
    ],
    [
      'of another collectivity',
      { COLL_SIRET: '21850000000011', COLL_NOM: 'Commune' },
      [water],
      'aside – délibération d’une autre collectivité (Commune)',
    ],
    ['at fault', { VOTE_POUR: 'trente' }, [water], /^fix – Ligne 2, colonne VOTE_POUR/],
  ])('%s', (_, change, points, sentence) => {
    const plan = planOf(table(change), [sitting(...points)]);
    expect(told(plan)).toHaveLength(1);
    expect(told(plan)[0]).toMatch(sentence);
  });

  it('is not sought under a title that another row bears', () => {
    const rows = table({}, { DELIB_ID: 'D2026-02', DELIB_OBJET: 'Tarification de l’eau en gros' });
    expect(told(planOf(rows, [sitting(water)]))).toEqual([
      expect.stringMatching(/^add/),
      'aside – n’est pas un point de ce conseil',
    ]);
  });
});

describe('several rows for one point', () => {
  const part = { VOTE_POUR: '20', VOTE_CONTRE: '10' };

  it('that repeat one another are written once', () => {
    const plan = planOf(table({}, {}, {}), [sitting(water)]);
    expect(told(plan)).toEqual([
      expect.stringMatching(/^add/),
      'same – répète la ligne 2',
      'same – répète la ligne 2',
    ]);
    expect(plan.decisions).toHaveLength(1);
  });

  it('that differ wait for her choice, the last one made', () => {
    const rows = table({}, part);
    const sittings = [sitting(water)];
    expect(told(planOf(rows, sittings))).toEqual([
      'check – ne dit pas la même chose de ce point que la ligne 3 : choisissez laquelle retenir',
      'check – ne dit pas la même chose de ce point que la ligne 2 : choisissez laquelle retenir',
    ]);
    const choices = [
      { line: 2, as: 1 },
      { line: 3, as: 1 },
    ];
    const plan = planOf(rows, sittings, { choices });
    expect(told(plan)).toEqual([
      'aside – vous avez retenu la ligne 3',
      expect.stringMatching(/^add – .*20 pour/),
    ]);
    const after = written(sittings, plan);
    const again = ['aside – c’est la ligne 3 qui est notée pour ce point', 'same – déjà notée'];
    expect(told(planOf(rows, after))).toEqual(again);
  });

  it('of one number under other titles: the one that has the point’s title holds', () => {
    const rows = table({}, { DELIB_OBJET: 'Tarification de l’eau : amendement' });
    const sittings = [sitting([water, noted('adopted', { number: 'D2026-01' })])];
    expect(told(planOf(rows, sittings))).toEqual([
      expect.stringMatching(/^update/),
      'check – c’est la ligne 2 qui est notée pour ce point',
    ]);
  });
});

describe('rows that speak of no point', () => {
  const land = { DELIB_ID: 'D2026-09', DELIB_OBJET: 'Vente d’un terrain' };

  it('make one when asked, all together or one by one', () => {
    const rows = table({}, land, { ...land, DELIB_ID: 'D2026-10', DELIB_OBJET: 'Garantie d’emprunt' });
    const sittings = [sitting(water)];
    expect(planOf(rows, sittings)).toMatchObject({ missing: 2, additions: [] });
    expect(planOf(rows, sittings, { addsMissing: true }).additions.map(({ title }) => title)).toEqual([
      'Vente d’un terrain',
      'Garantie d’emprunt',
    ]);
    const plan = planOf(rows, sittings, { choices: [{ line: 3, as: 'add' }] });
    expect(plan).toMatchObject({ missing: 1, additions: [{ title: 'Vente d’un terrain', sessionId: 1 }] });
    expect(told(plan)[1]).toMatch(/^add – le point sera ajouté au conseil : adopté, n° D2026-09/);
  });

  it('and share their number, or differ under one title, wait for her choice', () => {
    const options = { addsMissing: true };
    const shared = table(land, { ...land, DELIB_OBJET: 'Garantie d’emprunt' });
    expect(told(planOf(shared, [sitting()], options))).toEqual([
      'check – porte le numéro de la ligne 3, sous un autre intitulé',
      'check – porte le numéro de la ligne 2, sous un autre intitulé',
    ]);
    const parts = table(land, { ...land, VOTE_POUR: '20' });
    expect(told(planOf(parts, [sitting()], options))).toEqual([
      expect.stringMatching(/^check – ne dit pas la même chose de ce point que la ligne 3/),
      expect.stringMatching(/^check – ne dit pas la même chose de ce point que la ligne 2/),
    ]);
    expect(planOf(table(land, land), [sitting()], options).additions).toHaveLength(1);
  });

  it('under a title too long for a point say so, where it is read', () => {
    const [line] = told(planOf(table({ DELIB_OBJET: 'x'.repeat(301) }), [sitting()], { addsMissing: true }));
    expect(line).toMatch(/^fix – Ligne 2, colonne DELIB_OBJET : .*300 caractères \(ici 301\)/);
  });
});

it('asks whose conseil it is when the SIREN is not known and a list holds several', () => {
  const rows = table({}, { COLL_SIRET: '24440055200010', COLL_NOM: 'COMPA', DELIB_ID: 'D2' });
  const unknown = planOf(rows, [sitting(water)], { siren: '' });
  expect(told(unknown)).toEqual([
    expect.stringMatching(/^check – choisissez d’abord/),
    expect.stringMatching(/^check/),
  ]);
  const known = planOf(rows, [sitting(water)], { siren: '248500662' });
  expect(told(known)).toEqual([
    expect.stringMatching(/^add/),
    'aside – délibération d’une autre collectivité (COMPA)',
  ]);
});

const titles = [
  water,
  'Tarification de l’eau potable',
  'Budget principal 2027',
  'Budget annexe 2027',
  'Voirie',
  '…',
  '',
];
const anyRow = fc.record({
  COLL_SIRET: fc.constantFrom('24850066200015', '24850066200015', '', '21850000000011'),
  DELIB_ID: fc.constantFrom('D1', 'd1', 'D2', 'D3', 'D4'),
  DELIB_DATE: fc.constantFrom('2026-09-16', '16/09/2026', '2026-09-16', '2026-09-17', 'jamais'),
  DELIB_OBJET: fc.constantFrom(...titles),
  VOTE_POUR: fc.constantFrom('28', '28', '14', '', 'unanimité', 'trente'),
  VOTE_CONTRE: fc.constantFrom('2', '2', '14', '28', '0', ''),
  VOTE_ABSTENTION: fc.constantFrom('1', '1', '', '0'),
});
const anyDecision = fc.option(
  fc.record({
    outcome: fc.constantFrom('adopted', 'amended', 'rejected', 'postponed'),
    number: fc.constantFrom('', 'D1', 'D2'),
    votesFor: fc.constantFrom(null, 28, 14),
    votesAgainst: fc.constantFrom(null, 2, 28),
    abstentions: fc.constantFrom(null, 1),
  }),
);
const anySitting = fc
  .array(fc.tuple(fc.constantFrom(...titles.slice(0, 5)), anyDecision), { maxLength: 5 })
  .map((points) =>
    sitting(
      ...points.map(([title, decision]) =>
        decision ? ([title, decision] as [string, typeof decision]) : title,
      ),
    ),
  );

/** Choices that the screen proposes first, picked by chance. */
const offered = ({ lines }: DeliberationPlan, picks: readonly number[]) =>
  lines.flatMap(({ number, choice }, at): RowChoice[] => {
    if (!choice) return [];
    const options = ['aside' as const, ...(choice.canAdd ? ['add' as const] : []), ...choice.near];
    const as = options[(picks[at % picks.length] ?? 0) % (options.length * 2)];
    return as === undefined ? [] : [{ line: number, as }];
  });

const isWritten = ({ state }: DeliberationPlan['lines'][number]) => state === 'add' || state === 'update';
const writtenLines = ({ lines }: DeliberationPlan) => lines.filter(isWritten).map(({ number }) => number);

it('tells every row once, writes no point twice, and has nothing left to write the second time', async () => {
  const seen = new Set<string>();
  const property = fc.property(
    fc.array(anyRow, { maxLength: 8 }),
    anySitting,
    fc.boolean(),
    fc.array(fc.nat(30), { minLength: 8, maxLength: 8 }),
    (rows, stored, addsMissing, picks) => {
      const list = table(...rows);
      const choices = offered(planOf(list, [stored]), picks);
      const plan = planOf(list, [stored], { addsMissing, choices });
      expect(plan.lines.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 2));
      for (const { state } of plan.lines) seen.add(state);
      const points = plan.decisions.map(({ councilItemId }) => councilItemId);
      expect(new Set(points).size).toBe(points.length);
      expect(writtenLines(plan)).toHaveLength(points.length + plan.additions.length);
      const after = written([stored], plan);
      // Without a choice nothing is left to write. A choice can free another row: none is written twice.
      const first = choices.length === 0 ? plan.lines.map(({ number }) => number) : writtenLines(plan);
      for (const again of [{ addsMissing, choices }, {}])
        expect(writtenLines(planOf(list, after, again)).filter((line) => first.includes(line))).toEqual([]);
    },
  );
  await assertUntil(property, { numRuns: 400 }, () => seen.size === 6);
  expect(seen.size).toBe(6);
});

it('reads rows as they come: a list without most columns is read too', () => {
  expect(
    told(
      planOf(
        [
          ['Objet', 'Date'],
          [water, '16/09/2026'],
        ],
        [sitting(water)],
      ),
    ),
  ).toEqual(['add – sera notée : adopté']);
  expect(told(planOf([headings, row()], []))).toEqual([
    'aside – aucun conseil n’est noté le 16 septembre 2026',
  ]);
});
