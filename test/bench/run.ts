/**
 * `npm run bench`: what must stay fast, each against what the machine itself can do, in one run.
 * Options: `--json FILE` writes the rows, `--quick` takes 10 runs, `--only NAME` measures one subject.
 * Ends with 1 when a figure is over its target beyond doubt.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from '../../build/bundle.ts';
import { ensureChromium } from '../../build/run/chromium.ts';
import { needsBundle } from '../../build/run/freshness.ts';
import { root } from '../../build/run/root.ts';
import { commitRows } from './commit.ts';
import { pdfRows } from './pdf.ts';
import { readingRows } from './reading.ts';
import type { Effort, Row } from './row.ts';
import { registerRows } from './register.ts';
import { searchRows } from './search.ts';
import { startRows } from './start.ts';
import { typingRows } from './typing.ts';
import { weightRows } from './weight.ts';

const subjects: Record<string, (effort: Effort) => Promise<Row[]>> = {
  start: startRows,
  pdf: pdfRows,
  commit: commitRows,
  reading: readingRows,
  register: registerRows,
  search: searchRows,
  typing: typingRows,
  weight: weightRows,
};

const figure = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

const line = (row: Row): string[] => [
  row.metric,
  `${figure(row.ours)} ${row.unit}`,
  `${figure(row.limit)} ${row.unit}`,
  row.ratio.toFixed(2),
  row.low === row.high ? '' : `${row.low.toFixed(2)} to ${row.high.toFixed(2)}`,
  row.target === null ? '' : `≤ ${row.target}`,
  row.verdict,
  String(row.runs),
];

const printTable = (rows: readonly Row[]): void => {
  const lines = [
    ['metric', 'ours', 'limit', 'ratio', '95 %', 'target', 'verdict', 'runs'],
    ...rows.map(line),
  ];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((cells) => (cells[column] ?? '').length)),
  );
  for (const cells of lines)
    console.log(cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
};

/** Ratios hold on a busy machine better than milliseconds do, but not on one that does three things at once. */
const warnIfBusy = (): void => {
  const load = loadavg()[0] ?? 0;
  if (load > availableParallelism())
    console.error(
      `This machine is busy (load ${load.toFixed(1)} on ${availableParallelism()} processors): take the figures as indications.`,
    );
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: { json: { type: 'string' }, quick: { type: 'boolean' }, only: { type: 'string' } },
  });
  const chosen = Object.entries(subjects).filter(
    ([name]) => values.only === undefined || name === values.only,
  );
  if (chosen.length === 0) {
    console.error(`No subject named ${values.only}. Subjects: ${Object.keys(subjects).join(', ')}`);
    return 1;
  }
  const chromium = ensureChromium({ install: true });
  if (chromium.path === null) {
    console.error(chromium.advice);
    return 1;
  }
  warnIfBusy();
  if (needsBundle(root)) await bundle();
  const rows: Row[] = [];
  for (const [name, measure] of chosen) {
    console.error(`${name}…`);
    rows.push(...(await measure({ quick: values.quick === true })));
  }
  printTable(rows);
  warnIfBusy();
  if (values.json !== undefined)
    writeFileSync(path.resolve(values.json), `${JSON.stringify(rows, null, 2)}\n`);
  return rows.some(({ verdict }) => verdict === 'fail') ? 1 : 0;
};

process.exitCode = await main();
