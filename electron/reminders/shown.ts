import path from 'node:path';
import { z } from 'zod';
import { smallFile } from './small-file.ts';

/** Keys name their day: past this many days none can come back. */
const keptDays = 100;

const shownSchema = z.object({ montres: z.record(z.string(), z.iso.datetime()).catch({}) });

/**
 * What was said already, in `rappels.json` beside the data: a dossier put in place of another takes its own along, one
 * that is handed over takes none. Not in the data, whose undo would take it back. Known to this run even when the disk
 * refuses it, so that it never says twice.
 */
export const openShown = (folder: string) => {
  const file = smallFile(path.join(folder, 'rappels.json'), shownSchema);
  const shown = new Map(Object.entries(file.read().montres));
  return {
    keys: (): ReadonlySet<string> => new Set(shown.keys()),
    /** @throws when the disk refuses: it is noted for this run alone */
    add(keys: readonly string[], now: string): void {
      const oldest = new Date(Date.parse(now) - keptDays * 86_400_000).toISOString();
      for (const [key, at] of shown) if (at < oldest) shown.delete(key);
      for (const key of keys) shown.set(key, now);
      file.write({ montres: Object.fromEntries(shown) });
    },
  };
};
export type Shown = ReturnType<typeof openShown>;
