import { describe, beforeAll, expect, it } from 'vitest';
import path from 'node:path';
import { launch, type Running } from './harness.ts';

const icon = path.resolve(import.meta.dirname, '../../build/icons/tray.png');

describe('what the system shows beside a window', () => {
  let run: Running;
  beforeAll(async () => {
    run = await launch();
  });

  it('records a notification, and lets a test click the object that was shown', async () => {
    const facts = await run.app.evaluate(({ Notification }) => {
      const seen: string[] = [];
      const notification = new Notification({ id: 'un', title: 'Titre', body: 'Texte' });
      for (const event of ['show', 'click', 'close'] as const)
        notification.on(event as 'show', () => seen.push(event));
      notification.show();
      notification.emit('click');
      notification.close();
      const calls = Reflect.get(globalThis, Symbol.for('electron-stand-in.calls'));
      return [Notification.isSupported(), seen, calls.slice(-2)];
    });
    expect(facts).toEqual([
      true,
      ['show', 'click', 'close'],
      [
        { api: 'Notification.show', args: [{ id: 'un', title: 'Titre', body: 'Texte', silent: false }] },
        { api: 'Notification.close', args: [{ id: 'un' }] },
      ],
    ]);
  });

  it('says by name what a notification does not play here', async () => {
    const sentences = await run.app.evaluate(({ Notification }) => {
      const uses: (() => unknown)[] = [
        () => new Notification({ title: 'Titre', hasReply: true }),
        () => Notification.handleActivation(() => undefined),
        () => new Notification({}).on('cliqué' as 'click', () => undefined),
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
      'electron stand-in: Notification.hasReply is not played',
      'electron stand-in: Notification.handleActivation is not played',
      "electron stand-in: Notification.on('cliqué') is not played",
    ]);
  });

  it('keeps an icon whose menu is recorded, until it is destroyed', async () => {
    const facts = await run.app.evaluate(({ Tray, Menu }, image) => {
      const tray = new Tray(image);
      let clicks = 0;
      tray.on('click', () => (clicks += 1));
      tray.setToolTip('CoDir');
      tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Ouvrir' }, { label: 'Rien', enabled: false }]));
      tray.emit('click');
      tray.destroy();
      const calls = Reflect.get(globalThis, Symbol.for('electron-stand-in.calls'));
      const after = (() => {
        try {
          return tray.setToolTip('encore');
        } catch (error) {
          return String(error);
        }
      })();
      return [clicks, tray.isDestroyed(), after, calls.slice(-4)];
    }, icon);
    expect(facts).toEqual([
      1,
      true,
      'TypeError: Object has been destroyed',
      [
        { api: 'Tray', args: [icon] },
        { api: 'Tray.setToolTip', args: ['CoDir'] },
        {
          api: 'Tray.setContextMenu',
          args: [
            [
              { label: 'Ouvrir', enabled: true },
              { label: 'Rien', enabled: false },
            ],
          ],
        },
        { api: 'Tray.destroy', args: [] },
      ],
    ]);
  });

  it('has no icon without its file, as Electron', async () => {
    const message = await run.app.evaluate(({ Tray }) => {
      try {
        return `an icon: ${new Tray('/nulle/part.ico').isDestroyed()}`;
      } catch (error) {
        return String(error);
      }
    });
    expect(message).toContain("Failed to load image from path '/nulle/part.ico'");
  });

  it('remembers what starts with the session, by its very command', async () => {
    const answers = await run.app.evaluate(({ app }) => {
      const item = { path: '/opt/app', args: ['--attend'] };
      const ask = (asked: { path?: string; args?: string[] }) => {
        const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(asked);
        return [openAtLogin, executableWillLaunchAtLogin];
      };
      const before = ask(item);
      app.setLoginItemSettings({ openAtLogin: true, ...item });
      const chosen = [ask(item), ask({ path: '/opt/app' }), ask({})];
      app.setLoginItemSettings({ openAtLogin: true, enabled: false, ...item });
      const held = ask(item);
      app.setLoginItemSettings({ openAtLogin: false, ...item });
      return { before, chosen, held, after: ask(item) };
    });
    expect(answers).toEqual({
      before: [false, false],
      chosen: [
        [true, true],
        [false, true],
        [false, false],
      ],
      held: [true, false],
      after: [false, false],
    });
  });
});
