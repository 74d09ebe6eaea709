import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPdfWork, type PdfWork } from '../../electron/annexes/pdf-work.ts';
import type { PackPart } from '../../electron/pack/pack-part.ts';
import { temporaryFolder } from '../support/app.ts';
import { brokenPdf, encryptedPdf, jpeg, plainPdf, png } from './fixtures.ts';
import { lookAt } from './looked-at.ts';

let work: PdfWork;
beforeAll(() => {
  work = openPdfWork();
});
afterAll(() => work.close());

const annex = (letter: string, bytes: Uint8Array): PackPart => ({
  kind: 'annex',
  title: `Annexe ${letter}`,
  stamp: `Annexe ${letter}`,
  bookmarks: 'own',
  source: { from: 'bytes', bytes },
});
const imageAnnex = (letter: string, bytes: Uint8Array): PackPart => {
  const file = path.join(temporaryFolder(), 'image');
  writeFileSync(file, bytes);
  return { ...annex(letter, bytes), source: { from: 'file', file, reading: 'image', alt: 'Plan du bourg' } };
};
const merged = async (...parts: PackPart[]) =>
  lookAt(await work.ask({ kind: 'merge', pack: { title: 'Dossier de séance', parts, typeCase: null } }));

const sizeOf = (info: Record<string, string>, page: number) =>
  info[`Page ${page} size`]
    ?.replace(/ pts.*/, '')
    .split(' x ')
    .map((n) => Math.round(Number(n)));

describe('the merge', () => {
  it('stamps each page with its annexe, and numbers them through', async () => {
    const { pages, check } = await merged(
      annex('A', await plainPdf('Budget', 2)),
      annex('B', await plainPdf('Voirie', 3)),
    );
    expect(check).toContain('No syntax or stream encoding errors found');
    expect(pages).toEqual([
      'Annexe A — 1/2 Budget 1 1/5',
      'Annexe A — 2/2 Budget 2 2/5',
      'Annexe B — 1/3 Voirie 1 3/5',
      'Annexe B — 2/3 Voirie 2 4/5',
      'Annexe B — 3/3 Voirie 3 5/5',
    ]);
  });

  it('brings every page to A4, upright or on its side as it is looked at', async () => {
    const shapes = [
      { width: 420, height: 595 },
      { width: 1190, height: 842 },
      { width: 2384, height: 3370 },
      { width: 595.28, height: 841.89, turn: 90 },
      { width: 841.89, height: 595.28, turn: 270 },
      { width: 595.28, height: 841.89, turn: 180 },
    ];
    const { info, pages } = await merged(annex('A', await plainPdf('Format', shapes)));
    const [upright, onSide] = [
      [595, 842],
      [842, 595],
    ];
    expect(shapes.map((_, n) => sizeOf(info, n + 1))).toEqual([
      upright,
      onSide,
      upright,
      upright,
      onSide,
      upright,
    ]);
    expect(shapes.map((_, n) => Number(info[`Page ${n + 1} rot`]))).toEqual([0, 0, 0, 90, 270, 180]);
    pages.forEach((text, n) => {
      expect(text).toContain(`Annexe A — ${n + 1}/6`);
      expect(text).toContain(`${n + 1}/6`);
    });
  });

  it('makes a page of an image, told to those who do not see it', async () => {
    const { info, structure, structureWarnings, source } = await merged(
      imageAnnex('A', png()),
      imageAnnex('B', jpeg(1)),
      imageAnnex('C', jpeg(6)),
    );
    expect([1, 2, 3].map((page) => sizeOf(info, page))).toEqual([
      [595, 842],
      [842, 595],
      [595, 842],
    ]);
    expect(structure.match(/Figure/g)).toHaveLength(3);
    expect(structureWarnings).toBe('');
    expect(source).toContain('/Lang (fr)');
    expect(info['Tagged']).toBe('yes');
  });

  it('lets nothing act by itself nor hide: no script, no program, no file inside', async () => {
    const hostile = await plainPdf('Piège', 1, async (pdf) => {
      pdf.addJavaScript('ouverture', 'app.alert("CANARI")');
      await pdf.attach(Buffer.from('CANARI'), 'canari.exe', { mimeType: 'application/octet-stream' });
      const { context } = pdf;
      const link = (action: object) =>
        context.register(
          context.obj({
            Type: 'Annot',
            Subtype: 'Link',
            Rect: [0, 0, 99, 99],
            A: context.obj({ ...action }),
          }),
        );
      pdf
        .getPages()[0]
        ?.node.set(
          PDFName.of('Annots'),
          context.obj([
            link({ S: 'Launch', F: PDFString.of('CANARI.exe') }),
            link({ S: 'JavaScript', JS: PDFString.of('CANARI') }),
            link({ S: 'URI', URI: PDFString.of('file:///CANARI') }),
            link({ S: 'URI', URI: PDFString.of('https://exemple.fr/') }),
          ]),
        );
    });
    const { source, info, pages } = await merged(annex('A', hostile), annex('B', await plainPdf('Suite')));
    expect(source).not.toMatch(/CANARI|JavaScript|Launch|EmbeddedFile|OpenAction/);
    expect(source).toContain('https://exemple.fr/');
    expect(info['JavaScript']).toBe('no');
    expect(pages).toHaveLength(2);
  });

  it('measures each part by itself: those that do not read are told, the others counted', async () => {
    const sources = [
      await plainPdf('a', 2),
      await encryptedPdf(),
      brokenPdf(),
      new Uint8Array(),
      await plainPdf('b', 5),
    ];
    expect(
      await work.ask({
        kind: 'measure',
        sources: sources.map((bytes) => ({ from: 'bytes' as const, bytes })),
      }),
    ).toEqual([
      { pages: 2 },
      { reading: 'encrypted' },
      { reading: 'damaged' },
      { reading: 'damaged' },
      { pages: 5 },
    ]);
  });

  it('of 25 annexes of 8 pages leaves the window free', async () => {
    const parts: PackPart[] = [];
    for (let n = 0; n < 25; n += 1) parts.push(annex(`N${n}`, await plainPdf(`Pièce ${n}`, 8)));
    let longest = 0;
    // Time of this thread's own: a busy machine that gives it none does not keep the window waiting for us.
    let last = process.threadCpuUsage();
    const beat = setInterval(() => {
      const { user, system } = process.threadCpuUsage(last);
      longest = Math.max(longest, (user + system) / 1000);
      last = process.threadCpuUsage();
    }, 5);
    const bytes = await work.ask({ kind: 'merge', pack: { title: 'Dossier', parts, typeCase: null } });
    clearInterval(beat);
    expect(longest).toBeLessThan(200);
    expect(lookAt(bytes).info['Pages']).toBe('200');
  }, 60_000);
});
