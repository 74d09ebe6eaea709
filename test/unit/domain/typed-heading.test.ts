import { describe, expect, it } from 'vitest';
import { typedHeading } from '../../../db/domain/typed-heading.ts';

describe('a number typed before a heading', () => {
  it.each([
    ['Chapitre I – Rôles', 'chapitre', 'Rôles'],
    ['CHAPITRE IV RÉUNIONS', 'chapitre', 'RÉUNIONS'],
    ['TITRE II', 'titre', ''],
    ['Titre Ier : Objet', 'titre', 'Objet'],
    ['Article 3 : Délais', 'article', 'Délais'],
    ['Article 3. – Délais', 'article', 'Délais'],
    ['Article 1er Objet', 'article', 'Objet'],
    ['Article premier', 'article', ''],
    ['ARTICLE N° 12 – Lieu', 'article', 'Lieu'],
    ['Art. 4 - Lieu', 'article', 'Lieu'],
    ['Article 2.1 Lieu', 'article', 'Lieu'],
    ['Section 2 : Lieu', 'section', 'Lieu'],
    ['2.1 Composition', null, 'Composition'],
    ['2.1. Composition', null, 'Composition'],
    ['3) Lieu', null, 'Lieu'],
    ['II – Lieu', null, 'Lieu'],
    ['IV. Lieu', null, 'Lieu'],
    ['A. Lieu', null, 'Lieu'],
    ['5 Lieu', null, 'Lieu'],
  ])('%s', (text, word, title) => {
    expect(typedHeading(text)).toMatchObject({ word, title });
  });
  it.each([
    'Article 3 du code général des collectivités territoriales',
    'Article L. 5211-1 du CGCT',
    'Articles 3 et 4',
    'Objet',
    '12 mois après l’adoption',
    'M. Dupont',
    'Vivre ensemble',
    'Titre',
    '2026 sera l’année de la charte',
    '18 h 30',
  ])('none in « %s »', (text) => {
    expect(typedHeading(text)).toBeNull();
  });
});
