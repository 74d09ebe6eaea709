import { clause, ours, type PlanChapter } from './charter-plan-clause.ts';
import { bullets, item, note, p } from './charter-plan-text.ts';

export const dataChapter: PlanChapter = {
  key: 'chapter-data',
  title: 'Outils, données et archives',
  intent: 'Savoir où sont les documents du collectif, qui y a accès et combien de temps ils sont gardés.',
  questions: [
    'Quels outils utilisons-nous en commun, et qui les tient\u202f?',
    'Quelles données sur les personnes gardons-nous, et pour quoi\u202f?',
    'Que devient un document quand il ne sert plus\u202f?',
  ],
  clauses: [
    clause(
      { key: 'data-tools', title: 'Les outils communs', source: ours },
      'Le CoDir utilise un espace de documents partagé, un calendrier commun et une liste de diffusion. Le secrétariat les tient à jour.',
      'Chaque outil peut être utilisé par toutes les collectivités, quels que soient leurs moyens informatiques. Les accès sont revus en janvier, et à chaque départ.',
    ),
    clause(
      {
        key: 'data-personal',
        title: 'Les données personnelles',
        source: 'Règlement général sur la protection des données (RGPD)',
      },
      p`Le collectif ne garde que ce qui sert à se réunir\u00a0: nom, fonction, collectivité, coordonnées professionnelles, présences. Il ne note ni jugement sur une personne, ni donnée de santé.${note('Le CoDir n’étant pas une personne morale, l’intercommunalité inscrit ce fichier à son registre, avec l’aide de son délégué à la protection des données.')}`,
      bullets(
        'Chacun peut lire ce qui le concerne et le faire corriger.',
        'Les coordonnées d’une personne partie sont effacées dans l’année qui suit son départ.',
      ),
    ),
    clause(
      {
        key: 'data-archives',
        title: 'La conservation et les archives',
        source: 'Code du patrimoine, livre II',
      },
      'Les documents du CoDir sont des archives publiques. Aucun n’est détruit sans l’accord écrit des archives départementales.',
      bullets(
        item(
          'Le secrétariat conserve, pour tous, un exemplaire\u00a0:',
          bullets(
            'de chaque version de la charte et de ses signatures\u202f;',
            'des ordres du jour, des avis et des relevés de décisions.',
          ),
        ),
        'Les autres exemplaires sont de simples copies.',
      ),
    ),
  ],
};
