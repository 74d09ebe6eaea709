import { collectiveName, letterheadBlock, type CollectiveView, type Heading } from './letterhead.ts';
import type { Block, DocModel } from './model.ts';

const part = (text: string, items: readonly string[]): Block[] => [
  { type: 'heading', text, note: '' },
  { type: 'list', ordered: false, items },
];

const missions = [
  'Apporter au collectif la connaissance de sa collectivité, de ses projets et de ses contraintes, et rapporter dans sa collectivité ce que le collectif a préparé.',
  'Préparer avec ses pairs, en amont des instances, les décisions qui engagent plusieurs collectivités du territoire.',
  'Contribuer aux avis techniques du collectif, désaccords compris, pour que les élus décident en connaissance de cause.',
  'Faire vivre la charte de fonctionnement et la confiance entre directions, dans la loyauté envers son propre exécutif.',
];

const activities = [
  'Prendre part aux réunions du collectif\u202f; lire les documents reçus en amont et proposer des points à l’ordre du jour.',
  'Accueillir ou animer une réunion à son tour.',
  'Piloter ou co-piloter un projet partagé, avec une autre commune ou avec l’intercommunalité.',
  'Être référent ou référente d’un réseau métier, ou faciliter la participation de ses équipes aux réseaux du territoire.',
  'Faire circuler l’information entre le collectif, ses équipes et ses élus, dans le respect de la confidentialité convenue.',
  'Participer aux temps de recul du collectif\u00a0: ce que chacun y vit, ce qui s’y fait, ce que cela produit.',
];

const skills = [
  'Écouter et comprendre les contraintes de collectivités de tailles différentes.',
  'Exprimer un désaccord et travailler sur celui d’autrui.',
  'Conduire une réflexion commune\u00a0: poser ensemble un diagnostic, comparer des solutions, évaluer ce qui a été fait.',
  'Animer un groupe de pairs, en veillant à la parole de chacun.',
  'Se situer dans le bloc local\u00a0: institutions, compétences, calendrier des décisions.',
];

/** Words to be put into a fiche de poste (source 002; domain notes §3): ours, to be changed freely in Word. */
export const jobInsertDocument = (view: CollectiveView, heading: Heading): DocModel => {
  const name = collectiveName(view);
  return {
    title: `Contribution au collectif de territoire – ${name}`,
    fileName: 'Encart de fiche de poste DGS et SG',
    foot: `Encart de fiche de poste · ${name}`,
    accent: heading.accent,
    layout: 'flow',
    blocks: [
      letterheadBlock(view, heading),
      {
        type: 'title',
        text: 'Contribution au collectif de territoire',
        subtitle: 'Encart pour une fiche de poste de DGS ou de SG',
      },
      {
        type: 'facts',
        rows: [
          { label: 'Collectif', value: name },
          {
            label: 'Place',
            value: 'membre, à parité avec les autres\u00a0: chaque collectivité compte pour une voix',
          },
          {
            label: 'Relations',
            value: 'directions des communes et de l’intercommunalité, réseaux métiers, élus',
          },
          { label: 'Part du temps', value: '……… % du temps de travail, soit ……… jours par an (à compléter)' },
        ],
      },
      ...part('Missions', missions),
      ...part('Activités', activities),
      ...part('Compétences', skills),
    ],
  };
};
