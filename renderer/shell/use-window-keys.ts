import { useEffect, useEffectEvent } from 'react';
import { onEvent } from '../api.ts';
import type { PlaceActions } from './place-actions.tsx';

export type WindowActions = {
  undo: () => void;
  redo: () => void;
  guide: () => void;
  search: () => void;
  place: () => PlaceActions | null;
  noPaper: () => void;
};

const isTyping = (): boolean => {
  const field = document.activeElement;
  return (
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && !['button', 'checkbox', 'radio'].includes(field.type)) ||
    (field instanceof HTMLElement && field.isContentEditable)
  );
};

const requestOf = (event: KeyboardEvent): string | null => {
  if (event.key === 'F1') return 'guide';
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'p') return 'print';
  if (key === 'k' && !event.shiftKey) return 'search';
  if (key === 'e' && event.shiftKey) return 'export';
  // In a field, Ctrl+Z belongs to what is being typed.
  if (isTyping()) return null;
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
};

/** Undo chosen in the menu while one types: a rich text keeps its own history, which its keys alone reach. */
const undoTyping = (request: 'undo' | 'redo'): void => {
  const field = document.activeElement;
  if (field instanceof HTMLElement && field.isContentEditable) {
    const key = request === 'undo' ? 'z' : 'y';
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }),
    );
  } else document.execCommand(request);
};

/** Shortcuts and menu items of the window, answered in one place. */
export const useWindowKeys = ({ undo, redo, guide, search, place, noPaper }: WindowActions): void => {
  const act = useEffectEvent((request: unknown) => {
    const paper = place();
    // From the menu while a field has the focus: what is being typed comes first, as with the keys.
    if ((request === 'undo' || request === 'redo') && isTyping()) undoTyping(request);
    else if (request === 'undo') undo();
    else if (request === 'redo') redo();
    else if (request === 'guide') guide();
    else if (request === 'search') search();
    else if (!paper) noPaper();
    else if (request === 'print') paper.print();
    else if (request === 'export') paper.exportPdf();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const request = requestOf(event);
      if (!request || event.repeat) return;
      event.preventDefault();
      act(request);
    };
    window.addEventListener('keydown', onKey);
    const leave = onEvent('menu', (request) => act(request));
    return () => {
      window.removeEventListener('keydown', onKey);
      leave();
    };
  }, []);
};
