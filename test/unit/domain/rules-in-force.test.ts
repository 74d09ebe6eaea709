import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CharterRule, readRule, ruleSentence } from '../../../db/domain/charter-rules.ts';
import {
  type AdoptedRules,
  articleInWords,
  charterRuleOn,
  nextChange,
  reviewOn,
  type RuleBook,
  ruleOn,
} from '../../../db/domain/rules-in-force.ts';

const settings: RuleBook['settings'] = {
  sendingDelay: { kind: 'sendingDelay', hours: 48, reference: 'rule' },
  meetingRhythm: { kind: 'meetingRhythm', daysBefore: 8 },
  rotation: { kind: 'rotation', host: true, facilitator: true },
  opinion: { kind: 'opinion', attributed: false, replyDays: 5 },
  confidentiality: { kind: 'confidentiality', mention: false },
};

const delay = (hours: number): CharterRule => ({ kind: 'sendingDelay', hours, reference: 'council' });
const review = (on: string): CharterRule => ({ kind: 'review', on });

/** Version `number`, whose only chapter's articles 10 × number + 1, + 2… say `rules` in their order. */
const version = (number: number, effectiveFrom: string, ...rules: CharterRule[]): AdoptedRules => ({
  id: number,
  number,
  effectiveFrom,
  rules: rules.map((rule, index) => ({ rule, articleId: number * 10 + index + 1 })),
});

const book = (...versions: AdoptedRules[]): RuleBook => ({ settings, versions });

describe('the rule of a day', () => {
  const two = book(version(1, '2026-09-01', delay(72)), version(2, '2027-01-01', delay(24)));
  const silentSecond = book(
    version(1, '2026-09-01', delay(72)),
    version(2, '2027-01-01', review('2028-09-01')),
  );
  const sameDay = book(version(1, '2026-09-01', delay(72)), version(2, '2026-09-01', delay(24)));
  // Adopted second, and in force first: the day of effect decides, not the number.
  const crossed = book(version(1, '2027-06-01', delay(72)), version(2, '2027-01-01', delay(24)));

  it.each<[string, RuleBook, string, number, number | null]>([
    ['without a charter, the setting', book(), '2026-12-08', 48, null],
    ['before any version, the setting', two, '2026-08-31', 48, null],
    ['on the very day of effect, the version', two, '2026-09-01', 72, 1],
    ['between two versions, the first', two, '2026-12-08', 72, 1],
    ['on the eve of the second, still the first', two, '2026-12-31', 72, 1],
    ['on the day of the second, the second', two, '2027-01-01', 24, 2],
    ['long after, the second', two, '2035-01-01', 24, 2],
    [
      'under a version without that clause, the setting, not the version before',
      silentSecond,
      '2027-02-01',
      48,
      null,
    ],
    ['under two versions of one day, the one adopted last', sameDay, '2026-09-01', 24, 2],
    ['under versions whose days are crossed, the one whose day came last', crossed, '2027-07-01', 72, 1],
  ])('%s', (_, rules, date, hours, from) => {
    const { rule, origin } = ruleOn(rules, 'sendingDelay', date);
    expect(rule.hours).toBe(hours);
    expect(origin?.versionNumber ?? null).toBe(from);
  });

  it('names the article that says it', () => {
    expect(ruleOn(two, 'sendingDelay', '2027-03-01').origin).toEqual({
      versionId: 2,
      versionNumber: 2,
      effectiveFrom: '2027-01-01',
      articleId: 21,
    });
  });

  it('keeps each kind to itself', () => {
    const rules = book(version(1, '2026-09-01', delay(72), review('2028-09-01')));
    expect(ruleOn(rules, 'meetingRhythm', '2026-12-08')).toEqual({
      rule: settings.meetingRhythm,
      origin: null,
    });
    expect(reviewOn(rules, '2026-12-08').rule?.on).toBe('2028-09-01');
    expect(reviewOn(rules, '2026-08-31')).toEqual({ rule: null, origin: null });
    expect(charterRuleOn(rules, 'confidentiality', '2026-12-08')).toBeNull();
  });

  it('of a day gone by is not moved by a version adopted later', () => {
    const day = fc
      .integer({ min: 0, max: 2000 })
      .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    const versions = fc
      .array(fc.tuple(day, fc.integer({ min: 1, max: 720 })), { maxLength: 6 })
      .map((all) => all.map(([from, hours], index) => version(index + 1, from, delay(hours))));
    fc.assert(
      fc.property(versions, day, day, fc.integer({ min: 1, max: 720 }), (before, date, from, hours) => {
        fc.pre(from > date);
        const after = [...before, version(before.length + 1, from, delay(hours))];
        expect(ruleOn(book(...after), 'sendingDelay', date)).toEqual(
          ruleOn(book(...before), 'sendingDelay', date),
        );
      }),
    );
  });
});

const change = (rules: RuleBook, date: string) => {
  const next = nextChange(rules.versions, (day) => ruleOn(rules, 'sendingDelay', day), date);
  return next && [next.on, next.held.rule.hours, next.held.origin?.versionNumber ?? null];
};

describe('what will change', () => {
  it.each<[string, RuleBook, string, unknown]>([
    ['nothing without a version to come', book(version(1, '2026-09-01', delay(72))), '2026-12-08', null],
    [
      'the setting, on the first day of a first version',
      book(version(1, '2027-01-01', delay(72))),
      '2026-12-08',
      ['2027-01-01', 72, 1],
    ],
    [
      'nothing when the words stay the same',
      book(version(1, '2026-09-01', delay(72)), version(2, '2027-01-01', delay(72))),
      '2026-12-08',
      null,
    ],
    [
      'back to the setting under a silent version',
      book(version(1, '2026-09-01', delay(72)), version(2, '2027-01-01')),
      '2026-12-08',
      ['2027-01-01', 48, null],
    ],
    [
      'the first of several changes',
      book(
        version(1, '2026-09-01', delay(72)),
        version(2, '2027-01-01', delay(72)),
        version(3, '2027-03-01', delay(24)),
        version(4, '2027-06-01', delay(12)),
      ),
      '2026-12-08',
      ['2027-03-01', 24, 3],
    ],
    [
      'nothing on the day itself, which is done',
      book(version(1, '2027-01-01', delay(72))),
      '2027-01-01',
      null,
    ],
  ])('%s', (_, rules, date, expected) => {
    expect(change(rules, date)).toEqual(expected);
  });
});

describe('rules in words', () => {
  it.each<[CharterRule, string]>([
    [{ kind: 'sendingDelay', hours: 72, reference: 'meeting' }, '72\u00a0heures avant la réunion du CoDir'],
    [{ kind: 'meetingRhythm', daysBefore: 1 }, '1\u00a0jour avant le conseil communautaire'],
    [
      { kind: 'rotation', host: false, facilitator: true },
      'l’animation des réunions tourne entre les collectivités, et l’accueil est convenu à chaque fois',
    ],
    [
      { kind: 'opinion', attributed: false, replyDays: 5 },
      '5\u00a0jours pour répondre\u202f; les voix divergentes sont écrites sans nommer les collectivités',
    ],
    [
      { kind: 'confidentiality', mention: true },
      'les ordres du jour et les dossiers portent la mention «\u00a0Document préparatoire\u00a0»',
    ],
    [review('2028-09-01'), 'le 1er\u00a0septembre 2028'],
  ])('%j', (rule, expected) => {
    expect(ruleSentence(rule)).toBe(expected);
  });

  it('name the article, and the preamble, which has no number', () => {
    expect(articleInWords('6.2')).toBe('l’article 6.2 de la charte');
    expect(articleInWords('')).toBe('le préambule de la charte');
  });

  it.each(['', '{', 'null', '[]', '{"kind":"sendingDelay","hours":0,"reference":"rule"}', '{"kind":"vote"}'])(
    'are not read from %j',
    (stored) => {
      expect(readRule(stored)).toBeNull();
    },
  );
});
