const modules = import.meta.glob<string>('../../docs/guide/*.md', { import: 'default' });

const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.md$/, '');

const pages = new Map(Object.entries(modules).map(([file, load]) => [nameOf(file), load]));

/** The guide's pages, in their order, by file name. */
export const guidePageNames: readonly string[] = [...pages.keys()]
  .filter((name) => name !== 'README')
  .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));

/** The HTML of a page; the index when there is no such page. */
export const readGuide = (name: string): Promise<string> => {
  const load = pages.get(name) ?? pages.get('README');
  return load ? load() : Promise.resolve('');
};

/** The first that fits wins: a place inside another comes before it. */
const subjects: readonly (readonly [RegExp, RegExp])[] = [
  [/^\/(?:collectif|conseils)\/importer/, /importer/],
  [/^\/reunions\/annee|^\/collectif\/tours/, /annee/],
  [/^\/suivi|^\/reunions\/\d+\/releve/, /releve-et-suivi/],
  [/^\/reunions\/\d+\/(?:envoyer|reponses)|^\/envois/, /envoyer/],
  [/^\/reunions\/\d+\/seance/, /tenir-la-seance/],
  [/^\/(?:reunions|conseils)/, /ordre-du-jour/],
  [/^\/avis/, /avis/],
  [/^\/reserve/, /reserve/],
  [/^\/collectif/, /premiers-pas/],
  [/^\/charte/, /charte/],
  [/^\/reglages/, /delais/],
];

/** The page that tells of a place, for F1. */
export const guidePageFor = (place: string): string => {
  const [, subject] = subjects.find(([where]) => where.test(place)) ?? [];
  return guidePageNames.find((name) => subject?.test(name)) ?? 'README';
};
