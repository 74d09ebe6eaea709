import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carryItem, markItem, saveReserveItem, takeProposals } from '../../db/commands/agenda-life.ts';
import { addCouncilItems, createCouncilSession } from '../../db/commands/council.ts';
import { removeMeeting } from '../../db/commands/meeting.ts';
import { saveRecurring } from '../../db/commands/recurring.ts';
import { applyTemplate, saveAgendaAsTemplate } from '../../db/commands/template.ts';
import type { OpenData } from '../../db/open.ts';
import { listReserve, readProposals } from '../../db/queries/agenda-life.ts';
import { readItemHistory } from '../../db/queries/item-history.ts';
import { listTemplates } from '../../db/queries/templates.ts';
import { undo } from '../../db/write.ts';
import { temporaryFolder, testNow } from '../support/app.ts';
import { dump, openIn } from '../support/data-file.ts';
import { draftItem } from '../support/draft-item.ts';
import { context, days, itemLifeIn, preparation } from '../support/item-life.ts';

let data: OpenData;
let life: ReturnType<typeof itemLifeIn>;
beforeEach(() => {
  data = openIn(temporaryFolder());
  data.sqlite.pragma('synchronous = OFF');
  life = itemLifeIn(data);
});
afterEach(() => data.close());

describe('moving an item', () => {
  it('takes it with its parts, notes, presenters, annexes and history, where its section is', () => {
    const [from, to] = [life.newMeeting(days.next), life.newMeeting(days.later)];
    for (const title of ['Eau', 'Voirie']) life.add(from, title);
    const point = life.add(from, 'Déchets');
    life.addPart(from, 'Collecte');
    life.add(from, 'Enfance');
    life.annex(point);
    life.add(to, 'Numérique');
    life.add(to, 'Questions diverses', 'other');
    life.send(point, to, 'move');
    expect(life.titlesIn(from)).toEqual(['Eau', 'Voirie', 'Enfance']);
    expect(life.titlesIn(to)).toEqual(['Numérique', 'Déchets', 'Collecte', 'Questions diverses']);
    expect(life.rowOf(point)).toMatchObject({ note: preparation, meeting_id: to });
    expect(life.one('SELECT count(*) AS n FROM annex')).toBe(1);
    expect(readItemHistory(data.db, point, testNow).entries).toEqual([
      { at: '', sentence: 'Inscrit à l’ordre du jour de la réunion du 8\u00a0décembre 2026' },
      {
        at: '2026-11-22',
        sentence: 'Déplacé de la réunion du 8\u00a0décembre 2026 à celle du 12\u00a0janvier 2027',
      },
    ]);
  });

  it('makes a point of a part that goes alone', () => {
    const [from, to] = [life.newMeeting(days.next), life.newMeeting(days.later)];
    life.add(from, 'Déchets');
    const part = life.addPart(from, 'Collecte');
    life.send(part, to, 'move');
    expect(life.rowOf(part)).toMatchObject({ parent_id: null, meeting_id: to });
  });

  it('is refused from a meeting that was held: it is postponed instead', () => {
    const [held, next] = [life.newMeeting(days.held), life.newMeeting(days.next)];
    const point = life.add(held, 'Eau');
    expect(() => life.send(point, next, 'move')).toThrow(/a eu lieu/);
    expect(() => life.send(point, null, 'move')).toThrow(/a eu lieu/);
    expect(() => life.send(life.add(next, 'Voirie'), held, 'postpone')).toThrow(/pas encore eu lieu/);
  });

  it('goes to the reserve and out of it', () => {
    const next = life.newMeeting(days.next);
    const point = life.add(next, 'Eau');
    life.send(point, null, 'move');
    expect(life.titlesIn(next)).toEqual([]);
    expect(listReserve(data.db)).toMatchObject([{ id: point, title: 'Eau', since: '2026-11-22' }]);
    life.send(point, next, 'move');
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
    const [from, to] = [life.newMeeting(days.next), life.newMeeting(days.later)];
    const point = life.add(from, 'Eau');
    life.addPart(from, 'Tarifs');
    life.annex(point);
    life.send(point, to, 'duplicate');
    const [copy, part] = life.rows().filter((row) => row.meeting_id === to);
    expect(copy).toMatchObject({
      title: 'Eau',
      note: '',
      restricted_note: '',
      question: 'Eau\u202f?',
      state: 'open',
    });
    expect(part).toMatchObject({ title: 'Tarifs', parent_id: copy?.id });
    expect(life.one('SELECT count(*) AS n FROM annex')).toBe(1);
    expect(life.one('SELECT count(*) AS n FROM agenda_presenter')).toBe(4);
    expect(life.rowOf(point)).toMatchObject({ note: preparation, meeting_id: from });
  });
});

describe('postponing an item', () => {
  it('leaves it where it was, with its state, and carries everything written in a linked copy', () => {
    const [held, next] = [life.newMeeting(days.held), life.newMeeting(days.next)];
    const point = life.add(held, 'Eau');
    const treated = life.addPart(held, 'Qualité');
    const part = life.addPart(held, 'Tarifs');
    life.annex(point);
    life.run((tx) => markItem(tx, treated, 'treated'));
    life.send(point, next, 'postpone');
    expect([point, treated, part].map((id) => life.rowOf(id)?.state)).toEqual([
      'postponed',
      'treated',
      'postponed',
    ]);
    const [copy, copiedPart] = life.rows().filter((row) => row.meeting_id === next);
    expect(copy).toMatchObject({
      title: 'Eau',
      note: preparation,
      restricted_note: preparation,
      carried_from_id: point,
      state: 'open',
    });
    expect(copiedPart).toMatchObject({ title: 'Tarifs', parent_id: copy?.id, carried_from_id: part });
    expect(life.one('SELECT count(*) AS n FROM annex')).toBe(2);
    expect(life.one('SELECT count(DISTINCT hash) AS n FROM annex_version')).toBe(1);
    const told = 'Reporté de la réunion du 3\u00a0novembre 2026 à celle du 8\u00a0décembre 2026';
    for (const id of [point, copy?.id ?? 0])
      expect(readItemHistory(data.db, id, testNow).entries.map(({ sentence }) => sentence)).toContain(told);
    expect(() => life.send(point, next, 'postpone')).toThrow(/déjà repris/);
    expect(() => life.run((tx) => markItem(tx, point, 'open'))).toThrow(/déjà repris/);
  });

  it('tells the whole chain, even once a meeting is gone', () => {
    const [held, next, later] = [
      life.newMeeting(days.held),
      life.newMeeting(days.next),
      life.newMeeting(days.later),
    ];
    const point = life.add(held, 'Eau');
    life.send(point, next, 'postpone');
    const copy = life.rows().find((row) => row.meeting_id === next)?.id ?? 0;
    const after = { now: '2026-12-10T12:00:00Z' };
    life.run((tx) => carryItem(tx, { id: copy, to: later, way: 'postpone' }, after));
    const last = life.rows().find((row) => row.meeting_id === later)?.id ?? 0;
    const sentences = () => readItemHistory(data.db, last, after.now).entries.map(({ sentence }) => sentence);
    expect(sentences()).toEqual([
      'Inscrit à l’ordre du jour de la réunion du 3\u00a0novembre 2026',
      'Reporté de la réunion du 3\u00a0novembre 2026 à celle du 8\u00a0décembre 2026',
      'Reporté de la réunion du 8\u00a0décembre 2026 à celle du 12\u00a0janvier 2027',
    ]);
    life.run((tx) => removeMeeting(tx, held));
    expect(sentences()).toHaveLength(3);
  });

  it('waits in the reserve when no meeting is known yet, and never goes back in time', () => {
    const [held, earlier] = [life.newMeeting(days.held), life.newMeeting('2026-10-06')];
    const point = life.add(held, 'Eau');
    expect(() => life.send(point, earlier, 'postpone')).toThrow(/plus tardive/);
    life.send(point, null, 'postpone');
    expect(listReserve(data.db)).toMatchObject([{ title: 'Eau', carriedFromId: point }]);
  });
});

describe('what is proposed', () => {
  it('comes from everywhere, is taken in one step, and is proposed no more', () => {
    const sessionId = life.run((tx) =>
      createCouncilSession(tx, { date: '2026-12-16', time: '18:30', place: '' }),
    );
    life.run((tx) => addCouncilItems(tx, sessionId, ['Tarifs', 'Questions diverses']));
    const [held, next] = [life.newMeeting(days.held), life.newMeeting(days.next, sessionId)];
    const left = life.add(held, 'Voirie');
    life.run((tx) => markItem(tx, left, 'not-reached'));
    life.run((tx) => saveReserveItem(tx, null, draftItem({ title: 'Archives' }), context));
    const rhythm = { rhythmUnit: 'month', rhythmEvery: 3, startDate: '' } as const;
    const recurring = {
      title: 'Fonctionnement',
      question: '',
      expectedOutcome: '',
      sectionId: 6,
      minutes: 15,
      note: preparation,
    };
    life.run((tx) => saveRecurring(tx, null, { ...recurring, ...rhythm }));
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
    expect(life.run((tx) => takeProposals(tx, next, proposals, context))).toBe(6);
    expect(life.titlesIn(next)).toEqual([
      'Approbation du relevé de la réunion du 3\u00a0novembre 2026',
      'Tarifs',
      'Voirie',
      'Archives',
      'Fonctionnement',
      'Questions diverses',
    ]);
    expect(readProposals(data.db, next, testNow).proposals).toEqual([]);
    expect(life.run((tx) => takeProposals(tx, next, proposals, context))).toBe(0);
    undo(data);
    expect(dump(data.sqlite)).toEqual(before);
  });

  it('is nothing for a meeting that was held', () => {
    life.newMeeting('2026-10-06');
    expect(readProposals(data.db, life.newMeeting(days.held), testNow).proposals).toEqual([]);
  });
});

describe('a template', () => {
  it('keeps what comes back of an agenda, and gives it again in its order, parts under their point', () => {
    const sessionId = life.run((tx) =>
      createCouncilSession(tx, { date: '2026-12-16', time: '18:30', place: '' }),
    );
    life.run((tx) => addCouncilItems(tx, sessionId, ['Tarifs']));
    const [from, to] = [life.newMeeting(days.next, sessionId), life.newMeeting(days.later)];
    life.run((tx) => takeProposals(tx, from, readProposals(tx, from, testNow).proposals, context));
    life.add(from, 'Questions diverses', 'other');
    life.add(from, 'Revue');
    life.addPart(from, 'Mobilités');
    const id = life.run((tx) => saveAgendaAsTemplate(tx, from, 'Le nôtre'));
    expect(listTemplates(data.db)).toMatchObject([
      { name: 'Le nôtre', items: [{ title: 'Revue' }, { title: 'Mobilités', isPart: true }, {}] },
    ]);
    expect(life.run((tx) => applyTemplate(tx, to, id))).toBe(3);
    expect(life.titlesIn(to)).toEqual(['Revue', 'Mobilités', 'Questions diverses']);
    life.run((tx) => applyTemplate(tx, to, 'annual-seminar'));
    const all = life.rows().filter((row) => row.meeting_id === to);
    expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => index + 1));
  });
});
