import { usualMachineChoices } from '../../db/domain/machine-choices.ts';
import type { MachinePort, MachineView } from '../../electron/ipc/handlers/services.ts';

/** A computer that lasts as long as its test; `over` is what it cannot do. */
export const memoryMachine = (over: Partial<MachineView> = {}): MachinePort => {
  let view: MachineView = { ...usualMachineChoices, isStartHeld: false, canNotify: true, ...over };
  return {
    read: () => view,
    save: ({ notifies, staysInArea, opensAtLogin }) => {
      view = {
        ...view,
        ...(notifies !== undefined && { notifies }),
        ...(staysInArea !== undefined && { staysInArea }),
        ...(opensAtLogin !== undefined && { opensAtLogin }),
      };
      return view;
    },
    tryReminder: () => view.canNotify,
  };
};
