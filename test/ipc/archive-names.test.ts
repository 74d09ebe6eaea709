import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type ArchivedDossier,
  filesIn,
  seedArchivedDossier,
  startArchivedDossier,
} from '../support/archived-dossier.ts';
import { shortMessage } from '../support/sendings.ts';
import { ids, person } from '../support/small-dossier.ts';

let app: ArchivedDossier;
let seeded = '';
beforeAll(async () => {
  seeded = await seedArchivedDossier();
  // Annexes are read in a worker, whose start waits for a busy machine.
}, 60_000);
beforeEach(async () => {
  app = await startArchivedDossier(seeded);
});
afterEach(() => app.remove());

describe('what a copy for the archives says of its files', () => {
  it('names each reminder by who received it, one by one or all together, and its proof with it', async () => {
    await app.call('action.save', {
      id: null,
      text: 'Relire la convention',
      dueOn: '',
      owners: [{ memberId: null, collectivityId: ids.place, name: '' }],
      meetingId: null,
      itemId: null,
    });
    await app.call('member.update', { id: ids.member, patch: { lastName: 'Robert' } });
    const other = ids.member + 1;
    await app.call('member.create', {
      ...person,
      civility: 'M.',
      firstName: 'Jean',
      lastName: 'Petit',
      email: 'jean.petit@mairie.fr',
      collectivityId: ids.place,
    });
    const { subject, body, hidesRecipients } = shortMessage;
    const send = async (letter: { way: 'own' | 'whole'; copies: string }) => {
      const { ids: ready } = await app.call('sending.prepareLetter', {
        subject: { kind: 'reminder' },
        letter: { subject, body, hidesRecipients, memberIds: [ids.member, other], ...letter },
      });
      for (const id of ready) await app.call('sending.confirm', { id, left: true });
    };
    await send({ way: 'own', copies: '' });
    await send({ way: 'whole', copies: 'presse@pays.fr' });
    const files = filesIn(path.join(await app.copy(), 'Autres envois/2026'));
    expect(files).toEqual(
      [
        'M. Jean Petit (DGS, Mortagne-sur-Sèvre)',
        'Mme Anne Robert (DGS, Mortagne-sur-Sèvre)',
        '3 destinataires',
      ]
        .flatMap((who) => [
          `2026-12-09 Rappel des actions - ${who}.pdf`,
          `2026-12-09 Attestation d’envoi (Rappel des actions) - ${who}.pdf`,
        ])
        .toSorted(),
    );
  });

  it('counts its files as the screen does, itself and the list of hashes among them', async () => {
    const written = await app.call('archive.write', { withReserved: false });
    if (written.outcome !== 'written') throw new Error(written.outcome);
    const folder = path.join(written.folder, written.fileName);
    expect(written.files).toBe(filesIn(folder).length);
    expect(readFileSync(path.join(folder, 'LISEZ-MOI.txt'), 'utf8').replaceAll(/\s+/g, ' ')).toContain(
      `En tout, ${written.files} fichiers : ${written.files - 2} (`,
    );
  });
});
