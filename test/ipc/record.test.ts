import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allActions } from '../../db/domain/action.ts';
import { allDecisions } from '../../db/domain/decision-register.ts';
import { write } from '../../db/write.ts';
import type { TestApp } from '../support/app.ts';
import { dump } from '../support/data-file.ts';
import { heldFrom, holdSmallMeeting } from '../support/record-dossier.ts';
import { ids, meeting, startSmallDossier } from '../support/small-dossier.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startSmallDossier();
  await holdSmallMeeting(app);
});
afterEach(() => app.remove());

const get = () => app.call('record.get', { id: ids.meeting });
const nextMeeting = async (date = '2027-01-12'): Promise<number> =>
  (await app.call('meeting.create', { ...meeting, date, sessionId: null })).id;
const refusal = async (route: string, input: unknown): Promise<string> => {
  const result = await app.raw(route, input);
  return result.ok ? '' : result.message;
};
/** The next meeting holds the approval of the relevé, and approves it. */
const approve = async (): Promise<number> => {
  const atId = await nextMeeting();
  await app.call('record.propose', { id: ids.meeting });
  app.clock.now = '2027-01-12T11:00:00Z';
  await app.call('record.approve', { id: ids.meeting, atId });
  return atId;
};

describe('the relevé of a meeting', () => {
  it('tells who was there, what was agreed, and what is missing', async () => {
    const { record, approval, warnings } = await get();
    expect(approval).toBeNull();
    expect(warnings).toEqual([]);
    expect(record).toMatchObject({
      date: '2026-12-08',
      startTime: '09:35',
      endTime: '12:05',
      next: null,
      items: [
        {
          number: '1',
          title: 'Budget',
          decisions: [{ number: '2026-12', text: 'Mutualiser l’achat de sel' }],
          actions: [{ text: 'Chiffrer le transport', owners: ['Mme\u00a0Anne Robert'], dueOn: '2027-01-15' }],
        },
      ],
    });
    expect(record.presence.map(({ state }) => state)).toEqual(['present', 'substitute', 'excused']);
  });

  it('says which line was typed in meeting and never noted', async () => {
    await app.call('sitting.saveWriting', {
      id: ids.meeting,
      itemId: ids.item,
      patch: { line: 'Demander @Gué' },
    });
    const { warnings } = await get();
    expect(warnings).toMatchObject([
      { itemId: ids.item, sentence: expect.stringContaining('Demander @Gué') },
    ]);
  });

  it('keeps the planned hours of a meeting that was opened on another day', async () => {
    app.data.sqlite.exec(`UPDATE sitting SET opened_at = '2026-12-09T15:00:00Z', closed_at = NULL`);
    expect((await get()).record).toMatchObject({ startTime: '09:30', endTime: '12:00' });
  });

  it('lists actions agreed before and still open, and no later ones', async () => {
    const before = await app.call('meeting.create', { ...meeting, date: '2026-11-10', sessionId: null });
    const after = await nextMeeting();
    const plain = { id: null, dueOn: '', owners: [], itemId: null };
    app.clock.now = '2026-11-22T13:02:00Z';
    await app.call('action.save', { ...plain, text: 'D’avant', meetingId: before.id });
    await app.call('action.save', { ...plain, text: 'D’après', meetingId: after });
    const done = await app.call('action.save', { ...plain, text: 'Faite', meetingId: before.id });
    await app.call('action.close', { id: done.id, state: 'done', outcome: '' });
    app.clock.now = '2026-12-09T11:00:00Z';
    const { record } = await get();
    expect(record.before).toMatchObject([{ text: 'D’avant', agreedOn: '2026-11-10' }]);
    expect(record.next).toMatchObject({ date: '2027-01-12', startTime: '09:30' });
  });

  it('prints the avis of its point once written, and never who said what', async () => {
    await app.call('agenda.takeFromCouncil', { id: ids.meeting });
    await app.call('opinion.ask', {
      councilItemId: ids.point,
      askedOn: '2026-12-09',
      dueOn: null,
      addressee: 'president',
    });
    const said = {
      id: 1,
      isCorrection: false,
      reservations: '',
      speaker: '',
      onBehalfOf: '',
      channel: 'mail',
      saidOn: '2026-12-09',
    } as const;
    for (const [collectivityId, stance] of [
      [ids.place, 'favourable'],
      [ids.emptyPlace, 'unfavourable'],
    ] as const)
      await app.call('opinion.record', { ...said, collectivityId, stance, reason: 'Le tarif double.' });
    expect((await get()).record.items.map(({ opinion }) => opinion)).toEqual([null, null]);
    await app.call('opinion.saveSynthesis', { id: 1, patch: { shared: 'Oui.', divergences: 'Le tarif.' } });
    await app.call('opinion.close', { id: 1 });
    const { record } = await get();
    expect(record.items.map(({ opinion }) => opinion)).toContainEqual({
      closedOn: '2026-12-09',
      shared: 'Oui.',
      reservations: '',
      divergences: 'Le tarif.',
    });
    const { html } = await app.call('document.preview', { kind: 'record', id: ids.meeting });
    expect(html).toContain('Le tarif.');
    expect(html).not.toContain('Le tarif double.');
  });

  it('opens on a line of hers', async () => {
    const view = await app.call('record.saveOpening', { id: ids.meeting, opening: 'Merci à la mairie.' });
    expect(view.record.opening).toBe('Merci à la mairie.');
  });

  it('orders what was agreed under an item, past no end, numbers staying', async () => {
    const entry = { kind: 'decision', text: 'Seconde', reason: '' } as const;
    await app.call('sitting.addEntry', { id: ids.meeting, itemId: ids.item, entry });
    await app.call('sitting.addEntry', { id: ids.meeting, itemId: null, entry: { ...entry, text: 'Autre' } });
    const move = async (id: number, to: 'up' | 'down') => {
      const { record } = await app.call('record.moveEntry', {
        id: ids.meeting,
        which: { kind: 'decision', id },
        to,
      });
      return record.items[0]?.decisions.map(({ number }) => number);
    };
    expect(await move(2, 'up')).toEqual(['2026-13', '2026-12']);
    expect(await move(2, 'up')).toEqual(['2026-13', '2026-12']);
    expect(await move(1, 'down')).toEqual(['2026-13', '2026-12']);
    expect(await move(1, 'up')).toEqual(['2026-12', '2026-13']);
    const gone = { id: ids.meeting, which: { kind: 'action', id: 99 }, to: 'up' };
    expect(await refusal('record.moveEntry', gone)).toBe('Cette action n’existe plus.');
  });

  it('waits at home for the gesture that comes next', async () => {
    const line = async () =>
      (await app.call('home.get', {})).todo.find(({ key }) => key === `record-${ids.meeting}`)?.action ?? '';
    expect(await line()).toBe('');
    const atId = await nextMeeting();
    expect(await line()).toBe('Proposer');
    await app.call('record.propose', { id: ids.meeting });
    expect(await line()).toBe('');
    app.clock.now = '2027-01-12T11:00:00Z';
    expect(await line()).toBe('Noter');
    await app.call('record.approve', { id: ids.meeting, atId });
    expect(await line()).toBe('');
  });

  it('waits at home beside those of other meetings, each until its own gesture', async () => {
    const keys = async () =>
      (await app.call('home.get', {})).todo.map(({ key }) => key).filter((key) => key.startsWith('record-'));
    const second = await nextMeeting('2026-12-15');
    await nextMeeting();
    write(app.data, { label: 'séance' }, (tx) =>
      heldFrom(tx, second, '2026-12-15T08:30:00Z', '2026-12-15T11:00:00Z'),
    );
    app.clock.now = '2026-12-15T12:00:00Z';
    expect(await keys()).toEqual([`record-${ids.meeting}`, `record-${second}`]);
    await app.call('record.propose', { id: ids.meeting });
    expect(await keys()).toEqual([`record-${second}`]);
  });

  it('asks for no gesture while its meeting goes on', async () => {
    app.data.sqlite.exec('UPDATE sitting SET closed_at = NULL');
    await nextMeeting();
    const { todo } = await app.call('home.get', {});
    expect(todo.map(({ key }) => key)).toContain(`sitting-${ids.meeting}`);
    expect(todo.map(({ key }) => key)).not.toContain(`record-${ids.meeting}`);
  });

  it('is gone with its meeting, and says so', async () => {
    expect(await refusal('record.get', { id: 99 })).toBe('Cette réunion n’existe plus.');
  });
});

describe('its approval', () => {
  it('is put on the agenda of the next meeting in one gesture, once', async () => {
    expect(await refusal('record.propose', { id: ids.meeting })).toMatch(/^Aucune réunion n’est prévue/);
    const nextId = await nextMeeting();
    const { proposed } = await app.call('record.propose', { id: ids.meeting });
    expect(proposed).toMatchObject({ meetingId: nextId, date: '2027-01-12', isHeld: false });
    const { items } = await app.call('meeting.get', { id: nextId });
    expect(items).toMatchObject([
      { kind: 'approval', title: 'Approbation du relevé de la réunion du 8\u00a0décembre 2026' },
    ]);
    expect(await refusal('record.propose', { id: ids.meeting })).toMatch(/déjà à l’ordre du jour/);
  });

  it('goes to the next agenda when the meeting that had it did not treat it', async () => {
    await nextMeeting();
    await app.call('record.propose', { id: ids.meeting });
    const later = await nextMeeting('2027-02-09');
    app.clock.now = '2027-01-13T11:00:00Z';
    await app.call('record.propose', { id: ids.meeting });
    expect((await app.call('meeting.get', { id: later })).items).toHaveLength(1);
  });

  it('locks it, treats the point, and keeps what was approved whatever follows', async () => {
    const atId = await approve();
    const { record, approval } = await get();
    expect(approval).toMatchObject({ meetingId: atId, approvedOn: '2027-01-12', isIntact: true });
    expect((await app.call('meeting.get', { id: atId })).items).toMatchObject([{ state: 'treated' }]);
    const paper = await app.call('document.preview', { kind: 'record', id: ids.meeting });
    expect(paper.html).toContain('Approuvé à la réunion du 12');
    await app.call('agenda.updateItem', { id: ids.item, patch: { title: 'Un autre titre' } });
    await app.call('member.remove', { id: ids.member });
    expect((await get()).record).toEqual(record);
    expect(await app.call('document.preview', { kind: 'record', id: ids.meeting })).toEqual(paper);
    // The meeting that approved it says so.
    const { record: approving } = await app.call('record.get', { id: atId });
    expect(approving.items).toMatchObject([{ approved: ['2026-12-08'] }]);
  });

  it('leaves the state of actions to go on, and what was agreed as it was', async () => {
    await approve();
    const [action] = (await app.call('action.list', { ...allActions, from: 0 })).lines;
    const id = action?.id ?? 0;
    const same = {
      id,
      text: 'Chiffrer le transport',
      owners: [],
      meetingId: ids.meeting,
      itemId: ids.item,
    };
    const locked = /relevé de cette réunion est approuvé/;
    expect(await refusal('action.save', { ...same, dueOn: '', text: 'Autre' })).toMatch(locked);
    expect(await refusal('action.save', { ...same, dueOn: '', id: null })).toMatch(locked);
    expect(await refusal('action.save', { ...same, dueOn: '', meetingId: null, itemId: null })).toMatch(
      locked,
    );
    expect(await refusal('action.remove', { id })).toMatch(locked);
    expect(await refusal('record.saveOpening', { id: ids.meeting, opening: 'A' })).toMatch(locked);
    expect(await refusal('record.propose', { id: ids.meeting })).toMatch(locked);
    expect(await refusal('meeting.remove', { id: ids.meeting })).toMatch(/elle ne se supprime plus/);
    // By when may still be put off, and its end is told.
    await app.call('action.save', { ...same, dueOn: '2027-03-01' });
    await app.call('action.close', { id, state: 'done', outcome: 'Chiffré' });
    const view = await get();
    expect(view.actions).toMatchObject([{ state: 'done', dueOn: '2027-03-01' }]);
    expect(view.record.items[0]?.actions).toMatchObject([{ dueOn: '2027-01-15' }]);
  });

  it.each([
    ['by itself', ids.meeting, /à une réunion plus tardive/],
    ['by a meeting that is gone', 99, /n’existe plus/],
  ])('is not given %s', async (_, atId, sentence) => {
    expect(await refusal('record.approve', { id: ids.meeting, atId })).toMatch(sentence);
  });

  it('is not given by a meeting to come, nor twice', async () => {
    const atId = await nextMeeting();
    expect(await refusal('record.approve', { id: ids.meeting, atId })).toMatch(/n’a pas encore eu lieu/);
    app.clock.now = '2027-01-12T11:00:00Z';
    await app.call('record.approve', { id: ids.meeting, atId });
    expect(await refusal('record.approve', { id: ids.meeting, atId })).toMatch(/est approuvé/);
  });

  it('is corrected by dated corrigenda alone', async () => {
    expect(await refusal('record.correct', { id: ids.meeting, text: 'Lire.' })).toMatch(
      /n’est pas encore approuvé/,
    );
    await approve();
    app.clock.now = '2027-01-20T09:00:00Z';
    const text = 'Lire «\u00a0le 20\u00a0janvier\u00a0» au point 1.';
    const { corrections, record } = await app.call('record.correct', { id: ids.meeting, text });
    expect(corrections).toMatchObject([{ correctedOn: '2027-01-20', text }]);
    expect((await get()).record).toEqual(record);
    const { html } = await app.call('document.preview', { kind: 'record', id: ids.meeting });
    expect(html).toContain('Corrigendum');
  });

  it('says when what is kept is no longer what was approved', async () => {
    await approve();
    app.data.sqlite.exec(`UPDATE decision_record SET content = replace(content, 'sel', 'gel')`);
    expect((await get()).approval).toMatchObject({ isIntact: false });
  });

  it('is undone whole', async () => {
    const atId = await nextMeeting();
    await app.call('record.propose', { id: ids.meeting });
    app.clock.now = '2027-01-12T11:00:00Z';
    const before = dump(app.data.sqlite);
    await app.call('record.approve', { id: ids.meeting, atId });
    await app.call('journal.undo', {});
    expect(dump(app.data.sqlite)).toEqual(before);
  });
});

describe('the register of decisions', () => {
  it('finds a decision by its number, words, reason, item, year and meeting', async () => {
    for (const [filter, total] of [
      [{}, 1],
      [{ text: '2026-12' }, 1],
      [{ text: 'petites COMMUNES budget' }, 1],
      [{ text: 'voirie' }, 0],
      [{ year: 2026 }, 1],
      [{ year: 2027 }, 0],
      [{ meetingId: ids.meeting }, 1],
      [{ meetingId: 99 }, 0],
    ] as const)
      expect([
        filter,
        (await app.call('followUp.decisions', { ...allDecisions, ...filter, from: 0 })).total,
      ]).toEqual([filter, total]);
    const { lines } = await app.call('followUp.decisions', { ...allDecisions, from: 0 });
    expect(lines).toMatchObject([
      { number: '2026-12', meeting: { date: '2026-12-08' }, item: { title: 'Budget' }, isApproved: false },
    ]);
    await approve();
    expect((await app.call('followUp.decisions', { ...allDecisions, from: 0 })).lines).toMatchObject([
      { isApproved: true },
    ]);
  });

  it('says what registers hold', async () => {
    app.clock.now = '2027-01-16T11:00:00Z';
    expect(await app.call('followUp.choices', {})).toEqual({
      years: [2026],
      meetings: [{ id: ids.meeting, date: '2026-12-08' }],
      decisions: 1,
      actions: 1,
      overdue: 1,
    });
    expect((await app.call('home.get', {})).todo).toContainEqual({
      key: 'actions',
      text: '1\u00a0action en retard',
      detail: 'Son échéance est passée',
      action: 'Relancer',
      late: false,
      target: { place: 'overdue-actions' },
    });
  });
});

describe('everything of one', () => {
  it('member: actions, meetings, points presented', async () => {
    app.data.sqlite.exec('UPDATE attendance SET member_id = 1 WHERE id = 1');
    const presenters = [{ memberId: ids.member, collectivityId: null, name: '' }];
    await app.call('agenda.updateItem', { id: ids.item, patch: { presenters } });
    expect(await app.call('followUp.member', { id: ids.member })).toMatchObject({
      name: 'Mme\u00a0Anne Robert',
      actions: [{ text: 'Chiffrer le transport' }],
      presence: [{ meetingId: ids.meeting, stateLabel: 'Présent' }],
      presented: [{ itemId: ids.item, title: 'Budget', date: '2026-12-08' }],
    });
  });

  it('collectivity: its actions and its people’s, its points, what it said', async () => {
    const patch = {
      originId: ids.place,
      presenters: [{ memberId: null, collectivityId: ids.place, name: '' }],
    };
    await app.call('agenda.updateItem', { id: ids.item, patch });
    await app.call('opinion.ask', {
      councilItemId: ids.point,
      askedOn: '2026-12-09',
      dueOn: null,
      addressee: 'president',
    });
    await app.call('opinion.record', {
      id: 1,
      collectivityId: ids.place,
      isCorrection: false,
      stance: 'favourable',
      reason: '',
      reservations: '',
      speaker: '',
      onBehalfOf: '',
      channel: 'mail',
      saidOn: '2026-12-09',
    });
    expect(await app.call('followUp.collectivity', { id: ids.place })).toMatchObject({
      name: 'Mortagne-sur-Sèvre',
      actions: [{ text: 'Chiffrer le transport' }],
      presented: [{ itemId: ids.item }],
      asked: [{ itemId: ids.item }],
      opinions: [{ opinionId: 1, title: 'Tarification de l’eau', stanceLabel: 'Favorable' }],
    });
    expect((await app.call('followUp.collectivity', { id: ids.emptyPlace })).opinions).toEqual([]);
  });
});
