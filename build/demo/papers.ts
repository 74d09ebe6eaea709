/**
 * Main process of `npm run demo -- --out DIR`: builds the example dossier through the application's own routes,
 * then writes its papers with the application's own printing. No window is shown. Not shipped.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { fromInstant } from '../../db/domain/paris-time.ts';
import { now } from '../../electron/clock.ts';
import { documentOf } from '../../electron/documents/catalogue.ts';
import { documentHtml } from '../../electron/documents/html.ts';
import { lockDown } from '../../electron/lockdown.ts';
import { pdfOf } from '../../electron/pdf.ts';
import { registerScheme, serveApp } from '../../electron/scheme.ts';
import { openDossier } from './open-dossier.ts';
import { writeDossier } from './dossier.ts';

// run.ts starts this at the root of the checkout, once the application is bundled.
const shipped = (...parts: string[]): string => path.resolve('out', ...parts);

const writePapers = async (folder: string): Promise<void> => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'codir-demo-'));
  const dossier = openDossier({
    folder: scratch,
    migrationsFolder: shipped('migrations'),
    epciFile: shipped('reference', 'epci.json'),
    now: now(),
  });
  try {
    const { meetingId } = await writeDossier(dossier.call, fromInstant(now()).date);
    const agenda = documentOf(dossier.data.db, { kind: 'agenda', id: meetingId }, now());
    const papers = [{ name: 'ordre-du-jour.pdf', bytes: await pdfOf(documentHtml(agenda)) }];
    for (const { name, bytes } of papers) {
      await writeFile(path.join(folder, name), bytes);
      console.log(`${path.join(folder, name)} (${Math.ceil(bytes.length / 1024)} Ko)`);
    }
  } finally {
    dossier.close();
    rmSync(scratch, { recursive: true, force: true });
  }
};

registerScheme();
// A paper's window closes before the next one opens: that must not end the work.
app.on('window-all-closed', () => {});
const folder = app.commandLine.getSwitchValue('out');
void app
  .whenReady()
  .then(() => {
    lockDown();
    serveApp(shipped('renderer'));
    return writePapers(folder);
  })
  .then(
    () => app.exit(0),
    (error: unknown) => {
      console.error(error);
      app.exit(1);
    },
  );
