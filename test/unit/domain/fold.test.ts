import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldPlace, words } from '../../../db/domain/fold.ts';

describe('folding', () => {
  it.each([
    ['Évrunes', 'evrunes'],
    ['L’Île-d’Olonne', "l'ile d'olonne"],
    ['Sœur Œuvre', 'soeur oeuvre'],
    ['ex æquo', 'ex aequo'],
    ['  Deux\u00a0 espaces  ', 'deux espaces'],
    ['E\u0301vrunes', 'evrunes'],
    ['ÇA', 'ca'],
    ['Saint‑Martin', 'saint martin'],
    ['', ''],
  ])('%j compares as %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('gives words without punctuation', () => {
    expect(words('L’Île-d’Olonne (85), 2026 !')).toEqual(['l', 'ile', 'd', 'olonne', '85', '2026']);
    expect(words(' … ')).toEqual([]);
  });

  it.each([
    ['St-Laurent-sur-Sèvre', 'Saint-Laurent-sur-Sèvre'],
    ['st laurent sur sevre', 'Saint-Laurent-sur-Sèvre'],
    ['Ste-Hermine', 'Sainte-Hermine'],
    ['St. Aubin des Ormeaux', 'Saint-Aubin-des-Ormeaux'],
    ['St-Laurent s/ Sèvre', 'Saint-Laurent-sur-Sèvre'],
    ['l ile d olonne', 'L’Île-d’Olonne'],
    ['LES LANDES GENUSSON', 'Les Landes-Genusson'],
  ])('%j is the place %j', (typed, official) => {
    expect(foldPlace(typed)).toBe(foldPlace(official));
  });

  it('keeps apart places that differ', () => {
    expect(foldPlace('Stains')).not.toBe(foldPlace('Saintains'));
    expect(foldPlace('Mortagne-sur-Sèvre')).not.toBe(foldPlace('Mortagne-au-Perche'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(foldPlace(foldPlace(text))).toBe(foldPlace(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['constructor', 'toString'])('leaves the word %s alone', (word) => {
    expect(foldPlace(word)).toBe(word.toLowerCase());
  });
});
