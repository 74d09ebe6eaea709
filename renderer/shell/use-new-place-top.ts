import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** What scrolls under a place's header. */
const body = '#contenu > header + div';

/**
 * A new place opens at its top, the way back finds its own. The router keeps positions by the path of elements
 * in the page: unless told, it gives a new place the position of the one before, which stood at the same path.
 */
export const useNewPlaceTop = (): void => {
  const router = useRouter();
  useEffect(() => router.update({ ...router.options, scrollToTopSelectors: [body] }), [router]);
};
