import { NotPlayedError } from '../not-played.ts';

/** The webPreferences that are played. */
export type WebPreferences = {
  preload?: string;
  javascript?: boolean;
  partition?: string;
  session?: unknown;
  sandbox?: boolean;
  contextIsolation?: boolean;
  nodeIntegration?: boolean;
};

const REFUSED: Partial<Record<string, unknown>> = {
  sandbox: false,
  contextIsolation: false,
  nodeIntegration: true,
  nodeIntegrationInWorker: true,
  nodeIntegrationInSubFrames: true,
  webviewTag: true,
  offscreen: true,
  webSecurity: false,
};

/** Every page here is sandboxed and isolated: preferences that ask for less are not played. */
export function checkPreferences(preferences: WebPreferences): void {
  for (const [name, value] of Object.entries(preferences)) {
    if (name in REFUSED && value === REFUSED[name])
      throw new NotPlayedError(`webPreferences.${name}: ${String(value)}`);
  }
}
