/**
 * Word draws some signs with fonts whose letters are pictures: the code of one, 0xE0 for an arrow, says nothing
 * without its font. The signs that office texts hold, by their codes.
 */
const wingdings: Record<number, string> = {
  0x4a: '☺',
  0x4c: '☹',
  0x6c: '●',
  0x6e: '■',
  0x6f: '☐',
  0x71: '❑',
  0x76: '❖',
  0xa7: '▪',
  0xa8: '☐',
  0xb7: '•',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '→',
  0xf0: '⇒',
  0xf3: '↔',
  0xf4: '↕',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const symbol: Record<number, string> = {
  0x2d: '−',
  0xa3: '≤',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xbc: '…',
  0xd7: '⋅',
  0xde: '⇒',
};

/** Whether the letters of a font are pictures. */
export const isSymbolFont = (font: string): boolean => /^\s*["']?(?:wingdings|webdings|symbol\b)/i.test(font);

/** The sign that a code of such a font draws, also when it is given from 0xF000 on; null when it is not known. */
export const symbolSign = (font: string, code: number): string | null => {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^\s*["']?wingdings\s*["']?\s*(?:$|,)/i.test(font)) return wingdings[own] ?? null;
  return /^\s*["']?symbol\b/i.test(font) ? (symbol[own] ?? null) : null;
};
