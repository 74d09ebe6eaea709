import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { runToken } from '../settings.ts';
import { BRIDGE_PARTS } from './bridge.ts';
import { CODEC_PARTS } from './codec.ts';
import { PRELOAD_PARTS } from './preload.ts';

export const PRELOAD_WORLD = 'electron-stand-in preload';
export const SEND_NAME = `send_${runToken}`;
export const RECEIVE_NAME = `receive_${runToken}`;

/** The first document of a headed window, replaced at once by the app's. */
export const PLACEHOLDER_TITLE = 'electron-stand-in-';
export const PLACEHOLDER_URL = `data:text/html,<title>${PLACEHOLDER_TITLE}`;

/** Functions and classes as one expression of source text, whose value is the last of them. */
function sourceOf(parts: readonly { readonly name: string }[]): string {
  return `(()=>{${parts.map(String).join('\n')}\nreturn ${parts.at(-1)?.name}})()`;
}
const CODEC = `${sourceOf(CODEC_PARTS)}({toBase64:(b)=>b.toBase64(),fromBase64:(s)=>Uint8Array.fromBase64(s)})`;
// Electron runs a preload in the top frame of the app's own documents only.
const GUARD = `if(window!==window.top||location.href==='about:blank'||location.href.startsWith('${PLACEHOLDER_URL}'))return;`;

/** Source of a function that makes `this` travel as text: for results of executeJavaScript. */
export const ENCODE_THIS = `function(){return ${CODEC}.encode(this)}`;

/** window.open answers null, as after a refusal; Chromium still tells us what was asked for. */
export const NO_POPUP =
  '{const open=window.open;window.open=function(url,name,features){open.call(window,url,name,(features?features+",":"")+"noopener");return null}}';

/**
 * For a window a person closes by its own button: Chromium then asks whether to leave, which is when the app
 * hears `close`. Reloading is no gesture of an application.
 */
export const ASK_BEFORE_LEAVING =
  "if(window===window.top){addEventListener('beforeunload',(e)=>e.preventDefault());addEventListener('keydown',(e)=>{if(e.key==='F5'||(e.ctrlKey&&e.key.toLowerCase()==='r'))e.preventDefault()},true)}";

/** The page's end of contextBridge. */
export const pageSource = (): string =>
  `(()=>{${GUARD}${sourceOf(BRIDGE_PARTS)}('${runToken}','page','preload')})()`;

/** The preload's end, and the preload itself, for the isolated world. */
export function preloadSource(file: string): string {
  const described = {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    platform: process.platform,
    arch: process.arch,
    versions: { ...process.versions },
    argv: [],
    env: {},
    pid: process.pid,
  };
  const world = `{bridge:${sourceOf(BRIDGE_PARTS)}('${runToken}','preload','page'),codec:${CODEC},process:${JSON.stringify(described)},sendName:'${SEND_NAME}',receiveName:'${RECEIVE_NAME}'}`;
  const body = `function(require,module,exports,process,global){${readFileSync(file, 'utf8')}\n}`;
  return `(()=>{${GUARD}${sourceOf(PRELOAD_PARTS)}(${world},${body})})()\n//# sourceURL=${pathToFileURL(file).href}`;
}
