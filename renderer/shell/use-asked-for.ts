import { useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';

/**
 * Opens what an address asks for (`?point=3`), then takes it out of the address: asked for again, it opens again, and
 * what is chosen in the place afterwards is no longer contradicted by it.
 */
export const useAskedFor = <T>(asked: T | null, open: (asked: T) => void): void => {
  const { history } = useRouter();
  const answer = useEffectEvent((what: T) => {
    open(what);
    history.replace(history.location.pathname);
  });
  useEffect(() => {
    if (asked !== null) answer(asked);
  }, [asked]);
};
