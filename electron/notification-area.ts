import { Menu, Tray } from 'electron';
import { shipped } from './paths.ts';
import type { NextLine } from './reminders/watch.ts';

type AreaActions = { open: (place: string) => void; quit: () => void };

/** The icon of the notification area, there while it is the only way back to the window, or by her choice. */
export const createNotificationArea = ({ open, quit }: AreaActions) => {
  let tray: Tray | null = null;
  let shown: string | null = null;
  let next: NextLine | null = null;

  const setMenu = (): void => {
    const text = next?.text ?? 'Aucun ordre du jour à envoyer';
    if (!tray || shown === text) return;
    shown = text;
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: 'Ouvrir CoDir', click: () => open('') },
        { type: 'separator' },
        // The place is read at the click: the same words may come to lead elsewhere.
        { label: text, enabled: next !== null, click: () => open(next?.place ?? '') },
        { type: 'separator' },
        { label: 'Quitter', click: quit },
      ]),
    );
  };

  return {
    setNext(line: NextLine | null): void {
      next = line;
      setMenu();
    },
    setShown(isShown: boolean): void {
      if (isShown === (tray !== null)) return;
      if (!isShown) {
        tray?.destroy();
        tray = null;
        return;
      }
      // Windows alone reads icons of several sizes, and picks the one that fits its screen.
      tray = new Tray(shipped('icons', process.platform === 'win32' ? 'tray.ico' : 'tray.png'));
      tray.setToolTip('CoDir');
      tray.on('click', () => open(''));
      shown = null;
      setMenu();
    },
  };
};
