/** What is read of a style: null where it says nothing, and what is around holds. */
export type Look = {
  bold: boolean | null;
  italic: boolean | null;
  underline: boolean | null;
  raise: 'super' | 'sub' | null;
  isHidden: boolean;
  /** 1 to 9 for a heading of Word's outline. */
  outline: number | null;
  /** « l0 level2 lfo1 », « Ignore », '' … */
  list: string;
  /** What Word says the element is: « footnote », « comment-list »… */
  element: string;
  breaksPage: boolean;
  /** The font of signs that are letters of Wingdings or Symbol. */
  symbolFont: string | null;
};

export const noLook: Look = {
  bold: null,
  italic: null,
  underline: null,
  raise: null,
  isHidden: false,
  outline: null,
  list: '',
  element: '',
  breaksPage: false,
  symbolFont: null,
};

const declarations = (style: string): Map<string, string> =>
  new Map(
    style.split(';').map((declaration): [string, string] => {
      const colon = declaration.indexOf(':');
      return [
        declaration.slice(0, Math.max(0, colon)).trim().toLowerCase(),
        declaration.slice(colon + 1).trim(),
      ];
    }),
  );

const weight = (value: string | undefined): boolean | null => {
  if (value === undefined) return null;
  if (/^bold/i.test(value)) return true;
  const number = Number.parseInt(value, 10);
  return Number.isNaN(number) ? (/^(?:normal|lighter)/i.test(value) ? false : null) : number >= 600;
};

const slant = (value: string | undefined): boolean | null =>
  value === undefined || /^(?:inherit|unset)/i.test(value) ? null : /^(?:italic|oblique)/i.test(value);

const isGone = (styles: Map<string, string>): boolean =>
  /^none/i.test(styles.get('display') ?? '') ||
  /^all/i.test(styles.get('mso-hide') ?? '') ||
  /^(?:hidden|collapse)/i.test(styles.get('visibility') ?? '');

/** The look that a `style` attribute, or the body of a CSS rule, gives. */
export const lookOf = (style: string): Look => {
  const styles = declarations(style);
  const lines = styles.get('text-decoration') ?? styles.get('text-decoration-line');
  const raise = /^(super|sub)/i.exec(styles.get('vertical-align') ?? '')?.[1]?.toLowerCase();
  const outline = Number.parseInt(styles.get('mso-outline-level') ?? '', 10);
  return {
    bold: weight(styles.get('font-weight')),
    italic: slant(styles.get('font-style')),
    underline: lines === undefined ? null : /underline/i.test(lines),
    raise: raise === 'super' || raise === 'sub' ? raise : null,
    isHidden: isGone(styles),
    outline: outline >= 1 && outline <= 9 ? outline : null,
    list: styles.get('mso-list') ?? '',
    element: (styles.get('mso-element') ?? '').toLowerCase(),
    breaksPage: /always/i.test(styles.get('page-break-before') ?? ''),
    symbolFont: styles.get('mso-symbol-font-family') ?? null,
  };
};

/** No pattern: on comments that never end, one would look for the end of each. */
const withoutComments = (css: string): string =>
  css
    .split('*/')
    .map((part) => part.split('/*', 1)[0])
    .join(' ')
    .replace(/<!--|-->/g, ' ');

/** The looks that a style sheet gives to its classes; of selectors, only `.class` and `element.class` are read. */
export const classLooks = (css: string): ReadonlyMap<string, Look> => {
  const looks = new Map<string, Look>();
  for (const rule of withoutComments(css).split('}')) {
    const brace = rule.indexOf('{');
    if (brace < 0) continue;
    const names = rule
      .slice(0, brace)
      .split(',')
      .flatMap((selector) => /^\s*(?:[a-z0-9]*)\.([\w-]+)\s*$/i.exec(selector)?.[1] ?? []);
    if (names.length === 0) continue;
    const look = lookOf(rule.slice(brace + 1));
    for (const name of names) looks.set(name, { ...look, list: '' });
  }
  return looks;
};
