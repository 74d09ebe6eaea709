import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { launch, type Running } from './harness.ts';

describe('paper', () => {
  let run: Running;
  beforeAll(async () => {
    run = await launch();
  });

  it('is printed to a tagged, titled A4 PDF from a hidden window without script', async () => {
    const file = path.join(run.folder, 'papier.pdf');
    await run.app.evaluate(async ({ BrowserWindow }, target) => {
      const { writeFile } = process.getBuiltinModule('node:fs/promises');
      const window = new BrowserWindow({ show: false, webPreferences: { javascript: false } });
      await window.loadURL('app://fixture/paper.html');
      const bytes = await window.webContents.printToPDF({
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
      await writeFile(target, bytes);
      window.destroy();
    }, file);
    const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(facts).toMatch(/Tagged:\s+yes/);
    expect(facts).toMatch(/Title:\s+Ordre du jour/);
    expect(facts).toMatch(/Page size:.*A4/);
    expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).toContain('sans script');
  });

  it('refuses to run code where script is off, as Electron never answers', async () => {
    const failure = await run.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { javascript: false } });
      await window.loadURL('app://fixture/paper.html');
      const message = await window.webContents.executeJavaScript('1').then(String, String);
      window.destroy();
      return message;
    });
    expect(failure).toContain('webContents.executeJavaScript where javascript is off is not played');
  });

  it('is sent to the printer on record', async () => {
    const printed = await run.app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const success = await new Promise((resolve) => window?.webContents.print({ copies: 2 }, resolve));
      return [success, Reflect.get(globalThis, Symbol.for('electron-stand-in.calls')).at(-1)];
    });
    expect(printed).toEqual([true, { api: 'webContents.print', args: [{ copies: 2 }] }]);
  });

  it('runs code in a page and brings its result back whole', async () => {
    const results = await run.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents;
      const date: unknown = await contents.executeJavaScript(
        'Promise.resolve(new Map([["le", new Date(0)]]))',
      );
      const error = await contents.executeJavaScript('nonDefini').then(String, String);
      return [date instanceof Map && date.get('le') instanceof Date, error];
    });
    expect(results).toEqual([true, expect.stringContaining('ReferenceError: nonDefini is not defined')]);
  });
});
