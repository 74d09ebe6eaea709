import type { OpenData } from '../db/open.ts';
import { createMachinePort } from './machine-port.ts';
import { createNotificationArea } from './notification-area.ts';
import { createNotifier } from './notify-port.ts';
import { choicesFile } from './reminders/choices.ts';
import { openShown } from './reminders/shown.ts';
import { createWatch, type Notice } from './reminders/watch.ts';
import { tellPage } from './window.ts';

/** How often what is due is looked at, in milliseconds: by the clock, which a sleep of the machine moves at once. */
const often = 60_000;

type ResidentParts = {
  /** Null when the data did not open: there is nothing to remind of. */
  data: OpenData | null;
  folder: string;
  now: () => string;
  /** True while it waits without its first window. */
  waits: () => boolean;
  open: (place: string) => void;
  quit: () => void;
  report: (error: unknown) => void;
};

/** The application beside its window: reminders, the notification area, and whether it outlives the window. */
export const createResident = ({ data, folder, now, waits, open, quit, report }: ResidentParts) => {
  const choices = choicesFile(folder);
  const notifier = createNotifier(open);
  const area = createNotificationArea({ open, quit });
  let seenOn = now().slice(0, 10);

  const notify = (notice: Notice): boolean => {
    const isShown = notifier.notify(notice);
    if (isShown) tellPage('time');
    return isShown;
  };
  const watch =
    data &&
    createWatch({
      data,
      now,
      notifies: () => choices.read().notifies,
      shown: openShown(folder),
      notify,
      report,
    });

  const showArea = (): void => area.setShown(choices.read().staysInArea || waits());
  const check = (): void => {
    area.setNext(watch?.check() ?? null);
    // « demain » becomes « aujourd’hui » in a window that stayed open overnight.
    const day = now().slice(0, 10);
    if (day !== seenOn) tellPage('time');
    seenOn = day;
  };
  const timer = setInterval(check, often);
  return {
    machine: createMachinePort({
      file: choices,
      notifier,
      changed: () => {
        showArea();
        check();
      },
    }),
    check,
    showArea,
    outlivesWindow: (): boolean => choices.read().staysInArea,
    stop: (): void => clearInterval(timer),
  };
};
export type Resident = ReturnType<typeof createResident>;
