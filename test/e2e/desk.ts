import type { ElectronApplication } from '@playwright/test';

/** Answers the save dialog from now on: a file, or null when she gives up. What it was asked is kept. */
export const answerSaveDialog = (app: ElectronApplication, answer: string | null): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    const asked: unknown[] = [];
    Reflect.set(globalThis, 'codirSaveDialogs', asked);
    dialog.showSaveDialog = async (...parameters: unknown[]) => {
      asked.push(parameters.at(-1));
      return { canceled: filePath === null, filePath: filePath ?? '' };
    };
  }, answer);

/** Answers the dialog that asks for files, or for a folder, from now on. */
export const answerOpenDialog = (app: ElectronApplication, answer: readonly string[]): Promise<void> =>
  app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
    },
    [...answer],
  );

/** Chooses an entry of the menus, as she would with the mouse. */
export const chooseFromMenu = (app: ElectronApplication, menu: string, label: string): Promise<void> =>
  app.evaluate(
    ({ Menu, BrowserWindow }, wanted) => {
      const bar = Menu.getApplicationMenu()?.items.find((each) => each.label === wanted.menu);
      const entry = bar?.submenu?.items.find((each) => each.label === wanted.label);
      if (!entry) throw new Error(`no entry ${wanted.menu} > ${wanted.label}`);
      const [window] = BrowserWindow.getAllWindows();
      entry.click({}, window, window?.webContents);
    },
    { menu, label },
  );

type SaveOptions = { title: string; defaultPath: string };

/** What the save dialog was asked since it is answered. */
export const askedOfSaveDialog = (app: ElectronApplication): Promise<SaveOptions[]> =>
  app.evaluate(() => Reflect.get(globalThis, 'codirSaveDialogs') as SaveOptions[]);

export type Print = { options: { silent?: boolean }; policy: string };

/**
 * Answers the print dialog of every window to come. Returns a reader of what was sent to it: the options, and the
 * policy of the page that was printed.
 */
export const spyOnPrint = async (
  app: ElectronApplication,
  outcome: { success: boolean; reason: string },
): Promise<() => Promise<Print[]>> => {
  await app.evaluate(({ app: main, net }, { success, reason }) => {
    const prints: Print[] = [];
    Reflect.set(globalThis, 'codirPrints', prints);
    main.on('web-contents-created', (_, contents) => {
      const record = async (options: Print['options'], answer: () => void) => {
        const { headers } = await net.fetch(contents.getURL());
        prints.push({ options, policy: headers.get('content-security-policy') ?? '' });
        answer();
      };
      contents.print = (options = {}, done) => void record(options, () => done?.(success, reason));
    });
  }, outcome);
  return () => app.evaluate(() => Reflect.get(globalThis, 'codirPrints') as Print[]);
};

/** Makes every file that main writes from now on fail half-way, as a full disk or a guarded folder does. */
export const failWrites = (app: ElectronApplication, code: string): Promise<void> =>
  app.evaluate((_, failure) => {
    const files = process.getBuiltinModule('node:fs/promises');
    const write = (Reflect.get(globalThis, 'codirWriteFile') ?? files.writeFile) as typeof files.writeFile;
    Reflect.set(globalThis, 'codirWriteFile', write);
    const failing = async (file: Parameters<typeof write>[0], bytes: Parameters<typeof write>[1]) => {
      if (bytes instanceof Uint8Array) await write(file, bytes.subarray(0, bytes.length / 2));
      throw Object.assign(new Error(failure), { code: failure });
    };
    Reflect.set(files, 'writeFile', failing);
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, code);
