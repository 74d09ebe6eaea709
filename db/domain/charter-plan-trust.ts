import { clause, cnfpt, ours, type PlanChapter } from './charter-plan-clause.ts';
import { bold, bullets, link, note, p, value } from './charter-plan-text.ts';

export const trustChapter: PlanChapter = {
  key: 'chapter-trust',
  title: 'Principes et pacte de confiance',
  intent: 'Dire ce que chacun peut attendre des autres, et d’abord ce qui permet de se parler vraiment.',
  questions: [
    'Qu’est-ce qui garantit à chaque commune que sa voix compte\u202f?',
    'Comment nous disons-nous nos désaccords, et qu’en faisons-nous\u202f?',
    'Comment restons-nous loyaux envers les élus de notre collectivité\u202f?',
    'Qu’est-ce qui reste entre nous, et qu’est-ce qui circule\u202f?',
    'Que faisons-nous quand quelque chose se passe mal\u202f?',
  ],
  clauses: [
    clause(
      {
        key: 'trust-parity',
        title: 'La parité',
        source: cnfpt('La parité, une place et une voix plus fortes des communes'),
      },
      p`Chaque collectivité compte pour une voix, l’intercommunalité comprise, quels que soient sa population, son budget ou ses effectifs.${note('La parité règle la vie du CoDir. Elle ne change rien au partage des compétences entre les communes et l’intercommunalité.')}`,
      'La parole, l’accueil, l’animation et les pilotages se partagent dans le même esprit.',
    ),
    clause(
      { key: 'trust-plurality', title: 'La pluralité des voix', source: cnfpt('La délibération') },
      'Des points de vue différents montrent ce qu’un seul ne verrait pas. Chacun peut mettre sur la table un sujet qui fâche.',
      p`Nous discutons des arguments, jamais des personnes. Nous ne cherchons pas à l’emporter, mais à éclairer la décision des élus par tout ce qui compte (${link('opinion-positions')}).`,
    ),
    clause(
      { key: 'trust-disagreement', title: 'Dire les désaccords', source: cnfpt('La délibération') },
      'Un désaccord se dit en réunion\u202f; à défaut, il s’écrit dans les cinq jours qui suivent.',
      'Il est noté avec ses raisons, dans les mots de la collectivité qui l’exprime, et le reste tant qu’elle ne l’a pas levé. Le silence ne vaut ni accord ni désaccord.',
    ),
    clause(
      {
        key: 'trust-loyalty',
        title: 'La loyauté envers son exécutif',
        source: cnfpt('L’inscription du collectif des DGS dans le processus de décision'),
      },
      'Chaque membre reste loyal envers le maire ou le président de sa collectivité\u00a0:',
      bullets(
        'il le tient informé de ce qui se prépare au CoDir\u202f;',
        'il ne prend pas d’engagement en son nom sans son accord\u202f;',
        'quand la position de sa collectivité n’est pas arrêtée, il le dit.',
      ),
      'Personne ne demande à un membre de choisir entre le collectif et sa collectivité.',
    ),
    clause(
      {
        key: 'trust-pledges',
        title: 'Nos engagements envers les élus',
        source: cnfpt('Les points de vigilance'),
      },
      'Le CoDir s’engage envers les élus à\u00a0:',
      bullets(
        p`${bold('bien travailler')}\u00a0: des dossiers exacts, sourcés, rendus à temps\u202f;`,
        p`${bold('être transparent')}\u00a0: le président et les maires peuvent lire à tout moment les ordres du jour, les avis et les relevés de décisions\u202f;`,
        p`${bold('leur laisser le choix')}\u00a0: des solutions comparées plutôt qu’une seule, et une décision qui reste entièrement la leur.`,
      ),
    ),
    clause(
      {
        key: 'trust-confidentiality',
        title: 'La confidentialité',
        source: ours,
        rules: ['confidentiality'],
      },
      'Ce qui se dit en réunion au sujet d’une personne ou d’une situation délicate reste entre les membres.',
      p`Les documents préparatoires ${value('confidentiality.mention')}. Ils ne circulent pas hors des collectivités membres avant la décision des élus.${note('Un document préparatoire n’est en principe communicable qu’une fois la décision prise (code des relations entre le public et l’administration, article L.\u00a0311-2).')}`,
      p`Le relevé de décisions, lui, est fait pour circuler (${link('meeting-record')}).`,
    ),
    clause(
      {
        key: 'trust-mistakes',
        title: 'Droit à l’erreur, non-dits et malentendus',
        source: cnfpt('Les points de vigilance'),
      },
      'Chacun peut se tromper, changer d’avis, dire qu’il ne sait pas. Un essai qui n’a pas marché se raconte, pour que tous en profitent.',
      p`Un malentendu se lève d’abord de vive voix, entre les personnes concernées, dans la quinzaine. Si cela ne suffit pas, chacune peut demander un temps réflexif (${link('reflection-time')}).`,
    ),
    clause(
      { key: 'trust-mutual-aid', title: 'L’entraide', source: ours, isOptional: true },
      'Une collectivité en difficulté peut demander de l’aide aux autres\u00a0: absence, urgence, surcroît de travail. Chacune répond dans les deux jours ouvrés, même pour dire qu’elle ne peut pas.',
      'Un conseil ou un modèle se donnent sans compter. Au-delà de deux jours de travail, l’aide fait l’objet d’un écrit entre les collectivités.',
    ),
  ],
};
