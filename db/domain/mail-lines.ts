import { fold } from './fold.ts';

/** One line of a pasted text: its words without mark, whether a bullet or a number stood before them, or « > ». */
export type MailLine = { text: string; marked: boolean; quoted: boolean };

/** `why`: what the line is when it can be no point. `message`: shared by the lines of one message, odd when quoted. */
export type MailReading = { message: number; why: string | null };

// A line longer than this is no formula; it also bounds what the patterns below may cost.
const LONGEST_FORMULA = 160;

const HEADER_LINE =
  /^(?:de|from|expediteur|a|to|cc|cci|bcc|objet|subject|sujet|envoye|sent|date|pieces? jointes?|attachments?|importance|repondre a|reply to) ?:(?: |$)/;
const FIRST_HEADER = /^(?:de|from|expediteur) ?:/;
const NEXT_HEADER = /^(?:a|to|objet|subject|envoye|sent|date) ?:/;
const LAST_HEADER = /^(?:objet|subject|sujet) ?:/;
const BANNER =
  /^(?:message (?:d'origine|original|initial|transfere)|original message|forwarded message|debut du message (?:reexpedie|transfere)) ?:?$/;
const WROTE = /^le (?:\d|lun|mar|mer|jeu|ven|sam|dim).* a ecrit ?:$|^on .* wrote ?:$/;
const WROTE_STARTS = /^(?:le (?:\d|lun|mar|mer|jeu|ven|sam|dim)|on (?:mon|tue|wed|thu|fri|sat|sun))/;

const GREETING =
  /^(?:(?:bonjour|bonsoir|salut|hello)(?: [^:]{0,60})?[,.!]*$|(?:madame|monsieur|mesdames|messieurs|chers?|cheres?)\b[^:]{0,60},$)/;

const CLOSINGS: readonly RegExp[] = [
  /^(?:(?:bien|tres|tout) )?(?:cordialement|sincerement|amicalement|respectueusement|fraternellement)\b/,
  /^(?:cdt|cdlt|bien a (?:vous|toi|tous|toutes)|a (?:bientot|demain|lundi|mardi|mercredi|jeudi|vendredi))(?:[ ,.!]|$)/,
  /^(?:bonne|belle|excellente|tres bonne) (?:fin de )?(?:journee|soiree|matinee|semaine|apres midi|reception|lecture)(?: (?:a (?:vous|toi|tous|toutes|chacun)|et )[^:]{0,40})?[ ,.!]*$/,
  /^(?:bon|excellent) (?:week ?end|apres midi|courage)(?: a [^:]{0,40})?[ ,.!]*$/,
  /^(?:(?:mes |nos |avec mes |avec nos )?(?:sinceres |cordiales |meilleures |respectueuses )*salutations)\b/,
  /^merci(?: (?:d'avance|par avance|beaucoup|bien|a (?:vous|toi|tous|toutes)[^:]{0,30}|et [^:]{0,40}))?[ ,.!]*$/,
  /^(?:je vous prie (?:d'agreer|de croire|de recevoir)|nous vous prions|veuillez (?:agreer|croire|recevoir)|recevez|dans l'attente de|en vous (?:remerciant|souhaitant)|vous en souhaitant|restant a (?:votre|ta) disposition|je reste a (?:votre|ta) disposition|avec mes remerciements|au plaisir)\b[^:]*$/,
];

const DEVICE = /^(?:envoye (?:de|depuis|a partir de) |sent from |(?:get|obtenir|telecharger) outlook)/;
const NAME =
  /^(?:M\.|Mme|Monsieur|Madame)?\s*\p{Lu}[\p{L}’'-]+(?:\s+(?:de|du|des|la|le|d’|d')?\s*\p{Lu}[\p{L}’'-]+){1,3}$/u;
const POST =
  /^(?:l[ea] )?(?:direct(?:eur|rice)|dgs|dga|dst|sg|secretaire|secretariat|assistante?|responsable|charge e? ?de|chargee? de|cheff?e? de|president|maire|adjointe?|service|pole|mairie|communaute|commune) ?\b/;

const PHONE = /(?<!\d)(?:\+33[\s.]?(?:\(0\)[\s.]?)?|0)[1-9](?:[\s.\-/]?\d{2}){4}(?!\d)/gu;
const EMAIL = /<?(?:mailto:)?[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}>?/gu;
const WEB = /<?(?:https?:\/\/|www\.)\S+/giu;
const CONTACT_WORDS =
  /\b(?:tel|telephone|telecopie|mobile|portable|port|fax|standard|ligne directe|mail|e mail|courriel|mel|site|lien|internet)\b/g;

/** What a line that gives a way to reach someone is, null when it says more than that. */
function contact(text: string, marked: boolean): string | null {
  if (!/\d{2}|@|www\.|:\/\//u.test(text)) return null;
  const rest = text.replace(WEB, ' ').replace(EMAIL, ' ').replace(PHONE, ' ');
  if (rest === text) return null;
  const words = fold(rest)
    .replace(CONTACT_WORDS, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  const isWeb = text.replace(WEB, ' ') !== text;
  if (words.length > (marked ? 0 : isWeb ? 25 : 60)) return null;
  return isWeb
    ? 'adresse internet'
    : text.replace(PHONE, ' ') === text
      ? 'adresse électronique'
      : 'téléphone';
}

type Folded = MailLine & { folded: string };

const next = (lines: readonly Folded[], index: number, most: number): Folded[] =>
  lines.slice(index + 1, index + 1 + most).filter((line) => line.text !== '');

const startsMessage = (lines: readonly Folded[], index: number): boolean => {
  const { folded = '', text = '' } = lines[index] ?? {};
  // The hyphens around a banner were read as a bullet.
  if (text.length < 40 && BANNER.test(fold(text))) return true;
  if (WROTE.test(folded)) return true;
  if (WROTE_STARTS.test(folded)) {
    const [after] = next(lines, index, 1);
    return after !== undefined && WROTE.test(`${folded} ${after.folded}`);
  }
  return FIRST_HEADER.test(folded) && next(lines, index, 6).some((line) => NEXT_HEADER.test(line.folded));
};

const startsSignature = (lines: readonly Folded[], index: number): boolean => {
  const line = lines[index];
  const after = lines[index + 1];
  if (!line || !after || index === 0 || lines[index - 1]?.text !== '' || after.marked) return false;
  return !line.marked && line.text.length < 60 && NAME.test(line.text) && POST.test(after.folded);
};

/**
 * Tells, in a pasted mail, what surrounds the list: headers, greetings, closing formulas and all that follows
 * them in their message, signatures, ways to reach someone. Lines of one text, in order; one reading for each.
 */
export function readMail(given: readonly MailLine[]): MailReading[] {
  const lines = given.map((line) => ({
    ...line,
    folded: line.marked || line.text.length > LONGEST_FORMULA ? '' : fold(line.text),
  }));
  let thread = 0;
  let isHead = false;
  let isWrapped = false;
  // Why every line to come of a message is set aside, once it has been closed.
  const closed = new Map<number, string>();
  const spoke = new Set<number>();
  const reasonOf = (line: Folded, index: number, message: number): string | null => {
    const { folded, text, marked } = line;
    const wasWrapped = isWrapped;
    isWrapped = false;
    if (wasWrapped) return 'en-tête de message';
    if (isHead || HEADER_LINE.test(folded)) {
      if (LAST_HEADER.test(folded)) isHead = false;
      return 'en-tête de message';
    }
    const end = closed.get(message);
    if (end !== undefined) return end;
    if (text === '--') {
      closed.set(message, 'signature');
      return 'signature';
    }
    if (GREETING.test(folded)) return 'formule de politesse';
    if (folded !== '' && CLOSINGS.some((pattern) => pattern.test(folded))) {
      closed.set(message, 'après la formule de fin');
      return 'formule de fin';
    }
    if (DEVICE.test(folded) || (spoke.has(message) && startsSignature(lines, index))) {
      closed.set(message, 'signature');
      return 'signature';
    }
    return text.length > LONGEST_FORMULA ? null : contact(text, marked);
  };
  return lines.map((line, index) => {
    const message = () => thread * 2 + (line.quoted ? 1 : 0);
    if (line.text === '') {
      isHead = false;
      return { message: message(), why: null };
    }
    if (!isHead && !isWrapped && startsMessage(lines, index)) {
      thread += 1;
      isHead = FIRST_HEADER.test(line.folded);
      isWrapped = WROTE_STARTS.test(line.folded) && !WROTE.test(line.folded);
      return { message: message(), why: 'en-tête de message' };
    }
    const why = reasonOf(line, index, message());
    if (why === null) spoke.add(message());
    return { message: message(), why };
  });
}
