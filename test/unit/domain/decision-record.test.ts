import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalRecord,
  type DecisionRecord,
  presenceGroups,
  readRecord,
  type RecordItem,
  type RecordPresence,
  recordWarnings,
} from '../../../db/domain/decision-record.ts';
import { approves, checkApproval } from '../../../db/domain/record-approval.ts';

const person = (state: RecordPresence['state'], name = 'Mme Robert'): RecordPresence => ({
  state,
  name,
  post: '',
  substituteName: '',
  arrivedAt: '',
  leftAt: '',
});

const item = (itemId: number, change: Partial<RecordItem> = {}): RecordItem => ({
  itemId,
  number: String(itemId),
  title: 'Eau',
  isPart: false,
  state: 'treated',
  takenUpOn: '',
  approved: [],
  decisions: [],
  opinion: null,
  actions: [],
  notes: '',
  ...change,
});

const decided = { decisions: [{ id: 1, number: '2026-01', text: 'Oui', reason: '' }] };
const action = { id: 1, text: 'Chiffrer', owners: ['Mme Robert'], dueOn: '2026-12-15' };

const record = (change: Partial<DecisionRecord> = {}): DecisionRecord => ({
  date: '2026-12-08',
  startTime: '09:30',
  endTime: '12:00',
  place: '',
  facilitator: '',
  opening: '',
  presence: [person('present')],
  items: [],
  others: { decisions: [], actions: [] },
  before: [],
  next: null,
  ...change,
});

describe('presence', () => {
  it('is told by groups, in one order, those without anybody left out', () => {
    const people = (['absent', 'present', 'excused', 'remote', 'substitute', 'present'] as const).map(
      (state) => person(state),
    );
    expect(presenceGroups(people).map(({ label, people: some }) => [label, some.length])).toEqual([
      ['Présents', 2],
      ['À distance', 1],
      ['Suppléants', 1],
      ['Excusés', 1],
      ['Absents', 1],
    ]);
    expect(presenceGroups([person('remote')]).map(({ label }) => label)).toEqual(['À distance']);
  });
});

describe('what a reader would miss', () => {
  const silent = 'Point 1, « Eau » : ni décision, ni action, ni note.';
  it.each<[string, Partial<DecisionRecord>, string[]]>([
    ['nobody noted', { presence: [] }, ['Les présences ne sont pas notées.']],
    ['an item treated, of which nothing is said', { items: [item(1)] }, [silent]],
    ['one of which nothing was said, not even that', { items: [item(1, { state: 'open' })] }, [silent]],
    ['one not reached', { items: [item(1, { state: 'not-reached' })] }, []],
    ['one postponed', { items: [item(1, { state: 'postponed' })] }, []],
    ['a decision', { items: [item(1, decided)] }, []],
    ['a note alone', { items: [item(1, { notes: 'Entendu.' })] }, []],
    ['a relevé approved under it', { items: [item(1, { approved: ['2026-11-10'] })] }, []],
    ['its parts say it', { items: [item(1), item(2, { isPart: true, ...decided })] }, []],
    ['the next point says something, not it', { items: [item(1), item(2, decided)] }, [silent]],
    [
      'an action of nobody',
      { items: [item(1, { actions: [{ ...action, owners: [] }] })] },
      ['Action « Chiffrer » : personne pour la faire.'],
    ],
    [
      'an action without a date, of no item',
      { others: { decisions: [], actions: [{ ...action, dueOn: '' }] } },
      ['Action « Chiffrer » : pas d’échéance.'],
    ],
    [
      'an action with neither',
      { items: [item(1, { actions: [{ ...action, owners: [], dueOn: '' }] })] },
      ['Action « Chiffrer » : ni personne pour la faire, ni échéance.'],
    ],
  ])('%s', (_, change, sentences) => {
    expect(recordWarnings(record(change)).map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))).toEqual(
      sentences,
    );
  });
});

describe('what is kept once approved', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('"}]', '\\', '\u2028'),
  );
  const some = fc.record({ title: text, notes: text, opening: text, place: text });
  const written = ({
    title,
    notes,
    opening,
    place,
  }: Record<'title' | 'notes' | 'opening' | 'place', string>) =>
    record({ opening, place, items: [item(1, { title, notes, ...decided })] });

  it('is read back whole, and tells two relevés apart', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const kept = canonicalRecord(written(one));
        expect(readRecord(kept)).toEqual(written(one));
        expect(canonicalRecord(written(other)) === kept).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it('does not depend on the order in which it was put together', () => {
    const turned = Object.fromEntries(Object.entries(record()).toReversed()) as DecisionRecord;
    expect(canonicalRecord(turned)).toBe(canonicalRecord(record()));
  });

  it.each(['', '{}', 'null', '["relevé de décisions",2,{}]', canonicalRecord(record()).slice(0, -2)])(
    'is not read from « %s »',
    (content) => {
      expect(readRecord(content)).toBeNull();
    },
  );
});

const of = (date: string, isJustBefore: boolean) => ({ date, isJustBefore });

describe('an item that puts a relevé up for approval', () => {
  it.each([
    ['approval', 'Approbation du relevé de la réunion du 8 décembre 2026', of('2026-12-08', false), true],
    ['approval', 'Approbation du relevé de la réunion du 1er décembre 2026', of('2026-12-01', false), true],
    ['approval', 'Relevé du 08/12/2026', of('2026-12-08', false), true],
    ['approval', 'Approbation du relevé de la réunion du 8 décembre 2026', of('2026-11-10', true), false],
    ['approval', 'Approbation du relevé précédent', of('2026-12-08', true), true],
    ['approval', 'Approbation du relevé précédent', of('2026-12-08', false), false],
    ['information', 'Relevé de la réunion du 8 décembre 2026', of('2026-12-08', true), false],
  ] as const)('%s « %s » of %j: %s', (kind, title, meeting, expected) => {
    expect(approves({ kind, title }, meeting)).toBe(expected);
  });

  const held = { date: '2026-12-08', startTime: '09:30' };
  const now = '2027-01-05T12:00:00Z';
  it.each([
    [
      'before it',
      held,
      { date: '2026-12-01', startTime: '09:30' },
      'Un relevé s’approuve à une réunion plus tardive',
    ],
    ['by itself', held, held, 'Un relevé s’approuve à une réunion plus tardive'],
    [
      'by one to come',
      held,
      { date: '2027-01-20', startTime: '09:30' },
      'La réunion du 20\u00a0janvier 2027',
    ],
    [
      'before it is held',
      { date: '2027-01-06', startTime: '09:30' },
      held,
      'Cette réunion n’a pas encore eu lieu',
    ],
  ])('is not approved %s', (_, of_, at, sentence) => {
    expect(() => checkApproval(of_, at, now)).toThrow(sentence);
  });
  it('is approved by a later one, once it has begun', () => {
    expect(() => checkApproval(held, { date: '2027-01-05', startTime: '09:30' }, now)).not.toThrow();
  });
});
