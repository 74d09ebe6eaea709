import { clause, cnfpt, ours, type PlanChapter } from './charter-plan-clause.ts';
import { bold, bullets, item, link, note, p, steps, value } from './charter-plan-text.ts';

export const meetingsChapter: PlanChapter = {
  key: 'chapter-meetings',
  title: 'Réunions',
  intent: 'Fixer le rythme, la préparation et la conduite des réunions, pour que chacun y trouve sa place.',
  questions: [
    'À quel rythme nous réunissons-nous, et à quelle distance du conseil\u202f?',
    'Qui compose l’ordre du jour, et quand part-il\u202f?',
    'Qui accueille, qui anime, et comment les tours se prennent-ils\u202f?',
    'Que reste-t-il d’une réunion, et sous quel délai\u202f?',
  ],
  clauses: [
    clause(
      {
        key: 'meeting-rhythm',
        title: 'Le rythme',
        source: cnfpt('Présentations flash des territoires'),
        rules: ['meetingRhythm'],
      },
      p`Une réunion se tient, en principe, ${value('meetingRhythm.daysBefore')} avant chaque conseil communautaire. Elle dure deux heures et demie au plus.`,
      'Le calendrier de l’année est fixé avant le 15\u00a0décembre. Une réunion peut y être ajoutée à la demande de deux collectivités.',
    ),
    clause(
      { key: 'meeting-agenda', title: 'Composer l’ordre du jour', source: ours },
      'Chaque collectivité peut proposer un point jusqu’à dix jours avant la réunion. Chaque point annonce\u00a0:',
      bullets(
        'la question posée, en une phrase\u202f;',
        'ce qui en est attendu\u00a0: une décision, un avis, un échange ou une information\u202f;',
        'qui le présente, et le temps prévu.',
      ),
      'La personne qui anime et le secrétariat composent l’ordre du jour. Ils veillent à ce qu’il ne porte pas seulement les sujets de l’intercommunalité.',
    ),
    clause(
      {
        key: 'meeting-sending',
        title: 'L’envoi de l’ordre du jour',
        source: cnfpt('Présentations flash des territoires'),
        rules: ['sendingDelay'],
      },
      p`L’ordre du jour est adressé au plus tard ${value('sendingDelay.hours')} ${value('sendingDelay.reference')}.${note('Ce délai est une règle du collectif. Il n’a pas d’effet de droit, et ne concerne pas l’ordre du jour du conseil.')} Les annexes partent avec lui, avec le jour, l’heure et le lieu.`,
      'Un point arrivé après l’envoi est annoncé en début de réunion. Il peut être évoqué\u202f; un avis attend la réunion suivante, sauf si toutes les collectivités présentes acceptent d’en parler sans attendre.',
    ),
    clause(
      {
        key: 'meeting-rotation',
        title: 'Les tours d’accueil et d’animation',
        source: cnfpt('Les points de vigilance'),
        rules: ['rotation'],
      },
      p`Pour que la charge soit partagée, ${value('rotation.duties')}.`,
      'Dans un tour, chaque collectivité compte pour une. Un tour peut être passé ou échangé sans justification\u202f; la collectivité est de nouveau sollicitée à la réunion suivante.',
    ),
    clause(
      {
        key: 'meeting-host',
        title: 'La collectivité qui accueille',
        source: cnfpt('Les points de vigilance'),
        isOptional: true,
      },
      bullets(
        'Elle réserve une salle accessible à tous, et indique où se garer.',
        'Elle ouvre la salle un quart d’heure avant, autour d’un café.',
        'Si elle le souhaite, elle dispose de dix minutes pour présenter un projet ou un lieu de sa commune.',
      ),
    ),
    clause(
      {
        key: 'meeting-facilitation',
        title: 'La personne qui anime',
        source: cnfpt('Les points de vigilance'),
      },
      bullets(
        item(
          p`${bold('Avant')}\u00a0:`,
          bullets(
            'elle relit l’ordre du jour avec le secrétariat\u202f;',
            'elle prévoit la façon de traiter les points les plus délicats.',
          ),
        ),
        item(
          p`${bold('Pendant')}\u00a0:`,
          bullets(
            'elle donne la parole à chaque collectivité, en commençant par celles qui parlent le moins\u202f;',
            'elle tient les horaires\u202f;',
            'elle reformule les désaccords pour qu’ils soient notés.',
          ),
        ),
        item(
          p`${bold('À la fin')}\u00a0:`,
          bullets('elle relit les décisions et les avis, avec qui s’en charge et pour quand.'),
        ),
      ),
      'Quand un point met en cause sa propre collectivité, elle confie l’animation à quelqu’un d’autre.',
    ),
    clause(
      { key: 'meeting-course', title: 'Le déroulé', source: ours, isOptional: true },
      steps(
        'Tour de table\u00a0: ce qui, chez chacun, intéresse aussi les autres.',
        item(
          'Retour sur la réunion précédente\u00a0:',
          bullets(
            'corrections au relevé de décisions\u202f;',
            'actions en cours\u202f;',
            'suites données aux avis.',
          ),
        ),
        'Points pour avis, avant le conseil à venir.',
        'Autres points\u00a0: décisions, échanges, informations.',
        'Questions diverses, puis relecture de ce qui est décidé.',
      ),
      'Les points pour avis passent en premier quand le temps est compté.',
    ),
    clause(
      { key: 'meeting-record', title: 'Le relevé de décisions', source: ours },
      'Le relevé tient en deux pages. Pour chaque point, il note la décision ou l’avis, ses raisons en une phrase, les désaccords, puis qui fait quoi et pour quand. Il ne rapporte pas les propos.',
      'Il est adressé à tous dans les trois jours ouvrés. Chacun a cinq jours pour demander une correction\u202f; il est ensuite approuvé à la réunion suivante.',
    ),
    clause(
      {
        key: 'meeting-formats',
        title: 'Varier les formats',
        source: cnfpt('Les points de vigilance'),
        isOptional: true,
      },
      'Deux fois par an au moins, la réunion prend une autre forme\u00a0: atelier sur un thème, visite, travail en petits groupes, rencontre avec un réseau métier.',
      p`L’ordre du jour annonce cette forme, et ce qu’il faut préparer (${link('meeting-agenda')}).`,
    ),
    clause(
      { key: 'meeting-remote', title: 'Participer à distance', source: ours, isOptional: true },
      'Une personne éloignée ou empêchée peut participer à distance\u202f; le lien est joint à l’ordre du jour.',
      'Les sujets qui fâchent et les temps réflexifs se tiennent en présence de tous, autant que possible.',
    ),
  ],
};
