import { clause, cnfpt, ours, type PlanChapter } from './charter-plan-clause.ts';
import { bullets, item, link, p, value } from './charter-plan-text.ts';

export const opinionsChapter: PlanChapter = {
  key: 'chapter-opinions',
  title: 'Formation des avis',
  intent:
    'Faire entendre chaque collectivité dans un avis, y compris quand elles ne pensent pas la même chose.',
  questions: [
    'Qui peut demander un avis, et comment\u202f?',
    'Comment chaque collectivité fait-elle connaître sa position\u202f?',
    'Comment écrivons-nous les réserves et les divergences\u202f?',
    'Que se passe-t-il quand quelqu’un ne répond pas\u202f?',
    'Comment savons-nous ce que les élus ont retenu\u202f?',
  ],
  clauses: [
    clause(
      {
        key: 'opinion-request',
        title: 'Demander un avis',
        source: cnfpt('L’inscription du collectif des DGS dans le processus de décision'),
      },
      'Le président, un maire ou une collectivité membre peut demander un avis. La demande précise\u00a0:',
      bullets(
        'la question, en une phrase\u202f;',
        'les solutions envisagées, s’il y en a\u202f;',
        'l’instance qui décide, et la date.',
      ),
      p`Elle parvient au secrétariat à temps pour figurer à l’ordre du jour (${link('meeting-agenda')}).`,
    ),
    clause(
      {
        key: 'opinion-positions',
        title: 'Une position par collectivité',
        source: cnfpt('La délibération'),
        rules: ['opinion'],
      },
      p`Chaque collectivité dispose de ${value('opinion.replyDays')}, à partir de l’envoi du dossier, pour faire connaître sa position\u00a0: favorable, favorable avec réserves, défavorable, ou sans position. Elle peut la donner en réunion ou par écrit. Pour un point du conseil communautaire, elle le fait avant l’envoi de la convocation de ce conseil.`,
      p`Les réserves et les positions divergentes sont écrites avec leurs raisons, ${value('opinion.attribution')}. Une collectivité peut toujours demander que son nom figure.`,
    ),
    clause(
      {
        key: 'opinion-all-voices',
        title: 'Toutes les positions, à la même place',
        source: cnfpt('La délibération'),
      },
      'Les positions ne se comptent pas et ne se mettent pas aux voix. L’avis présente ce qui est partagé, puis ce qui ne l’est pas, avec le même soin.',
      'Quand aucune position n’est partagée, l’avis le dit\u00a0: c’est un avis à part entière, et il sert aux élus.',
    ),
    clause(
      { key: 'opinion-reservations', title: 'Réserves et divergences', source: cnfpt('La délibération') },
      bullets(
        item(
          'Une réserve est une condition. Elle dit\u00a0:',
          bullets('ce qui manque ou inquiète\u202f;', 'ce qui permettrait de la lever.'),
        ),
        'Une divergence est un désaccord sur le fond. Elle est écrite dans les mots de la collectivité qui l’exprime, sans être adoucie ni commentée.',
      ),
      p`L’une et l’autre restent écrites jusqu’à ce que la collectivité les retire elle-même (${link('trust-disagreement')}).`,
    ),
    clause(
      { key: 'opinion-silence', title: 'Quand une position manque', source: ours },
      'Une collectivité peut ne pas prendre position, sans avoir à l’expliquer\u00a0: l’avis indique «\u00a0sans position\u00a0». Son silence n’est compté ni comme un accord ni comme un désaccord.',
      'Quand le CoDir n’a pas pu rendre un avis à temps, il en informe l’instance, avec la raison.',
    ),
    clause(
      { key: 'opinion-contents', title: 'Ce que contient un avis', source: ours },
      'Un avis tient en une ou deux pages\u00a0:',
      bullets(
        'la question posée, l’instance et la date de sa décision\u202f;',
        'ce qu’il faut savoir pour comprendre, y compris en droit\u202f;',
        'les effets dans les communes, selon leur taille\u202f;',
        'les solutions comparées\u00a0: coût, moyens humains, calendrier\u202f;',
        'la position partagée, quand il y en a une\u202f;',
        'les réserves et les positions divergentes.',
      ),
    ),
    clause(
      {
        key: 'opinion-follow-up',
        title: 'Les suites données',
        source: cnfpt('L’inscription du collectif des DGS dans le processus de décision'),
      },
      'À la réunion qui suit la décision des élus, la direction de l’intercommunalité en fait connaître les suites\u00a0: avis suivi, suivi en partie, non suivi, ou décision reportée, avec les raisons quand elles sont connues.',
      'Les élus sont libres de leur choix. Un avis qui n’est pas suivi n’est pas un échec, et le CoDir ne le rejoue pas.',
    ),
  ],
};
