// Injected into pages as source text as well: what the functions need must be among CODEC_PARTS.

export type Codec = { encode(value: unknown): string; decode(text: string): unknown };
type Tagged = { $: string; v?: unknown; k?: string };
type Bytes = { toBase64(bytes: Uint8Array): string; fromBase64(text: string): Uint8Array };

/**
 * Carries as JSON what structured clone carries: undefined, -0, NaN, BigInt, Date, Map, Set, RegExp, Error,
 * buffers. Encoding goes through structuredClone first, for the very DataCloneError Electron throws.
 */
export function makeCodec(bytes: Bytes): Codec {
  const encodeObject = (value: object): unknown => {
    if (Array.isArray(value)) return value.map(encode);
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof Map)
      return { $: 'map', v: [...value].map(([key, item]) => [encode(key), encode(item)]) };
    if (value instanceof Set) return { $: 'set', v: [...value].map(encode) };
    if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] };
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message, value.stack ?? ''] };
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: bytes.toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const view = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { $: 'view', k: value.constructor.name, v: bytes.toBase64(view) };
    }
    return { $: 'object', v: Object.entries(value).map(([key, item]) => [key, encode(item)]) };
  };
  const encode = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
      return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
    }
    return typeof value === 'object' && value !== null ? encodeObject(value) : value;
  };

  const decodeTagged = (tagged: Tagged): unknown => {
    const list = tagged.v as unknown[];
    const pairs = tagged.v as [unknown, unknown][];
    const text = tagged.v as string;
    switch (tagged.$) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(text);
      case 'bigint':
        return BigInt(text);
      case 'date':
        return new Date(tagged.v as number);
      case 'map':
        return new Map(pairs.map(([key, item]) => [decode(key), decode(item)]));
      case 'set':
        return new Set(list.map(decode));
      case 'regexp':
        return new RegExp(list[0] as string, list[1] as string);
      case 'error':
        return decodeError(list as string[]);
      case 'buffer':
        return bytes.fromBase64(text).slice().buffer;
      case 'view':
        return decodeView(tagged.k ?? '', bytes.fromBase64(text));
      default:
        return Object.fromEntries(pairs.map(([key, item]) => [key, decode(item)]));
    }
  };
  const decode = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    return Array.isArray(value) ? value.map(decode) : decodeTagged(value as Tagged);
  };

  return {
    encode: (value) => JSON.stringify(encode(structuredClone(value))),
    decode: (text) => decode(JSON.parse(text)),
  };
}

function decodeError([name, message, stack]: string[]): Error {
  const kinds = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError } as const;
  const Kind = kinds[name as keyof typeof kinds] ?? Error;
  const error = new Kind(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}

function decodeView(kind: string, view: Uint8Array): unknown {
  if (kind === 'Uint8Array' || kind === 'Buffer') return view;
  const View: unknown = Reflect.get(globalThis, kind);
  return typeof View === 'function' ? Reflect.construct(View, [view.slice().buffer]) : view;
}

export const CODEC_PARTS = [decodeError, decodeView, makeCodec];

/** The codec of this side; Node 24 has no Uint8Array.fromBase64. */
export const codec = makeCodec({
  toBase64: (view) => Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString('base64'),
  fromBase64: (text) => new Uint8Array(Buffer.from(text, 'base64')),
});
