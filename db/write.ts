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
      'Le disque est plein : rien n’a été enregistré, votre texte reste à l’écran. Libérez de la place, puis recommencez.',
    );
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'SQLITE_READONLY' || code === 'SQLITE_BUSY') {
    return new Failure(
      'unavailable',
      'Le fichier de données ne peut pas être écrit pour le moment : rien n’a été enregistré, votre texte reste à l’écran. Recommencez dans un instant.',
    );
  }
  return error;
};

/** The one way to write: an IMMEDIATE transaction around `command`, recorded as a step that can be undone. */
export const write = <T>(data: OpenData, step: WriteStep, command: (tx: WriteHandle) => T): T => {
  let result: T;
  try {
    result = data.db.transaction((tx) => command(tx), { behavior: 'immediate' });
  } catch (error) {
    data.journal.discard();
    throw explained(error);
  }
  if (step.undoable === false) data.journal.discard();
  else data.journal.record(step.label, step.mergeKey ?? null);
  return result;
};
