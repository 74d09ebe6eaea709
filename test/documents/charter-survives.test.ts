import { getSchema } from '@tiptap/core';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readArticleText, type ArticleText } from '../../db/domain/article-text.ts';
import { documentOf } from '../../electron/documents/catalogue.ts';
import { documentDocx } from '../../electron/documents/docx.ts';
import { documentHtml } from '../../electron/documents/html.ts';
import type { DocModel } from '../../electron/documents/model.ts';
import { documentOdt } from '../../electron/documents/odt.ts';
import { documentText } from '../../electron/documents/text.ts';
import { articleExtensions } from '../../renderer/ui/article-schema.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { articleText } from './arbitrary-article.ts';
import { shapeOfDocx, shapeOfHtml, shapeOfOdt, shapeOfText } from './prose-shape.ts';
import { partOf, textOfXml } from './read-formats.ts';

let app: TestApp;
let draft = 0;
let articleId = 0;
/** The key of an article that links lead to. */
let known = '';
beforeAll(async () => {
  app = await startTestApp();
  await app.call('collective.found', { name: 'CoDir du Pays de Mortagne', siren: '248500662' });
  const { draftId } = await app.call('charter.begin', { from: 'blank' });
  draft = draftId ?? 0;
  const { chapters } = await app.call('charter.addChapter', { title: 'Chapitre', afterId: null });
  const article = { chapterId: chapters[0]?.id ?? 0, afterId: null, body: '' };
  const outline = await app.call('charter.addArticle', { ...article, title: 'Visé' });
  known = outline.articles.at(-1)?.key ?? '';
  articleId = (await app.call('charter.addArticle', { ...article, title: 'Écrit' })).addedId;
}, 60_000);
afterAll(() => app.remove());

/** Writes an article by the route of its form, and gives the charter as papers have it. */
const written = async (text: ArticleText): Promise<{ kept: ArticleText; model: DocModel }> => {
  await app.call('charter.updateArticle', { id: articleId, patch: { body: JSON.stringify(text) } });
  const { body } = await app.call('charter.article', { id: articleId });
  const kept = readArticleText(body);
  if (!kept) throw new Error('the article was not kept');
  return { kept, model: documentOf(app.data.db, { kind: 'charter', id: draft }, app.clock.now) };
};

const anyText = fc.constant(null).chain(() => articleText([known, 'gone-article']));

/** What stands under the article's own title, the last of the charter. */
const underTitle = (text: string): string => text.slice(text.lastIndexOf('Écrit') + 'Écrit'.length);
const letters = (text: string): string =>
  underTitle(text)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}]/gu, '');

/** Each format puts notes where it has a place for them: they are looked at by themselves. */
const withoutNotes = (model: DocModel): DocModel => ({
  ...model,
  blocks: model.blocks.filter(({ type }) => type !== 'endnotes'),
});

const schema = getSchema(articleExtensions(null));

it('an article is the same on the screen, in the database, and on the screen again', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const shown = schema.nodeFromJSON((await written(text)).kept);
      expect(() => shown.check()).not.toThrow();
      const again = schema.nodeFromJSON((await written(shown.toJSON() as ArticleText)).kept);
      expect(again.toJSON()).toEqual(shown.toJSON());
      expect(shapeOfText(again.toJSON() as ArticleText, new Set())).toEqual(shapeOfText(text, new Set()));
    }),
    { numRuns: 60 },
  );
}, 120_000);

it('an article keeps its headings, lists, tables, notes and links on the page, in Word and in LibreOffice', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const { kept, model } = await written(text);
      const shape = shapeOfText(kept, new Set([known]));
      expect(shapeOfHtml(underTitle(documentHtml(model)))).toEqual(shape);
      const word = partOf(await documentDocx(model), 'word/document.xml');
      expect(shapeOfDocx(underTitle(word))).toEqual(shape);
      expect(shapeOfOdt(underTitle(partOf(documentOdt(model), 'content.xml')))).toEqual(shape);
    }),
    { numRuns: 60 },
  );
}, 180_000);

it('an article keeps its words on the page, in Word and in LibreOffice', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const model = withoutNotes((await written(text)).model);
      const said = letters(documentText(model));
      expect(letters(textOfXml(documentHtml(model)))).toBe(said);
      const word = partOf(await documentDocx(model), 'word/document.xml').replace(
        /<w:instrText.*?<\/w:instrText>/gs,
        '',
      );
      expect(letters(textOfXml(word))).toBe(said);
      const libre = partOf(documentOdt(model), 'content.xml').replace(/<text:note .*?<\/text:note>/gs, '');
      expect(letters(textOfXml(libre))).toBe(said);
    }),
    { numRuns: 60 },
  );
}, 180_000);

it('the words of its notes are at the foot in Word and in LibreOffice, under the article on the page', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const { model } = await written(text);
      const notes = model.blocks.flatMap((block) => (block.type === 'endnotes' ? [...block.notes] : []));
      const said = notes.map(({ text: words }) => letters(`Écrit${words}`)).join('');
      const page = (documentHtml(model).match(/<p class="note-text">.*?<\/p>/gs) ?? []).join(' ');
      expect(letters(`Écrit${textOfXml(page)}`)).toBe(said);
      const libre = partOf(documentOdt(model), 'content.xml').match(
        /<text:note-body>.*?<\/text:note-body>/gs,
      );
      expect(letters(`Écrit${textOfXml((libre ?? []).join(' '))}`)).toBe(said);
      const bytes = await documentDocx(model);
      const word = notes.length > 0 ? partOf(bytes, 'word/footnotes.xml') : '';
      expect(letters(`Écrit${textOfXml(word)}`)).toBe(said);
    }),
    { numRuns: 60 },
  );
}, 180_000);
