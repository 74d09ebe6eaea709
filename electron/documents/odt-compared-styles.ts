import type { Changed } from './model.ts';
import { namedStyle } from './odt-named-style.ts';

/** Told by shape, like paper.css: a line for what comes, dots for what goes, two lines for what is reworded. */
const bars = { same: 'none', inserted: 'solid', deleted: 'dotted', reworded: 'double' } as const;
const looks = { remark: 5, paragraph: 5, item: 11 } as const;

export const comparedStyle = (look: keyof typeof looks, change: Changed['change']): string =>
  `Compare_20_${look}_20_${change}`;

const names = {
  remark: 'Remarque de comparaison',
  paragraph: 'Paragraphe comparé',
  item: 'Point comparé',
  same: 'inchangé',
  inserted: 'ajouté',
  deleted: 'retiré',
  reworded: 'modifié',
} as const;

const changes = ['same', 'inserted', 'deleted', 'reworded'] as const;

const compared = (look: keyof typeof looks, change: Changed['change']): string =>
  namedStyle({
    name: comparedStyle(look, change),
    display: `${names[look]} ${names[change]}`,
    parent: 'Text_20_body',
    ...(look === 'remark' && { text: 'fo:color="#444444"' }),
    paragraph:
      `fo:margin-left="${looks[look]}mm"` +
      (change === 'same'
        ? ''
        : ` fo:border-left="${change === 'reworded' ? '2' : '1.5'}pt ${bars[change]} #111111" fo:padding-left="2mm"`),
  });

/** The lines of a comparison. */
export const comparedStyles: string =
  namedStyle({
    name: 'Compare_20_article',
    display: 'Article comparé',
    outline: 3,
    paragraph: 'fo:margin-top="4mm" fo:margin-bottom="1mm" fo:keep-with-next="always"',
    text: 'fo:font-weight="bold"',
  }) +
  (['remark', 'paragraph', 'item'] as const)
    .flatMap((look) => changes.map((change) => compared(look, change)))
    .join('');
