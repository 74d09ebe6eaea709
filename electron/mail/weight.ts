import { invalidField } from '../../db/domain/failure.ts';
import { formatSize } from '../../db/domain/file-size.ts';
import { megabyte } from '../../db/domain/mail-settings.ts';

/** What files weigh once written in a message: base64 in lines of 76, and what surrounds them. In bytes. */
export const weightInMessage = (sizes: readonly number[]): number =>
  sizes.reduce((sum, size) => sum + Math.ceil(size / 3) * 4 * (78 / 76) + 400, 0);

/** Text, headers and HTML of a message, at most. */
const bare = 60_000;

const limitOf = (largestMessage: number): number => largestMessage * megabyte - bare;

/** @throws Failure `invalid` on the choice to make, when one message cannot hold all */
export const checkWeight = (sizes: readonly number[], largestMessage: number): void => {
  const weight = weightInMessage(sizes);
  if (weight <= limitOf(largestMessage)) return;
  throw invalidField(
    'annexes',
    `Le message pèserait ${formatSize(weight)}, et il ne peut dépasser ${largestMessage}\u00a0Mo. Envoyez les annexes à part, ou donnez l’adresse du dossier où elles sont.`,
  );
};

type Weighed = { fileName: string; size: number };

/**
 * Files shared out among messages, in their order, as few as hold.
 * @throws Failure `invalid` when one alone is too heavy
 */
export const shareOut = <File extends Weighed>(files: readonly File[], largestMessage: number): File[][] => {
  const limit = limitOf(largestMessage);
  const groups: File[][] = [];
  for (const file of files) {
    if (weightInMessage([file.size]) > limit)
      throw invalidField(
        'annexes',
        `«\u00a0${file.fileName}\u00a0» pèse ${formatSize(file.size)}\u00a0: aucun message ne peut le porter. Donnez l’adresse du dossier où il est.`,
      );
    const last = groups.at(-1);
    if (last && weightInMessage([...last, file].map(({ size }) => size)) <= limit) last.push(file);
    else groups.push([file]);
  }
  return groups;
};
