import { expect, it } from 'vitest';
import { beginCharter } from '../../db/commands/charter-draft.ts';
import { blankCharter } from '../../db/domain/charter-content.ts';
import { getCharter } from '../../db/queries/charter-versions.ts';
import { getMeeting } from '../../db/queries/meeting.ts';
import { write } from '../../db/write.ts';
import { temporaryFolder, testNow } from '../support/app.ts';
import { dump, firstMigrations, keptOf, openIn, shapeOf } from '../support/data-file.ts';

/** A closed file of the second version: a founded collective with its letterhead, people, a conseil and a meeting. */
const populated = (): { folder: string; rows: Record<string, unknown[]> } => {
  const folder = temporaryFolder();
  const data = openIn(folder, firstMigrations(2));
  data.sqlite.exec(`
    INSERT INTO stored_file VALUES ('${'a'.repeat(64)}', 10, 'image/png', 'image', 1, '', '2026-01-01T08:00:00Z');
    INSERT INTO collective (id, name, epci_siren, secretariat, deadline_hours, deadline_reference, founded_at, letterhead_lines, letterhead_accent, logo_hash)
      VALUES (1, 'CoDir du Pays de Mortagne', '248500662', 'La Gaubretière', 72, 'council', '2026-01-01T08:00:00Z', 'Douze voix', 'plum', '${'a'.repeat(64)}');
    INSERT INTO collectivity VALUES (1, 'commune', 'Tiffauges', '85293', '', 1500, '85');
    INSERT INTO member VALUES (1, 'Mme', 'Chloé', 'Guérin', '', '');
    INSERT INTO post VALUES (1, 1, 1, 'sg', '', 0, '2020-03-01', '');
    INSERT INTO council_session (id, date, time, place) VALUES (1, '2026-12-16', '18:30', '');
    INSERT INTO meeting (id, date, start_time, end_time, place, host_id, facilitator_id, facilitator_name, facilitator_for_id, session_id)
      VALUES (1, '2026-12-08', '09:30', '12:00', '', 1, 1, '', 1, 1);`);
  const rows = dump(data.sqlite);
  data.close();
  return { folder, rows };
};

it('keeps every row of a file of the second version, and gives the collective rules of its own', () => {
  const { folder, rows } = populated();
  const data = openIn(folder);
  const after = dump(data.sqlite);
  expect(keptOf(rows, data.sqlite)).toEqual(rows);
  expect(after['collective']).toMatchObject([
    {
      deadline_hours: 72,
      deadline_reference: 'council',
      meeting_days_before: 8,
      host_turns: 1,
      facilitator_turns: 1,
      attributes_voices: 0,
      reply_days: 5,
      confidential_mention: 0,
      charter_template_hash: null,
      charter_template_name: '',
    },
  ]);
  expect(getMeeting(data.db, 1, testNow).deadline).toMatchObject({ status: expect.anything() });
  expect(data.sqlite.pragma('foreign_key_check')).toEqual([]);
  data.close();
});

it('gives an old file the very tables of a new one, where a charter begins', () => {
  const { folder } = populated();
  const data = openIn(folder);
  const fresh = openIn(temporaryFolder());
  expect(shapeOf(data.sqlite)).toEqual(shapeOf(fresh.sqlite));
  fresh.close();
  expect(getCharter(data.db, testNow)).toEqual({ draftId: null, versions: [], templateName: '' });
  write(data, { label: 'début' }, (tx) => beginCharter(tx, blankCharter, { now: testNow }));
  expect(getCharter(data.db, testNow).draftId).toBe(1);
  data.close();
});
