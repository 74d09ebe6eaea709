import { z } from 'zod';
import { machineChoicesSchema } from '../../../db/domain/machine-choices.ts';
import { command, query } from './route.ts';

const machineView = machineChoicesSchema.extend({
  /** The start was chosen here, and the system's own settings hold it back. */
  isStartHeld: z.boolean(),
  canNotify: z.boolean(),
});

/** What this computer does by itself: no dossier carries it, no undo takes it back. */
export const machineRoutes = {
  'machine.get': query(z.object({}), machineView),
  'machine.save': command(z.object({ patch: machineChoicesSchema.partial() }), machineView, ['machine.get']),
  /** False when the system shows no notification. */
  'machine.tryReminder': command(z.object({}), z.object({ isShown: z.boolean() }), []),
};
