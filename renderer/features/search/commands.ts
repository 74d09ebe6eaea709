import { words } from '../../../db/domain/fold.ts';

/** What one may also go to or do from the search; `also` are other words for it. */
export type PaletteCommand = { id: string; label: string; href: string; also?: string };

/** What is offered first, before anything is typed. */
export const firstCommands: readonly PaletteCommand[] = [
  { id: 'new-meeting', label: 'Nouvelle réunion', href: '#/reunions/nouvelle', also: 'créer fixer codir' },
  { id: 'new-council', label: 'Ajouter un conseil', href: '#/conseils/nouveau', also: 'nouveau créer' },
  { id: 'home', label: 'Accueil', href: '#/', also: 'à faire' },
  { id: 'meetings', label: 'Réunions', href: '#/reunions', also: 'ordres du jour' },
  { id: 'councils', label: 'Conseils', href: '#/conseils' },
  { id: 'opinions', label: 'Avis', href: '#/avis', also: 'registre' },
  { id: 'follow-up', label: 'Suivi', href: '#/suivi', also: 'décisions registre relevé' },
  { id: 'charter', label: 'Charte', href: '#/charte' },
];

const otherCommands: readonly PaletteCommand[] = [
  { id: 'year', label: 'Année et calendrier', href: '#/reunions/annee' },
  { id: 'plan', label: 'Planifier les réunions', href: '#/reunions/annee/planifier', also: 'calendrier' },
  { id: 'import-councils', label: 'Importer des conseils', href: '#/conseils/importer', also: 'calendrier' },
  { id: 'opinion-review', label: 'Bilan des avis', href: '#/avis/bilan', also: 'statistiques années' },
  {
    id: 'import-deliberations',
    label: 'Importer les délibérations',
    href: '#/avis/importer',
    also: 'résultats décisions du conseil',
  },
  { id: 'actions', label: 'Actions à faire', href: '#/suivi/actions', also: 'suivi' },
  { id: 'reminder', label: 'Liste de relance', href: '#/suivi/relance', also: 'actions retard suivi' },
  { id: 'reserve', label: 'Points en réserve', href: '#/reserve' },
  { id: 'templates', label: 'Modèles d’ordre du jour', href: '#/reserve/modeles' },
  { id: 'recurring', label: 'Points récurrents', href: '#/reserve/recurrents' },
  { id: 'charter-plan', label: 'Plan de la charte', href: '#/charte/plan', also: 'proposé modèle' },
  { id: 'charter-versions', label: 'Versions de la charte', href: '#/charte/versions', also: 'comparer' },
  { id: 'adhesions', label: 'Adhésions à la charte', href: '#/charte/adhesions', also: 'signatures' },
  { id: 'collective', label: 'Collectif', href: '#/collectif', also: 'membres annuaire' },
  { id: 'collectivities', label: 'Collectivités', href: '#/collectif/collectivites', also: 'communes' },
  { id: 'referents', label: 'Référents et rôles', href: '#/collectif/referents', also: 'réseaux métiers' },
  { id: 'turns', label: 'Tours d’accueil et d’animation', href: '#/collectif/tours', also: 'rotation' },
  { id: 'import-members', label: 'Importer des membres', href: '#/collectif/importer', also: 'annuaire' },
  { id: 'settings', label: 'Réglages', href: '#/reglages', also: 'en-tête règles rubriques données' },
  { id: 'guide', label: 'Ouvrir le guide', href: '#/aide', also: 'aide mode d’emploi' },
];

const allCommands = [...firstCommands, ...otherCommands].map((command) => ({
  ...command,
  names: words(command.label),
  others: words(command.also ?? ''),
}));

const most = 4;

/** Commands whose words begin as what is typed does, those named so before those also called so. */
export const commandsFor = (typed: string): PaletteCommand[] => {
  const asked = words(typed);
  if (asked.length === 0) return [...firstCommands];
  const begins = (names: readonly string[]) =>
    asked.every((word) => names.some((name) => name.startsWith(word)));
  const named = allCommands.filter(({ names }) => begins(names));
  const called = allCommands.filter(({ names, others }) => !begins(names) && begins([...names, ...others]));
  return [...named, ...called].slice(0, most);
};
