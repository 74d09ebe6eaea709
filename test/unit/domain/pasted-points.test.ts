import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TITLE_LENGTH, parsePastedPoints } from '../../../db/domain/pasted-points.ts';

const titles = (text: string) => parsePastedPoints(text).taken.map(({ title }) => title);

/** What is set aside, as « line : why ». */
const aside = (text: string) => parsePastedPoints(text).aside.map(({ line, why }) => ({ line, why }));

/** The letters of these texts, in alphabetical order. */
const letters = (texts: readonly string[]) =>
  texts.join('').replace(/\P{L}/gu, '').split('').toSorted().join('');

describe('points pasted from a mail or a Word list', () => {
  it.each([
    ['numbers and dots', '1. Budget primitif\n2. Tarifs de l’eau\n10. Questions diverses'],
    ['numbers and brackets', '1) Budget primitif\n2) Tarifs de l’eau\n10) Questions diverses'],
    ['numbers and hyphens', '1- Budget primitif\n2 - Tarifs de l’eau\n10 – Questions diverses'],
    ['glued numbers', '1-Budget primitif\n2.Tarifs de l’eau\n10)Questions diverses'],
    ['numbers and tabs', '1.\tBudget primitif\n2.\tTarifs de l’eau\n10.\tQuestions diverses'],
    ['a number column', '1\tBudget primitif\n2\tTarifs de l’eau\n3\tQuestions diverses'],
    ['Roman numbers', 'I. Budget primitif\nII. Tarifs de l’eau\nIII - Questions diverses'],
    ['letters', 'a) Budget primitif\nb) Tarifs de l’eau\nc) Questions diverses'],
    ['capital letters', 'A. Budget primitif\nB. Tarifs de l’eau\nC. Questions diverses'],
    ['two levels', '1.1 Budget primitif\n1.2. Tarifs de l’eau\n2.1) Questions diverses'],
    ['degrees', '1° Budget primitif\n2°) Tarifs de l’eau\n3° Questions diverses'],
    [
      'words and numbers',
      'Point 1 : Budget primitif\nPoint n° 2 – Tarifs de l’eau\nN°3 : Questions diverses',
    ],
    ['bullets', '• Budget primitif\n•\tTarifs de l’eau\n•Questions diverses'],
    ['dashes', '– Budget primitif\n- Tarifs de l’eau\n-Questions diverses'],
    ['stars', '* Budget primitif\n* Tarifs de l’eau\n* Questions diverses'],
    ['bullets of Word', '\uf0b7\tBudget primitif\n\uf0a7\tTarifs de l’eau\no\tQuestions diverses'],
    ['bullets of Wingdings read as letters', '§\tBudget primitif\nØ\tTarifs de l’eau\nü\tQuestions diverses'],
    ['a bullet and a number', '• 1. Budget primitif\n• 2. Tarifs de l’eau\n3. – Questions diverses'],
    ['nothing at all', 'Budget primitif\nTarifs de l’eau\nQuestions diverses'],
    ['blank lines', '\n\nBudget primitif\n\n \u00a0 \nTarifs de l’eau\n\nQuestions diverses\n'],
    ['line ends of Windows', 'Budget primitif\r\nTarifs de l’eau\r\nQuestions diverses\r\n'],
    ['line breaks of Word', 'Budget primitif\vTarifs de l’eau\u2028Questions diverses'],
    ['old line ends', 'Budget primitif\rTarifs de l’eau\rQuestions diverses'],
    ['indentation', '   1. Budget primitif\n\t2. Tarifs de l’eau\n\u00a0\u00a03. Questions diverses'],
    ['an answered mail', '> 1. Budget primitif\n> 2. Tarifs de l’eau\n>> 3. Questions diverses'],
    ['semicolons and a last dot', '- Budget primitif ;\n- Tarifs de l’eau ;\n- Questions diverses.'],
    ['a number alone on its line', '1.\nBudget primitif\n2.\nTarifs de l’eau\n3.\nQuestions diverses'],
  ])('takes off %s', (_case, text) => {
    expect(titles(text)).toEqual(['Budget primitif', 'Tarifs de l’eau', 'Questions diverses']);
    expect(aside(text)).toEqual([]);
  });

  it.each([
    '2027 : budget primitif',
    '2026-2031 : programme local de l’habitat',
    '12 rue de la Mairie : cession',
    '1 000 arbres : convention',
    '1.5 M€ de travaux au gymnase',
    '1er semestre : calendrier',
    '3e tranche de la zone des Achards',
    'M. Durand : présentation du projet',
    'C. Martin : bilan du service',
    'Ordre du jour : méthode de préparation',
    'Approbation de l’ordre du jour',
    'Plan vélo (2026-2030)',
    'Avenant n° 3',
  ])('keeps %j whole', (title) => {
    expect(titles(title)).toEqual([title]);
    expect(aside(title)).toEqual([]);
    expect(titles(`1. ${title}\n2. ${title}`)).toEqual([title, title]);
  });

  it('joins lines wrapped in the middle of a sentence', () => {
    const text = [
      '1. Transfert de la compétence « enfance-jeunesse » : calendrier et',
      '   conséquences pour les services municipaux',
      '2. Convention avec le Département pour les',
      '   Jeux intercommunaux',
      '3. Fonds de concours (voirie, bâtiments',
      'Écoles)',
      '4. Questions diverses',
    ].join('\n');
    expect(titles(text)).toEqual([
      'Transfert de la compétence « enfance-jeunesse » : calendrier et conséquences pour les services municipaux',
      'Convention avec le Département pour les Jeux intercommunaux',
      'Fonds de concours (voirie, bâtiments Écoles)',
      'Questions diverses',
    ]);
  });

  it('joins in an unmarked list only what plainly runs on', () => {
    expect(
      titles('Approbation du rapport sur le prix et la qualité du service\npublic de l’eau potable'),
    ).toHaveLength(1);
    expect(titles('Approbation du rapport sur l’\neau potable')).toEqual([
      'Approbation du rapport sur l’eau potable',
    ]);
    // A full stop or a semicolon ends its point, even before a small letter.
    expect(titles('1. Budget ;\ntarifs de l’eau\n2. Voirie.\nquestions diverses')).toHaveLength(4);
    expect(titles('Budget\nvoirie')).toEqual(['Budget', 'voirie']);
    expect(titles('approbation du budget primitif de la communauté de communes\nvote des taux')).toHaveLength(
      2,
    );
    expect(titles('Approbation du budget primitif de la communauté de communes\nVote des taux')).toHaveLength(
      2,
    );
    expect(
      titles('Approbation du rapport sur le prix et la qualité du service\n\npublic de l’eau'),
    ).toHaveLength(2);
  });

  it.each([
    ['Ordre du jour', 'titre de la liste'],
    ['ORDRE DU JOUR :', 'titre de la liste'],
    ['Projet d’ordre du jour', 'titre de la liste'],
    ['Ordre du jour du conseil communautaire du 16 décembre 2026 :', 'titre de la liste'],
    ['Conseil communautaire du mercredi 16 décembre 2026 à 18h30', 'titre de la liste'],
    ['Objet : conseil de décembre', 'en-tête de message'],
    ['Bonjour à toutes et à tous,', 'formule de politesse'],
    ['Cordialement,', 'formule de fin'],
    ['Page 1 sur 3', 'numéro de page'],
    ['2/3', 'numéro de page'],
    ['-----', 'ligne sans texte'],
    ['* * *', 'ligne sans texte'],
  ])('sets aside %j and says why: %s', (line, why) => {
    const text = `1. Budget\n2. Tarifs\n\n${line}`;
    expect(titles(text)).toEqual(['Budget', 'Tarifs']);
    expect(aside(text)).toEqual([{ line, why }]);
  });

  it('does not cut a title of more than 300 characters: it reports it', () => {
    const paragraph = 'mot '.repeat(1250).trim();
    const text = `1. Budget\n2. ${paragraph}\n3. Tarifs`;
    expect(titles(text)).toEqual(['Budget', 'Tarifs']);
    expect(aside(text).map(({ line }) => line)).toEqual([paragraph]);
    expect(aside(text)[0]?.why.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')).toBe(
      '4 999 caractères, 300 au plus : raccourcissez ce titre, ou coupez-le en plusieurs lignes',
    );
    expect(titles('x'.repeat(MAX_TITLE_LENGTH))).toHaveLength(1);
    expect(titles('x'.repeat(MAX_TITLE_LENGTH + 1))).toHaveLength(0);
  });

  it('removes what is invisible or turns the text round', () => {
    expect(titles('\u202eBudget\u202c\u0000 pri\u200bmi\u00adtif\u2066\ufeff \u0007')).toEqual([
      'Budget primitif',
    ]);
    expect(titles('Budget \ud800 primitif')).toEqual(['Budget primitif']);
  });

  it('gives nothing for nothing', () => {
    expect(parsePastedPoints('')).toEqual({ taken: [], aside: [] });
    expect(parsePastedPoints(' \r\n\t\u00a0\n')).toEqual({ taken: [], aside: [] });
  });

  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '1. Budget',
      '• Voirie',
      'Ordre du jour :',
      '2)',
      'et la suite',
      'Zone (lot',
      '2027 : budget',
      '---',
      '',
    ),
  );
  const pasted = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

  it('gives clean single lines of 1 to 300 characters, whatever is pasted', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        for (const title of titles(text)) {
          expect(title).toBe(title.trim());
          expect(title).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u);
          expect(title).toMatch(/\p{L}/u);
          expect(title.length).toBeLessThanOrEqual(MAX_TITLE_LENGTH);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('loses no letter: each is in a title, a reported line, or a mark taken off', () => {
    const word = fc.constantFrom(
      'Budget',
      'voirie',
      'eau',
      'Écoles',
      'pour les',
      'Ordre du jour :',
      'Bonjour,',
    );
    const words = fc.array(
      fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' ')),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(words, (lines) => {
        const text = lines.map((title, index) => `${index + 1}. ${title}`).join('\n');
        expect(letters([...titles(text), ...aside(text).map((entry) => entry.line)])).toBe(letters(lines));
      }),
    );
  });

  // The limit of time is the test: a pattern that backtracks would take minutes.
  it('reads 50,000 characters of any shape at once', { timeout: 5000 }, () => {
    for (const shape of [
      '(',
      ' ',
      '.',
      '-',
      '1.',
      '«',
      'I',
      '> ',
      'a ',
      '\t',
      '1-1-',
      'Point ',
      'ordre du jour de ',
      'Le mar. ',
      '"\n""',
      'De : a\n',
      'a@b.',
      'Anne Le Goff\n',
      '0\n',
    ]) {
      const text = shape.repeat(Math.ceil(50_000 / shape.length));
      expect(titles(`${text}x`).every((title) => title.length <= MAX_TITLE_LENGTH)).toBe(true);
    }
  });
});
