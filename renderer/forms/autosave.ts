import type { z } from 'zod';

export type FormShape<V> = { shape: { [K in keyof V]: z.ZodType<V[K]> } };

export type SaveReply<V> =
  | { ok: true; values: V }
  | { ok: false; message: string; fields: Record<string, string> };

export type AutosaveState =
  | { state: 'saved' }
  | { state: 'saving' }
  | { state: 'unsaved'; field: string | null; message: string }
  | { state: 'error'; message: string };

/** The form as the saving sees it. */
export type AutosavePort<V> = {
  read: () => V;
  write: (key: keyof V & string, value: V[keyof V & string]) => void;
  fault: (key: keyof V & string, message: string | null) => void;
  save: (patch: Partial<V>) => Promise<SaveReply<V>>;
};

const pause = 400;
const failed = 'l’application n’a pas pu écrire. Votre texte reste ici\u00a0: réessayez dans un instant.';

const same = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

/**
 * Saves a form by itself: sends the fields that changed and are valid, one request at a time, and brings
 * back what the reply says without touching what is being typed. Knows neither React nor the form library.
 */
export class Autosave<V> {
  readonly #schema: FormShape<V>;
  /** The longest that what is typed waits, in milliseconds, however long one goes on typing. */
  readonly #longest: number;
  #since: number | null = null;
  #port: AutosavePort<V> | null = null;
  #listener: (state: AutosaveState) => void = () => undefined;
  #state: AutosaveState = { state: 'saved' };
  readonly #keys: (keyof V & string)[];
  /** The values known to be kept. */
  #kept: V;
  /** Values refused as they are: not sent again until something is typed. */
  readonly #refused = new Map<keyof V, unknown>();
  #refusal: { field: string | null; message: string } | null = null;
  readonly #faults = new Map<keyof V & string, string>();
  #typing: keyof V | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;

  constructor(schema: FormShape<V>, values: V, longest = Number.POSITIVE_INFINITY) {
    this.#schema = schema;
    this.#longest = longest;
    this.#kept = values;
    this.#keys = Object.keys(schema.shape) as (keyof V & string)[];
  }

  get #to(): AutosavePort<V> {
    if (!this.#port) throw new Error('A form must be attached before it is typed in');
    return this.#port;
  }

  get state(): AutosaveState {
    return this.#state;
  }

  /** The port of the last render: its `save` closes over what the screen shows now. */
  attach(port: AutosavePort<V>): void {
    this.#port = port;
  }

  listen(listener: (state: AutosaveState) => void): void {
    this.#listener = listener;
  }

  /** A field was typed in. Its error goes as soon as it is right; a new one waits until it is left. */
  typed(key: keyof V & string): void {
    this.#typing = key;
    this.#refused.clear();
    this.#refusal = null;
    if (this.#faults.has(key) && this.#parse(key).success) this.#fault(key, null);
    this.#report({ state: 'saving' });
    clearTimeout(this.#timer);
    this.#since ??= Date.now();
    const left = Math.max(0, this.#since + this.#longest - Date.now());
    this.#timer = setTimeout(() => void this.flush(), Math.min(pause, left));
  }

  /** A field was left: its error shows, its text takes the kept form, what waits is sent. */
  left(key: keyof V & string): void {
    if (this.#typing === key) this.#typing = null;
    const parsed = this.#parse(key);
    if (!parsed.success) this.#fault(key, parsed.error.issues[0]?.message ?? null);
    else if (same(parsed.data, this.#kept[key])) this.#show(key);
    void this.flush();
  }

  /** Newer values from elsewhere (undo, another screen): taken where nothing is being typed or waiting. */
  incoming(values: V): void {
    for (const key of this.#keys) {
      if (same(values[key], this.#kept[key])) continue;
      const isClean = !this.#isChanged(key) && this.#typing !== key;
      this.#kept = { ...this.#kept, [key]: values[key] };
      if (isClean) {
        this.#show(key);
        this.#fault(key, null);
      }
    }
  }

  /** What is typed and not kept, with its sentence: refused, not valid, or not written. To be read after `flush`. */
  unsaved(): { field: string; message: string }[] {
    const values = this.#to.read();
    return this.#keys.flatMap((field) => {
      // A kept value that a stricter rule no longer allows is nobody's typing.
      if (same(values[field], this.#kept[field]) || !this.#isChanged(field)) return [];
      const fault = this.#faults.get(field) ?? this.#parse(field).error?.issues[0]?.message;
      return [{ field, message: fault ?? this.#refusal?.message ?? failed }];
    });
  }

  /** Sends what waits; resolves when nothing more can be saved. Saves never overlap. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#since = null;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    let patch = this.#patch();
    while (Object.keys(patch).length > 0) {
      this.#report({ state: 'saving' });
      const reply = await this.#to.save(patch).catch(() => null);
      if (!reply) {
        this.#report({ state: 'error', message: failed });
        return;
      }
      if (reply.ok) this.#accept(patch, reply.values);
      else this.#refuse(patch, reply);
      patch = this.#patch();
    }
    if (this.#timer === undefined) this.#report(this.#outcome());
  }

  #accept(sent: Partial<V>, values: V): void {
    const before = this.#kept;
    this.#kept = { ...before, ...Object.fromEntries(this.#keys.map((key) => [key, values[key]])) };
    this.#refused.clear();
    this.#refusal = null;
    for (const key of this.#keys) {
      const parsed = this.#parse(key);
      const known = key in sent ? sent[key] : before[key];
      // Typed further since the request left: the newer text wins and goes with the next one.
      if (!parsed.success || !same(parsed.data, known)) continue;
      this.#fault(key, null);
      if (this.#typing !== key) this.#show(key);
    }
  }

  #refuse(sent: Partial<V>, reply: { message: string; fields: Record<string, string> }): void {
    const named = this.#keys.filter((key) => reply.fields[key] !== undefined);
    const culprits = named.filter((key) => key in sent);
    // A rule across fields may name one that was not sent: then the whole request is refused.
    const stopped = culprits.length > 0 ? culprits : this.#keys.filter((key) => key in sent);
    for (const key of stopped) this.#refused.set(key, sent[key]);
    for (const key of named) {
      const parsed = this.#parse(key);
      const isStale = key in sent && !(parsed.success && same(parsed.data, sent[key]));
      if (!isStale) this.#fault(key, reply.fields[key] ?? null);
    }
    this.#refusal = { field: named[0] ?? null, message: reply.message };
  }

  /** What changed, is valid and was not just refused. */
  #patch(): Partial<V> {
    const patch: Partial<V> = {};
    for (const key of this.#keys) {
      const parsed = this.#parse(key);
      if (!parsed.success || same(parsed.data, this.#kept[key])) continue;
      if (this.#refused.has(key) && same(this.#refused.get(key), parsed.data)) continue;
      patch[key] = parsed.data;
    }
    return patch;
  }

  #outcome(): AutosaveState {
    for (const key of this.#keys) {
      const parsed = this.#parse(key);
      const message = this.#faults.get(key) ?? parsed.error?.issues[0]?.message;
      if (!parsed.success && message !== undefined) return { state: 'unsaved', field: key, message };
    }
    return this.#refusal && this.#refused.size > 0
      ? { state: 'unsaved', ...this.#refusal }
      : { state: 'saved' };
  }

  #parse<K extends keyof V & string>(key: K): z.ZodSafeParseResult<V[K]> {
    const { shape } = this.#schema;
    const field: z.ZodType<V[K]> = shape[key];
    return field.safeParse(this.#to.read()[key]);
  }

  #isChanged(key: keyof V & string): boolean {
    const parsed = this.#parse(key);
    return !parsed.success || !same(parsed.data, this.#kept[key]);
  }

  #report(state: AutosaveState): void {
    this.#state = state;
    this.#listener(state);
  }

  #show(key: keyof V & string): void {
    if (!same(this.#to.read()[key], this.#kept[key])) this.#to.write(key, this.#kept[key]);
  }

  #fault(key: keyof V & string, message: string | null): void {
    if (message === null ? !this.#faults.delete(key) : this.#faults.get(key) === message) return;
    if (message !== null) this.#faults.set(key, message);
    this.#to.fault(key, message);
  }
}
