import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { startTestApp, temporaryFolder } from '../support/app.ts';
import { seedArchivedDossier } from '../support/archived-dossier.ts';
import { dump, openIn } from '../support/data-file.ts';

type Told = { what: string; message: string; left: string[] };

it('says in a sentence that a disk is full or guarded, leaves nothing on it and the data as they were', {
  timeout: 120_000,
}, async () => {
  const folder = await seedArchivedDossier();
  const giver = await startTestApp({ folder });
  const written = await giver.call('handover.export', {});
  if (written.outcome !== 'written') throw new Error('not written');
  giver.close();
  const before = dumpOf(folder);
  const disk = path.join(temporaryFolder(), 'disque');
  mkdirSync(disk);
  // A namespace of its own lets anybody mount a small disk, which nobody else sees.
  const said = execFileSync(
    'unshare',
    [
      '--map-root-user',
      '--mount',
      process.execPath,
      path.resolve(import.meta.dirname, '../support/on-small-disk.ts'),
      folder,
      disk,
      path.join(written.folder, written.fileName),
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const told = Object.fromEntries(
    said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Told)
      .map(({ what, message, left }) => {
        expect({ what, left }).toEqual({ what, left: [] });
        return [what, message];
      }),
  );
  const full =
    /^«\s.+\s» n’a pas été écrit\s: le disque est plein\. Libérez de la place, puis recommencez\.$/;
  expect(told).toEqual({
    export: expect.stringMatching(full),
    small: expect.stringMatching(
      /^Il n’y a pas assez de place à cet endroit\s: la copie demande environ \S+\sMo\./,
    ),
    receive: expect.stringMatching(
      /^Il n’y a pas assez de place sur le disque.+Vos données n’ont pas changé\./,
    ),
    full: expect.stringMatching(full),
    guarded: expect.stringMatching(
      /n’a pas été écrit\s: ce dossier est protégé\. Choisissez un autre dossier/,
    ),
  });
  expect(dumpOf(folder)).toEqual(before);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

const dumpOf = (folder: string): unknown => {
  const opened = openIn(folder);
  try {
    return dump(opened.sqlite);
  } finally {
    opened.close();
  }
};
