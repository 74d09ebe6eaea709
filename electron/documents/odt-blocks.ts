import { assertNever } from '../../db/domain/failure.ts';
import type { AgendaEntry, Block, Note } from './model.ts';
import { odtTables } from './odt-tables.ts';
import { AutomaticStyles, odtText } from './odt-text.ts';

const tones = { plain: {}, quiet: { color: '444444' }, warning: { bold: true } };

const heading = (level: number, style: string, content: string): string =>
  `<text:h text:style-name="${style}" text:outline-level="${level}">${content}</text:h>`;

/** The body of content.xml and the automatic styles it uses. */
export const odtBody = (blocks: readonly Block[], accent: string): { styles: string; body: string } => {
  const styles = new AutomaticStyles();
  const text = odtText(styles);
  const { words, paragraph } = text;
  const tables = odtTables(text, accent);
  let breaks = false;

  const broken = (parent: string): string =>
    styles.name(
      'paragraph',
      '<style:paragraph-properties fo:break-before="page"/>',
      `style:parent-style-name="${parent}"`,
    );

  const entry = (block: AgendaEntry): string => {
    const style = block.isPart ? 'Partie' : 'Point';
    const clock = [block.time, block.duration].filter((part) => part !== '').join('\u00a0·\u00a0');
    const title =
      (block.number === '' ? '' : `${words(block.number)}<text:tab/>`) +
      words(block.title, block.number === '' ? { italic: true, light: true } : {}) +
      (clock === '' ? '' : `<text:tab/>${words(clock, { light: true, size: 9.5, color: '444444' })}`);
    const unnumbered =
      block.number === ''
        ? styles.name(
            'paragraph',
            '<style:paragraph-properties fo:text-indent="0mm"/>',
            'style:parent-style-name="Heading_20_3"',
          )
        : null;
    const under = [
      ...(block.question === '' ? [] : [words(block.question, { italic: true })]),
      ...(block.detail === '' ? [] : [words(block.detail)]),
      ...block.facts.map(
        ({ label, value }) => `${words(`${label}\u00a0:`, { color: '555555' })} ${words(value)}`,
      ),
    ];
    const level = block.isPart ? 4 : 3;
    return (
      heading(level, unnumbered ?? `Heading_20_${level}`, title) +
      under.map((content) => paragraph(style, content)).join('')
    );
  };

  const note = (block: Note): string => {
    const style = block.isRestricted ? 'Reservee' : 'Note';
    const label = block.label === '' ? '' : paragraph(style, words(block.label, { bold: true }));
    return label + text.rich(block.content, style);
  };

  const blockXml = (block: Block): string => {
    switch (block.type) {
      case 'letterhead':
        return tables.letterhead(block);
      case 'title':
        return heading(1, 'Heading_20_1', words(block.text)) + paragraph('Sous-titre', words(block.subtitle));
      case 'facts':
        return block.rows
          .map(({ label, value }) =>
            paragraph('Fait', `${words(label, { color: '444444' })}<text:tab/>${words(value)}`),
          )
          .join('');
      case 'heading': {
        const style = breaks ? broken('Heading_20_2') : 'Heading_20_2';
        breaks = false;
        const aside =
          block.note === ''
            ? ''
            : `<text:tab/>${words(block.note, { light: true, size: 9, color: '444444' })}`;
        return heading(2, style, words(block.text) + aside);
      }
      case 'entry':
        return entry(block);
      case 'note':
        return note(block);
      case 'paragraph':
        return paragraph('Paragraphe', words(block.text, tones[block.tone]));
      case 'list': {
        const items = block.items.map(
          (item) => `<text:list-item>${paragraph('Note_20_liste', words(item))}</text:list-item>`,
        );
        return items.length === 0
          ? ''
          : `<text:list text:style-name="${block.ordered ? 'Numeros' : 'Puces'}">${items.join('')}</text:list>`;
      }
      case 'table':
        return tables.dataTable(block);
      case 'months':
        return tables.monthGrids(block);
      case 'cards':
        return block.cards
          .map(
            (card) =>
              paragraph('Chevalet', words(card.name)) +
              paragraph('Centre', words(card.function, { size: 18 })) +
              paragraph('Centre', words(card.collectivity, { size: 18 })),
          )
          .join('');
      case 'pageBreak':
        breaks = true;
        return '';
      default:
        return assertNever(block);
    }
  };

  const pieces = blocks.map((block) => {
    const isLate = breaks && block.type !== 'heading' && block.type !== 'pageBreak';
    if (isLate) breaks = false;
    return (isLate ? paragraph(broken('Standard'), '') : '') + blockXml(block);
  });
  return { body: pieces.join(''), styles: styles.toXml() };
};
