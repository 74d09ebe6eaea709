/** An event whose default can be prevented, as Electron passes first to its listeners. */
export type PreventableEvent = { readonly defaultPrevented: boolean; preventDefault(): void };

export function preventable<T extends object>(details: T): T & PreventableEvent {
  let prevented = false;
  return Object.defineProperties({ ...details } as T & PreventableEvent, {
    defaultPrevented: { get: () => prevented, enumerable: true },
    preventDefault: { value: () => void (prevented = true), enumerable: true },
  });
}
