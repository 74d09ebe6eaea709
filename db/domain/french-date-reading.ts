import type { CivilDate } from './civil-date.ts';
import type { ClockTime } from './clock-time.ts';
import { parseFrenchDate, parseFrenchTime } from './french-dates.ts';
import { fold } from './fold.ts';

/** A date read in a line of text. `fault` says what to correct when there is one that cannot be understood. */
export type ReadDate = {
  date: CivilDate | null;
  time: ClockTime | null;
  place: string;
  title: string;
  fault: string | null;
};

const weekdays = String.raw`(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:lun|mar|mer|jeu|ven|sam|dim)\.?)`;
const months = String.raw`(?:janv(?:ier)?|f[ée]vr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[ûu]t|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre|))(?:[.]|)`;
const named = String.raw`\d{1,2}(?:er)?\s+${months}(?:\s+\d{4}(?!\d))?`;
const withMark = (mark: string): string =>
  String.raw`\d{1,2}\s?${mark}\s?\d{1,2}\s?${mark}\s?(?:\d{4}|\d{2})(?!\d)`;
const numeric = String.raw`${['/', String.raw`\.`, '-'].map(withMark).join('|')}|\d{1,2}/\d{1,2}(?![/\d])`;
const dates = new RegExp(
  String.raw`(?<![\d\p{L}])(?:(?:le\s+)?${weekdays},?\s+)?(?:le\s+)?(?:\d{4}-\d{2}-\d{2}|${named}|${numeric})(?!\p{L})`,
  'giu',
);
const clock = String.raw`\d{1,2}\s?(?:h(?:eures?)?|:)\s?(?:\d{2}(?!\d))?(?:\s?min(?:utes)?\b)?`;
const times = new RegExp(
  String.raw`(?<![\d\p{L}])(?:${clock}|midi|minuit)(?:\s?(?:à|-|–|/)\s?${clock})?(?!\p{L})`,
  'giu',
);

const yearIn = /(?:^|[^\d])((?:19|20|21)\d{2})(?!\d)/;
const isCouncil =
  /(^|\s)(conseil (communautaire|municipal|metropolitain|syndical|d'agglomeration))|^(seance|reunion|conseil)\b/;
const filler = /^(?:le|la|les|a|de|du|des|au|et|puis|date|heure|lieu|h|l'|d'|n°|\d+[.)]?|[.:*•·°-]+)?$/;

/** What is left of a line once its dates and times are out: the sitting's title, and where it is held. */
const leftOver = (text: string): { place: string; title: string } => {
  const parts = text
    .split(/\s[–—-]\s|[\t;|,()¤]|:\s|\s–|–\s/)
    .map((part) =>
      part
        .replace(/^[\s*•·.:–—-]+|[\s:–—-]+$/g, '')
        .replace(/^(?:à|au|dans)\s+(?=(?:la|le|l['’])\s?\S|\p{Lu})/u, '')
        .replace(/\s+(?:à|de|du|le|au)$/i, '')
        .trim(),
    )
    .filter((part) => !filler.test(fold(part)));
  const titles = parts.filter((part) => isCouncil.test(fold(part)));
  return {
    place: parts
      .filter((part) => !titles.includes(part))
      .join(', ')
      .replace(/^(?:lieu\s*:\s*)/i, ''),
    title: titles.join(', '),
  };
};

const spaced = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\S\t]+/g, ' ')
    .trim();

const firstTime = (text: string): { time: ClockTime | null; fault: string | null } => {
  const [range] = text.match(times) ?? [];
  if (range === undefined) return { time: null, fault: null };
  const [start = range] = range.match(new RegExp(`${clock}|midi|minuit`, 'i')) ?? [];
  const parsed = parseFrenchTime(start.replace(/\s?min(?:utes)?$/i, ''));
  return parsed.ok ? { time: parsed.time, fault: null } : { time: null, fault: parsed.message };
};

const stated = (text: string, year: number | null): string => {
  if (year === null || yearIn.test(text) || /\d[/.-]\d{1,2}[/.-]\d{2}$/.test(text)) return text;
  return /\/\d{1,2}$/.test(text) ? `${text}/${year}` : `${text.replace(/\.$/, '')} ${year}`;
};

/** The year alone on its line, « 2027 », « Année 2027 : », « Calendrier 2027 »; null for any other line. */
export const yearOfHeading = (text: string): number | null => {
  if ((text.match(dates) ?? []).length > 0) return null;
  const [, year] = yearIn.exec(text) ?? [];
  return year !== undefined && !/\d/.test(text.replace(year, '')) ? Number(year) : null;
};

/**
 * Every date of a line as people write them: « mercredi 16 décembre 2026 à 18h30 », « 16/12/2026 18:30 – salle des
 * fêtes », « 20 janvier, 17 février et 24 mars 2027 ». Without a year, that of a later date of the line, else `year`,
 * else the next such date from `today`. Empty when the line holds no date.
 */
export const readDates = (
  line: string,
  { today, year }: { today: CivilDate; year: number | null },
): ReadDate[] => {
  const text = spaced(line);
  const found = [...text.matchAll(dates)];
  if (found.length === 0) return [];
  const { place, title } = leftOver(text.replace(dates, '¤').replace(times, '¤'));
  const lastTime = firstTime(text);
  return found.map((match, index) => {
    const next = found
      .slice(index)
      .map(([each]) => yearIn.exec(each)?.[1])
      .find((each) => each !== undefined);
    const wanted = stated(match[0], next === undefined ? year : Number(next));
    const parsed = parseFrenchDate(wanted, { today });
    const end = match.index + match[0].length;
    const own = firstTime(text.slice(end, found[index + 1]?.index ?? text.length));
    const { time, fault } = own.time !== null || own.fault !== null ? own : lastTime;
    return {
      date: parsed.ok ? parsed.date : null,
      time,
      place: found.length === 1 ? place : '',
      title,
      fault: parsed.ok ? fault : parsed.message,
    };
  });
};
