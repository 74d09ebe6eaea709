/** A document's HTML taken apart without being parsed: what goes round its pages, and its blocks, one a line. */
export type DocumentText = { look: string; head: string; foot: string; blocks: readonly string[] };

const decoded = (attribute: string): string =>
  new DOMParser().parseFromString(`<p title="${attribute}">`, 'text/html').querySelector('p')?.title ?? '';

const meta = (html: string, name: string): string => {
  const [, content] = new RegExp(`<meta name="codir:${name}" content="([^"]*)">`).exec(html) ?? [];
  return content === undefined ? '' : decoded(content);
};

export const documentText = (html: string): DocumentText => {
  const [, look = '', blocks = ''] = /<main class="([^"]*)">([\s\S]*)<\/main>/.exec(html) ?? [];
  return {
    look,
    head: meta(html, 'head'),
    foot: meta(html, 'foot'),
    blocks: blocks.split('\n').filter((block) => block !== ''),
  };
};
