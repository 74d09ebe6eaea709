import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choicesFile } from '../../electron/reminders/choices.ts';
import { openShown } from '../../electron/reminders/shown.ts';
import { createWatch, type Notice } from '../../electron/reminders/watch.ts';
import { startTestApp, temporaryFolder, type TestApp } from '../support/app.ts';
import { draftItem } from '../support/draft-item.ts';

let app: TestApp;
let told: Notice[];
let troubles: unknown[];
beforeEach(async () => {
  app = await startTestApp();
  told = [];
  troubles = [];
  await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
});
afterEach(() => app.remove());

/** Due two days before, at the same hour. */
const meeting = async (date: string, startTime = '14:00') => {
  const { id } = await app.call('meeting.create', {
    date,
    startTime,
    endTime: '17:00',
    place: 'Mairie',
    hostId: null,
    facilitatorId: null,
    facilitatorName: 'Yves Le Goff',
    facilitatorForId: null,
    sessionId: null,
  });
  const item = draftItem({ title: 'Budget', kind: 'opinion', presenter: 'Anne Robert', minutes: 20 });
  await app.call('agenda.addItem', { meetingId: id, item });
  return id;
};

/** The application started anew on the same folder: what it knows is in the files. */
const started = (over: { notifies?: boolean; isAvailable?: boolean } = {}) =>
  createWatch({
    data: app.data,
    now: () => app.clock.now,
    notifies: () => over.notifies ?? true,
    shown: openShown(app.folder),
    notify: (notice) => {
      if (over.isAvailable === false) return false;
      told.push(notice);
      return true;
    },
    report: (error) => troubles.push(error),
  });
const homeLines = async () =>
  (await app.call('home.get', {})).todo.filter(({ action }) => action === 'Envoyer' || action === 'Composer');

const eve = '2026-12-07T08:00:00Z';
const morning = '2026-12-08T07:30:00Z';

describe('reminders', () => {
  it('are said once, in the words of home, and lead to the same place', async () => {
    const id = await meeting('2026-12-10');
    app.clock.now = eve;
    const watch = started();
    watch.check();
    watch.check();
    started().check();
    expect(told).toHaveLength(1);
    const [line] = await homeLines();
    expect(told[0]).toEqual({
      id: `reunion-${id}`,
      title: line?.text,
      body: `${line?.detail}.`,
      place: `#/reunions/${id}/envoyer`,
    });
    app.clock.now = morning;
    watch.check();
    started().check();
    expect(told).toHaveLength(2);
  });

  it('speak of every meeting that home shows, and home of every meeting they speak of', async () => {
    await meeting('2026-12-10');
    await meeting('2026-12-11', '10:00');
    await meeting('2027-01-14');
    app.clock.now = '2026-12-08T08:00:00Z';
    started().check();
    expect(told).toHaveLength(2);
    expect(troubles).toEqual([]);
    const shown = (await homeLines()).map(({ text, detail }) => `${text} ${detail}.`);
    expect(told.map(({ title, body }) => `${title} ${body}`)).toEqual(shown);
  });

  it('end with the sending, the opening of the meeting and its removal', async () => {
    const sent = await meeting('2026-12-10');
    const opened = await meeting('2026-12-11', '10:00');
    const removed = await meeting('2026-12-09', '15:00');
    await app.call('meeting.markSent', { id: sent, sent: true });
    await app.call('meeting.remove', { id: removed });
    app.clock.now = '2026-12-08T08:00:00Z';
    await app.call('sitting.open', { id: opened });
    started().check();
    expect(told).toEqual([]);
  });

  it('come back when what was noted as sent is not, and are not undone once said', async () => {
    const id = await meeting('2026-12-10');
    app.clock.now = eve;
    started().check();
    await app.call('journal.undo', {});
    await app.call('journal.redo', {});
    started().check();
    expect(told).toHaveLength(1);
    await app.call('meeting.markSent', { id, sent: true });
    app.clock.now = morning;
    started().check();
    expect(told).toHaveLength(1);
    await app.call('journal.undo', {});
    started().check();
    expect(told).toHaveLength(2);
  });

  it('note nothing while she wants none, or while the system shows none', async () => {
    await meeting('2026-12-10');
    app.clock.now = eve;
    started({ notifies: false }).check();
    started({ isAvailable: false }).check();
    expect(told).toEqual([]);
    expect(existsSync(path.join(app.folder, 'rappels.json'))).toBe(false);
    started().check();
    expect(told).toHaveLength(1);
  });

  it('give the next ordre du jour to send, none once all have left', async () => {
    const id = await meeting('2026-12-10');
    app.clock.now = eve;
    expect(started({ notifies: false }).check()).toEqual({
      text: 'Ordre du jour à envoyer\u00a0: échéance demain à 14\u00a0h\u00a000',
      place: `#/reunions/${id}/envoyer`,
    });
    await app.call('meeting.markSent', { id, sent: true });
    expect(started().check()).toBeNull();
  });

  it('start over from a file that is damaged, and stop nothing when it cannot be written', async () => {
    await meeting('2026-12-10');
    const file = path.join(app.folder, 'rappels.json');
    writeFileSync(file, '{"montres":{"1-veille');
    app.clock.now = eve;
    const watch = started();
    watch.check();
    expect(told).toHaveLength(1);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      montres: { '1-veille-2026-12-07': '2026-12-07T08:00:00Z' },
    });
    // Its draft cannot be written where a folder stands.
    mkdirSync(`${file}.${process.pid}.tmp`);
    app.clock.now = morning;
    watch.check();
    watch.check();
    expect(told).toHaveLength(2);
    expect(troubles).toHaveLength(1);
  });

  it('forget what no day can bring back', () => {
    const shown = openShown(app.folder);
    shown.add(['1-veille-2026-01-07'], '2026-01-07T08:00:00Z');
    shown.add(['2-veille-2026-12-07'], eve);
    expect([...openShown(app.folder).keys()]).toEqual(['2-veille-2026-12-07']);
  });
});

describe('the choices of a computer', () => {
  it('are the usual ones until she says otherwise, whatever the file holds', () => {
    const folder = path.join(temporaryFolder(), 'donnees');
    const choices = choicesFile(folder);
    expect(choices.read()).toEqual({ notifies: true, staysInArea: false });
    choices.write({ notifies: false, staysInArea: true });
    expect(choicesFile(folder).read()).toEqual({ notifies: false, staysInArea: true });
    writeFileSync(path.join(folder, '..', 'poste.json'), '{"notifies":"peut-être","staysInArea":true}');
    expect(choices.read()).toEqual({ notifies: true, staysInArea: true });
    writeFileSync(path.join(folder, '..', 'poste.json'), '[');
    expect(choices.read()).toEqual({ notifies: true, staysInArea: false });
  });

  it('are saved one by one by the settings, and no undo takes them back', async () => {
    const before = await app.call('journal.state', {});
    expect(await app.call('machine.save', { patch: { staysInArea: true } })).toMatchObject({
      notifies: true,
      staysInArea: true,
      opensAtLogin: false,
    });
    expect(await app.call('machine.get', {})).toMatchObject({ notifies: true, staysInArea: true });
    expect(await app.call('journal.state', {})).toEqual(before);
  });
});
