/**
 * `npm test`: everything a change must pass, in the order that fails soonest. `npm test -- unit e2e` runs some steps.
 * Ends with the name of every test that failed, and a line that counts the tests of every runner.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium, findHeadlessShell } from '../run/chromium.ts';
import { readReports } from './reports.ts';
import { ensureSystemPackages } from './system-packages.ts';
import { root, run } from './tools.ts';

const reports = path.join(root, '.cache', 'reports');

const vitest = (
  project: string,
  filters: string[] = [],
  env: Record<string, string> = {},
  name = project,
): boolean =>
  run(
    'vitest',
    [
      'run',
      '--project',
      project,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${path.join(reports, `${name}.json`)}`,
      ...filters,
    ],
    env,
  );

const playwright = (name: string, env: Record<string, string> = {}): boolean =>
  run('playwright', ['test', '-c', `test/${name}/playwright.config.ts`, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(reports, `${name}.json`),
    ...env,
  });

/** Nobody looks at the windows of these tests: where Electron is not, Chromium plays it without one, in half the time. */
const windowless = (): Record<string, string> => {
  const shell = findHeadlessShell();
  return shell === null ? {} : { STANDIN_CHROMIUM: shell };
};

const domain = ['test/unit/domain'];

const steps: { name: string; says: string; work: () => boolean }[] = [
  { name: 'types', says: 'Types', work: () => run('tsc', []) },
  { name: 'lint', says: 'Lint', work: () => run('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'format', says: 'Format', work: () => run('biome', ['format', '.']) },
  { name: 'bundle', says: 'Bundle', work: () => run('node', ['build/bundle.ts']) },
  { name: 'unit', says: 'Domain, database, routes, documents, boundaries', work: () => vitest('unit') },
  {
    name: 'zones',
    says: 'Dates, on machines far from Paris',
    work: () =>
      ['America/New_York', 'Pacific/Auckland'].every((TZ) =>
        vitest('unit', domain, { TZ }, `zones-${TZ.replace('/', '-')}`),
      ),
  },
  // Its launcher is a shell script, and some of its tests read /proc; Windows has the true Electron.
  ...(process.platform === 'win32'
    ? []
    : [{ name: 'stand-in', says: 'Stand-in for Electron', work: () => vitest('stand-in') }]),
  { name: 'screens', says: 'Screens in Chromium', work: () => playwright('screens') },
  { name: 'e2e', says: 'The whole application', work: () => playwright('e2e', windowless()) },
];

const main = (): number => {
  // A dot in colour weighs ten bytes: a log of thousands hides what failed.
  if (!process.stdout.isTTY) process.env['NO_COLOR'] = '1';
  const chosen = process.argv.slice(2);
  const unknown = chosen.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`No step named ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}`);
    return 1;
  }
  const chromium = ensureChromium({ install: true });
  const missing = [chromium.path === null ? chromium.advice : null, ensureSystemPackages()].filter(
    (sentence) => sentence !== null,
  );
  if (missing.length > 0) {
    console.error(missing.join('\n'));
    return 1;
  }
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const failed: string[] = [];
  for (const { name, says, work } of steps) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const start = performance.now();
    console.log(`\n── ${says}`);
    if (!work()) failed.push(name);
    console.log(
      `── ${name}: ${failed.includes(name) ? 'FAILED' : 'ok'}, ${Math.round((performance.now() - start) / 1000)} s`,
    );
  }
  const files = ['unit', 'zones-America-New_York', 'zones-Pacific-Auckland', 'stand-in', 'screens', 'e2e'];
  const { passed, failures } = readReports(files.map((name) => path.join(reports, `${name}.json`)));
  if (failures.length > 0) console.error(`\n${failures.map((failure) => `✗ ${failure}`).join('\n')}`);
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
  console.log(`${passed} passed, ${Math.max(failures.length, failed.length)} failed`);
  // A whole run that tested nothing is no success; a few chosen steps may have no test of their own.
  return failed.length === 0 && (passed > 0 || chosen.length > 0) ? 0 : 1;
};

process.exitCode = main();
