import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import {
  type CompactReference,
  compactFormat,
  departmentOf,
  separator,
} from '../../db/reference/compact-format.ts';

const sourcePackage = '@etalab/decoupage-administratif';

/** Year of the EPCI perimeters in each release: 6.0.0 announces 2026 but its epci.json is that of 5.3.0 (2025). */
const vintages: Readonly<Record<string, number>> = { '6.0.0': 2025 };

type SourceMember = { code: string; siren: string; nom: string; populationMunicipale: number };
type SourceEpci = {
  code: string;
  nom: string;
  type: string;
  modeFinancement: string;
  populationMunicipale: number;
  membres: SourceMember[];
};
type SourceDepartment = { code: string; nom: string };

const french = new Intl.Collator('fr');
const byCode = <T extends { code: string }>(a: T, b: T): number => (a.code < b.code ? -1 : 1);

/** One column of an EPCI's communes. Throws when a value holds the separator: the columns would shift in silence. */
function column(values: (string | number)[]): string {
  const broken = values.find((value) => String(value).includes(separator));
  if (broken !== undefined) throw new Error(`The reference data holds the separator: ${broken}`);
  return values.join(separator);
}

/**
 * Writes every EPCI of the official file, with its communes, as compact JSON to `outFile`. The same input gives
 * the same bytes. Throws on a release of the data whose vintage is not recorded above.
 */
export function compactEpci(outFile: string): void {
  // The package's root module reads ./data from the current folder: only its JSON paths are safe.
  const require = createRequire(import.meta.url);
  const read = (file: string): string => readFileSync(require.resolve(`${sourcePackage}/${file}`), 'utf8');
  const { version }: { version: string } = JSON.parse(read('package.json'));
  const vintage = vintages[version];
  if (vintage === undefined) {
    throw new Error(
      `${sourcePackage} ${version}: record the year of its epci.json in build/reference/compact.ts`,
    );
  }
  // Communes come from epci.json too: communes.json gives other populations and other spellings for the same codes.
  const epci: SourceEpci[] = JSON.parse(read('data/epci.json'));
  const departments: SourceDepartment[] = JSON.parse(read('data/departements.json'));
  const used = new Set(epci.flatMap(({ membres }) => membres.map(({ code }) => departmentOf(code))));

  const reference: CompactReference = {
    format: compactFormat,
    notice: {
      title: 'Liste et composition des EPCI à fiscalité propre, populations municipales',
      source: 'DGCL et Insee, jeu «\u00a0Découpage administratif\u00a0» (Etalab)',
      licence: 'Licence Ouverte / Open Licence',
      vintage,
      package: `${sourcePackage} ${version}`,
    },
    departments: Object.fromEntries(
      departments
        .filter(({ code }) => used.has(code))
        .toSorted(byCode)
        .map(({ code, nom }) => [code, nom]),
    ),
    epci: epci.toSorted(byCode).map((one) => {
      const members = one.membres.toSorted((a, b) => french.compare(a.nom, b.nom) || byCode(a, b));
      return {
        siren: one.code,
        name: one.nom,
        type: one.type,
        financing: one.modeFinancement,
        population: one.populationMunicipale,
        codes: column(members.map(({ code }) => code)),
        sirens: column(members.map(({ siren }) => siren)),
        names: column(members.map(({ nom }) => nom)),
        populations: column(members.map(({ populationMunicipale }) => populationMunicipale)),
      };
    }),
  };
  mkdirSync(path.dirname(outFile), { recursive: true });
  // Compressed, it weighs a third. Harder than this takes seconds, and gains a tenth.
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  writeFileSync(outFile, brotliCompressSync(JSON.stringify(reference), options));
}
