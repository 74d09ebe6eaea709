/** Where a part's pages come from. `alt` tells an image to those who do not see it. */
export type PartSource =
  | { from: 'bytes'; bytes: Uint8Array }
  | { from: 'file'; file: string; reading: 'pdf' | 'image'; alt: string };

export type PackPart = {
  /** `paper`: printed by us on A4. `annex`: brought to A4 and stamped. */
  kind: 'paper' | 'annex';
  /** Its bookmark. */
  title: string;
  /** « Annexe B », before the page of the annexe; '' for none. */
  stamp: string;
  /** Whether the bookmarks it brings go under its own. */
  bookmarks: 'own' | 'none';
  source: PartSource;
};

export type Pack = {
  title: string;
  parts: readonly PackPart[];
  /** A page that shows every character of the stamps, whose font they take; null for the standard font. */
  typeCase: Uint8Array | null;
};

export type Measure = { pages: number } | { reading: 'encrypted' | 'damaged' };

/**
 * Every character a stamp may need: « Annexe AB — 12/30 ». Here and not with their font, so that the main process, which
 * prints them, does not take in the library that writes PDFs.
 */
export const stampCharacters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ Annexe 0123456789 / —';
