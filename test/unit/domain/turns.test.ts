import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  proposeTurn,
  proposeTurns,
  type Turn,
  type TurnQuestion,
  type Voice,
} from '../../../db/domain/turns.ts';

const names = ['Tiffauges', 'Évrunes', 'Mallièvre', 'Chanverrie', 'La Verrie', 'Treize-Vents', 'Le Puy'];
const epci: Voice = { id: 99, kind: 'epci', name: 'Communauté de communes du Pays de Mortagne' };
const voices: Voice[] = [
  ...names.map((name, index) => ({ id: index + 1, kind: 'commune' as const, name })),
  epci,
];
const allIds = voices.map(({ id }) => id);
const idOf = (name: string) => voices.find((voice) => voice.name === name)?.id ?? 0;

const ask = (more: Partial<TurnQuestion>): TurnQuestion => ({
  kind: 'host',
  today: '2026-11-22',
  at: '2026-12-08 09:30',
  voices,
  able: new Set(allIds),
  turns: [],
  passed: new Set(),
  ...more,
});

/** Everybody's turn, one a month from January 2025, in this order. */
const round = (...order: string[]): Turn[] =>
  order.map((name, month) => ({
    at: `2025-${String(month + 1).padStart(2, '0')}-12 09:30`,
    voiceId: idOf(name),
  }));
const few = voices.slice(0, 4);

describe('whose turn it is', () => {
  it.each<[string, Partial<TurnQuestion>, string, RegExp]>([
    [
      'nobody has had one',
      {},
      epci.name,
      /^La communauté de communes n’a pas encore accueilli, comme 7.autres, et vient la première dans la liste\.$/,
    ],
    [
      'the oldest',
      { voices: few, turns: round('Mallièvre', 'Tiffauges', 'Chanverrie', 'Évrunes') },
      'Mallièvre',
      /^Mallièvre n’a pas accueilli depuis le 12.janvier 2025.; les autres l’ont fait depuis\.$/,
    ],
    [
      'never before the oldest',
      { voices: few, turns: round('Mallièvre', 'Tiffauges', 'Chanverrie') },
      'Évrunes',
      /^Évrunes n’a pas encore accueilli.; les autres l’ont fait depuis\.$/,
    ],
    [
      'equals stay in the order of the list',
      { voices: few, turns: round('Évrunes', 'Mallièvre') },
      'Chanverrie',
      /^Chanverrie n’a pas encore accueilli, comme 1.autre, et vient la première dans la liste\.$/,
    ],
    [
      'a turn planned later waits behind',
      {
        voices: few,
        turns: [
          ...round('Mallièvre', 'Tiffauges', 'Chanverrie', 'Évrunes'),
          { at: '2027-01-12 09:30', voiceId: idOf('Mallièvre') },
        ],
      },
      'Tiffauges',
      /depuis le 12.février 2025.; les autres l’ont fait depuis ou ont un tour prévu plus tard\.$/,
    ],
    [
      'a vacant post has nobody to facilitate',
      {
        kind: 'facilitator',
        voices: few,
        turns: round('Mallièvre', 'Tiffauges', 'Chanverrie', 'Évrunes'),
        able: new Set([idOf('Évrunes'), idOf('Chanverrie')]),
      },
      'Chanverrie',
      /^Chanverrie n’a pas animé depuis le 12.mars 2025.; Évrunes l’a fait depuis\.$/,
    ],
    [
      'one alone',
      { able: new Set([3]) },
      'Mallièvre',
      /^Mallièvre est seule à pouvoir accueillir ce jour-là\.$/,
    ],
    [
      'a pass counts for this meeting only',
      {
        voices: few,
        turns: round('Mallièvre', 'Tiffauges', 'Chanverrie', 'Évrunes'),
        passed: new Set([idOf('Mallièvre')]),
      },
      'Tiffauges',
      /^Tiffauges n’a pas accueilli/,
    ],
    [
      'the last turn is itself to come',
      {
        voices: few.slice(0, 2),
        turns: [
          { at: '2026-12-01 09:30', voiceId: 1 },
          { at: '2026-12-02 09:30', voiceId: 2 },
        ],
      },
      'Tiffauges',
      /^Tiffauges n’aura pas accueilli depuis le 1er.décembre 2026.; Évrunes l’aura fait d’ici là\.$/,
    ],
  ])('%s', (_, more, name, reason) => {
    const proposal = proposeTurn(ask(more));
    expect(voices.find(({ id }) => id === proposal?.voiceId)?.name).toBe(name);
    expect(proposal?.reason).toMatch(reason);
  });

  it('is nobody’s when nobody is able', () => {
    expect(proposeTurn(ask({ able: new Set() }))).toBeNull();
    expect(proposeTurn(ask({ able: new Set([1]), passed: new Set([1]) }))).toBeNull();
  });

  it('goes round over meetings proposed at once, whatever their order', () => {
    const questions = ['2027-03-01', '2027-01-01', '2027-02-01'].map((date) => {
      const { turns: _, ...question } = ask({ at: `${date} 09:30`, voices: few });
      return question;
    });
    const chosen = proposeTurns(questions, []).map((proposal) => proposal?.voiceId);
    expect(chosen).toEqual([idOf('Mallièvre'), idOf('Chanverrie'), idOf('Évrunes')]);
  });
});

/** One meeting: who is away (vacancy, departure, not yet arrived), who passes, and whom she takes instead, if anybody. */
type Gathering = { away: number[]; passing: number[]; byHand: number | null };
const someVoices = (max: number) => fc.uniqueArray(fc.constantFrom(...allIds), { maxLength: max });
const year = (byHand: boolean, passes: boolean): fc.Arbitrary<Gathering[]> =>
  fc.array(
    fc.record({
      away: someVoices(5),
      passing: passes ? someVoices(3) : fc.constant([]),
      byHand: byHand ? fc.option(fc.constantFrom(...allIds), { freq: 4 }) : fc.constant(null),
    }),
    { maxLength: 60 },
  );

type Held = { able: Set<number>; voiceId: number; proposed: boolean; passed: Set<number> };

/** Plays meetings one after the other, each proposal followed unless she chose another. */
const play = (gatherings: readonly Gathering[], always: readonly number[], order = voices): Held[] => {
  const turns: Turn[] = [];
  const held: Held[] = [];
  gatherings.forEach(({ away, passing, byHand }, index) => {
    const able = new Set(allIds.filter((id) => always.includes(id) || !away.includes(id)));
    const passed = new Set(passing.filter((id) => !always.includes(id)));
    const at = `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-10 09:30`;
    const proposal = proposeTurn(ask({ at, able, passed, turns, voices: order }));
    const voiceId = byHand ?? proposal?.voiceId;
    if (voiceId === undefined) return;
    turns.push({ at, voiceId });
    held.push({ able, voiceId, proposed: byHand === null, passed });
  });
  return held;
};

describe('turns over random years', () => {
  it('never propose somebody twice before each of those able and willing throughout had one', () => {
    fc.assert(
      fc.property(year(true, true), someVoices(4), (gatherings, always) => {
        const held = play(gatherings, always);
        held.forEach(({ voiceId, proposed, able, passed }, now) => {
          const before = held.slice(0, now).findLastIndex((turn) => turn.voiceId === voiceId);
          if (!proposed || before < 0) return;
          const since = held.slice(before, now);
          for (const other of able) {
            if (passed.has(other)) continue;
            // Not even « throughout »: whoever is able now and did not pass has had a turn since.
            expect(since.some((turn) => turn.voiceId === other)).toBe(true);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('differ by one at most among those always able, whoever comes, goes or falls vacant beside them', () => {
    fc.assert(
      fc.property(
        year(false, false),
        fc.uniqueArray(fc.constantFrom(...allIds), { minLength: 2 }),
        (gatherings, always) => {
          const counts = always.map(
            (id) => play(gatherings, always).filter(({ voiceId }) => voiceId === id).length,
          );
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are equal after each full round when everybody is able', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), (rounds) => {
        const calm = Array.from({ length: rounds * voices.length }, () => ({
          away: [],
          passing: [],
          byHand: null,
        }));
        const held = play(calm, allIds);
        for (const id of allIds) expect(held.filter(({ voiceId }) => voiceId === id)).toHaveLength(rounds);
      }),
    );
  });

  it('stay as they were for the others when one leaves for good: its place is not handed on', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allIds), fc.integer({ min: 0, max: 40 }), (leaver, when) => {
        const gatherings = Array.from({ length: 60 }, (_, index) => ({
          away: index >= when ? [leaver] : [],
          passing: [],
          byHand: null,
        }));
        const others = allIds.filter((id) => id !== leaver);
        const held = play(gatherings, others);
        const counts = others.map((id) => held.filter(({ voiceId }) => voiceId === id).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(held.slice(when).some(({ voiceId }) => voiceId === leaver)).toBe(false);
      }),
    );
  });

  it('come back once, not to make up for the years away', () => {
    const gatherings = Array.from({ length: 60 }, (_, index) => ({
      away: index < 40 ? [3] : [],
      passing: [],
      byHand: null,
    }));
    const after = play(gatherings, []).slice(40);
    expect(after[0]?.voiceId).toBe(3);
    expect(after.slice(0, voices.length).filter(({ voiceId }) => voiceId === 3)).toHaveLength(1);
  });

  it('hold nothing against a pass: the next proposal is for whoever passed', () => {
    fc.assert(
      fc.property(year(false, false), someVoices(6), (gatherings, away) => {
        const calm = { away, passing: [], byHand: null };
        const next = play([...gatherings, calm], []).at(-1);
        if (!next) return;
        const passing = [next.voiceId];
        const after = play([...gatherings, { ...calm, passing }, { ...calm, passing }, calm], []);
        expect(after.at(-1)?.voiceId).toBe(next.voiceId);
      }),
      { numRuns: 300 },
    );
  });

  it('are the same in whatever order the collectivities come', () => {
    fc.assert(
      fc.property(
        year(true, true),
        fc.shuffledSubarray(voices, { minLength: voices.length }),
        (gatherings, shuffled) => {
          expect(play(gatherings, [], shuffled)).toEqual(play(gatherings, []));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('do not so much as read the population', () => {
    const counted = voices.map((voice, index) => ({ ...voice, population: 10 ** index }));
    fc.assert(
      fc.property(year(true, true), (gatherings) => {
        expect(play(gatherings, [], counted)).toEqual(play(gatherings, []));
      }),
      { numRuns: 50 },
    );
  });
});
