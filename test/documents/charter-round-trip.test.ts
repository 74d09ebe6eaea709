import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importCharter } from '../../db/domain/charter-import.ts';
import { getCharterText } from '../../db/queries/charter-text.ts';
import { documentDocx } from '../../electron/documents/docx.ts';
import { setText } from '../../electron/documents/set-text.ts';
import { readDocx } from '../../electron/import/read-docx.ts';
import { importedArticles, printedArticles } from '../support/printed-charter.ts';
import { openExample, type Example } from './example-papers.ts';

const imported = (bytes: Uint8Array) => {
  let keys = 0;
  return importCharter(readDocx(bytes), () => `article-${String((keys += 1)).padStart(8, '0')}`);
};

describe('the charter of the example, exported for Word and imported again', () => {
  let example: Example;
  beforeAll(async () => {
    example = await openExample();
  }, 60_000);
  afterAll(() => example.remove());

  it('gives back its chapters and articles, with their lists, tables, notes and links, and nothing around them', async () => {
    const { draftId, versions } = await example.call('charter.get', {});
    for (const id of [draftId, ...versions.map((version) => version.id)]) {
      const text = getCharterText(example.data.db, id ?? 0);
      const { content, notKept } = imported(
        await documentDocx(example.paper({ kind: 'charter', id: id ?? 0 })),
      );
      expect(content.title).toBe(setText(text.version.title));
      expect(content.chapters.map(({ title }) => title)).toEqual(
        text.chapters.map(({ title }) => setText(title)),
      );
      expect(importedArticles(content)).toEqual(printedArticles(text));
      expect(notKept).toEqual([
        'La table des matières n’est pas reprise\u00a0: la charte aura la sienne.',
        'L’en-tête et le pied de page ne sont pas repris\u00a0: ceux du collectif les remplacent.',
      ]);
    }
  }, 60_000);
});
