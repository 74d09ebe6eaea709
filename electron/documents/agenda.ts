import { type ChangedSince, changedSinceWords, type Edition } from '../../db/domain/agenda-edition.ts';
import { agendaRuns } from '../../db/domain/agenda-runs.ts';
import { formatDate, formatTime } from '../../db/domain/french-dates.ts';
import { formatDuration } from '../../db/domain/french-durations.ts';
import { sendingKindLabels } from '../../db/domain/sending.ts';
import { readRichText } from '../../db/domain/rich-text.ts';
import {
  collectiveName,
  letterheadBlock,
  plainHeading,
  type CollectiveView,
  type Heading,
} from './letterhead.ts';
import { meetingFacts, meetingMoment, type MeetingView } from './meeting-facts.ts';
import type { AgendaEntry, Block, DocModel, Note } from './model.ts';
import { preparatoryMention } from './preparatory.ts';

type Item = MeetingView['items'][number];
type Annex = { itemId: number; letter: string; title: string };

/** `summary`: numbers, titles and times. `detailed`: all that the secretary wrote on each point. */
export type AgendaVariant = 'summary' | 'detailed';

export type AgendaOptions = {
  variant: AgendaVariant;
  /** Prints the notes of « sujets sensibles »: only ever when she asks for it, each time. */
  withRestricted: boolean;
  /** In the order of the agenda. */
  annexes: readonly Annex[];
  heading: Heading;
  /** It says under its title that it is a preparatory paper. */
  isPreparatory: boolean;
  /** Of an ordre du jour that had left before: its letter, and what changed since; null for the first. */
  edition: Edition | null;
  /** It is no longer the one that left, and says so; null otherwise. */
  changed: ChangedSince | null;
};

const usual: AgendaOptions = {
  variant: 'detailed',
  withRestricted: false,
  annexes: [],
  heading: plainHeading,
  isPreparatory: false,
  edition: null,
  changed: null,
};

const factsOf = (item: Item, annexes: readonly Annex[]): AgendaEntry['facts'] =>
  [
    { label: 'Résultat attendu', value: item.expectedOutcome },
    { label: 'À la demande de', value: item.originName },
    ...annexes.map(({ letter, title }) => ({ label: `Annexe ${letter}`, value: title })),
  ].filter(({ value }) => value !== '');

const notesOf = (itemId: number, stored: string, isRestricted: boolean): Note[] =>
  (readRichText(stored)?.content ?? []).map((content, index) => ({
    type: 'note',
    itemId,
    label: isRestricted && index === 0 ? 'Note réservée, à ne pas diffuser' : '',
    isRestricted,
    content,
  }));

const entryBlocks = (item: Item, standsAlone: boolean, options: AgendaOptions): Block[] => {
  const isDetailed = options.variant === 'detailed';
  const notes = [
    ...(isDetailed ? notesOf(item.id, item.note, false) : []),
    ...(isDetailed && options.withRestricted ? notesOf(item.id, item.restrictedNote, true) : []),
  ];
  const annexes = options.annexes.filter(({ itemId }) => itemId === item.id);
  const entry: AgendaEntry = {
    type: 'entry',
    itemId: item.id,
    standsAlone,
    isPart: item.parentId !== null && item.number.includes('.'),
    isBrief: !isDetailed,
    number: item.number,
    title: item.title,
    question: isDetailed ? item.question : '',
    facts: isDetailed ? factsOf(item, annexes) : [],
    detail: isDetailed ? item.presenter : '',
    time: formatTime(item.startsAt),
    duration: item.minutes > 0 ? formatDuration(item.minutes) : '',
    keepsWithNext: notes.length > 0,
  };
  return [entry, ...notes];
};

const entries = (meeting: MeetingView, options: AgendaOptions): Block[] => {
  const blocks: Block[] = [];
  for (const { section, items, minutes, speaksForItself } of agendaRuns(meeting.items)) {
    const note = minutes > 0 ? formatDuration(minutes) : '';
    if (!speaksForItself) blocks.push({ type: 'heading', text: section, note });
    for (const item of items) blocks.push(...entryBlocks(item, speaksForItself, options));
  }
  return blocks;
};

const warning: Block = {
  type: 'paragraph',
  tone: 'warning',
  text: 'Exemplaire comportant des notes réservées\u00a0: ne pas diffuser.',
};

const titleOf = (edition: Edition | null): string =>
  edition ? sendingKindLabels[edition.kind] : sendingKindLabels.agenda;

const changesBlocks = (changes: readonly string[]): Block[] =>
  changes.length > 0
    ? [
        { type: 'subheading', text: 'Ce qui change' },
        { type: 'list', ordered: false, items: changes },
      ]
    : [];

/** « (version B, résumé) »: what tells one file of an ordre du jour from another. */
const suffixOf = ({ edition, changed, variant }: AgendaOptions, isReserved: boolean): string => {
  const since = changed?.letter ? `la version ${changed.letter}` : 'l’envoi';
  const parts = [
    edition ? `version ${edition.letter}` : '',
    changed ? `modifié depuis ${since}` : '',
    variant === 'summary' ? 'résumé' : '',
    isReserved ? 'notes réservées' : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
};

/** The CoDir's ordre du jour (domain notes §3). Never called a convocation: the CoDir invites. */
export const agendaDocument = (
  meeting: MeetingView,
  view: CollectiveView,
  chosen: Partial<AgendaOptions> = {},
): DocModel => {
  const options = { ...usual, ...chosen };
  const name = collectiveName(view);
  const content = entries(meeting, options);
  const isReserved = content.some((block) => block.type === 'note' && block.isRestricted);
  const { edition, changed } = options;
  const title = titleOf(edition);
  const version = edition ? `, version\u00a0${edition.letter}` : '';
  return {
    title: `${title} – ${name} – ${formatDate(meeting.date, 'long')}`,
    fileName: `${meeting.date} Ordre du jour du CoDir${suffixOf(options, isReserved)}`,
    foot: `${title}${version}${changed ? ' modifié depuis l’envoi' : ''} · ${name} · ${formatDate(meeting.date, 'long')}`,
    accent: options.heading.accent,
    layout: 'flow',
    blocks: [
      letterheadBlock(view, options.heading),
      { type: 'title', text: `${title}${version}`, subtitle: meetingMoment(meeting) },
      ...preparatoryMention(options.isPreparatory),
      ...meetingFacts(meeting),
      ...(changed
        ? [{ type: 'paragraph' as const, text: changedSinceWords(changed), tone: 'warning' as const }]
        : []),
      ...changesBlocks((edition ?? changed)?.changes ?? []),
      ...(isReserved ? [warning] : []),
      ...(content.length > 0
        ? content
        : [
            { type: 'paragraph' as const, text: 'Aucun point n’est encore inscrit.', tone: 'quiet' as const },
          ]),
    ],
  };
};
