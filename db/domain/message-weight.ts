import { invalidField } from './failure.ts';
import { formatSize } from './file-size.ts';
import { megabyte } from './mail-settings.ts';
import { formatNumber } from './plural.ts';
import type { AnnexWay } from './sending.ts';

/** Text, headers and HTML of a message, at most. */
const bare = 60_000;

/** What a message weighs with these files: base64 in lines of 76, and what surrounds them. In bytes. */
export const messageWeight = (sizes: readonly number[]): number =>
  sizes.reduce((sum, size) => sum + Math.ceil(Math.ceil(size / 3) * 4 * (78 / 76)) + 400, bare);

/** In the megabytes of the limit, rounded up: what goes over it reads as more than it. */
export const formatWeight = (bytes: number): string =>
  `${formatNumber(Math.ceil((bytes * 10) / megabyte) / 10)}\u00a0Mo`;

const limitWords = (largestMessage: number): string =>
  `la limite donnée dans les Réglages est de ${formatNumber(largestMessage)}\u00a0Mo`;

type Weighed = { fileName: string; size: number };

const isTooHeavy = (sizes: readonly number[], largestMessage: number): boolean =>
  messageWeight(sizes) > largestMessage * megabyte;

/**
 * Why annexes cannot travel so, as a sentence; '' when they can. `largestMessage` is in megabytes, `besides` the sizes
 * of what goes with them in one message, in bytes.
 */
export const whyTooHeavy = (
  way: AnnexWay,
  files: readonly Weighed[],
  besides: readonly number[],
  largestMessage: number,
): string => {
  if (way === 'joined') {
    const sizes = [...besides, ...files.map(({ size }) => size)];
    return isTooHeavy(sizes, largestMessage)
      ? `Avec ses annexes, le message pèserait ${formatWeight(messageWeight(sizes))}, et ${limitWords(largestMessage)}.`
      : '';
  }
  const heavy = way === 'apart' ? files.find(({ size }) => isTooHeavy([size], largestMessage)) : undefined;
  return heavy
    ? `«\u00a0${heavy.fileName}\u00a0» pèse ${formatSize(heavy.size)}, soit ${formatWeight(messageWeight([heavy.size]))} une fois dans un message, et ${limitWords(largestMessage)}. Donnez l’adresse du dossier où il est.`
    : '';
};

/** @throws Failure `invalid` on the choice to make, when they cannot travel so */
export const checkWeight = (...facts: Parameters<typeof whyTooHeavy>): void => {
  const why = whyTooHeavy(...facts);
  if (why !== '') throw invalidField('annexes', why);
};

/** Files shared out among messages, in their order, as few as hold. */
export const shareOut = <File extends Weighed>(files: readonly File[], largestMessage: number): File[][] => {
  const groups: File[][] = [];
  for (const file of files) {
    const last = groups.at(-1);
    if (
      last &&
      !isTooHeavy(
        [...last, file].map(({ size }) => size),
        largestMessage,
      )
    )
      last.push(file);
    else groups.push([file]);
  }
  return groups;
};
