import { formatDate } from './french-dates.ts';
import { listed } from './member.ts';
import { count } from './plural.ts';
import { atHead } from './turns.ts';

/**
 * `signed`: somebody in post there has signed. `former`: those who signed have left. `toAsk`: somebody can be asked.
 * `vacant`: nobody can.
 */
export type AdhesionState = 'signed' | 'toAsk' | 'former' | 'vacant';

export type Asked = { memberId: number; name: string; function: string };

/** A signature as it was given; `isPresent` when the signatory holds a post there today. */
export type Given = {
  id: number;
  memberId: number | null;
  signatoryName: string;
  signatoryFunction: string;
  signedOn: string;
  isPresent: boolean;
};

const person = ({ name, function: held }: Asked): string => `${name} (${held})`;

const signer = ({ signatoryName, signatoryFunction, signedOn }: Given): string =>
  `le ${formatDate(signedOn, 'long')} par ${signatoryName} (${signatoryFunction})`;

const asked = (people: readonly Asked[]): string =>
  people.length === 0
    ? ''
    : `${listed(people.map(person))} ${people.length === 1 ? 'reste' : 'restent'} à solliciter`;

const signed = (signatures: readonly Given[]): string => `signée ${listed(signatures.map(signer))}`;

/** A vacancy is not the same as a post that nobody has yet inscribed. */
const nobody = (isKnown: boolean): string =>
  isKnown
    ? 'personne ne dirige ses services aujourd’hui'
    : 'aucune direction de ses services n’est encore inscrite parmi les membres';

type Standing = { signatures: readonly Given[]; toAsk: readonly Asked[]; isKnown: boolean };

const sentence = (parts: readonly string[]): string =>
  `${atHead(parts.filter((part) => part !== '').join('\u202f; '))}.`;

/** How a collectivity stands towards a version: « Signée le 8 décembre 2026 par Mme Chloé Guérin (SG). » */
export const adhesionSentence = (state: AdhesionState, { signatures, toAsk, isKnown }: Standing): string => {
  const left = signatures.length === 1 ? 'qui n’y est plus en poste' : 'qui n’y sont plus en poste';
  const parts: Record<AdhesionState, string[]> = {
    signed: [signed(signatures), asked(toAsk)],
    toAsk: [asked(toAsk)],
    former: [`${signed(signatures)}, ${left}`, toAsk.length > 0 ? asked(toAsk) : nobody(isKnown)],
    vacant: [nobody(isKnown)],
  };
  return sentence(parts[state]);
};

/** The same for a collectivity that has left the collective. */
export const departedSentence = (signatures: readonly Given[]): string =>
  sentence([signed(signatures), 'la collectivité ne fait plus partie du collectif']);

/** « 5 des 8 collectivités ont signé cette version ; 2 restent à solliciter. » Each counts once, the EPCI included. */
export const adhesionsSentence = (
  voices: readonly { state: AdhesionState; toAsk: readonly Asked[] }[],
): string => {
  if (voices.length === 0) return '';
  const done = voices.filter(({ state }) => state === 'signed').length;
  const toAsk = voices.filter((voice) => voice.state !== 'signed' && voice.toAsk.length > 0).length;
  const vacant = voices.length - done - toAsk;
  const all = count(voices.length, 'collectivité', 'collectivités');
  const everyone = voices.length === 1 ? 'La seule collectivité a' : `Les ${all} ont`;
  const some = `${done}\u00a0des ${all} ${done === 1 ? 'a' : 'ont'}`;
  const head =
    done === 0
      ? 'Aucune collectivité n’a encore signé cette version'
      : `${done === voices.length ? everyone : some} signé cette version`;
  const rest = [
    toAsk > 0 ? `${toAsk}\u00a0${toAsk === 1 ? 'reste' : 'restent'} à solliciter` : '',
    vacant > 0 ? `${vacant}\u00a0${vacant === 1 ? 'n’a' : 'n’ont'} personne à la direction des services` : '',
  ];
  return sentence([head, listed(rest.filter((part) => part !== ''))]);
};
