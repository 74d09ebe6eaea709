import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestApp } from '../support/app.ts';
import { draftOutline, named, startCharterDossier } from '../support/charter-dossier.ts';
import { note, paragraph, textOf, value } from '../support/charter-text.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startCharterDossier();
});
afterEach(() => app.remove());

const idOf = async (title: string): Promise<number> => named(await draftOutline(app), title);
const articleNamed = async (title: string) => app.call('charter.article', { id: await idOf(title) });
const before = async (title: string) => (await articleNamed(title)).notesBefore;
const write = async (title: string, body: string): Promise<void> => {
  await app.call('charter.updateArticle', { id: await idOf(title), patch: { body } });
};

describe('an article, among the others of its version', () => {
  it('numbers its notes on from those of the articles before it, as the page does', async () => {
    await write('Préambule', textOf(paragraph('Ensemble', note('Sans exception.'))));
    await write('Durée', textOf(paragraph('Une heure', note('Au plus.'), ' ou deux', note('Rarement.'))));
    await write('Lieu', textOf('Il est écrit "type":"note" au tableau.'));
    expect(await before('Préambule')).toBe(0);
    expect(await before('Rythme')).toBe(1);
    expect(await before('Durée')).toBe(1);
    expect(await before('Formation')).toBe(3);
    await app.call('charter.moveArticle', {
      id: await idOf('Durée'),
      chapterId: await idOf('Avis'),
      index: 1,
    });
    expect(await before('Formation')).toBe(1);
  });

  it('says which others give in their text the value of a rule it holds', async () => {
    const rule = { kind: 'meetingRhythm' as const, daysBefore: 15 };
    await app.call('charter.setRule', { articleId: await idOf('Rythme'), rule });
    expect((await articleNamed('Rythme')).valuesElsewhere).toEqual([]);
    const said = textOf(paragraph(value('meetingRhythm.daysBefore'), ' avant le conseil'));
    for (const title of ['Formation', 'Rythme', 'Préambule']) await write(title, said);
    expect((await articleNamed('Rythme')).valuesElsewhere).toEqual([
      { kind: 'meetingRhythm', numbers: ['', '2.1'] },
    ]);
    expect((await articleNamed('Formation')).valuesElsewhere).toEqual([]);
  });

  it('passes over a rule whose value nobody can read, wherever the charter is read', async () => {
    const rule = { kind: 'meetingRhythm' as const, daysBefore: 15 };
    await app.call('charter.setRule', { articleId: await idOf('Rythme'), rule });
    app.data.sqlite.prepare(`UPDATE charter_rule SET value = '{"kind":'`).run();
    const { version, rules } = await draftOutline(app);
    expect(rules).toEqual([]);
    expect(await articleNamed('Rythme')).toMatchObject({ rules: [], versionRules: [], valuesElsewhere: [] });
    const { html } = await app.call('document.preview', { kind: 'charter', id: version.id });
    expect(html).toContain('Rythme.');
    expect((await app.call('rules.get', {})).rules.meetingRhythm.source).toBeNull();
  });
});
