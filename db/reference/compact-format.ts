/**
 * The shape of `epci.json.br`, written by build/reference/compact.ts and read by epci-directory.ts.
 * Communes are columns joined by `separator`: 35,000 small objects would weigh and parse several times more.
 */
export const compactFormat = 1;
export const separator = '|';

export type CompactEpci = {
  siren: string;
  /** Official name, spelled as in the source file: « CC du Pays de Mortagne ». */
  name: string;
  type: string;
  /** FPU (fiscalité professionnelle unique) or FA (fiscalité additionnelle). */
  financing: string;
  population: number;
  /** One line per column, communes in French alphabetical order: INSEE codes, SIREN, names, populations municipales. */
  codes: string;
  sirens: string;
  names: string;
  populations: string;
};

/** What the app must show about the data it holds (Licence Ouverte: name the source and its date). */
export type ReferenceNotice = {
  title: string;
  source: string;
  licence: string;
  /** Year of the EPCI perimeters. */
  vintage: number;
  package: string;
};

export type CompactReference = {
  format: typeof compactFormat;
  notice: ReferenceNotice;
  /** Department code → name. */
  departments: Record<string, string>;
  epci: CompactEpci[];
};

/**
 * Department of a commune from its INSEE code: two characters, three overseas. The code's head is the
 * department by construction (Code officiel géographique); checked against communes.json in the tests.
 */
export const departmentOf = (inseeCode: string): string =>
  inseeCode.slice(0, inseeCode.startsWith('97') ? 3 : 2);
