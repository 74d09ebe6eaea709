const millimetres = (n: number): number => (n * 72) / 25.4;

/** The sheet of the dossier de séance, in points (1/72 inch). */
export const sheet = {
  portrait: { width: 595.28, height: 841.89 },
  landscape: { width: 841.89, height: 595.28 },
  /** Kept clear above and below an annexe for its stamp and the page's number. */
  band: millimetres(10),
  /** Round an image. */
  imageMargin: millimetres(16),
  /** From the edge to a stamp. */
  side: millimetres(20),
  head: millimetres(6.5),
  /** Where the papers of CoDir number their own pages. */
  foot: millimetres(14),
  /** Where an annexe is numbered, below its own foot. */
  annexFoot: millimetres(5),
  stampSize: 8.5,
};
