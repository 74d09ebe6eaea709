import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readArticleText, type ArticleText } from '../../db/domain/article-text.ts';
import { documentOf } from '../../electron/documents/catalogue.ts';
import { documentBytes } from '../../electron/documents/formats.ts';
import { documentHtml } from '../../electron/documents/html.ts';
import type { PaperPort } from '../../electron/ipc/handlers/services.ts';
import { startPaper } from '../annexes/paper.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { articleText, frenchWords } from './arbitrary-article.ts';
import { levelsOf, readUnder, sizeOf, taggedTree, under, type Tagged } from './pdf-structure.ts';
import { shapeOfText } from './prose-shape.ts';
import { textOfXml } from './read-formats.ts';
import { pageTexts } from './read-pdf.ts';

/** Articles printed together: a print takes longer than to look at one. */
const together = 12;

let app: TestApp;
let paper: PaperPort & { close: () => Promise<void> };
let draft = 0;
let ids: number[] = [];
let keys: string[] = [];
beforeAll(async () => {
  paper = await startPaper();
  app = await startTestApp();
  await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
  const { draftId } = await app.call('charter.begin', { from: 'blank' });
  draft = draftId ?? 0;
  const { chapters } = await app.call('charter.addChapter', { title: 'Chapitre', afterId: null });
  for (let count = 0; count < together; count += 1)
    await app.call('charter.addArticle', {
      chapterId: chapters.at(-1)?.id ?? 0,
      title: `Écrit ${count + 1}`,
      body: '',
      afterId: null,
    });
  const written = (await app.call('charter.outline', { id: draft })).articles.filter(({ title }) =>
    title.startsWith('Écrit'),
  );
  ids = written.map(({ id }) => id);
  keys = written.map(({ key }) => key);
}, 60_000);
afterAll(async () => {
  app.remove();
  await paper.close();
});

const bodyOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

/** How often each letter is read: cells of a table are read line by line or one by one, and words touch without a blank. */
const letters = (text: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const letter of (text.normalize('NFC').match(/\p{L}/gu) ?? []).toSorted())
    counts[letter] = (counts[letter] ?? 0) + 1;
  return counts;
};

/** What the pages read, but for their heads and feet. */
const printedLetters = (file: string): Record<string, number> =>
  letters(
    pageTexts(file)
      .flatMap((page) => page.split('\n'))
      .filter((line) => !/^Charte de fonctionnement · |\d+\/\d+ ?$/.test(line))
      .join('\n'),
  );

/** What stands under each article's title: the tags of the page, article by article. */
const articlesOf = (root: Tagged): Tagged[] => {
  const articles: Tagged[] = [];
  const walk = (nodes: readonly Tagged[]): void => {
    for (const node of nodes) {
      if (node.tag === 'H3' && readUnder(node).includes('Écrit'))
        articles.push({ tag: '', text: '', kids: [] });
      else if (['Document', 'NonStruct', 'Part', 'Div', 'Sect'].includes(node.tag) && articles.length === 0)
        walk(node.kids);
      else articles.at(-1)?.kids.push(node);
    }
  };
  walk(root.kids);
  return articles;
};

it('articles keep their words, headings, lists and tables in the tags of the PDF', async () => {
  const file = path.join(app.folder, 'charte.pdf');
  const texts = fc.array(articleText([...keys, 'gone-article'], frenchWords), {
    minLength: together,
    maxLength: together,
  });
  await fc.assert(
    fc.asyncProperty(texts, async (all) => {
      const kept: ArticleText[] = [];
      for (const [index, id] of ids.entries()) {
        await app.call('charter.updateArticle', { id, patch: { body: JSON.stringify(all[index]) } });
        const { body } = await app.call('charter.article', { id });
        kept.push(readArticleText(body) ?? { type: 'doc', content: [] });
      }
      const model = documentOf(app.data.db, { kind: 'charter', id: draft }, app.clock.now);
      writeFileSync(file, await documentBytes(model, 'pdf', (html) => paper.pdf(html)));
      expect(printedLetters(file)).toEqual(letters(textOfXml(bodyOf(documentHtml(model)))));
      const printed = articlesOf(taggedTree(file));
      expect(printed).toHaveLength(together);
      for (const [index, article] of printed.entries()) {
        const shape = shapeOfText(kept[index] ?? { type: 'doc', content: [] }, new Set(keys));
        const prose = {
          ...article,
          kids: article.kids.slice(0, article.kids.length - Number(shape.notes > 0)),
        };
        expect({
          headings: under(prose, 'H4').length,
          tables: under(prose, 'Table').map(sizeOf),
          levels: levelsOf(prose.kids),
        }).toEqual({
          headings: shape.headings,
          tables: shape.tables,
          levels: shape.items.map((item) => Number(item.slice(1))),
        });
      }
    }),
    // A failing case takes a minute to be made smaller, and is read as well whole.
    { numRuns: 3, endOnFailure: true },
  );
}, 180_000);
