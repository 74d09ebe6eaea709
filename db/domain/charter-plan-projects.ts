import { clause, cnfpt, type PlanChapter } from './charter-plan-clause.ts';
import { bold, bullets, link, p, steps, table } from './charter-plan-text.ts';

export const projectsChapter: PlanChapter = {
  key: 'chapter-projects',
  title: 'Co-pilotage et portefeuille de projets',
  intent: 'Mener des projets ensemble sans que la charge repose toujours sur les mêmes.',
  questions: [
    'Quels projets menons-nous en commun, et où en sont-ils\u202f?',
    'Qui peut piloter, seul, à deux ou à tour de rôle\u202f?',
    'Comment répartissons-nous les pilotages entre les collectivités\u202f?',
    'Qu’écrivons-nous avant de commencer\u202f?',
  ],
  clauses: [
    clause(
      {
        key: 'project-portfolio',
        title: 'Le portefeuille de projets',
        source: cnfpt('Vers la coopération en actes'),
      },
      'Les projets communs sont réunis dans un portefeuille tenu par le secrétariat. Pour chacun\u00a0:',
      bullets(
        'ce qu’il change pour les habitants\u202f;',
        'les collectivités qui y prennent part\u202f;',
        'qui le pilote, et jusqu’à quand\u202f;',
        'la prochaine étape, et sa date.',
      ),
      'Le CoDir passe le portefeuille en revue toutes les deux réunions. Il veille à ce qu’il ne contienne pas seulement des sujets internes.',
    ),
    clause(
      {
        key: 'project-thinking',
        title: 'Réfléchir ensemble d’abord',
        source: cnfpt('Vers la coopération en actes'),
        isOptional: true,
      },
      'Avant de lancer un projet, le CoDir prend le temps de trois étapes\u00a0:',
      steps(
        p`${bold('un diagnostic commun')}\u00a0: de quoi parle-t-on, que savons-nous, sur quoi ne sommes-nous pas d’accord\u202f;`,
        p`${bold('les enjeux')}\u00a0: ce qui compte pour les habitants et pour chaque collectivité\u202f;`,
        p`${bold('le cadre')}\u00a0: ce que nous voulons faire, comment, avec quels moyens, et à quoi nous verrons que c’est réussi.`,
      ),
    ),
    clause(
      {
        key: 'project-steering',
        title: 'Les formes de pilotage',
        source: cnfpt('Vers la coopération en actes'),
      },
      table(
        ['Forme', 'Qui pilote', 'Quand elle convient'],
        [
          'Pilotage par l’intercommunalité',
          'Sa direction, ou un de ses services',
          'Le projet relève de ses compétences',
        ],
        [
          'Pilotage par une commune',
          'La direction de cette commune',
          'Elle connaît le sujet, ou y est la plus intéressée',
        ],
        [
          'Co-pilotage',
          'Deux collectivités ensemble',
          'Le projet demande deux regards ou deux niveaux d’action',
        ],
        ['Pilotage alterné', 'Deux collectivités ou plus, à tour de rôle', 'Le projet dure plus d’un an'],
      ),
      'La forme choisie est inscrite au portefeuille. Elle peut changer en cours de route.',
    ),
    clause(
      {
        key: 'project-alternation',
        title: 'Le pilotage alterné',
        source: cnfpt('Extension du réseau, le principe de nouage'),
      },
      'Les dates de relais sont fixées dès le départ, tous les six ou douze mois. Un mois avant, la collectivité qui pilote écrit une page\u00a0: où en est le projet, ce qui reste à faire, à qui parler.',
      'Les deux collectivités travaillent ensemble pendant le mois du relais.',
    ),
    clause(
      {
        key: 'project-sharing',
        title: 'Répartir les pilotages',
        source: cnfpt('Les points de vigilance'),
      },
      'Une collectivité ne pilote pas plus de deux projets à la fois. Une petite commune peut piloter avec une autre, qui lui apporte du temps ou des moyens.',
      'Chaque année, en janvier, le CoDir regarde comment les pilotages se répartissent, et propose des relais.',
    ),
    clause(
      {
        key: 'project-commitments',
        title: 'Écrire les engagements',
        source: cnfpt('La coopération, une manière d’agir'),
      },
      p`Avant le démarrage, une page fixe l’objet, la durée, le temps donné par chaque collectivité, le financement et la façon de s’arrêter. Dès qu’il y a une dépense partagée, une convention est soumise aux assemblées concernées (${link('purpose-limits')}).`,
    ),
    clause(
      {
        key: 'project-assessment',
        title: 'Regarder ce que le projet a produit',
        source: cnfpt('La coopération, une manière d’agir'),
        isOptional: true,
      },
      'Dans les six mois qui suivent la fin d’un projet, celles et ceux qui l’ont mené disent ce qu’il a changé pour les habitants, ce qu’il a demandé à chacun et ce qu’ils referaient. Ce bilan tient en une page et reste dans l’espace partagé.',
    ),
  ],
};
