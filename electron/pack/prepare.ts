import { Failure } from '../../db/domain/failure.ts';
import { unprintableReason } from '../../db/domain/annex.ts';
import { typeset } from '../../db/domain/typography.ts';
import type { ReadHandle } from '../../db/handles.ts';
import { carriesMention } from '../../db/queries/charter-rules.ts';
import { getCollective } from '../../db/queries/collective.ts';
import { getMeeting } from '../../db/queries/meeting.ts';
import { type PdfWork, withPdfWork } from '../annexes/pdf-work.ts';
import type { AnnexStore } from '../annexes/store.ts';
import { documentOf, headingOf } from '../documents/catalogue.ts';
import { documentHtml } from '../documents/html.ts';
import type { DocModel } from '../documents/model.ts';
import {
  missingAnnexDocument,
  type PackLine,
  packCoverDocument,
  typeCaseDocument,
} from '../documents/pack-cover.ts';
import { type PackPart, type PartSource, stampCharacters } from './pack-part.ts';
import { type PlannedAnnex, planAnnexes } from './plan.ts';

/** What making a dossier needs: the data, the store, and the printer of papers. `now` is an instant. */
export type PackDesk = {
  db: ReadHandle;
  store: AnnexStore;
  now: string;
  pdf: (html: string) => Promise<Uint8Array>;
};

export type PreparedPack = {
  bytes: Uint8Array;
  pages: number;
  /** Sentences about the annexes that should be in and are not. */
  missing: string[];
};

/** The parts are numbered through by the dossier: the page's own number, which CSS writes, is taken out. */
export const unnumbered = (html: string): string =>
  html.replace(/@bottom-right\{content:counter\(page\)[^}]*\}/, '');

const unmade = (): Failure =>
  new Failure(
    'unavailable',
    'Le dossier de séance n’a pas pu être assemblé. Rien n’est perdu\u00a0: retirez du dossier l’annexe ajoutée en dernier, puis recommencez.',
  );

const annexSource = (annex: PlannedAnnex, store: AnnexStore): PartSource => ({
  from: 'file',
  file: store.pathOf(annex.hash),
  reading: annex.reading === 'image' ? 'image' : 'pdf',
  alt: annex.title,
});

const pagesOf = async (work: PdfWork, bytes: Uint8Array): Promise<number> => {
  const [measure] = await work.ask({ kind: 'measure', sources: [{ from: 'bytes', bytes }] });
  if (!measure || !('pages' in measure)) throw unmade();
  return measure.pages;
};

/** Sees that each annexe really gives its pages: one that no longer does becomes missing, the others stay. */
const measured = async (
  work: PdfWork,
  annexes: readonly PlannedAnnex[],
  store: AnnexStore,
): Promise<PlannedAnnex[]> => {
  const within = annexes.filter(({ state }) => state === 'in');
  const sources = within.map((annex) => annexSource(annex, store));
  const measures = await work.ask({ kind: 'measure', sources });
  const found = new Map(within.map(({ id }, index) => [id, measures[index]]));
  return annexes.map((annex) => {
    const measure = found.get(annex.id);
    if (!measure) return annex;
    if ('pages' in measure) return { ...annex, pages: measure.pages };
    return { ...annex, state: 'missing', pages: 1, reason: unprintableReason(measure.reading) };
  });
};

type Printed = { annex: PlannedAnnex; part: PackPart; pages: number };

const bookmarkOf = ({ letter, title }: PlannedAnnex): string => typeset(`Annexe ${letter} – ${title}`);

/** A line for each part, with the page it begins on once those before it are counted. */
const linesOf = (
  annexes: readonly PlannedAnnex[],
  pages: ReadonlyMap<number, number>,
  coverPages: number,
  agendaPages: number,
): PackLine[] => {
  let next = coverPages + agendaPages + 1;
  const lines: PackLine[] = [{ label: 'Ordre du jour', title: '', page: coverPages + 1, note: '' }];
  for (const annex of annexes) {
    const count = pages.get(annex.id) ?? 0;
    const { letter, title, itemNumber, state, reason } = annex;
    const point = itemNumber === '' ? '' : `point ${itemNumber}`;
    const why = state === 'missing' ? `n’a pas pu être jointe\u00a0: ${reason}` : reason;
    const note = [point, why].filter((text) => text !== '').join(' – ');
    lines.push({ label: `Annexe ${letter}`, title, page: count > 0 ? next : null, note });
    next += count;
  }
  return lines;
};

/**
 * The dossier de séance of a meeting: cover, ordre du jour, annexes that print, each in its place, and a page for each
 * that could not be joined. Merged in a worker thread.
 * @throws Failure `not-found`; `unavailable` when it cannot be made
 */
export const preparePack = async (meetingId: number, desk: PackDesk): Promise<PreparedPack> => {
  const { db, store, now } = desk;
  const meeting = getMeeting(db, meetingId, now);
  const view = getCollective(db, now);
  const heading = headingOf(db, store.pathOf);
  const isPreparatory = carriesMention(db, meeting.date);
  const agenda = documentOf(db, { kind: 'agenda', id: meetingId }, now, store.pathOf);
  const planned = await planAnnexes(db, store, meeting);
  const print = (model: DocModel) => desk.pdf(unnumbered(documentHtml(model)));
  const paper = async (model: DocModel, title: string, stamp: string): Promise<PackPart> => ({
    kind: 'paper',
    title,
    stamp,
    bookmarks: stamp === '' ? 'own' : 'none',
    source: { from: 'bytes', bytes: await print(model) },
  });

  return withPdfWork(async (work) => {
    const annexes = await measured(work, planned, store);
    const printed: Printed[] = [];
    for (const annex of annexes.filter(({ state }) => state !== 'out')) {
      const part: PackPart =
        annex.state === 'in'
          ? {
              kind: 'annex',
              title: bookmarkOf(annex),
              stamp: `Annexe ${annex.letter}`,
              bookmarks: 'own',
              source: annexSource(annex, store),
            }
          : await paper(
              missingAnnexDocument(meeting, view, annex, heading),
              `${bookmarkOf(annex)} (non jointe)`,
              `Annexe ${annex.letter}`,
            );
      const pages = part.source.from === 'bytes' ? await pagesOf(work, part.source.bytes) : annex.pages;
      printed.push({ annex, part, pages });
    }
    const agendaPart = await paper(agenda, 'Ordre du jour', '');
    const agendaPages = agendaPart.source.from === 'bytes' ? await pagesOf(work, agendaPart.source.bytes) : 0;
    const annexPages = new Map(printed.map(({ annex, pages }) => [annex.id, pages]));
    const cover = async (coverPages: number) => {
      const lines = linesOf(annexes, annexPages, coverPages, agendaPages);
      const model = packCoverDocument(meeting, view, lines, { heading, isPreparatory });
      const bytes = await print(model);
      return { model, bytes, pages: await pagesOf(work, bytes) };
    };
    // Its own length is in the page numbers it gives: a long one is printed again, once known.
    const first = await cover(1);
    const { model, bytes, pages } = first.pages === 1 ? first : await cover(first.pages);
    const coverPart: PackPart = {
      kind: 'paper',
      title: 'Couverture',
      stamp: '',
      bookmarks: 'none',
      source: { from: 'bytes', bytes },
    };
    const parts = [coverPart, agendaPart, ...printed.map(({ part }) => part)];
    const typeCase = await print(typeCaseDocument(stampCharacters));
    return {
      bytes: await work.ask({ kind: 'merge', pack: { title: typeset(model.title), parts, typeCase } }),
      pages: pages + agendaPages + printed.reduce((sum, each) => sum + each.pages, 0),
      missing: annexes
        .filter(({ state }) => state === 'missing')
        .map(({ letter, title, reason }) => `Annexe ${letter}, «\u00a0${title}\u00a0»\u00a0: ${reason}.`),
    };
  }).catch((error: unknown) => {
    throw error instanceof Failure ? error : unmade();
  });
};
