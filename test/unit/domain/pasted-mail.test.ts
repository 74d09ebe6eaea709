import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePastedPoints } from '../../../db/domain/pasted-points.ts';

const titles = (text: string) => parsePastedPoints(text).taken.map(({ title }) => title);
const reasons = (text: string) => [...new Set(parsePastedPoints(text).aside.map(({ why }) => why))];

const mail = (...lines: string[]) => lines.join('\r\n');

const three = ['Budget primitif 2027', 'Tarifs de l’eau', 'Fonds de concours voirie : critères'];

const cases: [string, string, string[]][] = [
  [
    'a mail with its greeting, introduction, formula and signature',
    mail(
      'Bonjour Anne,',
      '',
      'Suite à la réunion de bureau d’hier, vous trouverez ci-dessous les points',
      'à inscrire au prochain conseil communautaire :',
      '',
      '- Budget primitif 2027',
      '- Tarifs de l’eau',
      '- Fonds de concours voirie : critères',
      '',
      'Merci de me confirmer avant jeudi.',
      '',
      'Bien cordialement,',
      '',
      'Jean-Marc PUAUD',
      'Directeur général des services',
      'Communauté de communes du Pays de Mortagne',
      '21 rue Johannes Gutenberg – 85130 La Gaubretière',
      'Tél. : 02 51 63 06 06 / Port. : 06 12 34 56 78',
      'www.paysdemortagne.fr',
    ),
    [
      'formule de politesse',
      'introduction de la liste',
      'phrase du message',
      'formule de fin',
      'après la formule de fin',
    ],
  ],
  [
    'the same without any bullet',
    mail(
      'Bonjour à tous,',
      'Voici les points à l’ordre du jour :',
      ...three,
      'Bonne journée à tous',
      'Anne Le Goff',
    ),
    ['formule de politesse', 'introduction de la liste', 'formule de fin', 'après la formule de fin'],
  ],
  [
    'an answer of Outlook above the list',
    mail(
      'Parfait, merci à vous.',
      'Cordialement,',
      'Anne-Sophie Le Goff',
      '',
      'De : PUAUD Jean-Marc <jm.puaud@paysdemortagne.example>',
      'Envoyé : mardi 24 novembre 2026 17:42',
      'À : LE GOFF Anne-Sophie <sg@mallievre.example>; CHARRIER Paul',
      'Cc : Secrétariat',
      'Objet : RE: conseil du 16/12',
      '',
      'Bonjour,',
      'Les points :',
      '1.\tBudget primitif 2027',
      '2.\tTarifs de l’eau',
      '3.\tFonds de concours voirie : critères',
      'Bien à toi',
      'Jean-Marc',
    ),
    [
      'phrase du message',
      'formule de fin',
      'après la formule de fin',
      'en-tête de message',
      'formule de politesse',
      'introduction de la liste',
    ],
  ],
  [
    'a list above the message it answers',
    mail(
      '1) Budget primitif 2027',
      '2) Tarifs de l’eau',
      '3) Fonds de concours voirie : critères',
      '',
      '-----Message d’origine-----',
      'De : Anne',
      'Envoyé : lundi',
      'Objet : points',
      '',
      'Pouvez-vous m’envoyer les points du conseil ?',
      'Bonne fin de semaine',
    ),
    ['en-tête de message', 'autre message du fil', 'formule de fin'],
  ],
  [
    'quoted lines under an attribution cut in two',
    mail(
      ...three.map((title) => `• ${title}`),
      '',
      'Le mar. 24 nov. 2026 à 17:42, Anne-Sophie Le Goff <sg@mallievre.example> a',
      'écrit :',
      '> Bonjour,',
      '>',
      '> Quels sont les points du conseil ?',
      '> Sujet de la dernière fois',
      '> Bien à vous',
    ),
    ['en-tête de message', 'formule de politesse', 'ligne citée', 'formule de fin'],
  ],
  [
    'a list between quoted lines',
    mail('> Quels sont les points du conseil', '', ...three, '', '> Et la date'),
    ['ligne citée'],
  ],
  ['a numbered list of Word with tabs', mail(...three.map((title, at) => `${at + 1}.\t${title}\t`)), []],
  ['a column of Excel', mail(...three, ''), []],
  [
    'cells of Excel that hold line ends and quotes',
    mail('"Budget primitif', '2027"', 'Tarifs de l’eau', 'Fonds de concours voirie : critères'),
    [],
  ],
  ['bullets', mail(...three.map((title) => `\u2022\t${title}`)), []],
  ['dashes', mail(...three.map((title) => `– ${title}`)), []],
  ['letters', mail(...three.map((title, at) => `${'abc'[at]}) ${title}`)), []],
  ['degrees', mail(...three.map((title, at) => `${at + 1}° ${title}`)), []],
  ['« Point n° 3 : »', mail(...three.map((title, at) => `Point n° ${at + 1} : ${title}`)), []],
  [
    'a signature without a formula',
    mail(
      ...three,
      '',
      'Anne-Sophie Le Goff',
      'Secrétaire générale de la mairie de Mallièvre',
      'Mairie de Mallièvre',
      '02.51.65.00.00',
    ),
    ['signature'],
  ],
  ['a signature after two hyphens', mail(...three, '-- ', 'Anne', 'Mallièvre'), ['signature']],
  ['the mark of a telephone', mail(...three, 'Envoyé de mon iPhone'), ['signature']],
  [
    'ways to reach someone',
    mail(
      ...three,
      'https://drive.example/dossier?id=12',
      'Le dossier : https://drive.example/x',
      'sg@mallievre.example',
      'Contact : 02 51 65 00 00',
      '+33 2 51 65 00 00',
    ),
    ['adresse internet', 'adresse électronique', 'téléphone'],
  ],
  [
    'a heading apart from the numbered list',
    mail('CODIR – projet', '', ...three.map((title, at) => `${at + 1}/ ${title}`)),
    ['avant la liste'],
  ],
  [
    'what a polite formula of several words closes',
    mail(...three, 'Je vous prie d’agréer, Madame la Directrice, mes salutations distinguées.', 'J. Puaud'),
    ['formule de fin', 'après la formule de fin'],
  ],
];

describe('points pasted from a whole mail', () => {
  it.each(cases)('are found in %s', (_case, text, whys) => {
    expect(titles(text)).toEqual(three);
    expect(reasons(text)).toEqual(whys);
  });

  it.each([
    'Bonne gestion de l’eau : charte',
    'Bien vivre à domicile : convention',
    'Merci aux agents : cérémonie de janvier',
    'Voirie',
    'À la rencontre des habitants : bilan',
    'Journée du bénévolat',
    'Le mardi des associations',
    'Madame Durand, agent d’accueil : départ',
    'Que voulons-nous faire ensemble ?',
    'Date du prochain conseil',
    'Directeur général des services : recrutement',
    'Site www.tourisme.example : refonte du marché et de la charte graphique',
    'Téléphonie : groupement de commandes',
    'Salutation au drapeau',
  ])('keep %j, which only looks like a formula', (title) => {
    expect(titles(`Budget\n${title}\nVoirie`)).toContain(title);
    expect(titles(`1. Budget\n2. ${title}\n3. Voirie`)).toEqual(['Budget', title, 'Voirie']);
  });

  it('take a list that is wholly quoted', () => {
    expect(titles('> - Budget\n> - Voirie')).toEqual(['Budget', 'Voirie']);
  });

  it('give back, in reading order, the point that a line set aside would make', () => {
    const { aside } = parsePastedPoints('Les points :\n1. Budget\n2. Eau\nCordialement\n- Voirie\n-----');
    expect(aside.map(({ from, title }) => ({ from, title }))).toEqual([
      { from: [0], title: 'Les points :' },
      { from: [3], title: 'Cordialement' },
      { from: [4], title: 'Voirie' },
      { from: [5], title: null },
    ]);
  });

  const lines = cases.flatMap(([, text]) => text.split('\r\n'));
  const line = fc.oneof(
    fc.constantFrom(...lines, '', '', '1.', '>', '> 2.', '"', '"a', 'b"', '--', '***', '\uf0b7'),
    fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .filter((text) => !/[\r\n\v\f\u0085\u2028\u2029]/u.test(text)),
  );

  it('lose no line: each that is not blank is in a point taken or a line set aside, once', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (given) => {
        const { taken, aside } = parsePastedPoints(given.join('\n'));
        const told = [...taken, ...aside].flatMap(({ from }) => from);
        expect(new Set(told).size).toBe(told.length);
        const visible = given.flatMap((text, index) =>
          /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/^[\s>]*>/u, '')) ? [index] : [],
        );
        expect(told).toEqual(expect.arrayContaining(visible));
      }),
      { numRuns: 500 },
    );
  });
});
