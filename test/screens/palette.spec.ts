import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const file = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = file.split('@media (prefers-color-scheme: dark)');
const colours = (css: string) =>
  new Map(
    [...css.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value ?? '']),
  );

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

const grounds = ['paper', 'surface', 'sunk', 'teal-wash'];
const texts = [
  ...['ink', 'muted', 'teal', 'brick', 'amber', 'green'].flatMap((text) =>
    grounds.map((ground) => [text, ground]),
  ),
  ...['teal', 'brick', 'amber', 'green'].flatMap((tone) => [
    [tone, `${tone}-wash`],
    ['ink', `${tone}-wash`],
  ]),
  ...['primary', 'primary-deep', 'danger', 'danger-deep'].map((ground) => ['on-primary', ground]),
  ...['nav-ink', 'nav-muted'].map((text) => [text, 'nav']),
  ['nav-ink', 'nav-hover'],
  ['on-nav-current', 'nav-current'],
];
const edges = [
  ...['edge', 'focus'].flatMap((edge) => grounds.map((ground) => [edge, ground])),
  ...['primary', 'danger', 'teal', 'brick'].flatMap((edge) => [
    [edge, 'paper'],
    [edge, 'surface'],
  ]),
  ['nav-focus', 'nav'],
];

for (const [theme, palette] of [
  ['light', colours(light)],
  ['dark', new Map([...colours(light), ...colours(dark)])],
] as const) {
  // Negated so that a colour that no longer exists (NaN) fails too.
  const tooWeak = (pairs: string[][], least: number) =>
    pairs.filter(([a = '', b = '']) => !(contrast(palette.get(a) ?? '', palette.get(b) ?? '') >= least));

  test(`every text is read at 4.5:1, ${theme}`, () => expect(tooWeak(texts, 4.5)).toEqual([]));
  test(`every edge and ring is seen at 3:1, ${theme}`, () => expect(tooWeak(edges, 3)).toEqual([]));
}
