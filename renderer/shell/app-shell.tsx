import { Navigate, useLocation, useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { count } from '../../db/domain/plural.ts';
import { SaveStatusLine } from '../forms/save-status.tsx';
import { AppFrame } from '../ui/app-frame.tsx';
import { FullFrame } from '../ui/full-frame.tsx';
import { useToast } from '../ui/toast.tsx';
import { useCommand, useRoute } from '../use-route.ts';
import { useFollow } from './leaving.tsx';
import { PlaceActionsProvider } from './place-actions.tsx';
import { TypedAhead } from './typed-ahead.tsx';
import { useMainCalls } from './use-main-calls.ts';
import { useWindowKeys, type WindowActions } from './use-window-keys.ts';
import { Waiting } from './waiting.tsx';
import { isProjected, isWhole } from './whole-places.ts';

/** Brought when it is first asked for: it is no part of what the window opens on. */
const SearchDialog = lazy(async () => {
  const { SearchDialog: dialog } = await import('../features/search/search-dialog.tsx');
  return { default: dialog };
});

const places = [
  { label: 'Accueil', path: '/' },
  { label: 'Conseils', path: '/conseils' },
  { label: 'Réunions', path: '/reunions' },
  { label: 'Avis', path: '/avis' },
  { label: 'Suivi', path: '/suivi' },
  { label: 'Envois', path: '/envois' },
  { label: 'Réserve et modèles', path: '/reserve' },
  { label: 'Charte', path: '/charte' },
  { label: 'Collectif', path: '/collectif' },
];
const footPlaces = [
  { label: 'Réglages', path: '/reglages' },
  { label: 'Guide', path: '/aide' },
];

type Voices = { kind: string }[];

/** « 11 communes et l’EPCI »: who the collective is made of, each counting for one. */
const composition = (collectivities: Voices): string => {
  const communes = collectivities.filter(({ kind }) => kind === 'commune').length;
  const epci = collectivities.some(({ kind }) => kind === 'epci');
  const parts = [communes > 0 ? count(communes, 'commune', 'communes') : '', epci ? 'l’EPCI' : ''];
  return parts.filter((part) => part !== '').join(' et ');
};

function WindowKeys({ place, search }: Pick<WindowActions, 'place' | 'search'>) {
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
  useMainCalls();
  const follow = useFollow();
  const { pathname } = useLocation();
  const openGuide = async () => {
    const { guidePageFor } = await import('../guide/guide.ts');
    follow(`#/aide/${guidePageFor(pathname)}`);
  };
  useWindowKeys({
    place,
    search,
    undo: () => void undoing(),
    redo: () => void redoing(),
    guide: () => void openGuide(),
    noPaper: () =>
      toast({ sentence: 'Ouvrez une réunion ou la charte\u00a0: c’est leur document qui s’imprime.' }),
  });
  return null;
}

/** Over a dialog that waits for its answer, nothing else opens. */
const isAsking = (): boolean => document.querySelector('[role=dialog], [role=alertdialog]') !== null;

/** The window of every place but the founding: navigation, save line, shortcuts. */
export function AppShell({ outlet }: { outlet: ReactNode }) {
  const { collective, collectivities } = useRoute('collective.get', {});
  const [isSearching, setSearching] = useState(false);
  const ahead = useRef('');
  const typeAhead = useCallback((change: (before: string) => string) => {
    ahead.current = change(ahead.current);
  }, []);
  const typedAhead = useCallback(() => ahead.current, []);
  const search = () => {
    if (isAsking()) return;
    ahead.current = '';
    // At once, not at the next drawing: the very next key is already of the search.
    flushSync(() => setSearching(true));
  };
  const here = useRouterState({ select: (state) => state.location.pathname });
  const inMeeting = useRouterState({ select: (state) => 'reunion' in state.location.search });
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
            <WindowKeys place={() => slot.get()} search={search} />
            {isSearching && (
              <Suspense fallback={<TypedAhead onText={typeAhead} />}>
                <SearchDialog
                  typed={typedAhead}
                  isProjected={isProjected(here)}
                  onClose={() => setSearching(false)}
                />
              </Suspense>
            )}
            <Suspense fallback={<Waiting />}>{outlet}</Suspense>
          </>
        );
        return isWhole(here, inMeeting) ? (
          <FullFrame>{place}</FullFrame>
        ) : (
          <AppFrame
            name={collective.name}
            {...(detail !== '' && { detail })}
            items={places.map(item)}
            footItems={footPlaces.map(item)}
            status={<SaveStatusLine />}
            search={{ label: 'Rechercher', keys: 'Ctrl+K', onOpen: search }}
          >
            {place}
          </AppFrame>
        );
      }}
    </PlaceActionsProvider>
  );
}
