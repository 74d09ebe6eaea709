import { agendaLine } from '../../db/domain/agenda-due.ts';
import { deadlineStatus } from '../../db/domain/deadlines.ts';
import { remindersDue } from '../../db/domain/reminders.ts';
import { todoHref } from '../../db/domain/todo-href.ts';
import { agendasToSend } from '../../db/queries/agendas-to-send.ts';
import { countsAlsaceMoselle } from '../../db/queries/collective.ts';
import type { OpenData } from '../../db/open.ts';
import type { Shown } from './shown.ts';

/** What is shown of the system's own; `place` is where it opens. */
export type Notice = { id: string; title: string; body: string; place: string };

/** The next ordre du jour to send, for the menu of the notification area; null without one. */
export type NextLine = { text: string; place: string };

type WatchParts = {
  data: OpenData;
  now: () => string;
  /** Her choice, asked anew each time. */
  notifies: () => boolean;
  shown: Shown;
  /** False when the system shows none: nothing is noted as said. */
  notify: (notice: Notice) => boolean;
  report: (error: unknown) => void;
};

/** Looks at what is due now, says it once, and gives the next line. It never throws: the work goes on without reminders. */
export const createWatch = ({ data, now, notifies, shown, notify, report }: WatchParts) => {
  let lastTrouble = '';
  const tell = (error: unknown): void => {
    // Once for the same trouble: a watch that comes back every minute would fill the log.
    if (String(error) !== lastTrouble) report(error);
    lastTrouble = String(error);
  };
  const sayDue = (): NextLine | null => {
    const instant = now();
    const meetings = agendasToSend(data.db, instant);
    if (notifies()) {
      const options = { alsaceMoselle: countsAlsaceMoselle(data.db) };
      for (const { meetingId, keys, title, body, target } of remindersDue(
        meetings,
        shown.keys(),
        instant,
        options,
      )) {
        // One place for each meeting: a new reminder takes that of the one before.
        if (!notify({ id: `reunion-${meetingId}`, title, body, place: todoHref(target) })) continue;
        try {
          shown.add(keys, instant);
        } catch (error) {
          tell(error);
        }
      }
    }
    const [next] = meetings;
    if (!next) return null;
    const { text, target } = agendaLine(next, instant);
    const { sentence } = deadlineStatus(next.deadline, instant);
    return { text: `${text}\u00a0: échéance ${sentence}`, place: todoHref(target) };
  };
  return {
    /** Looks once; gives the next line. */
    check(): NextLine | null {
      try {
        return sayDue();
      } catch (error) {
        tell(error);
        return null;
      }
    },
  };
};
