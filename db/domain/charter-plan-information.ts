import { clause, cnfpt, ours, type PlanChapter } from './charter-plan-clause.ts';
import { bullets, link, p, table } from './charter-plan-text.ts';

export const informationChapter: PlanChapter = {
  key: 'chapter-information',
  title: 'Circulation de l’information',
  intent: 'Faire en sorte que personne n’apprenne trop tard ce qui le concerne.',
  questions: [
    'Que nous devons-nous dire, et à quel moment\u202f?',
    'Par où passent nos échanges, et sous quel délai répondons-nous\u202f?',
    'Que disons-nous aux élus et à nos équipes, et qui le dit\u202f?',
    'Qui parle à l’extérieur\u202f?',
  ],
  clauses: [
    clause(
      {
        key: 'information-early',
        title: 'Se prévenir tôt',
        source: cnfpt('Assumer l’interdépendance'),
      },
      'Quand une collectivité prépare un projet qui aura des effets chez d’autres, elle les prévient dès que son exécutif en est d’accord, et avant que le projet soit rendu public.',
      'Dire «\u00a0nous y réfléchissons\u00a0» suffit\u00a0: personne n’attend un dossier complet.',
    ),
    clause(
      {
        key: 'information-channels',
        title: 'Par où nous échangeons',
        source: cnfpt('Les points de vigilance'),
      },
      table(
        ['Moyen', 'Pour quoi', 'Réponse attendue'],
        ['Courriel', 'Ordres du jour, relevés de décisions, demandes d’avis', 'Dans les trois jours ouvrés'],
        ['Espace partagé', 'Documents de travail, modèles, calendrier', 'Aucune'],
        ['Messagerie du groupe', 'Questions rapides, entraide', 'Dans la journée, si possible'],
        ['Téléphone', 'Urgences, sujets délicats', 'Le jour même'],
      ),
      'Une décision n’est jamais prise par messagerie.',
    ),
    clause(
      {
        key: 'information-elected',
        title: 'Informer les élus',
        source: cnfpt('Les points de vigilance'),
      },
      p`Dans la semaine qui suit une réunion, chaque membre en présente l’essentiel au maire ou au président de sa collectivité et lui remet le relevé de décisions (${link('meeting-record')}).`,
      'Tous les élus reçoivent les mêmes documents, le même jour.',
    ),
    clause(
      {
        key: 'information-teams',
        title: 'Informer les équipes',
        source: cnfpt('La culture de la coopération'),
        isOptional: true,
      },
      'Chaque membre fait connaître à ses équipes les décisions qui les concernent, et fait remonter leurs questions à la réunion suivante.',
    ),
    clause(
      { key: 'information-outside', title: 'La parole à l’extérieur', source: ours },
      bullets(
        'Les élus s’expriment au nom des collectivités.',
        'Personne ne s’exprime au nom du CoDir sans l’accord de tous ses membres.',
        'Chacun peut dire ce que fait le CoDir, sans citer ce que les autres y ont dit.',
      ),
    ),
  ],
};
