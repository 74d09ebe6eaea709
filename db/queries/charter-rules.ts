import { eq, isNotNull } from 'drizzle-orm';
import { numbered } from '../domain/charter.ts';
import { type CharterRule, readRule, versionInForce } from '../domain/charter-rules.ts';
import type { CollectiveRules } from '../domain/collective.ts';
import { DEFAULT_DEADLINE_RULE } from '../domain/deadline-rule.ts';
import { fromInstant } from '../domain/paris-time.ts';
import { DEFAULT_DAYS_BEFORE } from '../domain/planning.ts';
import {
  type HeldRule,
  nextChange,
  reviewOn,
  type RuleBook,
  ruleOn,
  type RuleOrigin,
  type SettingKind,
} from '../domain/rules-in-force.ts';
import type { ReadHandle } from '../handles.ts';
import { charterArticleTable, charterRuleTable, charterVersionTable } from '../schema/charter.ts';
import { chapterPlaces } from './charter-chapter-places.ts';
import { collectiveTable } from '../schema/collective.ts';

/** Before the founding; a collective has these from its first day. */
const unfounded: CollectiveRules = {
  deadlineHours: DEFAULT_DEADLINE_RULE.hours,
  deadlineReference: DEFAULT_DEADLINE_RULE.reference,
  meetingDaysBefore: DEFAULT_DAYS_BEFORE,
  hostTurns: true,
  facilitatorTurns: true,
  attributesVoices: false,
  replyDays: 5,
  confidentialMention: false,
};

const settingsOf = (row: CollectiveRules): RuleBook['settings'] => ({
  sendingDelay: { kind: 'sendingDelay', hours: row.deadlineHours, reference: row.deadlineReference },
  meetingRhythm: { kind: 'meetingRhythm', daysBefore: row.meetingDaysBefore },
  rotation: { kind: 'rotation', host: row.hostTurns, facilitator: row.facilitatorTurns },
  opinion: { kind: 'opinion', attributed: row.attributesVoices, replyDays: row.replyDays },
  confidentiality: { kind: 'confidentiality', mention: row.confidentialMention },
});

/** Rules of every adopted version and the settings, in three short readings: once for a list, however long. */
export const readRuleBook = (db: ReadHandle): RuleBook => {
  const row = db.select().from(collectiveTable).where(eq(collectiveTable.id, 1)).get();
  const versions = db
    .select({
      id: charterVersionTable.id,
      number: charterVersionTable.number,
      effectiveFrom: charterVersionTable.effectiveFrom,
    })
    .from(charterVersionTable)
    .where(isNotNull(charterVersionTable.number))
    .all();
  const rules = versions.length === 0 ? [] : db.select().from(charterRuleTable).all();
  return {
    settings: settingsOf(row ?? unfounded),
    versions: versions.flatMap(({ id, number, effectiveFrom }) =>
      number === null || effectiveFrom === null
        ? []
        : [
            {
              id,
              number,
              effectiveFrom,
              rules: rules
                .filter(({ versionId }) => versionId === id)
                .flatMap(({ value, articleId }) => {
                  // A value nobody can read settles nothing: the setting holds, and is shown to.
                  const rule = readRule(value);
                  return rule ? [{ rule, articleId }] : [];
                }),
            },
          ],
    ),
  };
};

/** Whether the preparatory papers of a meeting carry a mention, by the rule in force on its day. */
export const carriesMention = (db: ReadHandle, date: string): boolean =>
  ruleOn(readRuleBook(db), 'confidentiality', date).rule.mention;

/** The place of a rule in the charter: « 6.2 » of version 2; `articleNumber` is '' for the preamble. */
export type RuleSource = RuleOrigin & { articleNumber: string };

/** The numbers of a version's articles, by id. */
const articleNumbers = (db: ReadHandle, versionId: number): Map<number, string> => {
  const articles = db
    .select({
      id: charterArticleTable.id,
      chapterId: charterArticleTable.chapterId,
      position: charterArticleTable.position,
    })
    .from(charterArticleTable)
    .where(eq(charterArticleTable.versionId, versionId))
    .all();
  return new Map(
    numbered(chapterPlaces(db, versionId), articles).articles.map(({ id, number }) => [id, number]),
  );
};

/** Gives an origin its article's number; each version is numbered once. */
export const ruleSources = (db: ReadHandle): ((origin: RuleOrigin | null) => RuleSource | null) => {
  const known = new Map<number, Map<number, string>>();
  return (origin) => {
    if (!origin) return null;
    const numbers = known.get(origin.versionId) ?? articleNumbers(db, origin.versionId);
    known.set(origin.versionId, numbers);
    return { ...origin, articleNumber: numbers.get(origin.articleId) ?? '' };
  };
};

/** A rule as it holds today, where it comes from, and what an adopted version will make of it. */
export type RuleLine<R extends CharterRule | null> = {
  rule: R;
  /** Null: the collective's setting. */
  source: RuleSource | null;
  /** `on` a civil date; `source` null where the setting comes back. */
  next: { on: string; rule: R; source: RuleSource | null } | null;
};

/** Every rule as it holds today; `now` is an instant. */
export const getRules = (db: ReadHandle, now: string) => {
  const { date: today } = fromInstant(now);
  const book = readRuleBook(db);
  const sourceOf = ruleSources(db);
  const shown = <R extends CharterRule | null>({ rule, origin }: HeldRule<R>) => ({
    rule,
    source: sourceOf(origin),
  });
  const line = <R extends CharterRule | null>(at: (day: string) => HeldRule<R>): RuleLine<R> => {
    const change = nextChange(book.versions, at, today);
    return { ...shown(at(today)), next: change && { on: change.on, ...shown(change.held) } };
  };
  const settled = <K extends SettingKind>(kind: K) => line((day) => ruleOn(book, kind, day));
  const inForce = versionInForce(book.versions, today);
  return {
    version: inForce && { number: inForce.number, effectiveFrom: inForce.effectiveFrom },
    rules: {
      sendingDelay: settled('sendingDelay'),
      meetingRhythm: settled('meetingRhythm'),
      rotation: settled('rotation'),
      opinion: settled('opinion'),
      confidentiality: settled('confidentiality'),
      review: line((day) => reviewOn(book, day)),
    },
  };
};
