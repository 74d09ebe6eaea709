import { z } from 'zod';
import { Failure } from '../../db/domain/failure.ts';

/** The form of the file itself: a reader of another one says so. */
export const handoverFormat = 1;

export const manifestName = 'manifest.json';
export const dataName = 'codir.sqlite';

/** The only names a handover holds, data and annexes: nothing else is ever written from one. */
export const memberPattern = /^(?:codir\.sqlite|annexes\/([0-9a-f]{2})\/\1[0-9a-f]{62})$/;

export const manifestSchema = z.object({
  format: z.number(),
  application: z.literal('CoDir'),
  version: z.string().max(40),
  exportedAt: z.string().max(40),
  collective: z.string().max(400),
  /** Rows of each table. */
  counts: z.record(z.string(), z.int().min(0)),
  files: z.array(
    z.object({ name: z.string(), size: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
  /** Annexes that were no longer in the folder, or no longer what they were, when it was exported. */
  missing: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

const unchanged = 'Vos données n’ont pas changé.';

export const notOurs = (): Failure =>
  new Failure(
    'refused',
    `Ce fichier n’est pas un dossier transmis par CoDir. Cherchez celui dont le nom finit par «\u00a0.codir\u00a0»\u00a0: il s’écrit dans Réglages, par «\u00a0Exporter tout le dossier…\u00a0», sur l’ordinateur de départ. ${unchanged}`,
  );

export const broken = (): Failure =>
  new Failure(
    'refused',
    `Ce fichier est incomplet ou abîmé\u00a0: il n’a pas été ouvert. ${unchanged} Demandez qu’il soit exporté et copié de nouveau.`,
  );

export const newer = (version: string): Failure =>
  new Failure(
    'refused',
    `Ce dossier vient d’un CoDir plus récent (version ${version})\u00a0: installez la dernière version, puis recommencez. ${unchanged}`,
  );

export const noRoom = (): Failure =>
  new Failure(
    'unavailable',
    `Il n’y a pas assez de place sur le disque pour ce dossier. ${unchanged} Libérez de la place, puis recommencez.`,
  );

export const tooLarge = (): Failure =>
  new Failure(
    'refused',
    'Le dossier dépasse 4\u00a0Go\u00a0: il ne tient pas dans un seul fichier. Copiez le dossier des données, CoDir fermé.',
  );
