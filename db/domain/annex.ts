import { z } from 'zod';
import { requiredLine } from './text-rules.ts';

/** What reading a file gave. Only `pdf` and `image` can print with the agenda; the others say why not. */
export const fileReadings = ['pdf', 'image', 'other', 'encrypted', 'damaged', 'empty', 'too-large'] as const;
export type FileReading = (typeof fileReadings)[number];

/** Bytes. Above this a file is kept, but its pages are neither read nor merged: the merge holds them in memory. */
export const largestPrinted = 100_000_000;

/** Bytes. Above this a file is not taken: it would be in every backup. */
export const largestKept = 1_000_000_000;

export const annexSchema = z.object({
  title: requiredLine('Le titre', 'Donnez un titre à l’annexe.', 200),
  /** Whether it prints in the dossier de séance. */
  printed: z.boolean(),
});
export type Annex = z.infer<typeof annexSchema>;

export const annexPatchSchema = annexSchema.partial();

export const canPrint = (reading: FileReading): boolean => reading === 'pdf' || reading === 'image';

/** Whether it can be asked to print: a PDF that cannot has a page that says so, a Word file is not expected there. */
export const joinsPack = (reading: FileReading): boolean => reading !== 'other' && reading !== 'empty';

/** Why a file cannot join the dossier de séance, said after a colon; '' when it can. */
const reasons: Record<FileReading, string> = {
  pdf: '',
  image: '',
  other: 'seuls les PDF et les images JPEG ou PNG s’impriment avec le dossier',
  encrypted: 'le fichier est protégé par un mot de passe',
  damaged: 'le fichier est abîmé et ne se lit pas',
  empty: 'le fichier est vide',
  'too-large': 'le fichier est trop lourd pour être imprimé avec le dossier',
};

export const unprintableReason = (reading: FileReading): string => reasons[reading];
