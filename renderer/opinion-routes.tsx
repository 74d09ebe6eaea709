import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { client } from './client.ts';
import { wholeRegister } from '../db/domain/opinion-register.ts';
import { around, inShell, shell } from './shell-route.tsx';
import { readAhead, readOne } from './use-route.ts';

const RegisterPlace = lazyRouteComponent(
  () => import('./features/opinions/register-place.tsx'),
  'RegisterPlace',
);
const AskPlace = lazyRouteComponent(() => import('./features/opinions/ask-place.tsx'), 'AskPlace');
const OpinionPlace = lazyRouteComponent(
  () => import('./features/opinions/opinion-place.tsx'),
  'OpinionPlace',
);

const SittingPlace = lazyRouteComponent(
  () => import('./features/opinions/sitting-place.tsx'),
  'SittingPlace',
);

const OpinionPage = lazyRouteComponent(() => import('./features/opinions/opinion-page.tsx'), 'OpinionPage');

const StatisticsPlace = lazyRouteComponent(
  () => import('./features/opinions/statistics-place.tsx'),
  'StatisticsPlace',
);

const CouncilOpinionsPlace = lazyRouteComponent(
  () => import('./features/opinions/council-opinions-place.tsx'),
  'CouncilOpinionsPlace',
);

const askFor = createRoute({
  getParentRoute: () => shell,
  path: '/avis/demander/$id',
  loader: ({ params: { id } }) => readAhead(client, [['opinion.question', { councilItemId: Number(id) }]]),
  component: around(AskPlace, function AskRoute() {
    const { id } = askFor.useParams();
    return <AskPlace key={id} councilItemId={Number(id)} />;
  }),
});

const opinion = createRoute({
  getParentRoute: () => shell,
  path: '/avis/$id',
  loader: ({ params: { id } }) =>
    readAhead(client, [
      ['opinion.get', { id: Number(id) }],
      ['collective.get', {}],
      // Where the avis of a point put off may go.
      ['council.list', {}],
    ]),
  component: around(OpinionPlace, function OpinionRoute() {
    const { id } = opinion.useParams();
    return <OpinionPlace key={id} id={Number(id)} />;
  }),
});

const opinionPage = createRoute({
  getParentRoute: () => shell,
  path: '/avis/$id/page',
  loader: ({ params: { id } }) =>
    readAhead(client, [
      ['opinion.get', { id: Number(id) }],
      ['document.preview', { kind: 'opinion', id: Number(id) }],
    ]),
  component: around(OpinionPage, function OpinionPageRoute() {
    const { id } = opinionPage.useParams();
    return <OpinionPage key={id} id={Number(id)} />;
  }),
});

const sitting = createRoute({
  getParentRoute: () => shell,
  path: '/avis/$id/seance',
  // The meeting in which it is spoken of, and to which one goes back.
  validateSearch: (search: Record<string, unknown>): { reunion?: number } =>
    typeof search['reunion'] === 'number' ? { reunion: search['reunion'] } : {},
  loader: async ({ params: { id } }) => {
    const { session } = await readOne(client, 'opinion.get', { id: Number(id) });
    await readAhead(client, [['opinion.list', { ...wholeRegister, sessionId: session.id, from: 0 }]]);
  },
  component: around(SittingPlace, function SittingRoute() {
    const { id } = sitting.useParams();
    const { reunion } = sitting.useSearch();
    return <SittingPlace id={Number(id)} meetingId={reunion ?? null} />;
  }),
});

const councilOpinions = createRoute({
  getParentRoute: () => shell,
  path: '/avis/conseil/$id',
  loader: ({ params: { id } }) =>
    readAhead(client, [
      ['council.get', { id: Number(id) }],
      ['document.preview', { kind: 'councilOpinions', id: Number(id) }],
    ]),
  component: around(CouncilOpinionsPlace, function CouncilOpinionsRoute() {
    const { id } = councilOpinions.useParams();
    return <CouncilOpinionsPlace key={id} id={Number(id)} />;
  }),
});

/** The places of avis. */
export const opinionRoutes = [
  inShell(
    '/avis',
    RegisterPlace,
    ['opinion.list', { ...wholeRegister, from: 0 }],
    ['opinion.choices', {}],
    ['council.list', {}],
  ),
  inShell('/avis/bilan', StatisticsPlace, ['opinion.statistics', { year: null }]),
  askFor,
  opinion,
  opinionPage,
  sitting,
  councilOpinions,
] as const;

export const opinionPlaces = [
  RegisterPlace,
  StatisticsPlace,
  SittingPlace,
  AskPlace,
  OpinionPlace,
  OpinionPage,
  CouncilOpinionsPlace,
];
