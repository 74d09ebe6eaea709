import type { CollectivityKind } from './collectivity.ts';
import { formatDate } from './french-dates.ts';
import { listed } from './member.ts';
import { count } from './plural.ts';
import { isDirecting, isHeldOn, type Post } from './post.ts';
import { atHead } from './turns.ts';

export type AdhesionState = 'signed' | 'toAsk' | 'former' | 'vacant';

/** A signature as it was given. */
export type Signature = {
  id: number;
  /** Null once the collectivity has left the collective, or the person was removed: the names stay. */
  collectivityId: number | null;
  memberId: number | null;
  collectivityName: string;
  signatoryName: string;
  signatoryFunction: string;
  signedOn: string;
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
  posts: readonly SigningPost[];
  signatures: readonly Signature[];
  /** A civil date. */
  today: string;
};

type Asked = { memberId: number; name: string; function: string };
type Given = Omit<Signature, 'collectivityId' | 'collectivityName'> & {
  /** Whether the signatory holds a post there today. */
  isPresent: boolean;
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
const askable = (kind: CollectivityKind, held: readonly SigningPost[]): SigningPost[] => {
  const directing = held.filter(isDirecting);
  return directing.length === 0 && kind === 'other' ? [...held] : directing;
};

const once = (people: readonly SigningPost[]): Asked[] =>
  [...Map.groupBy(people, ({ memberId }) => memberId).values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            memberId: first.memberId,
            name: first.name,
            function: listed([...new Set([first, ...others].map(({ heldAs }) => heldAs))]),
          },
        ]
      : [],
  );

const given = (
  { collectivityId: _id, collectivityName: _name, ...signature }: Signature,
  isPresent: boolean,
): Given => ({
  ...signature,
  isPresent,
});

const person = ({ name, function: held }: Asked): string => `${name} (${held})`;
const signer = ({ signatoryName, signatoryFunction, signedOn }: Given): string =>
  `${signatoryName} (${signatoryFunction}) le ${formatDate(signedOn, 'long')}`;

const asked = (people: readonly Asked[]): string =>
  people.length === 0
    ? ''
    : `${listed(people.map(person))} ${people.length === 1 ? 'reste' : 'restent'} à solliciter`;

const nobody = 'personne ne dirige ses services aujourd’hui';

const sentenceOf = (state: AdhesionState, signatures: readonly Given[], toAsk: readonly Asked[]): string => {
  const signed = `signée par ${listed(signatures.map(signer))}`;
  const left = signatures.length === 1 ? 'qui n’y est plus en poste' : 'qui n’y sont plus en poste';
  const parts: Record<AdhesionState, string[]> = {
    signed: [signed, asked(toAsk)],
    toAsk: [asked(toAsk)],
    former: [`${signed}, ${left}`, toAsk.length > 0 ? asked(toAsk) : nobody],
    vacant: [`${nobody}\u00a0: il n’y a personne à solliciter`],
  };
  return `${atHead(parts[state].filter((part) => part !== '').join('\u202f; '))}.`;
};

const stateOf = (signatures: readonly Given[], toAsk: readonly Asked[]): AdhesionState => {
  if (signatures.some(({ isPresent }) => isPresent)) return 'signed';
  if (signatures.length > 0) return 'former';
  return toAsk.length > 0 ? 'toAsk' : 'vacant';
};

/** Who has signed a version for each collectivity, and who is to be asked; those that have left the collective last. */
export const adhesionsOf = ({ voices, posts, signatures, today }: AdhesionFacts): Adhesion[] => {
  const present = voices.map(({ id, kind, name }): Adhesion => {
    const held = posts.filter((post) => post.collectivityId === id && isHeldOn(post, today));
    const own = signatures
      .filter(({ collectivityId }) => collectivityId === id)
      .map((each) =>
        given(
          each,
          held.some(({ memberId }) => memberId === each.memberId),
        ),
      );
    const hasSigned = new Set(own.map(({ memberId }) => memberId));
    const toAsk = once(askable(kind, held).filter(({ memberId }) => !hasSigned.has(memberId)));
    const state = stateOf(own, toAsk);
    return {
      collectivityId: id,
      name,
      kind,
      state,
      sentence: sentenceOf(state, own, toAsk),
      signatures: own,
      toAsk,
    };
  });
  const known = new Set(voices.map(({ id }) => id));
  const gone = signatures.filter(
    ({ collectivityId }) => collectivityId === null || !known.has(collectivityId),
  );
  const former = [...Map.groupBy(gone, ({ collectivityName }) => collectivityName)].map(
    ([name, theirs]): Adhesion => {
      const own = theirs.map((each) => given(each, false));
      return {
        collectivityId: null,
        name,
        kind: 'other',
        state: 'former',
        sentence: `Signée par ${listed(own.map(signer))}\u202f; elle ne fait plus partie du collectif.`,
        signatures: own,
        toAsk: [],
      };
    },
  );
  return [...present, ...former];
};

/** Collectivities that have a voice today and whose signature is borne by somebody in post. */
export const signedCountOf = (adhesions: readonly Adhesion[]): number =>
  adhesions.filter(({ collectivityId, state }) => collectivityId !== null && state === 'signed').length;

/** « 5 des 8 collectivités ont signé cette version ; 2 restent à solliciter. » Each counts once, the EPCI included. */
export const adhesionsSentence = (adhesions: readonly Adhesion[]): string => {
  const voices = adhesions.filter(({ collectivityId }) => collectivityId !== null);
  const signed = signedCountOf(voices);
  const toAsk = voices.filter((voice) => voice.state !== 'signed' && voice.toAsk.length > 0).length;
  const vacant = voices.length - signed - toAsk;
  if (voices.length === 0) return '';
  const all = count(voices.length, 'collectivité', 'collectivités');
  const head =
    signed === 0
      ? 'Aucune collectivité n’a encore signé cette version'
      : signed === voices.length
        ? `${voices.length === 1 ? 'La seule collectivité a' : `Les ${all} ont`} signé cette version`
        : `${signed}\u00a0des ${all} ${signed === 1 ? 'a' : 'ont'} signé cette version`;
  const rest = [
    toAsk > 0 ? `${toAsk}\u00a0${toAsk === 1 ? 'reste' : 'restent'} à solliciter` : '',
    vacant > 0 ? `${vacant}\u00a0${vacant === 1 ? 'n’a' : 'n’ont'} personne à la direction des services` : '',
  ].filter((part) => part !== '');
  return `${[head, listed(rest)].filter((part) => part !== '').join('\u202f; ')}.`;
};
