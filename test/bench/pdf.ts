import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { commandFor } from '../../build/run/launch.ts';
import { root } from '../../build/run/root.ts';
import { type Effort, type Row, ratioRow, runsFor } from './row.ts';
import { benchElectron, bundleMain } from './start.ts';
import type { Samples } from './statistics.ts';

type Measured = { warm: Samples; ownPath: Samples; pages: number };

const measured = async (runs: number): Promise<Measured> => {
  const entry = await bundleMain('papers');
  const command = commandFor(benchElectron(), false, [`--runs=${runs}`], entry);
  const child = spawn(command.command, command.parameters, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...command.env },
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`the printing process ended with ${String(code)}`);
  return JSON.parse(said) as Measured;
};

/** The PDF of a 30-point ordre du jour, from its HTML to its bytes. */
export const pdfRows = async (effort: Effort): Promise<Row[]> => {
  const { warm, ownPath, pages } = await measured(runsFor(effort));
  return [
    ratioRow(`PDF of 30 points (${pages} pages) / blank page, one warm window`, 'ms', 3, warm),
    ratioRow('the same by the application’s own path, a window for each paper', 'ms', null, ownPath),
  ];
};
