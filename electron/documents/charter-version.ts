import { formatDate } from '../../db/domain/french-dates.ts';
import { fromInstant } from '../../db/domain/paris-time.ts';
import type { CharterText } from '../../db/queries/charter-text.ts';

type Version = Pick<CharterText['version'], 'number' | 'adoptedOn' | 'effectiveFrom'>;

/** « version 2 », « projet »: how a paper names the text it holds. */
export const versionName = ({ number }: Pick<Version, 'number'>): string =>
  number === null ? 'projet' : `version\u00a0${number}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * « Version 2, adoptée le 8 décembre 2026, applicable depuis le 1er janvier 2027 »; a draft is dated by `now`, an
 * instant, since it changes from one print to the next.
 */
export const versionLine = (version: Version, now: string): string => {
  const { date: today } = fromInstant(now);
  const { adoptedOn, effectiveFrom } = version;
  if (adoptedOn === null) return `Projet, au ${formatDate(today, 'long')}`;
  const adopted = `${capital(versionName(version))}, adoptée le ${formatDate(adoptedOn, 'long')}`;
  if (effectiveFrom === null || effectiveFrom === adoptedOn) return adopted;
  return `${adopted}, applicable ${effectiveFrom > today ? 'à partir du' : 'depuis le'} ${formatDate(effectiveFrom, 'long')}`;
};
