import { formatDate } from '../../db/domain/french-dates.ts';
import { formatNumber } from '../../db/domain/plural.ts';
import {
  collectiveName,
  letterheadBlock,
  plainHeading,
  type CollectiveView,
  type Heading,
} from './letterhead.ts';
import { meetingFacts, meetingMoment, type MeetingView } from './meeting-facts.ts';
import type { DocModel } from './model.ts';
import { preparatoryMention } from './preparatory.ts';

/** A line of the cover: what it is, and where. `page` null: it is not in the dossier, `note` says why. */
export type PackLine = { label: string; title: string; page: number | null; note: string };

const named = (view: CollectiveView, meeting: MeetingView): string =>
  `${collectiveName(view)} – ${formatDate(meeting.date, 'long')}`;

/** Cover of the dossier de séance: what is in it and on which page, and what is not and why. */
export const packCoverDocument = (
  meeting: MeetingView,
  view: CollectiveView,
  lines: readonly PackLine[],
  { heading = plainHeading, isPreparatory = false }: { heading?: Heading; isPreparatory?: boolean } = {},
): DocModel => ({
  title: `Dossier de séance – ${named(view, meeting)}`,
  fileName: `${meeting.date} Dossier de séance du CoDir`,
  foot: `Dossier de séance · ${collectiveName(view)} · ${formatDate(meeting.date, 'long')}`,
  accent: heading.accent,
  layout: 'flow',
  blocks: [
    letterheadBlock(view, heading),
    { type: 'title', text: 'Dossier de séance', subtitle: meetingMoment(meeting) },
    ...preparatoryMention(isPreparatory),
    ...meetingFacts(meeting),
    {
      type: 'table',
      summary: 'Pièces du dossier et leur page',
      columns: [
        { label: 'Pièce', share: 3 },
        { label: 'Intitulé', share: 11 },
        { label: 'Page', share: 2 },
      ],
      rows: lines.map(({ label, title, page, note }) => [
        { text: label },
        note === '' ? { text: title } : { text: title, detail: note },
        { text: page === null ? '–' : formatNumber(page) },
      ]),
      isForSigning: false,
    },
  ],
});

/** The page that stands where an annexe should: nobody must take its absence for an oversight. */
export const missingAnnexDocument = (
  meeting: MeetingView,
  view: CollectiveView,
  annex: { letter: string; title: string; fileName: string; reason: string },
  heading: Heading = plainHeading,
): DocModel => ({
  title: `Annexe ${annex.letter} – ${annex.title}`,
  fileName: `Annexe ${annex.letter}`,
  foot: `Dossier de séance · ${named(view, meeting)}`,
  accent: heading.accent,
  layout: 'flow',
  blocks: [
    { type: 'title', text: `Annexe ${annex.letter}`, subtitle: annex.title },
    {
      type: 'paragraph',
      text: `Annexe ${annex.letter}\u00a0: «\u00a0${annex.title}\u00a0» n’a pas pu être jointe au dossier\u00a0: ${annex.reason}.`,
      tone: 'warning',
    },
    {
      type: 'paragraph',
      text: `Fichier\u00a0: ${annex.fileName}. Demandez-le au secrétariat du collectif.`,
      tone: 'quiet',
    },
  ],
});

/** A page that is never shown: the printer puts in it the glyphs of `characters`, which the stamps then use. */
export const typeCaseDocument = (characters: string): DocModel => ({
  title: '',
  fileName: '',
  foot: '',
  accent: 'ink',
  layout: 'flow',
  blocks: [{ type: 'paragraph', text: characters, tone: 'plain' }],
});
