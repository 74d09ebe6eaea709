import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestApp } from '../support/app.ts';
import {
  adoption,
  draftOutline,
  named,
  planOf,
  remark,
  startCharterDossier,
} from '../support/charter-dossier.ts';
import { heading, link, paragraph, textOf, value } from '../support/charter-text.ts';
import { dump } from '../support/data-file.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startCharterDossier();
});
afterEach(() => app.remove());

const start = ['Préambule', '1 Réunions: 1.1 Rythme, 1.2 Lieu, 1.3 Durée', '2 Avis: 2.1 Formation'];
const idOf = async (title: string): Promise<number> => named(await draftOutline(app), title);
const plan = async (): Promise<string[]> => planOf(await draftOutline(app));
const articleNamed = async (title: string) => app.call('charter.article', { id: await idOf(title) });

describe('the plan of a draft', () => {
  it('reads the preamble first, then chapters and their articles, numbered', async () => {
    expect(await plan()).toEqual(start);
  });

  it.each<[string, () => Promise<unknown>, string[]]>([
    [
      'a chapter added after another',
      async () => app.call('charter.addChapter', { title: 'Lieux', afterId: await idOf('Réunions') }),
      ['Préambule', '1 Réunions: 1.1 Rythme, 1.2 Lieu, 1.3 Durée', '2 Lieux: ', '3 Avis: 3.1 Formation'],
    ],
    [
      'a chapter moved before another',
      async () =>
        app.call('charter.moveChapter', {
          ids: [await idOf('Avis')],
          beside: await idOf('Réunions'),
          side: 'before',
        }),
      ['Préambule', '1 Avis: 1.1 Formation', '2 Réunions: 2.1 Rythme, 2.2 Lieu, 2.3 Durée'],
    ],
    [
      'a chapter removed, its articles with it',
      async () => app.call('charter.removeChapter', { id: await idOf('Réunions') }),
      ['Préambule', '1 Avis: 1.1 Formation'],
    ],
    [
      'a chapter named anew',
      async () => app.call('charter.updateChapter', { id: await idOf('Avis'), title: ' Nos  avis ' }),
      [...start.slice(0, 2), '2 Nos  avis: 2.1 Formation'],
    ],
    [
      'an article added after another',
      async () =>
        app.call('charter.addArticle', {
          chapterId: await idOf('Réunions'),
          afterId: await idOf('Rythme'),
          title: 'Calendrier',
          body: '',
        }),
      ['Préambule', '1 Réunions: 1.1 Rythme, 1.2 Calendrier, 1.3 Lieu, 1.4 Durée', '2 Avis: 2.1 Formation'],
    ],
    [
      'an article moved within its chapter',
      async () =>
        app.call('charter.moveArticle', {
          id: await idOf('Rythme'),
          chapterId: await idOf('Réunions'),
          index: 1,
        }),
      ['Préambule', '1 Réunions: 1.1 Lieu, 1.2 Rythme, 1.3 Durée', '2 Avis: 2.1 Formation'],
    ],
    [
      'an article moved to another chapter',
      async () =>
        app.call('charter.moveArticle', { id: await idOf('Lieu'), chapterId: await idOf('Avis'), index: 0 }),
      ['Préambule', '1 Réunions: 1.1 Rythme, 1.2 Durée', '2 Avis: 2.1 Lieu, 2.2 Formation'],
    ],
    [
      'the preamble made an article, past the end',
      async () =>
        app.call('charter.moveArticle', {
          id: await idOf('Préambule'),
          chapterId: await idOf('Avis'),
          index: 99,
        }),
      ['1 Réunions: 1.1 Rythme, 1.2 Lieu, 1.3 Durée', '2 Avis: 2.1 Formation, 2.2 Préambule'],
    ],
    [
      'an article removed',
      async () => app.call('charter.removeArticle', { id: await idOf('Rythme') }),
      ['Préambule', '1 Réunions: 1.1 Lieu, 1.2 Durée', '2 Avis: 2.1 Formation'],
    ],
    [
      'an article split',
      async () =>
        app.call('charter.splitArticle', {
          id: await idOf('Rythme'),
          before: textOf('Avant.'),
          after: textOf(heading('Calendrier'), 'Après.'),
        }),
      ['Préambule', '1 Réunions: 1.1 Rythme, 1.2 Calendrier, 1.3 Lieu, 1.4 Durée', '2 Avis: 2.1 Formation'],
    ],
    [
      'an article joined to the one before',
      async () => app.call('charter.mergeArticle', { id: await idOf('Lieu') }),
      ['Préambule', '1 Réunions: 1.1 Rythme, 1.2 Durée', '2 Avis: 2.1 Formation'],
    ],
  ])('shows %s, and undoing puts every row back', async (_, act, lines) => {
    const before = dump(app.data.sqlite);
    await act();
    expect(await plan()).toEqual(lines);
    await app.call('journal.undo', {});
    expect(dump(app.data.sqlite)).toEqual(before);
    expect(await plan()).toEqual(start);
  });

  it('gives what a command made: the added chapter, the added article, the one that was joined', async () => {
    const added = await app.call('charter.addChapter', { title: 'Lieux', afterId: null });
    expect(named(added, 'Lieux')).toBe(added.addedId);
    const split = await app.call('charter.splitArticle', { id: await idOf('Rythme'), before: '', after: '' });
    expect(named(split, 'Rythme (suite)')).toBe(split.addedId);
    const merged = await app.call('charter.mergeArticle', { id: split.addedId });
    expect(merged.intoId).toBe(named(merged, 'Rythme'));
  });

  it('says what has no text', async () => {
    await app.call('charter.updateArticle', {
      id: await idOf('Lieu'),
      patch: { body: textOf(paragraph('  ')) },
    });
    const { articles } = await draftOutline(app);
    expect(articles.filter(({ isEmpty }) => isEmpty).map(({ title }) => title)).toEqual(['Lieu']);
  });
});

describe('an article', () => {
  it('is saved as it is typed, in one step to undo, and brings back its own view alone', async () => {
    const id = await idOf('Lieu');
    await app.call('charter.updateArticle', { id, patch: { title: 'Le lieu' } });
    const view = await app.call('charter.updateArticle', { id, patch: { body: textOf('Chez chacun.') } });
    expect(view).toMatchObject({ id, number: '1.2', title: 'Le lieu', body: textOf('Chez chacun.') });
    await app.call('journal.undo', {});
    expect(await app.call('charter.article', { id })).toMatchObject({ title: 'Lieu', body: textOf('Lieu.') });
  });

  it('saved as it is, is no step to undo', async () => {
    const { id, title, body } = await articleNamed('Lieu');
    const { undo } = await app.call('journal.state', {});
    await app.call('charter.updateArticle', { id, patch: { title, body } });
    expect((await app.call('journal.state', {})).undo).toBe(undo);
    await app.call('charter.rename', { title: 'Notre charte' });
    expect((await app.call('journal.state', {})).undo).toBe('titre de la charte');
  });

  it('joined takes its text, its rule, its open remarks and the links that led to it', async () => {
    const [rhythm, place, length] = [
      await articleNamed('Rythme'),
      await articleNamed('Lieu'),
      await articleNamed('Durée'),
    ];
    await app.call('charter.updateArticle', {
      id: length.id,
      patch: { body: textOf(paragraph('Voir ', link(place.key))) },
    });
    await app.call('charter.setRule', {
      articleId: place.id,
      rule: { kind: 'meetingRhythm', daysBefore: 8 },
    });
    await app.call('charter.addRemark', { articleId: place.id, remark });
    const settled = await app.call('charter.addRemark', {
      articleId: place.id,
      remark: { ...remark, text: 'Réglée' },
    });
    await app.call('charter.settleRemark', {
      articleId: place.id,
      id: settled.remarks.find(({ text }) => text === 'Réglée')?.id ?? 0,
      settledOn: '2026-11-21',
      settlement: '',
    });
    const before = dump(app.data.sqlite);
    await app.call('charter.mergeArticle', { id: place.id });
    expect(await app.call('charter.article', { id: rhythm.id })).toMatchObject({
      body: textOf('Rythme.', heading('Lieu'), 'Lieu.'),
      rules: [{ kind: 'meetingRhythm' }],
      remarks: [{ text: remark.text }],
    });
    expect((await articleNamed('Durée')).body).toBe(textOf(paragraph('Voir ', link(rhythm.key))));
    expect((await draftOutline(app)).strayRemarks).toBe(0);
    await app.call('journal.undo', {});
    expect(dump(app.data.sqlite)).toEqual(before);
  });

  it('split gives the rules whose values only the end says', async () => {
    const id = await idOf('Rythme');
    await app.call('charter.setRule', { articleId: id, rule: { kind: 'meetingRhythm', daysBefore: 8 } });
    await app.call('charter.setRule', { articleId: id, rule: { kind: 'confidentiality', mention: true } });
    const { addedId } = await app.call('charter.splitArticle', {
      id,
      before: textOf(paragraph(value('confidentiality.mention'))),
      after: textOf(paragraph(value('meetingRhythm.daysBefore'), value('confidentiality.mention'))),
    });
    expect((await app.call('charter.article', { id })).rules).toEqual([
      { kind: 'confidentiality', mention: true },
    ]);
    expect((await app.call('charter.article', { id: addedId })).rules).toEqual([
      { kind: 'meetingRhythm', daysBefore: 8 },
    ]);
  });

  it('removed takes its rule with it, and leaves its remarks to be found', async () => {
    const id = await idOf('Lieu');
    await app.call('charter.setRule', { articleId: id, rule: { kind: 'meetingRhythm', daysBefore: 8 } });
    await app.call('charter.addRemark', { articleId: id, remark });
    expect(await app.call('charter.removeArticle', { id })).toMatchObject({ rules: [], strayRemarks: 1 });
  });
});

describe('a rule', () => {
  it('is said once: set elsewhere, it leaves the article that said it', async () => {
    const [rhythm, place] = [await idOf('Rythme'), await idOf('Lieu')];
    await app.call('charter.setRule', { articleId: rhythm, rule: { kind: 'meetingRhythm', daysBefore: 8 } });
    const view = await app.call('charter.setRule', {
      articleId: place,
      rule: { kind: 'meetingRhythm', daysBefore: 15 },
    });
    expect(view).toMatchObject({ rules: [{ daysBefore: 15 }], versionRules: [{ daysBefore: 15 }] });
    expect((await draftOutline(app)).rules).toEqual([
      { rule: { kind: 'meetingRhythm', daysBefore: 15 }, articleId: place, number: '1.2' },
    ]);
    expect((await app.call('charter.article', { id: rhythm })).rules).toEqual([]);
    await app.call('charter.removeRule', { articleId: rhythm, kind: 'meetingRhythm' });
    expect((await draftOutline(app)).rules).toHaveLength(1);
    expect(await app.call('charter.removeRule', { articleId: place, kind: 'meetingRhythm' })).toMatchObject({
      versionRules: [],
    });
  });
});

describe('a chapter too many', () => {
  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'a second preamble',
      () => app.call('charter.addArticle', { chapterId: null, afterId: null, title: 'Encore', body: '' }),
      /déjà un préambule/,
    ],
    [
      'the preamble split',
      async () => app.call('charter.splitArticle', { id: await idOf('Préambule'), before: '', after: '' }),
      /d’un seul tenant/,
    ],
    [
      'the preamble joined',
      async () => app.call('charter.mergeArticle', { id: await idOf('Préambule') }),
      /vient en tête/,
    ],
    [
      'the first of a chapter joined',
      async () => app.call('charter.mergeArticle', { id: await idOf('Formation') }),
      /premier de son chapitre/,
    ],
    ['a second draft', () => app.call('charter.begin', { from: 'blank' }), /déjà en cours/],
    [
      'a next draft before any adoption',
      async () => {
        await app.call('charter.discardDraft', {});
        await app.call('charter.draftNext', {});
      },
      /Aucune version/,
    ],
    [
      'a draft that was discarded twice',
      async () => {
        await app.call('charter.discardDraft', {});
        await app.call('charter.discardDraft', {});
      },
      /Aucun projet/,
    ],
    [
      'the plan without a clause',
      async () => {
        await app.call('charter.discardDraft', {});
        await app.call('charter.begin', { from: 'plan', clauses: ['rien'] });
      },
      /au moins un article/,
    ],
    [
      'an article that is gone',
      () => app.call('charter.updateArticle', { id: 999, patch: { title: 'X' } }),
      /n’existe plus/,
    ],
    [
      'a chapter that is gone',
      () => app.call('charter.updateChapter', { id: 999, title: 'X' }),
      /n’existe plus/,
    ],
    [
      'a text that cannot be read',
      async () =>
        app.call('charter.updateArticle', { id: await idOf('Lieu'), patch: { body: '{"type":"doc"}' } }),
      /n’a pas pu être lu/,
    ],
    [
      'an article without a title',
      async () => app.call('charter.updateArticle', { id: await idOf('Lieu'), patch: { title: ' ' } }),
      /Donnez un titre/,
    ],
  ])('%s is refused in a sentence', async (_, act, says) => {
    await expect(act()).rejects.toThrow(says);
  });
});

it('whole, on the way from the plan to its adoption, reads in each place', async () => {
  await app.call('charter.discardDraft', {});
  const clauses = (await app.call('charter.plan', {})).flatMap((chapter) =>
    chapter.clauses.map(({ key }) => key),
  );
  await app.call('charter.begin', { from: 'plan', clauses });
  const outline = await draftOutline(app);
  expect(outline.articles).toHaveLength(clauses.length);
  expect(outline.rules).toHaveLength(6);
  expect((await app.call('charter.beforeAdoption', {})).warnings).toEqual([]);
  expect(await articleNamed('La pluralité des voix')).toMatchObject({
    source: expect.stringContaining('CNFPT'),
  });
  const numbered = outline.articles.filter(({ chapterId }) => chapterId !== null);
  expect(numbered.length).toBeLessThan(clauses.length);
  const { versions } = await app.call('charter.adopt', adoption);
  expect(versions).toMatchObject([
    { number: 1, isSound: true, isInForce: true, articleCount: numbered.length },
  ]);
});
