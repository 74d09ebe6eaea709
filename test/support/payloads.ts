import * as fc from 'fast-check';
import type { z } from 'zod';

/** What a hostile or broken renderer could put anywhere; all of it survives structured cloning. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    '\0',
    'a'.repeat(5000),
    '2026-02-31',
    '25:61',
    -1,
    0,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    2n ** 70n,
    true,
    [],
    {},
    [[[[]]]],
    { toString: 1, valueOf: 1 },
    new Date(Number.NaN),
    new Map([['a', 1]]),
    "'; DROP TABLE meeting; --",
    '<script>alert(1)</script>',
    '\u202e\u2066\ufeff',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer(),
  fc.anything({ maxDepth: 3, withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
);

const word = fc.string({ unit: 'grapheme', maxLength: 30 });
const day = fc.constantFrom(
  '1900-01-01',
  '2026-11-30',
  '2026-12-08',
  '2026-12-16',
  '2027-01-20',
  '2200-12-31',
);
const hour = fc.constantFrom('00:00', '09:00', '09:30', '12:00', '18:30', '23:59');

const richText = fc.constantFrom(
  '',
  '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"À préparer"}]}]}',
);
const someId = fc.constantFrom<unknown>(null, 1, 2, 99_999);

/** Days of what was done: some are past, some are to come, one is none. */
const pastDay = fc.constantFrom('2026-11-01', '2026-11-20', '2026-11-20', '2026-12-08', '2026-02-31');

/** Values likely to be accepted for a field, by its name: a schema alone does not tell a date from a text. */
const byName: Record<string, fc.Arbitrary<unknown>> = {
  date: day,
  year: fc.constantFrom(2026, 2027, 1850),
  hostId: fc.constantFrom<unknown>(null, 1, 2, 99_999),
  facilitatorId: fc.constantFrom<unknown>(null, 1, 2, 99_999),
  facilitatorForId: fc.constantFrom<unknown>(null, 1, 2, 99_999),
  time: hour,
  startTime: fc.constantFrom('09:00', '09:30'),
  endTime: fc.constantFrom('12:00', '12:30'),
  arrivedAt: fc.constantFrom('', '14:35', '25:00'),
  leftAt: fc.constantFrom('', '16:10'),
  siren: fc.constantFrom<unknown>(null, '', '248500662', '000000000'),
  inseeCode: fc.constantFrom('', '85151', '2A004', '97105'),
  email: fc.constantFrom('', 'a.b@mairie.fr', 'c@pays.fr'),
  phone: fc.constantFrom('', '02 51 65 00 00'),
  startDate: fc.constantFrom('', '2020-09-01'),
  endDate: fc.constantFrom('', '2030-08-31'),
  adoptedOn: pastDay,
  effectiveFrom: fc.constantFrom('2026-11-20', '2026-12-01'),
  signedOn: pastDay,
  saidOn: pastDay,
  settledOn: pastDay,
  askedOn: pastDay,
  sentOn: fc.constantFrom('2026-11-22', '2026-11-20', '2026-12-08', '2026-02-31'),
  doneOn: fc.constantFrom<unknown>(null, null, '2026-11-20', '2026-12-08'),
  dueOn: fc.constantFrom<unknown>(null, '2026-11-30', '2026-12-08', '2026-02-31'),
  on: day,
  body: richText,
  before: richText,
  after: richText,
  meetingId: someId,
  versionId: fc.constantFrom(1, 1, 2),
  adhesion: fc.record({
    collectivityId: fc.constantFrom(1, 2, 99_999),
    memberId: fc.constantFrom(1, 2),
    signedOn: pastDay,
  }),
  note: richText,
  restrictedNote: richText,
  originId: someId,
  memberId: someId,
  collectivityId: someId,
  // A point already decided of, one whose conseil was held, one that is gone.
  councilItemId: fc.constantFrom<unknown>(null, 1, 2, 5, 99_999),
  title: word.map((text) => `T${text}`),
  name: word.map((text) => `N${text}`),
  // What an import may be given to read.
  text: fc.oneof(word, fc.constant('Date;Objet;Pour\n20/11/2026;Compte rendu;28')),
  copies: fc.constantFrom('copie@mairie.fr', 'a@mairie.fr\u202f; b@mairie.fr', 'a@'),
  memberIds: fc.constantFrom<unknown>([], [], [1], [99_999]),
  folder: fc.constantFrom('', '\\\\serveur\\codir'),
  senderAddress: fc.constantFrom('', 'secretariat@mairie.fr'),
  host: fc.constantFrom('', '127.0.0.1', '-o'),
  lastName: word.map((text) => `L${text}`),
};

type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  entries?: Record<string, unknown>;
  values?: unknown[];
  options?: z.ZodType[];
};

const required = <T>(value: T | undefined, type: string): T => {
  if (value === undefined) throw new Error(`payloads.ts does not know this shape of ${type}`);
  return value;
};

/** Payloads that fit `schema`, or nearly: refinements it cannot see are left to chance. */
export const fitting = (schema: z.ZodType, name = ''): fc.Arbitrary<unknown> => {
  const known = byName[name];
  if (known) return known;
  const def = schema.def as Def;
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(required(def.shape, def.type)).map(([key, field]) => [key, fitting(field, key)]),
        ),
      );
    case 'optional':
      return fc.option(fitting(required(def.innerType, def.type), name), { nil: undefined });
    case 'nullable':
      return fc.option(fitting(required(def.innerType, def.type), name), { nil: null });
    case 'pipe':
      return fitting(required(def.in, def.type), name);
    case 'array':
      return fc.array(fitting(required(def.element, def.type), name), { minLength: 1, maxLength: 4 });
    case 'enum':
      return fc.constantFrom(...Object.values(required(def.entries, def.type)));
    case 'literal':
      return fc.constantFrom(...required(def.values, def.type));
    case 'union':
      return fc.oneof(...required(def.options, def.type).map((option) => fitting(option, name)));
    case 'number':
      return fc.integer({ min: 1, max: 8 });
    case 'string':
      return word;
    case 'boolean':
      return fc.boolean();
    default:
      throw new Error(`payloads.ts does not know ${def.type}`);
  }
};

type Change = { at: number; value: unknown; how: 'replace' | 'drop' | 'add' };

/** Replaces, drops or adds one thing somewhere inside `value`. */
const changed = (value: unknown, { at, value: other, how }: Change): unknown => {
  if (typeof value !== 'object' || value === null) return other;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...value };
  const keys = Object.keys(copy);
  const key = keys[at % Math.max(keys.length, 1)];
  if (how === 'add' || key === undefined) return Object.assign(copy, { intrus: other });
  const record = copy as Record<string, unknown>;
  if (how === 'drop') delete record[key];
  else
    record[key] = at % 2 === 0 ? other : changed(record[key], { at: Math.floor(at / 2), value: other, how });
  return copy;
};

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(40),
  value: junk,
  how: fc.constantFrom('replace', 'replace', 'drop', 'add'),
});

/** Half of what it gives fits the schema and was then damaged; the rest fits, or is anything at all. */
export const payloadFor = (schema: z.ZodType): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.tuple(fitting(schema), change).map(([value, how]) => changed(value, how)) },
    { weight: 3, arbitrary: fitting(schema) },
    { weight: 2, arbitrary: junk },
  );
