import * as fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { annexLetter, annexLetters } from '../../db/domain/annex-letters.ts';
import { extensionOf, fileLabel, mayOpen, safeFileName, titleOfFile } from '../../db/domain/file-label.ts';
import { formatSize } from '../../db/domain/file-size.ts';

describe('the label of a file', () => {
  it.each([
    [String.raw`..\..\Windows\System32\budget.pdf`, 'budget.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\sg\\Rapport d’activité.docx', 'Rapport d’activité.docx'],
    ['facture\u202Efdp.exe', 'facture fdp.exe'],
    ['a\0b.pdf', 'a b.pdf'],
    ['  deux   espaces .pdf', 'deux espaces .pdf'],
    ['e\u0301tat.pdf', 'état.pdf'],
    ['..', 'Sans nom'],
    ['', 'Sans nom'],
    ['\u200f\u202e', 'Sans nom'],
    ['CON', 'CON'],
  ])('of %j is %j', (name, label) => {
    expect(fileLabel(name)).toBe(label);
  });

  it('keeps its extension when it is cut', () => {
    const label = fileLabel(`${'é'.repeat(400)}.pdf`);
    expect(label).toHaveLength(200);
    expect(label.endsWith('é.pdf')).toBe(true);
  });

  it('gives a title', () => {
    expect(titleOfFile('Budget_principal_2027.v2.pdf')).toBe('Budget principal 2027.v2');
    expect(titleOfFile('LISEZMOI')).toBe('LISEZMOI');
    expect(titleOfFile('.htaccess')).toBe('.htaccess');
  });
});

describe('the name of a copy', () => {
  it.each([
    ['CON', '_CON'],
    ['con.pdf', '_con.pdf'],
    ['LPT¹.txt', '_LPT¹.txt'],
    ['nul.tar.gz', '_nul.tar.gz'],
    ['Contrat.pdf', 'Contrat.pdf'],
    ['a:b?.pdf', 'a-b-.pdf'],
    ['rapport.pdf.', 'rapport.pdf'],
    ['.profil', 'profil'],
    ['???', '---'],
    ['...', 'Sans nom'],
  ])('for %j is %j', (label, name) => {
    expect(safeFileName(label)).toBe(name);
  });

  it('never leaves its folder, whatever the name', () => {
    const parts = fc.constantFrom(
      '..\\',
      '../',
      'CON',
      'a',
      '.',
      ' ',
      ':',
      '\0',
      '\u202e',
      'é',
      '.pdf',
      '\ud800',
    );
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(parts).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(names, (name) => {
        for (const safe of [safeFileName(name), safeFileName(fileLabel(name))]) {
          expect(path.win32.basename(safe)).toBe(safe);
          expect(path.win32.normalize(path.win32.join('D:\\copies', safe))).toBe(`D:\\copies\\${safe}`);
          expect(safe).not.toMatch(/^\s|[\s.]$|[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u);
          expect(safe).not.toMatch(/^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i);
          expect(safe.length).toBeGreaterThan(0);
          expect(safe.length).toBeLessThanOrEqual(113);
        }
        expect(fileLabel(fileLabel(name))).toBe(fileLabel(name));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('opening', () => {
  it('is for documents and images', () => {
    for (const name of ['a.pdf', 'A.PDF', 'b.docx', 'c.odt', 'd.xlsx', 'e.png', 'f.JPG'])
      expect(mayOpen(name, 'application/octet-stream')).toBe(true);
  });

  it('is never for what runs, whatever it is called', () => {
    for (const name of 'a.exe b.bat c.lnk d.js e.vbs f.ps1 g.msi h.scr i.hta j.docm k.xlsm l.html m.svg n.url o.iso p'.split(
      ' ',
    ))
      expect(mayOpen(name, 'application/octet-stream')).toBe(false);
    expect(mayOpen('rapport.pdf', 'application/x-msdownload')).toBe(false);
    expect(mayOpen('rapport.pdf .exe', '')).toBe(false);
    expect(mayOpen('rapport.exe\u202efdp', '')).toBe(false);
    expect(extensionOf('rapport.pdf .exe')).toBe('exe');
  });
});

describe('letters', () => {
  it('go from A to Z, then AA, AB…', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(annexLetter)).toEqual([
      'A',
      'B',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });

  it('run through the meeting in the order of the agenda, then of each item', () => {
    const annexes = [
      { id: 1, itemId: 20 },
      { id: 2, itemId: 10 },
      { id: 3, itemId: 20 },
      { id: 4, itemId: 99 },
    ];
    expect([...annexLetters([10, 20, 30], annexes)]).toEqual([
      [2, 'A'],
      [1, 'B'],
      [3, 'C'],
    ]);
    expect(annexLetters([20, 10], annexes).get(2)).toBe('C');
  });
});

it.each([
  [0, '0\u00a0octet'],
  [1, '1\u00a0octet'],
  [999, '999\u00a0octets'],
  [1000, '1\u00a0Ko'],
  [240_000, '234\u00a0Ko'],
  [1_500_000, '1,4\u00a0Mo'],
  [314_572_800, '300\u00a0Mo'],
  [2_000_000_000, '1,9\u00a0Go'],
])('%i bytes are written %s', (bytes, words) => {
  expect(formatSize(bytes)).toBe(words);
});
