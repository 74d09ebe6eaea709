import { describe, expect, it } from 'vitest';
import { readFunction, readMemberLines } from '../../../db/domain/member-line.ts';
import { knownPlaces, kindOfPlace } from '../../../db/domain/place-names.ts';
import { fromCell, nameOutOfCapitals, toCell } from '../../../db/domain/spreadsheet-text.ts';
import { fieldOfHeading, guessColumns } from '../../../db/domain/table-columns.ts';

describe('headings of columns', () => {
  it.each([
    ['NOM', 'lastName'],
    ['Nom de famille', 'lastName'],
    ["Nom d'usage", 'lastName'],
    ['Prénom', 'firstName'],
    ['PRENOM', 'firstName'],
    ['Nom et prénom', 'fullName'],
    ['Nom Prénom', 'fullName'],
    ['NOM – Prénom', 'fullName'],
    ['Contact', 'fullName'],
    ['Civilité', 'civility'],
    ['M./Mme', 'civility'],
    ['Fonction', 'function'],
    ['Poste', 'function'],
    ['Qualité', 'function'],
    ['Commune', 'collectivity'],
    ['Collectivité', 'collectivity'],
    ['Collectivité(s)', null],
    ['Employeur', 'collectivity'],
    ['Mairie', 'collectivity'],
    ['Mél', 'email'],
    ['Mél.', 'email'],
    ['Courriel', 'email'],
    ['E-mail', 'email'],
    ['Adresse mail', 'email'],
    ['Mail professionnel', 'email'],
    ['Adresse électronique', 'email'],
    ['Tél.', 'phone'],
    ['Téléphone portable', 'phone'],
    ['N° de tél', 'phone'],
    ['Portable', 'phone'],
    ['Adresse', null],
    ['Observations', null],
    ['Code postal', null],
    ['', null],
  ] as const)('« %s » is %s', (heading, field) => {
    expect(fieldOfHeading(heading)).toBe(field);
  });

  it('are found under a title, and a field goes to one column', () => {
    const table = [
      ['Liste des DGS 2026'],
      [],
      ['Nom', 'Prénom', 'Tél', 'Portable'],
      ['Robert', 'Anne', '', ''],
    ];
    expect(guessColumns(table, () => false)).toEqual({
      headingRow: 2,
      columns: ['lastName', 'firstName', 'phone', null],
    });
  });

  it('a column « Nom » of whole names is one', () => {
    const table = [
      ['Nom', 'Commune'],
      ['LE GOFF Anne-Sophie', 'Tiffauges'],
      ['Mme Chloé GUÉRIN', 'Mallièvre'],
    ];
    const { columns, headingRow } = guessColumns(table, () => false);
    expect(columns).toEqual(['fullName', 'collectivity']);
    expect(
      readMemberLines(table, columns, headingRow).map(({ person }) => [
        person.civility,
        person.firstName,
        person.lastName,
      ]),
    ).toEqual([
      ['', 'Anne-Sophie', 'Le Goff'],
      ['Mme', 'Chloé', 'Guérin'],
    ]);
  });
});

describe('the words of a list', () => {
  it.each([
    ['DGS', 'dgs', null],
    ['Directrice générale des services', 'dgs', null],
    ['Directeur·rice général·e des services', 'dgs', null],
    ['Directeur(trice) général(e) des services', 'dgs', null],
    ['DGS mutualisé', 'dgs', 'DGS mutualisé'],
    ['SGM', 'sg', null],
    ['Secrétaire de mairie', 'sg', null],
    ['Secrétaire générale de mairie', 'sg', null],
    ['Secrétaire général adjoint', 'dga', 'Secrétaire général adjoint'],
    ['Directeur général adjoint', 'dga', null],
    ['DGA ressources', 'dga', 'DGA ressources'],
    ['Directrice du pôle enfance', 'director', 'Directrice du pôle enfance'],
    ['Chargée de mission', 'other', 'Chargée de mission'],
    ['Autre', 'other', null],
    ['', null, null],
  ] as const)('« %s » is the function %s', (text, held, title) => {
    expect(readFunction(text)).toEqual({ function: held, functionTitle: title });
  });

  it.each([
    ['LE GOFF', 'Le Goff'],
    ['SAINT-LAURENT-SUR-SÈVRE', 'Saint-Laurent-sur-Sèvre'],
    ["D'ARGENT", "D'Argent"],
    ['McDonald', 'McDonald'],
    ['X', 'X'],
    ['㐀Ϲ', '㐀Ϲ'],
  ])('%s out of capitals is %s', (text, expected) => {
    expect(nameOutOfCapitals(text)).toBe(expected);
  });

  it('no cell is a formula, and each comes back', () => {
    for (const text of ['=1+1', '+33 2', '-', '@a', '\t=', '＝1', "'=1", "''=1", "'a", 'a', '', "l'eau"]) {
      expect(toCell(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      expect(fromCell(toCell(text))).toBe(text);
    }
  });

  it('collectivities are found by the names people give them, and the nearest is proposed', () => {
    const places = [
      'Communauté de communes du Pays de Mortagne',
      'Mortagne-sur-Sèvre',
      'Saint-Malô-du-Bois',
      'Tiffauges',
    ].map((name, at) => ({
      id: at + 1,
      name,
      inseeCode: at === 3 ? '85293' : '',
      siren: at === 0 ? '248500662' : '',
    }));
    const known = knownPlaces(places);
    const find = (name: string) => known.find(name);
    const nearest = (name: string) => known.nearest(name);
    expect(find('CC du Pays de Mortagne')?.id).toBe(1);
    expect(find('248500662')?.id).toBe(1);
    expect(find('MAIRIE DE TIFFAUGES')?.id).toBe(4);
    expect(find('Commune de Saint Malo du Bois')?.id).toBe(3);
    expect(find('St Malo du Bois')?.id).toBe(3);
    expect(find('85293')?.id).toBe(4);
    expect(find('Mortagne')).toBeNull();
    expect(nearest('Mortagne')?.id).toBe(2);
    expect(nearest('Tifauges')?.id).toBe(4);
    expect(nearest('Nantes')).toBeNull();
    expect(kindOfPlace('Syndicat mixte')).toBe('other');
    expect(kindOfPlace('CC du Vignoble')).toBe('epci');
  });
});
