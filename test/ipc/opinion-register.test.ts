import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestApp } from '../support/app.ts';
import { everything, opinionGestures } from '../support/opinion-dossier.ts';
import { ids, person, startSmallDossier } from '../support/small-dossier.ts';

let app: TestApp;
let gestures: ReturnType<typeof opinionGestures>;
beforeEach(async () => {
  app = await startSmallDossier();
  gestures = opinionGestures(app);
});
afterEach(() => app.remove());

describe('the register', () => {
  beforeEach(async () => {
    await app.call('council.addItems', { id: ids.otherCouncil, titles: ['Élagage des haies'] });
    await app.call('member.create', {
      ...person,
      firstName: 'Luc',
      email: '',
      collectivityId: ids.emptyPlace,
    });
    await gestures.writtenOpinion();
    await app.call('opinion.saveQuestion', { councilItemId: ids.point, patch: { theme: 'Eau' } });
    await gestures.ask({ councilItemId: 2, addressee: 'president' });
  });

  it.each<[string, object, number[]]>([
    ['everything, the latest conseil first', {}, [2, 1]],
    ['one conseil', { sessionId: ids.council }, [1]],
    ['a state', { state: 'open' }, [2]],
    ['an addressee', { addressee: 'president' }, [2]],
    ['what divides', { divided: true }, [1]],
    ['what does not', { divided: false }, [2]],
    ['words, without their accents', { text: 'elagage HAIES' }, [2]],
    ['words that are not all there', { text: 'élagage eau' }, []],
    ['suites that nobody gave', { followed: 'followed' }, []],
    ['suites to be known, when nothing is decided', { followed: 'unknown' }, []],
    ['a theme', { theme: 'Eau' }, [1]],
  ])('shows %s', async (_, filter, expected) => {
    const { lines, total } = await app.call('opinion.list', { ...everything, ...filter });
    expect(total).toBe(expected.length);
    expect(lines.map(({ id }) => id)).toEqual(expected);
  });

  it('says of each avis what the avis says of itself', async () => {
    gestures.onTheDay('2026-12-01');
    const { lines } = await app.call('opinion.list', everything);
    for (const line of lines) {
      const { state, agreement, voices, awaited } = await app.call('opinion.get', { id: line.id });
      const count = (wanted: string): number => voices.filter((voice) => voice.state === wanted).length;
      expect(line).toMatchObject({ state, agreement });
      expect(line.voices).toEqual({
        asked: voices.length,
        given: count('given'),
        awaited: count('awaited'),
        absent: count('absent'),
      });
      expect(awaited).toBeLessThanOrEqual(line.voices.awaited);
    }
  });
});

describe('the words of positions', () => {
  it('are the collective’s own where it chose them', async () => {
    const words = [
      { stance: 'unfavourable', label: 'Avis négatif', offered: true },
      { stance: 'reserved', label: '', offered: false },
    ] as const;
    const terms = await app.call('opinion.saveVocabulary', { words: [...words] });
    expect(terms.map(({ label, offered }) => [label, offered])).toEqual([
      ['Favorable', true],
      ['Favorable avec réserves', true],
      ['Réservé', false],
      ['Avis négatif', true],
      ['Sans avis', true],
      ['Ne prend pas part', true],
    ]);
    await gestures.ask();
    const { published } = await gestures.record({ stance: 'unfavourable', reason: 'Non.' });
    expect(published[0]?.label).toBe('Avis négatif');
  });

  it.each<[string, object[], string, RegExp]>([
    [
      'twice the same',
      [{ stance: 'reserved', label: 'FAVORABLE', offered: true }],
      'words.0.label',
      /même nom/,
    ],
    [
      'agreement hidden',
      [{ stance: 'favourable', label: '', offered: false }],
      'words.0.offered',
      /reste proposée/,
    ],
  ])('are refused %s', async (_, words, field, says) => {
    const result = await app.raw('opinion.saveVocabulary', { words });
    expect(result).toMatchObject({ ok: false, fields: { [field]: expect.stringMatching(says) } });
  });
});
