import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
  type FSWatcher,
} from 'node:fs';
import path from 'node:path';

/** What a second instance tells the first. */
export type SecondInstance = { argv: string[]; workingDirectory: string; additionalData: unknown };

/** A pid alone is soon used again; with the process's start time (Linux) it is not. */
function processMark(pid: number): string {
  try {
    process.kill(pid, 0);
  } catch {
    return '';
  }
  if (process.platform !== 'linux') return String(pid);
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return `${pid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? ''}`;
}

/**
 * The single-instance lock of one data folder. Electron's call is synchronous, so no socket can be asked:
 * a lock file, made whole or not at all, and a box watched by its owner where a second instance leaves word.
 */
export class InstanceLock {
  readonly #file: string;
  readonly #box: string;
  readonly #onSecond: (message: SecondInstance) => void;
  #watcher: FSWatcher | undefined;

  constructor(folder: string, onSecond: (message: SecondInstance) => void) {
    this.#file = path.join(folder, 'electron-stand-in.lock');
    this.#box = path.join(folder, 'electron-stand-in.second');
    this.#onSecond = onSecond;
    mkdirSync(this.#box, { recursive: true });
  }

  get held(): boolean {
    return this.#watcher !== undefined;
  }

  /** Takes the lock, or leaves `additionalData` for its owner and says false. */
  request(additionalData: unknown): boolean {
    if (this.held) return true;
    if (!this.#take() && !this.#takeOver()) {
      this.#leaveWord({ argv: process.argv, workingDirectory: process.cwd(), additionalData });
      return false;
    }
    this.#watcher = watch(this.#box, (_event, name) => this.#read(name)).unref();
    process.on('exit', () => this.release());
    return true;
  }

  release(): void {
    if (!this.#watcher) return;
    this.#watcher.close();
    this.#watcher = undefined;
    rmSync(this.#file, { force: true });
    rmSync(this.#box, { recursive: true, force: true });
  }

  #take(): boolean {
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, processMark(process.pid));
    try {
      linkSync(draft, this.#file);
      return true;
    } catch {
      return false;
    } finally {
      rmSync(draft, { force: true });
    }
  }

  /** The lock of a process that was killed is nobody's. */
  #takeOver(): boolean {
    const mark = readFileSync(this.#file, 'utf8');
    if (processMark(Number.parseInt(mark, 10)) === mark) return false;
    rmSync(this.#file, { force: true });
    return this.#take();
  }

  #leaveWord(message: SecondInstance): void {
    const draft = path.join(this.#box, `${process.pid}.draft`);
    writeFileSync(draft, JSON.stringify(message));
    renameSync(draft, path.join(this.#box, `${process.pid}.json`));
  }

  #read(name: string | null): void {
    if (name === null || !name.endsWith('.json')) return;
    const file = path.join(this.#box, name);
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      return; // already read: the watcher speaks twice of one file
    }
    rmSync(file, { force: true });
    this.#onSecond(JSON.parse(text) as SecondInstance);
  }
}
