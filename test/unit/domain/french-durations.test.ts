import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '../../../db/domain/french-durations.ts';

describe('durations', () => {
  it.each([
    [0, '0\u00a0min'],
    [25, '25\u00a0min'],
    [59, '59\u00a0min'],
    [60, '1\u00a0h'],
    [65, '1\u00a0h\u00a005'],
    [75, '1\u00a0h\u00a015'],
    [150, '2\u00a0h\u00a030'],
    [-10, '\u221210\u00a0min'],
    [-75, '\u22121\u00a0h\u00a015'],
  ])('%i minutes print as « %s »', (minutes, expected) => {
    expect(formatDuration(minutes)).toBe(expected);
  });

  it.each([
    ['25', 25],
    ['25 min', 25],
    ['25min.', 25],
    ['25 mn', 25],
    ['25 minutes', 25],
    ['25’', 25],
    ['90', 90],
    ['1h', 60],
    ['1 heure', 60],
    ['1h15', 75],
    ['1 h 15', 75],
    ['1\u00a0h\u00a015', 75],
    ['1H15', 75],
    ['1 h 15 min', 75],
    ['1:15', 75],
    ['1,5 h', 90],
    ['0,25 h', 15],
    ['1440', 1440],
  ])('%j is %i minutes', (text, minutes) => {
    expect(parseDuration(text)).toEqual({ ok: true, minutes });
  });

  it.each([
    ['', 'Indiquez une durée, par exemple 25 min ou 1 h 15.'],
    ['0', 'La durée doit être d’au moins 1 minute.'],
    ['1441', 'La durée dépasse une journée : indiquez 24 h au plus.'],
    ['1h5', 'Écrivez les minutes avec deux chiffres, par exemple 1 h 05.'],
    ['1h75', 'Les minutes vont de 00 à 59 après les heures : écrivez par exemple 1 h 15.'],
    ['-10', 'Durée non comprise : écrivez par exemple 25 min ou 1 h 15.'],
    ['un moment', 'Durée non comprise : écrivez par exemple 25 min ou 1 h 15.'],
    ['25 s', 'Durée non comprise : écrivez par exemple 25 min ou 1 h 15.'],
  ])('%j is refused: %s', (text, message) => {
    const parsed = parseDuration(text);
    expect(parsed.ok ? String(parsed.minutes) : parsed.message.replaceAll('\u00a0', ' ')).toBe(message);
  });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), (minutes) => {
        expect(parseDuration(formatDuration(minutes))).toEqual({ ok: true, minutes });
      }),
    );
  });
});
