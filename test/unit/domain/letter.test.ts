import { describe, expect, it } from 'vitest';
import type { ReminderGroup } from '../../../db/domain/action-reminder.ts';
import { letterSchema, recordLetter, reminderChecks, reminderLetter } from '../../../db/domain/letter.ts';
import { kindsBesides, letterKinds, meetingKinds, sendingKinds } from '../../../db/domain/sending.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const writer = { collective: 'CoDir du Pays de Mortagne', secretariat: 'Secrétariat du CoDir' };

describe('the message a relevé leaves with', () => {
  const ground = { ...writer, date: '2026-12-08', approvedOn: '', proposedOn: '2027-01-12', actions: [] };

  it('asks what is missing before the meeting that is to approve it', () => {
    const { subject, body } = recordLetter(ground);
    expect(subject).toContain('Relevé de décisions – CoDir du Pays de Mortagne');
    expect(plain(body)).toContain('à la réunion du mardi 12 janvier 2027');
    expect(plain(body)).toContain('si votre position n’y figure pas');
    expect(body.endsWith('Secrétariat du CoDir')).toBe(true);
  });

  it('asks it too when no meeting has it yet', () => {
    const { body } = recordLetter({ ...ground, proposedOn: '' });
    expect(body).toContain('si votre position n’y figure pas');
    expect(body).not.toContain('approbation');
  });

  it('asks nothing any more once approved', () => {
    const { body } = recordLetter({ ...ground, approvedOn: '2027-01-12', proposedOn: '' });
    expect(plain(body)).toContain('approuvé le 12 janvier 2027');
    expect(body).not.toContain('inexact');
  });

  it('says what was agreed, with who and by when as far as they are known', () => {
    const { body } = recordLetter({
      ...ground,
      actions: [
        { text: 'Chiffrer', ownerLabels: ['Mme Anne Robert', 'Évrunes'], dueOn: '2027-01-15' },
        { text: 'Relire', ownerLabels: [], dueOn: '' },
      ],
    });
    expect(plain(body)).toContain('– Chiffrer (Mme Anne Robert, Évrunes, pour le 15 janvier 2027)\n– Relire');
  });
});

describe('the message of a list of actions', () => {
  it('speaks to each of theirs, or to all of all', () => {
    expect(reminderLetter('own', writer, '2026-12-08').body).toContain('vous ont été confiées');
    expect(reminderLetter('whole', writer, '2026-12-08').body).toContain('du collectif');
    expect(plain(reminderLetter('whole', writer, '2026-12-08').subject)).toContain('8 décembre 2026');
  });
});

const reader = (memberId: number, email: string, ...keys: string[]) => ({
  memberId,
  name: `M. Petit ${memberId}`,
  email,
  keys: new Set([`m${memberId}`, ...keys]),
});

describe('actions that no message would reach', () => {
  const action = {
    id: 1,
    text: 'Chiffrer',
    dueOn: '',
    state: 'open',
    stateLabel: 'À faire',
    isOverdue: false,
    createdOn: '2026-12-08',
    closedOn: '',
    outcome: '',
    owners: [],
    ownerLabels: [],
    meeting: null,
    item: null,
  } as const;
  const group = (key: string, name: string): ReminderGroup => ({
    key,
    name,
    actions: [{ ...action, owners: [], ownerLabels: [] }],
  });
  it.each([
    ['of a member with an address', group('m1', 'M. Petit'), [reader(1, 'a@b.fr')], []],
    ['of a member without', group('m1', 'M. Petit'), [reader(1, '')], ['M. Petit 1 n’a pas d’adresse']],
    ['of a collectivity whose DGS has one', group('c4', 'Évrunes'), [reader(1, 'a@b.fr', 'c4')], []],
    [
      'of a collectivity where one of two has one',
      group('c4', 'Évrunes'),
      [reader(1, '', 'c4'), reader(2, 'a@b.fr', 'c4')],
      [],
    ],
    [
      'of a collectivity with a vacant post',
      group('c4', 'Évrunes'),
      [],
      ['Évrunes : aucun membre ne reçoit ses actions'],
    ],
    ['of one who is no member', group('nCAUE', 'CAUE'), [reader(1, 'a@b.fr')], ['CAUE : aucun membre']],
    ['of nobody', group('', ''), [reader(1, 'a@b.fr')], ['1 action sans personne']],
  ])('%s', (_who, one, readers, says) => {
    const lines = reminderChecks([one], readers).map(({ text }) => plain(text));
    expect(lines).toHaveLength(says.length);
    for (const [index, words] of says.entries()) expect(lines[index]).toContain(words);
  });

  it('none at all: the list would be empty, and it is said', () => {
    expect(reminderChecks([], [reader(1, 'a@b.fr')]).map(({ text }) => plain(text))).toEqual([
      'Aucune action n’est en cours : la liste est vide',
    ]);
  });
});

describe('a letter', () => {
  const letter = {
    way: 'own' as const,
    subject: 'Actions',
    body: '',
    memberIds: [1],
    copies: '',
    hidesRecipients: false,
  };

  it('sent to each with their own goes to no other address', () => {
    expect(letterSchema.safeParse(letter).success).toBe(true);
    const refused = letterSchema.safeParse({ ...letter, copies: 'presse@pays.fr' });
    expect(refused.error?.issues.map(({ path }) => path.join('.'))).toEqual(['copies']);
    expect(letterSchema.safeParse({ ...letter, way: 'whole', copies: 'presse@pays.fr' }).success).toBe(true);
  });

  it('has somebody to read it', () => {
    const refused = letterSchema.safeParse({ ...letter, memberIds: [] });
    expect(refused.error?.issues.map(({ path }) => path.join('.'))).toEqual(['memberIds']);
  });
});

it('one that is ready gives way to the next of its kind alone', () => {
  for (const kind of letterKinds) expect(kindsBesides(kind)).toEqual([kind]);
  for (const kind of sendingKinds.filter((each) => each !== 'record' && each !== 'reminder'))
    expect([...kindsBesides(kind)].toSorted()).toEqual([...meetingKinds, 'annexes'].toSorted());
});
