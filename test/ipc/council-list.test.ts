import { expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';

test('each conseil of the list counts its own points', async () => {
  const app = await startTestApp();
  const first = await app.call('council.create', { date: '2026-12-16', time: '18:30', place: '' });
  const second = await app.call('council.create', { date: '2027-02-03', time: '18:30', place: '' });
  await app.call('council.create', { date: '2027-04-07', time: '18:30', place: '' });
  await app.call('council.addItems', { id: first.id, titles: ['Eau', 'Voirie', 'Déchets'] });
  await app.call('council.addItems', { id: second.id, titles: ['Budget'] });
  const counts = (await app.call('council.list', {})).map(({ date, itemCount }) => [date, itemCount]);
  expect(counts).toEqual([
    ['2027-04-07', 0],
    ['2027-02-03', 1],
    ['2026-12-16', 3],
  ]);
  app.remove();
});
