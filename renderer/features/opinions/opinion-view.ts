import { agreementWords, type OpinionAgreement } from '../../../db/domain/opinion-position.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';

export type OpinionView = RouteOutput<'opinion.get'>;
export type Voice = OpinionView['voices'][number];
export type Term = OpinionView['vocabulary'][number];

/** Beside the number of those heard, which says by itself that nobody was. */
export const agreementBeside = (agreement: OpinionAgreement): string =>
  agreement === 'none' ? '' : agreementWords[agreement];
