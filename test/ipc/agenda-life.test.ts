import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foundingSections } from '../../db/domain/agenda-section.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { dump } from '../support/data-file.ts';
import { draftItem } from '../support/draft-item.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
  await app.call('collective.found', { name: 'CoDir', siren: null });
});
afterEach(() => app.remove());

const meeting = async (date: string): Promise<number> => {
  const nobody = { hostId: null, facilitatorId: null, facilitatorName: '', facilitatorForId: null };
  const times = { startTime: '09:30', endTime: '12:00', place: '', sessionId: null };
  return (await app.call('meeting.create', { date, ...times, ...nobody })).id;
};

const point = async (meetingId: number, title: string): Promise<number> =>
  (await app.call('agenda.addItem', { meetingId, item: draftItem({ title }) })).addedId;

const titles = async (id: number): Promise<string[]> =>
  (await app.call('meeting.get', { id })).items.map(({ title }) => title);

describe('an item not reached', () => {
  it('is proposed to the next meeting, taken, told on both sides, and all of it undone', async () => {
    const held = await meeting('2026-11-03');
    const next = await meeting('2026-12-08');
    const id = await point(held, 'Archives');
    await app.call('item.mark', { id, state: 'not-reached' });
    const before = dump(app.data.sqlite);
    const { proposals } = await app.call('proposal.list', { id: next });
    const left = proposals.filter(({ source }) => source === 'last');
    expect(left).toMatchObject([{ id, title: 'Archives', reason: 'non abordé', ticked: false }]);
    const { taken } = await app.call('proposal.take', { meetingId: next, chosen: left });
    expect([taken, await titles(next)]).toEqual([1, ['Archives']]);
    const life = await app.call('item.history', { id });
    expect(life).toMatchObject({ isHeld: true, takenUp: { meetingId: next, date: '2026-12-08' } });
    await app.call('journal.undo', {});
    expect(dump(app.data.sqlite)).toEqual(before);
  });
});

describe('the reserve', () => {
  it('keeps an item written there, changes it, gives it to a meeting, and lets it come back', async () => {
    await app.call('reserve.save', { id: null, item: draftItem({ title: 'Achats' }) });
    const [written] = await app.call('reserve.list', {});
    const id = written?.id ?? 0;
    expect(written).toMatchObject({ title: 'Achats', since: '2026-11-22', parts: [] });
    await app.call('reserve.save', { id, item: draftItem({ title: 'Achats communs' }) });
    const next = await meeting('2026-12-08');
    await app.call('item.carry', { id, to: next, way: 'move' });
    expect([await titles(next), await app.call('reserve.list', {})]).toEqual([['Achats communs'], []]);
    const late = await app.raw('reserve.save', { id, item: draftItem({ title: 'Trop tard' }) });
    expect(late).toMatchObject({ ok: false, kind: 'not-found' });
    await app.call('reserve.remove', { id });
    expect(await titles(next)).toEqual(['Achats communs']);
    await app.call('item.carry', { id, to: null, way: 'move' });
    await app.call('reserve.remove', { id });
    expect(await app.call('reserve.list', {})).toEqual([]);
  });

  it('is where an item already is: it is not moved there twice', async () => {
    await app.call('reserve.save', { id: null, item: draftItem({ title: 'Achats' }) });
    const id = (await app.call('reserve.list', {}))[0]?.id ?? 0;
    expect(await app.raw('item.carry', { id, to: null, way: 'move' })).toMatchObject({
      ok: false,
      message: 'Ce point y est déjà\u00a0: choisissez un autre endroit.',
    });
  });
});

describe('templates', () => {
  it('are adopted, changed, applied and removed; a template gone says so', async () => {
    const { id } = await app.call('template.adopt', { suggestion: 'before-council' });
    const [adopted] = await app.call('template.list', {});
    const [first] = adopted?.items ?? [];
    if (!first) throw new Error('nothing adopted');
    await app.call('template.save', { id, template: { name: 'Court', items: [first] } });
    const next = await meeting('2026-12-08');
    expect(await app.call('template.apply', { meetingId: next, template: id })).toEqual({ added: 1 });
    await app.call('template.remove', { id });
    expect(await app.call('template.list', {})).toEqual([]);
    expect(await app.raw('template.apply', { meetingId: next, template: id })).toMatchObject({
      ok: false,
      message: 'Ce modèle n’existe plus.',
    });
    expect(await titles(next)).toEqual([first.title]);
  });

  it('are not made of points of a conseil alone', async () => {
    const next = await meeting('2026-12-08');
    expect(await app.raw('template.saveAgenda', { meetingId: next, name: 'Vide' })).toMatchObject({
      ok: false,
      kind: 'refused',
    });
  });
});

describe('recurring items', () => {
  it('are added, changed, due by their rhythm, and removed without their items', async () => {
    const rhythm = { rhythmUnit: 'meeting', rhythmEvery: 2, startDate: '' } as const;
    const texts = { title: 'Revue', question: '', expectedOutcome: '', note: '' };
    const item = { ...texts, sectionId: foundingSections.exchange, minutes: 20, ...rhythm };
    await app.call('recurring.save', { id: null, item });
    const [one, two, three] = [
      await meeting('2026-12-08'),
      await meeting('2027-01-12'),
      await meeting('2027-02-09'),
    ];
    const due = async (id: number) =>
      (await app.call('proposal.list', { id })).proposals.filter(({ source }) => source === 'recurring');
    await app.call('proposal.take', { meetingId: one, chosen: await due(one) });
    expect([(await due(one)).length, (await due(two)).length, (await due(three)).length]).toEqual([0, 0, 1]);
    const [listed] = await app.call('recurring.list', {});
    expect(listed).toMatchObject({ lastDate: '2026-12-08', section: 'Échanges' });
    await app.call('recurring.remove', { id: listed?.id ?? 0 });
    expect([await titles(one), await app.call('recurring.list', {})]).toEqual([['Revue'], []]);
  });
});
