import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  carryItem,
  markItem,
  removeReserveItem,
  saveReserveItem,
  takeProposals,
} from '../../db/commands/agenda-life.ts';
import {
  addAgendaItem,
  nestAgendaItem,
  removeAgendaItem,
  updateAgendaItem,
} from '../../db/commands/agenda.ts';
import { addCouncilItems, createCouncilSession } from '../../db/commands/council.ts';
import { createMeeting, removeMeeting } from '../../db/commands/meeting.ts';
import { saveRecurring } from '../../db/commands/recurring.ts';
import { applyTemplate, saveAgendaAsTemplate } from '../../db/commands/template.ts';
import type { AgendaItemKind } from '../../db/domain/agenda-item-kind.ts';
import { carryWays, type CarryWay } from '../../db/domain/carry-over.ts';
import { Failure } from '../../db/domain/failure.ts';
import type { WriteHandle } from '../../db/handles.ts';
import type { OpenData } from '../../db/open.ts';
import { listReserve, readProposals } from '../../db/queries/agenda-life.ts';
import { readItemHistory } from '../../db/queries/item-history.ts';
import { listTemplates } from '../../db/queries/templates.ts';
import { annexTable, annexVersionTable, storedFileTable } from '../../db/schema/annex.ts';
import { undo, write } from '../../db/write.ts';
import { temporaryFolder, testNow } from '../support/app.ts';
import { dump, openIn } from '../support/data-file.ts';
import { draftItem } from '../support/draft-item.ts';

let data: OpenData;
beforeEach(() => {
  data = openIn(temporaryFolder());
  data.sqlite.pragma('synchronous = OFF');
});
afterEach(() => data.close());

const context = { now: testNow };
const run = <T>(command: (tx: WriteHandle) => T): T => write(data, { label: 'x' }, command);

/** Held on 3 November 2026, to come on 8 December and on 12 January. */
const days = { held: '2026-11-03', next: '2026-12-08', later: '2027-01-12' };

const newMeeting = (date: string, sessionId: number | null = null): number => {
  const nobody = { hostId: null, facilitatorId: null, facilitatorName: '', facilitatorForId: null };
  const times = { startTime: '09:30', endTime: '12:00', place: '' };
  return run((tx) => createMeeting(tx, { date, ...times, ...nobody, sessionId }));
};

const note = '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Préparé"}]}]}';

const add = (meetingId: number, title: string, kind: AgendaItemKind = 'exchange'): number =>
  run((tx) =>
    addAgendaItem(
      tx,
      meetingId,
      draftItem({
        title,
        kind,
        question: `${title}\u202f?`,
        note,
        restrictedNote: note,
        presenter: 'M. Roy',
      }),
    ),
  );

/** A part of the point just before it. */
const addPart = (meetingId: number, title: string): number => {
  const id = add(meetingId, title);
  run((tx) => nestAgendaItem(tx, id));
  return id;
};

const hash = 'a'.repeat(64);

const annex = (itemId: number): void =>
  run((tx) => {
    const file = {
      hash,
      size: 3,
      mediaType: 'application/pdf',
      reading: 'pdf',
      pageCount: 1,
      text: '',
    } as const;
    tx.insert(storedFileTable)
      .values({ ...file, addedAt: testNow })
      .onConflictDoNothing()
      .run();
    const row = { itemId, position: 1, title: 'Plan', printed: true };
    const { id } = tx.insert(annexTable).values(row).returning({ id: annexTable.id }).get();
    const version = { annexId: id, number: 1, hash, fileName: 'plan.pdf', addedAt: testNow };
    tx.insert(annexVersionTable).values(version).run();
  });

type Row = {
  id: number;
  meeting_id: number | null;
  parent_id: number | null;
  position: number;
  title: string;
  note: string;
  state: string;
};

const rows = (): Row[] =>
  data.sqlite.prepare<[], Row>('SELECT * FROM agenda_item ORDER BY meeting_id, position, id').all();
const titlesIn = (place: number | null): string[] =>
  rows()
    .filter((row) => row.meeting_id === place)
    .map(({ title }) => title);
const rowOf = (id: number): Row | undefined => rows().find((row) => row.id === id);
const one = (sql: string): number => data.sqlite.prepare<[], { n: number }>(sql).get()?.n ?? 0;
const send = (id: number, to: number | null, way: CarryWay) =>
  run((tx) => carryItem(tx, { id, to, way }, context));

describe('moving an item', () => {
  it('takes it with its parts, notes, presenters, annexes and history, where its section is', () => {
    const [from, to] = [newMeeting(days.next), newMeeting(days.later)];
    for (const title of ['Eau', 'Voirie']) add(from, title);
    const point = add(from, 'Déchets');
    addPart(from, 'Collecte');
    add(from, 'Enfance');
    annex(point);
    add(to, 'Numérique');
    add(to, 'Questions diverses', 'other');
    send(point, to, 'move');
    expect(titlesIn(from)).toEqual(['Eau', 'Voirie', 'Enfance']);
    expect(titlesIn(to)).toEqual(['Numérique', 'Déchets', 'Collecte', 'Questions diverses']);
    expect(rowOf(point)).toMatchObject({ note, meeting_id: to });
    expect(one('SELECT count(*) AS n FROM annex')).toBe(1);
    expect(readItemHistory(data.db, point, testNow).entries).toEqual([
      { at: '', sentence: 'Inscrit à l’ordre du jour de la réunion du 8\u00a0décembre 2026' },
      {
        at: '2026-11-22',
        sentence: 'Déplacé de la réunion du 8\u00a0décembre 2026 à celle du 12\u00a0janvier 2027',
      },
    ]);
  });

  it('makes a point of a part that goes alone', () => {
    const [from, to] = [newMeeting(days.next), newMeeting(days.later)];
    add(from, 'Déchets');
    const part = addPart(from, 'Collecte');
    send(part, to, 'move');
    expect(rowOf(part)).toMatchObject({ parent_id: null, meeting_id: to });
  });

  it('is refused from a meeting that was held: it is postponed instead', () => {
    const [held, next] = [newMeeting(days.held), newMeeting(days.next)];
    const point = add(held, 'Eau');
    expect(() => send(point, next, 'move')).toThrow(/a eu lieu/);
    expect(() => send(point, null, 'move')).toThrow(/a eu lieu/);
    expect(() => send(add(next, 'Voirie'), held, 'postpone')).toThrow(/pas encore eu lieu/);
  });

  it('goes to the reserve and out of it', () => {
    const next = newMeeting(days.next);
    const point = add(next, 'Eau');
    send(point, null, 'move');
    expect(titlesIn(next)).toEqual([]);
    expect(listReserve(data.db)).toMatchObject([{ id: point, title: 'Eau', since: '2026-11-22' }]);
    send(point, next, 'move');
    expect(listReserve(data.db)).toEqual([]);
    expect(readItemHistory(data.db, point, testNow).entries.map(({ sentence }) => sentence)).toEqual([
      'Inscrit à l’ordre du jour de la réunion du 8\u00a0décembre 2026',
      'Mis en réserve, retiré de la réunion du 8\u00a0décembre 2026',
      'Inscrit à la réunion du 8\u00a0décembre 2026, depuis la réserve',
    ]);
  });
});

describe('duplicating an item', () => {
  it('carries its statement and its presenters, not what was written about it', () => {
    const [from, to] = [newMeeting(days.next), newMeeting(days.later)];
    const point = add(from, 'Eau');
    addPart(from, 'Tarifs');
    annex(point);
    send(point, to, 'duplicate');
    const [copy, part] = rows().filter((row) => row.meeting_id === to);
    expect(copy).toMatchObject({
      title: 'Eau',
      note: '',
      restricted_note: '',
      question: 'Eau\u202f?',
      state: 'open',
    });
    expect(part).toMatchObject({ title: 'Tarifs', parent_id: copy?.id });
    expect(one('SELECT count(*) AS n FROM annex')).toBe(1);
    expect(one('SELECT count(*) AS n FROM agenda_presenter')).toBe(4);
    expect(rowOf(point)).toMatchObject({ note, meeting_id: from });
  });
});

describe('postponing an item', () => {
  it('leaves it where it was, with its state, and carries everything written in a linked copy', () => {
    const [held, next] = [newMeeting(days.held), newMeeting(days.next)];
    const point = add(held, 'Eau');
    const treated = addPart(held, 'Qualité');
    const part = addPart(held, 'Tarifs');
    annex(point);
    run((tx) => markItem(tx, treated, 'treated'));
    send(point, next, 'postpone');
    expect([point, treated, part].map((id) => rowOf(id)?.state)).toEqual([
      'postponed',
      'treated',
      'postponed',
    ]);
    const [copy, copiedPart] = rows().filter((row) => row.meeting_id === next);
    expect(copy).toMatchObject({
      title: 'Eau',
      note,
      restricted_note: note,
      carried_from_id: point,
      state: 'open',
    });
    expect(copiedPart).toMatchObject({ title: 'Tarifs', parent_id: copy?.id, carried_from_id: part });
    expect(one('SELECT count(*) AS n FROM annex')).toBe(2);
    expect(one('SELECT count(DISTINCT hash) AS n FROM annex_version')).toBe(1);
    const told = 'Reporté de la réunion du 3\u00a0novembre 2026 à celle du 8\u00a0décembre 2026';
    for (const id of [point, copy?.id ?? 0])
      expect(readItemHistory(data.db, id, testNow).entries.map(({ sentence }) => sentence)).toContain(told);
    expect(() => send(point, next, 'postpone')).toThrow(/déjà repris/);
    expect(() => run((tx) => markItem(tx, point, 'open'))).toThrow(/déjà repris/);
  });

  it('tells the whole chain, even once a meeting is gone', () => {
    const [held, next, later] = [newMeeting(days.held), newMeeting(days.next), newMeeting(days.later)];
    const point = add(held, 'Eau');
    send(point, next, 'postpone');
    const copy = rows().find((row) => row.meeting_id === next)?.id ?? 0;
    const after = { now: '2026-12-10T12:00:00Z' };
    run((tx) => carryItem(tx, { id: copy, to: later, way: 'postpone' }, after));
    const last = rows().find((row) => row.meeting_id === later)?.id ?? 0;
    const sentences = () => readItemHistory(data.db, last, after.now).entries.map(({ sentence }) => sentence);
    expect(sentences()).toEqual([
      'Inscrit à l’ordre du jour de la réunion du 3\u00a0novembre 2026',
      'Reporté de la réunion du 3\u00a0novembre 2026 à celle du 8\u00a0décembre 2026',
      'Reporté de la réunion du 8\u00a0décembre 2026 à celle du 12\u00a0janvier 2027',
    ]);
    run((tx) => removeMeeting(tx, held));
    expect(sentences()).toHaveLength(3);
  });

  it('waits in the reserve when no meeting is known yet, and never goes back in time', () => {
    const [held, earlier] = [newMeeting(days.held), newMeeting('2026-10-06')];
    const point = add(held, 'Eau');
    expect(() => send(point, earlier, 'postpone')).toThrow(/plus tardive/);
    send(point, null, 'postpone');
    expect(listReserve(data.db)).toMatchObject([{ title: 'Eau', carriedFromId: point }]);
  });
});

describe('what is proposed', () => {
  it('comes from everywhere, is taken in one step, and is proposed no more', () => {
    const sessionId = run((tx) => createCouncilSession(tx, { date: '2026-12-16', time: '18:30', place: '' }));
    run((tx) => addCouncilItems(tx, sessionId, ['Tarifs', 'Questions diverses']));
    const [held, next] = [newMeeting(days.held), newMeeting(days.next, sessionId)];
    const left = add(held, 'Voirie');
    run((tx) => markItem(tx, left, 'not-reached'));
    run((tx) => saveReserveItem(tx, null, draftItem({ title: 'Archives' }), context));
    const rhythm = { rhythmUnit: 'month', rhythmEvery: 3, startDate: '' } as const;
    const recurring = {
      title: 'Fonctionnement',
      question: '',
      expectedOutcome: '',
      sectionId: 6,
      minutes: 15,
      note,
    };
    run((tx) => saveRecurring(tx, null, { ...recurring, ...rhythm }));
    const { proposals, councilDate, lastDate } = readProposals(data.db, next, testNow);
    expect([councilDate, lastDate]).toEqual(['2026-12-16', days.held]);
    expect(proposals.map(({ source, ticked }) => [source, ticked])).toEqual([
      ['approval', false],
      ['council', false],
      ['council', false],
      ['last', false],
      ['recurring', true],
      ['reserve', false],
    ]);
    const before = dump(data.sqlite);
    expect(run((tx) => takeProposals(tx, next, proposals, context))).toBe(6);
    expect(titlesIn(next)).toEqual([
      'Approbation du relevé de la réunion du 3\u00a0novembre 2026',
      'Tarifs',
      'Voirie',
      'Archives',
      'Fonctionnement',
      'Questions diverses',
    ]);
    expect(readProposals(data.db, next, testNow).proposals).toEqual([]);
    expect(run((tx) => takeProposals(tx, next, proposals, context))).toBe(0);
    undo(data);
    expect(dump(data.sqlite)).toEqual(before);
  });

  it('is nothing for a meeting that was held', () => {
    newMeeting('2026-10-06');
    expect(readProposals(data.db, newMeeting(days.held), testNow).proposals).toEqual([]);
  });
});

describe('a template', () => {
  it('keeps what comes back of an agenda, and gives it again in its order, parts under their point', () => {
    const sessionId = run((tx) => createCouncilSession(tx, { date: '2026-12-16', time: '18:30', place: '' }));
    run((tx) => addCouncilItems(tx, sessionId, ['Tarifs']));
    const [from, to] = [newMeeting(days.next, sessionId), newMeeting(days.later)];
    run((tx) => takeProposals(tx, from, readProposals(tx, from, testNow).proposals, context));
    add(from, 'Questions diverses', 'other');
    add(from, 'Revue');
    addPart(from, 'Mobilités');
    const id = run((tx) => saveAgendaAsTemplate(tx, from, 'Le nôtre'));
    expect(listTemplates(data.db)).toMatchObject([
      { name: 'Le nôtre', items: [{ title: 'Revue' }, { title: 'Mobilités', isPart: true }, {}] },
    ]);
    expect(run((tx) => applyTemplate(tx, to, id))).toBe(3);
    expect(titlesIn(to)).toEqual(['Revue', 'Mobilités', 'Questions diverses']);
    run((tx) => applyTemplate(tx, to, 'annual-seminar'));
    const all = rows().filter((row) => row.meeting_id === to);
    expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => index + 1));
  });
});

/** Whatever was done: numbered 1 to n in each place, and each part right after its point and the parts before it. */
const expectSound = (): void => {
  for (const place of Map.groupBy(rows(), ({ meeting_id: id }) => id).values()) {
    expect(place.map(({ position }) => position)).toEqual(place.map((_, index) => index + 1));
    let top: number | null = null;
    for (const row of place) {
      if (row.parent_id === null) top = row.id;
      else expect(row.parent_id).toBe(top);
    }
  }
  expect(data.sqlite.pragma('foreign_key_check')).toEqual([]);
};

const step = fc.record({
  what: fc.constantFrom<CarryWay | 'mark' | 'remove' | 'drop' | 'propose' | 'write' | 'template'>(
    ...carryWays,
    ...carryWays,
    'mark',
    'remove',
    'drop',
    'propose',
    'write',
    'template',
  ),
  a: fc.nat(30),
  b: fc.nat(30),
});

describe('any sequence of moves', () => {
  it('keeps every item in one place, numbered, its parts behind it; and each step is undone to the byte', () => {
    const places = [newMeeting(days.held), newMeeting(days.next), newMeeting(days.later), null];
    for (const place of places.slice(0, 3)) {
      if (place === undefined || place === null) continue;
      for (const title of ['Eau', 'Voirie']) {
        annex(add(place, `${title} ${place}`));
        addPart(place, `${title} ${place}, suite`);
      }
    }
    const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const start = dump(data.sqlite);
        const written = new Set(rows().map(({ title }) => title));
        let done = 0;
        for (const { what, a, b } of steps) {
          const id = at(rows(), a)?.id ?? 0;
          const to = at(places, b) ?? null;
          const meetingId = to ?? places[1] ?? 0;
          const acts = {
            mark: (tx: WriteHandle) => markItem(tx, id, b % 2 === 0 ? 'not-reached' : 'treated'),
            remove: (tx: WriteHandle) => (b % 9 === 0 ? removeAgendaItem(tx, id) : null),
            drop: (tx: WriteHandle) => (b % 9 === 0 ? removeReserveItem(tx, id) : null),
            propose: (tx: WriteHandle) =>
              takeProposals(
                tx,
                meetingId,
                readProposals(tx, meetingId, testNow).proposals.slice(a % 3),
                context,
              ),
            write: (tx: WriteHandle) => updateAgendaItem(tx, id, { question: `${a}` }),
            template: (tx: WriteHandle) => (a % 5 === 0 ? applyTemplate(tx, meetingId, 'annual-seminar') : 0),
          };
          const before = dump(data.sqlite);
          try {
            const act = what in acts ? acts[what as keyof typeof acts] : null;
            run((tx) => (act ? act(tx) : carryItem(tx, { id, to, way: what as CarryWay }, context)));
          } catch (error) {
            if (!(error instanceof Failure)) throw error;
          }
          expectSound();
          const isRemoval = what === 'remove' || what === 'drop';
          const now = new Set(rows().map(({ title }) => title));
          if (!isRemoval) expect([...written].filter((title) => !now.has(title))).toEqual([]);
          else for (const title of written) if (!now.has(title)) written.delete(title);
          if (JSON.stringify(dump(data.sqlite)) !== JSON.stringify(before)) done += 1;
        }
        for (let n = 0; n < done; n += 1) undo(data);
        expect(dump(data.sqlite)).toEqual(start);
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});
