import { describe, expect, it } from 'vitest';
import {
  type Action,
  type ActionOwner,
  actionSays,
  actionSchema,
  distinctOwners,
  isOverdue,
} from '../../../db/domain/action.ts';

const owner = (change: Partial<ActionOwner>): ActionOwner => ({
  memberId: null,
  collectivityId: null,
  name: '',
  ...change,
});
const action: Action = { text: 'Chiffrer', dueOn: '', owners: [], meetingId: null, itemId: null };

describe('an action', () => {
  it.each([
    ['the day before its date', 'open', '2026-12-15', '2026-12-14', false],
    ['on its date', 'open', '2026-12-15', '2026-12-15', false],
    ['the day after', 'open', '2026-12-15', '2026-12-16', true],
    ['done, whatever the day', 'done', '2026-12-15', '2027-06-01', false],
    ['given up, whatever the day', 'dropped', '2026-12-15', '2027-06-01', false],
    ['without a date', 'open', '', '2030-01-01', false],
  ] as const)('%s', (_, state, dueOn, today, overdue) => {
    expect(isOverdue({ state, dueOn }, today)).toBe(overdue);
  });

  it.each([
    ['text', { ...action, text: ' \n ' }, 'Écrivez ce qui est à faire.'],
    [
      'dueOn',
      { ...action, dueOn: '2026-02-30' },
      'Indiquez l’échéance, par exemple 15/01/2027, ou laissez vide.',
    ],
    ['dueOn', { ...action, dueOn: null }, 'Indiquez l’échéance, par exemple 15/01/2027, ou laissez vide.'],
    [
      'owners',
      { ...action, owners: Array.from({ length: 9 }, () => owner({ name: 'A' })) },
      'Huit personnes ou collectivités au plus\u00a0: retirez-en.',
    ],
  ])('says at its field %s what to mend', (field, input, sentence) => {
    const { error } = actionSchema.safeParse(input);
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, sentence]]);
  });

  it('keeps each owner once, and nobody out', () => {
    const anne = owner({ memberId: 1, name: 'Anne' });
    const place = owner({ collectivityId: 1, name: 'Évrunes' });
    const named = owner({ name: 'Le CAUE' });
    expect(
      distinctOwners([anne, owner({}), place, named, { ...anne, name: 'Anne Robert' }, place, { ...named }]),
    ).toEqual([anne, place, named]);
  });

  it.each([
    ['CHIFFRER eau', true],
    ['evrunes', true],
    ['devis recu', true],
    ['chiffrer voirie', false],
    ['  ', true],
  ])('is found by « %s »: %s', (wanted, found) => {
    const line = {
      text: 'Chiffrer les travaux',
      outcome: 'Devis reçu',
      ownerLabels: ['Évrunes'],
      item: { id: 1, title: 'L’eau' },
    };
    expect(actionSays(line, wanted)).toBe(found);
  });
});
