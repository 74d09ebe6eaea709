import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { charterDocument } from '../../electron/documents/charter.ts';
import { documentBytes } from '../../electron/documents/formats.ts';
import type { DocModel } from '../../electron/documents/model.ts';
import type { PaperPort } from '../../electron/ipc/handlers/services.ts';
import { startPaper } from '../annexes/paper.ts';
import { collectiveView } from '../support/agenda-view.ts';
import { temporaryFolder } from '../support/app.ts';
import { plannedCharter } from '../support/long-charter.ts';
import { linksIn, outlineOf, pageTexts, structureOf } from './read-pdf.ts';

const heading = { lines: '', accent: 'teal' as const, logo: null };
const charter = (): DocModel =>
  charterDocument(plannedCharter(), [], collectiveView({ name: 'CoDir' }), heading, '2026-11-22T13:02:00Z');

let paper: PaperPort & { close: () => Promise<void> };
let file = '';
const prints: string[] = [];

beforeAll(async () => {
  paper = await startPaper();
  file = path.join(temporaryFolder(), 'charte.pdf');
  const bytes = await documentBytes(charter(), 'pdf', (html) => {
    prints.push(html);
    return paper.pdf(html);
  });
  writeFileSync(file, bytes);
}, 120_000);
afterAll(() => paper.close());

/** Lines of the contents, « 2.3 La suppléance … 5 »: number, title, page. */
const contentsLines = (pages: readonly string[]): { number: string; page: number }[] =>
  [
    ...pages
      .slice(0, 3)
      .join('\n')
      .matchAll(/^(\d+\.\d+) .* (\d+)$/gm),
  ].map(([, number = '', page]) => ({
    number,
    page: Number(page),
  }));

describe('the charter in PDF', () => {
  it('says in its contents the page on which each article stands', () => {
    const pages = pageTexts(file);
    const lines = contentsLines(pages);
    const wrong = lines.filter(
      ({ number, page }) =>
        !new RegExp(`^${number.replace('.', '\\.')} \\p{Lu}`, 'mu').test(pages[page - 1] ?? ''),
    );
    expect(lines.length).toBe(74);
    expect(wrong).toEqual([]);
    expect(new Set(lines.map(({ page }) => page)).size).toBeGreaterThan(8);
  });

  it('is printed twice for that, and once when it has no contents', async () => {
    expect(prints).toHaveLength(2);
    const model = charter();
    const plain = { ...model, blocks: model.blocks.filter(({ type }) => type !== 'contents') };
    let count = 0;
    await documentBytes(plain, 'pdf', async () => {
      count += 1;
      return new Uint8Array();
    });
    expect(count).toBe(1);
  });

  it('has bookmarks by chapter, articles under them', () => {
    const [title] = outlineOf(file);
    expect(title?.title).toBe('Charte de fonctionnement');
    const chapters = title?.kids ?? [];
    expect(chapters.map((each) => each.title)).toContain('2 Composition');
    const composition = chapters.find((each) => each.title === '2 Composition');
    expect(composition?.kids.map((each) => each.title).slice(0, 3)).toEqual([
      '2.1 Les membres',
      '2.2 Une participation libre',
      '2.3 La suppléance',
    ]);
  });

  it('has a running head on every page but the first', () => {
    const pages = pageTexts(file);
    const head = 'Charte de fonctionnement · CoDir';
    expect(pages[0]).not.toContain(head);
    expect(pages.slice(1).filter((text) => !text.includes(head))).toEqual([]);
  });

  it('leads from its lines, references and notes to what they name', () => {
    const { links, targets } = linksIn(file);
    expect(links.length).toBeGreaterThan(120);
    expect(links.filter((name) => !targets.includes(name))).toEqual([]);
    expect(links).toContain('note-1');
    expect(links).toContain('article-12-1');
  });

  it('is tagged: headings by level, lists, tables with their heads, links', () => {
    const tags = structureOf(file);
    for (const tag of ['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'TH', 'Link', 'P']) expect(tags).toContain(tag);
  });
});
