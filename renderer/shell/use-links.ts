import { useEffect } from 'react';

/**
 * Links between places are followed by the router, whichever way they are drawn. `renounces` is true for the
 * link of a form itself (« Renoncer »): it says already that what is typed there is given up.
 */
export const useLinks = (follow: (href: string, renounces: boolean) => void): void => {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
      if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey || !(target instanceof Element)) return;
      const link = target.closest('a[href^="#/"]');
      if (!link) return;
      // Before React Aria's own links, which leave alone what is prevented.
      event.preventDefault();
      follow(link.getAttribute('href') ?? '#/', link.closest('form') !== null);
    };
    document.addEventListener('click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
  }, [follow]);
};
