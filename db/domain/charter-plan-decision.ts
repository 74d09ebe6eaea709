import { clause, cnfpt, ours, type PlanChapter } from './charter-plan-clause.ts';
import { bold, bullets, item, link, note, p, steps, table } from './charter-plan-text.ts';

export const decisionChapter: PlanChapter = {
  key: 'chapter-decision',
  title: 'Place dans le processus de décision',
  intent: 'Relier le travail du CoDir à celui des élus, à un moment où il peut encore servir.',
  questions: [
    'À quelles instances d’élus nos travaux sont-ils destinés\u202f?',
    'À quel moment d’un dossier intervenons-nous\u202f?',
    'Jusqu’à quand un avis peut-il encore faire évoluer un projet\u202f?',
    'Qui fait quoi, et avant quelle date\u202f?',
  ],
  clauses: [
    clause(
      {
        key: 'decision-link',
        title: 'Technique et politique',
        source: cnfpt('L’inscription du collectif des DGS dans le processus de décision'),
      },
      'Les élus fixent les orientations et décident. Le CoDir prépare, alerte et propose.',
      'Le président et chaque maire peuvent lui poser une question. Il peut aussi se saisir d’un sujet, et il en informe alors le président et les maires dans la semaine.',
      'Une fois par an, le CoDir rencontre le bureau ou la conférence des maires pour parler de cette façon de travailler.',
    ),
    clause(
      {
        key: 'decision-bodies',
        title: 'Les instances et ce que nous leur apportons',
        source: cnfpt('L’inscription du collectif des DGS dans le processus de décision'),
        isOptional: true,
      },
      table(
        ['Instance', 'Ce que le CoDir lui apporte', 'À quel moment'],
        [
          'Bureau communautaire',
          'Les effets d’un projet dans chaque commune, les solutions possibles',
          'Avant que le projet soit arrêté',
        ],
        [
          'Conférence des maires',
          'Une vue d’ensemble, et les points où les communes diffèrent',
          'Avant les choix qui engagent plusieurs années',
        ],
        [
          'Conseil communautaire',
          'Les avis rendus sur les points de son ordre du jour',
          'Avant l’envoi de la convocation du conseil',
        ],
        [
          'Conseils municipaux',
          'Les mêmes éléments pour tous, présentés par chaque direction',
          'Avant chaque conseil municipal concerné',
        ],
      ),
    ),
    clause(
      {
        key: 'decision-steps',
        title: 'Les étapes d’un dossier',
        source: cnfpt('L’inscription du collectif des DGS dans le processus de décision'),
      },
      steps(
        item(
          p`${bold('Préparer')}. Le dossier est annoncé au CoDir dès qu’il se dessine, avec\u00a0:`,
          bullets(
            'la question à trancher\u202f;',
            'les collectivités concernées\u202f;',
            'la date de la décision des élus.',
          ),
        ),
        p`${bold('Éclairer')}. Le CoDir échange, puis rend un avis quand il est demandé (${link('opinion-contents')}).`,
        p`${bold('Décider')}. Les élus décident, dans leur instance et selon ses règles.`,
        p`${bold('Agir')}. Les collectivités mettent en œuvre\u202f; les projets communs rejoignent le portefeuille (${link('project-portfolio')}).`,
        p`${bold('Évaluer')}. Un an après, le CoDir regarde ce que la décision a produit.`,
      ),
    ),
    clause(
      {
        key: 'decision-in-time',
        title: 'Se réunir quand un avis peut encore servir',
        source: cnfpt('Présentations flash des territoires'),
      },
      'Selon sa date, une réunion n’a pas le même effet sur un dossier\u00a0:',
      bullets(
        p`${bold('avant le bureau')}, l’avis peut faire évoluer le projet lui-même\u202f;`,
        p`${bold('avant l’envoi de la convocation du conseil')}, il peut encore faire évoluer le dossier présenté\u202f;`,
        p`${bold('après cet envoi')}, il éclaire les maires avant le conseil.`,
      ),
      p`Le calendrier du CoDir est fixé pour se trouver dans l’un des deux premiers cas (${link('meeting-rhythm')}).`,
    ),
    clause(
      {
        key: 'decision-clear-days',
        title: 'Pour mémoire\u00a0: la convocation du conseil',
        source: 'Code général des collectivités territoriales, articles L.\u00a02121-12 et L.\u00a05211-1',
        isOptional: true,
      },
      p`Le président convoque le conseil communautaire cinq jours francs au moins avant la séance.${note('Un jour franc est un jour entier\u00a0: ni le jour de l’envoi ni celui de la séance ne comptent. Code général des collectivités territoriales, articles L.\u00a02121-12 et L.\u00a05211-1.')} Pour un conseil le mercredi, la convocation part donc au plus tard le jeudi de la semaine précédente.`,
      'Cette règle est celle du conseil. La charte ne la modifie pas et n’y ajoute rien\u202f; le CoDir la connaît pour choisir ses propres dates.',
    ),
    clause(
      { key: 'decision-who-when', title: 'Qui fait quoi, quand', source: ours },
      table(
        ['Quand', 'Qui', 'Quoi'],
        [
          'Trois semaines avant le conseil',
          'La direction de l’intercommunalité',
          'Transmet la liste prévisible des dossiers du conseil.',
        ],
        [
          'Dix jours avant la réunion',
          'Chaque collectivité',
          p`Propose ses points et joint ses documents (${link('meeting-agenda')}).`,
        ],
        [
          'Au plus tard à l’échéance fixée',
          'Le secrétariat',
          p`Adresse l’ordre du jour et les annexes (${link('meeting-sending')}).`,
        ],
        [
          'Le jour de la réunion',
          'La collectivité qui accueille, la personne qui anime',
          'Reçoit\u202f; veille à la parole de chacun.',
        ],
        [
          'Dans les trois jours ouvrés',
          'Le secrétariat',
          p`Adresse le relevé de décisions (${link('meeting-record')}).`,
        ],
        [
          'Dans le délai de réponse',
          'Chaque collectivité',
          p`Fait connaître ou complète sa position (${link('opinion-positions')}).`,
        ],
        [
          'Avant l’envoi de la convocation du conseil',
          'La direction de l’intercommunalité',
          'Transmet les avis au président et aux maires.',
        ],
        [
          'À la réunion qui suit le conseil',
          'La direction de l’intercommunalité',
          p`Rend compte des suites données (${link('opinion-follow-up')}).`,
        ],
      ),
    ),
  ],
};
