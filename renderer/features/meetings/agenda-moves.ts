import {
  hostFor,
  lifted,
  moved,
  nested,
  stepped,
  type Arrangement,
} from '../../../db/domain/agenda-parts.ts';
import { itemNumbers } from '../../../db/domain/item-numbers.ts';
import type { Placement } from '../../../db/domain/order.ts';
import type { Item } from './item-fields.ts';

const find = (items: readonly Item[], id: number) => items.find((item) => item.id === id);

const quoted = (title: string): string => `«\u00a0${title}\u00a0»`;

/** Where an item now stands among those beside which it can be put: « Voirie : 2 sur 3. » */
const placeWords = (wanted: Arrangement<Item>, id: number): string => {
  const at = wanted.find(({ row }) => row.id === id);
  if (!at) return '';
  const peers = wanted.filter(({ parentId }) => parentId === at.parentId);
  const parent = wanted.find(({ row }) => row.id === at.parentId);
  const under = parent ? `, sous ${quoted(parent.row.title)}` : '';
  return `${at.row.title}\u00a0: ${peers.indexOf(at) + 1} sur ${peers.length}${under}.`;
};

/** One step up or down: where the item goes, null at the end, and what is said of it. */
export const stepOf = (
  items: readonly Item[],
  id: number,
  offset: -1 | 1,
): { placement: Placement | null; sentence: string } => {
  const placement = stepped(items, id, offset);
  if (placement) return { placement, sentence: placeWords(moved(items, [id], placement), id) };
  const edge = offset < 0 ? 'Déjà en premier' : 'Déjà en dernier';
  const parent = find(items, find(items, id)?.parentId ?? 0);
  return { placement, sentence: parent ? `${edge} sous ${quoted(parent.title)}.` : `${edge}.` };
};

const numberIn = (wanted: Arrangement<Item>, id: number): string => {
  const numbers = itemNumbers(
    wanted.map(({ row, parentId }) => ({ id: row.id, nature: row.nature, parentId })),
  );
  return numbers[wanted.findIndex(({ row }) => row.id === id)] ?? '';
};

/** Whether an item can go under the one before, or back to the first level, and what is said either way. */
export const levelOf = (
  items: readonly Item[],
  id: number,
  direction: 'in' | 'out',
): { isPossible: boolean; sentence: string } => {
  const item = find(items, id);
  if (!item) return { isPossible: false, sentence: '' };
  if (direction === 'out') {
    if (item.parentId === null) return { isPossible: false, sentence: 'Déjà au premier niveau.' };
    return {
      isPossible: true,
      sentence: `${item.title}\u00a0: point ${numberIn(lifted(items, id), id)}.`,
    };
  }
  const host = hostFor(items, id);
  if (host) {
    return {
      isPossible: true,
      sentence: `${item.title}\u00a0: point ${numberIn(nested(items, id), id)}, sous ${quoted(host.title)}.`,
    };
  }
  if (item.parentId !== null) return { isPossible: false, sentence: 'Déjà sous un point.' };
  return {
    isPossible: false,
    sentence:
      item.nature === 'break' ? 'Une pause reste entre les points.' : 'Aucun point ne précède celui-ci.',
  };
};
