import { locale } from '../settings.ts';

const QUIET = [
  'no-first-run',
  'no-default-browser-check',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
  'disable-quic',
  'disable-breakpad',
  'disable-default-apps',
  'disable-extensions',
  'disable-search-engine-choice-screen',
  'disable-gpu',
  'disable-dev-shm-usage',
  'disable-infobars',
  'disable-hang-monitor',
  'disable-ipc-flooding-protection',
  'disable-background-timer-throttling',
  'disable-backgrounding-occluded-windows',
  'disable-renderer-backgrounding',
  'disable-back-forward-cache',
  'hide-crash-restore-bubble',
  'password-store=basic',
  'use-mock-keychain',
  'test-type',
];

// One process for all frames: a frame of its own process would be a target whose requests pass us by.
const ONE_PROCESS = ['disable-site-isolation-trials'];
const OFF_FEATURES = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'IsolateSandboxedIframes',
  'PaintHolding',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Chromium's own sandbox cannot start as root; Electron's switch of the same name is honoured as well. */
export function sandboxFlags(asked: readonly string[]): string[] {
  const isRoot = process.getuid?.() === 0;
  return isRoot || asked.includes('--no-sandbox') ? ['--no-sandbox'] : [];
}

/** Arguments of a Chromium; `asked` are the switches the app itself was started with. */
export function chromiumFlags(profile: string, asked: readonly string[], onScreen: boolean): string[] {
  const port = asked.find((argument) => argument.startsWith('--remote-debugging-port'));
  return [
    ...[...QUIET, ...ONE_PROCESS].map((flag) => `--${flag}`),
    `--disable-features=${OFF_FEATURES.join(',')}`,
    ...sandboxFlags(asked),
    // No name resolves but this machine's: the app has no business on the network.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--allow-file-access-from-files',
    `--lang=${locale.app}`,
    // Without a window it reads no preference file: pages would be told English.
    ...(onScreen ? [] : [`--accept-lang=${locale.languages.join(',')}`]),
    `--user-data-dir=${profile}`,
    '--no-startup-window',
    '--remote-debugging-pipe',
    ...(port === undefined ? [] : [port]),
    ...(onScreen ? [] : ['--headless']),
  ];
}

/** Contents of the profile's preference file: the language of pages, and no bubble over them. */
export function profilePreferences(): object {
  return {
    translate: { enabled: false },
    intl: { accept_languages: locale.languages.join(','), selected_languages: locale.languages.join(',') },
    credentials_enable_service: false,
    browser: { check_default_browser: false },
  };
}
