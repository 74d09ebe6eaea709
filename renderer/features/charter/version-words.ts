import { formatDate } from '../../../db/domain/french-dates.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';

export type VersionLine = RouteOutput<'charter.get'>['versions'][number];

/** « Version 2 », « Projet ». */
export const versionName = ({ number }: Pick<VersionLine, 'number'>): string =>
  number === null ? 'Projet' : `Version\u00a0${number}`;

/** « Version 2, adoptée le 8 décembre 2025 » */
export const versionLabel = (version: VersionLine): string =>
  version.adoptedOn === null
    ? versionName(version)
    : `${versionName(version)}, adoptée le ${formatDate(version.adoptedOn, 'long')}`;

/** Where a version stands on a civil day. */
export const versionState = (
  { isInForce, effectiveFrom }: VersionLine,
  today: string,
): { words: string; tone: 'ok' | 'soon' | 'neutral' } => {
  if (isInForce) return { words: 'en vigueur', tone: 'ok' };
  if (effectiveFrom !== null && effectiveFrom > today)
    return { words: `s’appliquera le ${formatDate(effectiveFrom, 'long')}`, tone: 'soon' };
  return { words: 'remplacée', tone: 'neutral' };
};
