import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Marked } from 'marked';
import type { Plugin } from 'vite';

const markdown = new Marked({ gfm: true });

/** A page of docs/guide as the application shows it: its images and its links to other pages lead inside. */
export const guideHtml = (text: string): string =>
  markdown
    .parse(text, { async: false })
    .replaceAll('src="images/', 'src="/guide/images/')
    .replace(/href="(?:\.\/)?([a-z0-9-]+)\.md(#[^"]*)?"/gi, (_, page: string) =>
      page.toLowerCase() === 'readme' ? 'href="#/aide"' : `href="#/aide/${page}"`,
    );

/** Makes a module of each guide page (`import html from '…/1-premiers-pas.md'`), and ships the pictures. */
export const guidePages = (root: string): Plugin => {
  const images = path.join(root, 'docs/guide/images');
  return {
    name: 'codir-guide-pages',
    transform(code, id) {
      if (!id.endsWith('.md')) return null;
      return { code: `export default ${JSON.stringify(guideHtml(code))}`, moduleType: 'js' };
    },
    generateBundle() {
      for (const file of readdirSync(images)) {
        const source = readFileSync(path.join(images, file));
        this.emitFile({ type: 'asset', fileName: `guide/images/${file}`, source });
      }
    },
  };
};
