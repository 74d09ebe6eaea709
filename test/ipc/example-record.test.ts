import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeDossier } from '../../build/demo/dossier.ts';
import { type ExampleRecords, writeSittings } from '../../build/demo/sittings.ts';
import { allActions } from '../../db/domain/action.ts';
import { startTestApp, testNow, type TestApp } from '../support/app.ts';

let app: TestApp;
let records: ExampleRecords;
beforeAll(async () => {
  app = await startTestApp();
  const setClock = (instant: string): void => {
    app.clock.now = instant === '' ? testNow : instant;
  };
  await writeDossier(app.call, '2026-11-22', setClock);
  records = await writeSittings({ call: app.call, setClock }, '2026-11-22');
}, 60_000);
afterAll(() => app.remove());

it('shows a relevé approved by the meeting that came after, with all that it tells', async () => {
  const { approval, record, actions } = await app.call('record.get', { id: records.approvedId });
  expect(approval).toMatchObject({ meetingId: records.projectId, isIntact: true });
  expect(new Set(record.presence.map(({ state }) => state))).toEqual(
    new Set(['present', 'remote', 'substitute', 'excused']),
  );
  expect(record.items.flatMap(({ decisions }) => decisions).map(({ number }) => number)).toEqual([
    '2026-01',
    '2026-02',
    '2026-03',
  ]);
  expect(actions.map(({ state }) => state)).toEqual(['done', 'open', 'open']);
});

it('shows the next one as a project, which says what it approved, and actions that are late', async () => {
  const { approval, record, warnings } = await app.call('record.get', { id: records.projectId });
  expect(approval).toBeNull();
  expect(record.items.flatMap(({ approved }) => approved)).toHaveLength(1);
  expect(record.before.length).toBeGreaterThan(0);
  expect(warnings).toHaveLength(1);
  expect((await app.call('action.list', { ...allActions, state: 'overdue', from: 0 })).total).toBeGreaterThan(
    0,
  );
});
