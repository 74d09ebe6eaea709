import { describe, expect, it } from 'vitest';
import { deliberationColumns, deliberationField } from '../../../db/domain/deliberation-columns.ts';
import { isSirenOf, readDay, readDeliberations } from '../../../db/domain/deliberation-row.ts';
import { headings, row, table, today } from '../../support/deliberations.ts';

const read = (rows: readonly (readonly string[])[]) =>
  readDeliberations(rows, deliberationColumns(rows), today);
const one = (change: Record<string, string>) => read(table(change))[0];
const spelled = (text: string | null | undefined) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

describe('headings', () => {
  it.each([
    ['DELIB_ID', 'number'],
    ['delib_id', 'number'],
    ['N° de délibération', 'number'],
    ['Numéro', 'number'],
    ['Identifiant de l’acte', null],
    ['DELIB_DATE', 'date'],
    ['Date de la séance', 'date'],
    ['Date du conseil', 'date'],
    ['PREF_DATE', null],
    ['Date de transmission', null],
    ['DELIB_OBJET', 'title'],
    ['Objet de la délibération', 'title'],
    ['Intitulé', 'title'],
    ['vote_pour', 'votesFor'],
    ['Pour', 'votesFor'],
    ['Nombre de voix contre', 'votesAgainst'],
    ['Vote_Abstention', 'abstentions'],
    ['Nb d’abstentions', 'abstentions'],
    ['VOTE_REEL', null],
    ['coll_siret', 'siret'],
    ['SIREN', 'siret'],
    ['Collectivité', 'issuer'],
    ['DELIB_URL', null],
    ['', null],
  ])('%s', (heading, field) => {
    expect(deliberationField(heading)).toBe(field);
  });

  it('are found below titles, in any order, in any case, with a column more before them', () => {
    const rows = [
      ['Délibérations du second semestre'],
      [],
      ['', 'vote_contre', 'Délib_Objet', 'DELIB_DATE', 'delib_id'],
      ['0', '2', 'Tarification de l’eau', '2026-09-16', 'D1'],
    ];
    expect(read(rows)).toMatchObject([
      {
        line: 4,
        number: 'D1',
        date: '2026-09-16',
        title: 'Tarification de l’eau',
        votesAgainst: 2,
        votesFor: null,
      },
    ]);
  });

  it('may be one fewer than the cells, for a row number that has none', () => {
    const rows = [headings, ...[1, 2, 3].map((n) => [String(n), ...row({ DELIB_ID: `D${n}` })])];
    expect(read(rows)).toMatchObject([
      { number: 'D1', votesFor: 28, fault: null },
      { number: 'D2', fault: null },
      { number: 'D3', fault: null },
    ]);
  });

  it.each([
    [[['Robert', 'Anne']], /^Aucun titre de colonne/],
    [[['DELIB_ID', 'DELIB_OBJET']], /pas de colonne DELIB_DATE/],
    [[['COLL_NOM', 'DELIB_DATE']], /ni colonne DELIB_ID/],
  ])('that are not there are asked for: %j', (rows, sentence) => {
    expect(() => deliberationColumns(rows)).toThrow(sentence);
  });
});

describe('a date', () => {
  it.each([
    ['2021-07-02', '2021-07-02'],
    ['2021/07/02 00:00:00+00', '2021-07-02'],
    ['2021-07-01T22:00:00Z', '2021-07-02'],
    ['2021-12-01T23:00:00.000+00:00', '2021-12-02'],
    ['2021-07-02 18:30', '2021-07-02'],
    ['02/07/2021', '2021-07-02'],
    ['02/07/2021 00:00:00', '2021-07-02'],
    ['2.7.21', '2021-07-02'],
    ['20210702', '2021-07-02'],
    ['16122020', '2020-12-16'],
    ['2 juillet 2021', '2021-07-02'],
    ['vendredi 2 juillet 2021 à 18h30', '2021-07-02'],
    ['2/7', null],
    ['demain', null],
    ['2021-13-02', null],
    ['2021-02-30 00:00:00+00', null],
    ['2021-02-20 25:00:00+00', null],
    ['', null],
    ['à définir', null],
  ])('%s', (cell, day) => {
    expect(readDay(cell, today)).toBe(day);
  });
});

describe('votes', () => {
  it.each([
    ['28', 28],
    [' 28 ', 28],
    ['28,0', 28],
    ['28 voix', 28],
    ['1 (M. Robert)', 1],
    ['30 dont 4 pouvoirs', 30],
    ['', null],
    ['-', null],
    ['NC', null],
    ['Néant', 0],
    ['aucune', 0],
  ])('%s', (cell, votes) => {
    expect(one({ VOTE_ABSTENTION: cell })).toMatchObject({ abstentions: votes, fault: null });
  });

  it.each([
    ['-3', /colonne VOTE_POUR : « -3 » n’est pas un nombre de voix/],
    ['12,5', /« 12,5 »/],
    ['vingt-huit', /« vingt-huit »/],
    ['2800', /vérifiez le nombre de voix/],
    ['28 ou 29', /« 28 ou 29 »/],
  ])('« %s » is at fault, its line and column named', (cell, sentence) => {
    const fault = spelled(one({ VOTE_POUR: cell })?.fault);
    expect(fault).toMatch(/^Ligne 2, colonne VOTE_POUR : /);
    expect(fault).toMatch(sentence);
  });

  it('that are unanimous have nobody against', () => {
    const unanimous = { VOTE_POUR: 'À l’unanimité', VOTE_CONTRE: '', VOTE_ABSTENTION: '' };
    expect(one(unanimous)).toMatchObject({ isUnanimous: true, votesFor: null, votesAgainst: 0, fault: null });
    expect(spelled(one({ ...unanimous, VOTE_CONTRE: '2' })?.fault)).toMatch(
      /colonne VOTE_CONTRE : ce vote est dit/,
    );
  });

  it('may count more voices than people present: proxies', () => {
    expect(one({ VOTE_REEL: '89', VOTE_POUR: '101', VOTE_CONTRE: '0' })).toMatchObject({
      votesFor: 101,
      fault: null,
    });
  });

  it('that are all zero were not detailed', () => {
    expect(one({ VOTE_POUR: '0', VOTE_CONTRE: '0', VOTE_ABSTENTION: '0' })).toMatchObject({
      votesFor: null,
      votesAgainst: null,
      abstentions: null,
    });
  });
});

describe('a row', () => {
  it('keeps a title on one line, and is counted as Excel counts', () => {
    expect(read(table({}, { DELIB_OBJET: 'Tarification\n de  l’eau' }))).toMatchObject([
      { line: 2 },
      { line: 3, title: 'Tarification de l’eau' },
    ]);
  });

  it('that is blank is none; headings said again are aside', () => {
    const rows = [headings, row(), headings.map(() => ' '), headings, row()];
    expect(read(rows).map(({ line, aside }) => [line, aside])).toEqual([
      [2, null],
      [4, 'titres des colonnes, répétés'],
      [5, null],
    ]);
  });

  it.each([
    [{ DELIB_DATE: '' }, /^Ligne 2, colonne DELIB_DATE : indiquez la date/],
    [{ DELIB_DATE: '31/02/2026' }, /^Ligne 2, colonne DELIB_DATE : « 31\/02\/2026 » n’est pas une date/],
    [{ DELIB_DATE: '2027-09-16' }, /colonne DELIB_DATE : le 16 septembre 2027 est à venir/],
    [{ COLL_SIRET: '248500' }, /colonne COLL_SIRET : « 248500 » n’est pas un SIRET/],
    [{ DELIB_ID: 'x'.repeat(61) }, /colonne DELIB_ID : ce numéro est trop long/],
    [{ DELIB_ID: '', DELIB_OBJET: '' }, /colonne DELIB_OBJET : indiquez l’objet/],
    [{ DELIB_MATIERE_CODE: '' }, /^$/],
    [{ DELIB_ID: '' }, /^$/],
    [{ COLL_SIRET: '' }, /^$/],
  ])('%j', (change, sentence) => {
    expect(spelled(one(change)?.fault)).toMatch(sentence);
  });

  it('says all its faults, under its own headings', () => {
    const rows = [
      ['Date du conseil', 'Objet', 'Pour', 'Contre'],
      ['hier', 'Eau', 'beaucoup', '2'],
    ];
    expect(spelled(read(rows)[0]?.fault)).toMatch(
      /^Ligne 2, colonne Date du conseil : .* Ligne 2, colonne Pour : /,
    );
  });

  it('cut by a separator in its text is told, not read askew', () => {
    const cut = row();
    cut.splice(6, 1, 'Tarifs', ' eau');
    cut[headings.length] = 'https://example.org';
    expect(spelled(read([headings, row(), cut])[1]?.fault)).toMatch(/colonne 18 : .*guillemets/);
  });

  it('tells the nine figures of a SIRET, with blanks, or as Excel rounded it', () => {
    expect(one({ COLL_SIRET: '248 500 662 00015' })?.siren).toBe('248500662');
    expect(one({ COLL_SIRET: '248500662' })?.siren).toBe('248500662');
    const rounded = one({ COLL_SIRET: '2,48501E+13' });
    expect(rounded?.fault).toBeNull();
    expect(isSirenOf(rounded?.siren ?? '', '248500662')).toBe(true);
    expect(isSirenOf(rounded?.siren ?? '', '244400552')).toBe(false);
  });
});
