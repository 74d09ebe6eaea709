import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { locale } from '../settings.ts';
import { chromiumFlags } from './flags.ts';
import { CdpPipe } from './pipe.ts';
import { makeProfile, removeProfile } from './profile.ts';
import type { CdpSession } from './session.ts';

const STDERR_KEPT = 8_000;

/**
 * One Chromium, driven over its pipe: when this process ends, however it ends, the pipe closes and
 * Chromium goes too. A debugging port is opened only when the app was started with one (Playwright).
 */
export class Browser {
  readonly executable: string;
  readonly profile = makeProfile();
  readonly #child: ChildProcess;
  readonly #pipe: CdpPipe;
  #stderr = '';

  constructor(executable: string, switches: readonly string[], onScreen: boolean) {
    this.executable = executable;
    const environment = { ...process.env, LANGUAGE: locale.app };
    this.#child = spawn(executable, chromiumFlags(this.profile, switches, onScreen), {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: environment,
    });
    const stdio: readonly unknown[] = this.#child.stdio;
    this.#pipe = new CdpPipe(stdio[3] as Writable, stdio[4] as Readable);
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_KEPT);
    });
    process.on('exit', () => {
      this.#child.kill('SIGKILL');
      removeProfile(this.profile);
    });
  }

  get root(): CdpSession {
    return this.#pipe.root;
  }

  attach(targetId: string): Promise<CdpSession> {
    return this.#pipe.attach(targetId);
  }

  /** Resolves with Chromium's version once it answers; rejects, with what it said, if it dies first. */
  async version(): Promise<string> {
    const failed = new Promise<never>((_resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('exit', (code) => reject(new Error(`chromium exited with ${code}\n${this.#stderr}`)));
    });
    const { product } = await Promise.race([this.root.send('Browser.getVersion'), failed]);
    return product.split('/')[1] ?? '0';
  }

  /** The address on which Chromium's debugging port listens, from what it prints. */
  endpoint(): Promise<string> {
    return new Promise((resolve) => {
      const look = (): void => {
        const address = /DevTools listening on (ws:\S+)/.exec(this.#stderr)?.[1];
        if (address === undefined) return;
        this.#child.stderr?.off('data', look);
        resolve(address);
      };
      this.#child.stderr?.on('data', look);
      look();
    });
  }

  onExit(listener: () => void): void {
    this.#child.once('exit', listener);
  }

  async close(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null && this.#child.pid !== undefined) {
      const exited = once(this.#child, 'exit');
      this.#child.kill('SIGKILL');
      await exited;
    }
    removeProfile(this.profile);
  }
}
