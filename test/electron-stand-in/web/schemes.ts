/**
 * Chromium loads no scheme it does not know, so `app://codir/a` reaches it as `https://codir.app.<HOST>/a`:
 * a secure origin of its own that resolves nowhere. Main sees app://, the page sees https://.
 */
const HOST = 'standin.invalid';

const schemes = new Set<string>();
const NATIVE = new Set(['http', 'https', 'file', 'data', 'blob', 'about']);

export function addScheme(scheme: string): void {
  if (!NATIVE.has(scheme)) schemes.add(scheme);
}

/** Every URL of a played scheme in a text, as main writes them. */
const written = (): RegExp => new RegExp(`\\b(${[...schemes].join('|')})://([a-z0-9.-]+)`, 'gi');
const shown = new RegExp(`https://([a-z0-9.-]+)\\.([a-z][a-z0-9+-]*)\\.${HOST.replace('.', '\\.')}`, 'gi');

/** From main's URLs to Chromium's, wherever they stand in the text. */
export function toChromium(text: string): string {
  return schemes.size === 0
    ? text
    : text.replace(written(), (_all, scheme, host) => `https://${host}.${scheme}.${HOST}`);
}

/** From Chromium's URLs to main's. */
export function fromChromium(text: string): string {
  return text.replace(shown, (_all, host, scheme) => `${scheme}://${host}`);
}

/** The source list of a policy names schemes too: `app:` becomes every host of that scheme. */
export function policyToChromium(policy: string): string {
  return toChromium(policy).replace(/(^|[\s;])([a-z][a-z0-9+-]*):(?=[\s;]|$)/gi, (all, before, scheme) =>
    schemes.has(scheme) ? `${before}https://*.${scheme}.${HOST}` : all,
  );
}

export const schemeOf = (url: string): string => url.slice(0, Math.max(0, url.indexOf(':')));
export const isPlayedScheme = (scheme: string): boolean => schemes.has(scheme);

/** The origin Electron would say: standard schemes have one, data: and about: have none. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null';
  const { protocol, host, origin } = new URL(url);
  if (protocol === 'file:') return 'file://';
  return isPlayedScheme(protocol.slice(0, -1)) ? `${protocol}//${host}` : origin;
}
