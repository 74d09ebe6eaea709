import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { fromCell } from '../../../db/domain/spreadsheet-text.ts';
import { csvBytes } from '../../../electron/import/write-csv.ts';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.stringMatching(/^[=+\-@;"'\t\r\n a]{0,8}$/),
);

it('is read back the same by another reader, whatever is written', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 5 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
        ),
      (rows) => {
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvBytes(rows));
        expect(text.startsWith('\ufeff')).toBe(true);
        expect(text.endsWith('\r\n')).toBe(true);
        const { data } = Papa.parse<string[]>(text.slice(1, -2), { delimiter: ';', newline: '\r\n' });
        for (const each of data.flat()) expect(each).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(data.map((row) => row.map(fromCell))).toEqual(rows);
      },
    ),
    // Chance makes a row of one empty cell too rarely.
    { examples: [[[['']]], [[[''], ['']]]] },
  );
});
