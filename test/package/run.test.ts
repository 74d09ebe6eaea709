import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll } from '@electron/asar';
import { _electron } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { asarOf, unpackedLinux } from '../../build/package/layout.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'codir-packaged-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The Windows archive differs from this one by its native module alone (windows.test.ts).
test('what ships is enough: taken out of the archive, far from the sources, the application starts', async () => {
  const application = path.join(folder, 'application');
  extractAll(asarOf(unpackedLinux), application);
  const standIn = path.resolve(import.meta.dirname, '../electron-stand-in/bin/electron');
  const started = await _electron.launch({
    executablePath: standIn,
    args: [application, `--user-data-dir=${path.join(folder, 'profil')}`],
    cwd: folder,
  });
  try {
    const page = await started.firstWindow();
    const heading = page.getByRole('heading', { level: 1 });
    await heading.waitFor();
    expect(await heading.textContent()).not.toBe('');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(existsSync(path.join(folder, 'profil/donnees'))).toBe(true);
  } finally {
    await started.close();
  }
});
