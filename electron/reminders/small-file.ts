import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';

/** A few values kept as JSON. What cannot be read is as if it had never been written: nothing of it is worth a stop. */
export const smallFile = <S extends z.ZodType>(file: string, schema: S) => ({
  read(): z.output<S> {
    let found: unknown = {};
    try {
      found = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      // Not there yet, or damaged: every value has its own default.
    }
    const parsed = schema.safeParse(found);
    return parsed.success ? parsed.data : schema.parse({});
  },
  /** Whole or not at all. @throws when the disk refuses */
  write(values: z.output<S>): void {
    const draft = `${file}.${process.pid}.tmp`;
    try {
      writeFileSync(draft, JSON.stringify(values));
      renameSync(draft, file);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  },
});
