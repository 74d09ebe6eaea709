/** One side effect that has no window here: what was asked of the desktop. */
export type RecordedCall = { api: string; args: unknown[] };

const calls: RecordedCall[] = [];

/** Tests of the stand-in itself read the record here, in the main process. */
export const RECORDED_CALLS = Symbol.for('electron-stand-in.calls');
Object.defineProperty(globalThis, RECORDED_CALLS, { value: calls });

export function record(api: string, ...args: unknown[]): void {
  calls.push({ api, args });
}
