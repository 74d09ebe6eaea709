import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftItem } from '../support/draft-item.ts';
import type { TestApp } from '../support/app.ts';
import { shortMessage } from '../support/sendings.ts';
import { ids, item, meeting, startSmallDossier } from '../support/small-dossier.ts';
import { agendasToSend } from '../../db/queries/agendas-to-send.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startSmallDossier();
});
afterEach(() => app.remove());

const leave = async (kind: 'agenda' | 'cancellation', meetingId = ids.meeting) => {
  const { ids: ready } = await app.call('sending.prepare', { meetingId, kind, message: shortMessage });
  for (const id of ready) await app.call('sending.confirm', { id, left: true });
};
const todo = async () => (await app.call('home.get', {})).todo;
const toRemind = () => agendasToSend(app.data.db, app.clock.now).map(({ id }) => id);
const ofMeeting = async (id: number) =>
  (await todo()).filter(({ target }) => 'id' in target && target.id === id);

/** Some hours before the deadline of the meeting of 8 December at 9.30. */
const pressing = '2026-12-04T08:00:00Z';

describe('a meeting cancelled before its ordre du jour left', () => {
  it('is recalled by no reminder, and home has another one fixed for its conseil', async () => {
    app.clock.now = pressing;
    expect(toRemind()).toEqual([ids.meeting]);
    await leave('cancellation');
    expect(toRemind()).toEqual([]);
    const home = await app.call('home.get', {});
    expect(home.meeting).toBeNull();
    expect(home.todo.map(({ key }) => key)).toEqual(['meeting']);
    expect(home.chain.find(({ kind }) => kind === 'meeting')?.stateLabel).toBe('à fixer');
  });

  it('is not offered to be held on its day', async () => {
    await leave('cancellation');
    app.clock.now = '2026-12-08T07:00:00Z';
    expect((await todo()).map(({ key }) => key)).not.toContain(`hold-${ids.meeting}`);
    expect(await ofMeeting(ids.meeting)).toEqual([]);
  });

  it('is no longer late before it leaves, and says that it is cancelled wherever it is shown', async () => {
    await leave('cancellation');
    app.clock.now = '2026-12-07T08:00:00Z';
    const place = await app.call('sending.get', { meetingId: ids.meeting });
    expect(place).toMatchObject({ isCancelled: true });
    expect(place.checks.map(({ key }) => key)).not.toContain('late');
    const shown = await app.call('meeting.get', { id: ids.meeting });
    expect(shown.isCancelled).toBe(true);
    expect(shown.chain.map(({ kind, stateLabel }) => [kind, stateLabel]).slice(0, 2)).toEqual([
      ['dispatch', 'sans objet'],
      ['meeting', 'annulée'],
    ]);
    expect(await app.call('meeting.list', {})).toMatchObject([{ id: ids.meeting, isCancelled: true }]);
  });

  it('prepares its conseil no more, neither in the year nor at the conseil', async () => {
    await leave('cancellation');
    const { toPlan, meetingCount, months } = await app.call('planning.year', { year: 2026 });
    expect({ toPlan, meetingCount }).toEqual({ toPlan: 2, meetingCount: 0 });
    const events = months.flatMap(({ days }) => days.flatMap((day) => day.events.map(({ kind }) => kind)));
    expect(events).toEqual(['council']);
    const council = await app.call('council.get', { id: ids.council });
    expect(council.chain.find(({ kind }) => kind === 'meeting')?.stateLabel).toBe('à fixer');
  });

  it('is nobody’s turn: who was to receive it is proposed for the next one', async () => {
    const host = ids.emptyPlace;
    await app.call('meeting.update', { id: ids.meeting, patch: { hostId: host } });
    await app.call('meeting.create', { ...meeting, date: '2027-01-12', sessionId: null });
    const proposed = async () => (await app.call('turns.ofMeeting', { id: 2 })).host.proposal?.collectivityId;
    expect(await proposed()).toBe(ids.place);
    await leave('cancellation');
    expect(await proposed()).toBe(host);
    app.clock.now = '2026-12-20T08:00:00Z';
    const { meetings, voices } = await app.call('turns.list', {});
    expect(meetings.map(({ id }) => id)).toEqual([2]);
    expect(voices.find(({ id }) => id === host)?.host).toMatchObject({ done: 0, last: '', next: '' });
    // Its own place opens all the same.
    expect((await app.call('turns.ofMeeting', { id: ids.meeting })).host.swaps).toEqual([]);
  });

  it('waits no more than any other message: one that is only ready cancels nothing', async () => {
    await app.call('sending.prepare', {
      meetingId: ids.meeting,
      kind: 'cancellation',
      message: shortMessage,
    });
    app.clock.now = pressing;
    expect(toRemind()).toEqual([ids.meeting]);
  });

  it('is called again by an ordre du jour that leaves, by another day, and by its opening', async () => {
    app.clock.now = pressing;
    await leave('cancellation');
    app.clock.now = '2026-12-04T09:00:00Z';
    await leave('agenda');
    expect(await app.call('meeting.get', { id: ids.meeting })).toMatchObject({ isCancelled: false });
    app.clock.now = '2026-12-04T10:00:00Z';
    await leave('cancellation');
    expect(await app.call('meeting.get', { id: ids.meeting })).toMatchObject({ isCancelled: true });
    await app.call('meeting.update', { id: ids.meeting, patch: { date: '2026-12-10' } });
    expect(await app.call('meeting.get', { id: ids.meeting })).toMatchObject({ isCancelled: false });
    await app.call('meeting.update', { id: ids.meeting, patch: { date: '2026-12-08' } });
    app.clock.now = '2026-12-08T08:30:00Z';
    await app.call('sitting.open', { id: ids.meeting });
    expect(await app.call('meeting.get', { id: ids.meeting })).toMatchObject({ isCancelled: false });
  });
});

it('a relevé is neither announced nor approved at a meeting that was cancelled', async () => {
  app.clock.now = '2026-12-08T08:30:00Z';
  await app.call('sitting.open', { id: ids.meeting });
  await app.call('sitting.close', { id: ids.meeting, notReached: [] });
  const next = async (date: string) => {
    const { id } = await app.call('meeting.create', { ...meeting, date, sessionId: null });
    return id;
  };
  const cancelled = await next('2026-12-14');
  const later = await next('2026-12-18');
  const approval = draftItem({ title: 'Approbation du relevé précédent', kind: 'approval' });
  await app.call('agenda.addItem', { meetingId: cancelled, item: approval });
  await app.call('agenda.addItem', { meetingId: later, item });
  await leave('cancellation', cancelled);
  const record = await app.call('record.get', { id: ids.meeting });
  expect(record.record.next?.date).toBe('2026-12-18');
  expect(record.proposed).toBeNull();
  expect(record.nextAgenda?.id).toBe(later);
  app.clock.now = '2026-12-15T08:00:00Z';
  expect((await todo()).find(({ key }) => key === `record-${ids.meeting}`)?.action).toBe('Proposer');
});
