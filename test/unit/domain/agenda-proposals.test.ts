import { describe, expect, it } from 'vitest';
import { type ProposalGround, proposalsFrom, sectionOfTitle } from '../../../db/domain/agenda-proposals.ts';

const ground: ProposalGround = {
  date: '2026-12-08',
  agenda: [],
  previous: null,
  councilPoints: [],
  left: [],
  recurring: [],
  reserve: [],
};

const proposed = (known: Partial<ProposalGround>) => proposalsFrom({ ...ground, ...known });

const onAgenda = { councilItemId: null, recurringId: null, isApproval: false };
const recurring = {
  id: 7,
  title: 'Fonctionnement',
  minutes: 15,
  rhythmUnit: 'month',
  rhythmEvery: 3,
  startDate: '',
  before: [{ date: '2026-09-08', had: true }],
} as const;

const sources = (known: Partial<ProposalGround>) =>
  proposed({ recurring: [recurring], ...known }).map(({ source }) => source);

describe('what could join an agenda', () => {
  it('is nothing when there is nothing before, beside or in reserve', () => {
    expect(proposed({})).toEqual([]);
  });

  it('is the approval of the record of the meeting before, once', () => {
    const previous = { id: 3, date: '2026-11-01' };
    expect(proposed({ previous })).toEqual([
      {
        source: 'approval',
        id: 3,
        title: 'Approbation du relevé de la réunion du 1er\u00a0novembre 2026',
        reason: '',
        minutes: 5,
        ticked: false,
      },
    ]);
    expect(proposed({ previous, agenda: [{ ...onAgenda, isApproval: true }] })).toEqual([]);
  });

  it('is every point of the conseil that is not there yet', () => {
    const councilPoints = [
      { id: 1, title: 'Eau' },
      { id: 2, title: 'Voirie' },
    ];
    const agenda = [{ ...onAgenda, councilItemId: 1 }];
    expect(proposed({ councilPoints, agenda }).map(({ id }) => id)).toEqual([2]);
  });

  it('says of a recurring item its rhythm and its last time, and ticks it', () => {
    expect(proposed({ recurring: [recurring] })).toMatchObject([
      { ticked: true, reason: 'Tous les 3 mois, dernière fois le 8\u00a0septembre 2026' },
    ]);
    const never = { ...recurring, before: [] };
    expect(proposed({ recurring: [never] })[0]?.reason).toBe(
      'Tous les 3 mois, jamais encore à l’ordre du jour',
    );
  });

  it('never proposes a recurring item twice: there already, left by the last meeting, or in reserve', () => {
    const item = { id: 9, title: 'Fonctionnement', minutes: 15, recurringId: 7 };
    expect(sources({ agenda: [{ ...onAgenda, recurringId: 7 }] })).toEqual([]);
    expect(sources({ left: [{ ...item, state: 'not-reached' }] })).toEqual(['last']);
    expect(sources({ reserve: [{ ...item, since: '' }] })).toEqual(['reserve']);
  });

  it('says of the rest why it waits', () => {
    const item = { title: 'Archives', minutes: 10, recurringId: null };
    const left = [
      { ...item, id: 1, state: 'not-reached' as const },
      { ...item, id: 2, state: 'postponed' as const },
    ];
    const reserve = [{ ...item, id: 3, since: '2026-11-03' }];
    expect(proposed({ left, reserve }).map(({ reason, ticked }) => [reason, ticked])).toEqual([
      ['non abordé', false],
      ['reporté', false],
      ['en réserve depuis le 3\u00a0novembre 2026', false],
    ]);
  });
});

describe('the section of a title', () => {
  const sections = [
    { id: 2, title: 'Avis' },
    { id: 7, title: 'Questions diverses' },
  ];

  it.each([
    ['questions  diverses', 7],
    ['Questions diverses et variées', 2],
  ])('of « %s » is %i', (title, id) => {
    expect(sectionOfTitle(sections, title, 2)).toBe(id);
  });
});
