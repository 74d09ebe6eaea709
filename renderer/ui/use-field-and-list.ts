import { type KeyboardEvent, useId, useRef, useState } from 'react';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  PageDown: (at, last) => Math.min(last, at + 6),
  PageUp: (at) => Math.max(0, at - 6),
};

/**
 * ARIA's combobox over a list that is always shown: the field keeps the focus, arrows choose among `ids`, Enter opens.
 * React Aria's own wants its list to be there when a letter is typed; here answers come after. What is chosen stays so
 * while it is among the answers, else the first one is. No tag of HTML has a list whose options hold several lines.
 */
export const useFieldAndList = (ids: readonly string[], onChoose: (id: string) => void) => {
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const at = Math.max(0, wanted === null ? 0 : ids.indexOf(wanted));
  const current = ids[at];
  const domId = (id: string): string => `${listId}-${ids.indexOf(id)}`;
  const choose = (index: number): void => {
    const id = ids[index];
    if (id === undefined) return;
    setWanted(id);
    document.getElementById(domId(id))?.scrollIntoView({ block: 'nearest' });
  };
  return {
    current,
    fieldProps: {
      role: 'combobox',
      'aria-expanded': ids.length > 0,
      'aria-controls': listId,
      'aria-autocomplete': 'list' as const,
      'aria-activedescendant': current === undefined ? undefined : domId(current),
      onKeyDown: (event: KeyboardEvent): void => {
        const step = steps[event.key];
        if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
        if (step && ids.length > 0) choose(step(at, ids.length - 1));
        else if (event.key === 'Enter' && current !== undefined) onChoose(current);
        else return;
        event.preventDefault();
      },
    },
    listProps: { ref: list, id: listId, role: 'listbox' },
    groupProps: (id: string) => ({ role: 'group', 'aria-labelledby': `${listId}-${id}` }),
    headingProps: (id: string) => ({ role: 'presentation', id: `${listId}-${id}` }),
    optionProps: (id: string) => ({
      id: domId(id),
      role: 'option',
      tabIndex: -1,
      'aria-selected': id === current,
      onMouseMove: (): void => setWanted(id),
      // The field keeps the focus.
      onMouseDown: (event: { preventDefault: () => void }): void => event.preventDefault(),
      onClick: (): void => onChoose(id),
    }),
    /** Once something else is typed: the first answer is the one chosen. */
    restart: (): void => {
      setWanted(null);
      list.current?.scrollTo(0, 0);
    },
  };
};
