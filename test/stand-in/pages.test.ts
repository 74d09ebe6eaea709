import { beforeAll, describe, expect, it } from 'vitest';
import { launch, type Running, SOON } from './harness.ts';

describe('pages on the app:// scheme', () => {
  let run: Running;
  beforeAll(async () => {
    run = await launch();
  });

  it('come from the app’s handler: streamed body, status, headers, posted body', async () => {
    const answers = await run.page.evaluate(async () => {
      const missing = await fetch('/absent.txt');
      const echo = await fetch('/echo', { method: 'POST', body: 'élu' });
      return [
        missing.status,
        await missing.text(),
        echo.status,
        echo.headers.get('x-method'),
        await echo.text(),
      ];
    });
    expect(answers).toEqual([404, 'not found', 201, 'POST', 'élu']);
  });

  it('obey the policy the handler sends: no inline script, the scheme’s own style', async () => {
    expect(await run.page.evaluate(() => globalThis.inlineRan)).toBeUndefined();
    const heading = run.page.getByRole('heading', { name: 'Bonjour' });
    expect(await heading.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(1, 2, 3)');
    expect(await run.page.evaluate(() => isSecureContext)).toBe(true);
  });

  it('reach nothing foreign: the policy stops one request, the app’s filter the other', async () => {
    const attempt = (url: string): Promise<string> =>
      run.page.evaluate((target) => fetch(target).then(() => 'reached', String), url);
    expect(await attempt('https://elsewhere.example/')).toContain('Failed to fetch');
    expect(await attempt('https://foreign.example/data')).toContain('Failed to fetch');
    expect(await run.app.evaluate(() => globalThis.seen.refused)).toEqual(['https://foreign.example/data']);
  });

  it('hold srcdoc frames under the same policy', async () => {
    await run.page.evaluate(() => {
      for (const sandbox of [null, '', 'allow-same-origin']) {
        const frame = document.createElement('iframe');
        if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
        frame.srcdoc =
          '<link rel="stylesheet" href="style.css"><h1>Cadre</h1><script>document.title = "ran"</script>';
        document.body.append(frame);
      }
    });
    for (const index of [0, 1, 2]) {
      const heading = run.page
        .locator('iframe')
        .nth(index)
        .contentFrame()
        .getByRole('heading', { name: 'Cadre' });
      const probe = (): Promise<string> => heading.evaluate((element) => getComputedStyle(element).color);
      await expect.poll(probe, SOON).toBe('rgb(1, 2, 3)');
      expect(await heading.evaluate((element) => element.ownerDocument.title)).toBe('');
    }
  });

  it('open no window and are told so; the app decides what to do of the address', async () => {
    expect(await run.page.evaluate(() => window.open('https://foreign.example/script') === null)).toBe(true);
    await run.page.getByRole('link', { name: 'Ouvrir' }).click();
    await expect
      .poll(() => run.app.evaluate(() => globalThis.seen.opened), SOON)
      .toEqual(['https://foreign.example/script', 'https://foreign.example/popup']);
    await expect.poll(() => run.app.windows().length, SOON).toBe(1);
  });

  it('leave only where the app lets them; loads the page did not ask for are not asked about', async () => {
    await run.page.reload();
    await run.page.getByText('avec script').waitFor();
    expect(await run.app.evaluate(() => globalThis.seen.navigations)).toEqual([]);
    await run.page.getByRole('link', { name: 'Sortir' }).click();
    await run.page.getByRole('link', { name: 'Écrire' }).click();
    await run.page.evaluate(() => location.reload());
    await expect
      .poll(() => run.app.evaluate(() => globalThis.seen.navigations), SOON)
      .toEqual(['https://foreign.example/page', 'mailto:dgs@example.fr', 'app://fixture/index.html']);
    expect(run.page.url()).toContain('/index.html');
  });

  it('speak French whatever the machine speaks', async () => {
    const language = await run.page.evaluate(() => [
      navigator.language,
      new Intl.NumberFormat().resolvedOptions().locale,
      (1234.5).toLocaleString(),
    ]);
    expect(language).toEqual(['fr-FR', 'fr-FR', '1\u202F234,5']);
    const header = await run.app.evaluate(() =>
      globalThis.fetchLocal('app://fixture/index.html').then((r) => r.status),
    );
    expect(header).toBe(200);
  });

  it('are refused every permission', async () => {
    const states = await run.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const;
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  it('zoom as a browser does: a line takes twice as much of the window', async () => {
    const share = (): Promise<number> =>
      run.page
        .getByRole('link', { name: 'Sortir' })
        .evaluate((link) => link.getBoundingClientRect().height / innerWidth);
    const before = await share();
    await run.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
    );
    await expect.poll(async () => (await share()) / before, SOON).toBeCloseTo(2, 1);
  });
});
