import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PaperPort } from '../../electron/ipc/handlers/services.ts';
import { writeWholeFolder } from '../../electron/write-whole.ts';
import { startTestApp, temporaryFolder, type TestApp } from './app.ts';
import { holdSmallMeeting } from './record-dossier.ts';
import { opinionGestures, position } from './opinion-dossier.ts';
import { shortMessage } from './sendings.ts';
import { council, ids, item, meeting, person, place } from './small-dossier.ts';

const paragraph = (text: string): string =>
  JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/** What must be in no copy that was not asked for it. */
export const reserved = { note: 'Le contentieux du marché couvert', notes: 'Propos tenus hors relevé' };

/** A printer that keeps what it is given to print. */
export const textPrinter: PaperPort = {
  print: async () => true,
  pdf: async (html) => new TextEncoder().encode(`%PDF-1.7\n${html}`),
};

const givenTo = async (app: TestApp, given: string[], itemId: number, file: string): Promise<void> => {
  given.push(file);
  await app.call('annex.add', { itemId });
};

/**
 * A dossier with one or two of everything that a copy holds: an ordre du jour sent, one that was not, a meeting held,
 * an avis that names nobody, an annexe, what is reserved. Its folder, closed, to be started from copies.
 */
export const seedArchivedDossier = async (): Promise<string> => {
  const given: string[] = [];
  const app = await startTestApp({ paper: textPrinter, files: { choose: async () => given.splice(0) } });
  await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: null });
  await app.call('collectivity.create', place);
  await app.call('collectivity.create', { ...place, name: 'Évrunes', inseeCode: '85082' });
  await app.call('member.create', { ...person, lastName: '=2+3', collectivityId: ids.place });
  await app.call('council.create', council);
  await app.call('council.create', { ...council, date: '2027-01-20' });
  await app.call('council.addItems', { id: ids.council, titles: ['Eau : régie / délégation'] });
  await app.call('meeting.create', { ...meeting, sessionId: ids.council });
  await app.call('agenda.addItem', {
    meetingId: ids.meeting,
    item: { ...item, title: '=HYPERLINK("http://exemple.fr")', restrictedNote: paragraph(reserved.note) },
  });
  await app.call('meeting.create', { ...meeting, date: '2027-01-12', sessionId: null });
  await app.call('agenda.addItem', { meetingId: 2, item });
  const annex = path.join(temporaryFolder(), 'Plan de la salle.txt');
  writeFileSync(annex, 'Plan de la salle');
  await givenTo(app, given, ids.item, annex);
  const gestures = opinionGestures(app);
  await gestures.ask();
  await gestures.record({ speaker: 'Mme Robert' });
  const against = { ...position, collectivityId: ids.emptyPlace, stance: 'unfavourable' as const };
  await gestures.record({ ...against, reason: 'À Évrunes, le tarif double.' });
  const prepared = await app.call('sending.prepare', {
    meetingId: ids.meeting,
    kind: 'agenda',
    message: shortMessage,
  });
  for (const id of prepared.ids) await app.call('sending.confirm', { id, left: true });
  await holdSmallMeeting(app);
  app.data.sqlite.prepare('UPDATE item_record SET notes = ?').run(reserved.notes);
  app.close();
  return app.folder;
};

/** The application on a copy of that dossier, the day after its meeting; copies for the archives go into `target`. */
export const startArchivedDossier = async (seeded: string, { paper = textPrinter } = {}) => {
  const folder = temporaryFolder();
  const target = temporaryFolder();
  cpSync(seeded, folder, { recursive: true });
  const given: string[] = [];
  const app = await startTestApp({
    folder,
    paper,
    files: {
      choose: async () => given.splice(0),
      saveFolder: async ({ name, write }) => ({
        fileName: await writeWholeFolder(target, name, write),
        folder: target,
      }),
    },
  });
  app.clock.now = '2026-12-09T11:00:00Z';
  const addAnnex = (name: string, bytes: string): Promise<void> => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, bytes);
    return givenTo(app, given, ids.item, file);
  };
  const copy = async (withReserved = false): Promise<string> => {
    const written = await app.call('archive.write', { withReserved });
    if (written.outcome !== 'written') throw new Error(written.outcome);
    return path.join(written.folder, written.fileName);
  };
  return { ...app, target, addAnnex, copy };
};

export type ArchivedDossier = Awaited<ReturnType<typeof startArchivedDossier>>;

/** Every file under a folder, by its path in it. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) =>
      path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/'),
    )
    .toSorted();
