import { BorderStyle, Paragraph, type IParagraphStyleOptions } from 'docx';
import { mm } from './docx-measures.ts';
import { runsOf } from './docx-text.ts';
import type { Changed } from './model.ts';
import { setChanged } from './set-text.ts';

type Change = Changed['change'];
const looks = ['remark', 'paragraph', 'item'] as const;
const changes = ['same', 'inserted', 'deleted', 'reworded'] as const;
const indents = { remark: mm(5), paragraph: mm(5), item: mm(11) };

/** Told by shape, like paper.css: a line for what comes, dots for what goes, two lines for what is reworded. */
const bars = {
  inserted: { style: BorderStyle.SINGLE, size: 12 },
  deleted: { style: BorderStyle.DOTTED, size: 12 },
  reworded: { style: BorderStyle.DOUBLE, size: 4 },
};
const names = {
  remark: 'CoDir Remarque de comparaison',
  paragraph: 'CoDir Paragraphe comparé',
  item: 'CoDir Point comparé',
  same: 'inchangé',
  inserted: 'ajouté',
  deleted: 'retiré',
  reworded: 'modifié',
};

const comparedStyle = (look: (typeof looks)[number], change: Change): string =>
  `CoDirCompare${look}${change}`;

/** The lines of a comparison, as styles. */
export const comparedStyles: IParagraphStyleOptions[] = [
  {
    id: 'CoDirCompareArticle',
    name: 'CoDir Article comparé',
    basedOn: 'Heading3',
    paragraph: { spacing: { before: mm(4), after: mm(1) }, indent: { left: 0 } },
  },
  ...looks.flatMap((look) =>
    changes.map((change) => ({
      id: comparedStyle(look, change),
      name: `${names[look]} ${names[change]}`,
      basedOn: 'BodyText',
      ...(look === 'remark' && { run: { color: '444444' } }),
      paragraph: {
        indent: { left: indents[look] },
        ...(change !== 'same' && { border: { left: { ...bars[change], color: '111111', space: 6 } } }),
      },
    })),
  ),
];

const segmentStyles = { same: {}, inserted: { style: 'CoDirInsere' }, deleted: { style: 'CoDirSupprime' } };

/** A line of a comparison: a bar in the margin of what changed, its words underlined or struck. */
export const comparedLine = ({ look, change, segments, keepsWithNext = false }: Changed): Paragraph => {
  const titles = { title: 'Heading2', heading: 'CoDirCompareArticle' };
  return new Paragraph({
    style: look === 'title' || look === 'heading' ? titles[look] : comparedStyle(look, change),
    ...(keepsWithNext && { keepNext: true }),
    children: setChanged(segments).flatMap(({ line, change: kind }) => runsOf(line, segmentStyles[kind])),
  });
};
