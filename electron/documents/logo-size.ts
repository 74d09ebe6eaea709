import type { Logo } from './model.ts';

/** The largest a logo prints, in CSS pixels (96 to the inch): 46 by 19 mm. */
const box = { width: 174, height: 72 };

/** The size at which a logo prints, in whole CSS pixels, its shape kept. */
export const logoSize = ({ width, height }: Logo): { width: number; height: number } => {
  const scale = Math.min(box.width / width, box.height / height);
  const size = (length: number): number => Math.max(1, Math.round(length * scale));
  return { width: size(width), height: size(height) };
};
