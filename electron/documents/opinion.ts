import {
  councilOutcomeLabels,
  followedWhyLabel,
  followUpLabels,
  isVoted,
  voteWords,
} from '../../db/domain/council-decision.ts';
import { safeFileName } from '../../db/domain/file-label.ts';
import { formatDate } from '../../db/domain/french-dates.ts';
import { synthesisParts } from '../../db/domain/opinion-life.ts';
import { judgedPartLabels, optionParts } from '../../db/domain/opinion-question.ts';
import { absenceSentence } from '../../db/domain/opinion-voices.ts';
import { addresseeLabels } from '../../db/domain/opinion-words.ts';
import type { getOpinion } from '../../db/queries/opinion.ts';
import { consequencesHeading, consequencesTable } from './consequences.ts';
import { footTitle } from './first-sentences.ts';
import { collectiveName, letterheadBlock, type CollectiveView, type Heading } from './letterhead.ts';
import type { Block, DocModel } from './model.ts';
import { preparatoryMention } from './preparatory.ts';

/**
 * What a paper may read of an avis: whatever names a collectivity beside its voice (`voices`, `draft`) is left out,
 * so that no paper can print it by mistake; `published` holds names only where voices are attributed.
 */
export type PrintedOpinion = Omit<ReturnType<typeof getOpinion>, 'voices' | 'draft' | 'namesWritten'>;

/** Lines as typed: those that begin with a dash, together, make a list. */
const paragraphs = (text: string): Block[] => {
  const blocks: Block[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    const [, item] = /^[–-]\s+(.+)$/u.exec(line) ?? [];
    const last = blocks.at(-1);
    if (item !== undefined && last?.type === 'list')
      blocks.splice(-1, 1, { ...last, items: [...last.items, item] });
    else if (item !== undefined) {
      // What announces a list stays with it.
      if (last?.type === 'paragraph') blocks.splice(-1, 1, { ...last, keepsWithNext: true });
      blocks.push({ type: 'list', ordered: false, items: [item] });
    } else if (line !== '') blocks.push({ type: 'paragraph', text: line, tone: 'plain' });
  }
  return blocks;
};

/** The same, opened by what it tells. */
const labelled = (label: string, text: string): Block[] => {
  const [first, ...others] = paragraphs(text);
  if (!first) return [];
  return first.type === 'paragraph'
    ? [{ ...first, label }, ...others]
    : [{ type: 'paragraph', text: '', tone: 'plain', label, keepsWithNext: true }, first, ...others];
};

const part = (heading: string, text: string): Block[] =>
  text === '' ? [] : [{ type: 'heading', text: heading, note: '' }, ...paragraphs(text)];

/** Each solution with what is told of it, one after another: long texts side by side would be columns of three words. */
const options = (all: PrintedOpinion['judged']['options']): Block[] =>
  all.length === 0
    ? []
    : [
        { type: 'heading', text: judgedPartLabels.options, note: '' },
        ...all.flatMap((option, index): Block[] => [
          { type: 'subheading', text: `${index + 1}. ${option.title}` },
          ...optionParts.flatMap(({ name, label }) => labelled(label, option[name])),
        ]),
      ];

const stateLine = (opinion: PrintedOpinion): string => {
  if (opinion.closedOn !== null) return `Avis rédigé le ${formatDate(opinion.closedOn, 'long')}`;
  return opinion.state === 'superseded' ? 'Avis redemandé depuis' : 'Projet d’avis, non clos';
};

/** One line for each thing said, in the words of those who said it; an absence of avis is a line like the others. */
const voiceRows = ({ published, attributed }: PrintedOpinion): Block[] => {
  if (published.length === 0) return [];
  return [
    { type: 'heading', text: 'Positions exprimées', note: '' },
    {
      type: 'table',
      summary: 'Positions exprimées, chacune avec sa raison et ses réserves',
      columns: [
        { label: 'Position', share: 40 },
        { label: 'Raison et réserves', share: attributed ? 80 : 130 },
        ...(attributed ? [{ label: 'Collectivités', share: 50 }] : []),
      ],
      isForSigning: false,
      rows: published.map(({ label, reason, reservations, who }) => [
        { text: label },
        {
          text: reason === '' && reservations === '' ? '–' : reason,
          ...(reservations !== '' && { detail: `Réserves\u00a0: ${reservations}` }),
        },
        ...(attributed ? [{ text: who.join(', ') }] : []),
      ]),
    },
  ];
};

const followUp = ({ decision, followed, followedWhy }: PrintedOpinion): Block[] => {
  if (!decision) return [];
  const { outcome, number, note } = decision;
  const rows = [
    { label: 'Décision', value: councilOutcomeLabels[outcome] },
    { label: 'Délibération', value: isVoted(outcome) ? number : '' },
    { label: 'Voix', value: voteWords(decision) },
    { label: 'Précision', value: note },
    { label: 'Suite', value: followed ? followUpLabels[followed] : '' },
    { label: followedWhyLabel, value: followedWhy },
  ];
  const consequences = consequencesTable(decision);
  return [
    { type: 'heading', text: 'Suites données', note: '' },
    { type: 'facts', rows: rows.filter(({ value }) => value !== '') },
    ...(consequences ? [{ type: 'subheading' as const, text: consequencesHeading }, consequences] : []),
  ];
};

const synthesis = (opinion: PrintedOpinion): Block[] => {
  const written = synthesisParts.flatMap(({ name, label }) => part(label, opinion[name]));
  if (written.length > 0) return written;
  const text = opinion.result === 'absent' ? absenceSentence : 'L’avis n’est pas encore rédigé.';
  return [{ type: 'heading', text: 'Avis du collectif', note: '' }, ...paragraphs(text)];
};

/** In capitals: « 618e » would be set as a rank, its « e » raised. */
const fingerprint = (hash: string): string =>
  hash.slice(0, 16).toUpperCase().match(/.{4}/g)?.join('\u00a0') ?? '';

/** What an avis says, under the title of its paper or of its page in a recueil. */
export const opinionBlocks = (opinion: PrintedOpinion): Block[] => {
  const { judged, session } = opinion;
  return [
    {
      type: 'facts',
      rows: [
        { label: 'Conseil', value: formatDate(session.date, 'full') },
        { label: 'Destinataire', value: addresseeLabels[opinion.addressee] },
        {
          label: 'Demande',
          value: `du ${formatDate(opinion.askedOn, 'long')}, réponse attendue le ${formatDate(opinion.dueOn, 'long')}`,
        },
        { label: 'État', value: stateLine(opinion) },
        {
          label: 'Repris de',
          value: opinion.inheritedFrom
            ? `l’avis demandé pour le conseil du ${formatDate(opinion.inheritedFrom.sessionDate, 'long')}`
            : '',
        },
        { label: 'Documents', value: judged.documents.map((document) => document.title).join(', ') },
      ].filter(({ value }) => value !== ''),
    },
    ...part(judgedPartLabels.question, judged.question),
    ...part(judgedPartLabels.project, judged.project),
    ...part(judgedPartLabels.context, judged.context),
    ...options(judged.options),
    ...synthesis(opinion),
    ...voiceRows(opinion),
    ...followUp(opinion),
    {
      type: 'paragraph',
      tone: 'quiet',
      text: `Chaque collectivité a une voix, l’intercommunalité comprise\u202f; l’avis ne compte pas les voix. Texte examiné\u00a0: empreinte ${fingerprint(judged.hash)}.`,
    },
  ];
};

/**
 * Avis technique: the question, the avis as people wrote it, the positions it comes from, and what came of it.
 * `isPreparatory` adds the mention of the collective's rule.
 */
export const opinionDocument = (
  opinion: PrintedOpinion,
  view: CollectiveView,
  heading: Heading,
  isPreparatory: boolean,
): DocModel => {
  const name = collectiveName(view);
  const { judged, session } = opinion;
  return {
    title: `Avis technique – ${judged.title} – ${name}`,
    fileName: safeFileName(`${session.date} Avis technique (${judged.title.replaceAll(/[\\/]/g, '-')})`),
    foot: `Avis technique · ${footTitle(judged.title)}`,
    accent: heading.accent,
    layout: 'flow',
    blocks: [
      letterheadBlock(view, heading),
      { type: 'title', text: 'Avis technique', subtitle: judged.title },
      ...preparatoryMention(isPreparatory),
      ...opinionBlocks(opinion),
    ],
  };
};
