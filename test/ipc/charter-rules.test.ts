import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CharterRule } from '../../db/domain/charter-rules.ts';
import { charterRuleTable } from '../../db/schema/charter.ts';
import { write } from '../../db/write.ts';
import { adoptRules, draftRules } from '../support/adopted-rules.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
  await app.call('collective.found', { name: 'CoDir', siren: null });
});
afterEach(() => app.remove());

const delay = (hours: number): CharterRule => ({ kind: 'sendingDelay', hours, reference: 'meeting' });
const council = async (date: string): Promise<number> =>
  (await app.call('council.create', { date, time: '18:30', place: '' })).id;
const meeting = async (date: string, sessionId: number | null = null): Promise<number> => {
  const { id } = await app.call('meeting.create', {
    date,
    startTime: '09:30',
    endTime: '12:00',
    place: '',
    hostId: null,
    facilitatorId: null,
    facilitatorName: '',
    facilitatorForId: null,
    sessionId,
  });
  return id;
};
const hoursOf = async (id: number) => (await app.call('meeting.get', { id })).deadline?.hours;

describe('two versions with different delays', () => {
  beforeEach(async () => {
    await adoptRules(app, '2026-12-01', [delay(72)]);
    await adoptRules(app, '2027-01-01', [delay(24)]);
  });

  it.each([
    ['before any version', '2026-11-30', 48],
    ['on the first day of the first', '2026-12-01', 72],
    ['on the eve of the second', '2026-12-31', 72],
    ['on the first day of the second', '2027-01-01', 24],
    ['under the second', '2027-06-15', 24],
  ])('a meeting’s deadline follows the version in force on its date, %s', async (_, date, hours) => {
    const id = await meeting(date);
    const view = await app.call('meeting.get', { id });
    expect(view.deadline?.hours).toBe(hours);
    // The same wherever it is shown: lists, home, the chain and the year.
    expect((await app.call('meeting.list', {}))[0]?.deadline).toEqual(view.deadline);
    expect((await app.call('home.get', {})).deadline).toEqual(view.deadline);
    expect(view.chain.find(({ kind }) => kind === 'dispatch')?.date).toBe(view.deadline?.date);
    const { months } = await app.call('planning.year', { year: Number(view.deadline?.date.slice(0, 4)) });
    const dispatches = months
      .flatMap(({ days }) => days)
      .filter(({ events }) => events.some(({ kind }) => kind === 'dispatch'));
    expect(dispatches.map((day) => day.date)).toEqual([view.deadline?.date]);
  });

  it('follow the meeting’s date, not the conseil’s; the conseil’s while no meeting is fixed', async () => {
    const sessionId = await council('2027-01-06');
    expect((await app.call('council.get', { id: sessionId })).deadline?.hours).toBe(24);
    expect((await app.call('home.get', {})).deadline?.hours).toBe(24);
    const id = await meeting('2026-12-29', sessionId);
    expect(await hoursOf(id)).toBe(72);
    expect((await app.call('council.get', { id: sessionId })).deadline?.hours).toBe(72);
    await app.call('meeting.update', { id, patch: { date: '2027-01-04' } });
    expect(await hoursOf(id)).toBe(24);
  });

  it('leave their rule to meetings before the day of effect of a later version', async () => {
    const before = await meeting('2027-02-26');
    const after = await meeting('2027-03-01');
    const kept = await app.call('meeting.get', { id: before });
    await adoptRules(app, '2027-03-01', [delay(96)]);
    expect(await app.call('meeting.get', { id: before })).toEqual(kept);
    expect(await hoursOf(after)).toBe(96);
    await app.call('journal.undo', {});
    expect(await hoursOf(after)).toBe(24);
    await app.call('journal.redo', {});
    expect(await hoursOf(after)).toBe(96);
  });

  it('give way to the settings under a version without that clause', async () => {
    await app.call('collective.update', { patch: { deadlineHours: 36 } });
    const id = await meeting('2027-03-01');
    expect(await hoursOf(id)).toBe(24);
    await adoptRules(app, '2027-03-01', []);
    expect(await hoursOf(id)).toBe(36);
  });
});

it('a draft’s rule does nothing, nor does a value that cannot be read', async () => {
  const id = await meeting('2026-12-08');
  await draftRules(app, [delay(72)]);
  expect(await hoursOf(id)).toBe(48);
  expect((await app.call('rules.get', {})).version).toBeNull();
  await adoptRules(app, '2026-01-01', [delay(72)]);
  expect(await hoursOf(id)).toBe(72);
  write(app.data, { label: 'damage' }, (tx) => tx.update(charterRuleTable).set({ value: '{' }).run());
  expect(await hoursOf(id)).toBe(48);
  expect((await app.call('rules.get', {})).rules.sendingDelay.source).toBeNull();
});

describe('the rules of today', () => {
  it('come from the settings without a charter', async () => {
    const patch = { meetingDaysBefore: 10, hostTurns: false, replyDays: 7, attributesVoices: true };
    const { collective } = await app.call('collective.update', { patch });
    expect(collective).toMatchObject(patch);
    const { version, rules } = await app.call('rules.get', {});
    expect(version).toBeNull();
    expect(rules.meetingRhythm).toEqual({
      rule: { kind: 'meetingRhythm', daysBefore: 10 },
      source: null,
      next: null,
    });
    expect(rules.rotation.rule).toMatchObject({ host: false, facilitator: true });
    expect(rules.opinion.rule).toMatchObject({ attributed: true, replyDays: 7 });
    expect(rules.review).toEqual({ rule: null, source: null, next: null });
  });

  it('name the article of the version in force, and what an adopted version will make of them', async () => {
    const [, article] = await adoptRules(app, '2026-09-01', [
      { kind: 'review', on: '2028-09-01' },
      delay(72),
    ]);
    await adoptRules(app, '2027-01-01', [delay(24)]);
    const { version, rules } = await app.call('rules.get', {});
    expect(version).toEqual({ number: 1, effectiveFrom: '2026-09-01' });
    expect(rules.sendingDelay).toMatchObject({
      rule: { hours: 72 },
      source: { versionNumber: 1, effectiveFrom: '2026-09-01', articleId: article, articleNumber: '1.2' },
      next: { on: '2027-01-01', rule: { hours: 24 }, source: { versionNumber: 2, articleNumber: '1.1' } },
    });
    expect(rules.review).toMatchObject({
      rule: { on: '2028-09-01' },
      next: { on: '2027-01-01', rule: null, source: null },
    });
    app.clock.now = '2027-01-01T00:00:00Z';
    expect((await app.call('rules.get', {})).rules.sendingDelay).toMatchObject({
      rule: { hours: 24 },
      next: null,
    });
  });

  it.each([
    [{ meetingDaysBefore: 0 }, 'meetingDaysBefore'],
    [{ meetingDaysBefore: 61 }, 'meetingDaysBefore'],
    [{ replyDays: 0 }, 'replyDays'],
    [{ replyDays: 1.5 }, 'replyDays'],
  ])('refuse %j at its field', async (patch, field) => {
    const result = await app.raw('collective.update', { patch });
    expect(result).toMatchObject({
      ok: false,
      kind: 'invalid',
      fields: { [field]: expect.stringMatching(/^Indiquez/) },
    });
  });
});
