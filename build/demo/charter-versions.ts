import type { CharterRule } from '../../db/domain/charter-rules.ts';
import { body, bullets, item, p, note } from '../../db/domain/charter-plan-text.ts';

/** Clauses of the plan that the collective took when it began, two years ago. */
export const firstClauses: readonly string[] = [
  'preamble-why-we-write',
  'purpose-reason',
  'purpose-legitimacy',
  'purpose-missions',
  'purpose-limits',
  'membership-members',
  'membership-freedom',
  'membership-substitute',
  'membership-interim',
  'membership-guests',
  'membership-secretariat',
  'trust-parity',
  'trust-plurality',
  'trust-disagreement',
  'trust-loyalty',
  'trust-pledges',
  'trust-confidentiality',
  'trust-mistakes',
  'decision-link',
  'decision-steps',
  'decision-in-time',
  'decision-who-when',
  'meeting-rhythm',
  'meeting-agenda',
  'meeting-sending',
  'meeting-rotation',
  'meeting-facilitation',
  'meeting-record',
  'opinion-request',
  'opinion-positions',
  'opinion-all-voices',
  'opinion-silence',
  'opinion-contents',
  'opinion-follow-up',
  'information-early',
  'information-channels',
  'information-elected',
  'information-outside',
  'network-purpose',
  'network-referents',
  'project-portfolio',
  'project-steering',
  'project-sharing',
  'reflection-time',
  'reflection-seminar',
  'reflection-pace',
  'life-adoption',
  'life-duration',
  'life-review',
  'life-amendment',
  'life-adhesion',
];

/** A step in writing a version. Articles are named by their key, those of the collective's own by their title. */
export type Change =
  /** `words` pairs what is written with what replaces it. */
  | { do: 'reword'; article: string; title?: string; words: readonly (readonly [string, string])[] }
  | { do: 'add'; chapter: string; after: string | null; title: string; body: string }
  | { do: 'addChapter'; after: string; title: string }
  | { do: 'move'; article: string; chapter: string; index: number }
  | { do: 'remove'; article: string }
  | { do: 'rule'; article: string; rule: CharterRule };

/** What the plan became on the way to version 1. */
export const towardsFirst = (reviewedOn: string): readonly Change[] => [
  {
    do: 'reword',
    article: 'preamble-why-we-write',
    words: [['Nos territoires sont liés', 'Le Pays de Mortagne est petit, et nos territoires sont liés']],
  },
  {
    do: 'reword',
    article: 'meeting-rhythm',
    words: [['deux heures et demie au plus', 'trois heures au plus']],
  },
  { do: 'reword', article: 'meeting-record', words: [['trois jours ouvrés', 'cinq jours ouvrés']] },
  {
    do: 'reword',
    article: 'project-sharing',
    words: [['pas plus de deux projets à la fois', 'qu’un projet à la fois']],
  },
  {
    do: 'add',
    chapter: 'chapter-meetings',
    after: 'meeting-rotation',
    title: 'Se déplacer',
    body: body(
      'Les réunions se tiennent dans toutes les communes. La collectivité qui accueille propose un lieu de rendez-vous pour partager les voitures\u202f; chacune prend en charge les trajets de ses agents.',
    ),
  },
  {
    do: 'rule',
    article: 'meeting-sending',
    rule: { kind: 'sendingDelay', hours: 72, reference: 'rule' },
  },
  {
    do: 'rule',
    article: 'opinion-positions',
    rule: { kind: 'opinion', attributed: false, replyDays: 10 },
  },
  { do: 'rule', article: 'trust-confidentiality', rule: { kind: 'confidentiality', mention: false } },
  { do: 'rule', article: 'life-review', rule: { kind: 'review', on: reviewedOn } },
];

/** What two years of use changed: version 2. */
export const towardsSecond = (reviewedOn: string): readonly Change[] => [
  {
    do: 'reword',
    article: 'preamble-why-we-write',
    words: [
      [
        'Elle pose des règles simples et datées.',
        'Elle pose des règles simples et datées, que la plus petite mairie peut tenir.',
      ],
    ],
  },
  {
    do: 'add',
    chapter: 'chapter-purpose',
    after: 'purpose-limits',
    title: 'L’accord des élus',
    body: body(
      'La charte est présentée chaque année au président de la communauté de communes et aux maires, en conférence des maires. Chaque version nouvelle leur est transmise dans les quinze jours.',
    ),
  },
  {
    do: 'add',
    chapter: 'chapter-membership',
    after: 'membership-interim',
    title: 'Arriver et partir',
    body: body(
      bullets(
        item(
          'Dans les quinze jours de son arrivée, un nouveau membre reçoit\u00a0:',
          bullets(
            'la charte et le calendrier\u202f;',
            'les trois derniers relevés de décisions\u202f;',
            'le nom d’un membre d’une autre commune, qui l’accompagne pendant trois réunions.',
          ),
        ),
        'Avant de partir, un membre transmet ses dossiers communs à qui lui succède, ou au secrétariat.',
      ),
    ),
  },
  { do: 'move', article: 'trust-pledges', chapter: 'chapter-decision', index: 1 },
  {
    do: 'reword',
    article: 'trust-pledges',
    title: 'Nos engagements envers le président et les maires',
    words: [
      [
        'Le CoDir s’engage envers les élus à\u00a0:',
        'Le CoDir s’engage envers le président et les maires à\u00a0:',
      ],
    ],
  },
  { do: 'move', article: 'information-elected', chapter: 'chapter-decision', index: 2 },
  {
    do: 'reword',
    article: 'meeting-rhythm',
    words: [['trois heures au plus', 'deux heures et demie au plus, pauses comprises']],
  },
  {
    do: 'rule',
    article: 'meeting-sending',
    rule: { kind: 'sendingDelay', hours: 48, reference: 'rule' },
  },
  { do: 'remove', article: 'Se déplacer' },
  { do: 'reword', article: 'meeting-record', words: [['cinq jours ouvrés', 'trois jours ouvrés']] },
  {
    do: 'rule',
    article: 'opinion-positions',
    rule: { kind: 'opinion', attributed: false, replyDays: 5 },
  },
  { do: 'move', article: 'opinion-silence', chapter: 'chapter-opinions', index: 4 },
  {
    do: 'reword',
    article: 'project-sharing',
    words: [
      ['qu’un projet à la fois', 'pas plus de deux projets à la fois'],
      ['lui apporte du temps ou des moyens', 'lui apporte du temps, des outils ou des moyens'],
    ],
  },
  { do: 'addChapter', after: 'chapter-reflection', title: 'Outils, données et archives' },
  {
    do: 'add',
    chapter: 'Outils, données et archives',
    after: null,
    title: 'Un espace partagé',
    body: body(
      'Les documents du collectif sont dans un espace partagé, tenu par le secrétariat et accessible à toutes les mairies. Les accès sont revus en janvier, et à chaque départ.',
    ),
  },
  {
    do: 'add',
    chapter: 'Outils, données et archives',
    after: 'Un espace partagé',
    title: 'Les données personnelles et les archives',
    body: body(
      p`Le collectif ne garde que des coordonnées professionnelles et les présences aux réunions.${note('La communauté de communes inscrit ce fichier à son registre, avec l’aide de sa déléguée à la protection des données.')}`,
      'Aucun document n’est détruit sans l’accord écrit des archives départementales de la Vendée.',
    ),
  },
  { do: 'rule', article: 'life-review', rule: { kind: 'review', on: reviewedOn } },
];

/** The draft of version 3, as far as it has come. */
export const towardsThird = (reviewedOn: string): readonly Change[] => [
  {
    do: 'rule',
    article: 'trust-confidentiality',
    rule: { kind: 'confidentiality', mention: true },
  },
  {
    do: 'reword',
    article: 'opinion-positions',
    words: [
      [
        'Une collectivité peut toujours demander que son nom figure.',
        'Une collectivité est nommée dès qu’elle le demande, et seulement dans ce cas.',
      ],
    ],
  },
  {
    do: 'add',
    chapter: 'chapter-meetings',
    after: 'meeting-facilitation',
    title: 'Participer à distance',
    body: body(
      'Une mairie ouverte à temps partiel peut participer à distance\u202f; le lien est joint à l’ordre du jour. Les sujets qui fâchent se traitent en présence de tous.',
    ),
  },
  {
    do: 'add',
    chapter: 'chapter-networks',
    after: 'network-referents',
    title: 'Le cercle des petites communes',
    body: body(
      'Les communes de moins de 1\u202f000\u00a0habitants se retrouvent une heure avant chaque réunion. Elles préparent ensemble leurs positions, sans que l’une parle pour les autres.',
    ),
  },
  { do: 'rule', article: 'life-review', rule: { kind: 'review', on: reviewedOn } },
];
