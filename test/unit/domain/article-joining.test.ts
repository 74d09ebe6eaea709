import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedBody, relinked, splitOff } from '../../../db/domain/article-joining.ts';
import { articleWords } from '../../../db/domain/article-words.ts';
import { heading, link, paragraph, textOf, value } from '../../support/charter-text.ts';

const read = (body: string): string =>
  articleWords(body, { link: (key) => `<${key}>`, value: (part) => `[${part}]` });

describe('two articles as one', () => {
  it('keep every word: the second title becomes a heading', () => {
    const joined = joinedBody(
      { title: 'Le rythme', body: textOf('Chaque mois.') },
      { title: 'Le lieu', body: textOf('Chez chacun.') },
    );
    expect(read(joined)).toBe('Chaque mois.\nLe lieu\nChez chacun.');
  });

  it.each([
    ['the titles say the same', 'Le Rythme', textOf('Un.'), textOf('Deux.'), 'Un.\nDeux.'],
    ['the first is empty', 'Le lieu', '', textOf('Deux.'), 'Le lieu\nDeux.'],
    ['the second is empty', 'Le lieu', textOf('Un.'), '', 'Un.\nLe lieu'],
    ['both are empty and say the same', 'Le rythme', '', '', ''],
  ])('when %s', (_, title, first, second, words) => {
    expect(read(joinedBody({ title: 'Le rythme', body: first }, { title, body: second }))).toBe(words);
  });

  it('are refused when the whole would be too long, in a sentence that says what to do', () => {
    const long = textOf(...Array.from({ length: 5 }, () => 'x'.repeat(45_000)));
    expect(() => joinedBody({ title: 'Un', body: long }, { title: 'Deux', body: long })).toThrow(
      /trop longs pour n’en faire qu’un/,
    );
  });
});

describe('the end of an article, become one of its own', () => {
  it.each([
    ['goes on under the same title', 'Le rythme', textOf('Suite.'), 'Le rythme (suite)', 'Suite.'],
    ['does not go on twice', 'Le rythme (suite)', textOf('Suite.'), 'Le rythme (suite)', 'Suite.'],
    [
      'takes the heading it begins with',
      'Le rythme',
      textOf(heading('Le  lieu '), 'Chez chacun.'),
      'Le lieu',
      'Chez chacun.',
    ],
    [
      'leaves a heading alone that holds more than words',
      'Le rythme',
      textOf(heading('Selon ', link('article-x')), 'Un.'),
      'Le rythme (suite)',
      'Selon <article-x>\nUn.',
    ],
    [
      'leaves a heading alone that is too long',
      'Un',
      textOf(heading('x'.repeat(201)), 'Un.'),
      'Un (suite)',
      `${'x'.repeat(201)}\nUn.`,
    ],
    ['may be a heading alone', 'Un', textOf(heading('Deux')), 'Deux', ''],
    ['may be empty', 'Un', '', 'Un (suite)', ''],
  ])('%s', (_, title, after, newTitle, words) => {
    const { title: given, body } = splitOff(title, after);
    expect([given, read(body)]).toEqual([newTitle, words]);
  });

  it('has a title that fits, however long the first is', () => {
    expect(splitOff('x'.repeat(200), textOf('Un.')).title).toHaveLength(200);
  });

  it('joined again under its title, gives the words back', () => {
    const block = fc.oneof(
      fc.stringMatching(/^[a-zé ]{1,20}[a-z]$/).map((text) => paragraph(text)),
      fc.constantFrom(paragraph('Sous ', value('opinion.replyDays')), paragraph(link('article-x'))),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1 }), fc.array(block, { minLength: 1 }), (before, after) => {
        const whole = { title: 'Le rythme', body: textOf(...before) };
        const end = splitOff(whole.title, textOf(...after));
        const joined = joinedBody(whole, { ...end, title: whole.title });
        expect(read(joined)).toBe(read(textOf(...before, ...after)));
      }),
    );
  });
});

describe('links led elsewhere', () => {
  it('change those to that article, and nothing else of the text', () => {
    const body = textOf(paragraph('"key":"article-a" ', link('article-a'), link('article-b')));
    expect(relinked(body, 'article-a', 'article-c')).toBe(
      textOf(paragraph('"key":"article-a" ', link('article-c'), link('article-b'))),
    );
  });
  it.each(['', textOf('Rien.')])('leave a text without any as it is', (body) => {
    expect(relinked(body, 'article-a', 'article-c')).toBe(body);
  });
});
