import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';

/** The menus, in French. Shortcuts the page already answers are shown but not registered, so none acts twice. */
export const setMenu = (window: BrowserWindow): void => {
  const ask = (label: string, accelerator: string, request: string): MenuItemConstructorOptions => ({
    id: request,
    label,
    accelerator,
    registerAccelerator: false,
    click: () => window.webContents.send('codir:menu', request),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '&Fichier',
        submenu: [
          ask('Imprimer…', 'Ctrl+P', 'print'),
          ask('Exporter en PDF…', 'Ctrl+Shift+E', 'export'),
          { type: 'separator' },
          { label: 'Quitter', role: 'quit' },
        ],
      },
      {
        label: '&Édition',
        submenu: [
          ask('Annuler', 'Ctrl+Z', 'undo'),
          ask('Rétablir', 'Ctrl+Y', 'redo'),
          { type: 'separator' },
          { label: 'Couper', role: 'cut' },
          { label: 'Copier', role: 'copy' },
          { label: 'Coller', role: 'paste' },
          { label: 'Tout sélectionner', role: 'selectAll' },
        ],
      },
      {
        label: '&Affichage',
        submenu: [
          { label: 'Agrandir', role: 'zoomIn' },
          { label: 'Réduire', role: 'zoomOut' },
          { label: 'Taille réelle', role: 'resetZoom' },
          { type: 'separator' },
          { label: 'Plein écran', role: 'togglefullscreen' },
        ],
      },
      { label: 'Ai&de', submenu: [ask('Guide', 'F1', 'guide')] },
    ]),
  );
};
