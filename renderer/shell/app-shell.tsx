import { Navigate, useLocation, useRouterState } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { count } from '../../db/domain/plural.ts';
import { SaveStatusLine } from '../forms/save-status.tsx';
import { AppFrame } from '../ui/app-frame.tsx';
import { FullFrame } from '../ui/full-frame.tsx';
import { useToast } from '../ui/toast.tsx';
import { useCommand, useRoute } from '../use-route.ts';
import { useFollow } from './leaving.tsx';
import { PlaceActionsProvider } from './place-actions.tsx';
import { useWindowKeys, type WindowActions } from './use-window-keys.ts';
import { Waiting } from './waiting.tsx';

const places = [
  { label: 'Accueil', path: '/' },
  { label: 'Conseils', path: '/conseils' },
  { label: 'Réunions', path: '/reunions' },
  { label: 'Avis', path: '/avis' },
  { label: 'Suivi', path: '/suivi' },
  { label: 'Réserve et modèles', path: '/reserve' },
  { label: 'Charte', path: '/charte' },
  { label: 'Collectif', path: '/collectif' },
];
const footPlaces = [
  { label: 'Réglages', path: '/reglages' },
  { label: 'Guide', path: '/aide' },
];

/** Places that take the whole window. */
const isWhole = (path: string): boolean => /^\/reunions\/\d+\/seance$/.test(path);

type Voices = { kind: string }[];

/** « 11 communes et l’EPCI »: who the collective is made of, each counting for one. */
const composition = (collectivities: Voices): string => {
  const communes = collectivities.filter(({ kind }) => kind === 'commune').length;
  const epci = collectivities.some(({ kind }) => kind === 'epci');
  const parts = [communes > 0 ? count(communes, 'commune', 'communes') : '', epci ? 'l’EPCI' : ''];
  return parts.filter((part) => part !== '').join(' et ');
};

function WindowKeys({ place }: Pick<WindowActions, 'place'>) {
  const toast = useToast();
  const undo = useCommand('journal.undo');
  const redo = useCommand('journal.redo');
  const say = (verb: string, nothing: string, run: typeof undo) => async () => {
    const result = await run({});
    if (!result.ok) return toast({ sentence: result.message });
    toast({ sentence: result.data.done === null ? nothing : `${verb}\u00a0: ${result.data.done}.` });
  };
  const undoing = say('Annulé', 'Il n’y a rien à annuler.', undo);
  const redoing = say('Rétabli', 'Il n’y a rien à rétablir.', redo);
  const follow = useFollow();
  const { pathname } = useLocation();
  const openGuide = async () => {
    const { guidePageFor } = await import('../guide/guide.ts');
    follow(`#/aide/${guidePageFor(pathname)}`);
  };
  useWindowKeys({
    place,
    undo: () => void undoing(),
    redo: () => void redoing(),
    guide: () => void openGuide(),
    noPaper: () =>
      toast({ sentence: 'Ouvrez une réunion ou la charte\u00a0: c’est leur document qui s’imprime.' }),
  });
  return null;
}

/** The window of every place but the founding: navigation, save line, shortcuts. */
export function AppShell({ outlet }: { outlet: ReactNode }) {
  const { collective, collectivities } = useRoute('collective.get', {});
  const here = useRouterState({ select: (state) => state.location.pathname });
  if (!collective) return <Navigate to="/bienvenue" replace />;
  const item = ({ label, path }: { label: string; path: string }) => ({
    label,
    href: `#${path}`,
    isCurrent: path === '/' ? here === '/' : here === path || here.startsWith(`${path}/`),
  });
  const detail = composition(collectivities);
  return (
    <PlaceActionsProvider>
      {(slot) => {
        const place = (
          <>
            <WindowKeys place={() => slot.get()} />
            <Suspense fallback={<Waiting />}>{outlet}</Suspense>
          </>
        );
        return isWhole(here) ? (
          <FullFrame>{place}</FullFrame>
        ) : (
          <AppFrame
            name={collective.name}
            {...(detail !== '' && { detail })}
            items={places.map(item)}
            footItems={footPlaces.map(item)}
            status={<SaveStatusLine />}
          >
            {place}
          </AppFrame>
        );
      }}
    </PlaceActionsProvider>
  );
}
