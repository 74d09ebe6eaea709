import { app } from 'electron';
import { Failure } from '../db/domain/failure.ts';
import type { MachinePort } from './ipc/handlers/services.ts';
import type { choicesFile } from './reminders/choices.ts';
import type { Notice } from './reminders/watch.ts';

/** Told to the application when the session starts it: no window until she asks for one. */
export const waitingSwitch = 'en-attente';

type MachineParts = {
  file: ReturnType<typeof choicesFile>;
  notifier: { isAvailable: () => boolean; notify: (notice: Notice) => boolean };
  /** Called once a choice is kept. */
  changed: () => void;
};

// A start by hand of the development's Electron would open its own welcome: it is told which application it is.
const loginItem = () => ({
  path: process.execPath,
  args: [...(app.isPackaged ? [] : [`"${app.getAppPath()}"`]), `--${waitingSwitch}`],
});

const startsWithSession = () => app.getLoginItemSettings(loginItem());

/** What this computer does by itself. The start with the session is in the system alone: its own settings may change it. */
export const createMachinePort = ({ file, notifier, changed }: MachineParts): MachinePort => {
  const read: MachinePort['read'] = () => {
    const { openAtLogin, executableWillLaunchAtLogin } = startsWithSession();
    return {
      ...file.read(),
      opensAtLogin: openAtLogin,
      isStartHeld: process.platform === 'win32' && openAtLogin && !executableWillLaunchAtLogin,
      canNotify: notifier.isAvailable(),
    };
  };
  return {
    read,
    save({ opensAtLogin, notifies, staysInArea }) {
      if (opensAtLogin !== undefined) {
        app.setLoginItemSettings({ openAtLogin: opensAtLogin, ...loginItem() });
        if (startsWithSession().openAtLogin !== opensAtLogin)
          throw new Failure(
            'unavailable',
            'Cet ordinateur n’a pas retenu ce choix\u00a0: votre service informatique l’interdit peut-être.',
            { opensAtLogin: 'Cet ordinateur n’a pas retenu ce choix.' },
          );
      }
      const kept = file.read();
      try {
        file.write({
          notifies: notifies ?? kept.notifies,
          staysInArea: staysInArea ?? kept.staysInArea,
        });
      } catch {
        throw new Failure(
          'unavailable',
          'Ce choix n’a pas été enregistré\u00a0: le disque est plein ou protégé. Libérez de la place, puis recommencez.',
        );
      }
      changed();
      return read();
    },
    tryReminder: () =>
      notifier.notify({
        id: 'essai',
        title: 'Rappel d’essai',
        body: 'Les rappels de CoDir s’affichent ainsi.',
        place: '#/reglages',
      }),
  };
};
