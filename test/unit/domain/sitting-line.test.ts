import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completed,
  entryOf,
  freeNames,
  isSpareBlank,
  lineOf,
  readLine,
  remarkOn,
  understood,
} from '../../../db/domain/sitting-line.ts';
import { namedPerson, namedPlace, type Nameable } from '../../../db/domain/sitting-names.ts';

const person = (memberId: number, civility: string, firstName: string, lastName: string, detail: string) =>
  namedPerson({
    memberId,
    civility,
    firstName,
    lastName,
    name: `${civility}\u00a0${firstName} ${lastName}`,
    detail,
  });

const commune = (id: number, name: string) => namedPlace({ id, kind: 'commune', name }, true);

const names: Nameable[] = [
  person(1, 'Mme', 'Chloé', 'Guérin', 'SG, Tiffauges'),
  person(2, 'M.', 'Paul', 'Le Goff', 'SG, Mallièvre'),
  person(3, 'M.', 'Éric', 'Bœuf', 'DGS, Chanverrie'),
  person(4, 'Mme', 'Anne', 'Martin', 'SG, Évrunes'),
  person(5, 'M.', 'Luc', 'Martin', 'SG, Treize-Vents'),
  namedPlace({ id: 1, kind: 'epci', name: 'Communauté de communes du Pays de Mortagne' }, true),
  commune(2, 'Tiffauges'),
  commune(3, 'Saint-Laurent-sur-Sèvre'),
  commune(4, 'L’Île-d’Olonne'),
];
const book = { names, today: '2026-12-09' };
const read = (text: string) => readLine(text, book);
const who = (text: string) => read(text).mentions.map(({ owner }) => owner?.name);

describe('a line without a name', () => {
  it.each([
    'Mutualiser l’achat de sel',
    'Reporter la réunion du 15 janvier',
    'Écrire à contact@mairie.fr',
    'Adopter le calendrier, avant le 15/01',
  ])('is a decision, in its own words: %s', (text) => {
    expect(entryOf(read(text))).toEqual({ kind: 'decision', text, reason: '' });
  });
});

describe('a line with a name is an action', () => {
  // line, what is to do, for whom, by when
  it.each<[string, string, string[], string]>([
    [
      'Mutualiser l’achat de sel @Guérin 15/01',
      'Mutualiser l’achat de sel',
      ['Mme\u00a0Chloé Guérin'],
      '2027-01-15',
    ],
    ['Voir le devis @Tiffauges avant le 15 janvier', 'Voir le devis', ['Tiffauges'], '2027-01-15'],
    ['Voir le devis avant le 15 janvier @Tiffauges', 'Voir le devis', ['Tiffauges'], '2027-01-15'],
    [
      '@guerin : transmettre la liste avant le 15/01/2027.',
      'Transmettre la liste',
      ['Mme\u00a0Chloé Guérin'],
      '2027-01-15',
    ],
    ['@Guérin 15/01 : envoyer la liste', 'Envoyer la liste', ['Mme\u00a0Chloé Guérin'], '2027-01-15'],
    [
      'Voir avec @Guérin le devis 15/01',
      'Voir avec Guérin le devis',
      ['Mme\u00a0Chloé Guérin'],
      '2027-01-15',
    ],
    [
      'Réunir les SG @Guérin et @Le Goff vendredi',
      'Réunir les SG',
      ['Mme\u00a0Chloé Guérin', 'M.\u00a0Paul Le Goff'],
      '2026-12-11',
    ],
    [
      'Compter @Bœuf, @St Laurent sur Sèvre, fin janvier',
      'Compter',
      ['M.\u00a0Éric Bœuf', 'Saint-Laurent-sur-Sèvre'],
      '2027-01-31',
    ],
    ['Compter @boeuf fin décembre', 'Compter', ['M.\u00a0Éric Bœuf'], '2026-12-31'],
    ['Relire @Mme Guérin d’ici au 3 mars 2027', 'Relire', ['Mme\u00a0Chloé Guérin'], '2027-03-03'],
    ['Relire @EPCI demain', 'Relire', ['Communauté de communes du Pays de Mortagne'], '2026-12-10'],
    ['Relire @Pays de Mortagne', 'Relire', ['Communauté de communes du Pays de Mortagne'], ''],
    ['Relire @L’Île-d’Olonne', 'Relire', ['L’Île-d’Olonne'], ''],
    ["Relire @L'Ile d'Olonne", 'Relire', ['L’Île-d’Olonne'], ''],
    ['Relire @Luc Martin', 'Relire', ['M.\u00a0Luc Martin'], ''],
    ['Relire @« Agence de l’eau » 20/01', 'Relire', ['Agence de l’eau'], '2027-01-20'],
    // What a date is about is no day to be done by.
    [
      'Préparer la réunion du 15 janvier @Guérin',
      'Préparer la réunion du 15 janvier',
      ['Mme\u00a0Chloé Guérin'],
      '',
    ],
    [
      '@Guérin préparer la réunion du 15 janvier',
      'Préparer la réunion du 15 janvier',
      ['Mme\u00a0Chloé Guérin'],
      '',
    ],
    [
      '@Guérin préparer la réunion du 15 janvier 10/01',
      'Préparer la réunion du 15 janvier',
      ['Mme\u00a0Chloé Guérin'],
      '2027-01-10',
    ],
  ])('%s', (line, text, owners, dueOn) => {
    expect(read(line)).toMatchObject({ kind: 'action', text, dueOn, problem: '' });
    expect(who(line)).toEqual(owners);
  });

  it('says back how it is understood, with the day of the week', () => {
    expect(understood(read('Voir @Guérin et @Tiffauges 15/01'))).toBe(
      'Action pour Mme\u00a0Chloé Guérin et Tiffauges, pour le vendredi 15\u00a0janvier 2027',
    );
    expect(understood(read('Voir @Guérin'))).toBe('Action pour Mme\u00a0Chloé Guérin, sans échéance');
    expect(understood(read('Voir'))).toBe('Décision');
  });
});

describe('nothing is guessed', () => {
  it.each<[string, RegExp]>([
    ['Relire @Martin', /Plusieurs noms répondent à «\u00a0Martin\u00a0»/],
    ['Relire @Mar', /Plusieurs noms/],
    ['Relire @Guér 15/01', /Complétez «\u00a0Guér\u00a0»/],
    ['Relire @', /Écrivez ou choisissez un nom après @/],
    ['Relire @Inconnu', /Aucun membre ni aucune collectivité ne s’appelle «\u00a0Inconnu\u00a0»/],
    ['Relire @Guérin 31/02', /Février/],
    ['Relire @Guérin lundi 16 décembre', /est un mercredi/],
    ['@Guérin 15/01', /Écrivez ce qui est à faire/],
    ['', /Écrivez ce qui est décidé/],
  ])('%s', (line, problem) => {
    expect(read(line).problem).toMatch(problem);
    expect(entryOf(read(line))).toBeNull();
  });

  it('offers those it may be, the name itself before a word of it', () => {
    const [tif] = read('Relire @Tif').mentions;
    expect(tif?.candidates.map(({ name }) => name)).toEqual(['Tiffauges', 'Mme\u00a0Chloé Guérin']);
    const [martin] = read('Relire @Martin').mentions;
    expect(martin?.candidates.map(({ memberId }) => memberId)).toEqual([4, 5]);
  });

  it('completes what was typed so that nobody else is meant', () => {
    const text = 'Relire @Mar 15/01';
    const [mention] = read(text).mentions;
    const luc = names[4];
    if (!mention || !luc) throw new Error('no mention');
    const next = completed(text, mention, luc, names);
    expect(next).toEqual({ text: 'Relire @Luc Martin 15/01', caret: 19 });
    expect(entryOf(read(next.text))).toMatchObject({ owners: [{ memberId: 5 }], dueOn: '2027-01-15' });
  });

  it('takes the blank typed after a completed name for the one that is there', () => {
    const text = 'Relire @Luc Martin ';
    expect(isSpareBlank(text, text.length, text.length)).toBe(true);
    expect(isSpareBlank(`${text}vendredi`, text.length, text.length)).toBe(true);
    expect(isSpareBlank(text, text.length, null)).toBe(false);
    expect(isSpareBlank('Relire', 6, 6)).toBe(false);
  });

  it('remarks a day that is over before it is noted, and refuses nothing', () => {
    const late = readLine('Relire @Tiffauges 01/12/2026', book);
    expect(late.problem).toBe('');
    expect(remarkOn(late, book)).toBe('Cette échéance est déjà passée.');
    expect(remarkOn(readLine('Relire @Tiffauges 10/01/2027', book), book)).toBe('');
    expect(remarkOn(readLine('Relire @Tiffauges', book), book)).toBe('');
  });

  it('takes somebody else as named, once said so', () => {
    const text = 'Écrire @Agence de l’eau 15/01';
    const [mention] = read(text).mentions;
    if (!mention) throw new Error('no mention');
    const [whole] = freeNames(text, mention);
    expect(text.slice((whole?.start ?? 0) + 1, whole?.end)).toBe('Agence de l’eau');
    const owner = { memberId: null, collectivityId: null, name: 'Agence de l’eau' };
    const next = completed(text, { ...mention, ...whole }, owner, names);
    expect(entryOf(read(next.text))).toEqual({
      kind: 'action',
      text: 'Écrire',
      dueOn: '2027-01-15',
      owners: [owner],
    });
  });
});

const words = fc
  .array(
    fc.constantFrom('Réunir', 'l’équipe', 'sel', 'voirie', 'avec', 'les', 'communes', 'budget', 'note'),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(' '))
  .map((text) => text.charAt(0).toUpperCase() + text.slice(1));

const owner = fc.oneof(
  fc.constantFrom(...names).map(({ memberId, collectivityId, name }) => ({ memberId, collectivityId, name })),
  fc.constantFrom('Agence de l’eau', 'M. Tiers').map((name) => ({
    memberId: null,
    collectivityId: null,
    name,
  })),
);

it('writes an entry as a line that reads back the same', () => {
  const action = fc.record({
    kind: fc.constant('action' as const),
    text: words,
    owners: fc.uniqueArray(owner, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
    dueOn: fc.constantFrom('', '2027-01-15', '2026-12-09', '2025-03-01'),
  });
  fc.assert(
    fc.property(action, (entry) => {
      expect(entryOf(read(lineOf(entry, names)))).toEqual(entry);
    }),
    { numRuns: 500 },
  );
});

it('reads any line without a fault, and never notes a name it does not know', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '@',
      '@Gué',
      '@Martin',
      '@Tiffauges',
      '15/01',
      'avant le',
      '«',
      '»',
      '"',
      '31/02',
      ' ',
      'et',
      '.',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const line = read(pieces.join(' '));
      const entry = entryOf(line);
      expect(entry === null).toBe(line.problem !== '');
      for (const mention of line.mentions) expect(mention.end).toBeGreaterThan(mention.start);
      const owners = entry?.kind === 'action' ? entry.owners.length : line.mentions.length;
      expect(owners).toBe(line.mentions.length);
    }),
    { numRuns: 1000 },
  );
});
