import type { Changed } from './model.ts';
import { namedStyle } from './odt-named-style.ts';

/** Told by shape, like paper.css: a line for what comes, dots for what goes, two lines for what is reworded. */
export const comparedBars = {
  inserted: 'fo:border-left="1.5pt solid #111111"',
  deleted: 'fo:border-left="1.5pt dotted #111111"',
  reworded: 'fo:border-left="2pt double #111111" style:border-line-width-left="0.5pt 1pt 0.5pt"',
} as const;
/** Millimetres from a bar to its words: it stands in the margin, and words keep to their line whether they changed. */
const beside = 2;
/** What a bar and the blank beside it take, in millimetres. */
export const comparedBarRoom = beside + 0.6;
/** Where the words of a comparison begin, in millimetres. */
export const comparedIndent = 5;
const looks = { remark: comparedIndent, paragraph: comparedIndent, item: 11 } as const;

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
      change === 'same'
        ? `fo:margin-left="${looks[look]}mm"`
        : `fo:margin-left="${looks[look] - comparedBarRoom}mm" ${comparedBars[change]} fo:padding-left="${beside}mm"`,
  });

/** The lines of a comparison. */
export const comparedStyles: string =
  namedStyle({
    name: 'Compare_20_article',
    display: 'Article comparé',
    outline: 3,
    paragraph: 'fo:margin-top="3mm" fo:margin-bottom="0mm" fo:keep-with-next="always"',
    text: 'fo:font-weight="bold"',
  }) +
  (['remark', 'paragraph', 'item'] as const)
    .flatMap((look) => changes.map((change) => compared(look, change)))
    .join('');
