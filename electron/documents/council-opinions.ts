import { councilOutcomeLabels, followUpLabels, voteWords } from '../../db/domain/council-decision.ts';
import { safeFileName } from '../../db/domain/file-label.ts';
import { formatDate } from '../../db/domain/french-dates.ts';
import { absenceLabel } from '../../db/domain/opinion-voices.ts';
import { agreementWords } from '../../db/domain/opinion-position.ts';
import { atHead } from '../../db/domain/turns.ts';
import { consequencesOfCouncil } from './consequences.ts';
import { collectiveName, letterheadBlock, type CollectiveView, type Heading } from './letterhead.ts';
import type { Block, Cell, DocModel } from './model.ts';
import { opinionBlocks, type PrintedOpinion } from './opinion.ts';
import { preparatoryMention } from './preparatory.ts';

const agreementOf = ({ result, agreement }: PrintedOpinion): string =>
  result === 'absent' ? absenceLabel : atHead(agreementWords[agreement]);

type Council = { date: string };

const nothing: Block = {
  type: 'paragraph',
  tone: 'plain',
  text: 'Aucun avis n’a été demandé pour ce conseil.',
};

const frame = (
  words: { title: string; subtitle: string },
  council: Council,
  view: CollectiveView,
  heading: Heading,
): Omit<DocModel, 'blocks'> & { blocks: Block[] } => {
  const day = formatDate(council.date, 'long');
  return {
    title: `${words.title} – ${words.subtitle} – ${collectiveName(view)}`,
    fileName: safeFileName(`${council.date} ${words.title}`),
    foot: `${words.title} · conseil du ${day}`,
    accent: heading.accent,
    layout: 'flow',
    blocks: [letterheadBlock(view, heading), { type: 'title', text: words.title, subtitle: words.subtitle }],
  };
};

const subtitleOf = ({ date }: Council): string => `Conseil communautaire du ${formatDate(date, 'full')}`;

/**
 * Recueil des avis: every avis that holds for the points of one conseil, in the order of its points, each from the top
 * of a page. `isPreparatory` adds the mention of the collective's rule.
 */
export const councilOpinionsDocument = (
  opinions: readonly PrintedOpinion[],
  council: Council,
  view: CollectiveView,
  heading: Heading,
  isPreparatory: boolean,
): DocModel => {
  const model = frame({ title: 'Recueil des avis', subtitle: subtitleOf(council) }, council, view, heading);
  if (opinions.length === 0) return { ...model, blocks: [...model.blocks, nothing] };
  return {
    ...model,
    blocks: [
      ...model.blocks,
      ...preparatoryMention(isPreparatory),
      {
        type: 'table',
        summary: 'Les avis de ce recueil',
        columns: [
          { label: 'Point', share: 110 },
          { label: 'Avis', share: 60 },
        ],
        rows: opinions.map((opinion): Cell[] => [
          { text: opinion.judged.title },
          { text: agreementOf(opinion) },
        ]),
        isForSigning: false,
      },
      ...opinions.flatMap((opinion): Block[] => [
        { type: 'pageBreak' },
        { type: 'title', text: 'Avis technique', subtitle: opinion.judged.title },
        ...opinionBlocks(opinion),
      ]),
    ],
  };
};

/** Tableau des suites: for each point of which an avis was asked, what the conseil decided and what became of the avis. */
export const followUpsDocument = (
  opinions: readonly PrintedOpinion[],
  council: Council,
  view: CollectiveView,
  heading: Heading,
): DocModel => {
  const model = frame({ title: 'Tableau des suites', subtitle: subtitleOf(council) }, council, view, heading);
  if (opinions.length === 0) return { ...model, blocks: [...model.blocks, nothing] };
  return {
    ...model,
    blocks: [
      ...model.blocks,
      {
        type: 'table',
        summary: 'Ce que le conseil a décidé de chaque point, et la suite donnée à l’avis',
        columns: [
          { label: 'Point', share: 46 },
          { label: 'Avis', share: 30 },
          { label: 'Décision du conseil', share: 52 },
          { label: 'Suite donnée à l’avis', share: 42 },
        ],
        rows: opinions.map((opinion): Cell[] => {
          const { decision, followed, followedWhy } = opinion;
          const details = decision ? [decision.number, voteWords(decision), decision.note] : [];
          const detail = details.filter((each) => each !== '').join('. ');
          return [
            { text: opinion.judged.title },
            { text: agreementOf(opinion) },
            {
              text: decision ? councilOutcomeLabels[decision.outcome] : 'Pas encore connue',
              ...(detail !== '' && { detail }),
            },
            {
              text: followed ? followUpLabels[followed] : '–',
              ...(followedWhy !== '' && { detail: followedWhy }),
            },
          ];
        }),
        isForSigning: false,
      },
      ...consequencesOfCouncil(opinions),
      {
        type: 'paragraph',
        tone: 'quiet',
        text: 'Les élus décident, et ne doivent pas de raison\u00a0: ce tableau garde ce qui en est connu.',
      },
    ],
  };
};
