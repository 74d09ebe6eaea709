import { z } from 'zod';
import { timeField } from '../../../db/domain/civil-fields.ts';
import { deliberationStates } from '../../../db/domain/deliberation-import.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { memberFields } from '../../../db/domain/table-columns.ts';
import { command, query } from './route.ts';

const maxText = 2_000_000;

/** What is imported: a text that was pasted, or a file that main has read and keeps under a number. */
const source = z.union([
  z.object({
    text: z
      .string()
      .max(
        maxText,
        'Ce texte est trop long pour être collé\u00a0: enregistrez la liste en CSV ou en Excel, et choisissez le fichier.',
      ),
  }),
  z.object({ file: idSchema }),
]);

const sheet = z.int().min(0).max(1000);
const page = { from: z.int().min(0).max(1_000_000) };
const shownLine = { number: z.number(), name: z.string(), detail: z.string(), sentence: z.string() };

const memberImport = z.object({
  source,
  sheet,
  /** Whether the first row gives the headings; null lets the rows say it. */
  hasHeadings: z.boolean().nullable(),
  /** What each column holds, as she chose it; null for what the headings say. */
  columns: z.array(z.enum(memberFields).nullable()).max(200).nullable(),
  /** What becomes of collectivities that are not in the collective. */
  places: z
    .array(z.object({ name: z.string().max(4000), as: z.union([z.enum(['skip', 'create']), idSchema]) }))
    .max(20_000),
});

const memberStates = ['add', 'update', 'same', 'fix'] as const;
const memberCounts = z.object({ add: z.number(), update: z.number(), same: z.number(), fix: z.number() });

const memberPlan = z.object({
  sheets: z.array(z.string()),
  sheet: z.number(),
  notices: z.array(z.string()),
  hasHeadings: z.boolean(),
  columns: z.array(
    z.object({ heading: z.string(), sample: z.string(), field: z.enum(memberFields).nullable() }),
  ),
  unknownPlaces: z.array(
    z.object({
      name: z.string(),
      lineCount: z.number(),
      nearest: z.object({ id: idSchema, name: z.string() }).nullable(),
      choice: z.union([z.enum(['skip', 'create']), idSchema]).nullable(),
    }),
  ),
  newPlaceCount: z.number(),
  counts: memberCounts,
  /** Lines to show in all, and those of this page. */
  shown: z.number(),
  lines: z.array(z.object({ ...shownLine, state: z.enum(memberStates) })),
});

const councilImport = z.object({
  source,
  sheet,
  /** Hour of a sitting that is given none. */
  time: timeField('Indiquez l’heure des conseils sans heure, par exemple 18\u00a0h\u00a030.'),
  /** Only events whose title holds this; '' for all. */
  titleHolds: z.string().max(100, 'Le mot cherché dans les titres compte au plus 100 caractères.'),
  withPast: z.boolean(),
});

const councilStates = ['add', 'update', 'same', 'fix', 'aside'] as const;
const councilCounts = memberCounts.extend({ aside: z.number() });

const councilPlan = z.object({
  isCalendar: z.boolean(),
  sheets: z.array(z.string()),
  sheet: z.number(),
  notices: z.array(z.string()),
  untimed: z.number(),
  past: z.number(),
  counts: councilCounts,
  shown: z.number(),
  lines: z.array(z.object({ ...shownLine, state: z.enum(councilStates) })),
});

const deliberationImport = z.object({
  source,
  sheet,
  /** Whose rows are taken when the SIREN of the EPCI is not known and the list holds several; '' before it is said. */
  siren: z.string().max(40),
  /** Whether rows that speak of no point of their conseil make one. */
  addsMissing: z.boolean(),
  /** What each of these rows is: that point, a point to add, or nothing. Said later, it wins. */
  choices: z
    .array(
      z.object({ line: z.int().min(1).max(1_000_000), as: z.union([z.enum(['aside', 'add']), idSchema]) }),
    )
    .max(20_000),
});

const deliberationCounts = councilCounts.extend({ check: z.number() });

const deliberationPlan = z.object({
  sheets: z.array(z.string()),
  sheet: z.number(),
  notices: z.array(z.string()),
  /** Whose rows the list holds, when it takes her to say which are the EPCI's. */
  issuers: z.array(z.object({ siren: z.string(), name: z.string() })),
  /** How many rows speak of no point, and would make one. */
  missing: z.number(),
  counts: deliberationCounts,
  shown: z.number(),
  lines: z.array(
    z.object({
      ...shownLine,
      state: z.enum(deliberationStates),
      choice: z
        .object({
          chosen: z.union([z.enum(['aside', 'add']), idSchema]).nullable(),
          near: z.array(idSchema),
          date: z.string(),
          canAdd: z.boolean(),
        })
        .nullable(),
    }),
  ),
  /** Points of the days on which lines of this page leave a choice. */
  points: z.array(z.object({ id: idSchema, title: z.string(), date: z.string() })),
});

const readFile = z.union([
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('read'), file: idSchema, fileName: z.string(), isCalendar: z.boolean() }),
]);

const allOrNothing = {
  /** Nothing is written while one line is to be corrected. */
  allOrNothing: z.boolean(),
};

/** What comes from files and from the clipboard, and what leaves for a spreadsheet. */
export const importRoutes = {
  'import.chooseFile': command(
    z.object({ of: z.enum(['members', 'councils', 'deliberations']) }),
    readFile,
    [],
  ),
  /** A file dropped on the window: its name and its bytes in base 64. */
  'import.dropFile': command(
    z.object({
      name: z.string().max(300),
      content: z.string().max(28_000_000, 'Ce fichier pèse plus de 20 Mo\u00a0: choisissez-en un autre.'),
    }),
    readFile,
    [],
  ),
  'import.planMembers': query(
    memberImport.extend({ show: z.enum(['all', ...memberStates]), ...page }),
    memberPlan,
  ),
  'import.members': command(
    memberImport.extend(allOrNothing),
    memberCounts.extend({ newPlaceCount: z.number() }),
    'all',
  ),
  'import.planCouncils': query(
    councilImport.extend({ show: z.enum(['all', ...councilStates]), ...page }),
    councilPlan,
  ),
  'import.councils': command(councilImport.extend(allOrNothing), councilCounts, 'all'),
  'import.planDeliberations': query(
    deliberationImport.extend({ show: z.enum(['all', ...deliberationStates]), ...page }),
    deliberationPlan,
  ),
  'import.deliberations': command(deliberationImport.extend(allOrNothing), deliberationCounts, 'all'),
  'member.export': command(
    z.object({ format: z.enum(['csv', 'xlsx', 'vcard']) }),
    z.union([
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('written'), fileName: z.string(), folder: z.string() }),
    ]),
    [],
  ),
};
