import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalCharter, type NumberedCharter } from '../../../db/domain/charter-canonical.ts';
import {
  charterRuleKinds,
  proposedRule,
  ruleParts,
  ruleWords,
  type CharterRule,
  type RulePart,
} from '../../../db/domain/charter-rules.ts';
import { heading, link, paragraph, textOf, value } from '../../support/charter-text.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const everyRule = charterRuleKinds.map((kind) => ({ rule: proposedRule(kind, '2026-11-22'), number: '1.1' }));

const charter: NumberedCharter = {
  title: 'Charte de fonctionnement',
  chapters: [
    { id: 1, number: '1', title: 'Nos réunions' },
    { id: 2, number: '2', title: 'Nos avis' },
  ],
  articles: [
    {
      chapterId: null,
      key: 'preamble-a',
      number: '',
      title: 'Préambule',
      body: textOf('Nous écrivons ensemble.'),
    },
    {
      chapterId: 1,
      key: 'article-one',
      number: '1.1',
      title: 'Le rythme',
      body: textOf(heading('Quand'), paragraph(...ruleParts.map((part) => value(part)))),
    },
    {
      chapterId: 2,
      key: 'article-two',
      number: '2.1',
      title: 'Les renvois',
      body: textOf(
        paragraph('Voir ', link('article-one'), ', ', link('preamble-a'), ' et ', link('article-gone')),
      ),
    },
  ],
  rules: everyRule,
};

const doc = (...content: unknown[]) => ({ content, type: 'doc' });
const written = (...content: unknown[]) => ({ content, type: 'paragraph' });

const withArticle = (at: number, change: Partial<NumberedCharter['articles'][number]>): NumberedCharter => ({
  ...charter,
  articles: charter.articles.map((article, index) => (index === at ? { ...article, ...change } : article)),
});

/** The same text, the keys of its nodes the other way round. */
const reorder = (stored: string): string => {
  const turned = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(turned);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node)
        .toReversed()
        .map(([key, each]) => [key, turned(each)]),
    );
  };
  return JSON.stringify(turned(JSON.parse(stored)));
};

describe('the text adopted, as one string', () => {
  /**
   * Never to be mended by changing the hash: a charter adopted with this release would then be said to be altered. The
   * words of values and links, and the form of the string, stay for ever beside whatever comes next.
   */
  it('is the same from one release to the next', () => {
    const lines: unknown = canonicalCharter(charter)
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual([
      ['charte', 1, 'Charte de fonctionnement'],
      ['article', '', 'Préambule', doc(written({ text: 'Nous écrivons ensemble.', type: 'text' }))],
      ['chapitre', '1', 'Nos réunions'],
      [
        'article',
        '1.1',
        'Le rythme',
        doc(
          { attrs: { level: 3 }, content: [{ text: 'Quand', type: 'text' }], type: 'heading' },
          written(
            ['ruleValue', '48\u00a0heures'],
            [
              'ruleValue',
              'avant le conseil communautaire, ou avant la réunion du CoDir si elle se tient plus tôt que cette échéance',
            ],
            ['ruleValue', '8\u00a0jours'],
            ['ruleValue', 'l’accueil et l’animation des réunions tournent entre les collectivités'],
            ['ruleValue', 'sans nommer les collectivités'],
            ['ruleValue', '5\u00a0jours'],
            ['ruleValue', 'portent la mention «\u00a0Document préparatoire\u00a0»'],
            ['ruleValue', '1er\u00a0septembre 2028'],
          ),
        ),
      ],
      ['chapitre', '2', 'Nos avis'],
      [
        'article',
        '2.1',
        'Les renvois',
        doc(
          written(
            { text: 'Voir ', type: 'text' },
            ['articleLink', 'article\u00a01.1'],
            { text: ', ', type: 'text' },
            ['articleLink', 'préambule'],
            { text: ' et ', type: 'text' },
            ['articleLink', 'article supprimé'],
          ),
        ),
      ],
      ['règle', '1.1', { kind: 'confidentiality', mention: true }],
      ['règle', '1.1', { daysBefore: 8, kind: 'meetingRhythm' }],
      ['règle', '1.1', { attributed: false, kind: 'opinion', replyDays: 5 }],
      ['règle', '1.1', { kind: 'review', on: '2028-09-01' }],
      ['règle', '1.1', { facilitator: true, host: true, kind: 'rotation' }],
      ['règle', '1.1', { hours: 48, kind: 'sendingDelay', reference: 'rule' }],
    ]);
    expect(hashOf(canonicalCharter(charter))).toBe(
      '0331829b57ab98092f8da1385cedd66d5e71851ebeb27e96590d479fb4d5ebe7',
    );
  });

  it.each<[string, NumberedCharter]>([
    ['the title', { ...charter, title: 'Charte' }],
    [
      'the title of a chapter',
      { ...charter, chapters: charter.chapters.with(0, { id: 1, number: '1', title: 'X' }) },
    ],
    ['the title of an article', withArticle(1, { title: 'Le rythme des réunions' })],
    ['a word of an article', withArticle(0, { body: textOf('Nous écrivions ensemble.') })],
    ['a paragraph cut in two', withArticle(0, { body: textOf('Nous écrivons', 'ensemble.') })],
    ['the chapter of an article', withArticle(2, { chapterId: 1, number: '1.2' })],
    ['the number of the article that a link leads to', withArticle(1, { number: '1.2' })],
    [
      'the value of a rule',
      {
        ...charter,
        rules: everyRule.with(0, {
          rule: { kind: 'sendingDelay', hours: 72, reference: 'rule' },
          number: '1.1',
        }),
      },
    ],
    [
      'the article that says a rule',
      { ...charter, rules: everyRule.with(5, { rule: proposedRule('review', '2026-11-22'), number: '2.1' }) },
    ],
    ['a rule less', { ...charter, rules: everyRule.slice(1) }],
  ])('changes with %s', (_, changed) => {
    expect(canonicalCharter(changed)).not.toBe(canonicalCharter(charter));
  });

  it.each<[string, NumberedCharter]>([
    ['the order in which rules were bound', { ...charter, rules: everyRule.toReversed() }],
    [
      'the order of keys in a stored text',
      withArticle(0, { body: reorder(textOf('Nous écrivons ensemble.')) }),
    ],
    [
      'rows: ids and keys are not read',
      {
        ...charter,
        chapters: charter.chapters.map((chapter) => ({ ...chapter, id: chapter.id + 7 })),
        articles: charter.articles.map((article) => ({
          ...article,
          chapterId: article.chapterId === null ? null : article.chapterId + 7,
        })),
      },
    ],
  ])('does not change with %s', (_, same) => {
    expect(canonicalCharter(same)).toBe(canonicalCharter(charter));
  });

  it('never reads one line for two, whatever a title or a text holds', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(line, line, line, line, (title, other, body, words) => {
        const [one, two] = [withArticle(0, { title, body }), withArticle(0, { title: other, body: words })];
        expect(canonicalCharter(one) === canonicalCharter(two)).toBe(title === other && body === words);
        expect(canonicalCharter(one).split('\n')).toHaveLength(12);
      }),
    );
  });

  it.each<[RulePart, CharterRule, string]>([
    [
      'sendingDelay.reference',
      { kind: 'sendingDelay', hours: 1, reference: 'council' },
      'avant le conseil communautaire',
    ],
    [
      'sendingDelay.reference',
      { kind: 'sendingDelay', hours: 1, reference: 'meeting' },
      'avant la réunion du CoDir',
    ],
    ['sendingDelay.hours', { kind: 'sendingDelay', hours: 1, reference: 'rule' }, '1\u00a0heure'],
    [
      'rotation.duties',
      { kind: 'rotation', host: true, facilitator: false },
      'l’accueil des réunions tourne entre les collectivités, et l’animation est convenue à chaque fois',
    ],
    [
      'rotation.duties',
      { kind: 'rotation', host: false, facilitator: true },
      'l’animation des réunions tourne entre les collectivités, et l’accueil est convenu à chaque fois',
    ],
    [
      'rotation.duties',
      { kind: 'rotation', host: false, facilitator: false },
      'l’accueil et l’animation des réunions sont convenus à chaque fois',
    ],
    [
      'opinion.attribution',
      { kind: 'opinion', attributed: true, replyDays: 1 },
      'en nommant les collectivités',
    ],
    [
      'confidentiality.mention',
      { kind: 'confidentiality', mention: false },
      'ne portent pas de mention particulière',
    ],
  ])('reads %s with the words it was adopted with', (part, rule, words) => {
    expect(ruleWords(part, [rule])).toBe(words);
  });
});
