/** What reading a file gave. Only `pdf` and `image` can print with the agenda; the others say why not. */
export const fileReadings = ['pdf', 'image', 'other', 'encrypted', 'damaged', 'empty', 'too-large'] as const;
export type FileReading = (typeof fileReadings)[number];
