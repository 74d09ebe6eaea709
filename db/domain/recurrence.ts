/** The rhythm of a recurring item: every so many meetings, or months. */
export const rhythmUnits = ['meeting', 'month'] as const;
export type RhythmUnit = (typeof rhythmUnits)[number];
