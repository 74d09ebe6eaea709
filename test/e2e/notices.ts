import type { ElectronApplication } from '@playwright/test';

export type Shown = { id: string; title: string; body: string };

/** Keeps every notification shown from now on instead of showing it: what was shown, and a click on the last one. */
export const spyOnNotifications = async (app: ElectronApplication) => {
  await app.evaluate(({ Notification }) => {
    const kept: Electron.Notification[] = [];
    Reflect.set(globalThis, 'codirNotifications', kept);
    Notification.prototype.show = function show(this: Electron.Notification) {
      kept.push(this);
    };
  });
  return {
    shown: (): Promise<Shown[]> =>
      app.evaluate(() =>
        (Reflect.get(globalThis, 'codirNotifications') as Electron.Notification[]).map(
          ({ id, title, body }) => ({ id, title, body }),
        ),
      ),
    clickLast: (): Promise<void> =>
      app.evaluate(() => {
        const kept = Reflect.get(globalThis, 'codirNotifications') as Electron.Notification[];
        kept.at(-1)?.emit('click');
      }),
  };
};

/** The machine wakes at another instant: in a turn of its own, where an evaluation may come in the midst of another. */
export const wakeAt = (app: ElectronApplication, instant: string): Promise<void> =>
  app.evaluate(
    ({ powerMonitor }, now) =>
      new Promise<void>((woken) => {
        setImmediate(() => {
          process.env['CODIR_NOW'] = now;
          powerMonitor.emit('resume');
          woken();
        });
      }),
    instant,
  );

export type AreaEntry = { label: string; enabled: boolean };

/** Keeps the menu of the notification area as it is set from now on; null while the icon is not there. */
export const spyOnArea = async (app: ElectronApplication) => {
  await app.evaluate(({ Tray }) => {
    const { setContextMenu, destroy } = Object.getOwnPropertyDescriptors(Tray.prototype);
    Tray.prototype.setContextMenu = function keep(menu) {
      Reflect.set(globalThis, 'codirArea', menu);
      setContextMenu.value?.call(this, menu);
    };
    Tray.prototype.destroy = function leave() {
      Reflect.set(globalThis, 'codirArea', null);
      destroy.value?.call(this);
    };
  });
  return {
    menu: (): Promise<AreaEntry[] | null> =>
      app.evaluate(() => {
        const menu = (Reflect.get(globalThis, 'codirArea') ?? null) as Electron.Menu | null;
        const entries = menu?.items.filter(({ type }) => type !== 'separator') ?? null;
        return entries && entries.map(({ label, enabled }) => ({ label, enabled }));
      }),
    choose: (label: string): Promise<void> =>
      app.evaluate((_, wanted) => {
        const menu = Reflect.get(globalThis, 'codirArea') as Electron.Menu;
        const entry = menu.items.find((each) => each.label === wanted);
        if (!entry) throw new Error(`no entry ${wanted}`);
        entry.click();
      }, label),
  };
};
