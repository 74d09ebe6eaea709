import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const fixtures = path.join(import.meta.dirname, 'fixtures');

const manifest = createRequire(import.meta.url).resolve('oxlint/package.json');
const { bin }: { bin: { oxlint: string } } = JSON.parse(readFileSync(manifest, 'utf8'));
const oxlint = path.join(path.dirname(manifest), bin.oxlint);

type Diagnostic = {
  code: string;
  help: string;
  filename: string;
  labels: { span: { line: number } }[];
};

/** One import that lint refuses: « line: what to do instead ». */
type Refusals = Record<string, string[]>;

/** Lints a copy of `folder` as if it were the repository, and keeps what the room boundaries say. */
const refusalsIn = (folder: string): Refusals => {
  const copy = mkdtempSync(path.join(tmpdir(), 'codir-lint-'));
  try {
    cpSync(folder, copy, { recursive: true });
    cpSync(path.join(root, '.oxlintrc.json'), path.join(copy, '.oxlintrc.json'));
    const run = spawnSync(process.execPath, [oxlint, '--format=json', '.'], { cwd: copy, encoding: 'utf8' });
    const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(run.stdout);
    const found: Refusals = {};
    for (const { code, help, filename, labels } of diagnostics) {
      if (!/no-restricted-imports|no-import-type-side-effects/.test(code)) continue;
      const file = filename.replaceAll('\\', '/');
      (found[file] ??= []).push(`${labels[0]?.span.line}: ${help}`);
    }
    return found;
  } finally {
    rmSync(copy, { recursive: true });
  }
};

/** What the fixture itself says must be refused, after `// refused:`, line by line. */
const announced = (file: string): { line: number; words: string }[] =>
  readFileSync(path.join(fixtures, file), 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const [, words] = /\/\/ refused: (.+)$/.exec(text) ?? [];
      return words === undefined ? [] : [{ line: index + 1, words }];
    });

const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
  .toSorted();

const byLine = (a: string, b: string) => Number.parseInt(a, 10) - Number.parseInt(b, 10);

describe('who may import whom', () => {
  const refusals = refusalsIn(fixtures);

  it('has a deliberate violation for every rule of the settings', () => {
    const settings: {
      overrides: { rules: Record<string, [string, { patterns: { message: string }[] }]> }[];
    } = JSON.parse(readFileSync(path.join(root, '.oxlintrc.json'), 'utf8'));
    const messages = settings.overrides.flatMap(({ rules }) =>
      (rules['no-restricted-imports']?.[1].patterns ?? []).map(({ message }) => message),
    );
    const seen = Object.values(refusals).flat();
    expect(messages.length).toBeGreaterThan(20);
    expect(messages.filter((message) => !seen.some((line) => line.endsWith(message)))).toEqual([]);
  });

  it.each(files)(
    '%s: refuses what it announces, each with the right place, and lets the rest pass',
    (file) => {
      const expected = announced(file);
      expect(expected.length).toBeGreaterThan(0);
      expect((refusals[file] ?? []).toSorted(byLine)).toEqual(
        expected.map(({ line, words }) =>
          expect.stringMatching(new RegExp(`^${line}: ${words.replaceAll(/[.\\/]/g, '\\$&')}`)),
        ),
      );
    },
  );

  it('is kept by the house as it stands', () => {
    const rooms = ['db', 'electron', 'renderer', 'build'];
    const run = spawnSync(process.execPath, [oxlint, '--format=json', ...rooms], {
      cwd: root,
      encoding: 'utf8',
    });
    const { diagnostics, number_of_files: linted }: { diagnostics: Diagnostic[]; number_of_files: number } =
      JSON.parse(run.stdout);
    expect(linted).toBeGreaterThan(150);
    expect(
      diagnostics
        .filter(({ code }) => code.includes('no-restricted-imports'))
        .map(({ filename, help }) => `${filename}: ${help}`),
    ).toEqual([]);
  });
});
