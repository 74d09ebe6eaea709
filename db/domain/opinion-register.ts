import { z } from 'zod';
import { type CouncilOutcome, type FollowUp, followUps } from './council-decision.ts';
import { fold } from './fold.ts';
import { idSchema } from './ids.ts';
import { type OpinionState, opinionStates } from './opinion-life.ts';
import type { OpinionAgreement } from './opinion-position.ts';
import { type OpinionAddressee, opinionAddressees } from './opinion-words.ts';

/** An avis as the register lists it. It tells that voices differ, and never whose. */
export type RegisterLine = {
  id: number;
  councilItemId: number;
  title: string;
  question: string;
  session: { id: number; date: string };
  addressee: OpinionAddressee;
  askedOn: string;
  dueOn: string;
  state: OpinionState;
  stateLabel: string;
  agreement: OpinionAgreement;
  isInherited: boolean;
  /** Of the voices asked: those that spoke, those awaited, those of which nothing came. */
  voices: { asked: number; given: number; awaited: number; absent: number };
  outcome: CouncilOutcome | null;
  outcomeLabel: string;
  number: string;
  followed: FollowUp | null;
};

/** What the register is narrowed to; null, or '', for everything. */
export const registerFilterSchema = z.object({
  sessionId: idSchema.nullable(),
  state: z.enum(opinionStates).nullable(),
  addressee: z.enum(opinionAddressees).nullable(),
  followed: z.enum(followUps).nullable(),
  /** Whether voices differ. */
  divided: z.boolean().nullable(),
  /** Looked for in titles, questions and numbers of délibérations, whatever the accents and case. */
  text: z.string().max(200, 'La recherche compte au plus 200\u00a0caractères.'),
});
export type RegisterFilter = z.infer<typeof registerFilterSchema>;

/** The register with nothing filtered out. */
export const wholeRegister: RegisterFilter = {
  sessionId: null,
  state: null,
  addressee: null,
  followed: null,
  divided: null,
  text: '',
};

/** Whether a line is of what is looked for; every word of the text must be found. */
export const isInRegister = (line: RegisterLine, filter: RegisterFilter): boolean => {
  const { sessionId, state, addressee, followed, divided, text } = filter;
  if (sessionId !== null && line.session.id !== sessionId) return false;
  if (state !== null && line.state !== state) return false;
  if (addressee !== null && line.addressee !== addressee) return false;
  if (followed !== null && line.followed !== followed) return false;
  if (divided !== null && (line.agreement === 'divided') !== divided) return false;
  const wanted = fold(text).split(' ').filter(Boolean);
  if (wanted.length === 0) return true;
  const found = fold(`${line.title} ${line.question} ${line.number}`);
  return wanted.every((word) => found.includes(word));
};
