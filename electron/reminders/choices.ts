import path from 'node:path';
import { z } from 'zod';
import { type MachineChoices, usualMachineChoices } from '../../db/domain/machine-choices.ts';
import { smallFile } from './small-file.ts';

/** What the system does not keep itself: the start with the session is in the system alone. */
export type KeptChoices = Pick<MachineChoices, 'notifies' | 'staysInArea'>;

const keptSchema = z.object({
  notifies: z.boolean().catch(usualMachineChoices.notifies),
  staysInArea: z.boolean().catch(usualMachineChoices.staysInArea),
});

/** Beside the folder of the data, in `poste.json`: it belongs to this computer, and no dossier carries it along. */
export const choicesFile = (dataFolder: string) =>
  smallFile(path.join(dataFolder, '..', 'poste.json'), keptSchema);
