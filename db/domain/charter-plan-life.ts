import { clause, cnfpt, ours, type PlanChapter } from './charter-plan-clause.ts';
import { link, p, steps, value } from './charter-plan-text.ts';

export const lifeChapter: PlanChapter = {
  key: 'chapter-life',
  title: 'Durée, révision et adhésion',
  intent: 'Dire comment la charte s’adopte, se relit, change, et comment on y adhère.',
  questions: [
    'Comment la charte est-elle adoptée, et que faisons-nous des désaccords qui restent\u202f?',
    'Quand la relisons-nous, et qui peut demander à la changer\u202f?',
    'Que signe-t-on, et à quoi cela engage-t-il\u202f?',
  ],
  clauses: [
    clause(
      { key: 'life-adoption', title: 'L’adoption', source: ours },
      steps(
        'Le projet est adressé à toutes les collectivités un mois avant la réunion où il est adopté.',
        'Chacune fait ses remarques, article par article, en réunion ou par écrit.',
        'Le CoDir cherche une rédaction qui convienne à tous. Les désaccords qui restent sont écrits avec l’adoption, à côté du texte.',
      ),
      'La version adoptée porte un numéro et une date. Son texte ne change plus.',
    ),
    clause(
      { key: 'life-duration', title: 'La durée', source: ours },
      'La charte s’applique à partir de la date fixée à l’adoption, et jusqu’à l’entrée en application d’une version nouvelle.',
    ),
    clause(
      {
        key: 'life-review',
        title: 'Le réexamen',
        source: cnfpt('Les points de vigilance'),
        rules: ['review'],
      },
      p`Le collectif réexamine la charte au plus tard le ${value('review.on')}. Il la confirme ou engage sa révision, et fixe une nouvelle date.`,
      p`Il la relit aussi à chaque séminaire annuel (${link('reflection-seminar')}) et dans les six mois qui suivent le renouvellement des conseils municipaux.`,
    ),
    clause(
      { key: 'life-amendment', title: 'La révision', source: ours },
      'Chaque collectivité peut proposer, à tout moment, de modifier un article. La proposition est examinée à la réunion suivante.',
      p`Une révision suit les mêmes étapes que l’adoption (${link('life-adoption')}). Elle est accompagnée d’une comparaison avec la version précédente.`,
    ),
    clause(
      { key: 'life-adhesion', title: 'L’adhésion', source: cnfpt('La formalisation') },
      'Les membres signent la charte, chacun pour sa collectivité. Leur signature porte sur une version précise\u00a0: quand une version nouvelle est adoptée, il leur est proposé de la signer.',
      'Une collectivité qui n’a pas signé reste invitée aux réunions.',
    ),
    clause(
      { key: 'life-withdrawal', title: 'Se retirer', source: ours },
      p`Une collectivité peut se retirer à tout moment, par un simple courrier au secrétariat. Elle mène à leur terme les engagements écrits qu’elle a pris (${link('project-commitments')}), et peut revenir quand elle le souhaite.`,
    ),
  ],
};
