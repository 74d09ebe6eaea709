import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { meetingReplyTable } from '../../db/schema/sending.ts';
import { write } from '../../db/write.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { dump } from '../support/data-file.ts';
import { draftItem } from '../support/draft-item.ts';

let app: TestApp;
let meetingId: number;
let items: number[];

const place = { kind: 'commune', inseeCode: '', siren: '', population: null } as const;
const post = { function: 'sg', functionTitle: '', email: '', phone: '' } as const;

const meetingOn = async (date: string): Promise<number> => {
  const nobody = { hostId: null, facilitatorId: null, facilitatorName: '', facilitatorForId: null };
  const times = { startTime: '14:30', endTime: '17:00', place: '', sessionId: null };
  return (await app.call('meeting.create', { date, ...times, ...nobody })).id;
};

const at = (time: string): void => {
  app.clock.now = `2026-12-09T${time}:00Z`;
};

const view = () => app.call('sitting.get', { id: meetingId });
const itemOf = async (id: number) => (await view()).items.find((item) => item.id === id);
const people = async () => (await view()).attendance.groups.flatMap((group) => group.people);
const personOf = async (memberId: number) => (await people()).find((person) => person.memberId === memberId);
const stateOf = async (memberId: number) => (await personOf(memberId))?.state;
const decide = (text: string, itemId = items[0] ?? 0) =>
  app.call('sitting.addEntry', { id: meetingId, itemId, entry: { kind: 'decision', text, reason: '' } });

beforeEach(async () => {
  app = await startTestApp();
  await app.call('collective.found', { name: 'CoDir', siren: null });
  for (const name of ['Tiffauges', 'Mallièvre']) await app.call('collectivity.create', { ...place, name });
  const member = { civility: 'Mme', ...post } as const;
  await app.call('member.create', { ...member, firstName: 'Chloé', lastName: 'Guérin', collectivityId: 1 });
  await app.call('member.create', { ...member, firstName: 'Anne', lastName: 'Le Goff', collectivityId: 2 });
  meetingId = await meetingOn('2026-12-09');
  items = [];
  for (const title of ['Sel', 'Voirie', 'Archives'])
    items.push(
      (await app.call('agenda.addItem', { meetingId, item: draftItem({ title, minutes: 20 }) })).addedId,
    );
  at('13:30');
});
afterEach(() => app.remove());

const reply = (memberId: number, given: 'present' | 'excused' | 'substitute', substituteName = '') =>
  write(app.data, { label: 'réponse' }, (tx) =>
    tx
      .insert(meetingReplyTable)
      .values({ meetingId, memberId, reply: given, substituteName, notedAt: app.clock.now })
      .run(),
  );

describe('who is there', () => {
  it('is nobody’s fault before it is noted: everybody is there to be noted, as they are that day', async () => {
    await app.call('sitting.open', { id: meetingId });
    expect(await people()).toMatchObject([
      { memberId: 2, name: 'Mme\u00a0Anne Le Goff', post: 'SG, Mallièvre', state: null },
      { memberId: 1, name: 'Mme\u00a0Chloé Guérin', post: 'SG, Tiffauges', state: null },
    ]);
  });

  it('starts from what was announced: excused at once, the others once seen', async () => {
    reply(1, 'substitute', 'M. Roy');
    reply(2, 'excused');
    const opened = await app.call('sitting.open', { id: meetingId });
    expect(opened.attendance.announced).toBe(1);
    expect([await stateOf(1), await stateOf(2)]).toEqual([null, 'excused']);
    await app.call('sitting.attendAsAnnounced', { id: meetingId });
    expect((await people()).find(({ memberId }) => memberId === 1)).toMatchObject({
      state: 'substitute',
      substituteName: 'M. Roy',
    });
  });

  it('keeps the hour of who comes late or leaves, and drops it with the presence', async () => {
    await app.call('sitting.open', { id: meetingId });
    const who = { memberId: 1 };
    at('14:05');
    await app.call('sitting.stamp', { id: meetingId, who, what: 'arrives' });
    at('15:10');
    await app.call('sitting.stamp', { id: meetingId, who, what: 'leaves' });
    expect(await personOf(1)).toMatchObject({ state: 'present', arrivedAt: '15:05', leftAt: '16:10' });
    const wrong = await app.raw('sitting.attend', { id: meetingId, who, patch: { leftAt: '14:00' } });
    expect(wrong).toMatchObject({
      ok: false,
      fields: { leftAt: expect.stringContaining('avant l’arrivée') },
    });
    await app.call('sitting.attend', { id: meetingId, who, patch: { state: 'absent' } });
    expect(await personOf(1)).toMatchObject({ state: 'absent', arrivedAt: '', leftAt: '' });
    await app.call('sitting.clearAttendance', { id: meetingId, who });
    expect(await stateOf(1)).toBeNull();
  });

  it('has guests, who go off the list when taken back', async () => {
    await app.call('sitting.open', { id: meetingId });
    await app.call('sitting.addGuest', { id: meetingId, name: 'M. Tiers', post: 'Agence de l’eau' });
    const guest = (await people()).at(-1);
    expect(guest).toMatchObject({ memberId: null, name: 'M. Tiers', state: 'present' });
    const who = { attendanceId: guest?.attendanceId ?? 0 };
    await app.call('sitting.clearAttendance', { id: meetingId, who });
    expect(await people()).toHaveLength(2);
  });

  it('remembers who was there once they have left the collective', async () => {
    await app.call('sitting.open', { id: meetingId });
    await app.call('sitting.attend', { id: meetingId, who: { memberId: 1 }, patch: { state: 'present' } });
    await app.call('member.remove', { id: 1 });
    expect((await people()).at(-1)).toMatchObject({
      memberId: null,
      name: 'Mme\u00a0Chloé Guérin',
      post: 'SG, Tiffauges',
      state: 'present',
    });
  });
});

describe('the points', () => {
  it('are gone through one after another: time is kept on each, and the one left is treated', async () => {
    const [first = 0, second = 0] = items;
    await app.call('sitting.open', { id: meetingId });
    await app.call('sitting.go', { id: meetingId, itemId: first, marks: true });
    at('13:42');
    await app.call('sitting.go', { id: meetingId, itemId: second, marks: true });
    expect(await itemOf(first)).toMatchObject({ state: 'treated', seconds: 720 });
    at('13:45');
    expect(await itemOf(second)).toMatchObject({ state: 'open', seconds: 180 });
    // Looked at again, it is not treated anew, and its time goes on.
    await app.call('sitting.go', { id: meetingId, itemId: first, marks: false });
    expect(await itemOf(second)).toMatchObject({ state: 'open', seconds: 180 });
    at('13:46');
    expect((await itemOf(first))?.seconds).toBe(780);
  });

  it('go back as they were when the step is undone', async () => {
    await app.call('sitting.open', { id: meetingId });
    await app.call('sitting.go', { id: meetingId, itemId: items[0] ?? 0, marks: true });
    const before = dump(app.data.sqlite);
    at('13:50');
    await app.call('sitting.go', { id: meetingId, itemId: items[1] ?? 0, marks: true });
    await app.call('journal.undo', {});
    expect(dump(app.data.sqlite)).toEqual(before);
  });

  it('treat a point once its last part is left, not before', async () => {
    const [, second = 0, third = 0] = items;
    await app.call('agenda.nestItem', { id: third });
    await app.call('sitting.open', { id: meetingId });
    await app.call('sitting.go', { id: meetingId, itemId: second, marks: true });
    await app.call('sitting.go', { id: meetingId, itemId: third, marks: true });
    expect((await itemOf(second))?.state).toBe('open');
    await app.call('sitting.go', { id: meetingId, itemId: items[0] ?? 0, marks: true });
    expect([(await itemOf(second))?.state, (await itemOf(third))?.state]).toEqual(['treated', 'treated']);
  });

  it('are refused before the meeting is opened, and when they are of another', async () => {
    const go = (itemId: number) => app.raw('sitting.go', { id: meetingId, itemId, marks: false });
    expect(await go(items[0] ?? 0)).toMatchObject({ ok: false, kind: 'refused' });
    await app.call('sitting.open', { id: meetingId });
    const other = await meetingOn('2027-01-20');
    const item = draftItem({ title: 'Ailleurs' });
    const { addedId } = await app.call('agenda.addItem', { meetingId: other, item });
    expect(await go(addedId)).toMatchObject({ ok: false, kind: 'not-found' });
  });
});

it('brings back from home to a meeting that was not closed, and only to that one', async () => {
  const lines = async () =>
    (await app.call('home.get', {})).todo.filter(({ key }) => key.startsWith('sitting'));
  expect(await lines()).toEqual([]);
  await app.call('sitting.open', { id: meetingId });
  expect(await lines()).toMatchObject([
    {
      detail: 'Ouverte à 14\u00a0h\u00a030, à reprendre ou à clore',
      target: { place: 'sitting', id: meetingId },
    },
  ]);
  await app.call('sitting.close', { id: meetingId, notReached: [] });
  expect(await lines()).toEqual([]);
});

describe('what is written', () => {
  it('keeps notes and the line being typed, which goes once it is noted', async () => {
    const itemId = items[0] ?? 0;
    await app.call('sitting.open', { id: meetingId });
    await app.call('sitting.saveWriting', { id: meetingId, itemId, patch: { notes: 'Dix communes.' } });
    await app.call('sitting.saveWriting', { id: meetingId, itemId, patch: { line: 'Acheter' } });
    expect(await itemOf(itemId)).toMatchObject({ notes: 'Dix communes.', line: 'Acheter' });
    // Written elsewhere, a decision leaves what is still being typed.
    expect((await decide('Acheter le sel ensemble')).items[0]).toMatchObject({ line: 'Acheter' });
    const entry = { kind: 'decision', text: 'Acheter', reason: '' } as const;
    const { entries, items: after } = await app.call('sitting.addEntry', {
      id: meetingId,
      itemId,
      entry,
      endsLine: true,
    });
    expect(entries).toMatchObject([
      { itemId, label: '2026-01' },
      { itemId, label: '2026-02' },
    ]);
    expect(after[0]).toMatchObject({ notes: 'Dix communes.', line: '' });
  });

  it('keeps a line whatever its length, and refuses to note it', async () => {
    const itemId = items[0] ?? 0;
    await app.call('sitting.open', { id: meetingId });
    const line = 'Texte collé. '.repeat(200).trim();
    await app.call('sitting.saveWriting', { id: meetingId, itemId, patch: { line } });
    await expect(decide(line)).rejects.toThrow('500 au plus');
    expect(await itemOf(itemId)).toMatchObject({ line });
  });

  it('numbers decisions in the civil year of their meeting', async () => {
    await app.call('sitting.open', { id: meetingId });
    await decide('Une');
    await decide('Deux', items[1]);
    meetingId = await meetingOn('2027-01-20');
    await app.call('sitting.open', { id: meetingId });
    const { entries } = await app.call('sitting.addEntry', {
      id: meetingId,
      itemId: null,
      entry: { kind: 'decision', text: 'Trois', reason: '' },
    });
    expect(entries.map(({ label }) => label)).toEqual(['2027-01']);
  });

  it('turns a decision into an action and back, at the same point', async () => {
    const itemId = items[1] ?? 0;
    await app.call('sitting.open', { id: meetingId });
    const { entries } = await decide('Recenser le sel', itemId);
    const owners = [{ memberId: 1, collectivityId: null, name: '' }];
    const turned = await app.call('sitting.editEntry', {
      id: meetingId,
      which: { kind: 'decision', id: entries[0]?.id ?? 0 },
      entry: { kind: 'action', text: 'Recenser le sel', dueOn: '2027-01-15', owners },
    });
    expect(turned.entries).toMatchObject([
      { itemId, label: '', ownerLabels: ['Mme\u00a0Chloé Guérin'], entry: { kind: 'action' } },
    ]);
    const back = await app.call('sitting.editEntry', {
      id: meetingId,
      which: { kind: 'action', id: turned.entries[0]?.id ?? 0 },
      entry: { kind: 'decision', text: 'Recenser le sel', reason: 'Avant l’hiver' },
    });
    expect(back.entries).toMatchObject([{ itemId, entry: { kind: 'decision', reason: 'Avant l’hiver' } }]);
  });

  it('leaves no hole in the order when a decision is taken back', async () => {
    await app.call('sitting.open', { id: meetingId });
    await decide('Une');
    await decide('Deux');
    const { entries } = await decide('Trois');
    const which = { kind: 'decision' as const, id: entries[1]?.id ?? 0 };
    await app.call('sitting.removeEntry', { id: meetingId, which });
    const rows = app.data.sqlite.prepare('SELECT position, number FROM decision ORDER BY position').all();
    expect(rows).toEqual([
      { position: 1, number: 1 },
      { position: 2, number: 3 },
    ]);
  });
});

describe('the end', () => {
  it('says what was not reached, which the next meeting is offered with what was said of it', async () => {
    const [first = 0, second = 0, third = 0] = items;
    const next = await meetingOn('2027-01-20');
    await app.call('sitting.open', { id: meetingId });
    await app.call('sitting.go', { id: meetingId, itemId: first, marks: true });
    await app.call('sitting.go', { id: meetingId, itemId: second, marks: true });
    await app.call('sitting.saveWriting', { id: meetingId, itemId: second, patch: { notes: 'À revoir.' } });
    const entry = { kind: 'decision', text: 'Chiffrer la voirie', reason: '' } as const;
    await app.call('sitting.addEntry', { id: meetingId, itemId: second, entry });
    at('16:00');
    const closed = await app.call('sitting.close', { id: meetingId, notReached: [second, third] });
    expect(closed).toMatchObject({ state: 'closed', currentItemId: null, closedAt: '2026-12-09T16:00:00Z' });
    expect(closed.items.map(({ state }) => state)).toEqual(['treated', 'not-reached', 'not-reached']);
    const { proposals } = await app.call('proposal.list', { id: next });
    const left = proposals.filter(({ source }) => source === 'last');
    expect(left.map(({ id }) => id)).toEqual([second, third]);
    await app.call('proposal.take', { meetingId: next, chosen: left });
    const { items: taken } = await app.call('meeting.get', { id: next });
    const copy = taken.find(({ carriedFromId }) => carriedFromId === second)?.id ?? 0;
    const said = {
      meetingId,
      date: '2026-12-09',
      notes: 'À revoir.',
      decisions: [{ label: '2026-01', text: 'Chiffrer la voirie' }],
      actions: [],
    };
    expect((await app.call('item.history', { id: copy })).said).toEqual([said]);
    await app.call('sitting.open', { id: next });
    const held = await app.call('sitting.get', { id: next });
    expect(held.items.find(({ id }) => id === copy)?.before).toEqual([said]);
    // Nothing of it is written twice.
    expect(held.items.find(({ id }) => id === copy)).toMatchObject({ notes: '', seconds: 0 });
    expect(held.entries).toEqual([]);
  });

  it('lets a copy begin from nothing, and keeps all that hangs on a point that is postponed', async () => {
    const [first = 0, second = 0] = items;
    const next = await meetingOn('2027-01-20');
    await app.call('sitting.open', { id: meetingId });
    for (const itemId of [first, second])
      await app.call('sitting.saveWriting', { id: meetingId, itemId, patch: { notes: 'Dit.' } });
    await app.call('item.carry', { id: first, to: next, way: 'duplicate' });
    await app.call('item.carry', { id: second, to: next, way: 'postpone' });
    const { items: there } = await app.call('sitting.get', { id: next });
    expect(there.map(({ title, before }) => [title, before.length])).toEqual([
      ['Sel', 0],
      ['Voirie', 1],
    ]);
    expect((await itemOf(second))?.notes).toBe('Dit.');
  });

  it('keeps an agenda in place from the moment the meeting is opened, were it before its hour', async () => {
    const next = await meetingOn('2027-01-20');
    at('13:00');
    await app.call('sitting.open', { id: meetingId });
    const moved = await app.raw('item.carry', { id: items[0] ?? 0, to: next, way: 'move' });
    expect(moved).toMatchObject({ ok: false, kind: 'refused' });
    await app.call('item.carry', { id: items[0] ?? 0, to: next, way: 'postpone' });
  });

  it('can be taken back, and the meeting goes on', async () => {
    await app.call('sitting.open', { id: meetingId });
    await app.call('sitting.close', { id: meetingId, notReached: [] });
    const go = { id: meetingId, itemId: items[0] ?? 0, marks: false };
    expect(await app.raw('sitting.go', go)).toMatchObject({ ok: false, kind: 'refused' });
    await app.call('sitting.reopen', { id: meetingId });
    expect(await app.call('sitting.go', go)).toMatchObject({ state: 'open', currentItemId: items[0] });
  });

  it('leaves nothing to change once the relevé is approved', async () => {
    await app.call('sitting.open', { id: meetingId });
    await app.call('sitting.close', { id: meetingId, notReached: [] });
    app.data.sqlite
      .prepare('INSERT INTO decision_record VALUES (?, ?, NULL, ?, ?, ?)')
      .run(meetingId, '', '2027-01-20', '{}', 'x');
    const entry = { kind: 'decision', text: 'Trop tard', reason: '' };
    for (const [route, input] of [
      ['sitting.addEntry', { itemId: null, entry }],
      ['sitting.attend', { who: { memberId: 1 }, patch: { state: 'present' } }],
      ['sitting.saveWriting', { itemId: items[0], patch: { notes: 'x' } }],
      ['sitting.reopen', {}],
    ] as const)
      expect(await app.raw(route, { id: meetingId, ...input })).toMatchObject({
        ok: false,
        kind: 'refused',
        message: expect.stringContaining('approuvé'),
      });
  });
});
