import { importDeliberations } from '../../../db/commands/deliberation-import.ts';
import { deliberationColumns, missingColumnNotices } from '../../../db/domain/deliberation-columns.ts';
import {
  deliberationStates,
  issuersOf,
  planDeliberationImport,
} from '../../../db/domain/deliberation-import.ts';
import { readDeliberations, rowNotices } from '../../../db/domain/deliberation-row.ts';
import { fromInstant } from '../../../db/domain/paris-time.ts';
import { epciSiren, sittingsForDeliberations } from '../../../db/queries/deliberation-import.ts';
import { write } from '../../../db/write.ts';
import type { ReadFile } from '../../import/read-file.ts';
import { refused } from '../../import/sheet.ts';
import type { ParsedInput } from '../contract/contract.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';
import { checkAllOrNothing, counted, paged, sheetOf } from './import-page.ts';

type Input = Omit<ParsedInput<'import.deliberations'>, 'allOrNothing'>;

export const deliberationImportHandlers = (
  { open, now }: DataAccess,
  sourceOf: (source: Input['source']) => ReadFile,
) => {
  const planned = (input: Input) => {
    const read = sourceOf(input.source);
    if (read.kind === 'calendar')
      throw refused(
        'C’est un calendrier\u00a0: importez-le dans Conseils. Les délibérations viennent d’une liste CSV ou Excel.',
      );
    const { sheet, index } = sheetOf(read.sheets, input.sheet);
    const columns = deliberationColumns(sheet.table);
    const rows = readDeliberations(sheet.table, columns, fromInstant(now()).date);
    const { db } = open();
    const sittings = sittingsForDeliberations(db);
    const known = epciSiren(db);
    const issuers = known === '' ? issuersOf(rows) : [];
    const plan = planDeliberationImport(rows, sittings, { ...input, siren: known || input.siren });
    return {
      plan,
      sittings,
      sheets: read.sheets.map(({ name }) => name),
      sheet: index,
      notices: [...sheet.notices, ...missingColumnNotices(columns), ...rowNotices(rows)],
      issuers: issuers.length > 1 ? issuers.slice(0, 200) : [],
      counts: counted(plan.lines, deliberationStates),
    };
  };
  return {
    'import.planDeliberations': ({ show, from, ...input }) => {
      const { plan, sittings, ...view } = planned(input);
      // Lines she has chosen for stay among those to check, where she may choose again.
      const page = paged(
        plan.lines,
        show,
        from,
        ({ choice }) => show === 'check' && (choice?.chosen ?? null) !== null,
      );
      const days = new Set(page.lines.flatMap(({ choice }) => (choice ? [choice.date] : [])));
      const points = sittings
        .filter(({ date }) => days.has(date))
        .flatMap(({ date, points: those }) => those.map(({ id, title }) => ({ id, title, date })));
      return { ...view, missing: plan.missing, ...page, points };
    },
    'import.deliberations': ({ allOrNothing, ...input }) => {
      const { plan, counts } = planned(input);
      checkAllOrNothing(allOrNothing, counts.fix);
      // Nothing to do writes nothing at all: importing twice leaves the file as it was.
      if (plan.decisions.length + plan.additions.length > 0)
        write(open(), { label: 'import de délibérations' }, (tx) =>
          importDeliberations(tx, plan, { now: now() }),
        );
      return counts;
    },
  } satisfies Partial<Handlers>;
};
