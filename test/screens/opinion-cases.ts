import { type OpinionStance, opinionStances } from '../../db/domain/opinion-words.ts';
import type { RouteInput } from '../../electron/ipc/contract/contract.ts';
import type { TestApp } from '../support/app.ts';
import { councilWithPoints, found } from './cases.ts';

export const voirie = 'Fonds de concours voirie : critères 2027';
export const enfance =
  'Transfert de la compétence « enfance-jeunesse » : calendrier et conséquences pour les services municipaux';

/** An avis asked of one point of the conseil, in a collective just founded; `given` is taken round by its voices. */
export const askedOpinion = async (
  app: TestApp,
  title: string = voirie,
  patch: RouteInput<'opinion.saveQuestion'>['patch'] = {},
): Promise<{ id: number; councilItemId: number; sessionId: number }> => {
  await found(app);
  const sessionId = await councilWithPoints(app);
  const { items } = await app.call('council.get', { id: sessionId });
  const councilItemId = items.find((item) => item.title === title)?.id ?? 0;
  await app.call('opinion.saveQuestion', {
    councilItemId,
    patch: { question: 'Les critères conviennent-ils aux petites communes ?', ...patch },
  });
  const { id } = await app.call('opinion.ask', {
    councilItemId,
    askedOn: '2026-11-22',
    dueOn: '2026-11-27',
    addressee: 'communityCouncil',
  });
  return { id, councilItemId, sessionId };
};

const reasons: Partial<Record<OpinionStance, string>> = {
  reserved: 'Le calendrier ne laisse pas aux petites communes le temps de délibérer avant Noël.',
  unfavourable: 'Le seuil de 5 000 € écarte les communes de moins de 1 000 habitants.',
};

/** Every voice says something: those of `stances` first, the others agree. */
export const allSpeak = async (
  app: TestApp,
  id: number,
  stances: readonly OpinionStance[] = opinionStances,
): Promise<void> => {
  const { voices } = await app.call('opinion.get', { id });
  for (const [index, { collectivityId }] of voices.entries()) {
    const stance = stances[index] ?? 'favourable';
    await app.call('opinion.record', {
      id,
      collectivityId: collectivityId ?? 0,
      isCorrection: false,
      stance,
      reason: reasons[stance] ?? '',
      reservations: stance === 'withReservations' ? 'Abaisser le seuil à 2 000 €.' : '',
      speaker: '',
      onBehalfOf: '',
      channel: 'meeting',
      saidOn: '2026-11-22',
    });
  }
};

/** The avis written and closed, and what the conseil did with its point. */
export const decidedOpinion = async (
  app: TestApp,
  decision: Partial<RouteInput<'decision.save'>> = {},
): Promise<{ id: number; councilItemId: number; sessionId: number }> => {
  const asked = await askedOpinion(app);
  await allSpeak(app, asked.id);
  const { draft } = await app.call('opinion.get', { id: asked.id });
  await app.call('opinion.saveSynthesis', { id: asked.id, patch: draft });
  await app.call('opinion.close', { id: asked.id });
  await app.call('opinion.transmit', { id: asked.id, addressee: 'communityCouncil', sentOn: '2026-11-22' });
  app.clock.now = '2026-12-17T09:00:00Z';
  await app.call('decision.save', {
    councilItemId: asked.councilItemId,
    outcome: 'amended',
    number: 'D2026-112',
    votesFor: 28,
    votesAgainst: 2,
    abstentions: 1,
    note: 'Le seuil passe à 2 000 €.',
    consequences: [],
    ...decision,
  });
  return asked;
};
