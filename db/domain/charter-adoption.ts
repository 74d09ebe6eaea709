import { z } from 'zod';
import { dateField } from './civil-fields.ts';
import { invalidField } from './failure.ts';
import { formatDate } from './french-dates.ts';
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

/** Further away than this, the day of effect is more likely a slip of the year. */
const longestWait = 2;

const yearsAfter = (date: string, years: number): string =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;

const day = (date: string): string => formatDate(date, 'long');

type Dates = Pick<Adoption, 'adoptedOn' | 'effectiveFrom'>;

/** What an adoption is checked against. Civil dates. */
export type AdoptionFacts = {
  today: string;
  /** The version adopted last; null before the first. */
  last: (Dates & { number: number }) | null;
  /** The date of the meeting chosen; null without one. */
  meetingDate: string | null;
};

/** @throws Failure `invalid` at its field */
export const checkAdoption = (
  { adoptedOn, effectiveFrom }: Dates,
  { today, last, meetingDate }: AdoptionFacts,
): void => {
  if (adoptedOn > today)
    throw invalidField(
      'adoptedOn',
      'Cette date est à venir\u00a0: notez l’adoption une fois que le collectif l’a prononcée.',
    );
  if (last && adoptedOn < last.adoptedOn)
    throw invalidField(
      'adoptedOn',
      `La version\u00a0${last.number} a été adoptée le ${day(last.adoptedOn)}\u00a0: celle qui la suit ne peut pas l’avoir été avant.`,
    );
  if (meetingDate !== null && meetingDate !== adoptedOn)
    throw invalidField(
      'meetingId',
      `Cette réunion est celle du ${day(meetingDate)}\u00a0: reprenez sa date, ou choisissez-en une autre.`,
    );
  if (effectiveFrom < adoptedOn)
    throw invalidField(
      'effectiveFrom',
      'Une version ne peut pas s’appliquer avant d’être adoptée\u00a0: vérifiez les deux dates.',
    );
  // Else the older version would come back in force over the newer on its day.
  if (last && effectiveFrom < last.effectiveFrom)
    throw invalidField(
      'effectiveFrom',
      `La version\u00a0${last.number} s’applique à partir du ${day(last.effectiveFrom)}\u00a0: celle qui la remplace ne peut pas s’appliquer avant.`,
    );
  if (effectiveFrom > yearsAfter(adoptedOn, longestWait))
    throw invalidField(
      'effectiveFrom',
      'Une version s’applique au plus tard deux ans après son adoption\u00a0: vérifiez l’année.',
    );
};

/** A signature, of who holds a post there that day. */
export const adhesionSchema = z.object({
  collectivityId: idSchema,
  memberId: idSchema,
  signedOn: dateField('Indiquez la date de la signature, par exemple 08/12/2026.'),
});
export type Adhesion = z.infer<typeof adhesionSchema>;

/** What a signature is checked against. Civil dates. */
export type SigningFacts = { today: string; adoptedOn: string };

/** @throws Failure `invalid` on `signedOn` */
export const checkSigning = (signedOn: string, { today, adoptedOn }: SigningFacts): void => {
  if (signedOn > today)
    throw invalidField('signedOn', 'Cette date est à venir\u00a0: notez la signature une fois donnée.');
  if (signedOn < adoptedOn)
    throw invalidField(
      'signedOn',
      `Cette version a été adoptée le ${day(adoptedOn)}\u00a0: elle ne peut pas avoir été signée avant.`,
    );
};
