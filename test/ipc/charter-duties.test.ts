import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CharterRule } from '../../db/domain/charter-rules.ts';
import { documentOf } from '../../electron/documents/catalogue.ts';
import { documentText } from '../../electron/documents/text.ts';
import { adoptRules, draftRules } from '../support/adopted-rules.ts';
import type { TestApp } from '../support/app.ts';
import { ids, startSmallDossier } from '../support/small-dossier.ts';
import { textOfDocx, textOfHtml, textOfOdt } from '../documents/read-formats.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startSmallDossier();
});
afterEach(() => app.remove());

const rotation = (host: boolean, facilitator: boolean): CharterRule => ({
  kind: 'rotation',
  host,
  facilitator,
});
const adopt = (effectiveFrom: string, ...rules: CharterRule[]) => adoptRules(app, effectiveFrom, rules);

const proposedFor = async (date: string) => {
  const { host, facilitator } = await app.call('turns.ofDate', { date, startTime: '09:30' });
  return [host.proposal !== null, facilitator.proposal !== null];
};

describe('turns, under the rule in force on the day of the meeting', () => {
  it.each<[boolean, boolean]>([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('are proposed for what goes round alone: host %s, facilitator %s', async (host, facilitator) => {
    await adopt('2026-12-01', rotation(host, facilitator));
    expect(await proposedFor('2026-11-30')).toEqual([true, true]);
    expect(await proposedFor('2026-12-01')).toEqual([host, facilitator]);
    const [meeting] = (await app.call('turns.list', {})).meetings;
    expect(meeting?.host).toMatchObject({ goesRound: host });
    expect(meeting?.host.proposal === null).toBe(!host);
    expect(meeting?.facilitator).toMatchObject({ goesRound: facilitator });
    const { lines } = await app.call('planning.preview', { daysBefore: 8, preferred: null });
    expect(lines.map((line) => [line.host !== null, line.facilitator !== null])).toEqual([
      [host, facilitator],
    ]);
  });

  it('follow the settings without a charter, and keep the exchanges and passes of what is agreed', async () => {
    await app.call('collective.update', { patch: { hostTurns: false } });
    expect(await proposedFor('2026-12-08')).toEqual([false, true]);
    const pass = { kind: 'host', meetingId: ids.meeting, collectivityId: ids.place, reason: '' } as const;
    expect((await app.call('turns.pass', pass)).host.passes).toHaveLength(1);
  });

  it('give an earlier meeting whose host is agreed to nobody, so that it takes no later turn', async () => {
    const before = await app.call('turns.ofDate', { date: '2027-01-12', startTime: '09:30' });
    await adopt('2026-12-01', rotation(false, true));
    await adopt('2027-01-01', rotation(true, true));
    const { host } = await app.call('turns.ofDate', { date: '2027-01-12', startTime: '09:30' });
    // Évrunes comes first of those who never received: it no longer has the open meeting of 8 December.
    expect([before.host.proposal?.name, host.proposal?.name]).toEqual(['Mortagne-sur-Sèvre', 'Évrunes']);
  });
});

const agenda = (more: object = {}) =>
  documentOf(app.data.db, { kind: 'agenda', id: ids.meeting, ...more }, app.clock.now);
const mention = /Document préparatoire/;

describe('the mention « Document préparatoire »', () => {
  it('stands under the title of the agenda, in every format, when the rule of its day says so', async () => {
    expect(documentText(agenda())).not.toMatch(mention);
    await adopt('2026-12-08', { kind: 'confidentiality', mention: true });
    for (const paper of [agenda(), agenda({ variant: 'summary' })]) {
      const texts = [textOfHtml(paper), await textOfDocx(paper), textOfOdt(paper), documentText(paper)];
      for (const text of texts)
        expect(text).toMatch(/Ordre du jour[\s\S]*Document préparatoire[\s\S]*Budget/);
    }
    const sheet = documentOf(app.data.db, { kind: 'signIn', id: ids.meeting }, app.clock.now);
    expect(documentText(sheet)).not.toMatch(mention);
  });

  it('is not on a meeting of the day before, and comes from the settings without a charter', async () => {
    await adopt('2026-12-09', { kind: 'confidentiality', mention: true });
    expect(documentText(agenda())).not.toMatch(mention);
    await app.call('collective.update', { patch: { confidentialMention: true } });
    expect(documentText(agenda())).toMatch(mention);
  });
});

const task = async () => (await app.call('home.get', {})).todo.find(({ key }) => key === 'review');
const review = (on: string): CharterRule => ({ kind: 'review', on });

describe('the review of the charter', () => {
  it.each([
    ['2026-12-23', null],
    ['2026-12-22', false],
    ['2026-11-22', false],
    ['2026-11-21', true],
  ])('of %s is a task from thirty days before, late once its day is gone', async (on, late) => {
    await adopt('2026-01-01', review(on));
    expect((await task())?.late ?? null).toBe(late);
  });

  it('names its day and its article, and leads to the charter', async () => {
    await adopt('2026-01-01', review('2026-12-01'));
    expect(await task()).toMatchObject({
      text: 'Réexaminer la charte',
      detail: 'Réexamen prévu le 1er\u00a0décembre 2026 par l’article 1.1 de la charte',
      target: { place: 'charter' },
    });
  });

  it('is done once a later version is adopted, even before its day of effect; and due again by its undo', async () => {
    await adopt('2026-01-01', review('2026-11-01'));
    expect(await task()).toBeDefined();
    await adopt('2027-01-01', review('2028-09-01'));
    expect(await task()).toBeUndefined();
    await app.call('journal.undo', {});
    expect(await task()).toBeDefined();
  });

  it('is nothing to do under a draft, or a version that gives no day', async () => {
    await draftRules(app, [review('2026-11-01')]);
    expect(await task()).toBeUndefined();
    await adopt('2026-01-01');
    expect(await task()).toBeUndefined();
  });
});

const signing = async () => (await app.call('home.get', {})).todo.find(({ key }) => key === 'sign');

describe('the signatures of the charter', () => {
  it('are a task while a collectivity where somebody can be asked has not signed the last version', async () => {
    expect(await signing()).toBeUndefined();
    await adopt('2026-01-01');
    const [{ id: versionId } = { id: 0 }] = (await app.call('charter.get', {})).versions;
    // Évrunes has nobody to ask.
    expect(await signing()).toMatchObject({
      text: 'Signatures de la charte à recueillir',
      detail: '1\u00a0collectivité à solliciter pour la version\u00a01',
      target: { place: 'adhesions', id: versionId },
    });
    const adhesion = { collectivityId: ids.place, memberId: ids.member, signedOn: '2026-11-20' };
    await app.call('charter.sign', { versionId, adhesion });
    expect(await signing()).toBeUndefined();
    await adopt('2027-01-01');
    expect((await signing())?.detail).toMatch(/version\u00a02$/);
    await app.call('journal.undo', {});
    expect(await signing()).toBeUndefined();
  });
});
