/**
 * React Aria puts a <style> into <head> at the first pressable element, which `style-src 'self'` refuses and
 * reports. It first looks for its id: an empty marker of that id stops it, and base.css carries the rule.
 * Must run before the first render.
 */
export const holdPressableStyle = (page: Document): void => {
  const id = 'react-aria-pressable-style';
  if (page.getElementById(id)) return;
  const marker = page.createElement('meta');
  marker.id = id;
  page.head.append(marker);
};
