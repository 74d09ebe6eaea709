import { assertNever } from '../../db/domain/failure.ts';
import { bookPlan } from './book-plan.ts';
import type { AgendaEntry, Block, DocModel, Note } from './model.ts';
import { opensByItself } from './page-openers.ts';
import { unnumberedStyle } from './odt-book-styles.ts';
import { odtCompared } from './odt-compared.ts';
import { odtContents } from './odt-contents.ts';
import { odtForms } from './odt-forms.ts';
import { odtProse } from './odt-prose.ts';
import { odtTables } from './odt-tables.ts';
import { AutomaticStyles, odtText } from './odt-text.ts';

const tones = { plain: 'Paragraphe', quiet: 'Discret', warning: 'Avertissement' };

const heading = (level: number, style: string, content: string): string =>
  `<text:h text:style-name="${style}" text:outline-level="${level}">${content}</text:h>`;

/** The body of content.xml and the automatic styles it uses. */
export const odtBody = (
  { blocks, isBook = false }: DocModel,
  accent: string,
): { styles: string; body: string } => {
  const styles = new AutomaticStyles();
  const text = odtText(styles);
  const { words, paragraph } = text;
  const tables = odtTables(text, accent);
  const forms = odtForms(text, tables);
  const plan = bookPlan(blocks, isBook);
  const book = odtProse(text, tables, plan, isBook);
  const compared = odtCompared(text, tables);
  let breaks = false;

  const broken = (parent: string): string =>
    styles.name(
      'paragraph',
      '<style:paragraph-properties fo:break-before="page"/>',
      `style:parent-style-name="${parent}"`,
    );

  const kept = (parent: string): string =>
    styles.name(
      'paragraph',
      '<style:paragraph-properties fo:keep-with-next="always"/>',
      `style:parent-style-name="${parent}"`,
    );

  /** The style of a heading, made to open a page when it must. */
  const opens = (style: string): string => {
    const opened = breaks ? broken(style) : style;
    breaks = false;
    return opened;
  };

  const opensTable = (): string => {
    const opened = breaks ? ' fo:break-before="page"' : '';
    breaks = false;
    return opened;
  };

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

  const runIn = (label = ''): string =>
    label === '' ? '' : `${words(`${label}\u00a0:`, { color: '444444' })} `;

  const note = (block: Note): string => {
    const style = block.isRestricted ? 'Reservee' : 'Note';
    const label = block.label === '' ? '' : paragraph(style, words(block.label, { bold: true }));
    return label + text.rich(block.content, style);
  };

  const blockXml = (block: Block): string => {
    switch (block.type) {
      case 'letterhead':
        return tables.letterhead(block, opensTable());
      case 'title':
        return (
          (isBook
            ? paragraph(opens('Title'), words(block.text))
            : heading(1, opens('Heading_20_1'), words(block.text))) +
          paragraph('Subtitle', words(block.subtitle))
        );
      case 'facts':
        return block.rows
          .map(({ label, value }) =>
            paragraph('Fait', `${words(label, { color: '444444' })}<text:tab/>${words(value)}`),
          )
          .join('');
      case 'heading': {
        const aside =
          block.note === ''
            ? ''
            : `<text:tab/>${words(block.note, { light: true, size: 9, color: '444444' })}`;
        const said = words(block.text) + aside;
        return isBook
          ? `<text:h text:style-name="${opens(unnumberedStyle(1))}" text:outline-level="1" text:is-list-header="true">${said}</text:h>`
          : heading(2, opens('Heading_20_2'), said);
      }
      case 'entry':
        return entry(block);
      case 'note':
        return note(block);
      case 'contents':
        return odtContents(block, text, plan);
      case 'chapter':
      case 'article':
        return book.heading(block, opens);
      case 'prose':
        return book.prose(block);
      case 'endnotes':
        // Each is at the foot of the page that calls it.
        return '';
      case 'changed':
        return compared.changed(block);
      case 'changedTable':
        return compared.changedTable(block);
      case 'subheading':
        return heading(3, opens('Intertitre'), words(block.text));
      case 'paragraph':
        return paragraph(
          block.keepsWithNext === true ? kept(tones[block.tone]) : tones[block.tone],
          runIn(block.label) + words(block.text),
        );
      case 'choices':
        return forms.choices(block.choices);
      case 'blanks':
        return forms.blanks(block.blanks);
      case 'list': {
        const items = block.items.map(
          (item) => `<text:list-item>${paragraph('Liste_20_texte', words(item))}</text:list-item>`,
        );
        return items.length === 0
          ? ''
          : `<text:list text:style-name="${block.ordered ? 'Numeros_20_texte' : 'Puces_20_texte'}">${items.join('')}</text:list>`;
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
    const isLate = breaks && !opensByItself(block);
    if (isLate) breaks = false;
    return (isLate ? paragraph(broken('Standard'), '') : '') + blockXml(block);
  });
  // LibreOffice wants a paragraph after a table: of its own making, it would be as tall as a line of text.
  const end = blocks.at(-1)?.type === 'table' ? paragraph('Apres_20_tableau', '') : '';
  return { body: pieces.join('') + end, styles: styles.toXml() };
};
