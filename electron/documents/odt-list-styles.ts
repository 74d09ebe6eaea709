import { bodyIndent } from './odt-named-style.ts';

type Sign = { format: 'bullet' | 'number' };
/** `from`: where a list begins, in millimetres; `step`: how much further each level is. As in docx-list-styles.ts. */
type Measures = { from: number; step: number };

const listStyle = (name: string, { format }: Sign, { from, step }: Measures): string => {
  const levels = [1, 2, 3, 4, 5].map((level) => {
    const place = `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-${step}mm" fo:margin-left="${from + step * level}mm"/></style:list-level-properties>`;
    return format === 'bullet'
      ? `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${level % 2 === 1 ? '•' : '–'}">${place}</text:list-level-style-bullet>`
      : `<text:list-level-style-number text:level="${level}" style:num-format="1" style:num-suffix=".">${place}</text:list-level-style-number>`;
  });
  return `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;
};

/** Lists under a point of an agenda, in the text, and in a cell of a table. */
export const listStyles = (
  [
    ['', { from: bodyIndent, step: 5 }],
    ['_20_texte', { from: 0, step: 6 }],
    ['_20_cellule', { from: 0, step: 4 }],
  ] as const
)
  .map(
    ([where, measures]) =>
      listStyle(`Puces${where}`, { format: 'bullet' }, measures) +
      listStyle(`Numeros${where}`, { format: 'number' }, measures),
  )
  .join('');
