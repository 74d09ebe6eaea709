import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentDocx } from '../../electron/documents/docx.ts';
import type { DocModel } from '../../electron/documents/model.ts';
import { documentOdt } from '../../electron/documents/odt.ts';
import { documentText } from '../../electron/documents/text.ts';
import { model } from './arbitrary-model.ts';
import { openExample, type Example } from './example-papers.ts';
import { readInOffice } from './open-in-office.ts';
import { wordsOf } from './read-formats.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample();
}, 60_000);
afterAll(() => example.remove());

/** Numbers of lists are counted by the program; letters are ours. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{M}]/gu, '');

/** The text LibreOffice reads in each document, both formats, by one start of it. */
const readByOffice = async (papers: Record<string, DocModel>): Promise<Record<string, string>> => {
  const documents: Record<string, Uint8Array> = {};
  for (const [name, paper] of Object.entries(papers)) {
    documents[`${name}-word.docx`] = await documentDocx(paper);
    documents[`${name}-libre.odt`] = documentOdt(paper);
  }
  return readInOffice(path.join(example.folder, 'office'), documents);
};

it('LibreOffice opens every paper, and reads the same words in the same order', async () => {
  const papers = example.textPapers();
  const read = await readByOffice(papers);
  for (const [name, paper] of Object.entries(papers)) {
    const said = wordsOf(documentText(paper));
    expect(said.length).toBeGreaterThan(50);
    expect(wordsOf(read[`${name}-word.docx`] ?? '')).toEqual(said);
    expect(wordsOf(read[`${name}-libre.odt`] ?? '')).toEqual(said);
  }
}, 120_000);

it('LibreOffice opens any document, whatever was typed in it', async () => {
  const any = fc.sample(model, { numRuns: 8, seed: 44 });
  const read = await readByOffice(Object.fromEntries(any.map((each, index) => [`any${index}`, each])));
  for (const [index, each] of any.entries()) {
    const said = letters(documentText(each));
    expect(letters(read[`any${index}-word.docx`] ?? '')).toBe(said);
    expect(letters(read[`any${index}-libre.odt`] ?? '')).toBe(said);
  }
}, 120_000);
