/** What is expected of an agenda item. Order is the usual order on paper, not a rank. */
export const agendaItemKinds = [
  'approval',
  'opinion',
  'decision',
  'exchange',
  'information',
  'reflective',
  'other',
] as const;
export type AgendaItemKind = (typeof agendaItemKinds)[number];

export const agendaItemKindLabels: Record<
  AgendaItemKind,
  { expected: string; short: string; section: string; hint: string }
> = {
  approval: {
    expected: 'L’approbation du relevé précédent',
    short: 'Approbation',
    section: 'Approbation du relevé précédent',
    hint: 'On relit le relevé de la dernière réunion et on le corrige.',
  },
  opinion: {
    expected: 'Un avis',
    short: 'Avis',
    section: 'Avis sur les projets soumis au conseil',
    hint: 'Le collectif dit ce qu’il pense d’un projet du conseil, désaccords compris.',
  },
  decision: {
    expected: 'Une décision du collectif',
    short: 'Décisions',
    section: 'Décisions du collectif',
    hint: 'Le collectif règle une question qui lui appartient.',
  },
  exchange: {
    expected: 'Un échange',
    short: 'Échanges',
    section: 'Échanges',
    hint: 'On réfléchit ensemble, sans conclure.',
  },
  information: {
    expected: 'Une information',
    short: 'Informations',
    section: 'Informations',
    hint: 'On fait savoir.',
  },
  reflective: {
    expected: 'Un temps réflexif',
    short: 'Temps réflexif',
    section: 'Temps réflexif',
    hint: 'Le collectif revient sur ce qu’il vit et sur ce qu’il fait.',
  },
  other: {
    expected: 'Question diverse',
    short: 'Questions diverses',
    section: 'Questions diverses',
    hint: 'Apporté en séance ou à la dernière heure.',
  },
};
