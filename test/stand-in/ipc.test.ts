import { beforeAll, describe, expect, it } from 'vitest';
import { launch, type Running } from './harness.ts';

describe('IPC between page and main', () => {
  let run: Running;
  beforeAll(async () => {
    run = await launch();
  });

  it('carries what structured clone carries, both ways', async () => {
    const kept = await run.page.evaluate(async () => {
      const [date, map, set, big, bytes, nothing, minus, nan, error] = await fixture.echo(
        new Date(86_400_000),
        new Map([['clé', new Set([1])]]),
        new Set(['é']),
        12_345_678_901_234_567_890n,
        new Uint16Array([1, 65_535]),
        undefined,
        -0,
        Number.NaN,
        new RangeError('loin'),
      );
      return [
        date instanceof Date && date.getTime() === 86_400_000,
        map instanceof Map && map.get('clé') instanceof Set,
        set instanceof Set && set.has('é'),
        big === 12_345_678_901_234_567_890n,
        bytes instanceof Uint16Array && bytes[1] === 65_535,
        nothing === undefined,
        Object.is(minus, -0),
        Number.isNaN(nan),
        error instanceof Error && error.message === 'loin',
      ];
    });
    expect(kept).toEqual(Array.from({ length: 9 }, () => true));
  });

  it('keeps an object whose key looks like the codec’s own', async () => {
    const value = { $: 'date', v: 0, nested: { __bridge: 'autre' } };
    expect(await run.page.evaluate((sent) => fixture.echo(sent), value)).toEqual([value]);
  });

  it('says who sends: the app’s own URL and origin', async () => {
    await run.page.evaluate(() => fixture.echo());
    const sender = await run.app.evaluate(() => globalThis.seen.senders.at(-1));
    expect(sender).toEqual({ url: 'app://fixture/index.html', origin: 'app://fixture', parent: null });
  });

  it('rejects as Electron does when a handler throws, is missing, or an argument cannot be cloned', async () => {
    const failure = (channel: string): Promise<string> =>
      run.page.evaluate((name) => fixture.call(name).then(String, (error: Error) => error.message), channel);
    expect(await failure('fail')).toBe("Error invoking remote method 'fail': RangeError: trop loin");
    expect(await failure('nobody')).toBe(
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    );
    const uncloneable = await run.page.evaluate(() =>
      fixture.echo({ run: () => 1 }).then(String, (error: Error) => error.message),
    );
    expect(uncloneable).toMatch(/could not be cloned/);
  });

  it('sends events from main, until the page stops listening', async () => {
    const heard = await run.page.evaluate(async () => {
      const texts: string[] = [];
      const first = new Promise<void>((resolve) => {
        const stop = fixture.onHeard((text) => {
          texts.push(text);
          stop();
          resolve();
        });
      });
      fixture.shout('un');
      await first;
      fixture.shout('deux');
      await fixture.echo();
      return texts;
    });
    expect(heard).toEqual(['UN']);
  });
});

describe('contextBridge', () => {
  let run: Running;
  beforeAll(async () => {
    run = await launch();
  });

  it('calls across worlds at once, with callbacks and errors', async () => {
    const results = await run.page.evaluate(() => {
      let message = '';
      try {
        fixture.fail();
      } catch (error) {
        message = String(error);
      }
      return [fixture.add(20, 22), fixture.apply((value) => `${String(value)}!`, 'oui'), message];
    });
    expect(results).toEqual([42, 'oui!', 'TypeError: non']);
  });

  it('freezes what it exposes, deeply', async () => {
    const frozen = await run.page.evaluate(() => {
      const { nested } = globalThis.fixture;
      return [globalThis.fixture, nested, nested.list, nested.list[1]].every(Object.isFrozen);
    });
    expect(frozen).toBe(true);
  });

  it('shows the page nothing else: no require, no process, no trace of the stand-in', async () => {
    const leaks = await run.page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'ipcRenderer', 'Buffer'].filter((name) => name in globalThis),
      own: Object.getOwnPropertyNames(globalThis).filter((name) => /stand|send_|receive_/.test(name)),
    }));
    expect(leaks).toEqual({ globals: [], own: [] });
  });

  it('tells the preload the versions it runs on', async () => {
    const versions = await run.page.evaluate(() => globalThis.fixture.versions);
    expect(versions.chrome).toMatch(/^\d+\./);
    expect(versions.electron).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
