import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const rooms = ['electron', 'renderer', 'db', 'build', 'test'];

/** Source files of the house, by their path from its door; fixtures break rules on purpose. */
const files = rooms
  .flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(room, file.replaceAll('\\', '/')),
    ),
  )
  .filter((file) => /\.(tsx?|css)$/.test(file) && !file.startsWith('test/lint/fixtures/'));

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const product = files.filter((file) => /^(electron|renderer|db)\//.test(file));
const code = files.filter((file) => /\.tsx?$/.test(file));

const faults = (among: string[], isFaulty: (file: string, text: string) => boolean): string[] =>
  among.filter((file) => isFaulty(file, textOf(file)));

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

describe('the house', () => {
  it('is there to be read: hundreds of files, small ones', () => {
    expect(files.length).toBeGreaterThan(150);
    const lengths = product.map((file) => textOf(file).split('\n').length).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });

  it('has no file over 400 lines', () => {
    expect(faults(files, (_, text) => text.trimEnd().split('\n').length > 400)).toEqual([]);
  });

  it('names files in kebab-case, and none after a drawer where anything goes', () => {
    expect(files.filter((file) => !/^[a-z0-9/.-]+$/.test(file))).toEqual([]);
    expect(
      files.filter((file) => /(^|[/.-])(utils?|helpers?|managers?|common|misc|shared)([/.-]|$)/.test(file)),
    ).toEqual([]);
  });

  it('has no barrel: a name is imported from where it is written', () => {
    expect(files.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
    expect(
      faults(code, (_, text) => {
        const statements = withoutComments(text)
          .split(';')
          .map((part) => part.trim())
          .filter(Boolean);
        return (
          statements.length > 0 &&
          statements.every((part) => /^export\s+(type\s+)?(\*|\{[^}]*\})[\s\S]*from/.test(part))
        );
      }),
    ).toEqual([]);
    expect(faults(product, (_, text) => /^export \*/m.test(text))).toEqual([]);
  });

  // Two ways round the lint's imports, which it does not look at.
  it('imports by `import` alone: no require, no type that names a module by itself', () => {
    expect(faults(product, (_, text) => /\brequire\(|\bcreateRequire\b/.test(withoutComments(text)))).toEqual(
      [],
    );
    expect(
      faults(product, (_, text) =>
        /(typeof|[:<|&=])\s*import\(\s*['"][^'"]+['"]\s*\)\s*[.;,>[)|&]/.test(
          withoutComments(text).replaceAll(/=>\s*import\(/g, ''),
        ),
      ),
    ).toEqual([]);
  });

  it('silences no rule, skips no test and leaves nothing for later', () => {
    const here = 'test/lint/house.test.ts';
    const others = code.filter((file) => file !== here);
    expect(
      faults(others, (_, text) =>
        /(eslint|oxlint)-disable|@ts-(ignore|nocheck|expect-error)|biome-ignore/.test(text),
      ),
    ).toEqual([]);
    expect(
      faults(others, (_, text) => /\bas any\b|: any\b|as unknown as/.test(withoutComments(text))),
    ).toEqual([]);
    expect(faults(others, (_, text) => /\bTODO\b|\bFIXME\b/.test(text))).toEqual([]);
    expect(
      faults(
        others,
        (file, text) =>
          file.startsWith('test/') &&
          /\b(it|test|describe)\.(skip|only|todo|fixme)\b|waitForTimeout/.test(text),
      ),
    ).toEqual([]);
    expect(faults(others, (_, text) => /\bvi\.mock\(/.test(text))).toEqual([]);
  });
});
