import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { dump, writesSoFar } from '../support/data-file.ts';
import {
  base64,
  dropFile,
  memberImport,
  planMembers,
  utf16,
  windows1252,
  withSheetXml,
  xlsx,
} from '../support/import-files.ts';
import { spent } from '../support/spent.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
  await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
});
afterEach(() => app.remove());

const list = [
  'Civilité;NOM;Prénom;Fonction;Commune;Mél;Tél.',
  'Mme;LE GOFF;Anne-Sophie;Secrétaire générale de mairie;Mallièvre;as.legoff@mallievre.example;0251650001',
  'M.;BŒUF;Éric;DGS;CC du Pays de Mortagne;e.boeuf@pays.example;02 51 65 00 02',
  'Mme;Guérin;Chloé;SG;Tiffauges;c.guerin@tiffauges.example;',
].join('\r\n');

const states = ({ lines }: Awaited<ReturnType<typeof planMembers>>) => lines.map(({ state }) => state);
const sentences = ({ lines }: Awaited<ReturnType<typeof planMembers>>) =>
  lines.map(({ sentence }) => sentence);

/** Imports twice, and sees that the second time writes nothing. */
const importTwice = async (input: Parameters<TestApp['call']>[1] & ReturnType<typeof memberImport>) => {
  const done = await app.call('import.members', input);
  const [rows, writes] = [dump(app.data.sqlite), writesSoFar(app.data.sqlite)];
  const again = await app.call('import.members', input);
  expect(again).toMatchObject({ add: 0, update: 0 });
  expect(app.unexpected).toEqual([]);
  expect(writesSoFar(app.data.sqlite)).toBe(writes);
  expect(dump(app.data.sqlite)).toEqual(rows);
  return done;
};

const twoOfTiffauges = (held: string) =>
  `Nom;Prénom;Fonction;Commune;Mail\nGuérin;Chloé;${held};Tiffauges;c@x.example\nPuaud;Yves;${held};Tiffauges;`;
const hasLeftThePost = 'a quitté ce poste le 20\u00a0novembre 2026';

describe('a list of members', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(list)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${list}`)],
    ['Windows-1252', windows1252(list)],
    ['UTF-16', utf16(list)],
    ['UTF-16 without its mark', utf16(list).subarray(2)],
    ['commas', new TextEncoder().encode(list.replaceAll(';', ','))],
    ['tabs', new TextEncoder().encode(list.replaceAll(';', '\t'))],
    ['« sep=; »', new TextEncoder().encode(`sep=;\r\n${list}`)],
  ])('in %s is read, and imported again it changes nothing', async (_, bytes) => {
    const input = memberImport({ file: await dropFile(app, bytes) });
    expect(await importTwice(input)).toMatchObject({ add: 3, fix: 0 });
    const members = await app.call('member.list', {});
    expect(
      members.map(({ lastName, firstName, phone, collectivityName, function: held }) => [
        lastName,
        firstName,
        phone,
        collectivityName,
        held,
      ]),
    ).toEqual([
      ['Bœuf', 'Éric', '02 51 65 00 02', 'Communauté de communes du Pays de Mortagne', 'dgs'],
      ['Guérin', 'Chloé', '', 'Tiffauges', 'sg'],
      ['Le Goff', 'Anne-Sophie', '02 51 65 00 01', 'Mallièvre', 'sg'],
    ]);
  });

  it('in a workbook keeps what Excel did to it: numbers, merged cells', async () => {
    const bytes = await xlsx([
      ['Liste des secrétaires', null, null, null],
      ['Commune', 'Nom', 'Prénom', 'Téléphone'],
      ['Tiffauges', 'Guérin', 'Chloé', 251650003],
      [null, 'Puaud', 'Yves', 251650004],
    ]);
    const merged = withSheetXml(bytes, (xml) =>
      xml.replace(
        '</sheetData>',
        '</sheetData><mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A3:A4"/></mergeCells>',
      ),
    );
    const file = await dropFile(app, merged, 'membres.xlsx');
    const plan = await planMembers(app, { file });
    expect(plan.notices).toEqual([expect.stringContaining('cellules sont fusionnées')]);
    expect(plan.lines.map(({ number, detail }) => [number, detail])).toEqual([
      [3, 'Tiffauges'],
      [4, 'Tiffauges'],
    ]);
    expect(await importTwice(memberImport({ file }))).toMatchObject({ add: 2 });
    const [guerin] = await app.call('member.list', {});
    expect(guerin).toMatchObject({ phone: '02 51 65 00 03', collectivityName: 'Tiffauges' });
  });

  it('says what is wrong with each line, and takes the others', async () => {
    const text = [
      'Nom;Prénom;Commune;Mail;Téléphone',
      'Robert;Anne;Mallièvre;anne@mallievre.example;02 51 65 00 00',
      ';Sans;Mallièvre;;',
      'Puaud;Yves;Tiffauges;yves@tiffauges;',
      'Martin;Luc;Tiffauges;;zéro deux',
      'Durand;Zoé;Tiffauges;anne@mallievre.example;',
      'Robert;Anne;Mallièvre;autre@mallievre.example;',
      'Robert;Anne;Mallièvre;anne@mallievre.example;02 51 65 00 00',
      'Noël;Eve;Atlantis;;',
    ].join('\n');
    const plan = await planMembers(app, { text });
    expect(states(plan)).toEqual(['add', 'fix', 'fix', 'fix', 'fix', 'fix', 'same', 'fix']);
    expect(sentences(plan)).toEqual([
      'sera ajouté',
      'Donnez le nom du membre.',
      expect.stringMatching(/n’est pas complète/),
      expect.stringMatching(/téléphone n’est pas complet/),
      expect.stringMatching(/^L’adresse anne@mallievre\.example est donnée à deux noms, aussi à la ligne 2/),
      expect.stringMatching(/^La ligne 2 donne une autre adresse/),
      'inchangé\u00a0: répète la ligne 2',
      expect.stringMatching(/«\u00a0Atlantis\u00a0» n’est pas dans le collectif/),
    ]);
    expect(await importTwice(memberImport({ text }))).toMatchObject({ add: 1, fix: 6 });
    expect(await app.call('member.list', {})).toHaveLength(1);
  });

  it('all or nothing writes nothing while a line is to be corrected', async () => {
    const text = 'Nom;Commune\nRobert;Mallièvre\n;Tiffauges';
    const before = writesSoFar(app.data.sqlite);
    const result = await app.raw('import.members', memberImport({ text }, { allOrNothing: true }));
    expect(result).toMatchObject({
      ok: false,
      kind: 'refused',
      message: expect.stringContaining('Rien n’a été importé'),
    });
    expect(writesSoFar(app.data.sqlite)).toBe(before);
  });

  it('updates who is there, by address or by name and collectivity, and says what', async () => {
    const first =
      'Nom;Prénom;Fonction;Commune;Mail;Téléphone\nRobert;Anne;SG;Mallièvre;anne@mallievre.example;\nPuaud;Yves;SG;Tiffauges;;';
    await app.call('import.members', memberImport({ text: first }));
    const text =
      'Nom;Prénom;Fonction;Commune;Mail;Téléphone\nROBERT-MARTIN;Anne;DGS;Mallièvre;ANNE@mallievre.example;0251650000\nPUAUD;YVES;;TIFFAUGES;y.puaud@tiffauges.example;';
    expect(sentences(await planMembers(app, { text }))).toEqual([
      'sera mis à jour (nom, téléphone, fonction)',
      'sera mis à jour (adresse)',
    ]);
    expect(await importTwice(memberImport({ text }))).toMatchObject({ add: 0, update: 2 });
    expect(await app.call('member.list', {})).toMatchObject([
      { lastName: 'Puaud', email: 'y.puaud@tiffauges.example', function: 'sg' },
      {
        lastName: 'Robert-Martin',
        email: 'anne@mallievre.example',
        function: 'dgs',
        posts: [{ function: 'dgs' }],
      },
    ]);
  });

  it.each([
    ['SG', 'the same function'],
    ['DGS', 'another function of that collectivity'],
    ['', 'no function'],
  ])('leaves out who has left since: « %s », %s', async (held) => {
    await app.call('import.members', memberImport({ text: twoOfTiffauges('SG') }));
    for (const { id } of await app.call('member.list', {}))
      await app.call('member.leave', { id, endDate: '2026-11-20' });
    const text = twoOfTiffauges(held);
    const plan = await planMembers(app, { text });
    expect(states(plan)).toEqual(['same', 'same']);
    expect(sentences(plan)).toEqual([hasLeftThePost, hasLeftThePost]);
    const rows = dump(app.data.sqlite);
    expect(await importTwice(memberImport({ text }))).toMatchObject({ add: 0, update: 0, fix: 0 });
    expect(dump(app.data.sqlite)).toEqual(rows);
  });

  it('leaves alone a post left for another, and still writes what else has changed', async () => {
    const text = 'Nom;Prénom;Fonction;Commune;Mail;Tél.\nGuérin;Chloé;SG;Tiffauges;;';
    await app.call('import.members', memberImport({ text }));
    const [{ id } = { id: 0 }] = await app.call('member.list', {});
    await app.call('member.leave', { id, endDate: '2026-11-20' });
    const moved = 'Nom;Prénom;Fonction;Commune\nGuérin;Chloé;DGS;Mallièvre';
    expect(await importTwice(memberImport({ text: moved }))).toMatchObject({ update: 1 });
    expect(sentences(await planMembers(app, { text }))).toEqual([hasLeftThePost]);
    const phoned = `${text}02 51 65 00 09`;
    expect(sentences(await planMembers(app, { text: phoned }))).toEqual([
      `sera mis à jour (téléphone)\u202f; ${hasLeftThePost}`,
    ]);
    await importTwice(memberImport({ text: phoned }));
    expect(await app.call('member.list', {})).toMatchObject([
      { phone: '02 51 65 00 09', posts: [{ endDate: '2026-11-20' }, { collectivityName: 'Mallièvre' }] },
    ]);
  });

  it('makes one person of two lines for two communes', async () => {
    const text =
      'Nom;Prénom;Fonction;Commune;Mail\nRobert;Anne;SG;Mallièvre;anne@x.example\nRobert;Anne;SG;Tiffauges;anne@x.example';
    expect(sentences(await planMembers(app, { text }))).toEqual([
      'sera ajouté',
      'complétera la ligne 2 (poste\u00a0: SG, Tiffauges)',
    ]);
    await importTwice(memberImport({ text }));
    const members = await app.call('member.list', {});
    expect(members).toHaveLength(1);
    expect(members[0]?.posts.map(({ collectivityName }) => collectivityName)).toEqual([
      'Mallièvre',
      'Tiffauges',
    ]);
  });

  it('proposes the nearest collectivity, adds one or leaves its lines', async () => {
    const text = 'Nom;Commune\nRobert;Maliévre\nPuaud;Saint-Test-sur-Mer\nMartin;Atlantis';
    const plan = await planMembers(app, { text });
    expect(plan.unknownPlaces).toMatchObject([
      { name: 'Maliévre', nearest: { name: 'Mallièvre' }, choice: expect.any(Number) },
      { name: 'Saint-Test-sur-Mer', nearest: null, choice: null },
      { name: 'Atlantis', nearest: null, choice: null },
    ]);
    const places = [
      { name: 'Saint-Test-sur-Mer', as: 'create' as const },
      { name: 'Atlantis', as: 'skip' as const },
    ];
    expect(await importTwice(memberImport({ text }, { places }))).toMatchObject({
      add: 2,
      fix: 1,
      newPlaceCount: 1,
    });
    const { collectivities } = await app.call('collective.get', {});
    expect(collectivities.filter(({ name }) => name === 'Saint-Test-sur-Mer')).toMatchObject([
      { kind: 'commune', memberCount: 1 },
    ]);
  });

  it('without any heading is told by what it holds, or by her', async () => {
    const text = 'Robert\tAnne\tanne@x.example\tMallièvre\nPuaud\tYves\tyves@x.example\tTiffauges';
    const plan = await planMembers(app, { text });
    expect(plan.hasHeadings).toBe(false);
    expect(plan.columns.map(({ field }) => field)).toEqual([
      'lastName',
      'firstName',
      'email',
      'collectivity',
    ]);
    const columns = ['firstName' as const, 'lastName' as const, null, null];
    const chosen = await planMembers(app, { text }, { columns });
    expect(chosen.lines.map(({ name }) => name)).toEqual([
      'Robert Anne',
      'Yves Puaud'.split(' ').toReversed().join(' '),
    ]);
  });

  it('of 5,000 lines is planned and written in a moment, a hundred lines at a time', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, n) => `Nom${n};Prénom${n};SG;Mallièvre;p${n}@x.example;02 51 65 ${String(n).padStart(4, '0')}`,
    );
    const bytes = windows1252(['Nom;Prénom;Fonction;Commune;Mail;Téléphone', ...rows].join('\r\n'));
    const file = await dropFile(app, bytes);
    let plan: Awaited<ReturnType<typeof planMembers>> | undefined;
    const milliseconds = await spent(async () => {
      plan = await planMembers(app, { file });
    });
    expect(plan).toMatchObject({ shown: 5000, counts: { add: 5000 } });
    expect(plan?.lines).toHaveLength(100);
    expect(milliseconds).toBeLessThan(2000);
    await importTwice(memberImport({ file }));
    expect(await app.call('member.list', {})).toHaveLength(5000);
  });
});

const refusedAs = async (bytes: Uint8Array, name = 'membres.csv') => {
  const before = writesSoFar(app.data.sqlite);
  const result = await app.raw('import.dropFile', { name, content: base64(bytes) });
  expect(writesSoFar(app.data.sqlite)).toBe(before);
  if (result.ok) throw new Error('the file was taken');
  expect(result.kind).toBe('refused');
  expect(app.unexpected).toEqual([]);
  return result.message;
};

describe('a file that is no list', () => {
  it.each([
    ['a PDF named .csv', strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj'), /est un PDF/],
    ['an empty file', new Uint8Array(), /est vide/],
    ['a file of blanks', strToU8('\ufeff \r\n \r\n'), /est vide/],
    [
      'an old .xls',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)),
      /enregistrez-le en \.xlsx/,
    ],
    [
      'a workbook under a password',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...utf16('EncryptedPackage').subarray(2)),
      /mot de passe/,
    ],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<a/>') }), /document Word/],
    [
      'a LibreOffice workbook',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      /\.ods/,
    ],
    ['another ZIP', zipSync({ 'a.txt': strToU8('a') }), /n’est pas une liste/],
    ['a broken ZIP', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).subarray(0, 40), /abîmé/],
    ['a page saved as .xls', strToU8('<html><body><table>'), /page web/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), /n’est pas une liste/],
    ['21 MB', new Uint8Array(20_971_521).fill(65), /20 Mo/],
  ])('%s is refused in a sentence that says what to do', async (_, bytes, says) => {
    const message = await refusedAs(bytes);
    expect(message.replaceAll('\u00a0', ' ')).toMatch(says);
    expect(message).toMatch(/^[A-ZÀ-Ý«].*\.$/);
  });

  it('a ZIP bomb is refused before it unfolds', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(200 * 1024 * 1024),
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const milliseconds = await spent(async () =>
      expect(await refusedAs(bomb, 'membres.xlsx')).toMatch(/trop gros/),
    );
    expect(milliseconds).toBeLessThan(1000);
  });

  it('a bomb that lies about its size unfolds no further than it says', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/styles.xml': new Uint8Array(64 * 1024 * 1024),
    });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 4; at++) {
      const mark = view.getUint32(at, true);
      if (mark === 0x04034b50) view.setUint32(at + 22, 100, true);
      if (mark === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    expect(await refusedAs(bomb, 'membres.xlsx')).toMatch(/abîmé|n’a pas pu être lu|vide/);
  });

  it('a sheet whose last row is said to be the millionth is refused at once', async () => {
    const bytes = withSheetXml(await xlsx([['Nom'], ['Robert']]), (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
      ),
    );
    expect(await refusedAs(bytes, 'membres.xlsx')).toMatch(/trop grande/);
  });

  it('an empty workbook says so', async () => {
    expect(await refusedAs(await xlsx([[null]]), 'membres.xlsx')).toMatch(/vide/);
  });
});
