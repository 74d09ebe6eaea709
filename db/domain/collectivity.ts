import { z } from 'zod';
import { optionalLine, requiredLine } from './text-rules.ts';

/**
 * A collectivity is one voice of the collective: a commune, or the EPCI, equal to any commune (source 002, parité).
 * The word avoids `localAuthority`, which an EPCI is not in law.
 */
export const collectivityKinds = ['epci', 'commune', 'other'] as const;
export type CollectivityKind = (typeof collectivityKinds)[number];

export const collectivityKindLabels: Record<CollectivityKind, string> = {
  epci: 'Intercommunalité',
  commune: 'Commune',
  other: 'Autre structure',
};

/** INSEE commune codes: five characters, the second may be a letter (2A, 2B in Corsica). */
const inseeCode = optionalLine('Le code INSEE', 20).refine(
  (code) => code === '' || /^\d[\dAB]\d{3}$/.test(code),
  'Le code INSEE compte cinq caractères, par exemple 85132.',
);

const siren = optionalLine('Le SIREN', 20).refine(
  (code) => code === '' || /^\d{9}$/.test(code),
  'Le SIREN compte neuf chiffres, par exemple 248500662.',
);

export const collectivitySchema = z.object({
  kind: z.enum(collectivityKinds, { error: 'Choisissez le type de collectivité.' }),
  name: requiredLine('Le nom de la collectivité', 'Donnez le nom de la collectivité.', 120),
  inseeCode,
  siren,
  /** Population municipale, in inhabitants; null when unknown. */
  population: z
    .int('Indiquez un nombre entier d’habitants.')
    .min(0, 'La population ne peut pas être négative.')
    .max(20_000_000, 'Vérifiez la population\u00a0: elle dépasse 20\u00a0millions d’habitants.')
    .nullable(),
});
export type Collectivity = z.infer<typeof collectivitySchema>;
export const collectivityPatchSchema = collectivitySchema.partial();

/** « la communauté de communes », « la métropole »…: the common noun, with its article, at the head of an EPCI's name. */
export const epciNoun = (name: string): string => {
  const [noun] =
    /^(communauté de communes|communauté d['’]agglomération|communauté urbaine|métropole)(?=[ ,]|$)/i.exec(
      name,
    ) ?? [];
  return noun ? `la ${noun.toLowerCase().replace("'", '’')}` : 'l’intercommunalité';
};

/** A first name for the collective from its EPCI's: « Communauté de communes du Pays X » gives « CoDir du Pays X ». */
export const collectiveNameFor = (epciName: string): string => {
  const noun = /^(communauté de communes|communauté d['’]agglomération|communauté urbaine|métropole)\s+/i;
  const rest = epciName.replace(noun, '');
  if (/^(?:du|de|des|de la|d['’])(?:\s|(?<=['’]))/i.test(rest)) return `CoDir ${rest}`;
  return /^[aeiouyhéèêâîôœ]/i.test(rest) ? `CoDir d’${rest}` : `CoDir de ${rest}`;
};
