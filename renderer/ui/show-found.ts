/**
 * A `ref` of what one was led to: brought into sight and given the focus when it appears, once; what one does next is
 * not undone by it.
 */
export const showFound = (element: HTMLElement | null): void => {
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
};
