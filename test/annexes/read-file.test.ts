import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPdfWork, type PdfWork } from '../../electron/annexes/pdf-work.ts';
import { temporaryFolder } from '../support/app.ts';
import { spent } from '../support/spent.ts';
import { brokenPdf, encryptedPdf, hollowFile, jpeg, plainPdf, png } from './fixtures.ts';

let work: PdfWork;
beforeAll(() => {
  work = openPdfWork();
});
afterAll(() => work.close());

const read = async (content: Uint8Array | string, name = 'fichier') => {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  return work.ask({ kind: 'read', file });
};

describe('a file', () => {
  it('that is a PDF gives its pages and its text, for search', async () => {
    const found = await read(await plainPdf('Tarification de l’eau', 3));
    expect(found).toMatchObject({ mediaType: 'application/pdf', reading: 'pdf', pageCount: 3 });
    expect(found.text).toBe('Tarification de l’eau 1\nTarification de l’eau 2\nTarification de l’eau 3');
  });

  it('is known by its content, whatever its name', async () => {
    expect(await read(await plainPdf('a'), 'photo.png')).toMatchObject({ reading: 'pdf' });
    expect(await read(png(), 'rapport.pdf')).toMatchObject({
      mediaType: 'image/png',
      reading: 'image',
      pageCount: 1,
    });
    expect(await read(jpeg(6))).toMatchObject({ mediaType: 'image/jpeg', reading: 'image' });
    expect(await read('MZ\0\0', 'rapport.pdf')).toMatchObject({
      mediaType: 'application/x-msdownload',
      reading: 'other',
    });
    expect(await read('Bonjour')).toMatchObject({
      mediaType: 'text/plain',
      reading: 'other',
      pageCount: null,
    });
    expect(await read('PK\u0003\u0004....word/document.xml')).toMatchObject({ reading: 'other' });
  });

  it('that asks for a password, is broken or is empty says so', async () => {
    expect(await read(await encryptedPdf())).toMatchObject({
      reading: 'encrypted',
      pageCount: null,
      text: '',
    });
    expect(await read(brokenPdf())).toMatchObject({ reading: 'damaged' });
    expect(await read(png().subarray(0, 500))).toMatchObject({ reading: 'damaged' });
    expect(await read(jpeg().subarray(0, 60))).toMatchObject({ reading: 'damaged' });
    expect(await read('')).toMatchObject({ reading: 'empty' });
  });

  it('that weighs 300 MB is not read', async () => {
    const file = hollowFile(path.join(temporaryFolder(), 'plan.pdf'), '%PDF-1.7', 300_000_000);
    const milliseconds = await spent(async () =>
      expect(await work.ask({ kind: 'read', file })).toMatchObject({ reading: 'too-large', pageCount: null }),
    );
    expect(milliseconds).toBeLessThan(2000);
  });

  it('has at most a million characters of text kept', async () => {
    const dense = Array.from({ length: 250 }, () => 'mot '.repeat(50)).join('\n');
    const pdf = await plainPdf('Page', 25, (all) => {
      for (const page of all.getPages()) page.drawText(dense, { x: 5, y: 830, size: 3, lineHeight: 3 });
    });
    const found = await read(pdf);
    expect(found.pageCount).toBe(25);
    expect(found.text.length).toBe(1_000_000);
  }, 60_000);

  it('that cuts its worker short leaves the next one to be read', async () => {
    await expect(work.ask({ kind: 'read', file: path.join(temporaryFolder(), 'absent') })).rejects.toThrow(
      'ENOENT',
    );
    expect(await read(await plainPdf('encore'))).toMatchObject({ reading: 'pdf' });
  });
});
