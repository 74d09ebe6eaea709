import { app, BrowserWindow, dialog, ipcMain, powerMonitor, shell } from 'electron';
import { openData } from '../db/open.ts';
import { removeCopies } from '../db/snapshot.ts';
import { openEpciDirectory } from '../db/reference/epci-directory.ts';
import { createAnnexStore } from './annexes/store.ts';
import { tidyAnnexes } from './annexes/tidy.ts';
import { now } from './clock.ts';
import { createFilesPort } from './files-port.ts';
import { adoptReceived } from './handover/receive.ts';
import { createHandlers } from './ipc/handlers/handlers.ts';
import { createRouter } from './ipc/router.ts';
import { isTrustedSender, lockDown } from './lockdown.ts';
import { logError } from './log.ts';
import { settleSendings } from './mail/settle.ts';
import { setContextMenu, setMenu } from './menu.ts';
import { toastActivator } from './notify-port.ts';
import { createPaperPort } from './paper-port.ts';
import { appId, dataFolder, pinProfile, shipped } from './paths.ts';
import { registerScheme, serveApp } from './scheme.ts';
import { createSafePort } from './safe-port.ts';
import { waitingSwitch } from './machine-port.ts';
import { createResident, type Resident } from './resident.ts';
import { showMainWindow } from './window.ts';

// Boot order only: paths, lock, scheme, then data, routes and window.
app.enableSandbox();
app.setAppUserModelId(appId);
if (process.platform === 'win32') app.setToastActivatorCLSID(toastActivator);
pinProfile();
registerScheme();

const restart = (): void => {
  // With a window, however it was started.
  app.relaunch({ args: process.argv.slice(1).filter((argument) => argument !== `--${waitingSwitch}`) });
  app.quit();
};

let resident: Resident | null = null;
/** Started with the session: no window until she asks for one. */
let isWaiting = app.commandLine.hasSwitch(waitingSwitch);
/** She asked to quit: closing the window is then no longer a way to the notification area. */
let isQuitting = false;

const show = (place = ''): void => {
  isWaiting = false;
  const opened = showMainWindow(place);
  if (opened) {
    setMenu(opened);
    setContextMenu(opened);
  }
  resident?.showArea();
};

const start = (): void => {
  lockDown();
  serveApp(shipped('renderer'));
  const folder = dataFolder();
  try {
    adoptReceived(folder, now());
  } catch (error) {
    // What was received waits for the next start; the data are where they were.
    logError(folder, 'a handover', error);
  }
  const opened = openData({ folder, migrationsFolder: shipped('migrations'), now: now() });
  if (opened.ok) app.on('will-quit', () => opened.data.close());
  const own = createResident({
    data: opened.ok ? opened.data : null,
    folder,
    now,
    waits: () => isWaiting,
    open: show,
    quit: () => app.quit(),
    report: (error) => logError(folder, 'reminders', error),
  });
  resident = own;
  app.on('will-quit', own.stop);
  powerMonitor.on('resume', own.check);
  powerMonitor.on('unlock-screen', own.check);

  if (opened.ok) {
    try {
      removeCopies(folder);
      settleSendings(opened.data);
    } catch (error) {
      // A disk that is full must not keep the window from opening: what was leaving still leaves no more.
      logError(folder, 'interrupted sendings', error);
    }
  }

  const route = createRouter(
    createHandlers({
      data: opened.ok ? { ok: true, data: opened.data } : opened,
      now,
      epci: openEpciDirectory(shipped('reference', 'epci.json.br')),
      paper: createPaperPort(),
      files: createFilesPort(),
      safe: createSafePort(folder),
      machine: own.machine,
      desk: { showDataFolder: () => void shell.openPath(folder), quit: () => app.quit(), restart },
      about: { version: app.getVersion(), dataFolder: folder, migrationsFolder: shipped('migrations') },
    }),
    (name, error) => logError(folder, name, error),
  );
  ipcMain.handle('codir', (event, name: unknown, input: unknown) => {
    if (isTrustedSender(event.senderFrame)) return route(name, input);
    logError(folder, typeof name === 'string' ? name : 'a route', new Error('untrusted sender'));
    return null;
  });

  if (opened.ok) {
    // Once the window is on its way: nothing waits for it.
    setTimeout(() => opened.data.search.prepare(), 2000).unref();
    void tidyAnnexes(opened.data, createAnnexStore(folder), now()).catch((error: unknown) =>
      logError(folder, 'tidying annexes', error),
    );
  }

  // Data that did not open remind of nothing: she is told at once.
  if (isWaiting && opened.ok) own.showArea();
  else show();
  setTimeout(own.check, 2000).unref();
};

/** Nothing could be shown: say so, rather than leave an icon that never opens. */
const giveUp = (error: unknown): void => {
  logError(dataFolder(), 'start', error);
  dialog.showErrorBox(
    'CoDir ne peut pas démarrer',
    'Vos données n’ont pas été modifiées. Redémarrez l’ordinateur\u202f; si cela se reproduit, demandez à votre service informatique de réinstaller CoDir.',
  );
  app.exit(1);
};

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => {
    // The session starts it while it runs already: nobody asked for its window.
    if (!argv.includes(`--${waitingSwitch}`)) void app.whenReady().then(() => show());
  });
  app.on('before-quit', () => {
    isQuitting = true;
  });
  ipcMain.on('codir:stayed', () => {
    isQuitting = false;
  });
  app.on('window-all-closed', () => {
    // Paper windows come and go; the application lives as long as its main window, or in the notification area.
    const stays = !isQuitting && resident?.outlivesWindow() === true;
    if (!stays && BrowserWindow.getAllWindows().length === 0) app.quit();
  });
  void app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}
