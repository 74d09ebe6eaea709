import type { ActionLine } from './action.ts';
import { presenterKey } from './agenda-item.ts';

/** What one person, or one collectivity, has to do. */
export type ReminderGroup = { key: string; name: string; actions: ActionLine[] };

const byDue = (one: ActionLine, other: ActionLine): number => {
  if (one.dueOn === other.dueOn) return one.id - other.id;
  if (one.dueOn === '' || other.dueOn === '') return one.dueOn === '' ? 1 : -1;
  return one.dueOn < other.dueOn ? -1 : 1;
};

const french = new Intl.Collator('fr');

/**
 * Open actions by who does them, in the order of names, each by its date; an action of several is told to each. Those
 * of nobody come last, under ''. Nothing of what is done is left to read. With `keys`, the groups of those alone: what
 * others do with them is not told to them.
 */
export const reminderGroups = (
  actions: readonly ActionLine[],
  keys: ReadonlySet<string> | null = null,
  /** By what a group is sorted: a person by their last name, whatever their title. */
  sortedBy: (group: ReminderGroup) => string = ({ name }) => name,
): ReminderGroup[] => {
  const groups = new Map<string, ReminderGroup>();
  for (const action of actions.filter(({ state }) => state === 'open')) {
    const owners = action.owners.map((owner, index) => ({
      key: presenterKey(owner),
      name: action.ownerLabels[index] ?? owner.name,
    }));
    for (const { key, name } of owners.length > 0 ? owners : [{ key: '', name: '' }]) {
      const group = groups.get(key) ?? { key, name, actions: [] };
      groups.set(key, { ...group, actions: [...group.actions, action] });
    }
  }
  return [...groups.values()]
    .filter(({ key }) => keys === null || keys.has(key))
    .map((group) => ({ ...group, actions: group.actions.toSorted(byDue) }))
    .toSorted((one, other) =>
      one.key === '' || other.key === ''
        ? Number(one.key === '') - Number(other.key === '')
        : french.compare(sortedBy(one), sortedBy(other)),
    );
};
