import { z } from 'zod';
import { optionalText } from './text-rules.ts';

/** Colours of a letterhead, in measure: each is legible on paper and on a grey printer. */
export const letterheadAccents = ['teal', 'ink', 'green', 'plum'] as const;
export type LetterheadAccent = (typeof letterheadAccents)[number];

/** `colour` is what papers print, at more than 7:1 on white; paper.css says the same. */
export const letterheadAccentLooks: Record<LetterheadAccent, { label: string; colour: string }> = {
  teal: { label: 'Bleu canard', colour: '0E4F5C' },
  ink: { label: 'Noir', colour: '1D232B' },
  green: { label: 'Vert', colour: '235239' },
  plum: { label: 'Prune', colour: '5B2A4E' },
};

export const letterheadSchema = z.object({
  /** Lines under the collective's name; '' for those the application composes. */
  letterheadLines: optionalText('Le texte sous le nom', 300),
  letterheadAccent: z.enum(letterheadAccents),
});
export type Letterhead = z.infer<typeof letterheadSchema>;
export const letterheadPatchSchema = letterheadSchema.partial();

/** A logo beyond this weighs on every page on screen; a letterhead needs no more. In bytes. */
export const maxLogoSize = 1_000_000;

export type LogoShape = { mediaType: 'image/png' | 'image/jpeg'; width: number; height: number };

const at = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;
const word = (bytes: Uint8Array, index: number): number => at(bytes, index) * 256 + at(bytes, index + 1);

const pngShape = (bytes: Uint8Array): LogoShape | null => {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const isPng = bytes.length >= 33 && signature.every((byte, index) => bytes[index] === byte);
  if (!isPng) return null;
  const width = word(bytes, 16) * 65_536 + word(bytes, 18);
  const height = word(bytes, 20) * 65_536 + word(bytes, 22);
  return { mediaType: 'image/png', width, height };
};

/** Walks the segments of a JPEG to its frame header (SOF0 to SOF15, without DHT, JPG and DAC). */
const jpegShape = (bytes: Uint8Array): LogoShape | null => {
  if (word(bytes, 0) !== 0xff_d8) return null;
  for (let index = 2; index + 9 < bytes.length; ) {
    if (at(bytes, index) !== 0xff) return null;
    const marker = at(bytes, index + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { mediaType: 'image/jpeg', height: word(bytes, index + 5), width: word(bytes, index + 7) };
    }
    index += marker === 0xff ? 1 : 2 + word(bytes, index + 2);
  }
  return null;
};

/** Kind and size of an image by its own bytes, never by its name; null when it is neither PNG nor JPEG. */
export const logoShape = (bytes: Uint8Array): LogoShape | null => {
  const shape = pngShape(bytes) ?? jpegShape(bytes);
  return shape && shape.width > 0 && shape.height > 0 && shape.width <= 20_000 && shape.height <= 20_000
    ? shape
    : null;
};
