import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRouter } from '../../electron/ipc/router.ts';
import { createHandlers } from '../../electron/ipc/handlers/handlers.ts';
import { memoryMachine } from '../support/machine.ts';
import { memorySafe, startTestApp, testDirectory, testNow, type TestApp } from '../support/app.ts';
import { dump, writesSoFar } from '../support/data-file.ts';
import { council, ids, item, meeting, startSmallDossier } from '../support/small-dossier.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startSmallDossier();
});
afterEach(() => app.remove());

describe('what cannot be done', () => {
  it.each([
    [
      'a collectivity that still has members',
      'collectivity.remove',
      { id: ids.place },
      'refused',
      /^1.poste y est rattaché\u00a0: choisissez-lui/,
    ],
    [
      'points for a meeting without a conseil',
      'agenda.takeFromCouncil',
      { id: 2 },
      'refused',
      /^Reliez d’abord/,
    ],
    ['a second founding', 'collective.found', { name: 'Autre', siren: null }, 'conflict', /déjà fondé/],
    ['a meeting that is gone', 'meeting.get', { id: 99 }, 'not-found', /n’existe plus/],
    [
      'a change to a meeting that is gone',
      'meeting.update',
      { id: 99, patch: { place: 'x' } },
      'not-found',
      /n’existe plus/,
    ],
    [
      'an item for a meeting that is gone',
      'agenda.addItem',
      { meetingId: 99, item },
      'not-found',
      /n’existe plus/,
    ],
    [
      'a change to an item that is gone',
      'agenda.updateItem',
      { id: 99, patch: { minutes: 5 } },
      'not-found',
      /n’existe plus/,
    ],
    [
      'points for a conseil that is gone',
      'council.addItems',
      { id: 99, titles: ['x'] },
      'not-found',
      /n’existe plus/,
    ],
    [
      'the paper of a meeting that is gone',
      'document.preview',
      { kind: 'agenda', id: 99 },
      'not-found',
      /n’existe plus/,
    ],
  ])('%s is refused in a sentence, and nothing is written', async (_, route, input, kind, says) => {
    await app.call('meeting.create', { ...meeting, sessionId: null });
    const [before, writes] = [dump(app.data.sqlite), writesSoFar(app.data.sqlite)];
    expect(await app.raw(route, input)).toEqual({
      ok: false,
      kind,
      message: expect.stringMatching(says),
      fields: {},
    });
    expect(writesSoFar(app.data.sqlite)).toBe(writes);
    expect(dump(app.data.sqlite)).toEqual(before);
  });

  it('an EPCI that is not in the official list is refused at its field', async () => {
    const fresh = await startTestApp();
    expect(await fresh.raw('collective.found', { name: 'CoDir', siren: '123456789' })).toMatchObject({
      ok: false,
      kind: 'invalid',
      fields: { siren: expect.stringMatching(/^Cette intercommunalité n’est pas dans la liste officielle/) },
    });
    expect((await fresh.call('collective.get', {})).collective).toBeNull();
    fresh.remove();
  });
});

describe('what is all right', () => {
  it('a meeting on the morning of its conseil, and an address kept by its own holder', async () => {
    await app.call('meeting.update', { id: ids.meeting, patch: { date: council.date } });
    await app.call('member.update', { id: ids.member, patch: { email: 'ANNE.ROBERT@mairie.fr' } });
    await app.call('collectivity.update', { id: ids.place, patch: { name: 'Mortagne sur Sèvre' } });
    await app.call('collectivity.remove', { id: ids.emptyPlace });
    expect(app.unexpected).toEqual([]);
  });

  it('a long text kept whole, its line ends folded into one line and its hidden characters dropped', async () => {
    const title = `${'é'.repeat(149)}\r\n\u202e${'œ'.repeat(149)}`;
    const view = await app.call('agenda.updateItem', { id: ids.item, patch: { title } });
    expect(view.items[0]?.title).toBe(`${'é'.repeat(149)} ${'œ'.repeat(149)}`);
  });
});

describe('data that did not open', () => {
  it('is told by app.status, and every other route says so in a sentence', async () => {
    const problem = { kind: 'newer', fileVersion: 9, knownVersion: 1 } as const;
    const unexpected: unknown[] = [];
    const route = createRouter(
      createHandlers({
        data: { ok: false, problem },
        now: () => testNow,
        epci: await testDirectory(),
        paper: { print: async () => true, pdf: async () => new Uint8Array() },
        files: {
          choose: async () => [],
          save: async () => null,
          saveFile: async () => null,
          saveFolder: async () => null,
          reveal: async () => {},
          open: async () => true,
        },
        machine: memoryMachine(),
        safe: memorySafe(),
        desk: { showDataFolder: () => {}, quit: () => {}, restart: () => {} },
        about: { version: '0', dataFolder: '', migrationsFolder: '' },
      }),
      (_, error) => unexpected.push(error),
    );
    expect(await route('app.status', {})).toMatchObject({ ok: true, data: { status: problem } });
    for (const name of ['home.get', 'meeting.list', 'journal.undo', 'journal.state', 'collective.get']) {
      expect(await route(name, {})).toMatchObject({
        ok: false,
        kind: 'unavailable',
        message: expect.stringMatching(/\.$/),
      });
    }
    expect(unexpected).toEqual([]);
  });
});
