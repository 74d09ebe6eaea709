import { describe, expect, it } from 'vitest';
import { adhesionsSentence } from '../../../db/domain/charter-adhesion-words.ts';
import {
  adhesionsOf,
  presentVoices,
  signedCountOf,
  type AdhesionFacts,
  type Signature,
  type SigningPost,
} from '../../../db/domain/charter-adhesions.ts';
import { heldAs } from '../../../db/domain/member.ts';
import type { MemberFunction } from '../../../db/domain/post.ts';

const today = '2026-11-22';
const [epci, town, village, union] = [1, 2, 3, 4];
const voices: AdhesionFacts['voices'] = [
  { id: epci, kind: 'epci', name: 'Pays de Mortagne' },
  { id: town, kind: 'commune', name: 'Chanverrie' },
  { id: village, kind: 'commune', name: 'Tiffauges' },
];
const names = new Map([
  [10, 'Mme\u00a0Anne Le Goff'],
  [20, 'M.\u00a0Éric Puaud'],
  [30, 'Mme\u00a0Chloé Guérin'],
]);

type PostChange = { function?: MemberFunction; startDate?: string; endDate?: string; interim?: boolean };
const post = (memberId: number, collectivityId: number, change: PostChange = {}): SigningPost => {
  const { function: held = 'sg', startDate = '', endDate = '', interim = false } = change;
  const words = heldAs({ function: held, functionTitle: '', interim });
  return {
    memberId,
    collectivityId,
    name: names.get(memberId) ?? '',
    function: held,
    startDate,
    endDate,
    heldAs: words,
  };
};
const signature = (
  memberId: number | null,
  collectivityId: number | null,
  change: Partial<Signature> = {},
): Signature => ({
  id: 100 + (memberId ?? 0) + (collectivityId ?? 0),
  memberId,
  collectivityId,
  collectivityName: voices.find(({ id }) => id === collectivityId)?.name ?? 'Ancienne commune',
  signatoryName: names.get(memberId ?? 30) ?? '',
  signatoryFunction: 'SG',
  signedOn: '2026-10-08',
  ...change,
});

const chloe = 'Mme\u00a0Chloé Guérin';
const signed = `Signée le 8\u00a0octobre 2026 par ${chloe} (SG)`;

type Case = {
  posts?: SigningPost[];
  signatures?: Signature[];
  state: string;
  sentence: string;
  asked?: number[];
};

describe('how a commune stands towards a version', () => {
  it.each<[string, Case]>([
    [
      'its SG has signed',
      {
        posts: [post(30, village)],
        signatures: [signature(30, village)],
        state: 'signed',
        sentence: `${signed}.`,
      },
    ],
    [
      'its SG is still to be asked',
      {
        posts: [post(30, village)],
        state: 'toAsk',
        asked: [30],
        sentence: `${chloe} (SG) reste à solliciter.`,
      },
    ],
    [
      'an interim stands in: they are asked, as what they are',
      {
        posts: [
          post(30, village, { endDate: '2026-10-31' }),
          post(20, village, { interim: true, startDate: '2026-11-01' }),
        ],
        state: 'toAsk',
        asked: [20],
        sentence: 'M.\u00a0Éric Puaud (SG par intérim) reste à solliciter.',
      },
    ],
    [
      'two direct its services: both are asked',
      {
        posts: [post(30, village), post(20, village, { function: 'dgs' })],
        state: 'toAsk',
        asked: [30, 20],
        sentence: `${chloe} (SG) et M.\u00a0Éric Puaud (DGS) restent à solliciter.`,
      },
    ],
    [
      'who signed has left, and nobody has come: the history stays',
      {
        posts: [post(30, village, { endDate: '2026-10-31' })],
        signatures: [signature(30, village)],
        state: 'former',
        sentence: `${signed}, qui n’y est plus en poste\u202f; personne ne dirige ses services aujourd’hui.`,
      },
    ],
    [
      'who signed has left, and somebody has come: the newcomer is asked',
      {
        posts: [post(30, village, { endDate: '2026-10-31' }), post(20, village, { startDate: '2026-11-01' })],
        signatures: [signature(30, village)],
        state: 'former',
        asked: [20],
        sentence: `${signed}, qui n’y est plus en poste\u202f; M.\u00a0Éric Puaud (SG) reste à solliciter.`,
      },
    ],
    [
      'who signed has left, and the successor has signed too',
      {
        posts: [post(30, village, { endDate: '2026-10-31' }), post(20, village, { startDate: '2026-11-01' })],
        signatures: [signature(30, village), signature(20, village, { signedOn: '2026-11-10' })],
        state: 'signed',
        sentence: `${signed} et le 10\u00a0novembre 2026 par M.\u00a0Éric Puaud (SG).`,
      },
    ],
    [
      'the last day in the post still counts',
      {
        posts: [post(30, village, { endDate: today })],
        signatures: [signature(30, village)],
        state: 'signed',
        sentence: `${signed}.`,
      },
    ],
    [
      'who signed was removed from the members',
      {
        posts: [post(20, village)],
        signatures: [signature(null, village)],
        state: 'former',
        asked: [20],
        sentence: `${signed}, qui n’y est plus en poste\u202f; M.\u00a0Éric Puaud (SG) reste à solliciter.`,
      },
    ],
    [
      'its DGA has signed, its DGS has not: signed, and the DGS is asked',
      {
        posts: [post(30, village, { function: 'dga' }), post(20, village, { function: 'dgs' })],
        signatures: [signature(30, village)],
        state: 'signed',
        asked: [20],
        sentence: `${signed}\u202f; M.\u00a0Éric Puaud (DGS) reste à solliciter.`,
      },
    ],
    [
      'its post is vacant',
      {
        posts: [post(30, village, { endDate: '2026-10-31' })],
        state: 'vacant',
        sentence: 'Personne ne dirige ses services aujourd’hui.',
      },
    ],
    [
      'its next SG has not begun',
      {
        posts: [post(30, village, { startDate: '2027-01-01' })],
        state: 'vacant',
        sentence: 'Personne ne dirige ses services aujourd’hui.',
      },
    ],
    [
      'nobody was ever inscribed there, which is no vacancy',
      {
        posts: [post(30, village, { function: 'director' })],
        state: 'vacant',
        sentence: 'Aucune direction de ses services n’est encore inscrite parmi les membres.',
      },
    ],
  ])('%s', (_, { posts = [], signatures = [], state, sentence, asked = [] }) => {
    const found = adhesionsOf({ voices, posts, signatures, today }).find(
      ({ collectivityId }) => collectivityId === village,
    );
    expect(found).toMatchObject({ state, sentence });
    expect(found?.toAsk.map(({ memberId }) => memberId)).toEqual(asked);
  });
});

describe('the collective', () => {
  it('has a person shared between two collectivities sign for each', () => {
    const posts = [post(30, town), post(30, village)];
    const all = adhesionsOf({ voices, posts, signatures: [signature(30, town)], today });
    expect(all.map(({ state }) => state)).toEqual(['vacant', 'signed', 'toAsk']);
    expect(all[2]?.toAsk).toEqual([{ memberId: 30, name: chloe, function: 'SG' }]);
  });

  it('asks whoever holds a post in a body that has neither DGS nor SG, in their own words', () => {
    const body = { id: union, kind: 'other' as const, name: 'Syndicat des eaux' };
    const posts = [post(30, union, { function: 'director' }), post(30, union, { function: 'other' })];
    const [adhesion] = adhesionsOf({ voices: [body], posts, signatures: [], today });
    expect(adhesion?.toAsk).toEqual([{ memberId: 30, name: chloe, function: 'Direction et Autre' }]);
  });

  it('keeps the history of a collectivity that has left, without a voice', () => {
    const signatures = [signature(30, null), signature(20, null, { signedOn: '2026-10-09' })];
    const all = adhesionsOf({ voices, posts: [], signatures, today });
    expect(all.at(-1)).toMatchObject({
      collectivityId: null,
      name: 'Ancienne commune',
      state: 'former',
      sentence: `${signed} et le 9\u00a0octobre 2026 par M.\u00a0Éric Puaud (SG)\u202f; la collectivité ne fait plus partie du collectif.`,
    });
    expect(presentVoices(all)).toHaveLength(3);
    expect(signedCountOf(all)).toBe(0);
  });

  it.each([
    [
      [],
      [],
      'Aucune collectivité n’a encore signé cette version\u202f; 3\u00a0n’ont personne à la direction des services.',
    ],
    [
      [post(10, epci), post(20, town), post(30, village)],
      [signature(10, epci)],
      '1\u00a0des 3\u00a0collectivités a signé cette version\u202f; 2\u00a0restent à solliciter.',
    ],
    [
      [post(10, epci), post(30, village)],
      [signature(10, epci)],
      '1\u00a0des 3\u00a0collectivités a signé cette version\u202f; 1\u00a0reste à solliciter et 1\u00a0n’a personne à la direction des services.',
    ],
    [
      [post(10, epci), post(20, town), post(30, village)],
      [signature(10, epci), signature(20, town), signature(30, village)],
      'Les 3\u00a0collectivités ont signé cette version.',
    ],
  ])('says where it stands, each collectivity once', (posts, signatures, sentence) => {
    const all = adhesionsOf({ voices, posts, signatures, today });
    expect(adhesionsSentence(presentVoices(all))).toBe(sentence);
  });

  it('says nothing of nobody', () => {
    expect(adhesionsSentence([])).toBe('');
  });
});
