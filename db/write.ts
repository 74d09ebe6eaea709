import { Failure } from './domain/failure.ts';
import type { WriteHandle } from './handles.ts';
import type { OpenData } from './open.ts';

export type WriteStep = {
  /** What the undo menu says, after « Annuler : ». */
  label: string;
  /** Consecutive writes of one key are undone together (typing in one form). */
  mergeKey?: string;
  /** Founding cannot be undone: there would be no collective left to show. */
  undoable?: boolean;
};

/** What the disk or the antivirus did to the write, as a sentence; anything else is passed on as it came. */
const explained = (error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_FULL') {
    return new Failure(
      'unavailable',
      'Le disque est plein\u00a0: rien n’a été enregistré, votre texte reste à l’écran. Libérez de la place, puis recommencez.',
    );
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'SQLITE_READONLY' || code === 'SQLITE_BUSY') {
    return new Failure(
      'unavailable',
      'Le fichier de données ne peut pas être écrit pour le moment\u00a0: rien n’a été enregistré, votre texte reste à l’écran. Recommencez dans un instant.',
    );
  }
  return error;
};

const attempted = <T>(attempt: () => T): T => {
  try {
    return attempt();
  } catch (error) {
    throw explained(error);
  }
};

/**
 * The one way to write: an IMMEDIATE transaction around `command`, recorded as a step that can be undone.
 * A failing command leaves neither row nor step: the journal's own table is rolled back with the rest.
 * @throws Failure `unavailable` when the disk is full or the file cannot be written
 */
export const write = <T>(data: OpenData, step: WriteStep, command: (tx: WriteHandle) => T): T => {
  const result = attempted(() => data.db.transaction((tx) => command(tx), { behavior: 'immediate' }));
  if (step.undoable === false) data.journal.settle();
  else data.journal.record(step.label, step.mergeKey ?? null);
  return result;
};

/** Undoes the last step and returns its label, null without one. @throws Failure `unavailable`, the step then stays */
export const undo = ({ journal }: OpenData): string | null => attempted(() => journal.undo());

/** Redoes the step undone last, likewise. */
export const redo = ({ journal }: OpenData): string | null => attempted(() => journal.redo());
