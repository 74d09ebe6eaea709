import { describe, expect, it } from 'vitest';
import { checkAdoption, checkSigning, type AdoptionFacts } from '../../../db/domain/charter-adoption.ts';
import { Failure } from '../../../db/domain/failure.ts';

const fieldsOf = (check: () => void): Record<string, string> => {
  try {
    check();
    return {};
  } catch (error) {
    if (error instanceof Failure) return error.fields;
    throw error;
  }
};

const facts: AdoptionFacts = { today: '2026-11-22', last: null, meetingDate: null };
const last = { number: 1, adoptedOn: '2026-03-10', effectiveFrom: '2026-09-01' };

describe('an adoption', () => {
  it.each<[string, string, string, Partial<AdoptionFacts>]>([
    ['today, to hold at once', '2026-11-22', '2026-11-22', {}],
    ['years ago, of a charter that existed before', '2019-06-04', '2019-06-04', {}],
    ['to hold from the first of January', '2026-11-20', '2027-01-01', {}],
    ['to hold two years later, to the day', '2026-11-20', '2028-11-20', {}],
    ['in a meeting of that day', '2026-11-20', '2026-11-20', { meetingDate: '2026-11-20' }],
    ['on the day of the former one, to hold from the same day', '2026-03-10', '2026-09-01', { last }],
    ['on 29 February', '2024-02-29', '2026-02-28', {}],
  ])('%s', (_, adoptedOn, effectiveFrom, change) => {
    expect(fieldsOf(() => checkAdoption({ adoptedOn, effectiveFrom }, { ...facts, ...change }))).toEqual({});
  });

  it.each<[string, string, string, Partial<AdoptionFacts>, Record<string, RegExp>]>([
    ['tomorrow', '2026-11-23', '2026-11-23', {}, { adoptedOn: /^Cette date est à venir/ }],
    [
      'before the former version',
      '2026-03-09',
      '2026-09-01',
      { last },
      { adoptedOn: /version\u00a01 a été adoptée le 10\u00a0mars 2026/ },
    ],
    [
      'in a meeting of another day',
      '2026-11-20',
      '2026-11-20',
      { meetingDate: '2026-11-17' },
      { meetingId: /celle du 17\u00a0novembre 2026/ },
    ],
    [
      'to hold before it is adopted',
      '2026-11-20',
      '2026-11-19',
      {},
      { effectiveFrom: /avant d’être adoptée/ },
    ],
    [
      'to hold before the former one, which would come back over it',
      '2026-04-01',
      '2026-08-31',
      { last },
      { effectiveFrom: /s’applique à partir du 1er\u00a0septembre 2026/ },
    ],
    ['to hold in another century', '2026-11-20', '2126-11-20', {}, { effectiveFrom: /vérifiez l’année/ }],
    [
      'to hold two years and a day later',
      '2026-11-20',
      '2028-11-21',
      {},
      { effectiveFrom: /vérifiez l’année/ },
    ],
  ])('%s is refused at its field', (_, adoptedOn, effectiveFrom, change, fields) => {
    expect(fieldsOf(() => checkAdoption({ adoptedOn, effectiveFrom }, { ...facts, ...change }))).toEqual(
      Object.fromEntries(Object.entries(fields).map(([field, says]) => [field, expect.stringMatching(says)])),
    );
  });
});

describe('a signature', () => {
  const adoptedOn = '2026-10-08';
  it.each(['2026-10-08', '2026-11-22'])('may be of %s', (signedOn) => {
    expect(fieldsOf(() => checkSigning(signedOn, { today: '2026-11-22', adoptedOn }))).toEqual({});
  });
  it.each([
    ['2026-11-23', /à venir/],
    ['2026-10-07', /adoptée le 8\u00a0octobre 2026/],
  ])('may not be of %s', (signedOn, says) => {
    expect(fieldsOf(() => checkSigning(signedOn, { today: '2026-11-22', adoptedOn }))).toEqual({
      signedOn: expect.stringMatching(says),
    });
  });
});
