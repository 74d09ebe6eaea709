import { type ReactNode, useEffect, useRef, useState } from 'react';
import {
  Button as AriaButton,
  DropIndicator,
  GridList,
  GridListItem,
  type Selection,
  useDragAndDrop,
} from 'react-aria-components';
import { count } from '../../db/domain/plural.ts';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { movedBefore, movedBy } from './reordering.ts';
import { useInTurn } from './use-in-turn.ts';

export type ReorderItem = {
  id: string;
  /** Its words, for announcements and for finding it by typing. */
  text: string;
  content: ReactNode;
  /** A heading above this item: the section it opens. */
  heading?: { label: string; aside?: string };
  /** A row that gathers those after it: set apart from what stands above. */
  opensGroup?: boolean;
};

/** What is to be said of a row's move, once the list shows it. */
type Said = string | Promise<string>;
/** One step up or down, or a level in or out. */
type Way = -1 | 1 | 'in' | 'out';

type ReorderListProps = {
  label: string;
  items: readonly ReorderItem[];
  /** What is chosen: the item the form beside shows; several where `selectsMany`. */
  selected: string | readonly string[] | null;
  /** The item chosen, and, in the list's order, all those that now are. */
  onSelect: (id: string, all: readonly string[]) => void;
  /** Lets Shift and Ctrl choose several, which then move together. */
  selectsMany?: boolean;
  /** All ids in their new order, and those that moved; what it returns ends when the list shows it. */
  onReorder: (ids: string[], moved: readonly string[]) => unknown;
  /** Where rows have parts: moves one itself, one step up or down. */
  onStep?: (id: string, offset: -1 | 1) => Said;
  /** Makes a row part of the one before (Alt+→), or a row of its own (Alt+←). */
  onLevel?: (id: string, direction: 'in' | 'out') => Said;
  /** Told what is chosen when Suppr is pressed on it. */
  onRemove?: (ids: readonly string[]) => void;
  /** Said in the bar while nothing is chosen, where the rows are no points. */
  hint?: string;
  /** Beside « Monter » and « Descendre », which are there once an item is chosen. */
  actions?: ReactNode;
  empty?: ReactNode;
};

/** One row. Chosen from elsewhere (just added, clicked on the page) or moved, it comes into sight. */
function Row({ item, place, isCurrent }: { item: ReorderItem; place: number; isCurrent: boolean }) {
  const body = useRef<HTMLDivElement>(null);
  // In the row, as React Aria draws rows after the list itself has been drawn.
  useEffect(() => {
    if (isCurrent && place >= 0) body.current?.closest('[role=row]')?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent, place]);
  return (
    <>
      {item.heading && (
        <div className="flex justify-between gap-3 px-4 pt-3 pb-1 text-xs font-semibold text-muted">
          <span>{item.heading.label}</span>
          {item.heading.aside !== undefined && <span>{item.heading.aside}</span>}
        </div>
      )}
      <div
        ref={body}
        className={cx(
          item.opensGroup && 'mt-2',
          'relative flex border-l-3 border-transparent py-1.5 pr-4 pl-1 outline-offset-[-3px] group-hover:bg-sunk group-selected:border-teal group-selected:bg-teal-wash group-dragging:opacity-50 group-focus-visible:outline-3 group-focus-visible:outline-focus',
        )}
      >
        <AriaButton
          slot="drag"
          className="flex h-5 w-4 shrink-0 items-center justify-center rounded-sm text-edge"
        >
          <Icon name="grip" />
        </AriaButton>
        <div className="min-w-0 flex-1 pl-1">{item.content}</div>
      </div>
    </>
  );
}

/** Where Alt with an arrow sends a row. */
const ways: Record<string, Way> = {
  ArrowUp: -1,
  ArrowDown: 1,
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

const rowOf = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null) : null;

/**
 * A list items of which are chosen, put in order by dragging their handle, by Alt+↑ and Alt+↓, by the two
 * buttons, or by React Aria's keyboard dragging (Enter on the handle, arrows, Enter). What acts on the choice
 * is above the rows and stays in sight: the bar keeps its room when nothing is chosen, so that no row moves.
 */
export function ReorderList({
  label,
  items,
  selected,
  onSelect,
  selectsMany = false,
  onReorder,
  onStep,
  onLevel,
  onRemove,
  hint,
  actions,
  empty,
}: ReorderListProps) {
  const announce = useAnnounce();
  const ids = items.map((item) => item.id);
  const wanted = selected === null ? [] : typeof selected === 'string' ? [selected] : selected;
  const chosen = ids.filter((id) => wanted.includes(id));
  // React Aria keeps in its own set where a choice with Shift starts from: it must be given back as it came.
  const [kept, setKept] = useState<Selection>(new Set());
  const isKept = kept !== 'all' && kept.size === chosen.length && chosen.every((id) => kept.has(id));

  /** The whole choice when the row is part of it, the row alone otherwise. */
  const withRow = (id: string): string[] => (chosen.includes(id) ? chosen : [id]);
  const step = async (moving: readonly string[], offset: -1 | 1): Promise<string> => {
    const item = items.find((one) => one.id === moving[0]);
    if (!item) return '';
    if (onStep && moving.length === 1) return await onStep(item.id, offset);
    const next = movedBy(ids, moving, offset);
    if (!next) return offset < 0 ? 'Déjà en premier.' : 'Déjà en dernier.';
    await onReorder(next, moving);
    const what = moving.length > 1 ? count(moving.length, 'point', 'points') : item.text;
    return `${what}\u00a0: ${next.indexOf(item.id) + 1} sur ${ids.length}.`;
  };
  const move = useInTurn(async ({ moving, way }: { moving: readonly string[]; way: Way }) => {
    const [first = ''] = moving;
    const sentence = await (way === 'in' || way === 'out' ? onLevel?.(first, way) : step(moving, way));
    if (sentence !== undefined && sentence !== '') announce(sentence);
  });

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': items.find((item) => item.id === key)?.text ?? '' })),
    onReorder: ({ keys, target }) => {
      const moving = ids.filter((id) => keys.has(id));
      const [first] = moving;
      const next = movedBefore(ids, moving, String(target.key), target.dropPosition);
      if (first === undefined || !next) return;
      // What was dragged is what one works on: chosen before, else React Aria rings it beside the row chosen.
      onSelect(first, moving);
      onReorder(next, moving);
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
      {items.length > 0 && (
        <div className="sticky top-12 z-10 frame:-top-5 flex min-h-[2.625rem] shrink-0 flex-wrap items-center gap-1 border-b border-line bg-surface px-2 py-1">
          {chosen.length === 0 ? (
            <p className="px-2 text-xs text-muted">
              {hint ??
                (selectsMany
                  ? 'Choisissez un point, ou plusieurs avec Maj ou Ctrl.'
                  : 'Choisissez un point pour le déplacer.')}
            </p>
          ) : (
            <>
              <Button variant="quiet" size="small" onPress={() => move({ moving: chosen, way: -1 })}>
                Monter
              </Button>
              <Button variant="quiet" size="small" onPress={() => move({ moving: chosen, way: 1 })}>
                Descendre
              </Button>
              {actions}
            </>
          )}
        </div>
      )}
      <div
        className="min-h-0 flex-1 overflow-y-auto"
        onKeyDownCapture={(event) => {
          const id = rowOf(event.target);
          const way = event.altKey ? ways[event.key] : undefined;
          if (way !== undefined && (onLevel || typeof way === 'number')) {
            event.preventDefault();
            event.stopPropagation();
            if (id !== null) move({ moving: withRow(id), way }, event.repeat);
          } else if (event.key === 'Delete' && onRemove && id !== null) {
            event.preventDefault();
            onRemove(withRow(id));
          }
        }}
      >
        <GridList
          aria-label={label}
          items={items}
          selectionMode={selectsMany ? 'multiple' : 'single'}
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={isKept ? kept : chosen}
          dependencies={[chosen.length]}
          onSelectionChange={(keys) => {
            setKept(keys);
            const all = keys === 'all' ? ids : ids.filter((id) => keys.has(id));
            const [first] = all;
            if (first !== undefined) onSelect(first, all);
          }}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => empty}
          className="py-2 outline-none"
        >
          {(item) => (
            <GridListItem
              id={item.id}
              textValue={item.text}
              className="group block scroll-mt-24 outline-none frame:scroll-mt-11"
            >
              {({ isSelected }) => (
                <Row item={item} place={ids.indexOf(item.id)} isCurrent={isSelected && chosen.length === 1} />
              )}
            </GridListItem>
          )}
        </GridList>
      </div>
    </div>
  );
}
