import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addAgendaItem,
  groupAgendaBySection,
  liftAgendaItem,
  moveAgendaItems,
  nestAgendaItem,
  removeAgendaItem,
  updateAgendaItem,
} from '../../db/commands/agenda.ts';
import { createMeeting } from '../../db/commands/meeting.ts';
import { blankBreak } from '../../db/domain/agenda-item.ts';
import { foundingSections } from '../../db/domain/agenda-section.ts';
import { Failure } from '../../db/domain/failure.ts';
import type { WriteHandle } from '../../db/handles.ts';
import type { OpenData } from '../../db/open.ts';
import { getMeeting } from '../../db/queries/meeting.ts';
import { write } from '../../db/write.ts';
import { temporaryFolder, testNow } from '../support/app.ts';
import { openIn } from '../support/data-file.ts';
import { draftItem } from '../support/draft-item.ts';

let data: OpenData;
let meeting: number;
beforeEach(() => {
  data = openIn(temporaryFolder());
  data.sqlite.pragma('synchronous = OFF');
  meeting = newMeeting();
});
afterEach(() => data.close());

const run = <T>(command: (tx: WriteHandle) => T): T => write(data, { label: 'x' }, command);

const newMeeting = (): number =>
  run((tx) =>
    createMeeting(tx, {
      date: '2026-12-08',
      startTime: '09:30',
      endTime: '12:00',
      place: '',
      hostId: null,
      facilitatorId: null,
      facilitatorName: '',
      facilitatorForId: null,
      sessionId: null,
    }),
  );

const add = (title: string, kind: keyof typeof foundingSections = 'exchange'): number =>
  run((tx) => addAgendaItem(tx, meeting, draftItem({ title, kind, minutes: 10 })));
const pause = (afterId: number | null = null): number =>
  run((tx) => addAgendaItem(tx, meeting, blankBreak(foundingSections.other), afterId));
const nest = (id: number) => run((tx) => nestAgendaItem(tx, id));

const items = (of = meeting) => getMeeting(data.db, of, testNow).items;
const lines = (): string[] => items().map(({ number, title }) => `${number} ${title}`.trim());
const sectionOf = (id: number) => items().find((item) => item.id === id)?.sectionId;

const positions = (): number[] =>
  data.sqlite
    .prepare<[number], { position: number }>(
      'SELECT position FROM agenda_item WHERE meeting_id = ? ORDER BY 1',
    )
    .all(meeting)
    .map(({ position }) => position);

describe('a part of a point', () => {
  it('is numbered under it, takes its section and follows it to another', () => {
    const parent = add('Mobilités');
    const part = add('Le véhicule', 'decision');
    nest(part);
    expect(lines()).toEqual(['1 Mobilités', '1.1 Le véhicule']);
    expect(sectionOf(part)).toBe(foundingSections.exchange);
    run((tx) => updateAgendaItem(tx, parent, { sectionId: foundingSections.opinion }));
    expect(sectionOf(part)).toBe(foundingSections.opinion);
    run((tx) => updateAgendaItem(tx, part, { sectionId: foundingSections.other, minutes: 3 }));
    expect(items().find(({ id }) => id === part)).toMatchObject({
      sectionId: foundingSections.opinion,
      minutes: 3,
    });
  });

  it('goes where its point goes, and away with it', () => {
    const [eau, voirie, sel] = [add('Eau'), add('Voirie'), add('Sel')];
    nest(sel);
    run((tx) => moveAgendaItems(tx, [voirie], { beside: eau, side: 'before' }));
    expect(lines()).toEqual(['1 Voirie', '1.1 Sel', '2 Eau']);
    run((tx) => removeAgendaItem(tx, voirie));
    expect(lines()).toEqual(['1 Eau']);
    expect(positions()).toEqual([1]);
  });

  it('comes back to the first level after its point and those left under it', () => {
    const [, deux, trois] = [add('Un'), add('Deux'), add('Trois')];
    add('Quatre');
    nest(deux);
    nest(trois);
    run((tx) => liftAgendaItem(tx, deux));
    expect(lines()).toEqual(['1 Un', '1.1 Trois', '2 Deux', '3 Quatre']);
  });

  it('is not cut from its point by an item that joins its section', () => {
    add('Eau');
    nest(add('Prix', 'exchange'));
    add('Divers', 'other');
    add('Déchets', 'exchange');
    expect(lines()).toEqual(['1 Eau', '1.1 Prix', '2 Déchets', '3 Divers']);
  });

  it.each([
    ['the first point', () => add('Un'), /^Aucun point ne précède/],
    ['a break', () => (add('Un'), pause()), /^Une pause reste/],
    ['a point after a break', () => (add('Un'), pause(), add('Deux', 'other')), /^Aucun point ne précède/],
  ])('cannot be made of %s', (_, make, sentence) => {
    const id = make();
    expect(() => nest(id)).toThrow(
      expect.objectContaining({ kind: 'refused', message: expect.stringMatching(sentence) }),
    );
  });
});

describe('a break', () => {
  it('has minutes and no number, after the whole of the point asked for', () => {
    const eau = add('Eau');
    nest(add('Prix'));
    const last = add('Voirie');
    pause(eau);
    expect(lines()).toEqual(['1 Eau', '1.1 Prix', 'Pause', '2 Voirie']);
    expect(items().map(({ startsAt }) => startsAt)).toEqual(['09:30', '09:40', '09:50', '10:05']);
    pause(last);
    expect(lines().at(-1)).toBe('Pause');
  });

  it('stays after its point when points are put together by section', () => {
    const avis = add('Avis', 'opinion');
    pause(avis);
    const premier = add('Approbation', 'approval');
    run((tx) => moveAgendaItems(tx, [premier], { beside: avis, side: 'before' }));
    add('Divers', 'other');
    run((tx) => groupAgendaBySection(tx, meeting));
    expect(lines()).toEqual(['1 Approbation', '2 Avis', 'Pause', '3 Divers']);
  });
});

/** Items that are not right after their point, or in another section, or are a part or a host and a break. */
const faultsOf = (now: ReturnType<typeof items>) =>
  now.filter((item, at) => {
    if (item.parentId === null) return false;
    const top = now.slice(0, at).findLast(({ parentId }) => parentId === null);
    const isBreak = item.nature === 'break' || top?.nature === 'break';
    return item.parentId !== top?.id || item.sectionId !== top.sectionId || isBreak;
  });

/** The sentences with which a command refused; anything else that is thrown goes on. */
const refusalOf = (command: () => unknown): string | null => {
  try {
    command();
    return null;
  } catch (failure) {
    if (failure instanceof Failure && failure.kind === 'refused') return failure.message;
    throw failure;
  }
};

describe('any sequence of commands', () => {
  it('leaves positions 1 to n, parts right after their point and in its section, breaks alone', () => {
    const act = fc.record({
      how: fc.constantFrom(
        'move',
        'move',
        'nest',
        'nest',
        'lift',
        'remove',
        'add',
        'break',
        'section',
        'group',
      ),
      a: fc.nat(40),
      b: fc.nat(40),
      side: fc.constantFrom('before' as const, 'after' as const),
    });
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 30 }), (acts) => {
        meeting = newMeeting();
        for (const title of ['a', 'b', 'c', 'd', 'e', 'f']) add(title);
        pause();
        for (const { how, a, b, side } of acts) {
          const ids = items().map(({ id }) => id);
          const pick = (n: number) => ids[n % Math.max(ids.length, 1)] ?? 0;
          run((tx) =>
            refusalOf(() => {
              if (ids.length === 0 || how === 'add') {
                addAgendaItem(
                  tx,
                  meeting,
                  draftItem({ title: 'x', kind: b % 2 === 0 ? 'decision' : 'other' }),
                );
              } else if (how === 'break') {
                addAgendaItem(tx, meeting, blankBreak(foundingSections.other), pick(a));
              } else if (how === 'move')
                moveAgendaItems(tx, [pick(a), pick(a + 2)], { beside: pick(b), side });
              else if (how === 'nest') nestAgendaItem(tx, pick(a));
              else if (how === 'lift') liftAgendaItem(tx, pick(a));
              else if (how === 'remove') removeAgendaItem(tx, pick(a));
              else if (how === 'section') updateAgendaItem(tx, pick(a), { sectionId: 1 + (b % 7) });
              else groupAgendaBySection(tx, meeting);
            }),
          );
          const now = items();
          expect(positions()).toEqual(now.map((_, index) => index + 1));
          expect(faultsOf(now)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
