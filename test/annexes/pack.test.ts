import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAnnexStore } from '../../electron/annexes/store.ts';
import { unnumbered } from '../../electron/pack/prepare.ts';
import { documentOf } from '../../electron/documents/catalogue.ts';
import { documentHtml } from '../../electron/documents/html.ts';
import { draftItem } from '../support/draft-item.ts';
import { startTestApp, temporaryFolder, testNow, type TestApp } from '../support/app.ts';
import { meeting } from '../support/small-dossier.ts';
import { brokenPdf, encryptedPdf, hollowFile, plainPdf, png } from './fixtures.ts';
import { lookAt } from './looked-at.ts';
import { startPaper } from './paper.ts';

let paper: Awaited<ReturnType<typeof startPaper>>;
let app: TestApp;
let chosen: string[] = [];
let saved: Uint8Array[] = [];
let desk: string;
const ids = { meeting: 0, budget: 0, voirie: 0 };

beforeAll(async () => {
  paper = await startPaper();
});
afterAll(() => paper.close());
beforeEach(async () => {
  desk = temporaryFolder();
  saved = [];
  app = await startTestApp({
    paper,
    files: {
      choose: async () => chosen,
      save: async ({ suggestedName, content }) => {
        saved.push(await content());
        return { fileName: suggestedName, folder: desk };
      },
    },
  });
  await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: null });
  ids.meeting = (await app.call('meeting.create', { ...meeting, sessionId: null })).id;
  const item = async (title: string) =>
    (await app.call('agenda.addItem', { meetingId: ids.meeting, item: draftItem({ title }) })).addedId;
  ids.budget = await item('Budget 2027');
  ids.voirie = await item('Fonds de concours');
});
afterEach(() => app.remove());

const add = async (itemId: number, files: Record<string, Uint8Array>) => {
  chosen = Object.entries(files).map(([name, bytes]) => {
    const file = path.join(desk, name);
    writeFileSync(file, bytes);
    return file;
  });
  await app.call('annex.add', { itemId });
};
const make = async () => {
  const answer = await app.call('pack.export', { meetingId: ids.meeting });
  const [bytes] = saved;
  if (answer.outcome !== 'written' || !bytes) throw new Error('not written');
  return { ...answer, ...lookAt(bytes) };
};
const plan = () => app.call('pack.plan', { meetingId: ids.meeting });

describe('the dossier de séance', () => {
  it('holds the cover, the agenda and the annexes that print, in order, with bookmarks, tags and title', async () => {
    await add(ids.budget, { 'Rapport.pdf': await plainPdf('Rapport', 3), 'Note.docx': Buffer.from('PK') });
    await add(ids.voirie, { 'Plan.png': png() });
    const { fileName, missing, check, info, pages, bookmarks, structure, structureWarnings } = await make();
    expect(fileName).toBe('2026-12-08 Dossier de séance du CoDir.pdf');
    expect(missing).toEqual([]);
    expect(check).toContain('No syntax or stream encoding errors found');
    expect(info).toMatchObject({ Pages: '6', Tagged: 'yes' });
    expect(info['Title']?.replaceAll('\u00a0', ' ')).toMatch(
      /^Dossier de séance – CoDir du Pays de Mortagne – 8 décembre 2026$/,
    );
    expect(pages.map((text) => /\d+\/\d+$/.exec(text)?.[0])).toEqual([
      '1/6',
      '2/6',
      '3/6',
      '4/6',
      '5/6',
      '6/6',
    ]);
    expect(pages[0]).toMatch(
      /Dossier de séance.*Ordre du jour 2.*Annexe A Rapport 3 point 1.*Annexe B Note –.*Annexe C Plan 6 point 2/,
    );
    expect(pages[2]).toMatch(/^Annexe A — 1\/3/);
    expect(bookmarks.filter((line) => !line.startsWith(' '))).toEqual([
      'Couverture → 1',
      'Ordre du jour → 2',
      'Annexe A – Rapport → 3',
      'Annexe C – Plan → 6',
    ]);
    expect(bookmarks.some((line) => /^ +.*Budget 2027 → 2$/.test(line))).toBe(true);
    expect(structureWarnings).toBe('');
    expect(structure).toContain('Budget 2027');
    expect(structure).toMatch(/^Document/m);
  }, 60_000);

  it('says on its cover and its agenda that it is preparatory, when the collective’s rule says so', async () => {
    await app.call('collective.update', { patch: { confidentialMention: true } });
    const { pages, structureWarnings } = await make();
    expect(pages.map((text) => text.includes('Document préparatoire'))).toEqual([true, true]);
    expect(structureWarnings).toBe('');
  }, 60_000);

  it('is made all the same when annexes cannot be joined: a page says which, and why', async () => {
    await add(ids.budget, {
      'secret.pdf': await encryptedPdf(),
      'casse.pdf': brokenPdf(),
      'bon.pdf': await plainPdf('Bon', 2),
      'perdu.pdf': await plainPdf('Perdu'),
    });
    chosen = [hollowFile(path.join(desk, 'lourd.pdf'), '%PDF-1.7', 300_000_000)];
    await app.call('annex.add', { itemId: ids.voirie });
    const lost = app.data.sqlite
      .prepare<[], { hash: string }>("SELECT hash FROM annex_version WHERE file_name = 'perdu.pdf'")
      .get();
    rmSync(createAnnexStore(app.folder).pathOf(lost?.hash ?? ''));
    const { check, info, pages, missing, bookmarks } = await make();
    expect(check).toContain('No syntax or stream encoding errors found');
    expect(info['Pages']).toBe('8');
    expect(missing.map((sentence) => sentence.replaceAll('\u00a0', ' '))).toEqual([
      'Annexe A, « secret » : le fichier est protégé par un mot de passe.',
      'Annexe B, « casse » : le fichier est abîmé et ne se lit pas.',
      'Annexe D, « perdu » : le fichier manque ou a été modifié hors de l’application.',
      'Annexe E, « lourd » : le fichier est trop lourd pour être imprimé avec le dossier.',
    ]);
    expect(pages[2]?.replaceAll('\u00a0', ' ')).toContain(
      'Annexe A : « secret » n’a pas pu être jointe au dossier : le fichier est protégé par un mot de passe.',
    );
    expect(pages[4]).toContain('Bon 1');
    expect(pages[7]).toContain('trop lourd');
    expect(bookmarks).toContain('Annexe B – casse (non jointe) → 4');
  }, 60_000);

  it('is told before it is made: what goes in, what cannot, what stays out, and how many pages', async () => {
    await add(ids.budget, {
      'a.pdf': await plainPdf('a', 4),
      'b.pdf': await encryptedPdf(),
      'c.txt': Buffer.from('c'),
    });
    const { parts, total } = await plan();
    expect(parts.map(({ label, state, pages }) => [label, state, pages])).toEqual([
      ['Couverture', 'in', 1],
      ['Ordre du jour', 'in', 1],
      ['Annexe A', 'in', 4],
      ['Annexe B', 'missing', 1],
      ['Annexe C', 'out', 0],
    ]);
    expect(total).toBe(7);
    const [, , a] = parts;
    await app.call('annex.update', { id: Number(a?.key.slice(6)), patch: { printed: false } });
    expect((await plan()).total).toBe(3);
  });

  it('counts its own pages when the cover is long', async () => {
    const many: Record<string, Uint8Array> = {};
    for (let n = 1; n <= 45; n += 1) many[`Pièce ${n}.pdf`] = await plainPdf(`Pièce ${n}`);
    await add(ids.budget, many);
    const { pages, bookmarks } = await make();
    const covers = pages.findIndex((text) => text.includes('Ordre du jour · CoDir'));
    expect(covers).toBeGreaterThan(1);
    expect(bookmarks).toContain(`Ordre du jour → ${covers + 1}`);
    expect(bookmarks).toContain(`Annexe AS – Pièce 45 → ${pages.length}`);
    expect(pages[covers - 1]).toMatch(new RegExp(`Annexe AS Pièce 45 .*${pages.length} `));
  }, 120_000);

  it('numbers the pages in the place of the paper’s own numbers', () => {
    const html = documentHtml(documentOf(app.data.db, { kind: 'agenda', id: ids.meeting }, testNow));
    expect(html).toContain('counter(pages)');
    expect(unnumbered(html)).not.toContain('counter(');
    expect(unnumbered(html)).toContain('@bottom-left');
  });
});
