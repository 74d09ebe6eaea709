import type { ListPlace } from '../../db/domain/imported-lists.ts';
import { styleAttribute } from './pasted-source.ts';

/** « 1. », « a) », « (iv) », « 2.1 », « Article 3 »: a bullet is any other sign, an « o » alone included. */
const numbered = /^[([]?(?:\d+|[a-z]{1,5}[.)\]°]|.*\d)/i;

/** The sign that Word writes before an item, out of the way of the text. */
const ignored = `[${styleAttribute}*="mso-list:Ignore" i]`;

/** The place that `mso-list: l0 level2 lfo1` gives to a paragraph; null when it gives none. */
export const wordPlace = (paragraph: Element, list: string): ListPlace | null => {
  const level = /\blevel(\d+)/i.exec(list)?.[1];
  if (level === undefined) return null;
  const sign = paragraph.querySelector(ignored)?.textContent.trim() ?? '';
  return {
    level: Number(level),
    ordered: numbered.test(sign),
    list: /\blfo\d+/i.exec(list)?.[0] ?? '',
  };
};

/** Words of the notes at the foot of what was copied, by their names; Word's and LibreOffice's. */
export const pastedNotes = (body: Element): Map<string, { block: Element; words: string }> =>
  new Map(
    [...body.querySelectorAll('div[id]')]
      .filter(({ id }) => /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/i.test(id))
      .map((block) => {
        const words = [...block.querySelectorAll('p, li')].map(({ textContent }) => textContent).join(' ');
        const bare = (words || block.textContent).replace(/[ \t\n\r]+/g, ' ').trim();
        // Its own number comes first: « [1] », « 1 ».
        return [block.id.toLowerCase(), { block, words: bare.replace(/^(?:\[\w+\]|\d+)\s*/, '') }];
      }),
  );

/** The name of the note that an anchor calls; null for any other anchor. */
export const calledNote = (anchor: Element): string | null => {
  const style = anchor.getAttribute(styleAttribute) ?? '';
  const word = /mso-(?:foot|end)note-id:\s*((?:ftn|edn)\d+)/i.exec(style)?.[1];
  const other = /^#(sd(?:foot|end)note\d+)sym$/i.exec(anchor.getAttribute('href') ?? '')?.[1];
  return (word ?? other)?.toLowerCase() ?? null;
};
