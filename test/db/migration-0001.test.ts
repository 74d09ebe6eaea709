import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { getMeeting } from '../../db/queries/meeting.ts';
import { listMembers } from '../../db/queries/collective.ts';
import { temporaryFolder, testNow } from '../support/app.ts';
import { dataFileOf, foundingThen, openIn, printsOf, problemIn } from '../support/data-file.ts';

/** A closed file of the first version, as a secretary would have left it. */
const firstVersion = (): string => {
  const folder = temporaryFolder();
  const data = openIn(folder, foundingThen());
  data.sqlite.exec(`
    INSERT INTO collectivity VALUES (1, 'commune', 'Tiffauges', '85293', '', 1500, '85');
    INSERT INTO member VALUES (1, 'Mme', 'Chloé', 'Guérin', 'sg', '', 1, 'chloe@tiffauges.example', '02 51 00 00 00'),
      (2, 'M.', 'Loïc', 'Brémaud', 'other', 'Chargé de mission', NULL, '', '');
    INSERT INTO council_session VALUES (1, '2026-12-16', '18:30', 'Salle des fêtes');
    INSERT INTO council_item VALUES (1, 1, 1, 'Tarification de l’eau');
    INSERT INTO meeting VALUES (1, '2026-12-08', '09:30', '12:00', '', 1, 1, '', 1, '2026-12-05T08:00:00Z'),
      (2, '2026-10-08', '09:30', '12:00', '', NULL, 2, '', NULL, NULL);
    INSERT INTO agenda_item VALUES (1, 1, 1, 'opinion', 'Tarification de l’eau', 'Quelle progressivité ?', 'Chanverrie et Tiffauges', 20, 1),
      (2, 1, 2, 'reflective', 'Ce que nous vivons', '', '', 15, NULL),
      (3, 1, 3, 'other', 'Questions diverses', '', '', 5, NULL);`);
  data.close();
  return folder;
};

describe('a file of the first version', () => {
  it('keeps its people, with a post each', () => {
    const data = openIn(firstVersion());
    const members = listMembers(data.db, testNow);
    expect(members.map(({ lastName, phone }) => [lastName, phone])).toEqual([
      ['Brémaud', ''],
      ['Guérin', '02 51 00 00 00'],
    ]);
    expect(members.map(({ posts }) => posts)).toMatchObject([
      [{ function: 'other', functionTitle: 'Chargé de mission', collectivityId: null, isHeld: true }],
      [{ function: 'sg', collectivityName: 'Tiffauges', startDate: '', endDate: '', interim: false }],
    ]);
    data.close();
  });

  it('keeps its agenda: sections, presenters, links, order', () => {
    const data = openIn(firstVersion());
    const meeting = getMeeting(data.db, 1, testNow);
    expect(meeting).toMatchObject({
      facilitator: 'Mme\u00a0Chloé Guérin (SG, Tiffauges)',
      facilitatorForId: 1,
      agendaSentAt: '2026-12-05T08:00:00Z',
      plannedDaysBefore: null,
    });
    expect(getMeeting(data.db, 2, testNow).facilitatorForId).toBeNull();
    expect(meeting.items).toMatchObject([
      {
        title: 'Tarification de l’eau',
        question: 'Quelle progressivité ?',
        section: 'Avis sur les projets soumis au conseil',
        presenter: 'Chanverrie et Tiffauges',
        councilItemId: 1,
        number: '1',
        minutes: 20,
      },
      { section: 'Temps réflexif', presenter: '', number: '2', nature: 'point', state: 'open' },
      { section: 'Questions diverses', number: '3' },
    ]);
    expect(data.sqlite.pragma('foreign_key_check')).toEqual([]);
    data.close();
  });
});

describe('another application’s database under our name', () => {
  it.each([
    [0, 'CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)'],
    [1, 'CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)'],
  ])('of version %i is refused untouched', (version, table) => {
    const folder = temporaryFolder();
    const foreign = new Database(dataFileOf(folder));
    foreign.exec(table);
    foreign.pragma(`user_version = ${version}`);
    foreign.close();
    const before = printsOf(folder);
    expect(problemIn(folder)).toMatchObject({ kind: 'damaged' });
    expect(printsOf(folder)).toEqual(before);
  });
});
