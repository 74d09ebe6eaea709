import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { LetterSubject } from '../db/domain/letter.ts';
import { client } from './client.ts';
import { around, shell } from './shell-route.tsx';
import { readAhead } from './use-route.ts';

const SendingPlace = lazyRouteComponent(() => import('./features/sending/sending-place.tsx'), 'SendingPlace');
const RepliesPlace = lazyRouteComponent(() => import('./features/sending/replies-place.tsx'), 'RepliesPlace');
const LetterPlace = lazyRouteComponent(() => import('./features/sending/letter-place.tsx'), 'LetterPlace');

const SendingsPlace = lazyRouteComponent(
  () => import('./features/sending/sendings-place.tsx'),
  'SendingsPlace',
);
const ProofPlace = lazyRouteComponent(() => import('./features/sending/proof-place.tsx'), 'ProofPlace');

/** Much elsewhere changes what it checks: it is read anew each time one goes there. */
const sending = createRoute({
  getParentRoute: () => shell,
  path: '/reunions/$id/envoyer',
  loader: async ({ params: { id } }) => {
    await client.invalidateQueries({ queryKey: ['sending.get'], refetchType: 'none' });
    return readAhead(client, [['sending.get', { meetingId: Number(id) }]]);
  },
  component: around(SendingPlace, function SendingRoute() {
    const { id } = sending.useParams();
    return <SendingPlace key={id} id={Number(id)} />;
  }),
});

const letterLoader = async (subject: LetterSubject) => {
  await client.invalidateQueries({ queryKey: ['sending.letter'], refetchType: 'none' });
  return readAhead(client, [['sending.letter', subject]]);
};

const recordLetter = createRoute({
  getParentRoute: () => shell,
  path: '/reunions/$id/releve/envoyer',
  loader: ({ params: { id } }) => letterLoader({ kind: 'record', meetingId: Number(id) }),
  component: around(LetterPlace, function RecordLetterRoute() {
    const { id } = recordLetter.useParams();
    return <LetterPlace key={id} subject={{ kind: 'record', meetingId: Number(id) }} />;
  }),
});

const reminderLetter = createRoute({
  getParentRoute: () => shell,
  path: '/suivi/relance/envoyer',
  loader: () => letterLoader({ kind: 'reminder' }),
  component: around(LetterPlace, () => <LetterPlace subject={{ kind: 'reminder' }} />),
});

const replies = createRoute({
  getParentRoute: () => shell,
  path: '/reunions/$id/reponses',
  loader: async ({ params: { id } }) => {
    await client.invalidateQueries({ queryKey: ['reply.list'], refetchType: 'none' });
    return readAhead(client, [['reply.list', { meetingId: Number(id) }]]);
  },
  component: around(RepliesPlace, function RepliesRoute() {
    const { id } = replies.useParams();
    return <RepliesPlace key={id} id={Number(id)} />;
  }),
});

const SittingPlace = lazyRouteComponent(() => import('./features/sitting/sitting-place.tsx'), 'SittingPlace');

const sitting = createRoute({
  getParentRoute: () => shell,
  path: '/reunions/$id/seance',
  // Members, agendas and avis are written from many places: it is read anew each time one goes there.
  loader: async ({ params: { id } }) => {
    await client.invalidateQueries({ queryKey: ['sitting.get'], refetchType: 'none' });
    return readAhead(client, [['sitting.get', { id: Number(id) }]]);
  },
  component: around(SittingPlace, function SittingRoute() {
    const { id } = sitting.useParams();
    return <SittingPlace key={id} id={Number(id)} />;
  }),
});

const sendings = createRoute({
  getParentRoute: () => shell,
  path: '/envois',
  loader: () => readAhead(client, [['sending.list', { from: 0 }]]),
  component: around(SendingsPlace, () => <SendingsPlace />),
});

const proof = createRoute({
  getParentRoute: () => shell,
  path: '/envois/$id',
  loader: ({ params: { id } }) =>
    readAhead(client, [
      ['sending.one', { id: Number(id) }],
      ['document.preview', { kind: 'sendingProof', id: Number(id) }],
    ]),
  component: around(ProofPlace, function ProofRoute() {
    const { id } = proof.useParams();
    return <ProofPlace key={id} id={Number(id)} />;
  }),
});

/** The places of a meeting once its ordre du jour is written, and what leaves the secretariat. */
export const meetingLifeRoutes = [
  sending,
  recordLetter,
  reminderLetter,
  replies,
  sitting,
  sendings,
  proof,
] as const;

export const meetingLifePlaces = [
  SendingPlace,
  LetterPlace,
  RepliesPlace,
  SittingPlace,
  SendingsPlace,
  ProofPlace,
];
