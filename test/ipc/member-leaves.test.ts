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

  it('by a date is shown on each meeting as they were that day, and no longer offered after it', async () => {
    const { collectivities } = await app.call('collective.found', { name: 'CoDir', siren: '248500662' });
    const at = (name: string) => collectivities.find((each) => each.name === name)?.id ?? null;
    const [member] = await app.call('member.create', {
      civility: 'Mme',
      firstName: 'Chloé',
      lastName: 'Guérin',
      function: 'sg',
      functionTitle: '',
      collectivityId: at('Tiffauges'),
      email: '',
      phone: '',
    });
    const id = member?.id ?? 0;
    const meetingOn = async (date: string) => {
      const meeting = await app.call('meeting.create', {
        date,
        startTime: '09:30',
        endTime: '12:00',
        place: '',
        hostId: null,
        facilitatorId: id,
        facilitatorName: '',
        facilitatorForId: null,
        sessionId: null,
      });
      return meeting.id;
    };
    const spring = await meetingOn('2026-05-12');
    const autumn = await meetingOn('2026-10-13');
    const winter = await meetingOn('2026-12-08');
    await app.call('member.updatePost', {
      id: member?.posts[0]?.id ?? 0,
      patch: { endDate: '2026-08-31' },
    });
    await app.call('member.addPost', {
      memberId: id,
      collectivityId: at('Chanverrie'),
      function: 'dgs',
      functionTitle: '',
      interim: false,
      startDate: '2026-09-01',
      endDate: '',
    });
    await app.call('member.leave', { id, endDate: '2026-11-15' });
    const facilitatorOf = async (meetingId: number) =>
      (await app.call('meeting.get', { id: meetingId })).facilitator;
    expect(await facilitatorOf(spring)).toBe('Mme\u00a0Chloé Guérin (SG, Tiffauges)');
    expect(await facilitatorOf(autumn)).toBe('Mme\u00a0Chloé Guérin (DGS, Chanverrie)');
    expect(await facilitatorOf(winter)).toBe('Mme\u00a0Chloé Guérin');
    expect(await app.call('member.list', {})).toMatchObject([{ id, isPresent: false }]);
    app.clock.now = '2026-11-15T22:59:00Z';
    expect(await app.call('member.list', {})).toMatchObject([{ id, isPresent: true }]);
    app.clock.now = '2026-11-15T23:00:00Z';
    expect(await app.call('member.list', {})).toMatchObject([{ id, isPresent: false }]);
  });
});
