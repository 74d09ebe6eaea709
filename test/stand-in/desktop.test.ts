import { beforeAll, describe, expect, it } from 'vitest';
import { launch, type Running, SOON } from './harness.ts';

describe('the desktop', () => {
  let run: Running;
  beforeAll(async () => {
    run = await launch();
  });

  it('answers dialogs as a test says, and cancels them otherwise', async () => {
    const cancelled = await run.app.evaluate(async ({ dialog }) => [
      await dialog.showSaveDialog({ defaultPath: 'a.pdf' }),
      await dialog.showMessageBox({ message: 'Supprimer ?', buttons: ['Oui', 'Non'], cancelId: 1 }),
    ]);
    expect(cancelled).toEqual([
      { canceled: true, filePath: '' },
      { response: 1, checkboxChecked: false },
    ]);
    const chosen = await run.app.evaluate(async ({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/ici.pdf' });
      return dialog.showSaveDialog({});
    });
    expect(chosen.filePath).toBe('/ici.pdf');
  });

  it('has a menu whose items are found and clicked', async () => {
    const clicked = await run.app.evaluate(({ Menu }) => {
      const done: string[] = [];
      const template = [
        { label: 'Fichier', submenu: [{ id: 'print', label: 'Imprimer', click: () => done.push('print') }] },
        { id: 'paste', role: 'paste' as const },
      ];
      Menu.setApplicationMenu(Menu.buildFromTemplate(template));
      const menu = Menu.getApplicationMenu();
      menu?.getMenuItemById('print')?.click();
      try {
        menu?.getMenuItemById('paste')?.click();
      } catch (error) {
        done.push(String(error));
      }
      return done;
    });
    expect(clicked).toEqual(['print', expect.stringContaining('the menu role paste is not played')]);
  });

  it('gives the page the theme the app chooses', async () => {
    await run.app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'dark';
    });
    const dark = (): Promise<boolean> =>
      run.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await expect.poll(dark, SOON).toBe(true);
  });

  it('seals strings, keeps a clipboard of its own, records what would leave the app', async () => {
    const facts = await run.app.evaluate(async ({ safeStorage, clipboard, shell }) => {
      const sealed = safeStorage.encryptString('secret é');
      await clipboard.writeText('copié');
      await shell.openExternal('https://example.fr');
      const calls = Reflect.get(globalThis, Symbol.for('electron-stand-in.calls'));
      return [
        sealed.includes('secret'),
        safeStorage.decryptString(sealed),
        await clipboard.readText(),
        calls.at(-1),
      ];
    });
    const opened = { api: 'shell.openExternal', args: ['https://example.fr'] };
    expect(facts).toEqual([false, 'secret é', 'copié', opened]);
  });

  it('gives a window its bounds, title and visibility, and Playwright its window', async () => {
    const window = await run.app.browserWindow(run.page);
    const facts = await window.evaluate((browserWindow) => {
      browserWindow.setSize(1366, 768);
      return [browserWindow.isVisible(), browserWindow.getTitle(), browserWindow.getSize()];
    });
    expect(facts).toEqual([true, 'Fixture — accueil', [1366, 768]]);
    await expect.poll(() => run.page.evaluate(() => [innerWidth, innerHeight]), SOON).toEqual([1366, 768]);
  });
});

describe('what is not played', () => {
  let run: Running;
  beforeAll(async () => {
    run = await launch();
  });

  it('throws by name: members, instances, events, preferences, whole modules', async () => {
    const sentences = await run.app.evaluate((electron) => {
      const { app, BrowserWindow, dialog, ipcMain } = electron;
      const [window] = BrowserWindow.getAllWindows();
      const uses: (() => unknown)[] = [
        () => app.dock,
        () => typeof dialog.showCertificateTrustDialog,
        () => typeof window?.setOverlayIcon,
        () => typeof window?.webContents.startDrag,
        () => window?.webContents.on('before-input-event', () => undefined),
        () => new BrowserWindow({ webPreferences: { nodeIntegration: true } }),
        () => electron.nativeImage.createEmpty(),
        () => typeof electron.utilityProcess.fork,
        () => ipcMain.handle('echo', () => 1),
      ];
      return uses.map((use) => {
        try {
          return `nothing thrown: ${String(use())}`;
        } catch (error) {
          return error instanceof Error ? error.message : String(error);
        }
      });
    });
    expect(sentences).toEqual([
      'electron stand-in: app.dock is not played',
      'electron stand-in: dialog.showCertificateTrustDialog is not played',
      'electron stand-in: BrowserWindow.setOverlayIcon is not played',
      'electron stand-in: webContents.startDrag is not played',
      "electron stand-in: webContents.on('before-input-event') is not played",
      'electron stand-in: webPreferences.nodeIntegration: true is not played',
      'electron stand-in: nativeImage.createEmpty is not played',
      'electron stand-in: utilityProcess.fork is not played',
      "Attempted to register a second handler for 'echo'",
    ]);
  });

  it('throws by name in the preload too', async () => {
    const message = await run.page.evaluate(() => {
      try {
        globalThis.fixture.sendSync();
        return '';
      } catch (error) {
        return String(error);
      }
    });
    expect(message).toContain('electron stand-in: ipcRenderer.sendSync is not played');
  });
});
