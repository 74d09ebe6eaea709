import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinalParts, typeset } from '../../../db/domain/typography.ts';

/** Expected texts are written with ~ for U+00A0 and ^ for U+202F, to be read. */
const spaced = (text: string) => text.replaceAll('~', '\u00a0').replaceAll('^', '\u202f');

/** The marks that meet the rules, to be thrown together in every order. */
const PIECES = [
  ' ',
  '\u00a0',
  '\u202f',
  '  ',
  '\n',
  ';',
  '!',
  '?',
  ':',
  '"',
  "'",
  '’',
  '«',
  '»',
  '“',
  '”',
  '.',
  '...',
  '…',
  '-',
  '--',
  '–',
  '(',
  ')',
  '[',
  ',',
  '%',
  '€',
  'M€',
  'k€',
  'h',
  'H',
  'km',
  'habitants',
  'n°',
  'M.',
  'Mme',
  'le',
  '1',
  '12',
  '18',
  '30',
  '500',
  '244',
  '1er',
  '2e',
  'XXIe',
  'a',
  'É',
  'œ',
  'Budget',
  'décembre',
  'déc.',
  'https://ex.fr/?a',
  'a@b.fr',
  'www.ex.fr',
  '&amp;',
  '\uFFFC',
  '\u{1f600}',
  'e\u0301',
  '/',
  '@',
];

/** What typography may not touch. */
const kept = (typed: string) => typed.replace(/[^\p{L}\p{M}\p{N}\n%€@/°]/gu, '');

/** The text with raised letters between brackets. */
const read = (typed: string) =>
  ordinalParts(typed)
    .map(({ text, superscript }) => (superscript ? `[${text}]` : text))
    .join('');

describe('French typography', () => {
  it.each([
    // High punctuation
    ['Pourquoi ?', 'Pourquoi^?'],
    ['Pourquoi?', 'Pourquoi^?'],
    ['Pourquoi\u00a0?', 'Pourquoi^?'],
    ['Vraiment ?!', 'Vraiment^?!'],
    ['Quoi...?', 'Quoi…^?'],
    ['Budget ; tarifs', 'Budget^; tarifs'],
    ['Budget; tarifs', 'Budget^; tarifs'],
    ['a;b;c', 'a;b;c'],
    ['Budget (à confirmer ?)', 'Budget (à confirmer^?)'],
    ['Budget (?)', 'Budget (?)'],
    ['? à voir', '? à voir'],
    // Colon
    ['Voirie : critères', 'Voirie~: critères'],
    ['Voirie: critères', 'Voirie~: critères'],
    ['Objet :', 'Objet~:'],
    ['à 12:30', 'à 12:30'],
    ['ratio 1:4', 'ratio 1:4'],
    ['C:\\Dossiers', 'C:\\Dossiers'],
    // Quotes and apostrophes
    ['projet « mobilités »', 'projet «~mobilités~»'],
    ['projet «mobilités»', 'projet «~mobilités~»'],
    ['projet "mobilités solidaires"', 'projet «~mobilités solidaires~»'],
    ['projet " mobilités "', 'projet «~mobilités~»'],
    ['"A" et "B"', '«~A~» et «~B~»'],
    ['("A")', '(«~A~»)'],
    ['l\'axe "eau"?', 'l’axe «~eau~»^?'],
    ['un "mot seul', 'un "mot seul'],
    ['écran 24" et 27"', 'écran 24" et 27"'],
    ['« le plan "eau" »', '«~le plan “eau”~»'],
    ['« le plan « eau » »', '«~le plan “eau”~»'],
    ['«Logiciel « finances » (M57)», « b »', '«~Logiciel “finances” (M57)~», «~b~»'],
    ['« a « b « c » »', '«~a «~b «~c~»~»'],
    ["L'ordre du jour d'aujourd'hui", 'L’ordre du jour d’aujourd’hui'],
    ['l\'"eau"', 'l’«~eau~»'],
    ["5' de pause", "5' de pause"],
    // Dots and dashes
    ['et la suite...', 'et la suite…'],
    ['Sommaire ......... 3', 'Sommaire ......... 3'],
    ['Budget -- vote', 'Budget – vote'],
    ['--- fin ---', '--- fin ---'],
    ['co-pilotage', 'co-pilotage'],
    // Persons and numbers of things
    ['M. Martin et Mme Durand', 'M.~Martin et Mme~Durand'],
    ['MM. Martin et Durand', 'MM.~Martin et Durand'],
    ['M. le Président', 'M.~le Président'],
    ['Mme la Maire', 'Mme~la Maire'],
    ['délibération n°5', 'délibération n°~5'],
    ['délibération n° 5', 'délibération n°~5'],
    ['art. 12', 'art.~12'],
    // Units
    ['50%', '50~%'],
    ['50 %', '50~%'],
    ['12 €', '12~€'],
    ['3,5 M€', '3,5~M€'],
    ['12k€', '12~k€'],
    ['12 500 €', '12^500~€'],
    ['1 234 567 habitants', '1^234^567~habitants'],
    ['une population de 28 234 habitants', 'une population de 28^234~habitants'],
    ['11 communes', '11~communes'],
    ['15 km', '15~km'],
    ['25 min', '25~min'],
    ['SIREN 244 400 552', 'SIREN 244 400 552'],
    ['02 51 65 00 00', '02 51 65 00 00'],
    ['format %s à 50%s', 'format %s à 50%s'],
    // Dates and times
    ['le 16 décembre 2026', 'le 16~décembre 2026'],
    ['1er janvier', '1er~janvier'],
    ['1er déc.', '1er~déc.'],
    ['à 18h30', 'à 18~h~30'],
    ['à 18 h 30', 'à 18~h~30'],
    ['À 18H30', 'À 18~H~30'],
    ['de 9h à 12h', 'de 9~h à 12~h'],
    ['9h-12h30', '9~h-12~h~30'],
    ['délai de 48h', 'délai de 48~h'],
    ['48h avant : envoi', '48~h avant~: envoi'],
    ['bâtiment B18h30x', 'bâtiment B18h30x'],
    // Set aside
    ['voir https://ex.fr/a?b=1;c:d', 'voir https://ex.fr/a?b=1;c:d'],
    ['voir https://ex.fr ?', 'voir https://ex.fr^?'],
    ['voir https://ex.fr/12:30.', 'voir https://ex.fr/12:30.'],
    ["http://ex.fr/l'eau--18h30", "http://ex.fr/l'eau--18h30"],
    ['écrire à dgs.l-eau@ex.fr; merci', 'écrire à dgs.l-eau@ex.fr^; merci'],
    ['a@ex.fr;b@ex.fr', 'a@ex.fr;b@ex.fr'],
    ['R&D&amp; suite', 'R&D&amp; suite'],
    // Lines
    ['Objet :\nBudget ?\n', 'Objet~:\nBudget^?\n'],
    ['un "mot\nautre" mot', 'un "mot\nautre" mot'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(typeset(text)).toBe(spaced(expected));
  });

  const piece = fc.constantFrom(...PIECES);
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const anyText = fc.oneof({ weight: 4, arbitrary: text }, fc.string({ unit: 'grapheme' }));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const once = typeset(typed);
        expect(typeset(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps every letter, digit and line in its order', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        expect(kept(typeset(typed))).toBe(kept(typed));
      }),
      { numRuns: 3000 },
    );
  });

  it('never doubles an unbreakable blank it puts, nor puts one inside an address', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', ' ', '?', '!', ';', ':', '«', '»', '12', '%', 'h', '30'), {
          maxLength: 14,
        }),
        (pieces) => {
          expect(typeset(pieces.join(''))).not.toMatch(/[\u00a0\u202f]{2}/);
          expect(typeset(`${pieces.join('')} https://ex.fr/?a=1:2`)).toContain('https://ex.fr/?a=1:2');
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('long texts', () => {
  // The limit of time is the test: a pattern that backtracks would take minutes.
  it('are typeset at once', { timeout: 5000 }, () => {
    for (const shape of [
      ' ',
      '"',
      "l'",
      '1 ',
      '500 ',
      '12 500 ',
      '« ',
      'a@',
      'www.',
      '.',
      '?',
      ': ',
      '1er ',
      'h ',
      '18h',
    ]) {
      const text = shape.repeat(Math.ceil(20_000 / shape.length));
      expect(kept(typeset(text))).toBe(kept(text));
      expect(ordinalParts(text).length).toBeGreaterThan(0);
    }
  });
});

describe('ordinals', () => {
  it.each([
    ['le 1er janvier', 'le 1[er] janvier'],
    ['1re, 2e et 10e séances', '1[re], 2[e] et 10[e] séances'],
    ['2nde et 2d', '2[nde] et 2[d]'],
    ['au XXIe siècle', 'au XXI[e] siècle'],
    ['les 3es rencontres', 'les 3[es] rencontres'],
    ['1ère et 2ème', '1[ère] et 2[ème]'],
    ['Ce 12 euros', 'Ce 12 euros'],
    ['réf. A1er2', 'réf. A1er2'],
    ['12en', '12en'],
    ['3d', '3d'],
    ['', ''],
  ])('%j is cut as %j', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  it('gives the text back when joined', () => {
    const pieces = fc.array(fc.constantFrom('1er', '2e', 'XIe', ' ', 'a', '12', 'e', '2nd', '-'), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(pieces, (typed) => {
        const text = typed.join('');
        expect(
          ordinalParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
