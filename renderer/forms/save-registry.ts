import { formatTime } from '../../db/domain/french-dates.ts';

export type SaveStatus = {
  state: 'saved' | 'saving' | 'unsaved' | 'error';
  /** The sentence shown in the frame; '' before anything was ever saved. */
  sentence: string;
};

/** Something typed that is not kept: the field or the form, why, and the way back to it. */
export type UnsavedEntry = {
  /** « la date de la réunion », « Ajouter des points » */
  what: string;
  sentence: string;
  /** `refused` asks for a correction, `unsent` only waits for its button. */
  kind: 'refused' | 'unsent';
  focus: () => void;
};

type Entry = { status: SaveStatus; flush: () => Promise<void>; unsaved: () => UnsavedEntry[] };

export type SaveTicket = { report: (status: SaveStatus) => void; leave: () => void };

/** Worst first: what the secretary must see when several forms are open. */
const order: SaveStatus['state'][] = ['error', 'unsaved', 'saving'];

/** All forms on screen: one status for the frame, one `flushAll` and one `unsaved` for a place or a window that is left. */
export class SaveRegistry {
  readonly #clock: () => string;
  readonly #entries = new Set<Entry>();
  readonly #listeners = new Set<() => void>();
  #lastSaved = '';
  #shown: SaveStatus = { state: 'saved', sentence: '' };

  /** `clock` gives the wall time as `HH:MM`. */
  constructor(clock: () => string) {
    this.#clock = clock;
  }

  /** `unsaved` is asked when one is about to leave, after `flush`: what would be lost. */
  join(flush: () => Promise<void>, unsaved: () => UnsavedEntry[]): SaveTicket {
    const entry: Entry = { status: { state: 'saved', sentence: '' }, flush, unsaved };
    this.#entries.add(entry);
    return {
      report: (status) => {
        // A form that had nothing to save says nothing of the hour.
        const waited = entry.status.state !== 'saved';
        entry.status = status;
        if (waited && status.state === 'saved') this.#lastSaved = this.#savedNow();
        this.#refresh();
      },
      leave: () => {
        this.#entries.delete(entry);
        // The hour would be read as that of what has just been given up.
        if (entry.status.state === 'unsaved') this.#lastSaved = '';
        this.#refresh();
      },
    };
  }

  /** Something was written by a gesture that is no form's: an answer noted, a point moved. */
  readonly wrote = (): void => {
    this.#lastSaved = this.#savedNow();
    this.#refresh();
  };

  /** Saves at once what is still waiting in every form; what is refused stays in its form. */
  readonly flushAll = async (): Promise<void> => {
    await Promise.all([...this.#entries].map((entry) => entry.flush()));
  };

  /** What leaving now would lose. */
  readonly unsaved = (): UnsavedEntry[] => [...this.#entries].flatMap((entry) => entry.unsaved());

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly status = (): SaveStatus => this.#shown;

  #savedNow(): string {
    return `Enregistré à ${formatTime(this.#clock())}`;
  }

  #refresh(): void {
    const all = [...this.#entries].map((entry) => entry.status);
    const worst = order.flatMap((state) => all.filter((status) => status.state === state))[0];
    const next = worst ?? { state: 'saved', sentence: this.#lastSaved };
    if (next.state === this.#shown.state && next.sentence === this.#shown.sentence) return;
    this.#shown = next;
    for (const listener of this.#listeners) listener();
  }
}
