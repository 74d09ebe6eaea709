import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { contentPolicy, contentTypes } from './content-policy.ts';

export const origin = 'app://codir';

const headers = (type: string, csp: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': csp,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});

/** Closed like every other answer: a page of its own could otherwise be shown without a policy. */
const notFound = (): Response =>
  new Response('', { status: 404, headers: headers('text/html; charset=utf-8', contentPolicy()) });

/** The path as it is written; null where its escapes mean nothing (« %zz »). */
const decoded = (pathname: string): string | null => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
};

/** Must run before `ready`. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: true } },
  ]);

/** Papers waiting to be printed, by their one-time name. */
const papers = new Map<string, string>();

/** Serves `html` under a name of its own until `forget` is called. */
export const servePaper = (name: string, html: string): { url: string; forget: () => void } => {
  papers.set(name, html);
  return { url: `${origin}/print/${name}`, forget: () => void papers.delete(name) };
};

const paperResponse = (html: string): Response => {
  // The running foot is the document's only inline style: it is admitted by its hash, nothing else is.
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return new Response(html, {
    headers: headers('text/html; charset=utf-8', contentPolicy({ styleHash: hash })),
  });
};

/** Serves the bundled renderer and the papers; every other address is a 404. `root` is the renderer's folder. */
export const serveApp = (root: string): void => {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'codir' || request.method !== 'GET') return notFound();
    if (pathname.startsWith('/print/')) {
      const paper = papers.get(pathname.slice('/print/'.length));
      return paper ? paperResponse(paper) : notFound();
    }
    const place = decoded(pathname);
    if (place === null) return notFound();
    const file = path.join(root, place === '/' ? 'index.html' : place);
    const type = contentTypes[path.extname(file)];
    if (!type || !file.startsWith(root + path.sep)) return notFound();
    try {
      return new Response(await readFile(file), { headers: headers(type, contentPolicy()) });
    } catch {
      return notFound();
    }
  });
};
