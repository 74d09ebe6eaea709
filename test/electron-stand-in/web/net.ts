import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NotPlayedError, played } from '../not-played.ts';
import { schemeOf } from './schemes.ts';
import { sessionOf } from './session.ts';

const MIME: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  txt: 'text/plain',
};

async function readLocal(url: string): Promise<Response> {
  const file = fileURLToPath(url);
  try {
    const type = MIME[path.extname(file).slice(1).toLowerCase()] ?? 'application/octet-stream';
    return new Response(await readFile(file), { headers: { 'content-type': type } });
  } catch (cause) {
    throw new Error('net::ERR_FILE_NOT_FOUND', { cause });
  }
}

/** Electron's `net`: local files and the app's own schemes. The network is not played. */
export const net = played('net', {
  isOnline: (): boolean => false,
  async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const url = input instanceof Request ? input.url : String(input);
    if (schemeOf(url) === 'file') return readLocal(url);
    const handler = sessionOf('').handlers.get(schemeOf(url));
    if (!handler) throw new NotPlayedError(`net.fetch of ${schemeOf(url)}:`);
    return handler(new Request(input, init));
  },
});
