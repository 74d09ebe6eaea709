import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { draftItem } from '../support/draft-item.ts';

let app: TestApp;
let council = 0;
beforeEach(async () => {
  app = await startTestApp();
  await app.call('collective.found', { name: 'CoDir', siren: null });
  council = (await app.call('council.create', { date: '2026-12-16', time: '18:30', place: '' })).id;
  await app.call('council.addItems', { id: council, titles: ['Eau', 'Voirie', 'Déchets'] });
});
afterEach(() => app.remove());

const meeting = async (date: string, sessionId: number | null): Promise<number> => {
  const nobody = { hostId: null, facilitatorId: null, facilitatorName: '', facilitatorForId: null };
  const times = { startTime: '09:30', endTime: '12:00', place: '', sessionId };
  return (await app.call('meeting.create', { date, ...times, ...nobody })).id;
};

const offered = async (id: number): Promise<string[]> =>
  (await app.call('proposal.list', { id })).proposals
    .filter(({ source }) => source === 'council')
    .map(({ title }) => title);

describe('a point of the conseil', () => {
  it('that waits in the reserve, or is at another meeting, is not offered a second place', async () => {
    const id = await meeting('2026-12-08', council);
    const other = await meeting('2027-01-19', null);
    const { items } = await app.call('agenda.takeFromCouncil', { id });
    await app.call('item.carry', { id: items[0]?.id ?? 0, to: null, way: 'move' });
    await app.call('item.carry', { id: items[1]?.id ?? 0, to: other, way: 'move' });
    expect(await app.call('meeting.get', { id })).toMatchObject({ pointsToTake: 0 });
    expect(await offered(id)).toEqual([]);
    const { todo } = await app.call('home.get', {});
    expect(JSON.stringify(todo)).not.toMatch(/à l’ordre du jour/);
    const { items: points } = await app.call('council.get', { id: council });
    expect(points.map(({ onAgenda, inReserve }) => [onAgenda.map(({ date }) => date), inReserve])).toEqual([
      [[], true],
      [['2027-01-19'], false],
      [['2026-12-08'], false],
    ]);
    // Taking again takes nothing; a point that leaves every agenda is offered anew.
    expect((await app.call('agenda.takeFromCouncil', { id })).items).toHaveLength(1);
    await app.call('agenda.removeItem', { id: items[2]?.id ?? 0 });
    expect(await offered(id)).toEqual(['Déchets']);
  });
});

describe('the count of points without a presenter', () => {
  it('is the same at home and in the list: a point told by its parts wants nobody', async () => {
    const id = await meeting('2026-12-08', null);
    const add = async (title: string, afterId?: number) =>
      (
        await app.call('agenda.addItem', {
          meetingId: id,
          item: draftItem({ title }),
          ...(afterId && { afterId }),
        })
      ).addedId;
    await add('Mobilités');
    const part = await add('Bilan');
    await app.call('agenda.nestItem', { id: part });
    await add('Archives');
    const { todo } = await app.call('home.get', {});
    expect(JSON.stringify(todo)).toMatch(/1.point sans présentateur/);
  });
});
