import { clause, cnfpt, ours, type PlanChapter } from './charter-plan-clause.ts';
import { bullets, link, note, p, steps } from './charter-plan-text.ts';

export const membershipChapter: PlanChapter = {
  key: 'chapter-membership',
  title: 'Composition',
  intent: 'Dire qui siège, qui supplée, qui entre, qui part, et quelle place ont les invités.',
  questions: [
    'Qui est membre, et au titre de quelle collectivité\u202f?',
    'Que se passe-t-il quand quelqu’un ne peut pas venir, ou quand un poste est vacant\u202f?',
    'Comment accueillons-nous, et que demandons-nous à qui s’en va\u202f?',
    'Qui d’autre peut être invité à notre table, et pour quoi\u202f?',
  ],
  clauses: [
    clause(
      {
        key: 'membership-members',
        title: 'Les membres',
        source: cnfpt('Le «\u00a0bref\u00a0» du retour du consultant'),
      },
      'Sont membres du CoDir\u00a0:',
      bullets(
        'pour l’intercommunalité, la personne qui en assure la direction générale\u202f;',
        'pour chaque commune, la personne qui en assure la direction générale ou le secrétariat général.',
      ),
      p`Une collectivité peut être présente à plusieurs\u202f; elle garde une seule voix (${link('trust-parity')}). Une personne qui sert plusieurs communes porte la voix de chacune.`,
    ),
    clause(
      {
        key: 'membership-freedom',
        title: 'Une participation libre',
        source: cnfpt('Le «\u00a0bref\u00a0» du retour du consultant'),
      },
      'Chacun participe librement. Une absence n’a pas à être justifiée et n’est reprochée à personne.',
      'La personne qui ne peut pas venir reçoit les mêmes documents que les autres, et peut faire connaître sa position par écrit.',
    ),
    clause(
      { key: 'membership-substitute', title: 'La suppléance', source: ours },
      'Un membre empêché peut se faire suppléer par une personne de sa collectivité. Il en informe le secrétariat, si possible deux jours avant la réunion.',
      'La personne qui supplée reçoit les documents, participe à toute la réunion et porte la voix de la collectivité.',
    ),
    clause(
      { key: 'membership-interim', title: 'L’intérim et les postes vacants', source: ours },
      'La personne qui assure un intérim siège pour la collectivité concernée, même si elle siège déjà pour une autre\u00a0: elle y porte alors les deux voix, en disant laquelle elle exprime.',
      'Sans intérim, la place reste ouverte. Les documents sont adressés à la collectivité, et rien n’est déduit de son silence.',
    ),
    clause(
      { key: 'membership-arrival', title: 'Accueillir un nouveau membre', source: ours },
      steps(
        'Dans les quinze jours de sa prise de fonctions, le secrétariat lui adresse la charte, le calendrier et les trois derniers relevés de décisions.',
        'Un membre volontaire, d’une autre collectivité, l’accompagne pendant ses trois premières réunions.',
        p`Dans les trois mois, il lui est proposé d’adhérer à la charte (${link('life-adhesion')}).`,
      ),
    ),
    clause(
      { key: 'membership-departure', title: 'Quitter le CoDir', source: ours },
      'Le membre qui quitte ses fonctions transmet à la personne qui lui succède, ou à défaut au secrétariat, les dossiers communs dont il s’occupe. Ses accès aux espaces partagés se ferment le jour de son départ.',
      'Sa signature reste dans l’histoire de la charte. Elle n’engage pas la personne qui lui succède, à qui il est proposé de signer à son tour.',
    ),
    clause(
      {
        key: 'membership-guests',
        title: 'Les personnes invitées et le tiers',
        source: cnfpt('La présence d’un facilitateur'),
      },
      'Le CoDir peut inviter, pour un point de l’ordre du jour, toute personne utile à l’échange\u00a0: agent, élu, partenaire, collègue d’un autre territoire. Elle éclaire la question et ne porte pas de voix.',
      p`Il peut aussi faire appel à un tiers${note('Personne extérieure aux collectivités et sans intérêt dans leurs dossiers, qui aide le groupe à se parler et à réfléchir à son fonctionnement.')}. Celui-ci est tenu à la même confidentialité que les membres (${link('trust-confidentiality')}).`,
    ),
    clause(
      { key: 'membership-secretariat', title: 'Le secrétariat', source: ours },
      'Le secrétariat prépare les ordres du jour avec la personne qui anime, adresse les documents, tient le relevé de décisions et conserve la mémoire du collectif. Il est au service de toutes les collectivités.',
      'L’intercommunalité l’assure, sauf si une autre collectivité le propose. Le CoDir revoit cette organisation chaque année.',
    ),
  ],
};
