import { daysBetween } from './civil-date.ts';
import {
  type CharterRule,
  type CharterRuleKind,
  type CharterRuleOf,
  type RuledVersion,
  ruleSentence,
  versionInForce,
} from './charter-rules.ts';

/** What only a charter says: without it, nothing holds. */
export type SettingKind = Exclude<CharterRuleKind, 'review'>;

/** An adopted version with the rules it settles, and the article that says each. */
export type AdoptedRules = RuledVersion & {
  rules: readonly { rule: CharterRule; articleId: number }[];
};

/** All that rules are read from: the adopted versions, and the collective's settings. The draft is not in it. */
export type RuleBook = {
  settings: { readonly [K in SettingKind]: CharterRuleOf<K> };
  versions: readonly AdoptedRules[];
};

/** Where a rule comes from; null where this says « from the collective's settings ». */
export type RuleOrigin = {
  versionId: number;
  versionNumber: number;
  /** Civil date. */
  effectiveFrom: string;
  articleId: number;
};

/** A rule on some day; `rule` null for a date of review that no charter gives. */
export type HeldRule<R extends CharterRule | null> = { rule: R; origin: RuleOrigin | null };

const isOfKind = <K extends CharterRuleKind>(rule: CharterRule, kind: K): rule is CharterRuleOf<K> =>
  rule.kind === kind;

/** The rule that the charter itself gives on a civil date: null before any version, or when that one is silent. */
export const charterRuleOn = <K extends CharterRuleKind>(
  { versions }: RuleBook,
  kind: K,
  date: string,
): HeldRule<CharterRuleOf<K>> | null => {
  const version = versionInForce(versions, date);
  for (const { rule, articleId } of version?.rules ?? []) {
    if (version && isOfKind(rule, kind)) {
      const { id: versionId, number: versionNumber, effectiveFrom } = version;
      return { rule, origin: { versionId, versionNumber, effectiveFrom, articleId } };
    }
  }
  return null;
};

/** The rule that holds on a civil date: the charter's, else the collective's setting. */
export const ruleOn = <K extends SettingKind>(
  book: RuleBook,
  kind: K,
  date: string,
): HeldRule<CharterRuleOf<K>> =>
  charterRuleOn(book, kind, date) ?? { rule: book.settings[kind], origin: null };

/** The day of review that the charter in force on a civil date gives. */
export const reviewOn = (book: RuleBook, date: string): HeldRule<CharterRuleOf<'review'> | null> =>
  charterRuleOn(book, 'review', date) ?? { rule: null, origin: null };

/** How long before its day a review is asked for. */
const REVIEW_NOTICE_DAYS = 30;

/** The review to hold, once its day is near or gone; none when a later version is adopted already. */
export const reviewDue = (book: RuleBook, today: string): { on: string; origin: RuleOrigin } | null => {
  const held = charterRuleOn(book, 'review', today);
  if (!held?.origin || book.versions.some(({ effectiveFrom }) => effectiveFrom > today)) return null;
  const { on } = held.rule;
  return daysBetween(today, on) <= REVIEW_NOTICE_DAYS ? { on, origin: held.origin } : null;
};

/**
 * The first day after `date` on which a version already adopted makes a rule other, with the rule of that day. `at`
 * gives the rule of any day.
 */
export const nextChange = <R extends CharterRule | null>(
  versions: readonly RuledVersion[],
  at: (day: string) => HeldRule<R>,
  date: string,
): { on: string; held: HeldRule<R> } | null => {
  const said = (day: string): string => {
    const { rule } = at(day);
    return rule ? ruleSentence(rule) : '';
  };
  const now = said(date);
  const on = versions
    .map(({ effectiveFrom }) => effectiveFrom)
    .filter((day) => day > date)
    .toSorted()
    .find((day) => said(day) !== now);
  return on === undefined ? null : { on, held: at(on) };
};

/** « l’article 6.2 de la charte », « le préambule de la charte » (which has no number). */
export const articleInWords = (number: string): string =>
  number === '' ? 'le préambule de la charte' : `l’article ${number} de la charte`;
