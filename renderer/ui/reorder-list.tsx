import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  DropIndicator,
  GridList,
  GridListItem,
  useDragAndDrop,
} from 'react-aria-components';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { movedBefore, movedBy } from './reordering.ts';

export type ReorderItem = {
  id: string;
  /** Its words, for announcements and for finding it by typing. */
  text: string;
  content: ReactNode;
  /** A heading above this item: the section it opens. */
  heading?: { label: string; aside?: string };
};

type ReorderListProps = {
  label: string;
  items: readonly ReorderItem[];
  /** The current item: the one the form beside shows. */
  selected: string | null;
  onSelect: (id: string) => void;
  /** All ids in their new order, and the one that moved to `index` (0-based). */
  onReorder: (ids: string[], moved: { id: string; index: number }) => void;
  /** Beside « Monter » and « Descendre », which are there once an item is current. */
  actions?: ReactNode;
  empty?: ReactNode;
};

/**
 * A list one item of which is current, put in order by dragging its handle, by Alt+↑ and Alt+↓, by the two
 * buttons, or by React Aria's keyboard dragging (Enter on the handle, arrows, Enter).
 */
export function ReorderList({
  label,
  items,
  selected,
  onSelect,
  onReorder,
  actions,
  empty,
}: ReorderListProps) {
  const announce = useAnnounce();
  const ids = items.map((item) => item.id);

  const reorder = (next: string[] | null, id: string) => {
    if (!next) return;
    const index = next.indexOf(id);
    onReorder(next, { id, index });
  };
  const step = (id: string | null, offset: -1 | 1) => {
    const item = items.find((one) => one.id === id);
    if (!item) return;
    const next = movedBy(ids, item.id, offset);
    reorder(next, item.id);
    const edge = offset < 0 ? 'Déjà en premier' : 'Déjà en dernier';
    announce(next ? `${item.text}\u00a0: ${next.indexOf(item.id) + 1} sur ${ids.length}.` : `${edge}.`);
  };

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': items.find((item) => item.id === key)?.text ?? '' })),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      if (key !== undefined)
        reorder(movedBefore(ids, String(key), String(target.key), target.dropPosition), String(key));
    },
    renderDropIndicator: (target) => (
      <DropIndicator
        target={target}
        className="relative z-10 h-0 outline-2 outline-transparent drop-target:outline-focus"
      />
    ),
  });

  return (
    <div className="flex min-h-0 min-w-0 flex-col">
      <div
        className="min-h-0 flex-1 overflow-y-auto"
        onKeyDownCapture={(event) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          event.stopPropagation();
          const row = event.target instanceof Element ? event.target.closest('[data-key]') : null;
          step(row?.getAttribute('data-key') ?? null, event.key === 'ArrowUp' ? -1 : 1);
        }}
      >
        <GridList
          aria-label={label}
          items={items}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={selected === null ? [] : [selected]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            if (key !== undefined) onSelect(String(key));
          }}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => empty}
          className="py-2 outline-none"
        >
          {(item) => (
            <GridListItem id={item.id} textValue={item.text} className="group block outline-none">
              {item.heading && (
                <div className="flex justify-between gap-3 px-4 pt-3 pb-1 text-xs font-semibold text-muted">
                  <span>{item.heading.label}</span>
                  {item.heading.aside !== undefined && <span>{item.heading.aside}</span>}
                </div>
              )}
              <div className="relative flex border-l-3 border-transparent py-1.5 pr-4 pl-1 outline-offset-[-3px] group-hover:bg-sunk group-selected:border-teal group-selected:bg-teal-wash group-dragging:opacity-50 group-focus-visible:outline-3 group-focus-visible:outline-focus">
                <AriaButton
                  slot="drag"
                  className="flex h-5 w-4 shrink-0 items-center justify-center rounded-sm text-edge"
                >
                  <Icon name="grip" />
                </AriaButton>
                <div className="min-w-0 flex-1 pl-1">{item.content}</div>
              </div>
            </GridListItem>
          )}
        </GridList>
      </div>
      {selected !== null && items.length > 0 && (
        <div className="flex flex-wrap items-center gap-1 border-t border-line px-2 py-1">
          <Button variant="quiet" size="small" onPress={() => step(selected, -1)}>
            Monter
          </Button>
          <Button variant="quiet" size="small" onPress={() => step(selected, 1)}>
            Descendre
          </Button>
          {actions}
        </div>
      )}
    </div>
  );
}
