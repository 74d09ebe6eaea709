/**
 * Prints, in turn, the ordre du jour of a 30-point meeting and a blank page, and says how long each took, as one line
 * of JSON. First in one warm hidden window, then by the application's own path, which opens a window for each paper.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { documentOf } from '../../../electron/documents/catalogue.ts';
import { documentHtml } from '../../../electron/documents/html.ts';
import { lockDown } from '../../../electron/lockdown.ts';
import { pdfOf } from '../../../electron/pdf.ts';
import { registerScheme, servePaper, serveApp } from '../../../electron/scheme.ts';
import { openPaperWindow } from '../../../electron/window.ts';
import { openDossier } from '../../../build/demo/open-dossier.ts';
import { alternate, type Samples } from '../statistics.ts';
import { draftItem } from '../../support/draft-item.ts';

const out = (...parts: string[]): string => path.resolve('out', ...parts);
const blank = '<!doctype html><html lang="fr"><title>blank</title>';
const now = '2026-11-22T13:02:00Z';

/** The HTML of a meeting of 30 points, each with its question and presenter. */
const thirtyPoints = async (): Promise<string> => {
  const folder = mkdtempSync(path.resolve('.cache', 'bench', 'papers-'));
  const dossier = openDossier({
    folder,
    migrationsFolder: out('migrations'),
    epciFile: out('reference', 'epci.json.br'),
    now,
  });
  try {
    await dossier.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
    const meeting = await dossier.call('meeting.create', {
      date: '2026-12-08',
      startTime: '09:30',
      endTime: '18:30',
      place: 'Mairie de Mallièvre',
      hostId: null,
      facilitatorId: null,
      facilitatorName: '',
      facilitatorForId: null,
      sessionId: null,
    });
    for (let n = 1; n <= 30; n += 1) {
      const item = draftItem({
        title: `Point ${n} : transfert de la compétence « enfance-jeunesse », calendrier et conséquences pour les services`,
        question: 'Le calendrier proposé est-il tenable pour chaque mairie ?',
        kind: (['opinion', 'decision', 'exchange'] as const)[n % 3] ?? 'opinion',
        presenter: 'Chanverrie et Les Landes-Genusson',
        minutes: 15,
      });
      await dossier.call('agenda.addItem', { meetingId: meeting.id, item });
    }
    return documentHtml(documentOf(dossier.data.db, { kind: 'agenda', id: meeting.id }, now));
  } finally {
    dossier.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const timed = async (work: Promise<unknown>, start = performance.now()): Promise<number> => {
  await work;
  return performance.now() - start;
};

const inOneWindow = async (runs: number, agenda: string): Promise<Samples> => {
  const window = openPaperWindow();
  const print = async (html: string): Promise<Buffer> => {
    const { url, forget } = servePaper(randomUUID(), html);
    await window.loadURL(url);
    const bytes = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    forget();
    return bytes;
  };
  try {
    return await alternate(
      runs,
      () => timed(print(agenda)),
      () => timed(print(blank)),
    );
  } finally {
    window.destroy();
  }
};

const measure = async (runs: number) => {
  const agenda = await thirtyPoints();
  const warm = await inOneWindow(runs, agenda);
  const ownPath = await alternate(
    runs,
    () => timed(pdfOf(agenda)),
    () => timed(pdfOf(blank)),
  );
  const pages = (await pdfOf(agenda)).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return { warm, ownPath, pages };
};

registerScheme();
// A paper's window closes before the next one opens: that must not end the work.
app.on('window-all-closed', () => {});
const main = async (): Promise<void> => {
  lockDown();
  serveApp(out('renderer'));
  try {
    console.log(JSON.stringify(await measure(Number(app.commandLine.getSwitchValue('runs')))));
    app.exit(0);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
};
void app.whenReady().then(main);
