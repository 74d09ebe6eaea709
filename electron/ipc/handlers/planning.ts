import {
  addClosedPeriods,
  createPlan,
  keepMeetingDate,
  moveWithCouncil,
  removeClosedPeriod,
  updateClosedPeriod,
} from '../../../db/commands/planning.ts';
import { count } from '../../../db/domain/plural.ts';
import { getYear, listClosedPeriods, meetingsToMove, previewPlan } from '../../../db/queries/planning.ts';
import { write } from '../../../db/write.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const planningHandlers = ({ open, now }: DataAccess) => {
  const periods = () => listClosedPeriods(open().db);
  return {
    'planning.year': ({ year }) => getYear(open().db, year, now()),
    'planning.periods': periods,
    'planning.addPeriods': ({ periods: added }) => {
      const label = added.length > 1 ? 'ajout de périodes sans réunion' : 'ajout d’une période sans réunion';
      write(open(), { label }, (tx) => addClosedPeriods(tx, added));
      return periods();
    },
    'planning.updatePeriod': ({ id, patch }) => {
      const step = { label: 'modification d’une période sans réunion', mergeKey: `period:${id}` };
      write(open(), step, (tx) => updateClosedPeriod(tx, id, patch));
      return periods();
    },
    'planning.removePeriod': ({ id }) => {
      const label = 'suppression d’une période sans réunion';
      write(open(), { label }, (tx) => removeClosedPeriod(tx, id));
      return periods();
    },
    'planning.preview': (asked) => previewPlan(open().db, asked, now()),
    'planning.create': (plan) => {
      const label = `planification de ${count(plan.lines.length, 'réunion', 'réunions')}`;
      return { ids: write(open(), { label }, (tx) => createPlan(tx, plan)) };
    },
    'planning.moves': ({ id, date }) => meetingsToMove(open().db, id, date, now()),
    'planning.moveWithCouncil': ({ id, date }) => {
      const label = 'déplacement du conseil et de sa réunion';
      return { moved: write(open(), { label }, (tx) => moveWithCouncil(tx, id, date, { now: now() })) };
    },
    'planning.keepDate': ({ id }) => {
      write(open(), { label: 'réunion qui garde sa date' }, (tx) => keepMeetingDate(tx, id));
      return {};
    },
  } satisfies Partial<Handlers>;
};
