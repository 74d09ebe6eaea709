import { clause, cnfpt, type PlanChapter } from './charter-plan-clause.ts';
import { bullets, link, p } from './charter-plan-text.ts';

export const networksChapter: PlanChapter = {
  key: 'chapter-networks',
  title: 'Réseaux métiers et référents',
  intent: 'Relier le CoDir à celles et ceux qui font le même métier dans des collectivités différentes.',
  questions: [
    'Quels réseaux existent déjà, et lesquels manquent\u202f?',
    'Qui représente chaque collectivité dans chaque réseau\u202f?',
    'Comment les réseaux et le CoDir se parlent-ils\u202f?',
  ],
  clauses: [
    clause(
      {
        key: 'network-purpose',
        title: 'Les réseaux métiers',
        source: cnfpt('Extension du réseau, le principe de nouage'),
      },
      'Un réseau métier réunit des agents qui exercent une même fonction\u00a0: ressources humaines, marchés, urbanisme, finances… Il partage des outils, répond aux questions de ses membres et propose des améliorations au CoDir.',
      'Les réseaux qui existent sont reconnus et gardent leur façon de faire. Du temps est laissé aux agents pour y participer.',
    ),
    clause(
      {
        key: 'network-referents',
        title: 'Les référents',
        source: cnfpt('Extension du réseau, le principe de nouage'),
      },
      'Chaque collectivité désigne, si elle le peut, un référent dans chaque réseau. Plusieurs communes peuvent désigner ensemble la même personne.',
      'La liste des référents est mise à jour deux fois par an, en janvier et en septembre. Une place sans référent reste visible, sans que la collectivité ait à se justifier.',
    ),
    clause(
      {
        key: 'network-liaison',
        title: 'Le lien avec le CoDir',
        source: cnfpt('Extension du réseau, le principe de nouage'),
      },
      bullets(
        'Un membre du CoDir est le correspondant de chaque réseau\u202f; il change tous les deux ans.',
        'Chaque réseau présente son travail au CoDir une fois par an.',
        p`Le CoDir peut demander à un réseau d’éclairer un avis (${link('opinion-contents')}).`,
      ),
    ),
    clause(
      {
        key: 'network-opening',
        title: 'Ouvrir ou clore un réseau',
        source: cnfpt('Extension du réseau, le principe de nouage'),
        isOptional: true,
      },
      'Trois collectivités intéressées suffisent pour ouvrir un réseau. Elles disent à quoi il sert, qui l’anime et quand il fera un premier bilan.',
      'Un réseau qui ne s’est pas réuni depuis un an est clos, ou relancé avec un autre objet.',
    ),
  ],
};
