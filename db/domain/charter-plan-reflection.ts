import { clause, cnfpt, type PlanChapter } from './charter-plan-clause.ts';
import { bold, bullets, item, link, p, steps } from './charter-plan-text.ts';

export const reflectionChapter: PlanChapter = {
  key: 'chapter-reflection',
  title: 'Réflexivité et vie du collectif',
  intent:
    'Prendre soin du collectif\u00a0: revenir sur ce qui se vit, garder un rythme tenable, rester en confiance.',
  questions: [
    'Quand revenons-nous sur notre façon de travailler\u202f?',
    'Qui peut le demander, et comment\u202f?',
    'Quels signes doivent nous alerter\u202f?',
    'Combien de temps le collectif peut-il demander à chacun\u202f?',
  ],
  clauses: [
    clause(
      {
        key: 'reflection-time',
        title: 'Le temps réflexif',
        source: cnfpt('Les points de vigilance'),
      },
      'Chaque membre peut demander un temps réflexif, sans avoir à dire pourquoi. Il est inscrit à l’ordre du jour de la réunion suivante, pour une demi-heure au moins. Une fois par trimestre, il y figure sans que personne ait à le demander.',
      'Nous y répondons à cinq questions\u00a0:',
      steps(
        'Que vit chacun\u202f?',
        'Que faisons-nous\u202f?',
        'Comment le faisons-nous\u202f?',
        'Qu’est-ce que cela produit\u202f?',
        'Pour quoi le faisons-nous\u202f?',
      ),
      'Seules les suites convenues sont notées.',
    ),
    clause(
      {
        key: 'reflection-seminar',
        title: 'Le séminaire annuel',
        source: cnfpt('Les points de vigilance'),
      },
      p`Chaque année, entre septembre et novembre, le CoDir se retrouve une journée avec un tiers (${link('membership-guests')}), hors des lieux habituels. Il revient sur l’année, regarde la suivante et relit la charte.`,
      'Chacun en repart avec un engagement, relu l’année d’après.',
    ),
    clause(
      {
        key: 'reflection-watch',
        title: 'Nos points de vigilance',
        source: cnfpt('Les points de vigilance'),
      },
      'Deux fois par an, nous nous demandons où nous en sommes\u00a0:',
      bullets(
        item(
          p`${bold('la confiance')}\u00a0:`,
          bullets('y a-t-il des non-dits\u202f?', 'chaque commune prend-elle la parole\u202f?'),
        ),
        item(
          p`${bold('les difficultés pratiques')}\u00a0:`,
          bullets(
            'les documents arrivent-ils à temps\u202f?',
            'les trajets et les pilotages sont-ils répartis\u202f?',
          ),
        ),
        item(
          p`${bold('le rythme')}\u00a0:`,
          bullets('avançons-nous par étapes\u202f?', 'les élus suivent-ils ce que nous faisons\u202f?'),
        ),
        item(
          p`${bold('le recul')}\u00a0:`,
          bullets(
            'prenons-nous le temps de réfléchir\u202f?',
            'que retenons-nous de ce que nous essayons\u202f?',
          ),
        ),
      ),
    ),
    clause(
      {
        key: 'reflection-pace',
        title: 'Un rythme soutenable',
        source: cnfpt('Les points de vigilance'),
      },
      'Le collectif ne demande pas plus d’une journée de travail par mois à chacun, réunions comprises. Au-delà, il retire un sujet avant d’en ajouter un autre.',
      'Chaque avancée est consolidée avant de passer à la suivante. Rien n’est demandé en août.',
    ),
    clause(
      {
        key: 'reflection-informal',
        title: 'Les temps informels',
        source: cnfpt('La formalisation'),
        isOptional: true,
      },
      'Une fois par an, chaque membre qui le souhaite passe une journée dans les services d’une autre collectivité, et l’accueille en retour («\u00a0Vis ma vie\u00a0»).',
      'Repas, visites et moments partagés ne donnent lieu à aucun écrit.',
    ),
  ],
};
