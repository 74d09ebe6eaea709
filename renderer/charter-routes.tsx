import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { client } from './client.ts';
import { around, inShell, shell } from './shell-route.tsx';
import { readAhead, readOne } from './use-route.ts';

const CharterImportPlace = lazyRouteComponent(
  () => import('./features/charter/charter-import-place.tsx'),
  'CharterImportPlace',
);
const VersionsPlace = lazyRouteComponent(
  () => import('./features/charter/versions-place.tsx'),
  'VersionsPlace',
);
const ReadPlace = lazyRouteComponent(() => import('./features/charter/read-place.tsx'), 'ReadPlace');
const ComparePlace = lazyRouteComponent(() => import('./features/charter/compare-place.tsx'), 'ComparePlace');
const AdhesionsPlace = lazyRouteComponent(
  () => import('./features/charter/adhesions-place.tsx'),
  'AdhesionsPlace',
);
const CharterPlace = lazyRouteComponent(() => import('./features/charter/charter-place.tsx'), 'CharterPlace');
const CharterPlanPlace = lazyRouteComponent(() => import('./features/charter/plan-place.tsx'), 'PlanPlace');

/** « ?article=3&remarque=1 »: what one was led to. */
const articleAsked = (search: Record<string, unknown>): { article?: number; remarque?: number } => ({
  ...(typeof search['article'] === 'number' && { article: search['article'] }),
  ...(typeof search['remarque'] === 'number' && { remarque: search['remarque'] }),
});

const readVersion = createRoute({
  getParentRoute: () => shell,
  path: '/charte/lire/$id',
  validateSearch: articleAsked,
  loader: ({ params: { id } }) =>
    readAhead(client, [
      ['charter.outline', { id: Number(id) }],
      ['document.preview', { kind: 'charter', id: Number(id) }],
    ]),
  component: around(ReadPlace, function ReadRoute() {
    const { id } = readVersion.useParams();
    const { article, remarque } = readVersion.useSearch();
    return (
      <ReadPlace
        key={`${id} ${remarque}`}
        id={Number(id)}
        articleId={article ?? null}
        remarkId={remarque ?? null}
      />
    );
  }),
});

const compareVersions = createRoute({
  getParentRoute: () => shell,
  path: '/charte/comparer/$from/$to',
  loader: ({ params }) => {
    const [from, to] = [Number(params.from), Number(params.to)];
    return readAhead(client, [
      ['charter.compare', { from, to }],
      ['document.preview', { kind: 'charterComparison', from, to }],
    ]);
  },
  component: around(ComparePlace, function CompareRoute() {
    const { from, to } = compareVersions.useParams();
    return <ComparePlace key={`${from} ${to}`} from={Number(from)} to={Number(to)} />;
  }),
});

const adhesionsOf = createRoute({
  getParentRoute: () => shell,
  path: '/charte/adhesions/$id',
  loader: ({ params: { id } }) =>
    readAhead(client, [
      ['charter.get', {}],
      ['charter.adhesions', { id: Number(id) }],
    ]),
  component: around(AdhesionsPlace, function AdhesionsRoute() {
    const { id } = adhesionsOf.useParams();
    return <AdhesionsPlace id={Number(id)} />;
  }),
});

const charter = createRoute({
  getParentRoute: () => shell,
  path: '/charte',
  validateSearch: articleAsked,
  loader: async () => {
    const { draftId, versions } = await readOne(client, 'charter.get', {});
    const id = draftId ?? versions[0]?.id;
    if (id === undefined) return [];
    return readAhead(client, [
      ['charter.outline', { id }],
      ['document.preview', { kind: 'charter', id }],
      ['charter.beforeAdoption', {}],
      ['collective.get', {}],
      ['member.list', {}],
      ['rules.get', {}],
    ]);
  },
  component: around(CharterPlace, function CharterRoute() {
    const { article, remarque } = charter.useSearch();
    return (
      <CharterPlace key={`${article} ${remarque}`} articleId={article ?? null} remarkId={remarque ?? null} />
    );
  }),
});

/** The places of the charter. */
export const charterRoutes = [
  charter,
  inShell('/charte/importer', CharterImportPlace),
  inShell('/charte/plan', CharterPlanPlace, ['charter.plan', {}]),
  inShell('/charte/versions', VersionsPlace, ['charter.get', {}]),
  inShell(
    '/charte/adhesions',
    around(AdhesionsPlace, () => <AdhesionsPlace id={null} />),
    ['charter.get', {}],
  ),
  adhesionsOf,
  readVersion,
  compareVersions,
] as const;

export const charterPlaces = [
  CharterPlace,
  CharterPlanPlace,
  VersionsPlace,
  AdhesionsPlace,
  ComparePlace,
  ReadPlace,
];
