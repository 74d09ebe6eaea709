import { useEffect } from 'react';

/** Milliseconds left to a closing dialog, or to the place itself, to put the focus where they want it. */
const patience = 100;

/**
 * Where what had the focus went away with its place (a button that did its work, a tab left), the keyboard would
 * start again from the window's first link, and a screen reader say nothing: the focus goes to the title of the
 * place. What is clicked away is left alone.
 */
export const useFocusKept = (): void => {
  useEffect(() => {
    let last: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isLost = () => last !== null && !last.isConnected && document.activeElement === document.body;
    const rescue = () => {
      timer = undefined;
      const main = document.querySelector('main');
      if (!isLost() || !main || main.closest('[inert], [aria-hidden=true]')) return;
      (main.querySelector<HTMLElement>('h1[tabindex]') ?? main).focus({ preventScroll: true });
    };
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const observer = new MutationObserver(() => {
      if (isLost()) timer ??= setTimeout(rescue, patience);
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
};
