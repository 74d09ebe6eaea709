import type { DecisionRecord, RecordItem, RecordPresence } from '../../db/domain/decision-record.ts';
import { presenceGroups } from '../../db/domain/decision-record.ts';
import { safeFileName } from '../../db/domain/file-label.ts';
import { formatDate, formatDateTime, formatTime, formatTimeRange } from '../../db/domain/french-dates.ts';
import type { getRecord } from '../../db/queries/decision-record.ts';
import { collectiveName, letterheadBlock, type CollectiveView, type Heading } from './letterhead.ts';
import type { AgendaEntry, Block, DocModel, Note } from './model.ts';
import { preparatoryMention } from './preparatory.ts';

type RecordView = ReturnType<typeof getRecord>;
type Fact = AgendaEntry['facts'][number];
type Decision = RecordItem['decisions'][number];
type Action = RecordItem['actions'][number];

const onOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => (index === 0 ? line : line.replace(/^[–-]\s+/u, '')))
    .join('\u202f; ');

const ended = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

const personLine = ({ state, name, post, substituteName, arrivedAt, leftAt }: RecordPresence): string => {
  const who = post === '' ? name : `${name} (${post})`;
  // « Mme Roy pour M. Petit », « Mme Roy, adjointe, pour M. Petit »: what follows a name is closed like it was opened.
  const instead = substituteName.includes(',') ? `${substituteName},` : substituteName;
  const told = state === 'substitute' && substituteName !== '' ? `${instead} pour ${who}` : who;
  const times = [
    ...(arrivedAt === '' ? [] : [`arrivée à ${formatTime(arrivedAt)}`]),
    ...(leftAt === '' ? [] : [`départ à ${formatTime(leftAt)}`]),
  ];
  return times.length > 0 ? `${told}, ${times.join(', ')}` : told;
};

/** Names and posts hold commas of their own: semicolons part one person from the next. */
const presenceRows = (people: readonly RecordPresence[]): Fact[] =>
  presenceGroups(people).map(({ label, people: some }) => ({
    label,
    value: some.map(personLine).join('\u202f; '),
  }));

const decisionFact = ({ number, text, reason }: Decision): Fact => ({
  label: `Décision ${number}`,
  value: reason === '' ? text : `${ended(text)} Raison\u00a0: ${reason}`,
});

const dueWords = (dueOn: string): string => (dueOn === '' ? '' : `pour le\u00a0${formatDate(dueOn, 'long')}`);

const actionFact = ({ text, owners, dueOn }: Action): Fact => ({
  label: 'Action',
  value: [text, owners.join(', '), dueWords(dueOn)].filter((part) => part !== '').join(' – '),
});

const opinionFacts = ({ opinion }: RecordItem): Fact[] => {
  if (!opinion) return [];
  return [
    { label: 'Avis', value: onOneLine(opinion.shared) },
    { label: 'Réserves', value: onOneLine(opinion.reservations) },
    { label: 'Divergences', value: onOneLine(opinion.divergences) },
  ].filter(({ value }) => value !== '');
};

const stateFacts = ({ state, takenUpOn }: RecordItem, isAgreed: boolean): Fact[] => {
  if (state === 'treated' && !isAgreed) return [{ label: 'Point', value: 'examiné, sans décision' }];
  if (state !== 'postponed' && state !== 'not-reached') return [];
  const said = state === 'postponed' ? 'reporté' : 'non abordé';
  const when = takenUpOn === '' ? '' : `, repris à la réunion du ${formatDate(takenUpOn, 'long')}`;
  return [{ label: 'Point', value: `${said}${when}` }];
};

const notesOf = ({ itemId, notes }: RecordItem): Note[] =>
  notes
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({
      type: 'note',
      itemId,
      label: '',
      isRestricted: false,
      content: { type: 'paragraph', content: [{ type: 'text', text }] },
    }));

const isAgreed = ({ decisions, actions, opinion, approved }: RecordItem): boolean =>
  decisions.length + actions.length + approved.length > 0 || opinion !== null;

/** Its parts say what became of it. */
const hasParts = ({ items }: DecisionRecord, index: number): boolean =>
  items[index]?.isPart === false && items[index + 1]?.isPart === true;

const itemBlocks = (item: RecordItem, isToldByParts: boolean, withNotes: boolean): Block[] => {
  const notes = withNotes ? notesOf(item) : [];
  return [
    {
      type: 'entry',
      itemId: item.itemId,
      standsAlone: false,
      isPart: item.isPart && item.number.includes('.'),
      isBrief: false,
      isAgreed: true,
      number: item.number,
      title: item.title,
      question: '',
      facts: [
        ...item.approved.map((date) => ({
          label: 'Relevé approuvé',
          value: `celui de la réunion du ${formatDate(date, 'long')}`,
        })),
        ...item.decisions.map(decisionFact),
        ...opinionFacts(item),
        ...item.actions.map(actionFact),
        ...stateFacts(item, isToldByParts || isAgreed(item)),
      ],
      detail: '',
      time: '',
      duration: '',
      keepsWithNext: notes.length > 0,
    },
    ...notes,
  ];
};

const othersOf = ({ others }: DecisionRecord): Block[] => {
  const facts = [...others.decisions.map(decisionFact), ...others.actions.map(actionFact)];
  return facts.length === 0
    ? []
    : [
        { type: 'heading', text: 'Autres décisions et actions', note: '' },
        ...facts.map(({ label, value }): Block => ({ type: 'paragraph', text: value, tone: 'plain', label })),
      ];
};

const openActions = ({ before }: DecisionRecord): Block[] =>
  before.length === 0
    ? []
    : [
        { type: 'heading', text: 'Actions ouvertes des réunions précédentes', note: '' },
        {
          type: 'table',
          summary: 'Actions décidées avant cette réunion et encore ouvertes',
          columns: [
            { label: 'Action', share: 86 },
            { label: 'Qui', share: 46 },
            { label: 'Échéance', share: 22 },
            { label: 'Décidée le', share: 22 },
          ],
          rows: before.map(({ text, owners, dueOn, agreedOn }) => [
            { text },
            { text: owners.length > 0 ? owners.join(', ') : '–' },
            { text: dueOn === '' ? '–' : formatDate(dueOn, 'numeric') },
            { text: formatDate(agreedOn, 'numeric') },
          ]),
          isForSigning: false,
          isDense: true,
        },
      ];

const nextMeeting = ({ next }: DecisionRecord): Block[] =>
  next
    ? [
        {
          type: 'facts',
          rows: [
            {
              label: 'Prochaine réunion',
              value: [formatDateTime(next.date, next.startTime), next.place]
                .filter((part) => part !== '')
                .join(', '),
            },
          ],
        },
      ]
    : [];

const corrections = (all: RecordView['corrections']): Block[] =>
  all.length === 0
    ? []
    : [
        { type: 'heading', text: all.length === 1 ? 'Corrigendum' : 'Corrigenda', note: '' },
        ...all.map(
          ({ correctedOn, text }): Block => ({
            type: 'paragraph',
            text,
            tone: 'plain',
            label: `Le ${formatDate(correctedOn, 'long')}`,
          }),
        ),
      ];

/** In capitals: « 618e » would be set as a rank, its « e » raised. */
const fingerprint = (hash: string): string =>
  hash.slice(0, 16).toUpperCase().match(/.{4}/g)?.join('\u00a0') ?? '';

const standing = ({ approval }: RecordView): Block =>
  approval
    ? {
        type: 'paragraph',
        tone: 'quiet',
        text: `Approuvé à la réunion du ${formatDate(approval.approvedOn, 'long')}. Empreinte du texte approuvé\u00a0: ${fingerprint(approval.hash)}.`,
      }
    : {
        type: 'paragraph',
        tone: 'warning',
        text: 'Projet, à approuver à la prochaine réunion.',
      };

export type RecordOptions = {
  /** Prints the notes taken during the meeting: only when that very request says so. */
  withNotes: boolean;
  /** It says under its title that it is a preparatory paper. */
  isPreparatory: boolean;
};

/**
 * Relevé de décisions of a meeting: presence, what was agreed item by item, who does what by when. Once approved it
 * prints what was approved, word for word.
 */
export const recordDocument = (
  view: RecordView,
  collective: CollectiveView,
  heading: Heading,
  { withNotes, isPreparatory }: RecordOptions,
): DocModel => {
  const { record } = view;
  const name = collectiveName(collective);
  const day = formatDate(record.date, 'long');
  const facts = [
    { label: 'Lieu', value: record.place },
    { label: 'Animation', value: record.facilitator },
    ...presenceRows(record.presence),
  ].filter(({ value }) => value !== '');
  const suffix = `${view.approval ? '' : ' (projet)'}${withNotes ? ' (avec les notes)' : ''}`;
  return {
    title: `Relevé de décisions – ${name} – ${day}`,
    fileName: safeFileName(`${record.date} Relevé de décisions du CoDir${suffix}`),
    foot: `Relevé de décisions · ${name} · ${day}`,
    accent: heading.accent,
    layout: 'flow',
    blocks: [
      letterheadBlock(collective, heading),
      {
        type: 'title',
        text: 'Relevé de décisions',
        subtitle: `Réunion du ${formatDate(record.date, 'full')}, ${formatTimeRange(record.startTime, record.endTime)}`,
      },
      ...preparatoryMention(isPreparatory),
      standing(view),
      ...(facts.length > 0 ? [{ type: 'facts' as const, rows: facts }] : []),
      ...(record.opening === ''
        ? []
        : [{ type: 'paragraph' as const, text: record.opening, tone: 'plain' as const }]),
      ...(record.items.length > 0 ? [{ type: 'heading' as const, text: 'Points', note: '' }] : []),
      ...record.items.flatMap((item, index) => itemBlocks(item, hasParts(record, index), withNotes)),
      ...othersOf(record),
      ...openActions(record),
      ...nextMeeting(record),
      ...corrections(view.corrections),
    ],
  };
};
