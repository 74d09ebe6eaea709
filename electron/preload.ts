import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

// Knows no route by name: a new route changes nothing here.
contextBridge.exposeInMainWorld('codir', {
  call: (route: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('codir', route, input),
  tell: (event: string): void => ipcRenderer.send(`codir:${event}`),
  on: (event: string, listener: (detail: unknown) => void): (() => void) => {
    const channel = `codir:${event}`;
    const forward = (_: IpcRendererEvent, detail: unknown) => listener(detail);
    ipcRenderer.on(channel, forward);
    return () => void ipcRenderer.removeListener(channel, forward);
  },
});
