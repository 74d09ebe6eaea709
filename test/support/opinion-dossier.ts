import { wholeRegister } from '../../db/domain/opinion-register.ts';
import type { RouteInput, RouteName, RouteOutput } from '../../electron/ipc/contract/contract.ts';
import type { TestApp } from './app.ts';
import { ids } from './small-dossier.ts';

export type Opinion = RouteOutput<'opinion.get'>;
export type Recorded = RouteInput<'opinion.record'>;

export const request = { askedOn: '2026-11-22', dueOn: null, addressee: 'executiveCommittee' } as const;

export const position = {
  isCorrection: false,
  stance: 'favourable',
  reason: '',
  reservations: '',
  speaker: '',
  onBehalfOf: '',
  channel: 'meeting',
  saidOn: '2026-11-22',
} as const;

export const decision: RouteInput<'decision.save'> = {
  councilItemId: ids.point,
  outcome: 'adopted',
  number: 'D2026-112',
  votesFor: 28,
  votesAgainst: 2,
  abstentions: 1,
  note: '',
  consequences: [],
};

/** The whole register. */
export const everything = { ...wholeRegister, from: 0 };

/** What a test of avis does to the small dossier, in a word each. */
export const opinionGestures = (app: TestApp) => {
  const ask = (change: Partial<RouteInput<'opinion.ask'>> = {}): Promise<Opinion> =>
    app.call('opinion.ask', { councilItemId: ids.point, ...request, ...change });
  const record = (change: Partial<Recorded> = {}, id = 1): Promise<Opinion> =>
    app.call('opinion.record', { id, collectivityId: ids.place, ...position, ...change });
  return {
    ask,
    record,
    /** The sentence of a refusal, '' when it was done. */
    refusal: async (name: RouteName, input: unknown): Promise<string> => {
      const result = await app.raw(name, input);
      return result.ok ? '' : result.message;
    },
    /** Sets the clock at noon, in Paris, of a winter day. */
    onTheDay: (day: string): void => {
      app.clock.now = `${day}T11:00:00Z`;
    },
    /** The point with an avis written: Mortagne favourable, Évrunes not. */
    writtenOpinion: async (): Promise<Opinion> => {
      await ask();
      await record();
      await record({ collectivityId: ids.emptyPlace, stance: 'unfavourable', reason: 'Le tarif double.' });
      await app.call('opinion.saveSynthesis', {
        id: 1,
        patch: { shared: 'La gestion commune convient.', divergences: 'Le tarif.' },
      });
      return app.call('opinion.close', { id: 1 });
    },
  };
};
