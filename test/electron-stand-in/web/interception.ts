import type { PausedRequest } from '../chromium/protocol.ts';
import type { CdpSession } from '../chromium/session.ts';
import { fromChromium, isPlayedScheme, policyToChromium, schemeOf, toChromium } from './schemes.ts';
import type { Session } from './session.ts';
import type { RequestDetails } from './web-request.ts';

/** The window a request comes from, as the interception needs to know it. */
export type Requester = {
  readonly id: number;
  readonly session: Session;
  /** False when the app refuses this navigation of a frame. */
  mayNavigate(frameId: string, requestedUrl: string, redirected: boolean): boolean;
  isMainFrame(frameId: string): boolean;
};

const RESOURCE_TYPES: Record<string, RequestDetails['resourceType']> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  Media: 'media',
  WebSocket: 'webSocket',
};
/** Texts in which the app may write its own URLs. */
const REWRITTEN = /^(text\/(html|css|javascript)|application\/javascript)/;
let sequence = 0;

/** Decides on one request of a page: refused, answered by the app's scheme handler, or left to Chromium. */
export async function answerRequest(
  page: CdpSession,
  requester: Requester,
  paused: PausedRequest,
): Promise<void> {
  const { requestId, request, resourceType, frameId, redirectedRequestId } = paused;
  const url = fromChromium(request.url);
  const refuse = (errorReason: 'Aborted' | 'BlockedByClient' | 'Failed'): Promise<unknown> =>
    page.send('Fetch.failRequest', { requestId, errorReason });

  const isDocument = resourceType === 'Document';
  if (isDocument && !requester.mayNavigate(frameId, url, redirectedRequestId !== undefined)) {
    await refuse('Aborted');
    return;
  }
  const ofMainFrame = requester.isMainFrame(frameId);
  const verdict = await requester.session.requests.ask({
    id: ++sequence,
    url,
    method: request.method,
    resourceType: isDocument
      ? ofMainFrame
        ? 'mainFrame'
        : 'subFrame'
      : (RESOURCE_TYPES[resourceType] ?? 'other'),
    referrer: fromChromium(request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
    webContentsId: requester.id,
  });
  if (verdict.cancel === true) await refuse('BlockedByClient');
  else if (verdict.redirectURL !== undefined) await redirect(page, requestId, verdict.redirectURL);
  else if (!isPlayedScheme(schemeOf(url))) await page.send('Fetch.continueRequest', { requestId });
  // Chromium asks for an icon by itself; Electron does not.
  else if (resourceType === 'Other' && url.endsWith('/favicon.ico')) await refuse('Aborted');
  else if (!(await fulfil(page, requester.session, paused, url))) await refuse('Failed');
}

function redirect(page: CdpSession, requestId: string, to: string): Promise<unknown> {
  const responseHeaders = [{ name: 'Location', value: toChromium(to) }];
  return page.send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders });
}

async function fulfil(
  page: CdpSession,
  session: Session,
  paused: PausedRequest,
  url: string,
): Promise<boolean> {
  const { requestId, request } = paused;
  const handler = session.handlers.get(schemeOf(url));
  if (!handler) return false;
  let response: Response;
  try {
    response = await handler(
      new Request(url, { method: request.method, headers: headersOf(paused), body: bodyOf(paused) }),
    );
  } catch (error) {
    console.error(`electron stand-in: the handler of ${url} failed`, error);
    return false;
  }
  if (response.type === 'error') return false;
  const bytes = Buffer.from(await response.arrayBuffer());
  const rewritten = REWRITTEN.test(response.headers.get('content-type') ?? '');
  const body = rewritten ? Buffer.from(toChromium(bytes.toString('utf8'))) : bytes;
  const responseHeaders = [...response.headers]
    .filter(([name]) => name !== 'content-length')
    .map(([name, value]) => ({ name, value: headerToChromium(name, value) }));
  await page.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders,
    body: body.toString('base64'),
  });
  return true;
}

function headersOf({ request }: PausedRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, fromChromium(value));
  return headers;
}

function bodyOf({ request }: PausedRequest): Buffer<ArrayBuffer> | null {
  if (request.postDataEntries === undefined) return null;
  return Buffer.concat(request.postDataEntries.map(({ bytes = '' }) => Buffer.from(bytes, 'base64')));
}

function headerToChromium(name: string, value: string): string {
  return name.startsWith('content-security-policy') ? policyToChromium(value) : toChromium(value);
}
