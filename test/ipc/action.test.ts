import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allActions } from '../../db/domain/action.ts';
import type { RouteInput } from '../../electron/ipc/contract/contract.ts';
import type { TestApp } from '../support/app.ts';
import { ids, meeting, startSmallDossier } from '../support/small-dossier.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startSmallDossier();
});
afterEach(() => app.remove());

const whole = { ...allActions, from: 0 };
const anne = { memberId: ids.member, collectivityId: null, name: '' };
const evrunes = { memberId: null, collectivityId: ids.emptyPlace, name: '' };
const save = (change: Partial<RouteInput<'action.save'>> = {}) =>
  app.call('action.save', {
    id: null,
    text: 'Chiffrer les travaux',
    dueOn: '',
    owners: [],
    meetingId: null,
    itemId: null,
    ...change,
  });
const texts = async (filter: Partial<RouteInput<'action.list'>>): Promise<string[]> =>
  (await app.call('action.list', { ...whole, ...filter })).lines.map(({ text }) => text);

describe('actions', () => {
  it('take the meeting of their item, and name who does them', async () => {
    const saved = await save({ itemId: ids.item, owners: [anne, evrunes, { ...anne }], dueOn: '2026-12-20' });
    expect(saved).toMatchObject({
      state: 'open',
      stateLabel: 'À faire',
      createdOn: '2026-11-22',
      ownerLabels: ['Mme\u00a0Anne Robert', 'Évrunes'],
      meeting: { id: ids.meeting, date: '2026-12-08' },
      item: { id: ids.item, title: 'Budget' },
      isOverdue: false,
    });
  });

  it('are closed with what came of them, corrected, and reopened', async () => {
    const { id } = await save({ dueOn: '2026-11-20' });
    expect(await app.call('action.list', whole)).toMatchObject({ total: 1, overdue: 1 });
    const done = { id, state: 'done', outcome: 'Devis reçu' } as const;
    expect(await app.call('action.close', done)).toMatchObject({
      stateLabel: 'Fait',
      closedOn: '2026-11-22',
      isOverdue: false,
    });
    app.clock.now = '2026-11-25T11:00:00Z';
    const dropped = { id, state: 'dropped', outcome: 'Sans objet' } as const;
    expect(await app.call('action.close', dropped)).toMatchObject({
      state: 'dropped',
      closedOn: '2026-11-22',
      outcome: 'Sans objet',
    });
    expect(await app.call('action.reopen', { id })).toMatchObject({
      state: 'open',
      closedOn: '',
      outcome: '',
      isOverdue: true,
    });
    await app.call('action.remove', { id });
    expect((await app.call('action.list', whole)).total).toBe(0);
  });

  it('keep the name of who has left, and the origin of none once its meeting is removed', async () => {
    const { id } = await save({ itemId: ids.item, owners: [anne, evrunes] });
    await app.call('member.remove', { id: ids.member });
    await app.call('meeting.remove', { id: ids.meeting });
    const [line] = (await app.call('action.list', whole)).lines;
    expect(line).toMatchObject({
      id,
      ownerLabels: ['Mme\u00a0Anne Robert', 'Évrunes'],
      owners: [{ memberId: null }, { collectivityId: ids.emptyPlace }],
      meeting: null,
      item: null,
    });
  });

  it.each([
    ['owners', { owners: [{ ...anne, memberId: 99 }] }],
    ['owners', { owners: [{ ...evrunes, collectivityId: 99 }] }],
    ['itemId', { itemId: 99 }],
    ['meetingId', { meetingId: 99 }],
  ])('refuse at %s what is gone', async (field, change) => {
    const result = await app.raw('action.save', {
      id: null,
      text: 'A',
      dueOn: '',
      owners: [],
      meetingId: null,
      itemId: null,
      ...change,
    });
    expect(result).toMatchObject({ ok: false, kind: 'invalid' });
    expect(Object.keys(result.ok ? {} : result.fields)).toEqual([field]);
    expect((await app.call('action.list', whole)).total).toBe(0);
  });

  it('refuse an item of another meeting', async () => {
    const other = await app.call('meeting.create', { ...meeting, date: '2026-12-15', sessionId: null });
    const input = { id: null, text: 'A', dueOn: '', owners: [], meetingId: other.id, itemId: ids.item };
    expect(await app.raw('action.save', input)).toMatchObject({
      ok: false,
      fields: { itemId: 'Ce point est d’une autre réunion\u00a0: choisissez-en un de celle-ci.' },
    });
  });

  it('stay with the meeting where they were agreed, and can be written again, once their item is carried to another', async () => {
    const saved = await save({ itemId: ids.item });
    const next = await app.call('meeting.create', { ...meeting, date: '2026-12-15', sessionId: null });
    await app.call('item.carry', { id: ids.item, to: next.id, way: 'move' });
    const again = { itemId: ids.item, meetingId: ids.meeting };
    expect(await save({ id: saved.id, ...again, text: 'Chiffrer' })).toMatchObject({
      text: 'Chiffrer',
      meeting: { id: ids.meeting },
    });
  });

  it.each(['action.close', 'action.reopen', 'action.remove', 'action.save'] as const)(
    '%s: one that is gone is said to be',
    async (route) => {
      const input = { id: 99, state: 'done', outcome: '', text: 'A', dueOn: '', owners: [] };
      const where = { meetingId: null, itemId: null };
      const accepted = {
        'action.close': { id: 99, state: 'done', outcome: '' },
        'action.reopen': { id: 99 },
        'action.remove': { id: 99 },
        'action.save': { ...input, ...where },
      }[route];
      expect(await app.raw(route, accepted)).toMatchObject({
        ok: false,
        kind: 'not-found',
        message: 'Cette action n’existe plus.',
      });
    },
  );
});

describe('the register of actions', () => {
  beforeEach(async () => {
    await save({ text: 'Sans date', owners: [evrunes] });
    await save({ text: 'Plus tard', dueOn: '2026-12-30', itemId: ids.item });
    await save({ text: 'En retard', dueOn: '2026-11-10', owners: [anne] });
    const { id } = await save({ text: 'Finie', dueOn: '2026-11-01', meetingId: ids.meeting });
    await app.call('action.close', { id, state: 'done', outcome: 'Envoyée à la préfecture' });
  });

  it('shows open ones by their date, those without one last, and ended ones after them', async () => {
    expect(await texts({})).toEqual(['En retard', 'Plus tard', 'Sans date', 'Finie']);
  });

  it.each([
    [{ state: 'open' }, ['En retard', 'Plus tard', 'Sans date']],
    [{ state: 'overdue' }, ['En retard']],
    [{ state: 'done' }, ['Finie']],
    [{ state: 'dropped' }, []],
    [{ year: 2026 }, ['En retard', 'Plus tard', 'Sans date', 'Finie']],
    [{ year: 2025 }, []],
    [{ meetingId: ids.meeting }, ['Plus tard', 'Finie']],
    [{ memberId: ids.member }, ['En retard']],
    // Anne Robert has a post there.
    [{ collectivityId: ids.place }, ['En retard']],
    [{ collectivityId: ids.emptyPlace }, ['Sans date']],
    [{ text: 'prefecture' }, ['Finie']],
    [{ text: 'robert RETARD' }, ['En retard']],
  ] as const)('is narrowed by %j', async (filter, expected) => {
    expect(await texts(filter)).toEqual(expected);
  });

  it('is narrowed to one alone', async () => {
    const { lines } = await app.call('action.list', whole);
    for (const { id, text } of lines) expect(await texts({ id })).toEqual([text]);
    expect(await texts({ id: 999 })).toEqual([]);
  });

  it('comes by pages', async () => {
    expect(await texts({ from: 3 })).toEqual(['Finie']);
    expect(await app.call('action.list', { ...whole, from: 99 })).toMatchObject({ lines: [], total: 4 });
  });
});
