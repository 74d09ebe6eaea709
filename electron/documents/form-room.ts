import { blankGroups } from './blank-groups.ts';
import type { Blank, Choice } from './model.ts';
import { linesIn } from './summary-room.ts';

/** How much of one A4 page the parts of a form take, in millimetres, estimated on the safe side from paper-forms.css. */
export const ruleHeight = 7.6;

const choiceHeight = ({ label, description }: Choice): number =>
  Math.max(linesIn(label, 30) * 5.3, linesIn(description, 84) * 4.8 + 0.4) + 1.2;

export const choicesHeight = (choices: readonly Choice[]): number =>
  choices.reduce((sum, choice) => sum + choiceHeight(choice), 1);

/** A label and the lines under it; a row of two whose words may run to a second line. */
const blankHeight = ({ value, lines }: Blank): number =>
  lines === 1 ? 12.8 + (linesIn(value, 38) - 1) * 5.3 : 7.2 + lines * ruleHeight;

export const blanksHeight = (blanks: readonly Blank[]): number =>
  blankGroups(blanks).reduce((sum, group) => sum + Math.max(...group.map(blankHeight)), 2);

export const factsHeight = (rows: readonly { value: string }[]): number =>
  rows.reduce((sum, { value }) => sum + linesIn(value, 78) * 5 + 1, 1);
