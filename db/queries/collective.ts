import { asc, eq } from 'drizzle-orm';
import type { DeadlineRule } from '../domain/deadline-rule.ts';
import { fromInstant } from '../domain/paris-time.ts';
import { hasLeft, isHeldOn } from '../domain/post.ts';
import { ruleOn } from '../domain/rules-in-force.ts';
import type { ReadHandle } from '../handles.ts';
import { collectiveTable, collectivityTable, memberTable } from '../schema/collective.ts';
import { readRuleBook } from './charter-rules.ts';
import { postsByMember } from './posts.ts';

const french = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

const rank = { epci: 0, commune: 1, other: 2 };

/**
 * Collectivities in the order papers use: the EPCI then the communes by name; an order of reading, not of rank.
 * `memberCount` counts who holds a post there at `now`, an instant.
 */
export const listCollectivities = (db: ReadHandle, now: string) => {
  const { date: today } = fromInstant(now);
  const held = [...postsByMember(db).values()].flat().filter((post) => isHeldOn(post, today));
  return db
    .select()
    .from(collectivityTable)
    .all()
    .map(({ department: _department, ...row }) => ({
      ...row,
      memberCount: new Set(held.filter((post) => post.collectivityId === row.id).map((post) => post.memberId))
        .size,
    }))
    .toSorted((a, b) => rank[a.kind] - rank[b.kind] || french.compare(a.name, b.name));
};

export const getCollective = (db: ReadHandle, now: string) => {
  const row = db.select().from(collectiveTable).where(eq(collectiveTable.id, 1)).get() ?? null;
  return {
    collective: row && {
      name: row.name,
      secretariat: row.secretariat,
      deadlineHours: row.deadlineHours,
      deadlineReference: row.deadlineReference,
      meetingDaysBefore: row.meetingDaysBefore,
      hostTurns: row.hostTurns,
      facilitatorTurns: row.facilitatorTurns,
      attributesVoices: row.attributesVoices,
      replyDays: row.replyDays,
      confidentialMention: row.confidentialMention,
    },
    collectivities: listCollectivities(db, now),
    memberCount: db.select({ id: memberTable.id }).from(memberTable).all().length,
  };
};

/** Whether the two holidays of Alsace and Moselle count. */
export const countsAlsaceMoselle = (db: ReadHandle): boolean =>
  db
    .selectDistinct({ department: collectivityTable.department })
    .from(collectivityTable)
    .all()
    .some(({ department }) => ['57', '67', '68'].includes(department));

/** What deadlines are computed from. Read once for a list: `ruleOn` gives the rule in force on a civil date. */
export type DeadlineSettings = { ruleOn: (date: string) => DeadlineRule; alsaceMoselle: boolean };

export const deadlineSettings = (db: ReadHandle): DeadlineSettings => {
  const book = readRuleBook(db);
  return {
    ruleOn: (date) => ruleOn(book, 'sendingDelay', date).rule,
    alsaceMoselle: countsAlsaceMoselle(db),
  };
};

/** Members by name, each with every post; `posts` held at `now` first give `collectivityId` and the words of the lists. */
export const listMembers = (db: ReadHandle, now: string) => {
  const { date: today } = fromInstant(now);
  const posts = postsByMember(db);
  return db
    .select()
    .from(memberTable)
    .orderBy(asc(memberTable.id))
    .all()
    .map((member) => {
      const all = posts.get(member.id) ?? [];
      const held = all.filter((post) => isHeldOn(post, today));
      const main = held[0] ?? all.at(-1);
      return {
        ...member,
        collectivityId: main?.collectivityId ?? null,
        collectivityName: main?.collectivityName ?? '',
        function: main?.function ?? ('other' as const),
        functionTitle: main?.functionTitle ?? '',
        posts: all.map(({ memberId: _memberId, ...post }) => ({ ...post, isHeld: isHeldOn(post, today) })),
        /** False for a person who has left: kept for past meetings, no longer offered. True for one yet to arrive. */
        isPresent: !hasLeft(all, today),
      };
    })
    .toSorted((a, b) => french.compare(a.lastName, b.lastName) || french.compare(a.firstName, b.firstName));
};
