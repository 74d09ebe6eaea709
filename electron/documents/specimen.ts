import { collectiveName, letterheadBlock, type CollectiveView, type Heading } from './letterhead.ts';
import type { DocModel } from './model.ts';

/** A page that shows the letterhead as it is being chosen, with a little of what stands under it. */
export const letterheadSpecimen = (view: CollectiveView, heading: Heading): DocModel => ({
  title: 'En-tête des documents',
  fileName: 'En-tête des documents',
  foot: `Ordre du jour · ${collectiveName(view)}`,
  accent: heading.accent,
  layout: 'flow',
  blocks: [
    letterheadBlock(view, heading),
    { type: 'title', text: 'Ordre du jour', subtitle: 'Exemple de document' },
    { type: 'facts', rows: [{ label: 'Lieu', value: 'Mairie, salle du conseil' }] },
    { type: 'heading', text: 'Avis sur les projets soumis au conseil', note: '20 min' },
    {
      type: 'entry',
      itemId: 0,
      standsAlone: false,
      isPart: false,
      isBrief: false,
      number: '1',
      title: 'Un projet de délibération',
      question: 'La question posée au collectif\u202f?',
      facts: [{ label: 'Résultat attendu', value: 'un avis, désaccords compris' }],
      detail: 'La collectivité qui présente',
      time: '9 h 30',
      duration: '20 min',
      keepsWithNext: false,
    },
  ],
});
