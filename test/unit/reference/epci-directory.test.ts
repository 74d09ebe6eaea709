import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compactEpci } from '../../../build/reference/compact.ts';
import { printedName } from '../../../db/reference/epci-name.ts';
import { openEpciDirectory } from '../../../db/reference/epci-directory.ts';

type SourceMember = { code: string; siren: string; nom: string; populationMunicipale: number };
type SourceEpci = {
  code: string;
  nom: string;
  type: string;
  modeFinancement: string;
  populationMunicipale: number;
  membres: SourceMember[];
};
type SourceCommune = { code: string; type: string; departement: string };

const require = createRequire(import.meta.url);
const source = (file: string) =>
  readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${file}.json`), 'utf8');
const official: SourceEpci[] = JSON.parse(source('epci'));
const communes: SourceCommune[] = JSON.parse(source('communes'));

const folder = mkdtempSync(path.join(tmpdir(), 'codir-reference-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'epci.json.br');
compactEpci(file);
const directory = openEpciDirectory(file);
const record = (siren: string) => {
  const found = directory.get(siren);
  if (!found) throw new Error(`No EPCI ${siren}`);
  return found;
};
const names = (text: string) => directory.search(text).map(({ name }) => name);
const first = (text: string) => directory.search(text)[0];

/** Every nth: a search takes milliseconds, and the whole file in every way would take a minute. */
const oneIn = <T>(n: number, list: T[]): T[] => list.filter((_, i) => i % n === 0);

describe('every EPCI of the official file', () => {
  test('is there, with its name, type, financing and population', () => {
    expect(official).toHaveLength(1255);
    for (const one of official) {
      expect(record(one.code)).toMatchObject({
        name: printedName(one.nom),
        type: one.type,
        financing: one.modeFinancement,
        population: one.populationMunicipale,
        communeCount: one.membres.length,
      });
    }
  });

  test('has exactly the communes of the file', () => {
    for (const one of official) {
      const ours = record(one.code).communes.map(
        (c) => `${c.inseeCode} ${c.siren} ${c.name} ${c.population}`,
      );
      const theirs = one.membres.map(
        (m) => `${m.code} ${m.siren} ${printedName(m.nom)} ${m.populationMunicipale}`,
      );
      expect(ours.toSorted()).toEqual(theirs.toSorted());
    }
  });

  test('is the first answer to its own official name, or shares it with its only homonym', () => {
    const missed = official.filter(({ code, nom }) => {
      const hits = directory.search(nom);
      const rank = hits.findIndex(({ siren }) => siren === code);
      return rank < 0 || hits.slice(0, rank).some(({ name }) => name !== printedName(nom));
    });
    expect(missed.map(({ nom }) => nom)).toEqual([]);
  });

  test('is found by its name in full and by its SIREN', () => {
    for (const { code } of official) expect(first(code)?.siren).toBe(code);
    for (const { code } of oneIn(10, official)) {
      expect(directory.search(record(code).displayName).map(({ siren }) => siren)).toContain(code);
    }
  });

  test('is found by the name of a commune with its department', () => {
    const all = official.flatMap(({ code }) =>
      record(code).communes.map((commune) => ({ code, ...commune })),
    );
    const missed = oneIn(100, all).filter(
      ({ code, name, department }) =>
        !directory.search(`${name} ${department.code}`).some(({ siren }) => siren === code),
    );
    expect(missed).toEqual([]);
  });

  test('has well-formed codes and the departments of communes.json', () => {
    const departments = new Map(
      communes
        .filter(({ type }) => type === 'commune-actuelle')
        .map(({ code, departement }) => [code, departement]),
    );
    for (const { code } of official) {
      const one = record(code);
      expect(one.siren).toMatch(/^\d{9}$/);
      expect(one.typeLabel).not.toBe(one.type);
      for (const commune of one.communes) {
        expect(commune.inseeCode).toMatch(/^\d[\dAB]\d{3}$/);
        expect(commune.siren).toMatch(/^\d{9}$/);
        expect(commune.department.code).toBe(departments.get(commune.inseeCode));
        expect(commune.department.name).not.toBe('');
        expect(one.departments).toContainEqual(commune.department);
      }
    }
  });

  test('carries a name fit to print: no abbreviation, no typewriter sign, short enough for the form', () => {
    for (const { code } of official) {
      const { displayName } = record(code);
      expect(displayName).not.toMatch(/^(CC|CA|CU) |['"]|\s{2}|[Cc]oeur/);
      expect(displayName.length).toBeLessThanOrEqual(120);
    }
  });
});

describe('the four territories of the origin', () => {
  test.each([
    ['244400552', 'Communauté de communes du Pays d’Ancenis', ['44', '49'], 20, 69_666],
    ['248500530', 'Communauté de communes du Pays des Achards', ['85'], 9, 20_174],
    ['244400503', 'Communauté de communes d’Erdre et Gesvres', ['44'], 12, 68_096],
    ['248500662', 'Communauté de communes du Pays de Mortagne', ['85'], 11, 28_234],
  ])('%s is %s', (siren, displayName, departments, communeCount, population) => {
    const one = record(siren);
    expect(one).toMatchObject({ displayName, communeCount, population, typeLabel: 'Communauté de communes' });
    expect(one.departments.map(({ code }) => code)).toEqual(departments);
  });

  test('Pays de Mortagne lists its communes in French order, Mallièvre among them', () => {
    const mortagne = record('248500662');
    const list = mortagne.communes.map(({ name }) => name);
    expect(list).toEqual(list.toSorted(new Intl.Collator('fr').compare));
    expect(mortagne.communes.find(({ name }) => name === 'Mallièvre')).toMatchObject({
      inseeCode: '85134',
      population: 240,
    });
  });
});

describe('what she may type', () => {
  test('accents, case, hyphens and apostrophes are free', () => {
    expect(first('ERDRE ET GESVRES')?.siren).toBe('244400503');
    expect(first("pays d'ancenis")?.siren).toBe('244400552');
    expect(first('saint etienne metropole')?.name).toBe('Saint-Étienne Métropole');
    expect(first('coeur de savoie')?.siren).toBe(first('Cœur de Savoie')?.siren);
  });

  test('the beginning of each word is enough', () => {
    expect(names('pay mort')).toEqual(['CC du Pays de Mortagne', 'CC du Pays de Mortagne-au-Perche']);
  });

  test('a commune leads to its EPCI and is named in the answer', () => {
    expect(first('mallievre')).toMatchObject({ siren: '248500662', matchedCommune: 'Mallièvre' });
    expect(first('St Hilaire des Loges')).toMatchObject({ matchedCommune: 'Saint-Hilaire-des-Loges' });
    expect(first('44003')).toMatchObject({ siren: '244400552', matchedCommune: 'Ancenis-Saint-Géréon' });
    expect(first('Pays de Mortagne')).toMatchObject({ matchedCommune: null });
  });

  test('a SIREN may be typed in groups of three', () => {
    expect(first('248 500 662')?.siren).toBe('248500662');
  });

  test('a department, by number or name, gives its EPCI', () => {
    for (const text of ['85', 'vendée']) {
      for (const hit of directory.search(text))
        expect(hit.departments.map(({ code }) => code)).toContain('85');
      expect(directory.search(text)).toHaveLength(12);
    }
  });

  test('homonyms come together and are told apart by their department', () => {
    const rivers = directory.search('quatre rivières').slice(0, 2);
    expect(rivers.map(({ name }) => name)).toEqual(['CC des Quatre Rivières', 'CC des Quatre Rivières']);
    expect(rivers.map(({ departments }) => departments[0]?.name)).toEqual(['Haute-Savoie', 'Haute-Saône']);
    expect(names('pays de mortagne')[0]).toBe('CC du Pays de Mortagne');
    expect(names('mortagne 61')[0]).toBe('CC du Pays de Mortagne-au-Perche');
    expect(names('mortagne orne')[0]).toBe('CC du Pays de Mortagne-au-Perche');
    expect(new Set(names('val de')).size).toBe(12);
  });

  test('a name that another one begins with comes first', () => {
    expect(names('CC du Sud')[0]).toBe('CC du Sud');
    expect(names('lyon')[0]).toBe('Métropole de Lyon');
    expect(names('nantes')[0]).toBe('Nantes Métropole');
  });

  test('an EPCI over several departments names them all', () => {
    const several = official.filter(({ code }) => record(code).departments.length > 1);
    expect(several).toHaveLength(89);
    expect(first('pays d’ancenis')?.departments).toEqual([
      { code: '44', name: 'Loire-Atlantique' },
      { code: '49', name: 'Maine-et-Loire' },
    ]);
  });

  test('nothing gives nothing, and signs of search languages are only text', () => {
    for (const text of ['', '   ', '*', '"', '%', '()', '\u0000', 'zzzzqqq'])
      expect(directory.search(text)).toEqual([]);
    expect(directory.get('000000000')).toBeNull();
  });

  test('whatever is typed, no more answers than asked for', () => {
    for (const { nom } of oneIn(20, official)) {
      for (const text of [nom, nom.slice(3, 6), nom.slice(0, 1)]) {
        expect(directory.search(text).length).toBeLessThanOrEqual(12);
      }
    }
    expect(directory.search('a', 3)).toHaveLength(3);
    expect(directory.search('pays '.repeat(2000)).length).toBeLessThanOrEqual(12);
  });
});

describe('the compiled file', () => {
  test('is the same at every build, stays small and names its source and licence', () => {
    const again = path.join(folder, 'again.json');
    compactEpci(again);
    expect(readFileSync(again)).toEqual(readFileSync(file));
    expect(statSync(file).size).toBeLessThan(1_500_000);
    expect(directory.notice()).toMatchObject({
      vintage: 2025,
      licence: expect.stringContaining('Licence Ouverte'),
    });
  });

  test('is read at first use only, and a missing file throws then', () => {
    const missing = openEpciDirectory(path.join(folder, 'none.json'));
    expect(() => missing.search('mortagne')).toThrow(/ENOENT/);
  });
});
