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
          { type: 'separator' },
          ask('Rechercher…', 'Ctrl+K', 'search'),
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

/** The right click of a text: Couper, Copier, Coller. Elsewhere there is nothing to offer. */
export const setContextMenu = (window: BrowserWindow): void => {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const copy: MenuItemConstructorOptions = { label: 'Copier', role: 'copy', enabled: editFlags.canCopy };
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          { label: 'Couper', role: 'cut', enabled: editFlags.canCut },
          copy,
          { label: 'Coller', role: 'paste', enabled: editFlags.canPaste },
          { type: 'separator' },
          { label: 'Tout sélectionner', role: 'selectAll' },
        ]
      : selectionText.trim() === ''
        ? []
        : [copy];
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
};
