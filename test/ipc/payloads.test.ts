import { cpSync, mkdirSync, rmSync } from 'node:fs';
import * as fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { typeset } from '../../db/domain/typography.ts';
import { write } from '../../db/write.ts';
import { contract, type RouteName } from '../../electron/ipc/contract/contract.ts';
import { startTestApp, temporaryFolder, type TestApp } from '../support/app.ts';
import { assertUntil } from '../support/assert-until.ts';
import { dump, writesSoFar } from '../support/data-file.ts';
import { junk, payloadFor } from '../support/payloads.ts';
import { fillCharter } from '../support/random-charter.ts';
import { fillActions, fillRecords } from '../support/random-actions.ts';
import { fillOpinions } from '../support/random-opinions.ts';
import { prepareTwo } from '../support/sendings.ts';
import { fillSitting } from '../support/random-sittings.ts';
import { fillForRandomWrites } from '../support/random-writes.ts';

/** A dossier with something for every route, made once: each test begins from a copy of its folder. */
let filled: string;
beforeAll(async () => {
  const app = await startTestApp();
  app.data.sqlite.pragma('synchronous = OFF');
  fillForRandomWrites(app.data);
  await app.call('collectivity.create', {
    kind: 'other',
    name: 'Syndicat sans membre',
    inseeCode: '',
    siren: '',
    population: null,
  });
  // The founding sections, 1 to 7, are never removed.
  await app.call('section.create', { title: 'Actualités', kind: 'information' });
  await app.call('planning.addPeriods', {
    periods: [{ label: 'Noël', startDate: '2026-12-19', endDate: '2027-01-03' }],
  });
  await app.call('turns.pass', { kind: 'host', meetingId: 1, collectivityId: 1, reason: '' });
  await app.call('role.create', { kind: 'duty', name: 'Groupe de pilotage', description: '' });
  const holder = { roleId: 1, collectivityId: null, memberId: null, holderName: 'Un tiers' };
  await app.call('role.designate', { ...holder, email: '', startDate: '', endDate: '' });
  write(app.data, { label: 'charte' }, (tx) => fillCharter(tx, 1, 1));
  write(app.data, { label: 'avis' }, fillOpinions);
  write(app.data, { label: 'séance' }, fillSitting);
  write(app.data, { label: 'actions' }, fillActions);
  await prepareTwo(app);
  write(app.data, { label: 'relevés' }, fillRecords);
  app.close();
  filled = app.folder;
}, 120_000);

let app: TestApp;
beforeEach(async () => {
  const folder = temporaryFolder();
  cpSync(filled, folder, { recursive: true });
  app = await startTestApp({ folder });
  app.data.sqlite.pragma('synchronous = OFF');
});
afterEach(() => {
  for (const waiting of ['.recu', '.recu.tmp'])
    rmSync(`${app.folder}${waiting}`, { recursive: true, force: true });
  app.remove();
});

const routes = Object.keys(contract) as RouteName[];
/** A draft is written one at a time. */
const withoutDraft: readonly RouteName[] = ['charter.begin', 'charter.draftNext'];
const sentence = /^[A-ZÀ-Ý«\d].*\.$/s;
const english = /\b(?:invalid|expected|received|required|too (?:big|small)|unrecognized)\b/i;

describe.each(routes)('%s', (route) => {
  it('answers any payload with its view or a French sentence, and writes nothing it refuses', async () => {
    let accepted = 0;
    if (route !== 'collective.found') await app.call('collective.found', { name: 'CoDir', siren: null });
    if (withoutDraft.includes(route)) await app.call('charter.discardDraft', {});
    // What was received waits to be taken, once.
    if (route === 'handover.take') mkdirSync(`${app.folder}.recu.tmp`, { recursive: true });
    if (route === 'charter.sign') await app.call('charter.unsign', { id: 1 });
    await assertUntil(
      fc.asyncProperty(payloadFor(contract[route].input), async (payload) => {
        const before = writesSoFar(app.data.sqlite);
        const result = await app.raw(route, payload);
        expect(app.unexpected).toEqual([]);
        accepted += Number(result.ok);
        // Strict: what the contract does not name must not cross.
        const lawful = result.ok ? contract[route].output.parse(result.data) : undefined;
        expect(lawful).toEqual(result.ok ? result.data : undefined);
        const written = writesSoFar(app.data.sqlite) - before;
        expect(result.ok ? 0 : written).toBe(0);
        for (const text of result.ok ? [] : [result.message, ...Object.values(result.fields)]) {
          expect(text).toMatch(sentence);
          expect(text).not.toMatch(english);
          expect(text).toBe(typeset(text));
        }
      }),
      // A copy for the archives is some thirty files each time.
      { numRuns: route === 'archive.write' ? 8 : 200 },
      () => accepted > 0,
    );
    expect(accepted).toBeGreaterThan(0);
    expect(app.data.sqlite.pragma('foreign_key_check')).toEqual([]);
  }, 120_000);
});

describe.each(routes.filter((route) => contract[route].kind === 'query'))('%s, a query,', (route) => {
  it('only reads', async () => {
    const before = dump(app.data.sqlite);
    const writes = writesSoFar(app.data.sqlite);
    await fc.assert(
      fc.asyncProperty(payloadFor(contract[route].input), async (payload) => {
        await app.raw(route, payload);
      }),
      { numRuns: 50 },
    );
    expect(dump(app.data.sqlite)).toEqual(before);
    expect(writesSoFar(app.data.sqlite)).toBe(writes);
  });
});

describe('a route that does not exist', () => {
  it('is refused whatever its name, and nothing is written', async () => {
    const names = fc.oneof(
      junk,
      fc.constantFrom('toString', '__proto__', 'constructor', 'meeting.drop', 'Home.get', 'home.get '),
    );
    await fc.assert(
      fc.asyncProperty(names, junk, async (name, input) => {
        const before = writesSoFar(app.data.sqlite);
        const result = await app.raw(name as string, input);
        expect(result).toMatchObject({ ok: false, kind: 'unexpected', fields: {} });
        expect(writesSoFar(app.data.sqlite)).toBe(before);
      }),
      { numRuns: 200 },
    );
  });
});
