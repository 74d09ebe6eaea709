import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RouteInput } from '../../electron/ipc/contract/contract.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
let meetingId: number;
let sessionId: number;

beforeEach(async () => {
  app = await startTestApp();
  await app.call('collective.found', { name: 'CoDir', siren: '248500662' });
  sessionId = (await app.call('council.create', { date: '2026-12-16', time: '18:30', place: '' })).id;
  meetingId = (
    await app.call('meeting.create', {
      date: '2026-12-08',
      startTime: '09:30',
      endTime: '12:00',
      place: '',
      hostId: null,
      facilitatorId: null,
      facilitatorName: '',
      facilitatorForId: null,
      sessionId,
    })
  ).id;
});
afterEach(() => app.remove());

type Settings = RouteInput<'collective.update'>['patch'];

describe('the deadline of the ordre du jour', () => {
  it.each<[Settings, string, object]>([
    [{}, '2026-12-08', { date: '2026-12-06', time: '09:30', anchor: 'meeting', hours: 48 }],
    [{}, '2026-12-15', { date: '2026-12-14', time: '18:30', anchor: 'council', hours: 48 }],
    [
      { deadlineReference: 'council' },
      '2026-12-08',
      { date: '2026-12-14', time: '18:30', anchor: 'council' },
    ],
    [
      { deadlineReference: 'meeting' },
      '2026-12-15',
      { date: '2026-12-13', time: '09:30', anchor: 'meeting' },
    ],
    [
      { deadlineHours: 72 },
      '2026-12-08',
      { date: '2026-12-05', time: '09:30', anchor: 'meeting', hours: 72 },
    ],
    [{ deadlineHours: 1 }, '2026-12-16', { date: '2026-12-16', time: '08:30', anchor: 'meeting', hours: 1 }],
    [
      { deadlineHours: 720, deadlineReference: 'council' },
      '2026-12-08',
      { date: '2026-11-16', time: '18:30' },
    ],
  ])('follows the collective’s setting %j for a meeting on %s', async (patch, date, expected) => {
    await app.call('collective.update', { patch });
    const view = await app.call('meeting.update', { id: meetingId, patch: { date } });
    expect(view.deadline).toMatchObject(expected);
    // The same on every screen that shows it.
    const [row] = await app.call('meeting.list', {});
    expect(row?.deadline).toEqual(view.deadline);
    expect((await app.call('council.get', { id: sessionId })).deadline).toEqual(view.deadline);
    expect((await app.call('home.get', {})).deadline).toEqual(view.deadline);
  });

  it('is counted from the conseil alone, then the meeting alone, while the other has no date', async () => {
    await app.call('meeting.update', { id: meetingId, patch: { sessionId: null } });
    expect((await app.call('meeting.get', { id: meetingId })).deadline).toMatchObject({ anchor: 'meeting' });
    expect((await app.call('council.get', { id: sessionId })).deadline).toMatchObject({
      date: '2026-12-14',
      anchor: 'council',
    });
  });

  it('keeps the meeting, without its conseil, when the conseil is removed, and links it again by undo', async () => {
    const before = await app.call('meeting.get', { id: meetingId });
    await app.call('council.remove', { id: sessionId });
    const alone = await app.call('meeting.get', { id: meetingId });
    expect(alone).toMatchObject({ sessionId: null, session: null, influence: null });
    await app.call('journal.undo', {});
    expect(await app.call('meeting.get', { id: meetingId })).toEqual(before);
  });

  it('advises an earlier day for the holidays of Alsace and Moselle only there', async () => {
    // 26 December is a holiday in the Bas-Rhin alone; the meeting is due 48 h before 28 December.
    const due = async () => {
      await app.call('meeting.update', { id: meetingId, patch: { sessionId: null, date: '2025-12-28' } });
      return (await app.call('meeting.get', { id: meetingId })).deadline;
    };
    expect(await due()).toMatchObject({ date: '2025-12-26', advised: null });
    await app.call('collectivity.create', {
      kind: 'commune',
      name: 'Sélestat',
      inseeCode: '67462',
      siren: '',
      population: null,
    });
    expect(await due()).toMatchObject({ advised: { date: '2025-12-24', why: 'férié' } });
  });

  it('says the last day of the conseil’s own convocation and the holidays inside', async () => {
    const view = await app.call('council.create', { date: '2026-11-16', time: '18:30', place: '' });
    expect(view.convocation).toMatchObject({
      lastDate: '2026-11-10',
      holidaysInside: [{ date: '2026-11-11' }],
    });
  });
});
