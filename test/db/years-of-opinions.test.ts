import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { followUpFilters, isInRegister, wholeRegister } from '../../db/domain/opinion-register.ts';
import { opinionStates } from '../../db/domain/opinion-life.ts';
import { opinionAddressees } from '../../db/domain/opinion-words.ts';
import type { OpenData } from '../../db/open.ts';
import { listOpinions, recentOpinions } from '../../db/queries/opinion-register.ts';
import { opinionStatistics } from '../../db/queries/opinion-statistics.ts';
import { getOpinion } from '../../db/queries/opinion.ts';
import { collectivityTable } from '../../db/schema/collective.ts';
import { write } from '../../db/write.ts';
import { temporaryFolder, testNow } from '../support/app.ts';
import { openIn } from '../support/data-file.ts';
import { fillYearsOfOpinions } from '../support/years-of-opinions.ts';

let data: OpenData;
const names = ['Pays de Mortagne', 'Chanverrie', 'Évrunes', 'Mallièvre', 'Tiffauges'];

beforeAll(() => {
  data = openIn(temporaryFolder());
  write(data, { label: 'Avis' }, (tx) => {
    for (const [index, name] of names.entries())
      tx.insert(collectivityTable)
        .values({
          kind: index === 0 ? 'epci' : 'commune',
          name,
          inseeCode: '',
          siren: '',
          population: 240 + index * 1000,
          department: '85',
        })
        .run();
    fillYearsOfOpinions(tx, { councils: 22, points: 6, today: '2026-11-22' });
  });
  return () => data.close();
});

const nullable = <T>(...of: readonly T[]) => fc.constantFrom(null, ...of);

const whole = (): ReturnType<typeof listOpinions>['lines'] =>
  [0, 100].flatMap((from) => listOpinions(data.db, wholeRegister, testNow, from).lines);

describe('a register of two years', () => {
  it('comes by pages that make the whole, each avis once', () => {
    const lines = whole();
    expect(lines).toHaveLength(22 * 6);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(22 * 6);
    expect(listOpinions(data.db, wholeRegister, testNow).total).toBe(22 * 6);
    const days = lines.map(({ session }) => session.date);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('is narrowed by what it reads as by the rule of its lines', () => {
    const lines = whole();
    fc.assert(
      fc.property(
        fc.record({
          sessionId: nullable(1, 7, 22, 99),
          state: nullable(...opinionStates),
          addressee: nullable(...opinionAddressees),
          followed: nullable(...followUpFilters),
          theme: nullable('Voirie', 'Culture', '', 'Autre'),
          divided: nullable(true, false),
          text: fc.constantFrom('', '  ', 'TARIFS', 'regle interieur', 'criteres', 'D2026', 'rien de tel'),
        }),
        (filter) => {
          const expected = lines.filter((line) => isInRegister(line, filter));
          const found = listOpinions(data.db, filter, testNow);
          expect(found.total).toBe(expected.length);
          expect(found.lines).toEqual(expected.slice(0, 100));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives home the last conseils, and all that nobody noted the end of', () => {
    const lines = whole();
    expect(recentOpinions(data.db, '2026-10-01', testNow)).toEqual(
      lines.filter(({ session, outcome }) => session.date >= '2026-10-01' || outcome === null),
    );
  });
});

describe('the counts of a year', () => {
  it('are those of its avis, whichever way they are counted', () => {
    const lines = whole().filter(({ session }) => session.date.startsWith('2025'));
    const { tally, themes, years, year } = opinionStatistics(data.db, 2025, testNow);
    const count = (is: (line: (typeof lines)[number]) => boolean) => lines.filter(is).length;
    expect(year).toBe(2025);
    expect(tally).toMatchObject({
      asked: lines.length,
      followed: count(({ followed }) => followed === 'followed'),
      partly: count(({ followed }) => followed === 'partly'),
      notFollowed: count(({ followed }) => followed === 'notFollowed'),
      divided: count(({ agreement }) => agreement === 'divided'),
      given: count(({ voices }) => voices.given > 0),
    });
    for (const name of ['asked', 'followed', 'partly', 'notFollowed', 'unknown', 'divided'] as const)
      expect(themes.reduce((sum, theme) => sum + theme[name], 0)).toBe(tally[name]);
    expect(years.find((each) => each.year === 2025)).toMatchObject({ asked: tally.asked });
    expect(opinionStatistics(data.db, null, testNow).year).toBe(2026);
  });

  it('say of each collectivity how often it spoke, as its avis do, in the order of papers', () => {
    const asked = whole().filter(({ session, dueOn }) => session.date >= '2026' && dueOn < '2026-11-22');
    const heard = new Map<string, number>();
    for (const { id } of asked)
      for (const { name, position } of getOpinion(data.db, id, testNow).voices)
        heard.set(name, (heard.get(name) ?? 0) + (position ? 1 : 0));
    const { participation } = opinionStatistics(data.db, 2026, testNow);
    expect(participation.map(({ name, given }) => [name, given])).toEqual(
      names.map((name) => [name, heard.get(name)]),
    );
    expect(new Set(participation.map((line) => line.asked))).toEqual(new Set([asked.length]));
  });

  it('show no position of anybody', () => {
    const told = JSON.stringify(opinionStatistics(data.db, 2026, testNow));
    for (const word of ['favourable', 'reserved', 'withReservations', 'noView', 'standsAside', 'calendrier'])
      expect(told).not.toContain(word);
  });
});
