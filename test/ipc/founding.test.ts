import * as fc from 'fast-check';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printedName } from '../../db/reference/epci-name.ts';
import { foundingEpci } from '../../electron/ipc/handlers/collective.ts';
import { startTestApp, testDirectory } from '../support/app.ts';
import { dump } from '../support/data-file.ts';

type Member = { code: string; siren: string; nom: string; populationMunicipale: number };
type Official = { code: string; nom: string; populationMunicipale: number; membres: Member[] };

const file = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/epci.json');
const official: Official[] = JSON.parse(readFileSync(file, 'utf8'));

const byCode = (a: { inseeCode: string }, b: { inseeCode: string }) => (a.inseeCode < b.inseeCode ? -1 : 1);

const communesOf = ({ membres }: Official) =>
  membres
    .map(({ code, siren, nom, populationMunicipale }) => ({
      inseeCode: code,
      siren,
      name: printedName(nom),
      population: populationMunicipale,
      department: code.slice(0, code.startsWith('97') ? 3 : 2),
    }))
    .toSorted(byCode);

/** The rows that founding on `epci` writes, those of communes as one line each. */
const foundedOn = async (epci: Official) => {
  const app = await startTestApp();
  app.data.sqlite.pragma('synchronous = OFF');
  const view = await app.call('collective.found', { name: 'CoDir', siren: epci.code });
  const rows = dump(app.data.sqlite);
  app.remove();
  const [first, ...others] = (rows['collectivity'] ?? []) as Record<string, string | number>[];
  return {
    kinds: view.collectivities.map(({ kind }) => kind),
    collective: rows['collective'],
    epci: first,
    communes: others
      .map(
        (row) =>
          `${row['insee_code']} ${row['siren']} ${row['name']} ${row['population']} ${row['department']}`,
      )
      .toSorted(),
  };
};

const expectedOf = (epci: Official) => ({
  kinds: ['epci', ...epci.membres.map(() => 'commune')],
  collective: [expect.objectContaining({ id: 1, name: 'CoDir', epci_siren: epci.code })],
  epci: expect.objectContaining({
    kind: 'epci',
    siren: epci.code,
    insee_code: '',
    population: epci.populationMunicipale,
  }),
  communes: communesOf(epci)
    .map((c) => `${c.inseeCode} ${c.siren} ${c.name} ${c.population} ${c.department}`)
    .toSorted(),
});

describe('founding from the official list', () => {
  it('keeps every commune of every EPCI, with its INSEE and SIREN codes and its population', async () => {
    const directory = await testDirectory();
    expect(official).toHaveLength(1255);
    for (const epci of official) {
      const founding = foundingEpci(directory, epci.code);
      expect(founding?.communes.toSorted(byCode)).toEqual(communesOf(epci));
      expect(founding).toMatchObject({ siren: epci.code, population: epci.populationMunicipale });
    }
  });

  it('writes the EPCI and its communes, for EPCI drawn at random and for the largest', {
    timeout: 120_000,
  }, async () => {
    const largest = official.toSorted((a, b) => b.membres.length - a.membres.length)[0];
    const overseas = official.find(({ membres }) => membres[0]?.code.startsWith('97'));
    const corsican = official.find(({ membres }) => membres[0]?.code.startsWith('2A'));
    const chosen = [largest, overseas, corsican].filter((epci) => epci !== undefined);
    expect(chosen).toHaveLength(3);
    for (const epci of chosen) expect(await foundedOn(epci)).toEqual(expectedOf(epci));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...official), async (epci) => {
        expect(await foundedOn(epci)).toEqual(expectedOf(epci));
      }),
      { numRuns: 40 },
    );
  });

  it('may be done by hand, without any EPCI', async () => {
    const app = await startTestApp();
    const view = await app.call('collective.found', { name: '  CoDir\n du Bocage ', siren: null });
    expect(view.collective?.name).toBe('CoDir du Bocage');
    expect(view.collectivities).toEqual([]);
    app.remove();
  });
});
