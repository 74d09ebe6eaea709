import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { logoShape } from '../../db/domain/letterhead.ts';
import { startTestApp } from '../support/app.ts';

const icon = path.resolve(import.meta.dirname, '../../build/icons/icon.png');

const started = async (...choices: string[][]) => {
  const app = await startTestApp({ files: { choose: async () => choices.shift() ?? [] } });
  await app.call('collective.found', { name: 'CoDir', siren: null });
  return app;
};
const page = async (app: Awaited<ReturnType<typeof started>>) =>
  (await app.call('document.preview', { kind: 'letterhead' })).html;

describe('the letterhead', () => {
  it('puts the chosen text, colour and logo on every paper, and takes the logo back', async () => {
    const app = await started([icon]);
    await app.call('letterhead.update', {
      patch: { letterheadLines: 'Douze voix\nune table', letterheadAccent: 'plum' },
    });
    const chosen = await app.call('letterhead.chooseLogo', {});
    expect(chosen).toMatchObject({ chosen: true, letterheadAccent: 'plum' });
    const html = await page(app);
    expect(html).toContain('Douze voix<br>une table');
    expect(html).toContain('class="flow accent-plum"');
    expect(html).toContain('<img class="logo" src="data:image/png;base64,');
    expect((await app.call('letterhead.removeLogo', {})).logo).toBe('');
    expect(await page(app)).not.toContain('<img');
    await app.call('journal.undo', {});
    expect(await page(app)).toContain('<img');
    app.remove();
  });

  it('says what is wrong with a file that is no image, or too heavy, and changes nothing', async () => {
    const app = await started();
    const paths = ['texte.png', 'lourd.png', 'absent.png'].map((name) => path.join(app.folder, name));
    writeFileSync(paths[0] ?? '', 'pas une image');
    writeFileSync(paths[1] ?? '', Buffer.concat([readFileSync(icon), Buffer.alloc(1_000_000)]));
    const sentences: string[] = [];
    for (const file of paths) {
      const offering = await startTestApp({ files: { choose: async () => [file] } });
      await offering.call('collective.found', { name: 'CoDir', siren: null });
      const result = await offering.raw('letterhead.chooseLogo', {});
      sentences.push(result.ok ? 'taken' : result.message);
      expect((await offering.call('letterhead.get', {})).logo).toBe('');
      offering.remove();
    }
    expect(sentences[0]).toMatch(/n’est pas une image PNG ou JPEG/);
    expect(sentences[1]).toMatch(/dépasse 1.Mo/);
    expect(sentences[2]).toMatch(/n’a pas pu être lue/);
    app.remove();
  });

  it('changes nothing when she gives up', async () => {
    const app = await started([]);
    expect(await app.call('letterhead.chooseLogo', {})).toMatchObject({ chosen: false, logo: '' });
    expect((await app.call('journal.state', {})).undo).toBeNull();
    app.remove();
  });

  it('prints without its logo when the file is gone', async () => {
    const app = await started([icon]);
    await app.call('letterhead.chooseLogo', {});
    rmSync(path.join(app.folder, 'annexes'), { recursive: true });
    expect(await page(app)).not.toContain('<img');
    app.remove();
  });
});

describe('an image', () => {
  it('is known by its bytes', () => {
    expect(logoShape(readFileSync(icon))).toMatchObject({ mediaType: 'image/png' });
    const jpeg = Uint8Array.from([
      0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 40, 0, 90, 1, 1, 0, 0,
    ]);
    expect(logoShape(jpeg)).toEqual({ mediaType: 'image/jpeg', width: 90, height: 40 });
  });

  it.each([[[]], [[0xff, 0xd8]], [[0xff, 0xd8, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]]])(
    'is none in %j',
    (bytes) => {
      expect(logoShape(Uint8Array.from(bytes))).toBeNull();
    },
  );
});
