import { z } from 'zod';

/** What she chooses for this computer, which no dossier carries along. */
export const machineChoicesSchema = z.object({
  /** A notification of the system before the advised day and the deadline. */
  notifies: z.boolean(),
  /** Closing the window leaves the application in the notification area. */
  staysInArea: z.boolean(),
  /** It starts with the session, without a window. */
  opensAtLogin: z.boolean(),
});
export type MachineChoices = z.infer<typeof machineChoicesSchema>;

/** Until she says otherwise: told while it runs, and nothing that runs unasked. */
export const usualMachineChoices: MachineChoices = {
  notifies: true,
  staysInArea: false,
  opensAtLogin: false,
};
