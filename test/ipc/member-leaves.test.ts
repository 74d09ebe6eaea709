import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';

describe('a member who leaves', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.remove());

  it('keeps their name on the meetings they facilitated, and comes back whole by undoing', async () => {
    await app.call('collective.found', { name: 'CoDir', siren: null });
    const [member] = await app.call('member.create', {
      civility: 'Mme',
      firstName: 'Chloé',
      lastName: 'Guérin',
      function: 'sg',
      functionTitle: '',
      collectivityId: null,
      email: '',
      phone: '',
    });
    const { id } = await app.call('meeting.create', {
      date: '2026-12-08',
      startTime: '09:30',
      endTime: '12:00',
      place: '',
      hostId: null,
      facilitatorId: member?.id ?? null,
      facilitatorName: '',
      facilitatorForId: null,
      sessionId: null,
    });
    const before = await app.call('meeting.get', { id });
    await app.call('member.remove', { id: member?.id ?? 0 });
    const after = await app.call('meeting.get', { id });
    expect(after).toMatchObject({ facilitatorId: null, facilitator: 'Mme\u00a0Chloé Guérin' });
    await app.call('journal.undo', {});
    expect(await app.call('meeting.get', { id })).toEqual(before);
  });
});
