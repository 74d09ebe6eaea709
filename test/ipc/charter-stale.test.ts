import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RouteInput, RouteName } from '../../electron/ipc/contract/contract.ts';
import type { TestApp } from '../support/app.ts';
import { adoption, draftOutline, named, remark, startCharterDossier } from '../support/charter-dossier.ts';
import { textOf } from '../support/charter-text.ts';
import { ids, meeting } from '../support/small-dossier.ts';

let app: TestApp;
let adopted: number;
let draft: number;
let chapter: number;
let article: number;
let next: number;
let meetingId: number;

/** A version adopted in a meeting, and the next draft. */
beforeEach(async () => {
  app = await startCharterDossier();
  const held = await app.call('meeting.create', { ...meeting, date: '2026-11-20', sessionId: null });
  meetingId = held.id;
  adopted = (await app.call('charter.get', {})).draftId ?? 0;
  await app.call('charter.adopt', { ...adoption, meetingId });
  draft = (await app.call('charter.draftNext', {})).draftId ?? 0;
  const outline = await draftOutline(app);
  chapter = named(outline, 'Réunions');
  article = named(outline, 'Lieu');
  next = named(outline, 'Durée');
});
afterEach(() => app.remove());

/** What the screens of the charter have read. */
const reads = (): [RouteName, unknown][] => [
  ['charter.get', {}],
  ['charter.outline', { id: draft }],
  ['charter.outline', { id: adopted }],
  ['charter.article', { id: article }],
  ['charter.article', { id: next }],
  ['charter.beforeAdoption', {}],
  ['charter.compare', { from: adopted, to: draft }],
  ['charter.adhesions', { id: adopted }],
  ['document.preview', { kind: 'charter', id: draft }],
  ['document.preview', { kind: 'charter', id: adopted }],
  ['journal.state', {}],
  ['home.get', {}],
  ['rules.get', {}],
];

const answers = async (): Promise<string[]> => {
  const read = [];
  for (const [route, input] of reads()) read.push(JSON.stringify(await app.raw(route, input)));
  return read;
};

const doing = <R extends RouteName>(route: R, input: () => RouteInput<R>): [R, () => unknown] => [
  route,
  input,
];

it.each([
  doing('charter.rename', () => ({ title: 'Notre charte' })),
  doing('charter.addChapter', () => ({ title: 'Lieux', afterId: null })),
  doing('charter.updateChapter', () => ({ id: chapter, title: 'Nos réunions' })),
  doing('charter.removeChapter', () => ({ id: chapter })),
  doing('charter.addArticle', () => ({ chapterId: chapter, afterId: null, title: 'Calendrier', body: '' })),
  doing('charter.updateArticle', () => ({
    id: article,
    patch: { title: 'Le lieu', body: textOf('Chez chacun.') },
  })),
  doing('charter.updateArticle', () => ({ id: article, patch: { body: '' } })),
  doing('charter.moveArticle', () => ({ id: article, chapterId: chapter, index: 0 })),
  doing('charter.removeArticle', () => ({ id: article })),
  doing('charter.splitArticle', () => ({ id: article, before: '', after: textOf('Suite.') })),
  doing('charter.mergeArticle', () => ({ id: next })),
  doing('charter.setRule', () => ({ articleId: article, rule: { kind: 'review', on: '2028-09-01' } })),
  doing('charter.addRemark', () => ({ articleId: article, remark })),
  doing('charter.adopt', () => adoption),
  doing('charter.discardDraft', () => ({})),
  doing('charter.sign', () => ({
    versionId: adopted,
    adhesion: { collectivityId: ids.place, memberId: ids.member, signedOn: '2026-11-21' },
  })),
  doing('charter.chooseTemplate', () => ({})),
  doing('meeting.remove', () => ({ id: meetingId })),
  doing('collectivity.update', () => ({ id: ids.place, patch: { name: 'Mortagne' } })),
])('%s makes old every answer that it changes', async (route, input) => {
  const before = await answers();
  const result = await app.raw(route, input());
  expect(result).toMatchObject({ ok: true });
  const stale = result.ok ? result.stale : [];
  const after = await answers();
  const changed = reads()
    .map(([name]) => name)
    .filter((_, index) => before[index] !== after[index]);
  expect(changed.filter((name) => !stale.includes('*') && !stale.includes(name))).toEqual([]);
});
