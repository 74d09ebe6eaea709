/** Some fields of an entity; `undefined` says « untouched », as does an absent key. */
export type Patch<T> = { [K in keyof T]?: T[K] | undefined };

const stated = (entry: [string, unknown]): boolean => entry[1] !== undefined;

/** Only what the patch states. */
export const statedFields = <T extends object>(patch: Patch<T>): Partial<T> =>
  Object.fromEntries(Object.entries(patch).filter(stated)) as Partial<T>;

/** `current` with what the patch states; fields of `current` that the patch cannot name stay. */
export const patched = <C extends T, T extends object>(current: C, patch: Patch<T>): C => ({
  ...current,
  ...statedFields(patch),
});
