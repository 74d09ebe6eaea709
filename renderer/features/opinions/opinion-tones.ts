import { agreementWords, type OpinionAgreement } from '../../../db/domain/opinion-position.ts';
import type { OpinionState } from '../../../db/domain/opinion-life.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import type { Tone } from '../../ui/tag.tsx';

export type OpinionView = RouteOutput<'opinion.get'>;
export type Voice = OpinionView['voices'][number];
export type Term = OpinionView['vocabulary'][number];

export const stateTones: Record<OpinionState, Tone> = {
  open: 'now',
  due: 'soon',
  closed: 'soon',
  transmitted: 'ok',
  decided: 'neutral',
  superseded: 'neutral',
};

/** Beside the number of those heard, which says by itself that nobody was. */
export const agreementBeside = (agreement: OpinionAgreement): string =>
  agreement === 'none' ? '' : agreementWords[agreement];
