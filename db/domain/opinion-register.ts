import { z } from 'zod';
import { type CouncilOutcome, type FollowUp, followUpLabels, followUps } from './council-decision.ts';
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
  /** '' when the point was given none. */
  theme: string;
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

/** What a line of the register may say of the suite; `unknown`: the conseil has decided, and nothing is noted of the avis. */
export const followUpFilters = [...followUps, 'unknown'] as const;
export const followUpFilterLabels = { ...followUpLabels, unknown: 'Suite pas encore connue' };

/** How many avis the register shows at once; the rest comes when asked for. */
export const registerPage = 100;

/** What the register is narrowed to; null, or '', for everything. */
export const registerFilterSchema = z.object({
  sessionId: idSchema.nullable(),
  state: z.enum(opinionStates).nullable(),
  addressee: z.enum(opinionAddressees).nullable(),
  followed: z.enum(followUpFilters).nullable(),
  theme: z.string().max(80).nullable(),
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
  theme: null,
  divided: null,
  text: '',
};

/** Whether every word looked for is in one of these texts. */
export const saysAll = (text: string, texts: readonly string[]): boolean => {
  const wanted = fold(text).split(' ').filter(Boolean);
  if (wanted.length === 0) return true;
  const found = fold(texts.join(' '));
  return wanted.every((word) => found.includes(word));
};

/** What is known of the suite given to an avis; null before the conseil has decided. */
const followUpOf = ({ followed, outcome }: RegisterLine): (typeof followUpFilters)[number] | null =>
  followed ?? (outcome === null ? null : 'unknown');

/** Whether a line is of what is looked for; the query narrows what it reads by the same rule, to read less. */
export const isInRegister = (line: RegisterLine, filter: RegisterFilter): boolean => {
  const { sessionId, state, addressee, followed, theme, divided, text } = filter;
  if (sessionId !== null && line.session.id !== sessionId) return false;
  if (state !== null && line.state !== state) return false;
  if (addressee !== null && line.addressee !== addressee) return false;
  if (followed !== null && followed !== followUpOf(line)) return false;
  if (theme !== null && line.theme !== theme) return false;
  if (divided !== null && (line.agreement === 'divided') !== divided) return false;
  return saysAll(text, [line.title, line.question, line.number]);
};
