import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
  await app.call('collective.found', { name: 'CoDir', siren: null });
  for (const name of ['Chanverrie', 'Mallièvre', 'Tiffauges']) {
    await app.call('collectivity.create', {
      kind: 'commune',
      name,
      inseeCode: '',
      siren: '',
      population: null,
    });
  }
});
afterEach(() => {
  app.remove();
});

const [chanverrie, mallievre, tiffauges] = [1, 2, 3];
const member = async (lastName: string, collectivityId: number): Promise<number> => {
  const members = await app.call('member.create', {
    civility: 'Mme',
    firstName: 'Anne',
    lastName,
    function: 'sg',
    functionTitle: '',
    email: '',
    phone: '',
    collectivityId,
  });
  return members.find((each) => each.lastName === lastName)?.id ?? 0;
};
const meeting = async (date: string, more: object = {}): Promise<number> => {
  const { id } = await app.call('meeting.create', {
    date,
    startTime: '09:30',
    endTime: '12:00',
    place: '',
    hostId: null,
    facilitatorId: null,
    facilitatorName: '',
    facilitatorForId: null,
    sessionId: null,
    ...more,
  });
  return id;
};
const hostOf = async (id: number) => (await app.call('turns.ofMeeting', { id })).host.proposal?.name;

describe('turns of a meeting', () => {
  it('propose the host who waits longest, with the reason, and each open meeting another', async () => {
    await meeting('2026-03-12', { hostId: tiffauges });
    await meeting('2026-05-12', { hostId: chanverrie });
    await meeting('2026-07-12', { hostId: mallievre });
    const next = await meeting('2026-12-08');
    const later = await meeting('2027-01-12');
    const { host } = await app.call('turns.ofMeeting', { id: next });
    expect(host.proposal).toMatchObject({
      collectivityId: tiffauges,
      reason: 'Tiffauges n’a pas accueilli depuis le 12\u00a0mars 2026\u202f; les autres l’ont fait depuis.',
    });
    expect(await hostOf(later)).toBe('Chanverrie');
    expect(
      (await app.call('turns.ofDate', { date: '2027-02-01', startTime: '09:30' })).host.proposal?.name,
    ).toBe('Mallièvre');
  });

  it('count a facilitator for the collectivity they serve, and ask nothing of a vacant one', async () => {
    const anne = await member('Robert', mallievre);
    await member('Le Goff', tiffauges);
    await meeting('2026-07-12', { facilitatorId: anne });
    const next = await meeting('2026-12-08');
    const { facilitator } = await app.call('turns.ofMeeting', { id: next });
    expect(facilitator.proposal).toMatchObject({
      name: 'Tiffauges',
      reason: 'Tiffauges n’a pas encore animé\u202f; Mallièvre l’a fait depuis.',
      holders: [{ label: 'Mme\u00a0Anne Le Goff' }],
    });
    const { voices } = await app.call('turns.list', {});
    expect(
      voices.map(({ name, isVacant, facilitator: { done, last } }) => [name, isVacant, done, last]),
    ).toEqual([
      ['Chanverrie', true, 0, ''],
      ['Mallièvre', false, 1, '2026-07-12'],
      ['Tiffauges', false, 0, ''],
    ]);
  });

  it('keep a facilitation with the collectivity it counts for when the person serves two', async () => {
    const anne = await member('Robert', mallievre);
    await meeting('2026-07-12', { facilitatorId: anne, facilitatorForId: chanverrie });
    const { meetings } = await app.call('turns.list', {});
    expect(meetings[0]?.facilitator).toMatchObject({
      voiceId: chanverrie,
      who: 'Mme\u00a0Anne Robert (SG, Mallièvre)',
    });
  });
});

describe('a pass', () => {
  it('is counted and shown, moves the proposal on for that meeting alone, and is undone', async () => {
    const next = await meeting('2026-12-08');
    const later = await meeting('2027-01-12');
    const before = await app.call('turns.list', {});
    const view = await app.call('turns.pass', {
      kind: 'host',
      meetingId: next,
      collectivityId: chanverrie,
      reason: 'Salle en travaux',
    });
    expect(view.host.proposal?.name).toBe('Mallièvre');
    expect(view.host.passes).toMatchObject([{ name: 'Chanverrie', reason: 'Salle en travaux' }]);
    expect(await hostOf(later)).toBe('Chanverrie');
    expect((await app.call('turns.list', {})).voices[0]?.host.passes).toBe(1);
    await app.call('turns.pass', { kind: 'host', meetingId: next, collectivityId: chanverrie, reason: '' });
    expect((await app.call('turns.ofMeeting', { id: next })).host.passes).toHaveLength(1);
    const taken = await app.call('turns.takeBackPass', { id: view.host.passes[0]?.id ?? 0 });
    expect(taken.host.proposal?.name).toBe('Chanverrie');
    for (let step = 0; step < 3; step += 1) await app.call('journal.undo', {});
    expect(await app.call('turns.list', {})).toEqual(before);
  });

  it('is refused in a sentence for a meeting or a collectivity that is gone', async () => {
    const pass = { kind: 'host', collectivityId: 99, reason: '' } as const;
    await expect(app.call('turns.pass', { ...pass, meetingId: 99 })).rejects.toThrow('n’existe plus');
    await expect(app.call('turns.pass', { ...pass, meetingId: await meeting('2026-12-08') })).rejects.toThrow(
      'Cette collectivité n’existe plus',
    );
    await expect(app.call('turns.takeBackPass', { id: 99 })).rejects.toThrow('n’est plus noté');
  });
});

describe('an exchange', () => {
  it('gives each meeting the other’s host and place, facilitators apart, in one step', async () => {
    const anne = await member('Robert', mallievre);
    const one = await meeting('2026-12-08', { hostId: chanverrie, place: 'Mairie', facilitatorId: anne });
    const other = await meeting('2027-01-12', { hostId: tiffauges, place: 'Château' });
    const { host } = await app.call('turns.ofMeeting', { id: one });
    expect(host.swaps).toMatchObject([{ meetingId: other, who: 'Tiffauges' }]);
    await app.call('turns.swap', { kind: 'host', id: one, otherId: other });
    expect(await app.call('meeting.get', { id: one })).toMatchObject({
      hostId: tiffauges,
      place: 'Château',
      facilitatorId: anne,
    });
    await app.call('turns.swap', { kind: 'facilitator', id: one, otherId: other });
    expect(await app.call('meeting.get', { id: other })).toMatchObject({
      hostId: chanverrie,
      place: 'Mairie',
      facilitatorId: anne,
    });
    await app.call('journal.undo', {});
    await app.call('journal.undo', {});
    expect(await app.call('meeting.get', { id: one })).toMatchObject({ hostId: chanverrie, place: 'Mairie' });
    await expect(app.call('turns.swap', { kind: 'host', id: one, otherId: one })).rejects.toThrow(
      'Choisissez une autre réunion',
    );
  });
});
