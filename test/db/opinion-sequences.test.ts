import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createCollectivity,
  removeCollectivity,
  updateCollectivity,
} from '../../db/commands/collectivity.ts';
import {
  carryOpinion,
  removeDecision,
  saveDecision,
  saveFollowUp,
} from '../../db/commands/council-decision.ts';
import { addCouncilItems, createCouncilSession, renameCouncilItem } from '../../db/commands/council.ts';
import {
  closeOpinion,
  recordPosition,
  reopenOpinion,
  saveSynthesis,
  takeBackPosition,
  transmitOpinion,
} from '../../db/commands/opinion-positions.ts';
import {
  askAgain,
  askOpinion,
  removeOpinion,
  saveQuestion,
  updateOpinion,
} from '../../db/commands/opinion.ts';
import { addDays } from '../../db/domain/civil-date.ts';
import { councilOutcomes, isVoted } from '../../db/domain/council-decision.ts';
import { Failure } from '../../db/domain/failure.ts';
import { wholeRegister } from '../../db/domain/opinion-register.ts';
import { opinionAddressees, opinionStances } from '../../db/domain/opinion-words.ts';
import type { WriteHandle } from '../../db/handles.ts';
import type { OpenData } from '../../db/open.ts';
import { listOpinions } from '../../db/queries/opinion-register.ts';
import { opinionStatistics } from '../../db/queries/opinion-statistics.ts';
import { getOpinion } from '../../db/queries/opinion.ts';
import { undo, write } from '../../db/write.ts';
import { temporaryFolder } from '../support/app.ts';
import { dump, openIn } from '../support/data-file.ts';

const firstDay = '2026-11-22';
const places = ['Pays de Mortagne', 'Chanverrie', 'Évrunes', 'Mallièvre'];

let data: OpenData;
let day: string;
const now = (): string => `${day}T11:00:00Z`;
const context = () => ({ now: now() });

beforeEach(() => {
  data = openIn(temporaryFolder());
  data.sqlite.pragma('synchronous = OFF');
  day = firstDay;
  write(data, { label: 'dossier' }, (tx) => {
    for (const [index, name] of places.entries())
      createCollectivity(tx, {
        kind: index === 0 ? 'epci' : 'commune',
        name,
        inseeCode: '',
        siren: '',
        population: 240 + 1500 * index,
      });
    for (const date of ['2026-12-02', '2026-12-16', '2027-01-20']) {
      const id = createCouncilSession(tx, { date, time: '18:30', place: '' });
      addCouncilItems(tx, id, ['Eau', 'Voirie']);
    }
    // Avis at each moment of their life, for steps to go on from: asked, spoken of, written, sent.
    for (const item of [1, 2, 3, 4]) {
      const chosen = { id: item, item, collectivityId: 1, a: item, b: 1 };
      acts['ask']?.(tx, chosen);
      if (item > 1) acts['everybody']?.(tx, chosen);
      if (item > 2) acts['write']?.(tx, chosen);
      if (item > 2) acts['close']?.(tx, chosen);
      if (item > 3) acts['transmit']?.(tx, chosen);
    }
  });
});
afterEach(() => data.close());

/** An avis, a point, a collectivity and numbers, as a step picks them. */
type Chosen = { id: number; item: number; collectivityId: number; a: number; b: number };
type Act = (tx: WriteHandle, chosen: Chosen) => unknown;
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

const record: Act = (tx, { id, collectivityId, a, b }) =>
  recordPosition(
    tx,
    { id, collectivityId },
    {
      position: {
        stance: pick(opinionStances, a),
        reason: 'La clé n’est pas juste.',
        reservations: 'Revoir la clé.',
        speaker: '',
        onBehalfOf: '',
        channel: 'mail',
        saidOn: day,
      },
      isCorrection: b % 4 === 0,
    },
    context(),
  );

const acts: Record<string, Act> = {
  ask: (tx, { item, a }) =>
    askOpinion(
      tx,
      item,
      {
        askedOn: day,
        dueOn: a % 2 === 0 ? null : addDays(day, a % 5),
        addressee: pick(opinionAddressees, a),
      },
      context(),
    ),
  record,
  everybody: (tx, chosen) => {
    for (let collectivityId = 1; collectivityId <= places.length; collectivityId += 1)
      record(tx, { ...chosen, collectivityId, a: chosen.a + collectivityId });
  },
  takeBack: (tx, { id, collectivityId }) => takeBackPosition(tx, { id, collectivityId }, context()),
  write: (tx, { id }) =>
    saveSynthesis(
      tx,
      id,
      { shared: 'Oui.', reservations: 'La clé.', divergences: 'Le calendrier.' },
      context(),
    ),
  close: (tx, { id }) => closeOpinion(tx, id, context()),
  /** Written from positions whoever gave them, once the last day is past. */
  finish: (tx, chosen) => {
    day = addDays(day, 15);
    acts['write']?.(tx, chosen);
    acts['close']?.(tx, chosen);
  },
  reopen: (tx, { id }) => reopenOpinion(tx, id, context()),
  transmit: (tx, { id, a }) =>
    transmitOpinion(tx, id, { addressee: pick(opinionAddressees, a), sentOn: day }, context()),
  again: (tx, { id }) => askAgain(tx, id, { askedOn: day, dueOn: null }, context()),
  question: (tx, { item, a }) => saveQuestion(tx, item, { context: `Contexte ${a % 3}` }),
  attribute: (tx, { id, a }) => updateOpinion(tx, id, { attributed: a % 2 === 0 }, context()),
  decide: (tx, { item, a }) => {
    const outcome = pick(councilOutcomes, a);
    const votesFor = isVoted(outcome) ? 20 : null;
    saveDecision(
      tx,
      item,
      { outcome, number: '', votesFor, votesAgainst: null, abstentions: null, note: '', consequences: [] },
      context(),
    );
  },
  postpone: (tx, { item }) => {
    const unvoted = { number: '', votesFor: null, votesAgainst: null, abstentions: null };
    saveDecision(tx, item, { ...unvoted, outcome: 'postponed', note: '', consequences: [] }, context());
  },
  putOff: (tx, chosen) => {
    acts['postpone']?.(tx, chosen);
    acts['carry']?.(tx, chosen);
  },
  undecide: (tx, { item }) => removeDecision(tx, item),
  follow: (tx, { id }) => saveFollowUp(tx, id, { followed: 'partly', followedWhy: '' }, context()),
  carry: (tx, { id, b }) => carryOpinion(tx, { id, sessionId: 2 + (b % 2) }, context()),
  remove: (tx, { id, b }) => b % 6 === 0 && removeOpinion(tx, id, context()),
  rename: (tx, { item, a }) => renameCouncilItem(tx, item, `Eau ${a % 3}`),
  called: (tx, { collectivityId, a }) =>
    updateCollectivity(tx, collectivityId, { name: `Commune ${collectivityId}-${a % 3}` }),
  leave: (tx, { collectivityId, b }) => b % 8 === 0 && removeCollectivity(tx, collectivityId),
  // Not a write: time passes, and delays with it.
  wait: (_tx, { a }) => {
    day = addDays(day, 1 + (a % 6));
  },
};

const life = ['ask', 'everybody', 'finish', 'finish', 'transmit', 'again', 'putOff', 'putOff'];

const step = fc.record({
  // The steps of a life come more often than those that end it.
  what: fc.constantFrom(...life, ...life, ...Object.keys(acts)),
  a: fc.nat(60),
  b: fc.nat(60),
});

type View = ReturnType<typeof getOpinion>;

const views = (): Map<number, View> =>
  new Map(
    data.sqlite
      .prepare<[], { id: number }>('SELECT id FROM opinion ORDER BY id')
      .all()
      .map(({ id }) => [id, getOpinion(data.db, id, now())]),
  );

const isWritten = (view: View | undefined): boolean =>
  view !== undefined && (view.closedOn !== null || view.state === 'superseded');

/** What no step may do to an avis that is written, or asked again: what was said, and of what, stays. */
const saidIn = (view: View) => [
  view.judged,
  view.voices.map(({ position }) => position),
  view.shared,
  view.divergences,
];

/** The avis as they are now, once they were looked at. */
const expectSound = (before: Map<number, View>): Map<number, View> => {
  expect(data.sqlite.pragma('foreign_key_check')).toEqual([]);
  const held = data.sqlite
    .prepare(
      'SELECT voice_id FROM opinion_position WHERE replaced_at IS NULL GROUP BY voice_id HAVING count(*) > 1',
    )
    .all();
  expect(held).toEqual([]);
  const after = views();
  const lines = listOpinions(data.db, wholeRegister, now()).lines;
  expect(lines.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([...after.keys()]);
  for (const [id, view] of after) {
    expect(view.judged.isIntact).toBe(true);
    if (view.transmissions.length > 0) expect(view.closedOn).not.toBeNull();
    if (!view.attributed) for (const { who } of view.published) expect(who).toEqual([]);
    expect(lines.find((line) => line.id === id)).toMatchObject({
      state: view.state,
      agreement: view.agreement,
      voices: { asked: view.voices.length },
    });
    const known = before.get(id);
    if (known && isWritten(known) && isWritten(view)) expect(saidIn(view)).toEqual(saidIn(known));
  }
  const { years } = opinionStatistics(data.db, null, now());
  const carried = [...after.values()].filter(
    ({ carriedTo, state }) => carriedTo === null && state !== 'superseded',
  );
  expect(years.reduce((sum, { asked }) => sum + asked, 0)).toBe(carried.length);
  return after;
};

it('keeps what was said of what was judged, whatever is done; each step is undone to the byte', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 25, size: 'max' }), (steps) => {
      day = firstDay;
      const start = dump(data.sqlite);
      let known = views();
      for (const { what, a, b } of steps) {
        const ids = [...known.keys()];
        const id = ids.length > 0 ? pick(ids, a) : 0;
        // The point of that avis, or any other.
        const item = b % 3 === 0 ? 1 + (b % 6) : (known.get(id)?.councilItemId ?? 1);
        const chosen: Chosen = { id, item, collectivityId: 1 + (b % places.length), a, b };
        try {
          write(data, { label: 'pas' }, (tx) => acts[what]?.(tx, chosen));
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
        }
        known = expectSound(known);
      }
      while (data.journal.state().undo === 'pas') undo(data);
      expect(dump(data.sqlite)).toEqual(start);
    }),
    { numRuns: 30 },
  );
}, 120_000);
