import { expect, it } from 'vitest';
import { pathGiver } from '../../../db/domain/archive-names.ts';

const reminder =
  'Attestation d’envoi - Rappel des actions - Mme Aïcha Bénard (DGS, Courseulles-sur-Mer et environs)';

it('cut in a parenthesis, a name leaves it out whole; with room it is kept', () => {
  const cut = pathGiver('x'.repeat(60)).file('Autres envois/2026', `${reminder}.pdf`);
  expect(cut).toMatch(/Mme Aïcha Bénard\.pdf$/);
  const short = 'Rappel des actions - Mme Aïcha Bénard (DGS, Évrunes).pdf';
  expect(pathGiver('Archives').file('', short)).toBe(short);
});
