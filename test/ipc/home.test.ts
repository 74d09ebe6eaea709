import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { namedPresenter } from '../../db/domain/agenda-item.ts';
import { draftItem } from '../support/draft-item.ts';
import { shortMessage } from '../support/sendings.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
  await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
});
afterEach(() => app.remove());

const council = (date = '2026-12-16') => app.call('council.create', { date, time: '18:30', place: '' });
const meeting = (sessionId: number | null, date = '2026-12-08') =>
  app.call('meeting.create', {
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
const item = (meetingId: number, presenter = '') =>
  app.call('agenda.addItem', {
    meetingId,
    item: draftItem({ title: 'Budget', kind: 'opinion', presenter, minutes: 20 }),
  });
const member = () =>
  app.call('member.create', {
    civility: 'Mme',
    firstName: 'Anne',
    lastName: 'Robert',
    function: 'dgs',
    functionTitle: '',
    collectivityId: null,
    email: '',
    phone: '',
  });
const home = () => app.call('home.get', {});
const sendLine = async () => (await home()).todo.find(({ key }) => key === 'send');
const todoKeys = async () => (await home()).todo.map(({ key }) => key);
/** Of each ordre du jour that is recalled, its words, its meeting and whether it is late. */
const agendas = async () =>
  (await home()).todo
    .filter(({ text }) => text.startsWith('Ordre du jour'))
    .map(({ text, target, late }) => [text, 'id' in target && target.id, late]);

describe('home', () => {
  it('leads a new collective to its conseil, its meeting and its members', async () => {
    expect(await home()).toMatchObject({
      today: '2026-11-22',
      session: null,
      meeting: null,
      deadline: null,
      chain: [],
    });
    expect(await todoKeys()).toEqual(['council', 'meeting', 'members']);
  });

  it('shortens the list as things are done, to nothing', async () => {
    await member();
    const { id: sessionId } = await council();
    expect(await todoKeys()).toEqual(['points', 'meeting']);
    await app.call('council.addItems', { id: sessionId, titles: ['Tarification de l’eau', 'Voirie'] });
    expect(await todoKeys()).toEqual(['meeting']);
    const { id } = await meeting(sessionId);
    expect(await todoKeys()).toEqual(['agenda', 'take', 'host', 'facilitator']);
    const taken = await app.call('agenda.takeFromCouncil', { id });
    expect(await todoKeys()).toEqual(['send', 'presenters', 'host', 'facilitator']);
    for (const each of taken.items) {
      await app.call('agenda.updateItem', {
        id: each.id,
        patch: { presenters: [namedPresenter('Anne Robert')] },
      });
    }
    await app.call('meeting.update', { id, patch: { place: 'Mairie', facilitatorName: 'Yves Le Goff' } });
    expect(await todoKeys()).toEqual(['send']);
    await app.call('meeting.markSent', { id, sent: true });
    expect(await todoKeys()).toEqual([]);
    await app.call('meeting.markSent', { id, sent: false });
    expect(await todoKeys()).toEqual(['send']);
  });

  it('says that the deadline is provisional until the meeting is fixed', async () => {
    const { id } = await council();
    expect((await home()).deadline).toMatchObject({ anchor: 'council', fallback: true });
    await meeting(id, '2026-12-15');
    expect((await home()).deadline).toMatchObject({ anchor: 'council', fallback: false });
  });

  it('leads each line to the place where it is done, in words that agree in number', async () => {
    const { id: sessionId } = await council();
    const { id } = await meeting(sessionId);
    await app.call('council.addItems', { id: sessionId, titles: ['Tarification de l’eau'] });
    await item(id);
    const lines = (await home()).todo;
    expect(lines.find(({ key }) => key === 'take')).toMatchObject({
      text: expect.stringMatching(/^1.point du conseil n’est pas à l’ordre du jour$/),
      target: { place: 'meeting', id },
    });
    await app.call('council.addItems', { id: sessionId, titles: ['Voirie'] });
    expect((await home()).todo.find(({ key }) => key === 'take')?.text).toMatch(
      /^2.points du conseil ne sont pas à l’ordre du jour$/,
    );
    expect(lines.find(({ key }) => key === 'members')?.target).toEqual({ place: 'members' });
  });

  it('says that the ordre du jour is late once its deadline has passed, and no longer once it is sent', async () => {
    const { id } = await meeting((await council()).id);
    await item(id);
    // Due on 6 December at 9.30 in Paris.
    app.clock.now = '2026-12-06T08:30:00Z';
    expect(await sendLine()).toMatchObject({ late: false });
    app.clock.now = '2026-12-06T08:31:00Z';
    expect(await sendLine()).toMatchObject({ late: true });
    await app.call('meeting.markSent', { id, sent: true });
    expect(await sendLine()).toBeUndefined();
  });

  it('recalls in its fortnight the ordre du jour of a meeting without conseil, before or after the others by its deadline', async () => {
    const { id: sessionId } = await council();
    await meeting(sessionId);
    await item(1);
    await meeting(null, '2026-12-03');
    await meeting(null, '2026-12-11');
    await meeting(null, '2027-01-21');
    app.clock.now = '2026-11-23T08:00:00Z';
    expect(await agendas()).toEqual([
      ['Ordre du jour à composer', 2, false],
      ['Ordre du jour à envoyer', 1, false],
    ]);
    app.clock.now = '2026-12-02T08:00:00Z';
    // What is late comes first, and goes on being said until its meeting begins.
    expect(await agendas()).toEqual([
      ['Ordre du jour à composer', 2, true],
      ['Ordre du jour à envoyer', 1, false],
      ['Ordre du jour à composer', 3, false],
    ]);
    app.clock.now = '2026-12-03T08:30:00Z';
    expect((await agendas()).map(([, id]) => id)).toEqual([1, 3]);
  });

  it('says that the ordre du jour changed since it left, and what is ready and was never told', async () => {
    const { id: sessionId } = await council();
    await meeting(sessionId);
    await item(1);
    const prepare = () =>
      app.call('sending.prepare', { meetingId: 1, kind: 'agenda', message: shortMessage });
    for (const id of (await prepare()).ids) await app.call('sending.confirm', { id, left: true });
    expect(await todoKeys()).not.toContain('changed');
    await app.call('agenda.updateItem', { id: 1, patch: { title: 'Budget principal' } });
    expect(await todoKeys()).toContain('changed');
    await app.call('sending.prepare', { meetingId: 1, kind: 'amended', message: shortMessage });
    expect((await home()).todo.find(({ key }) => key === 'ready')).toMatchObject({
      text: expect.stringMatching(/^1\smessage prêt n’est pas noté parti$/),
      target: { place: 'sending', id: 1 },
    });
    app.clock.now = '2026-12-08T08:31:00Z';
    expect(await todoKeys()).not.toContain('changed');
    expect(await todoKeys()).not.toContain('ready');
  });

  it('no longer scolds once the meeting has begun', async () => {
    const { id: sessionId } = await council();
    await meeting(sessionId);
    await item(1);
    app.clock.now = '2026-12-08T08:31:00Z';
    const { todo, deadline } = await home();
    expect(todo.map(({ key }) => key)).not.toContain('send');
    expect(deadline).toMatchObject({ isMoot: true });
  });

  it('counts today by the clock of Paris, whatever the machine’s', async () => {
    await council('2026-12-16');
    app.clock.now = '2026-12-16T22:59:00Z';
    expect(await home()).toMatchObject({ today: '2026-12-16', session: { date: '2026-12-16' } });
    app.clock.now = '2026-12-16T23:01:00Z';
    expect(await home()).toMatchObject({ today: '2026-12-17', session: null });
  });

  it('shows the nearest conseil ahead, and of its meetings the next one, else the last held', async () => {
    const far = await council('2027-01-20');
    const near = await council('2026-12-16');
    await meeting(far.id, '2026-12-02');
    const first = await meeting(near.id, '2026-12-01');
    const second = await meeting(near.id, '2026-12-10');
    expect(await home()).toMatchObject({ session: { id: near.id }, meeting: { id: first.id } });
    app.clock.now = '2026-12-05T08:00:00Z';
    expect(await home()).toMatchObject({ session: { id: near.id }, meeting: { id: second.id } });
    app.clock.now = '2026-12-12T08:00:00Z';
    expect(await home()).toMatchObject({ session: { id: near.id }, meeting: { id: second.id } });
  });

  it('shows, without a conseil ahead, the next meeting with its own deadline', async () => {
    const alone = await meeting(null, '2026-12-08');
    const shown = await home();
    expect(shown).toMatchObject({ session: null, meeting: { id: alone.id, linked: false } });
    expect(shown.deadline).toEqual(alone.deadline);
    expect(await todoKeys()).toEqual(['council', 'agenda', 'host', 'facilitator', 'members']);
  });

  it.each(['2026-12-08', '2026-12-22'])(
    'keeps a meeting on %s that prepares no conseil out of the conseil’s chain, and proposes to link it',
    async (date) => {
      const { id: sessionId } = await council();
      const before = await home();
      await app.call('council.addItems', { id: sessionId, titles: ['Tarification de l’eau'] });
      const alone = await meeting(null, date);
      const shown = await home();
      expect(shown).toMatchObject({ session: { id: sessionId }, meeting: { id: alone.id, linked: false } });
      expect(shown.deadline).toEqual(before.deadline);
      expect(shown.chain).toEqual(before.chain);
      expect(shown.influence).toBeNull();
      const keys = shown.todo.map(({ key }) => key);
      expect(keys).toContain('link');
      expect(keys).not.toContain('take');
    },
  );
});

it('leads into the meeting of the day, until it is opened', async () => {
  const { id } = await meeting(null);
  const lines = async () => (await app.call('home.get', {})).todo;
  const hold = { key: `hold-${id}`, action: 'Tenir', target: { place: 'sitting', id } };
  expect((await lines()).map(({ key }) => key)).not.toContain(hold.key);
  app.clock.now = '2026-12-08T07:00:00Z';
  expect(await lines()).toContainEqual(expect.objectContaining(hold));
  await app.call('sitting.open', { id });
  expect((await lines()).map(({ key }) => key)).not.toContain(hold.key);
});
