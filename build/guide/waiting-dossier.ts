import path from 'node:path';
import { blankItem } from '../../db/domain/agenda-item.ts';
import { foundingSections } from '../../db/domain/agenda-section.ts';
import { recurringSuggestions, suggestionIds } from '../../db/domain/agenda-template.ts';
import { openDossier } from '../demo/open-dossier.ts';
import { root } from '../run/root.ts';
import { pictureDay } from './app-window.ts';

/** Conseils of the following year, whose meetings are still to be planned; eight days before one, it is a holiday. */
const councils = ['2027-06-30', '2027-09-29', '2027-11-09', '2027-12-15'];

const reserve = [
  { title: 'Mutualiser la formation obligatoire des agents', minutes: 15 },
  { title: 'Assurance statutaire : faut-il un marché commun ?', minutes: 20 },
  { title: 'Accueil des stagiaires et des apprentis', minutes: 10 },
];

/** Adds to the example dossier what waits: conseils without a meeting, points in reserve, a template, a recurring point. */
export const addWaiting = async (profile: string): Promise<void> => {
  const { call, close } = openDossier({
    folder: path.join(profile, 'donnees'),
    migrationsFolder: path.join(root, 'out', 'migrations'),
    epciFile: path.join(root, 'out', 'reference', 'epci.json.br'),
    now: pictureDay,
  });
  try {
    for (const date of councils)
      await call('council.create', { date, time: '18:30', place: 'Hôtel communautaire' });
    for (const { title, minutes } of reserve)
      await call('reserve.save', {
        id: null,
        item: { ...blankItem(title, foundingSections.exchange), minutes },
      });
    for (const suggestion of suggestionIds) await call('template.adopt', { suggestion });
    for (const { kind, ...item } of recurringSuggestions.slice(0, 2))
      await call('recurring.save', {
        id: null,
        item: { ...item, sectionId: foundingSections[kind], expectedOutcome: '', note: '', startDate: '' },
      });
  } finally {
    close();
  }
};
