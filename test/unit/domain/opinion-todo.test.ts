import { describe, expect, it } from 'vitest';
import type { RegisterLine } from '../../../db/domain/opinion-register.ts';
import { opinionTodo } from '../../../db/domain/opinion-todo.ts';

const today = '2026-12-10';

const line = (id: number, state: RegisterLine['state'], date: string, title = 'Eau'): RegisterLine => ({
  id,
  councilItemId: id,
  title,
  question: '',
  theme: '',
  session: { id: Number(date.slice(8)), date },
  addressee: 'communityCouncil',
  askedOn: '2026-11-20',
  dueOn: '2026-11-27',
  state,
  stateLabel: '',
  agreement: 'none',
  isInherited: false,
  voices: { asked: 12, given: 0, awaited: 12, absent: 0 },
  outcome: state === 'decided' ? 'adopted' : null,
  outcomeLabel: '',
  number: '',
  followed: null,
});

const told = (
  opinions: RegisterLine[],
  lateConsequences: Parameters<typeof opinionTodo>[0]['lateConsequences'] = [],
) =>
  opinionTodo({ opinions, lateConsequences }, today).map(({ key, text, detail, target }) => [
    key,
    text.replaceAll('\u00a0', ' '),
    detail.replaceAll('\u00a0', ' '),
    target,
  ]);

describe('what avis leave to do', () => {
  it.each<[string, RegisterLine[], unknown[]]>([
    ['nothing while positions are awaited', [line(1, 'open', '2026-12-16')], []],
    [
      'to write one whose delay is over, by its title',
      [line(1, 'due', '2026-12-16')],
      [['opinions-write', '1 avis à rédiger', 'Eau', { place: 'opinion', id: 1 }]],
    ],
    [
      'to write several of one conseil, from the register',
      [line(1, 'due', '2026-12-16'), line(2, 'due', '2026-12-16')],
      [['opinions-write', '2 avis à rédiger', 'Conseil du 16 décembre 2026', { place: 'opinions' }]],
    ],
    [
      'to hand over what is written, until its conseil',
      [line(1, 'closed', today)],
      [['opinions-transmit', '1 avis à transmettre', 'Eau', { place: 'opinion', id: 1 }]],
    ],
    [
      'to note what a conseil held decided, whatever the avis became',
      [line(1, 'transmitted', '2026-12-09'), line(2, 'due', '2026-11-18'), line(3, 'closed', '2026-12-09')],
      [
        [
          'opinions-decision',
          '3 décisions du conseil à noter',
          'Conseils du 18 novembre 2026 au 9 décembre 2026',
          { place: 'council', id: 18 },
        ],
      ],
    ],
    [
      'nothing of what is decided or asked again',
      [line(1, 'decided', '2026-12-09'), line(2, 'superseded', '2026-12-09')],
      [],
    ],
  ])('%s', (_, opinions, expected) => {
    expect(told(opinions)).toEqual(expected);
  });

  it('a commune whose day is behind, blamed for nothing', () => {
    const late = { councilId: 4, opinionId: null, name: 'Mallièvre', subject: 'Approuver les statuts' };
    expect(told([], [late])).toEqual([
      [
        'consequences',
        '1 délibération de commune à vérifier',
        'Mallièvre : Approuver les statuts',
        { place: 'council', id: 4 },
      ],
    ]);
    expect(told([], [{ ...late, opinionId: 7 }, late])[0]?.[3]).toEqual({ place: 'opinion', id: 7 });
  });
});
