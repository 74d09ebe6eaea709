/**
 * Run as a process of its own, to be killed: opens the data of a folder, says what the meeting held there has kept, then
 * types in its notes without a pause, as the form of the meeting does, telling each letter and when it was typed.
 */
import { writeSync } from 'node:fs';
import { type Writing, writingSchema } from '../../db/domain/sitting.ts';
import { openData } from '../../db/open.ts';
import { getSitting } from '../../db/queries/sitting.ts';
import { sittingHandlers } from '../../electron/ipc/handlers/sitting.ts';
import { Autosave } from '../../renderer/forms/autosave.ts';
import { longestWait } from '../../renderer/features/sitting/longest-wait.ts';

const [folder = '', migrationsFolder = '', meeting = '', item = ''] = process.argv.slice(2);
const [id, itemId] = [Number(meeting), Number(item)];
const now = (): string => new Date().toISOString();
const say = (words: object): void => void writeSync(1, `${JSON.stringify(words)}\n`);

const opened = openData({ folder, migrationsFolder, now: now() });
if (!opened.ok) throw new Error(opened.problem.kind);
const { data } = opened;
const view = getSitting(data.db, id, now());
const kept = view.items.find((each) => each.id === itemId);
let notes = kept?.notes ?? '';
say({ state: view.state, currentItemId: view.currentItemId, kept: notes.length, line: kept?.line ?? '' });

const handlers = sittingHandlers({ open: () => data, now });
const form = new Autosave<Writing>(writingSchema, { notes, line: '' }, longestWait);
form.attach({
  read: () => ({ notes, line: '' }),
  write: () => undefined,
  fault: () => undefined,
  save: async (patch) => ({ ok: true, values: handlers['sitting.saveWriting']({ id, itemId, patch }) }),
});
setInterval(() => {
  notes += 'abcdefghij'[notes.length % 10];
  form.typed('notes');
  say({ typed: notes.length, at: performance.now() });
}, 15);
