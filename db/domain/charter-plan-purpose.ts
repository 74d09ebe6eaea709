import { clause, cnfpt, ours, type PlanChapter, type PlanClause } from './charter-plan-clause.ts';
import { bold, bullets, item, link, p, steps } from './charter-plan-text.ts';

export const planPreamble: PlanClause = clause(
  {
    key: 'preamble-why-we-write',
    title: 'Préambule',
    source: cnfpt('La formalisation'),
  },
  'Nous assurons la direction générale des services ou le secrétariat général de mairie de l’intercommunalité et de ses communes. Nos territoires sont liés\u00a0: ce que l’une de nos collectivités entreprend touche les habitants et les services des autres.',
  'Nous écrivons cette charte pour que chacun sache à quoi il s’engage, et ce qu’il peut attendre des autres. Elle pose des règles simples et datées. Elle ne remplace ni les échanges de tous les jours ni le plaisir de travailler ensemble, sans lesquels un collectif ne tient pas.',
  'Ce texte est le nôtre\u00a0: nous l’écrivons ensemble, nous le relisons régulièrement et nous le révisons dès que l’un de nous en sent le besoin.',
);

export const purposeChapter: PlanChapter = {
  key: 'chapter-purpose',
  title: 'Raison d’être et légitimité',
  intent: 'Dire pourquoi le collectif existe, ce qu’il fait, et ce qui l’autorise à le faire.',
  questions: [
    'À quels besoins des habitants et des services le collectif répond-il\u202f?',
    'Qu’est-ce qui nous autorise à nous réunir et à proposer\u202f?',
    'Que faisons-nous, et que laissons-nous à d’autres\u202f?',
    'Que savent les élus de notre existence, et qu’en ont-ils dit\u202f?',
  ],
  clauses: [
    clause(
      {
        key: 'purpose-reason',
        title: 'Pourquoi nous nous réunissons',
        source: cnfpt('Assumer l’interdépendance'),
      },
      'Le CoDir de territoire réunit les directions de l’intercommunalité et des communes. Dans cette charte, «\u00a0collectivité\u00a0» désigne chaque commune, et aussi l’intercommunalité.',
      'Il existe pour\u00a0:',
      bullets(
        'préparer ensemble ce qui engage plusieurs collectivités\u202f;',
        'rendre un service plus cohérent aux habitants, qui vivent d’une commune à l’autre sans se soucier de nos limites\u202f;',
        'mettre en commun ce que chacun sait faire, et s’entraider.',
      ),
    ),
    clause(
      {
        key: 'purpose-legitimacy',
        title: 'Ce qui nous autorise à agir ensemble',
        source: cnfpt('La prise d’initiative'),
      },
      'Le CoDir prend l’initiative de se réunir et de proposer. Il s’appuie sur\u00a0:',
      steps(
        p`${bold('le territoire')}\u00a0: les habitants, l’eau, les mobilités ou les entreprises ne s’arrêtent pas à nos limites, et nos façons de travailler doivent en tenir compte\u202f;`,
        p`${bold('nos fonctions')}\u00a0: ce qui se passe chez les autres a des effets chez nous, et il est de notre métier de nous en soucier\u202f;`,
        p`${bold('le collectif')}\u00a0: nous formons une communauté professionnelle, et personne n’agit seul.`,
      ),
    ),
    clause(
      { key: 'purpose-missions', title: 'Nos missions', source: cnfpt('La formalisation') },
      'Le CoDir\u00a0:',
      bullets(
        item(
          'prépare les dossiers qui intéressent plusieurs collectivités\u00a0:',
          bullets(
            'il examine les projets de délibération avant le conseil communautaire\u202f;',
            'il décrit leurs effets dans chaque commune, selon sa taille\u202f;',
            'il compare plusieurs solutions chaque fois que c’est possible\u202f;',
          ),
        ),
        p`rend des avis techniques, à la demande des élus ou de sa propre initiative (${link('opinion-request')})\u202f;`,
        p`suit les projets menés en commun (${link('project-portfolio')})\u202f;`,
        p`entretient le lien avec les réseaux métiers (${link('network-purpose')})\u202f;`,
        p`revient régulièrement sur son propre fonctionnement (${link('reflection-time')}).`,
      ),
    ),
    clause(
      { key: 'purpose-limits', title: 'Ce que le CoDir ne fait pas', source: ours },
      'Le CoDir ne décide pas à la place des élus, et ne remplace ni le conseil communautaire, ni les conseils municipaux, ni le bureau, ni la conférence des maires.',
      'Il n’est pas une personne morale\u00a0: il ne signe pas de contrat et n’engage aucune dépense. Ce qu’il propose est mis en œuvre par les collectivités, chacune selon ses propres règles.',
      'Aucune collectivité n’y donne de consigne à une autre.',
    ),
    clause(
      {
        key: 'purpose-assent',
        title: 'L’accord des élus',
        source: cnfpt('La prise d’initiative'),
      },
      'La charte est présentée au président de l’intercommunalité et aux maires dans le mois qui suit son adoption. Il leur est demandé d’accepter que le collectif travaille ainsi\u202f; leur confiance se gagne ensuite à l’usage.',
      p`La date et la forme de cette présentation sont notées avec l’adoption (${link('life-adoption')}). Chaque version nouvelle leur est transmise dans les quinze jours.`,
    ),
  ],
};
