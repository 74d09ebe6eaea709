import { expect, it } from 'vitest';
import type { ActionLine, ActionOwner } from '../../../db/domain/action.ts';
import { reminderGroups } from '../../../db/domain/action-reminder.ts';

const anne: ActionOwner = { memberId: 1, collectivityId: null, name: 'Mme Anne Robert' };
const evrunes: ActionOwner = { memberId: null, collectivityId: 2, name: 'Évrunes' };
const named: ActionOwner = { memberId: null, collectivityId: null, name: 'CAUE' };

const action = (id: number, owners: ActionOwner[], change: Partial<ActionLine> = {}): ActionLine => ({
  id,
  text: `Action ${id}`,
  dueOn: '',
  state: 'open',
  stateLabel: 'À faire',
  isOverdue: false,
  createdOn: '2026-11-22',
  closedOn: '',
  outcome: '',
  owners,
  ownerLabels: owners.map(({ name }) => name),
  meeting: null,
  item: null,
  ...change,
});

it('tells each what they have to do, by its date, the others’ done aside, and nobody’s last', () => {
  const groups = reminderGroups([
    action(1, []),
    action(2, [anne, evrunes]),
    action(3, [anne], { dueOn: '2026-12-20' }),
    action(4, [anne], { dueOn: '2026-12-10' }),
    action(5, [named], { state: 'done' }),
    action(6, [evrunes], { state: 'dropped' }),
  ]);
  expect(groups.map(({ name, actions }) => [name, actions.map(({ id }) => id)])).toEqual([
    ['Évrunes', [2]],
    ['Mme Anne Robert', [4, 3, 2]],
    ['', [1]],
  ]);
});

it('tells one what is theirs alone, not what others do with them', () => {
  const actions = [action(1, []), action(2, [anne, evrunes]), action(3, [evrunes, named])];
  const groups = reminderGroups(actions, new Set(['c2']));
  expect(groups.map(({ name, actions: own }) => [name, own.map(({ id }) => id)])).toEqual([
    ['Évrunes', [2, 3]],
  ]);
});
