import { Fragment } from 'react';
import { ordinalParts, typeset } from '../../db/domain/typography.ts';

/** A text as the paper sets it: its spaces unbreakable where French wants them, « er » and « e » raised. */
export function FrenchText({ children }: { children: string }) {
  return ordinalParts(typeset(children)).map(({ text, superscript }, index) =>
    // The parts have no other name than their place, and are never moved.
    superscript ? (
      <sup key={`${index}${text}`}>{text}</sup>
    ) : (
      <Fragment key={`${index}${text}`}>{text}</Fragment>
    ),
  );
}
