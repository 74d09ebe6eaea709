import {
  importCouncils,
  importMembers,
  peopleForImport,
  placesForImport,
  sessionsForImport,
} from '../../../db/commands/import.ts';
import {
  planCouncilImport,
  readCouncilEntries,
  type CouncilEntry,
} from '../../../db/domain/council-import.ts';
import { Failure } from '../../../db/domain/failure.ts';
import { planMemberImport, type ImportState } from '../../../db/domain/member-import.ts';
import { readMemberLines } from '../../../db/domain/member-line.ts';
import { fromInstant } from '../../../db/domain/paris-time.ts';
import { knownPlaces } from '../../../db/domain/place-names.ts';
import { guessColumns } from '../../../db/domain/table-columns.ts';
import { listMembers } from '../../../db/queries/collective.ts';
import { write } from '../../../db/write.ts';
import { membersCsv, membersVcard, membersXlsx, type ExportedMember } from '../../import/member-files.ts';
import { readBytes, readListFile, readPasted, type ReadFile } from '../../import/read-file.ts';
import { refused } from '../../import/sheet.ts';
import type { ParsedInput } from '../contract/contract.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';
import { deliberationImportHandlers } from './import-deliberations.ts';
import { checkAllOrNothing, counted, paged, sheetOf } from './import-page.ts';
import type { FileFilter, Services } from './services.ts';

const kept = 4;

const lists: FileFilter = { name: 'Listes (Excel, CSV)', extensions: ['xlsx', 'csv', 'txt', 'tsv', 'xls'] };
const calendars: FileFilter = {
  name: 'Calendriers et listes',
  extensions: ['ics', 'xlsx', 'csv', 'txt', 'tsv', 'xls'],
};
const all: FileFilter = { name: 'Tous les fichiers', extensions: ['*'] };

const choosing = {
  members: { title: 'Choisir une liste de membres', filter: lists },
  councils: { title: 'Choisir un calendrier ou une liste de dates', filter: calendars },
  deliberations: { title: 'Choisir une liste de délibérations', filter: lists },
};

const exportKinds = {
  csv: {
    extension: 'csv',
    name: 'Tableau CSV',
    content: async (members: ExportedMember[]) => membersCsv(members),
  },
  xlsx: {
    extension: 'xlsx',
    name: 'Classeur Excel',
    content: async (members: ExportedMember[]) => membersXlsx(members),
  },
  vcard: {
    extension: 'vcf',
    name: 'Cartes de visite',
    content: async (members: ExportedMember[]) => membersVcard(members),
  },
};

const states: readonly ImportState[] = ['add', 'update', 'same', 'fix'];
const councilStates = [...states, 'aside'] as const;

type MemberInput = Omit<ParsedInput<'import.members'>, 'allOrNothing'>;
type CouncilInput = Omit<ParsedInput<'import.councils'>, 'allOrNothing'>;

const spaced = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 80);

export const importHandlers = ({ open, now }: DataAccess, { files }: Pick<Services, 'files'>) => {
  const readFiles = new Map<number, ReadFile>();
  let lastFile = 0;
  let pasted: { text: string; read: ReadFile } | null = null;
  const today = (): string => fromInstant(now()).date;

  const keep = (read: ReadFile) => {
    readFiles.set(++lastFile, read);
    readFiles.delete(lastFile - kept);
    const isCalendar = read.kind === 'calendar';
    return { outcome: 'read' as const, file: lastFile, fileName: read.fileName, isCalendar };
  };
  const sourceOf = (source: MemberInput['source']): ReadFile => {
    if ('text' in source) {
      if (pasted?.text !== source.text)
        pasted = { text: source.text, read: readPasted(source.text, today()) };
      return pasted.read;
    }
    const read = readFiles.get(source.file);
    if (read) return read;
    throw new Failure('not-found', 'Ce fichier n’est plus ouvert\u00a0: choisissez-le de nouveau.');
  };
  const planMembers = (input: MemberInput) => {
    const read = sourceOf(input.source);
    if (read.kind === 'calendar')
      throw refused(
        'C’est un calendrier\u00a0: importez-le dans Conseils. Les membres viennent d’une liste CSV ou Excel.',
      );
    const { sheet, index } = sheetOf(read.sheets, input.sheet);
    const { db } = open();
    const known = placesForImport(db);
    const places = knownPlaces(known);
    const guess = guessColumns(sheet.table, (name) => places.find(name) !== null, input.hasHeadings);
    const columns = guess.columns.map((field, at) => (input.columns ? (input.columns[at] ?? null) : field));
    const lines = readMemberLines(sheet.table, columns, guess.headingRow);
    const placeById = (id: number) => known.find((place) => place.id === id) ?? null;
    const plan = planMemberImport(
      lines,
      { people: peopleForImport(db, today()), places, placeById },
      input.places,
    );
    return { read, sheet, index, guess, columns, plan, counts: counted(plan.lines, states) };
  };

  const entriesOf = (
    input: CouncilInput,
  ): { entries: CouncilEntry[]; sheets: string[]; index: number; notices: string[] } => {
    const read = sourceOf(input.source);
    if (read.kind === 'tables') {
      const { sheet, index } = sheetOf(read.sheets, input.sheet);
      const rows =
        'text' in input.source
          ? input.source.text.split(/\r\n?|\n/).map((line) => line.split('\t'))
          : sheet.table;
      return {
        entries: readCouncilEntries(rows, today()),
        sheets: read.sheets.map(({ name }) => name),
        index,
        notices: sheet.notices,
      };
    }
    const entries = read.events.map(({ isCancelled, ...event }, at) => ({
      ...event,
      number: at + 1,
      fault: null,
      aside: isCancelled ? 'annulé dans le calendrier\u00a0: supprimez-le ici s’il y figure' : null,
    }));
    return { entries, sheets: [], index: 0, notices: [] };
  };
  const planCouncils = (input: CouncilInput) => {
    const read = entriesOf(input);
    const plan = planCouncilImport(read.entries, sessionsForImport(open().db), {
      ...input,
      defaultTime: input.time,
      today: today(),
    });
    return { ...read, plan, counts: counted(plan.lines, councilStates) };
  };

  return {
    'import.chooseFile': async ({ of }) => {
      const { title, filter } = choosing[of];
      const [file] = await files.choose({ title, filters: [filter, all], many: false });
      return file === undefined ? { outcome: 'cancelled' as const } : keep(await readListFile(file, today()));
    },
    'import.dropFile': async ({ name, content }) =>
      keep(await readBytes(Buffer.from(content, 'base64'), name, today())),
    'import.planMembers': ({ show, from, ...input }) => {
      const { read, sheet, index, guess, columns, plan, counts } = planMembers(input);
      const headings = guess.headingRow === null ? [] : (sheet.table[guess.headingRow] ?? []);
      const first = guess.headingRow === null ? 0 : guess.headingRow + 1;
      const rows = sheet.table.slice(first, first + 200);
      return {
        sheets: read.sheets.map(({ name }) => name),
        sheet: index,
        notices: sheet.notices,
        hasHeadings: guess.headingRow !== null,
        columns: columns.map((field, at) => ({
          heading: spaced(headings[at]) || `Colonne ${at + 1}`,
          sample: spaced(rows.find((row) => spaced(row[at]) !== '')?.[at]),
          field,
        })),
        unknownPlaces: plan.unknownPlaces.slice(0, 200),
        newPlaceCount: plan.newPlaces.length,
        counts,
        ...paged(plan.lines, show, from),
      };
    },
    'import.members': ({ allOrNothing, ...input }) => {
      const { plan, counts } = planMembers(input);
      checkAllOrNothing(allOrNothing, counts.fix);
      // Nothing to do writes nothing at all: importing twice leaves the file as it was.
      if (plan.people.length > 0)
        write(open(), { label: 'import de membres' }, (tx) => importMembers(tx, plan));
      return { ...counts, newPlaceCount: plan.newPlaces.length };
    },
    'import.planCouncils': ({ show, from, ...input }) => {
      const { entries: _, sheets, index, notices, plan, counts } = planCouncils(input);
      const isCalendar = sourceOf(input.source).kind === 'calendar';
      const { untimed, past } = plan;
      return {
        isCalendar,
        sheets,
        sheet: index,
        notices,
        untimed,
        past,
        counts,
        ...paged(plan.lines, show, from),
      };
    },
    'import.councils': ({ allOrNothing, ...input }) => {
      const { plan, counts } = planCouncils(input);
      checkAllOrNothing(allOrNothing, counts.fix);
      if (plan.sessions.length > 0)
        write(open(), { label: 'import de conseils' }, (tx) => importCouncils(tx, plan));
      return counts;
    },
    ...deliberationImportHandlers({ open, now }, sourceOf),
    'member.export': async ({ format }) => {
      const members = listMembers(open().db, now());
      const { extension, name, content } = exportKinds[format];
      const written = await files.save({
        title: 'Exporter les membres',
        suggestedName: `Membres du collectif.${extension}`,
        filter: { name, extensions: [extension] },
        content: () => content(members),
      });
      return written ? { outcome: 'written' as const, ...written } : { outcome: 'cancelled' as const };
    },
  } satisfies Partial<Handlers>;
};
