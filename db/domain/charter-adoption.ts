import { z } from 'zod';
import { dateField } from './civil-fields.ts';
import { invalidField } from './failure.ts';
import { idSchema } from './ids.ts';
import { optionalText } from './text-rules.ts';

/** An adoption. Civil dates; the version holds from `effectiveFrom`, the day of its adoption when nothing else is said. */
export const adoptionSchema = z.object({
  adoptedOn: dateField('Indiquez la date d’adoption, par exemple 08/12/2026.'),
  effectiveFrom: dateField('Indiquez la date à partir de laquelle cette version s’applique.'),
  /** The meeting where it was adopted, when it is one of the application's. */
  meetingId: idSchema.nullable(),
  adoptionNote: optionalText('Ce qui a été dit à l’adoption', 4000),
});
export type Adoption = z.infer<typeof adoptionSchema>;

/** @throws Failure `invalid` on `effectiveFrom` */
export const checkAdoption = ({
  adoptedOn,
  effectiveFrom,
}: Pick<Adoption, 'adoptedOn' | 'effectiveFrom'>): void => {
  if (effectiveFrom < adoptedOn) {
    throw invalidField(
      'effectiveFrom',
      'Une version ne peut pas s’appliquer avant d’être adoptée\u00a0: vérifiez les deux dates.',
    );
  }
};

/** A signature, of who holds a post there that day. */
export const adhesionSchema = z.object({
  collectivityId: idSchema,
  memberId: idSchema,
  signedOn: dateField('Indiquez la date de la signature, par exemple 08/12/2026.'),
});
export type Adhesion = z.infer<typeof adhesionSchema>;
