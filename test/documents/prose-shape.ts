import type { ArticleBlock, ArticleInline, ArticleText } from '../../db/domain/article-text.ts';

/** What is to survive of an article besides its words, in one order in every format. */
export type Shape = {
  headings: number;
  /** « 3×2 »: rows, and cells of each. */
  tables: string[];
  /** Each item in its order: « b2 » is a bullet of the second level, « n1 » a number of the first. */
  items: string[];
  notes: number;
  /** Links to an article that exists. */
  links: number;
};

/** The shape of an article as it is stored; `known` are the keys of the articles there are. */
export const shapeOfText = ({ content }: ArticleText, known: ReadonlySet<string>): Shape => {
  const shape: Shape = { headings: 0, tables: [], items: [], notes: 0, links: 0 };
  const inline = (node: ArticleInline): void => {
    if (node.type === 'note') shape.notes += 1;
    if (node.type === 'articleLink' && known.has(node.attrs.key)) shape.links += 1;
  };
  const walk = (block: ArticleBlock, depth: number): void => {
    if (block.type === 'heading') shape.headings += 1;
    if (block.type === 'heading' || block.type === 'paragraph') (block.content ?? []).forEach(inline);
    else if (block.type === 'table') {
      shape.tables.push(`${block.content.length}×${block.content[0]?.content.length}`);
      for (const row of block.content)
        for (const cell of row.content) for (const each of cell.content) walk(each, 0);
    } else
      for (const item of block.content) {
        shape.items.push(`${block.type === 'bulletList' ? 'b' : 'n'}${depth + 1}`);
        for (const each of item.content) walk(each, depth + 1);
      }
  };
  for (const block of content) walk(block, 0);
  return shape;
};

const countOf = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

const tablesIn = (text: string, table: RegExp, row: RegExp, cell: RegExp): string[] =>
  (text.match(table) ?? []).map((each) => {
    const rows = countOf(each, row);
    return `${rows}×${countOf(each, cell) / rows}`;
  });

/** Items of lists by the tags that open and close them; `kindOf` reads a list's opening tag. */
const nestedItems = (text: string, list: string, item: string, kindOf: (tag: string) => string): string[] => {
  const items: string[] = [];
  const open: string[] = [];
  for (const [tag] of text.matchAll(new RegExp(`</?(?:${list}|${item})(?=[ >])[^>]*>`, 'g'))) {
    if (new RegExp(`^<(?:${list})[ >]`).test(tag)) open.push(kindOf(tag));
    else if (new RegExp(`^</(?:${list})[ >]`).test(tag)) open.pop();
    else if (!tag.startsWith('</')) items.push(`${open.at(-1)}${open.length}`);
  }
  return items;
};

export const shapeOfHtml = (html: string): Shape => {
  const prose = html.replace(/<ol class="(?:contents|endnotes)".*?<\/ol>/gs, '');
  return {
    headings: countOf(prose, /<h4 class="prose/g),
    tables: tablesIn(prose, /<table class="prose prose-table".*?<\/table>/gs, /<tr>/g, /<t[hd][ >]/g),
    items: nestedItems(prose, 'ul|ol', 'li', (tag) => (tag.startsWith('<ul') ? 'b' : 'n')),
    notes: countOf(prose, /class="call"/g),
    links: countOf(prose, /href="#article-/g),
  };
};

/** `xml` is the body of a Word document. */
export const shapeOfDocx = (xml: string): Shape => ({
  headings: countOf(xml, /<w:pStyle w:val="Heading3"\/>/g),
  tables: tablesIn(xml, /<w:tbl>(?:(?!<\/w:tbl>).)*?CoDirCellule.*?<\/w:tbl>/gs, /<w:tr[ >]/g, /<w:tc>/g),
  items: [...xml.matchAll(/<w:pStyle w:val="List(Bullet|Number)(\d?)"\/>/g)].map(
    ([, kind, level]) => `${kind === 'Bullet' ? 'b' : 'n'}${level === '' ? 1 : level}`,
  ),
  notes: countOf(xml, /<w:footnoteReference /g),
  links: countOf(xml, /w:instr="REF _Ref/g),
});

/** `xml` is the body of an OpenDocument text. */
export const shapeOfOdt = (xml: string): Shape => ({
  headings: countOf(xml, /<text:h text:style-name="Heading_20_3"/g),
  tables: tablesIn(
    xml,
    /<table:table (?:(?!<\/table:table>).)*?Cellule.*?<\/table:table>/gs,
    /<table:table-row[ >]/g,
    /<table:table-cell[ >]/g,
  ),
  items: nestedItems(xml, 'text:list', 'text:list-item', (tag) => (tag.includes('Puces') ? 'b' : 'n')),
  notes: countOf(xml, /<text:note /g),
  links: countOf(xml, /<text:bookmark-ref /g),
});
