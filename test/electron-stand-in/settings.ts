import { randomBytes } from 'node:crypto';

/**
 * What the stand-in reads from its environment:
 * STANDIN_HEADED=1 real windows on a display; STANDIN_DESKTOP=1 a person is at that display, so links,
 * files and dialogs really open; STANDIN_CHROMIUM path of the browser; STANDIN_NODE path of Node 24.
 */
export const headed = process.env['STANDIN_HEADED'] === '1';
export const atDesktop = headed && process.env['STANDIN_DESKTOP'] === '1';

/** The app is French whatever the machine says. */
export const locale = { app: 'fr', system: 'fr-FR', languages: ['fr-FR', 'fr'] } as const;

/** A secret of this run: names the channels between page, preload and main, known to neither page nor app. */
export const runToken = randomBytes(12).toString('hex');

/** The command line before Playwright's loader shortens it. */
export const commandLineArguments: readonly string[] = process.argv.slice(2);
