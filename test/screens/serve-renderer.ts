import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { contentPolicy, contentTypes } from '../../electron/content-policy.ts';

const root = path.resolve(import.meta.dirname, '../../out/renderer');

const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { pathname } = new URL(request.url ?? '/', 'http://codir');
  const file = path.join(root, pathname === '/' ? 'index.html' : decodeURIComponent(pathname));
  const type = contentTypes[path.extname(file)];
  const body = type && file.startsWith(root + path.sep) ? await readFile(file).catch(() => null) : null;
  if (!body || !type) {
    response.writeHead(404).end();
    return;
  }
  response
    .writeHead(200, {
      'content-type': type,
      'content-security-policy': contentPolicy(),
      // All but the page are named after what they hold: the next test need not read and compile them again.
      ...(pathname === '/' ? {} : { 'cache-control': 'max-age=3600' }),
    })
    .end(body);
};

/** The bundled renderer over loopback, under the very policy the application serves it with. */
export const serveRenderer = async (): Promise<{ url: string; close: () => void }> => {
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
};
