import { z } from 'zod';
import { isCivilDate } from './civil-date.ts';
import { isClockTime } from './clock-time.ts';

/** A day as `YYYY-MM-DD`; `ask` is the sentence shown when there is none or it does not exist. */
export const dateField = (ask: string) => z.string({ error: ask }).refine(isCivilDate, ask);

/** A wall time in Europe/Paris as `HH:MM`. */
export const timeField = (ask: string) => z.string({ error: ask }).refine(isClockTime, ask);
