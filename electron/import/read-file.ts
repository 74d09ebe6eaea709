import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type CalendarEvent, readCalendar } from './read-calendar.ts';
import { decodeText } from './decode-text.ts';
import { fileKind } from './file-kind.ts';
import { readTextTable } from './read-text-table.ts';
import { readXlsx } from './read-xlsx.ts';
import { refused, type Sheet } from './sheet.ts';

export type ReadFile = { fileName: string } & (
  | { kind: 'tables'; sheets: Sheet[] }
  | { kind: 'calendar'; events: CalendarEvent[] }
);

const maxFile = 20 * 1024 * 1024;
const tooHeavy = () =>
  refused(
    'Ce fichier pèse plus de 20 Mo\u00a0: ce n’est pas une liste de personnes ou de dates. Choisissez-en un autre.',
  );

/**
 * Reads a list or a calendar by its bytes; `today`, a civil date, bounds the series of a calendar.
 * @throws Failure `refused`, in a sentence, for whatever is no list
 */
export const readBytes = async (bytes: Uint8Array, fileName: string, today: string): Promise<ReadFile> => {
  if (bytes.length > maxFile) throw tooHeavy();
  const kind = fileKind(bytes);
  if (kind === 'xlsx') return { fileName, kind: 'tables', sheets: await readXlsx(bytes) };
  const { text, encoding } = decodeText(bytes);
  if (kind === 'calendar') return { fileName, kind: 'calendar', events: readCalendar(text, today) };
  const sheet = readTextTable(text, fileName);
  const old = encoding === 'Windows-1252' ? ['Vérifiez que les accents sont justes.'] : [];
  return { fileName, kind: 'tables', sheets: [{ ...sheet, notices: [...old, ...sheet.notices] }] };
};

/** The same of a text that was pasted, which may be a calendar's. */
export const readPasted = (text: string, today: string): ReadFile =>
  /^\ufeff?\s*BEGIN:VCALENDAR/i.test(text)
    ? { fileName: '', kind: 'calendar', events: readCalendar(text, today) }
    : { fileName: '', kind: 'tables', sheets: [readTextTable(text, '')] };

/** The file at an absolute path. @throws Failure `refused` or, when it cannot be opened, the same with what to do */
export const readListFile = async (file: string, today: string): Promise<ReadFile> => {
  try {
    const { size } = await stat(file);
    if (size > maxFile) throw tooHeavy();
    return await readBytes(await readFile(file), path.basename(file), today);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw refused(
      `«\u00a0${path.basename(file)}\u00a0» n’a pas pu être ouvert\u00a0: il est déplacé, protégé, ou ouvert dans un autre logiciel. Fermez-le, puis recommencez.`,
    );
  }
};
