import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAnnexStore } from '../../electron/annexes/store.ts';
import type { PaperPort } from '../../electron/ipc/handlers/services.ts';
import { removeCopies } from '../../db/snapshot.ts';
import {
  type ArchivedDossier,
  filesIn,
  reserved,
  seedArchivedDossier,
  startArchivedDossier,
  textPrinter,
} from '../support/archived-dossier.ts';
import { shortMessage } from '../support/sendings.ts';
import { ids, item, meeting } from '../support/small-dossier.ts';
import { dump } from '../support/data-file.ts';

let app: ArchivedDossier;
/** What the next printing does first. */
let onPrint: () => Promise<unknown> = async () => {};

const paper: PaperPort = {
  ...textPrinter,
  pdf: async (html) => {
    await onPrint();
    return textPrinter.pdf(html);
  },
};

let seeded = '';
beforeAll(async () => {
  seeded = await seedArchivedDossier();
  // Annexes are read in a worker, whose start waits for a busy machine.
}, 60_000);
beforeEach(async () => {
  onPrint = async () => {};
  app = await startArchivedDossier(seeded, { paper });
});
afterEach(() => app.remove());

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');
/** The files that hold some words. */
const saying = (folder: string, words: string): string[] =>
  filesIn(folder).filter((file) => read(folder, file).includes(words));
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const held = (): string[] => readdirSync(app.target);
const copiesOfData = (): string[] => readdirSync(app.folder).filter((name) => name.startsWith('copie-'));

/** A table as another reader of CSV takes it. */
const tableOf = (folder: string, name: string): string[][] => {
  const { data, errors } = Papa.parse<string[]>(read(folder, `Tableaux/${name}.csv`).slice(1), {
    delimiter: ';',
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
};

describe('a copy for the archives', () => {
  it('holds the papers, annexes and tables, each named once, with its hash', async () => {
    const folder = await app.copy();
    expect(path.basename(folder)).toBe('Archives CoDir du Pays de Mortagne 2026-12-09');
    const files = filesIn(folder);
    expect(files).toEqual(
      [
        'Conseils/2026/2026-12-16 Conseil/2026-12-16 Avis technique (Eau - régie - délégation).pdf',
        'Conseils/2026/2026-12-16 Conseil/2026-12-16 Recueil des avis.pdf',
        'Conseils/2026/2026-12-16 Conseil/2026-12-16 Tableau des suites.pdf',
        'LISEZ-MOI.txt',
        'Réunions/2026/2026-12-08 Réunion/2026-11-22 Attestation d’envoi (Ordre du jour).pdf',
        'Réunions/2026/2026-12-08 Réunion/2026-12-08 Ordre du jour du CoDir.pdf',
        'Réunions/2026/2026-12-08 Réunion/2026-12-08 Relevé de décisions du CoDir (projet).pdf',
        'Réunions/2026/2026-12-08 Réunion/Annexes/A - Plan de la salle.txt',
        'Réunions/2027/2027-01-12 Réunion/2027-01-12 Ordre du jour du CoDir (imprimé le 2026-12-09).pdf',
        ...[
          'Actions',
          'Annexes',
          'Avis techniques',
          'Collectivités',
          'Décisions',
          'Envois',
          'Membres',
          'Points des conseils',
          'Points des ordres du jour',
          'Positions publiées',
          'Présences',
          'Réseaux et missions',
          'Réunions',
        ].map((name) => `Tableaux/${name}.csv`),
        'empreintes.txt',
      ].toSorted(),
    );
    const prints = read(folder, 'empreintes.txt').trimEnd().split('\n');
    expect(prints.map((line) => line.slice(66)).toSorted()).toEqual(
      files.filter((file) => file !== 'empreintes.txt'),
    );
    execFileSync('sha256sum', ['--strict', '--quiet', '-c', 'empreintes.txt'], { cwd: folder });
    expect(copiesOfData()).toEqual([]);
  });

  it('gives the very page that was sent, whatever the agenda became, and the annexe byte for byte', async () => {
    await app.call('agenda.addItem', { meetingId: 2, item: { ...item, title: 'Ajouté depuis' } });
    app.data.sqlite.prepare('UPDATE agenda_item SET title = ? WHERE meeting_id = 1').run('Récrit depuis');
    const { hash } = app.data.sqlite.prepare('SELECT pdf_hash AS hash FROM sending').get() as {
      hash: string;
    };
    const folder = await app.copy();
    const place = path.join(folder, 'Réunions/2026/2026-12-08 Réunion');
    expect(hashOf(readFileSync(path.join(place, '2026-12-08 Ordre du jour du CoDir.pdf')))).toBe(hash);
    expect(read(place, 'Annexes/A - Plan de la salle.txt')).toBe('Plan de la salle');
    expect(read(folder, 'Tableaux/Points des ordres du jour.csv')).toContain('Récrit depuis');
  });

  it('gives each version that left under its letter, and the relevé as it was sent beside the one of today', async () => {
    const sent = async ({ ids: prepared }: { ids: number[] }): Promise<void> => {
      for (const id of prepared) await app.call('sending.confirm', { id, left: true });
    };
    const amended = { meetingId: ids.meeting, kind: 'amended' as const, message: shortMessage };
    await sent(await app.call('sending.prepare', amended));
    await sent(await app.call('sending.prepare', amended));
    const { subject, body, memberIds, copies, hidesRecipients } = shortMessage;
    await sent(
      await app.call('sending.prepareLetter', {
        subject: { kind: 'record', meetingId: ids.meeting },
        letter: { subject, body, memberIds, copies, hidesRecipients, way: 'whole' },
      }),
    );
    // Prepared, and never said to have left: it is in no copy.
    await app.call('sending.prepare', amended);
    const folder = await app.copy();
    const meetingFolder = 'Réunions/2026/2026-12-08 Réunion';
    const files = filesIn(path.join(folder, meetingFolder)).filter((file) => !file.startsWith('Annexes/'));
    expect(files).toEqual(
      [
        '2026-11-22 Attestation d’envoi (Ordre du jour).pdf',
        '2026-12-08 Ordre du jour du CoDir.pdf',
        '2026-12-08 Ordre du jour rectifié du CoDir (version B).pdf',
        '2026-12-08 Ordre du jour rectifié du CoDir (version C).pdf',
        '2026-12-08 Relevé de décisions (envoyé le 2026-12-09).pdf',
        '2026-12-08 Relevé de décisions du CoDir (projet).pdf',
        '2026-12-09 Attestation d’envoi (Ordre du jour rectifié, version B).pdf',
        '2026-12-09 Attestation d’envoi (Ordre du jour rectifié, version C).pdf',
        '2026-12-09 Attestation d’envoi (Relevé de décisions).pdf',
      ].toSorted(),
    );
    const kept = app.data.sqlite
      .prepare<[], string>("SELECT pdf_hash FROM sending WHERE state = 'sent' ORDER BY pdf_hash")
      .pluck()
      .all();
    const copied = files.map((file) => hashOf(readFileSync(path.join(folder, meetingFolder, file))));
    expect(kept).toHaveLength(4);
    expect(kept.filter((hash) => !copied.includes(hash))).toEqual([]);
  });

  it('leaves out what is reserved unless it is asked for, and then puts it apart', async () => {
    const without = await app.copy();
    expect(saying(without, reserved.note)).toEqual([]);
    expect(saying(without, reserved.notes)).toEqual([]);
    expect(filesIn(without).filter((file) => file.startsWith('Réservé'))).toEqual([]);
    const withThem = await app.copy(true);
    expect(saying(withThem, reserved.note)).toEqual([
      'Réservé/2026-12-08 Ordre du jour du CoDir (notes réservées).pdf',
    ]);
    expect(saying(withThem, reserved.notes)).toEqual([
      'Réservé/2026-12-08 Relevé de décisions du CoDir (avec les notes).pdf',
    ]);
  });

  it('tells positions as they may leave the secretariat: nobody is named where voices are not', async () => {
    const folder = await app.copy(true);
    const table = read(folder, 'Tableaux/Positions publiées.csv');
    expect(table).toContain('À [une commune], le tarif double.');
    expect(table).not.toMatch(/Évrunes|Mortagne-sur-Sèvre|Robert/);
    expect(read(folder, 'Tableaux/Avis techniques.csv')).not.toContain('Évrunes');
  });

  it('writes tables that a spreadsheet opens by itself, and runs nothing of', async () => {
    const folder = await app.copy();
    const tables = filesIn(path.join(folder, 'Tableaux')).map((file) => file.replace('.csv', ''));
    for (const name of tables) {
      const [head = [], ...rows] = tableOf(folder, name);
      expect(readFileSync(path.join(folder, `Tableaux/${name}.csv`)).subarray(0, 3)).toEqual(
        Buffer.from([0xef, 0xbb, 0xbf]),
      );
      expect(head.every((cell) => cell !== '')).toBe(true);
      expect(new Set(head).size).toBe(head.length);
      for (const row of rows) {
        expect(row).toHaveLength(head.length);
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }
    }
    expect(tableOf(folder, 'Points des ordres du jour')[1]).toContain(`'=HYPERLINK("http://exemple.fr")`);
    expect(tableOf(folder, 'Membres')[1]).toEqual(expect.arrayContaining(["'=2+3", 'Anne', 'DGS']));
    expect(tableOf(folder, 'Décisions')[1]?.slice(0, 4)).toEqual([
      '2026-12',
      '2026-12-08',
      `'=HYPERLINK("http://exemple.fr")`,
      'Mutualiser l’achat de sel',
    ]);
    expect(tableOf(folder, 'Actions')[1]).toEqual(
      expect.arrayContaining(['Chiffrer le transport', '2027-01-15', 'À faire']),
    );
    expect(tableOf(folder, 'Envois')[1]).toEqual(
      expect.arrayContaining(['2026-12-08', 'Ordre du jour', 'Envoyé', 'copie@mairie.fr']),
    );
    expect(tableOf(folder, 'Annexes')[1]).toEqual(
      expect.arrayContaining(['A', 'Réunions/2026/2026-12-08 Réunion/Annexes/A - Plan de la salle.txt']),
    );
    const said = read(folder, 'LISEZ-MOI.txt');
    for (const name of tables) {
      const rows = tableOf(folder, name).length - 1;
      expect(said).toMatch(new RegExp(`- ${name}\\.csv\\s: ${rows}\\sligne`));
    }
  });

  it('never takes the place of another, nor of a folder she made', async () => {
    mkdirSync(path.join(app.target, 'Archives CoDir du Pays de Mortagne 2026-12-09 - incomplet'));
    const first = await app.copy();
    const prints = read(first, 'empreintes.txt');
    const second = await app.copy();
    expect(path.basename(second)).toBe('Archives CoDir du Pays de Mortagne 2026-12-09 (2)');
    expect(read(first, 'empreintes.txt')).toBe(prints);
    expect(held().toSorted()).toEqual([
      'Archives CoDir du Pays de Mortagne 2026-12-09',
      'Archives CoDir du Pays de Mortagne 2026-12-09 (2)',
      'Archives CoDir du Pays de Mortagne 2026-12-09 - incomplet',
    ]);
  });

  it('says what was written when it began, though she goes on writing', async () => {
    onPrint = async () => {
      onPrint = async () => {};
      await app.call('council.addItems', { id: 2, titles: ['Arrivé pendant la copie'] });
    };
    const folder = await app.copy();
    expect(read(folder, 'Tableaux/Points des conseils.csv')).not.toContain('Arrivé pendant la copie');
    expect(JSON.stringify(dump(app.data.sqlite))).toContain('Arrivé pendant la copie');
  });

  it('names what is missing, and prints the page that was lost under a name that says so', async () => {
    const store = createAnnexStore(app.folder);
    const { hash } = app.data.sqlite.prepare('SELECT pdf_hash AS hash FROM sending').get() as {
      hash: string;
    };
    writeFileSync(store.pathOf(hash), 'autre chose');
    const annex = app.data.sqlite.prepare('SELECT hash FROM annex_version').get() as { hash: string };
    rmSync(store.pathOf(annex.hash));
    const written = await app.call('archive.write', { withReserved: false });
    expect(written).toMatchObject({ outcome: 'written', missing: 2 });
    const folder = path.join(app.target, 'Archives CoDir du Pays de Mortagne 2026-12-09');
    const lost = [
      'Réunions/2026/2026-12-08 Réunion/2026-12-08 Ordre du jour du CoDir.pdf',
      'Réunions/2026/2026-12-08 Réunion/Annexes/A - Plan de la salle.txt',
    ];
    const said = read(folder, 'LISEZ-MOI.txt').replaceAll(/\s+/g, ' ');
    for (const file of lost) expect(said).toContain(file);
    const files = filesIn(folder);
    expect(files.filter((file) => lost.includes(file))).toEqual([]);
    expect(files).toContain(
      'Réunions/2026/2026-12-08 Réunion/2026-12-08 Ordre du jour du CoDir (imprimé le 2026-12-09).pdf',
    );
    expect(read(folder, 'Tableaux/Annexes.csv')).toContain('manquant');
    execFileSync('sha256sum', ['--strict', '--quiet', '-c', 'empreintes.txt'], { cwd: folder });
  });

  it('gives every name a form that Windows takes, short enough for its paths', async () => {
    const names = [
      '../../fuite.txt',
      'CON.pdf',
      'a:b|c?.txt',
      `${'é'.repeat(300)}.docx`,
      'fin...',
      'nul',
      'PLAN DE LA SALLE.TXT',
    ];
    for (const [index] of names.entries()) await app.addAnnex(`annexe ${index}.txt`, `annexe ${index}`);
    for (const [index, name] of names.entries())
      app.data.sqlite
        .prepare('UPDATE annex_version SET file_name = ? WHERE file_name = ?')
        .run(name, `annexe ${index}.txt`);
    app.data.sqlite.prepare('UPDATE collective SET name = ?').run(`CON/..\\: ${'très '.repeat(60)}long...`);
    app.data.sqlite.prepare('UPDATE council_item SET title = ?').run(`../..\\${'x/'.repeat(200)}`);
    const folder = await app.copy();
    expect(held()).toEqual([path.basename(folder)]);
    for (const file of filesIn(folder)) {
      const whole = `${path.basename(folder)}/${file}`;
      expect(whole.length).toBeLessThanOrEqual(180);
      for (const part of whole.split('/')) {
        expect(part).not.toMatch(/[<>:"\\|?*\p{Cc}]|^\s|[.\s]$/u);
        expect(part).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      }
    }
    const lower = filesIn(folder).map((file) => file.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
    expect(lower.filter((file) => file.includes('/annexes/'))).toHaveLength(names.length + 1);
  }, 60_000);

  it('gives two meetings of one day a folder each', async () => {
    await app.call('meeting.create', { ...meeting, sessionId: null, startTime: '14:00', endTime: '16:00' });
    await app.call('agenda.addItem', { meetingId: 3, item: item });
    const folders = new Set(filesIn(await app.copy()).map((file) => file.split('/').slice(0, 3).join('/')));
    expect([...folders]).toEqual(
      expect.arrayContaining(['Réunions/2026/2026-12-08 Réunion', 'Réunions/2026/2026-12-08 Réunion (2)']),
    );
  });
});

describe('a copy that does not come to its end', () => {
  it('leaves nothing when it is stopped, says how far it is meanwhile, and may be begun again', async () => {
    expect(await app.call('archive.progress', {})).toBeNull();
    const steps: unknown[] = [];
    let printed = 0;
    onPrint = async () => {
      steps.push(await app.call('archive.progress', {}));
      expect(held()).toEqual(['Archives CoDir du Pays de Mortagne 2026-12-09 - incomplet']);
      printed += 1;
      if (printed === 3) await app.call('archive.stop', {});
    };
    expect(await app.call('archive.write', { withReserved: false })).toEqual({ outcome: 'stopped' });
    expect(printed).toBe(3);
    expect(steps.at(-1)).toMatchObject({ total: 8, of: expect.stringMatching(/^(?:Réunion|Conseil) du /) });
    expect(held()).toEqual([]);
    expect(copiesOfData()).toEqual([]);
    expect(await app.call('archive.progress', {})).toBeNull();
    onPrint = async () => {};
    await app.copy();
  });

  it('is written one at a time', async () => {
    let second: unknown;
    onPrint = async () => {
      second ??= await app.raw('archive.write', { withReserved: false });
    };
    await app.copy();
    expect(second).toMatchObject({ ok: false, kind: 'refused' });
    expect(held()).toHaveLength(1);
  });

  it('says which paper does not print, and leaves nothing', async () => {
    let printed = 0;
    onPrint = async () => {
      printed += 1;
      if (printed === 4) throw new Error('the printer of Chromium died');
    };
    expect(await app.raw('archive.write', { withReserved: false })).toMatchObject({
      ok: false,
      kind: 'unavailable',
      message: expect.stringMatching(
        /^«\s.+\.pdf\s» n’a pas pu être imprimé\s: la copie n’a pas été écrite\./,
      ),
    });
    expect(held()).toEqual([]);
    expect(copiesOfData()).toEqual([]);
  });

  it('says that the folder is gone', async () => {
    rmSync(app.target, { recursive: true });
    expect(await app.raw('archive.write', { withReserved: false })).toMatchObject({
      ok: false,
      kind: 'unavailable',
      message: expect.stringMatching(/n’a pas été écrit\s: ce dossier n’existe plus\./),
    });
    expect(copiesOfData()).toEqual([]);
  });

  it('leaves to the next start the copy of the data that a stop of the machine left', () => {
    const left = 'copie-0b6f2f0e-6a39-4f8e-9a44-3f1f6e0d9a11.tmp';
    writeFileSync(path.join(app.folder, left), 'x');
    writeFileSync(path.join(app.folder, 'copie-de-mes-notes.tmp'), 'x');
    removeCopies(app.folder);
    expect(copiesOfData()).toEqual(['copie-de-mes-notes.tmp']);
  });
});
