import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { carryItem, markItem, removeReserveItem, takeProposals } from '../../db/commands/agenda-life.ts';
import { removeAgendaItem, updateAgendaItem } from '../../db/commands/agenda.ts';
import { applyTemplate } from '../../db/commands/template.ts';
import { carryWays } from '../../db/domain/carry-over.ts';
import { Failure } from '../../db/domain/failure.ts';
import type { WriteHandle } from '../../db/handles.ts';
import type { OpenData } from '../../db/open.ts';
import { readProposals } from '../../db/queries/agenda-life.ts';
import { undo, write } from '../../db/write.ts';
import { temporaryFolder, testNow } from '../support/app.ts';
import { dump, openIn } from '../support/data-file.ts';
import { context, days, itemLifeIn } from '../support/item-life.ts';

let data: OpenData;
let life: ReturnType<typeof itemLifeIn>;
beforeEach(() => {
  data = openIn(temporaryFolder());
  data.sqlite.pragma('synchronous = OFF');
  life = itemLifeIn(data);
});
afterEach(() => data.close());

/** Whatever was done: numbered 1 to n in each place, and each part right after its point and the parts before it. */
const expectSound = (): void => {
  for (const place of Map.groupBy(life.rows(), ({ meeting_id: id }) => id).values()) {
    expect(place.map(({ position }) => position)).toEqual(place.map((_, index) => index + 1));
    let top: number | null = null;
    for (const row of place) {
      if (row.parent_id === null) top = row.id;
      expect(row.parent_id).toBe(row.id === top ? null : top);
    }
  }
  expect(data.sqlite.pragma('foreign_key_check')).toEqual([]);
};

type Chosen = { id: number; to: number | null; meetingId: number; a: number; b: number };
type Act = (tx: WriteHandle, chosen: Chosen) => unknown;

const acts: Record<string, Act> = {
  ...Object.fromEntries(
    carryWays.map((way): [string, Act] => [way, (tx, { id, to }) => carryItem(tx, { id, to, way }, context)]),
  ),
  mark: (tx, { id, b }) => markItem(tx, id, b % 2 === 0 ? 'not-reached' : 'treated'),
  propose: (tx, { meetingId, a }) =>
    takeProposals(tx, meetingId, readProposals(tx, meetingId, testNow).proposals.slice(a % 3), context),
  write: (tx, { id, a }) => updateAgendaItem(tx, id, { question: `${a}` }),
  template: (tx, { meetingId, a }) => (a % 5 === 0 ? applyTemplate(tx, meetingId, 'annual-seminar') : 0),
  remove: (tx, { id, b }) => b % 9 === 0 && removeAgendaItem(tx, id),
  drop: (tx, { id, b }) => b % 9 === 0 && removeReserveItem(tx, id),
};
const removals = ['remove', 'drop'];

const step = fc.record({
  // Carrying is what is tried here: it comes as often as all the rest.
  what: fc.constantFrom(...carryWays, ...carryWays, ...Object.keys(acts)),
  a: fc.nat(30),
  b: fc.nat(30),
});

const attempt = (act: () => unknown): void => {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
};

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];

const texts = () => new Set(life.rows().flatMap(({ title, note }) => [title, `${title}\n${note}`]));

it('keeps every item in one place, numbered, its parts behind it; each step is undone to the byte', () => {
  const meetings = Object.values(days).map((date) => life.newMeeting(date));
  for (const meetingId of meetings) {
    for (const title of ['Eau', 'Voirie']) {
      life.annex(life.add(meetingId, `${title} ${meetingId}`));
      life.addPart(meetingId, `${title} ${meetingId}, suite`);
    }
  }
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const start = dump(data.sqlite);
      for (const { what, a, b } of steps) {
        const to = pick([...meetings, null], b) ?? null;
        const chosen = { id: pick(life.rows(), a)?.id ?? 0, to, meetingId: to ?? meetings[1] ?? 0, a, b };
        const written = removals.includes(what) ? [] : [...texts()];
        attempt(() => write(data, { label: 'pas' }, (tx) => acts[what]?.(tx, chosen)));
        expectSound();
        const now = texts();
        expect(written.filter((text) => !now.has(text))).toEqual([]);
      }
      while (data.journal.state().undo === 'pas') undo(data);
      expect(dump(data.sqlite)).toEqual(start);
    }),
    { numRuns: 80 },
  );
}, 60_000);
