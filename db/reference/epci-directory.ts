import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import {
  type CompactReference,
  compactFormat,
  departmentOf,
  type ReferenceNotice,
  separator,
} from './compact-format.ts';
import { epciDisplayName, epciTypeLabel, printedName } from './epci-name.ts';
import { type Searchable, searchable, searchEpci } from './epci-search.ts';

export type Department = { code: string; name: string };

/** `population` is the population municipale, in inhabitants, here and below. */
export type EpciCommune = {
  inseeCode: string;
  siren: string;
  name: string;
  department: Department;
  population: number;
};

export type EpciSummary = {
  siren: string;
  /** Official short name: « CC du Pays de Mortagne ». */
  name: string;
  /** Name in full: « Communauté de communes du Pays de Mortagne ». */
  displayName: string;
  /** CC, CA, CU, METRO or MET69. */
  type: string;
  typeLabel: string;
  /** The most peopled part first: an EPCI may span several departments. */
  departments: Department[];
  communeCount: number;
  population: number;
};

/** `matchedCommune` is the commune the text named, or null when it named the EPCI itself or its department. */
export type EpciHit = EpciSummary & { matchedCommune: string | null };

export type EpciRecord = EpciSummary & {
  /** FPU (fiscalité professionnelle unique) or FA (fiscalité additionnelle). */
  financing: string;
  /** In French alphabetical order. */
  communes: EpciCommune[];
};

export type EpciDirectory = {
  /** The best `limit` EPCI (12 by default) for what she typed, best first; none for a blank text. */
  search(text: string, limit?: number): EpciHit[];
  get(siren: string): EpciRecord | null;
  /** Source, licence and year of the data, to be shown beside it. */
  notice(): ReferenceNotice;
};

type Loaded = { notice: ReferenceNotice; records: Map<string, EpciRecord>; index: Searchable[] };

function departmentsOf(communes: EpciCommune[]): Department[] {
  const weights = new Map<Department, number>();
  for (const { department, population } of communes) {
    weights.set(department, (weights.get(department) ?? 0) + population);
  }
  return [...weights]
    .toSorted(([a, left], [b, right]) => right - left || (a.code < b.code ? -1 : 1))
    .map(([department]) => department);
}

function load(file: string): Loaded {
  const data: CompactReference = JSON.parse(brotliDecompressSync(readFileSync(file)).toString('utf8'));
  if (data.format !== compactFormat)
    throw new Error('epci.json.br is not of this version of the app: build again');
  const departments = new Map(
    Object.entries(data.departments).map(([code, name]) => [code, { code, name: printedName(name) }]),
  );
  const records = new Map<string, EpciRecord>();
  for (const one of data.epci) {
    const [sirens, names, populations] = [one.sirens, one.names, one.populations].map((text) =>
      text.split(separator),
    );
    const communes = one.codes.split(separator).map((inseeCode, i): EpciCommune => {
      const department = departments.get(departmentOf(inseeCode));
      const [siren, name, population] = [sirens?.[i], names?.[i], populations?.[i]];
      if (!department || siren === undefined || name === undefined || population === undefined) {
        throw new Error(`epci.json.br is damaged at commune ${inseeCode}`);
      }
      return { inseeCode, siren, name: printedName(name), department, population: Number(population) };
    });
    records.set(one.siren, {
      siren: one.siren,
      name: printedName(one.name),
      displayName: epciDisplayName(one.name),
      type: one.type,
      typeLabel: epciTypeLabel(one.type),
      departments: departmentsOf(communes),
      communeCount: communes.length,
      population: one.population,
      financing: one.financing,
      communes,
    });
  }
  return { notice: data.notice, records, index: [...records.values()].map(searchable) };
}

/**
 * The directory of all EPCI held in `file` (the build's `reference/epci.json.br`). Nothing is read before the first
 * use, which throws if the file is missing or damaged; it then stays in memory.
 */
export function openEpciDirectory(file: string): EpciDirectory {
  let loaded: Loaded | null = null;
  const data = (): Loaded => (loaded ??= load(file));
  return {
    search: (text, limit = 12) => searchEpci(data().index, text, limit),
    get: (siren) => data().records.get(siren) ?? null,
    notice: () => data().notice,
  };
}
