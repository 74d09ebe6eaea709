import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { wholeRegister } from '../../db/domain/opinion-register.ts';
import { listOpinions } from '../../db/queries/opinion-register.ts';
import { getOpinion } from '../../db/queries/opinion.ts';
import { temporaryFolder, testNow } from '../support/app.ts';
import { dump, firstMigrations, keptOf, openIn, shapeOf } from '../support/data-file.ts';

const judged = [
  '["avis",1,"Tarification de l’eau"]',
  '["question","Le tarif convient-il ?"]',
  '["projet",""]',
  '["contexte","Deux régies."]',
].join('\n');
const hash = createHash('sha256').update(judged).digest('hex');

/** A closed file of the third or fourth version, with the avis that the latter holds. */
const populated = (migrations: 3 | 4): { folder: string; rows: Record<string, unknown[]> } => {
  const folder = temporaryFolder();
  const data = openIn(folder, firstMigrations(migrations));
  data.sqlite.exec(`
    INSERT INTO collectivity VALUES (1, 'epci', 'Pays de Mortagne', '', '', 28234, '85'),
      (2, 'commune', 'Tiffauges', '85293', '', 1500, '85');
    INSERT INTO council_session (id, date, time, place) VALUES (1, '2026-11-18', '18:30', '');
    INSERT INTO council_item (id, session_id, position, title) VALUES (1, 1, 1, 'Tarification de l’eau');`);
  if (migrations === 4)
    data.sqlite.exec(`
    INSERT INTO opinion_question (id, council_item_id, question, project, context, options, prepared_by)
      VALUES (1, 1, 'Le tarif convient-il ?', '', 'Deux régies.', '[]', 'Mme Guérin');
    INSERT INTO opinion (id, council_item_id, addressee, asked_on, due_on, attributed, judged_text, judged_hash, shared, reservations, divergences, closed_on, followed, followed_why)
      VALUES (1, 1, 'communityCouncil', '2026-11-01', '2026-11-08', 0, '${judged}', '${hash}', 'Oui.', '', '', '2026-11-09', 'partly', '');
    INSERT INTO opinion_voice (id, opinion_id, collectivity_id, name, kind, population, department)
      VALUES (1, 1, 1, 'Pays de Mortagne', 'epci', 28234, '85'), (2, 1, 2, 'Tiffauges', 'commune', 1500, '85');
    INSERT INTO opinion_position (id, voice_id, stance, reason, reservations, speaker, on_behalf_of, channel, said_on, recorded_at)
      VALUES (1, 2, 'favourable', '', '', 'Mme Guérin', '', 'mail', '2026-11-05', '2026-11-05T08:00:00Z');
    INSERT INTO council_decision (id, council_item_id, outcome, number, votes_for, note) VALUES (1, 1, 'adopted', 'D1', 30, '');
    INSERT INTO consequence (id, decision_id, position, collectivity_id, subject) VALUES (1, 1, 1, 2, 'Adopter le tarif');`);
  const rows = dump(data.sqlite);
  data.close();
  return { folder, rows };
};

it.each([3, 4] as const)(
  'keeps every row of a file of version %i, and gives it the tables of a new one',
  (version) => {
    const { folder, rows } = populated(version);
    const data = openIn(folder);
    expect(keptOf(rows, data.sqlite)).toEqual(rows);
    expect(data.sqlite.pragma('foreign_key_check')).toEqual([]);
    const fresh = openIn(temporaryFolder());
    expect(shapeOf(data.sqlite)).toEqual(shapeOf(fresh.sqlite));
    fresh.close();
    data.close();
  },
);

it('reads the avis of the fourth version whole, its point without a theme', () => {
  const data = openIn(populated(4).folder);
  const opinion = getOpinion(data.db, 1, testNow);
  expect(opinion).toMatchObject({
    state: 'decided',
    followed: 'partly',
    judged: { question: 'Le tarif convient-il ?', isIntact: true },
    changed: { parts: [] },
    decision: { number: 'D1', consequences: [{ collectivityName: 'Tiffauges' }] },
  });
  expect(opinion.voices.map(({ state }) => state)).toEqual(['absent', 'given']);
  expect(listOpinions(data.db, { ...wholeRegister, theme: '' }, testNow).lines).toMatchObject([{ id: 1 }]);
  data.close();
});
