import { record } from '../recorded-calls.ts';

type Item = { path: string; args: string[] };
type Asked = { path?: string; args?: string[] };
type Settings = Asked & { openAtLogin?: boolean; enabled?: boolean; name?: string };

const itemOf = ({ path = process.execPath, args = [] }: Asked): Item => ({ path, args });
const isSame = (a: Item, b: Item): boolean =>
  a.path === b.path && JSON.stringify(a.args) === JSON.stringify(b.args);

/** What the session would start, as Windows keeps it for one name: remembered for this run, on any system. */
let kept: (Item & { enabled: boolean }) | null = null;

export function setLoginItemSettings({ openAtLogin = false, enabled = true, ...asked }: Settings): void {
  record('app.setLoginItemSettings', { openAtLogin, enabled, ...asked });
  kept = openAtLogin ? { ...itemOf(asked), enabled } : null;
}

/** As on Windows: `openAtLogin` of the very command asked for, `executableWillLaunchAtLogin` of its program. */
export function getLoginItemSettings(asked: Asked = {}) {
  const item = itemOf(asked);
  return {
    openAtLogin: kept !== null && isSame(kept, item),
    wasOpenedAtLogin: false,
    status: 'not-found',
    executableWillLaunchAtLogin: kept !== null && kept.path === item.path && kept.enabled,
    launchItems: kept === null ? [] : [{ name: '', scope: 'user', ...kept }],
  };
}
