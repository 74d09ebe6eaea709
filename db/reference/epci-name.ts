import { fold, foldPlace } from '../domain/fold.ts';

const typeLabels: Readonly<Record<string, string>> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
  METRO: 'Métropole',
  // Lyon is a collectivité à statut particulier (L.3611-1 CGCT), listed with the EPCI for its tax.
  MET69: 'Métropole à statut particulier',
};

/** « CC » → « Communauté de communes »; an unknown code is given back as it is. */
export const epciTypeLabel = (type: string): string => typeLabels[type] ?? type;

/** A name of the official file as French prints it: ’ for ', « » for ", œ in « Cœur », single spaces. */
export const printedName = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .replace(/'/g, '’')
    .replace(/"\s*([^"]*?)\s*"/g, '«\u00a0$1\u00a0»')
    .replace(/\b([Cc])oeur/g, '$1œur')
    .trim();

/** Bodies whose own name already says what they are: « CA Communauté Paris-Saclay », « CA Agglomération d’Agen ». */
const namesItself = /^(Communauté|Agglomération) |Communauté de communes/i;

/**
 * The name in full, by rule: the official file's « CC », « CA », « CU » spelled out, its closing acronym dropped.
 * « CC du Pays de Mortagne » → « Communauté de communes du Pays de Mortagne »; « Métropole de Lyon » stays.
 */
export function epciDisplayName(officialName: string): string {
  const printed = printedName(officialName).replace(/ \([A-Z\d ]{3,}\)$/, '');
  const [, type, rest] = /^(CC|CA|CU) (.+)$/.exec(printed) ?? [];
  if (type === undefined || rest === undefined) return printed;
  const own = rest.replace(/^« (.+) »$/, '$1');
  if (namesItself.test(own)) return own;
  return own.startsWith('Intercommunale ') ? `Communauté ${own}` : `${epciTypeLabel(type)} ${own}`;
}

const heads = [
  'communaute de communes',
  'communaute d agglomeration',
  'communaute urbaine',
  'metropole',
  'cc',
  'ca',
  'cu',
];
const articles = ['de la', 'de l', 'du', 'des', 'de', 'd', 'la', 'le', 'les', 'l'];

const withoutFirst = (text: string, openings: readonly string[]): string => {
  const opening = openings.find((start) => text.startsWith(`${start} `));
  return opening === undefined ? text : text.slice(opening.length + 1);
};

/** The folded name without what every EPCI is called: « CC du Pays de Mortagne » → `pays de mortagne`. */
export const nameCore = (name: string): string =>
  withoutFirst(withoutFirst(foldPlace(name), heads), articles);

const smallWords = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'et', 'en', 'a', 'sur']);

/** The words of a query that tell anything: the small ones are dropped unless there are only such. */
export function tellingWords(query: string): string[] {
  const all = foldPlace(fold(query).slice(0, 200)).split(' ').filter(Boolean);
  const telling = all.filter((word) => !smallWords.has(word));
  return telling.length > 0 ? telling : all;
}
