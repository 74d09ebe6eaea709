import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestApp } from '../support/app.ts';
import { decision, opinionGestures, request } from '../support/opinion-dossier.ts';
import { ids, startSmallDossier } from '../support/small-dossier.ts';

let app: TestApp;
let gestures: ReturnType<typeof opinionGestures>;
beforeEach(async () => {
  app = await startSmallDossier();
  gestures = opinionGestures(app);
});
afterEach(() => app.remove());

describe('a point put off', () => {
  const postponed: typeof decision = {
    ...decision,
    outcome: 'postponed',
    number: '',
    votesFor: null,
    votesAgainst: null,
    abstentions: null,
  };

  it('takes its avis to the other conseil, inherited, which can then be asked again', async () => {
    await app.call('opinion.saveQuestion', { councilItemId: ids.point, patch: { context: 'Contexte.' } });
    await gestures.writtenOpinion();
    expect(await gestures.refusal('opinion.carry', { id: 1, sessionId: ids.otherCouncil })).toMatch(
      /^Ce point n’a pas été reporté/,
    );
    await app.call('decision.save', postponed);
    const carried = await app.call('opinion.carry', { id: 1, sessionId: ids.otherCouncil });
    expect(carried).toMatchObject({
      id: 2,
      session: { id: ids.otherCouncil },
      title: 'Tarification de l’eau',
      inheritedFrom: { id: 1, sessionDate: '2026-12-16' },
      state: 'closed',
      divergences: 'Le tarif.',
      changed: { parts: [] },
      transmissions: [],
      decision: null,
    });
    expect(carried.voices.map(({ position: held }) => held?.stance)).toEqual(['unfavourable', 'favourable']);
    expect((await app.call('opinion.get', { id: 1 })).state).toBe('decided');
    expect(await gestures.refusal('opinion.carry', { id: 1, sessionId: ids.otherCouncil })).toMatch(
      /déjà un avis/,
    );
    const { councilItemId } = carried;
    await app.call('opinion.saveQuestion', { councilItemId, patch: { context: 'Un autre.' } });
    expect((await app.call('opinion.get', { id: 2 })).changed.parts).toEqual(['context']);
    const again = await app.call('opinion.askAgain', { id: 2, askedOn: '2026-11-22', dueOn: null });
    expect(again).toMatchObject({ id: 3, previousId: 2, inheritedFrom: null, state: 'open' });
    expect(again.voices.every(({ position: held }) => held === null)).toBe(true);
  });

  it('goes to a later conseil only', async () => {
    await gestures.writtenOpinion();
    await app.call('decision.save', postponed);
    expect(await gestures.refusal('opinion.carry', { id: 1, sessionId: ids.council })).toMatch(/plus tardif/);
    expect(await gestures.refusal('opinion.carry', { id: 1, sessionId: 99 })).toMatch(/n’existe plus/);
  });
});

describe('what the conseil decided', () => {
  it.each<[string, object, string, RegExp]>([
    ['an adoption before the sitting', {}, 'outcome', /^Le conseil se tient le 16\sdécembre\s2026/],
    ['votes on a point withdrawn', { outcome: 'withdrawn', number: '' }, 'votesFor', /pas été mis aux voix/],
    ['a number on a point put off', { outcome: 'postponed' }, 'number', /^Sans vote/],
    ['half a vote', { votesFor: 1.5 }, 'votesFor', /nombre entier/],
  ])('is refused with %s', async (_, change, field, says) => {
    const result = await app.raw('decision.save', { ...decision, ...change });
    expect(result).toMatchObject({ ok: false, fields: { [field]: expect.stringMatching(says) } });
  });

  it('is noted of a point without an avis too, corrected, and taken back', async () => {
    gestures.onTheDay('2026-12-17');
    const line = { collectivityId: ids.place, subject: 'Délibérer', dueOn: '2026-12-16', doneOn: null };
    const saved = await app.call('decision.save', { ...decision, consequences: [line, line] });
    expect(saved.decision?.consequences.map(({ state }) => state)).toEqual(['late', 'late']);
    const done = await app.call('decision.save', {
      ...decision,
      outcome: 'rejected',
      consequences: [{ ...line, doneOn: '2026-12-17' }],
    });
    expect(done.decision).toMatchObject({ outcome: 'rejected', consequences: [{ state: 'done' }] });
    expect(await gestures.refusal('opinion.ask', { councilItemId: ids.point, ...request })).toMatch(
      /s’est prononcé/,
    );
    expect((await app.call('decision.remove', { councilItemId: ids.point })).decision).toBeNull();
  });

  it('is what suites are given to: none before it', async () => {
    await gestures.writtenOpinion();
    expect(
      await gestures.refusal('opinion.saveFollowUp', { id: 1, followed: 'followed', followedWhy: '' }),
    ).toMatch(/^Le conseil ne s’est pas encore prononcé/);
  });
});
