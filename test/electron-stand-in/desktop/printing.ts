import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WebContentsPrintOptions } from 'electron';
import { atDesktop } from '../settings.ts';
import type { WebContents } from '../window/web-contents.ts';
import { openOutside } from './outside.ts';

/**
 * Printing has no system dialog here. In tests the call is recorded and succeeds; for a person, the same
 * pages are made into a PDF and opened in her reader, from which she prints.
 */
export async function printToPrinter(contents: WebContents, options: WebContentsPrintOptions): Promise<void> {
  if (!atDesktop) return;
  const bytes = await contents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: options.printBackground ?? false,
    landscape: options.landscape ?? false,
  });
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'impression-')), 'impression.pdf');
  await writeFile(file, bytes);
  await openOutside(file);
}
