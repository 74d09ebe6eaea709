import { type AnnexWay, annexWays } from './sending.ts';

/** How annexes travel, and where they are when they are not joined. */
export type AnnexChoice = { annexes: AnnexWay; folder: string };

/** The one sentence of a message that says where its annexes are; '' when it has none. */
export const annexSentence = (count: number, { annexes, folder }: AnnexChoice): string => {
  if (count === 0) return '';
  if (annexes === 'joined') return count === 1 ? 'Une annexe est jointe.' : `${count} annexes sont jointes.`;
  if (annexes === 'apart')
    return count === 1
      ? 'L’annexe suit dans un autre message.'
      : `Les ${count} annexes suivent dans d’autres messages.`;
  const subject = count === 1 ? 'L’annexe est' : `Les ${count} annexes sont`;
  return `${subject} dans ce dossier\u00a0:${folder === '' ? '' : `\n${folder}`}`;
};

/** The text once she chooses another way: its sentence follows wherever it stands, what she wrote stays hers. */
export const resaidAnnexes = (
  body: string,
  count: number,
  before: AnnexChoice,
  after: AnnexChoice,
): string => {
  const said = annexSentence(count, before);
  return said === '' ? body : body.replace(said, () => annexSentence(count, after));
};

/**
 * The text as it leaves: no sentence of ours says joined what is not, and the folder is in it, before who signs
 * (`closing`, the last lines) when they are still there.
 */
export const bodyWithAnnexes = (
  body: string,
  count: number,
  choice: AnnexChoice,
  closing: string,
): string => {
  const wanted = annexSentence(count, choice);
  if (wanted === '' || body.includes(wanted)) return body;
  const others = annexWays
    .filter((way) => way !== choice.annexes)
    .map((way) => annexSentence(count, { annexes: way, folder: '' }));
  const wrong = others.find((said) => body.includes(said));
  if (wrong !== undefined) return body.replace(wrong, () => wanted);
  if (choice.annexes !== 'linked' || body.includes(choice.folder)) return body;
  return closing !== '' && body.endsWith(closing)
    ? `${body.slice(0, -closing.length)}${wanted}\n\n${closing}`
    : `${body}\n\n${wanted}`;
};
