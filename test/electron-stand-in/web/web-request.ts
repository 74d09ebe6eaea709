import type { OnBeforeRequestListenerDetails, WebRequestFilter } from 'electron';
import { played } from '../not-played.ts';

/** What a handler is told; Electron's own object also holds the WebContents and the frame. */
export type RequestDetails = Pick<
  OnBeforeRequestListenerDetails,
  'id' | 'url' | 'method' | 'resourceType' | 'referrer' | 'timestamp'
> & { webContentsId: number };
export type RequestVerdict = { cancel?: boolean; redirectURL?: string };
type Listener = (details: RequestDetails, callback: (verdict: RequestVerdict) => void) => void;

/** A filter's pattern: `<all_urls>`, or scheme://host/path where * stands for anything. */
function matches(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true;
  const source = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*');
  return new RegExp(`^${source}$`, 'i').test(url);
}

/** session.webRequest: onBeforeRequest alone, at most one listener, as in Electron. */
export class WebRequest {
  #listener: Listener | null = null;
  #filter: WebRequestFilter = { urls: [] };

  readonly api = played('webRequest', {
    onBeforeRequest: (first: WebRequestFilter | Listener | null, second?: Listener | null): void => {
      this.#filter = typeof first === 'object' && first !== null ? first : { urls: [] };
      this.#listener = typeof first === 'function' ? first : (second ?? null);
    },
  });

  /** What the app says of a request it has not seen leave; nothing said means it may. */
  ask(details: RequestDetails): Promise<RequestVerdict> {
    const listener = this.#listener;
    const { urls, excludeUrls = [], types } = this.#filter;
    const concerned =
      (urls.length === 0 || urls.some((pattern) => matches(pattern, details.url))) &&
      !excludeUrls.some((pattern) => matches(pattern, details.url)) &&
      (types === undefined || types.some((type) => type === details.resourceType));
    return listener && concerned ? new Promise((resolve) => listener(details, resolve)) : Promise.resolve({});
  }
}
