import type { RemarkChannel, RemarkStance } from '../../db/domain/charter-remark.ts';

/** Who signed version 1, by the beginning of the collectivity's name and by last name. */
export const firstSignatures: readonly (readonly [string, string])[] = [
  ['Communauté', 'Tourangeau'],
  ['Chanverrie', 'Bœuf-Gaboriau'],
  ['La Gaubretière', 'Charrier'],
  ['Mallièvre', 'Le Goff'],
  ['Mortagne', 'Benhaddou'],
  ['Saint-Aubin', 'Gilbert'],
  ['Saint-Malô', 'Sachot'],
  ['Treize-Vents', 'Villeneau'],
];

/** Who signed version 2: one has left since, one seat is vacant, and one has not answered yet. */
export const secondSignatures: readonly (readonly [string, string])[] = [
  ['Communauté', 'Tourangeau'],
  ['Chanverrie', 'Bœuf-Gaboriau'],
  ['La Gaubretière', 'Charrier'],
  ['Les Landes', 'Mabille'],
  ['Mallièvre', 'Le Goff'],
  ['Mortagne', 'Benhaddou'],
  ['Saint-Malô', 'Sachot'],
  ['Saint-Martin', 'Drapeau'],
  ['Tiffauges', 'Guérin-Douillard'],
  ['Treize-Vents', 'Villeneau'],
];

export const firstNote = [
  'Première charte du collectif, écrite en trois réunions.',
  'Les Landes-Genusson, Saint-Laurent-sur-Sèvre et Tiffauges préféraient une année d’essai avant d’adhérer : le texte leur reste ouvert.',
].join('\n');

/** `number` is that of the article they see differently. */
export const secondNote = (number: string): string =>
  [
    'Le texte a été relu article par article. L’envoi de l’ordre du jour passe de 72 à 48 heures, à la demande des communes qui n’ont pas de secrétariat tous les jours.',
    `Un désaccord demeure sur l’article ${number}. Pour Tiffauges et Chanverrie, un avis doit nommer les collectivités qui expriment une réserve, afin que les élus sachent à qui parler. Pour Mallièvre et Saint-Martin-des-Tilleuls, ne pas les nommer protège la parole des plus petites communes.`,
    'Le texte en reste à l’usage actuel ; l’article sera relu dans l’année.',
  ].join('\n');

export type Said = {
  /** Key or title of the article. */
  article: string;
  /** Beginning of the collectivity's name. */
  at: string;
  speaker: string;
  stance: RemarkStance;
  channel: RemarkChannel;
  /** How many days ago. */
  daysAgo: number;
  text: string;
  settlement?: string;
};

/** What is said of the draft. */
export const remarks: readonly Said[] = [
  {
    article: 'meeting-sending',
    at: 'Mallièvre',
    speaker: 'Mme Anne-Sophie Le Goff',
    stance: 'asks',
    channel: 'mail',
    daysAgo: 12,
    text: 'Quarante-huit heures, c’est court pour une mairie ouverte deux jours par semaine. Peut-on ajouter que les annexes les plus longues partent une semaine avant ?',
  },
  {
    article: 'meeting-sending',
    at: 'Mortagne',
    speaker: 'Mme Fatima Benhaddou',
    stance: 'agrees',
    channel: 'meeting',
    daysAgo: 26,
    text: 'Le délai actuel convient : il laisse le temps de recevoir les derniers projets de délibération.',
  },
  {
    article: 'opinion-positions',
    at: 'Tiffauges',
    speaker: 'Mme Chloé Guérin-Douillard',
    stance: 'differs',
    channel: 'meeting',
    daysAgo: 26,
    text: 'Un avis devrait nommer les collectivités dans tous les cas. Sans nom, les élus ne savent pas à qui parler.',
  },
  {
    article: 'opinion-positions',
    at: 'Saint-Martin',
    speaker: 'M. Pierre-Yves Drapeau',
    stance: 'agrees',
    channel: 'meeting',
    daysAgo: 26,
    text: 'La rédaction proposée protège les plus petites communes, et laisse à chacune le choix.',
  },
  {
    article: 'opinion-positions',
    at: 'Chanverrie',
    speaker: 'M. Éric Bœuf-Gaboriau',
    stance: 'asks',
    channel: 'mail',
    daysAgo: 9,
    text: 'Préciser que la demande d’être nommée peut se faire jusqu’à l’envoi de l’avis.',
  },
  {
    article: 'trust-confidentiality',
    at: 'Saint-Malô',
    speaker: 'Mme Aurélie Sachot',
    stance: 'comment',
    channel: 'phone',
    daysAgo: 5,
    text: 'Où la mention s’imprime-t-elle ? Elle ne doit pas gêner la lecture par les maires.',
  },
  {
    article: 'Le cercle des petites communes',
    at: 'Communauté',
    speaker: 'Mme Hélène Tourangeau',
    stance: 'agrees',
    channel: 'meeting',
    daysAgo: 26,
    text: 'L’hôtel communautaire peut prêter une salle.',
  },
  {
    article: 'Participer à distance',
    at: 'La Gaubretière',
    speaker: 'Mme Maëlle Charrier',
    stance: 'asks',
    channel: 'mail',
    daysAgo: 33,
    text: 'Ouvrir la distance à toutes les mairies, pas seulement à celles ouvertes à temps partiel.',
    settlement: 'Gardé tel quel : la mairie de La Gaubretière en convient, le sujet revient dans un an.',
  },
  {
    article: 'project-sharing',
    at: 'Les Landes',
    speaker: 'M. Jean-Noël Mabille',
    stance: 'agrees',
    channel: 'phone',
    daysAgo: 20,
    text: 'Deux projets à la fois, c’est un plafond, pas un objectif : le dire en réunion suffit.',
    settlement: 'Rappelé en réunion ; rien à changer au texte.',
  },
];
