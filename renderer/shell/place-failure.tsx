import { useLocation } from '@tanstack/react-router';
import { RouteFailure } from '../api.ts';
import { LinkButton } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageBody, PageHeader } from '../ui/page-header.tsx';

/** A place that could not be shown: what happened, what is safe, where to go. */
export function PlaceFailure({ error }: { error?: unknown }) {
  const { pathname } = useLocation();
  const gone = error instanceof RouteFailure && error.kind === 'not-found';
  // A version or a signature: the sentence sends back to their lists.
  const isOfCharter = gone && pathname.startsWith('/charte/');
  const sentence =
    error instanceof RouteFailure ? error.message : error === undefined ? 'Cette page n’existe pas.' : null;
  return (
    <>
      <PageHeader title={gone ? 'Introuvable' : 'Page indisponible'} />
      <PageBody>
        <Notice
          kind={gone ? 'info' : 'error'}
          announces
          actions={
            <>
              {isOfCharter && (
                <LinkButton href="#/charte/versions" variant="primary">
                  Voir les versions de la charte
                </LinkButton>
              )}
              <LinkButton href="#/" {...(!isOfCharter && { variant: 'primary' as const })}>
                Revenir à l’accueil
              </LinkButton>
            </>
          }
        >
          {sentence ??
            'Cette page n’a pas pu s’afficher. Ce qui était enregistré l’est toujours\u00a0: revenez à l’accueil, puis recommencez.'}
        </Notice>
      </PageBody>
    </>
  );
}
