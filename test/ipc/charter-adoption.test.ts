import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RouteInput } from '../../electron/ipc/contract/contract.ts';
import { RouteError, type TestApp } from '../support/app.ts';
import {
  adoption,
  draftOutline,
  named,
  planOf,
  remark,
  startCharterDossier,
} from '../support/charter-dossier.ts';
import { textOf } from '../support/charter-text.ts';
import { dump, openIn, writesSoFar } from '../support/data-file.ts';
import { getCharter } from '../../db/queries/charter-versions.ts';
import { ids, meeting } from '../support/small-dossier.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startCharterDossier();
});
afterEach(() => app.remove());

const adopt = (change: Partial<RouteInput<'charter.adopt'>> = {}) =>
  app.call('charter.adopt', { ...adoption, ...change });
const fieldsOf = async (act: Promise<unknown>): Promise<Record<string, string>> => {
  const error = await act.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof RouteError) return error.err.fields;
  throw error ?? new Error('it was not refused');
};

describe('a version adopted', () => {
  it('has a number, its dates, the meeting where it was, and the hash of its text', async () => {
    const held = await app.call('meeting.create', { ...meeting, date: '2026-11-17', sessionId: null });
    const { draftId, versions } = await adopt({
      adoptedOn: '2026-11-17',
      effectiveFrom: '2027-01-01',
      meetingId: held.id,
      adoptionNote: 'Évrunes aurait préféré deux réunions par mois.',
    });
    expect(draftId).toBeNull();
    expect(versions).toMatchObject([
      {
        number: 1,
        basedOn: null,
        adoptedOn: '2026-11-17',
        effectiveFrom: '2027-01-01',
        meeting: { id: held.id, date: '2026-11-17' },
        adoptionNote: 'Évrunes aurait préféré deux réunions par mois.',
        textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        isSound: true,
        isInForce: false,
        articleCount: 4,
        voiceCount: 2,
      },
    ]);
    app.clock.now = '2027-01-01T00:00:00Z';
    expect((await app.call('charter.get', {})).versions[0]?.isInForce).toBe(true);
    await app.call('meeting.remove', { id: held.id });
    expect((await app.call('charter.get', {})).versions).toMatchObject([{ meeting: null, isSound: true }]);
  });

  it('is not written any more, in any way, and says what to do instead', async () => {
    const outline = await draftOutline(app);
    const [chapterId, id] = [named(outline, 'Réunions'), named(outline, 'Lieu')];
    await app.call('charter.setRule', { articleId: id, rule: { kind: 'meetingRhythm', daysBefore: 8 } });
    await adopt();
    await app.call('charter.draftNext', {});
    const [before, writes] = [dump(app.data.sqlite), writesSoFar(app.data.sqlite)];
    const attempts: [string, unknown][] = [
      ['charter.updateChapter', { id: chapterId, title: 'X' }],
      ['charter.moveChapter', { ids: [chapterId], beside: named(outline, 'Avis'), side: 'after' }],
      ['charter.removeChapter', { id: chapterId }],
      ['charter.addArticle', { chapterId, afterId: null, title: 'X', body: '' }],
      ['charter.updateArticle', { id, patch: { body: textOf('X') } }],
      ['charter.moveArticle', { id, chapterId, index: 0 }],
      ['charter.removeArticle', { id }],
      ['charter.splitArticle', { id, before: '', after: '' }],
      ['charter.mergeArticle', { id }],
      ['charter.setRule', { articleId: id, rule: { kind: 'meetingRhythm', daysBefore: 9 } }],
      ['charter.removeRule', { articleId: id, kind: 'meetingRhythm' }],
    ];
    const answers = [];
    for (const [route, input] of attempts) answers.push({ route, ...(await app.raw(route, input)) });
    expect(answers).toEqual(
      attempts.map(([route]) => ({
        route,
        ok: false,
        kind: 'refused',
        message:
          'Cette version de la charte est adoptée\u00a0: son texte ne change plus. Commencez la version suivante pour le modifier.',
        fields: {},
      })),
    );
    expect(writesSoFar(app.data.sqlite)).toBe(writes);
    expect(dump(app.data.sqlite)).toEqual(before);
  });

  it('takes no article of the draft, and gives it none', async () => {
    const adopted = await draftOutline(app);
    await adopt();
    await app.call('charter.draftNext', {});
    const draft = await draftOutline(app);
    const move = { chapterId: named(adopted, 'Avis'), index: 0 };
    await expect(app.call('charter.moveArticle', { id: named(draft, 'Lieu'), ...move })).rejects.toThrow(
      /est adoptée/,
    );
    await expect(
      app.call('charter.moveArticle', {
        id: named(adopted, 'Lieu'),
        chapterId: named(draft, 'Avis'),
        index: 0,
      }),
    ).rejects.toThrow(/est adoptée/);
  });

  it('is no longer sound once its text was changed from outside', async () => {
    await adopt();
    const { folder } = app;
    app.close();
    const data = openIn(folder);
    const isSound = () => getCharter(data.db, app.clock.now).versions[0]?.isSound;
    expect(isSound()).toBe(true);
    const changes = [
      "UPDATE charter_article SET body = replace(body, 'Lieu', 'lieu')",
      "UPDATE charter_version SET title = title || '.'",
      'UPDATE charter_chapter SET position = 3 - position',
      `INSERT INTO charter_rule (version_id, article_id, kind, value)
       VALUES (1, 1, 'confidentiality', '{"kind":"confidentiality","mention":true}')`,
    ];
    const sound = changes.map((change) => {
      data.sqlite.exec(`SAVEPOINT attempt; ${change}`);
      const still = isSound();
      data.sqlite.exec('ROLLBACK TO attempt; RELEASE attempt');
      return still;
    });
    expect(sound).toEqual([false, false, false, false]);
    expect(isSound()).toBe(true);
    data.close();
  });

  it('goes back to a draft when its adoption is undone', async () => {
    const before = dump(app.data.sqlite);
    const adopted = (await adopt()).versions;
    expect(await app.call('journal.undo', {})).toMatchObject({ done: 'adoption de la charte' });
    expect(dump(app.data.sqlite)).toEqual(before);
    await app.call('journal.redo', {});
    expect((await app.call('charter.get', {})).versions).toEqual(adopted);
  });
});

describe('the next draft', () => {
  it('has the text, the keys and the rules of the last version, and reads the same', async () => {
    const first = await draftOutline(app);
    await app.call('charter.setRule', {
      articleId: named(first, 'Rythme'),
      rule: { kind: 'meetingRhythm', daysBefore: 8 },
    });
    await app.call('charter.rename', { title: 'Notre charte' });
    await adopt();
    const { draftId } = await app.call('charter.draftNext', {});
    const next = await app.call('charter.outline', { id: draftId ?? 0 });
    expect(next.version).toMatchObject({ title: 'Notre charte', number: null, basedOn: 1, textHash: null });
    expect(planOf(next)).toEqual(planOf(first));
    const keys = ({ chapters, articles }: typeof first) => [...chapters, ...articles].map(({ key }) => key);
    expect(keys(next)).toEqual(keys(first));
    expect(next.rules).toMatchObject([{ rule: { kind: 'meetingRhythm', daysBefore: 8 }, number: '1.1' }]);
    expect((await app.call('charter.beforeAdoption', {})).warnings).toContain(
      'Ce texte est celui de la version\u00a01, sans un changement.',
    );
    const compared = await app.call('charter.compare', { from: first.version.id, to: next.version.id });
    expect(compared.counts).toMatchObject({ same: 5, reworded: 0, inserted: 0, removed: 0 });
  });

  it('does not touch the version it started from, and becomes the second one', async () => {
    await adopt();
    await app.call('charter.draftNext', {});
    await app.call('charter.updateArticle', {
      id: named(await draftOutline(app), 'Lieu'),
      patch: { body: textOf('Chez chacun.') },
    });
    const { versions } = await adopt();
    expect(versions.map(({ number, isSound, isInForce }) => [number, isSound, isInForce])).toEqual([
      [2, true, true],
      [1, true, false],
    ]);
    expect(versions[0]?.textHash).not.toBe(versions[1]?.textHash);
  });

  it('discarded leaves the adopted version, and the remarks', async () => {
    await adopt();
    await app.call('charter.draftNext', {});
    const articleId = named(await draftOutline(app), 'Lieu');
    await app.call('charter.addRemark', { articleId, remark });
    const { draftId, versions } = await app.call('charter.discardDraft', {});
    expect([draftId, versions.length]).toEqual([null, 1]);
    const outline = await app.call('charter.outline', { id: versions[0]?.id ?? 0 });
    expect(outline.articles.find(({ title }) => title === 'Lieu')).toMatchObject({
      openRemarks: 1,
      viewsDiffer: true,
    });
  });
});

describe('an adoption that cannot be', () => {
  it.each<[string, Partial<RouteInput<'charter.adopt'>>, Record<string, RegExp>]>([
    ['tomorrow', { adoptedOn: '2026-11-23', effectiveFrom: '2026-11-23' }, { adoptedOn: /à venir/ }],
    [
      'in a meeting of another day',
      { meetingId: ids.meeting },
      { meetingId: /celle du 8\u00a0décembre 2026/ },
    ],
    ['in a meeting that is gone', { meetingId: 99 }, { meetingId: /n’existe plus/ }],
    ['to hold before itself', { effectiveFrom: '2026-11-19' }, { effectiveFrom: /avant d’être adoptée/ }],
    ['on no day', { adoptedOn: '2026-02-31' }, { adoptedOn: /^Indiquez la date/ }],
    [
      'with a note beyond measure',
      { adoptionNote: 'x'.repeat(4001) },
      { adoptionNote: /4\u202f001 caractères/ },
    ],
  ])('%s is refused at its field', async (_, change, fields) => {
    expect(await fieldsOf(adopt(change))).toEqual(
      Object.fromEntries(Object.entries(fields).map(([field, says]) => [field, expect.stringMatching(says)])),
    );
  });

  it('before the former version is refused, in its adoption and in its effect', async () => {
    await adopt({ adoptedOn: '2026-10-01', effectiveFrom: '2026-12-01' });
    await app.call('charter.draftNext', {});
    expect(
      Object.keys(await fieldsOf(adopt({ adoptedOn: '2026-09-30', effectiveFrom: '2026-12-01' }))),
    ).toEqual(['adoptedOn']);
    expect(Object.keys(await fieldsOf(adopt({ effectiveFrom: '2026-11-30' })))).toEqual(['effectiveFrom']);
  });

  it('of nothing is refused: without a draft, or without an article', async () => {
    for (const title of ['Préambule', 'Rythme', 'Lieu', 'Durée', 'Formation'])
      await app.call('charter.removeArticle', { id: named(await draftOutline(app), title) });
    await expect(adopt()).rejects.toThrow(/aucun article/);
    await app.call('charter.discardDraft', {});
    await expect(adopt()).rejects.toThrow(/Aucun projet/);
  });
});
