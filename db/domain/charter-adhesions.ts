import {
  adhesionSentence,
  departedSentence,
  type AdhesionState,
  type Asked,
  type Given,
} from './charter-adhesion-words.ts';
import type { CollectivityKind } from './collectivity.ts';
import { listed } from './member.ts';
import { isDirecting, isHeldOn, type Post } from './post.ts';

/** A signature as it was given. */
export type Signature = Omit<Given, 'isPresent'> & {
  /** Null once the collectivity has left the collective; so is `memberId` for a person removed. The names stay. */
  collectivityId: number | null;
  collectivityName: string;
};

/** A post, with its holder and function in words. */
export type SigningPost = Pick<Post, 'function' | 'startDate' | 'endDate'> & {
  memberId: number;
  collectivityId: number | null;
  name: string;
  heldAs: string;
};

export type AdhesionFacts = {
  /** In the order papers list them. */
  voices: readonly { id: number; kind: CollectivityKind; name: string }[];
  /** Every post ever held. */
  posts: readonly SigningPost[];
  signatures: readonly Signature[];
  /** A civil date. */
  today: string;
};

/** How a collectivity stands towards a version. One line and one voice each, whoever signs for it. */
export type Adhesion = {
  collectivityId: number | null;
  name: string;
  kind: CollectivityKind;
  state: AdhesionState;
  sentence: string;
  signatures: Given[];
  toAsk: Asked[];
};

/** Who directs the services; in a body that has neither DGS nor SG, whoever holds a post there. */
const askable = (kind: CollectivityKind, posts: readonly SigningPost[]): SigningPost[] => {
  const directing = posts.filter(isDirecting);
  return directing.length === 0 && kind === 'other' ? [...posts] : directing;
};

const once = (people: readonly SigningPost[]): Asked[] =>
  [...Map.groupBy(people, ({ memberId }) => memberId)].map(([memberId, held]) => ({
    memberId,
    name: held[0]?.name ?? '',
    function: listed([...new Set(held.map(({ heldAs }) => heldAs))]),
  }));

const given = (
  { collectivityId: _id, collectivityName: _name, ...signature }: Signature,
  isPresent: boolean,
): Given => ({ ...signature, isPresent });

const stateOf = (signatures: readonly Given[], toAsk: readonly Asked[]): AdhesionState => {
  if (signatures.some(({ isPresent }) => isPresent)) return 'signed';
  if (signatures.length > 0) return 'former';
  return toAsk.length > 0 ? 'toAsk' : 'vacant';
};

/** Who has signed a version for each collectivity, and who is to be asked; those that have left the collective last. */
export const adhesionsOf = ({ voices, posts, signatures, today }: AdhesionFacts): Adhesion[] => {
  const present = voices.map(({ id, kind, name }): Adhesion => {
    const known = posts.filter(({ collectivityId }) => collectivityId === id);
    const held = known.filter((post) => isHeldOn(post, today));
    const inPost = new Set(held.map(({ memberId }) => memberId));
    const own = signatures
      .filter(({ collectivityId }) => collectivityId === id)
      .map((each) => given(each, each.memberId !== null && inPost.has(each.memberId)));
    const hasSigned = new Set(own.map(({ memberId }) => memberId));
    const toAsk = once(askable(kind, held).filter(({ memberId }) => !hasSigned.has(memberId)));
    const state = stateOf(own, toAsk);
    const isKnown = askable(kind, known).length > 0;
    const sentence = adhesionSentence(state, { signatures: own, toAsk, isKnown });
    return { collectivityId: id, name, kind, state, sentence, signatures: own, toAsk };
  });
  const gone = signatures.filter(({ collectivityId }) => collectivityId === null);
  const departed = [...Map.groupBy(gone, ({ collectivityName }) => collectivityName)].map(
    ([name, theirs]): Adhesion => {
      const own = theirs.map((each) => given(each, false));
      return {
        collectivityId: null,
        name,
        kind: 'other',
        state: 'former',
        sentence: departedSentence(own),
        signatures: own,
        toAsk: [],
      };
    },
  );
  return [...present, ...departed];
};

/** The collectivities that have a voice today: those that have left keep their history, and no voice. */
export const presentVoices = (adhesions: readonly Adhesion[]): Adhesion[] =>
  adhesions.filter(({ collectivityId }) => collectivityId !== null);

/** Collectivities whose signature is borne by somebody in post. */
export const signedCountOf = (adhesions: readonly Adhesion[]): number =>
  presentVoices(adhesions).filter(({ state }) => state === 'signed').length;

/** Collectivities without a signature of somebody in post, and where somebody can be asked for it. */
export const toAskCountOf = (adhesions: readonly Adhesion[]): number =>
  presentVoices(adhesions).filter(({ state, toAsk }) => state !== 'signed' && toAsk.length > 0).length;
