import { safeFileName } from '../../db/domain/file-label.ts';
import { formatDate } from '../../db/domain/french-dates.ts';
import { listed } from '../../db/domain/member.ts';
import { judgedPartLabels } from '../../db/domain/opinion-question.ts';
import { lower } from '../../db/domain/opinion-synthesis.ts';
import { attributionSentence, type OpinionTerm } from '../../db/domain/opinion-words.ts';
import { firstSentences, footTitle } from './first-sentences.ts';
import { blanksHeight, choicesHeight, factsHeight, ruleHeight } from './form-room.ts';
import { collectiveName, letterheadBlock, type CollectiveView, type Heading } from './letterhead.ts';
import type { Blank, Block, Choice, DocModel } from './model.ts';
import type { PrintedOpinion } from './opinion.ts';
import { preparatoryMention } from './preparatory.ts';
import {
  headingHeight,
  letterheadHeight,
  linesIn,
  paragraphHeight,
  roomUnder,
  titleHeight,
} from './summary-room.ts';

const elsewhere = 'voir le document joint';
const cutMark = ` (abrégé\u00a0: ${elsewhere})`;

/** A line of text, in characters and in millimetres, and the room round a paragraph. */
const perLine = 96;
const lineHeight = 5.3;
const around = 2.8;
const least = lineHeight + around;

/** What is kept of a text cut shorter than this tells nothing. */
const shortest = 60;

type Part = { label: string; text: string };

const heightOf = ({ label, text }: Part): number =>
  linesIn(`${label}\u00a0: ${text}`, perLine) * lineHeight + around;

/** As much of a text as `room` holds, in millimetres, and where the rest is; null when that would be a few words. */
const within = (part: Part, room: number): Part | null => {
  if (heightOf(part) <= room) return part;
  const lines = Math.floor((room - around) / lineHeight);
  const most = lines * perLine - part.label.length - cutMark.length - 3;
  return most < shortest ? null : { ...part, text: `${firstSentences(part.text, most)}${cutMark}` };
};

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The text judged, in the order in which its parts are served: the question is what is answered. */
const partsOf = ({ question, project, context, options }: PrintedOpinion['judged']): Part[] =>
  [
    { label: judgedPartLabels.question, text: question },
    {
      label: judgedPartLabels.options,
      text: options.map(({ title }, index) => `${index + 1}. ${title}`).join('\u202f; '),
    },
    { label: judgedPartLabels.project, text: project },
    { label: judgedPartLabels.context, text: context },
  ]
    .map(({ label, text }) => ({ label, text: onOneLine(text) }))
    .filter(({ text }) => text !== '');

/** The parts as `room` holds them; a line says which ones are elsewhere as a whole: nothing is cut in silence. */
const fitted = (parts: readonly Part[], room: number): Part[] => {
  const shown: Part[] = [];
  const absent: string[] = [];
  let left = room;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1 && absent.length === 0;
    const held = within(part, isLast ? left : left - least);
    if (held === null) absent.push(absent.length === 0 ? part.label : lower(part.label));
    else {
      shown.push(held);
      left -= heightOf(held);
    }
  }
  return absent.length === 0 ? shown : [...shown, { label: listed(absent), text: elsewhere }];
};

const needOf = ({ needsReason, needsReservations }: OpinionTerm): string =>
  (needsReason ? ' La raison est à écrire.' : '') + (needsReservations ? ' Les réserves sont à écrire.' : '');

const choicesOf = (vocabulary: readonly OpinionTerm[]): Choice[] =>
  vocabulary
    .filter(({ offered }) => offered)
    .map((term) => ({ label: term.label, description: `${term.description}${needOf(term)}` }));

const writing = (lines: number): Blank[] => [
  { label: 'Raison de cette position', value: '', lines },
  { label: 'Réserves, c’est-à-dire les conditions posées', value: '', lines },
];

const whoAnswers = (collectivity: string): Blank[] => [
  { label: 'Collectivité', value: collectivity, lines: 1 },
  { label: 'Réponse donnée par (nom et fonction)', value: '', lines: 1 },
  { label: 'Au nom de (si c’est une autre personne)', value: '', lines: 1 },
  { label: 'Date', value: '', lines: 1 },
];

const factsOf = ({ session, dueOn }: PrintedOpinion, view: CollectiveView) => [
  { label: 'Conseil', value: formatDate(session.date, 'full') },
  { label: 'Réponse', value: `attendue au plus tard le ${formatDate(dueOn, 'full')}` },
  {
    label: 'À renvoyer',
    value: `au secrétariat du collectif${view.collective?.secretariat ? ' (adresse en haut de cette page)' : ''}`,
  },
];

const title = 'Formulaire de réponse';
const choiceHeading: Block = {
  type: 'heading',
  text: 'Position de la collectivité',
  note: 'cochez une seule case',
};

/** Fewest lines one writes on at ease, those one hopes for, and those beyond which a page looks empty. */
const fewest = 2;
const wished = 3;
const most = 6;

/** Lines for a reason, and as many for reservations. Texts shortened anyway leave a line more to answer. */
const linesToWrite = (room: number, parts: readonly Part[]): number => {
  const linesUnder = (height: number): number => Math.floor((room - height) / (2 * ruleHeight));
  const left = linesUnder(parts.reduce((sum, part) => sum + heightOf(part), 0));
  if (left >= fewest) return Math.min(most, left);
  const abridged = Math.min(wished, linesUnder(Math.min(parts.length, 3) * least));
  return Math.max(1, abridged, Math.min(fewest, linesUnder(least)));
};

/** One form, which holds on one page: what is short leaves its room to write in, what is long is shortened. */
const formBlocks = (
  opinion: PrintedOpinion,
  view: CollectiveView,
  heading: Heading,
  isPreparatory: boolean,
  collectivity: string,
): Block[] => {
  const { judged, vocabulary, attributed } = opinion;
  const letterhead = letterheadBlock(view, heading);
  const facts = factsOf(opinion, view);
  const choices = choicesOf(vocabulary);
  const parts = partsOf(judged);
  const closing = attributionSentence(attributed);
  const room = roomUnder(
    letterheadHeight(letterhead),
    titleHeight(title, judged.title),
    isPreparatory ? 9.3 : 0,
    factsHeight(facts),
    headingHeight,
    choicesHeight(choices),
    blanksHeight([...writing(0), ...whoAnswers(collectivity)]),
    paragraphHeight(closing) + 6,
  );
  const lines = linesToWrite(room, parts);
  return [
    letterhead,
    { type: 'title', text: title, subtitle: judged.title },
    ...preparatoryMention(isPreparatory),
    { type: 'facts', rows: facts },
    ...fitted(parts, room - lines * 2 * ruleHeight).map(
      ({ label, text }): Block => ({
        type: 'paragraph',
        tone: 'plain',
        label,
        text,
      }),
    ),
    choiceHeading,
    { type: 'choices', choices },
    { type: 'blanks', blanks: [...writing(lines), ...whoAnswers(collectivity)] },
    { type: 'paragraph', tone: 'quiet', text: closing },
  ];
};

const frame = (
  name: string,
  { session, judged }: PrintedOpinion,
  view: CollectiveView,
  heading: Heading,
): Omit<DocModel, 'blocks'> => ({
  title: `${name} – ${judged.title} – ${collectiveName(view)}`,
  fileName: safeFileName(`${session.date} ${name} (${judged.title.replaceAll(/[\\/]/g, '-')})`),
  foot: `${title} · ${footTitle(judged.title)}`,
  accent: heading.accent,
  layout: 'flow',
  isUnpaged: true,
});

/** Formulaire de réponse, blank: for a message to members, who answer on paper, or by typing in it. */
export const replyFormDocument = (
  opinion: PrintedOpinion,
  view: CollectiveView,
  heading: Heading,
  isPreparatory: boolean,
): DocModel => ({
  ...frame(title, opinion, view, heading),
  blocks: formBlocks(opinion, view, heading, isPreparatory, ''),
});

/** One form a page for each collectivity that can answer. It is named there, and what it may have said is not. */
export const replyFormsDocument = (
  opinion: PrintedOpinion,
  collectivities: readonly string[],
  view: CollectiveView,
  heading: Heading,
  isPreparatory: boolean,
): DocModel => ({
  ...frame('Formulaires de réponse', opinion, view, heading),
  blocks: collectivities.flatMap((name, index): Block[] => [
    ...(index > 0 ? [{ type: 'pageBreak' as const }] : []),
    ...formBlocks(opinion, view, heading, isPreparatory, name),
  ]),
});
