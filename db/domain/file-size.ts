import { formatNumber } from './plural.ts';

const units = ['octets', 'Ko', 'Mo', 'Go'];

/** A size as office programs write it: « 240 Ko », « 1,4 Mo ». A kilo-octet is 1,024 octets, as Windows counts. */
export const formatSize = (bytes: number): string => {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const rounded = unit > 1 && value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
  const shown = unit > 0 ? Math.max(rounded, 1) : rounded;
  return `${formatNumber(shown)}\u00a0${unit === 0 && shown < 2 ? 'octet' : (units[unit] ?? '')}`;
};
