/**
 * `node build/icons/draw.ts`: draws icon.png, icon.ico, those of the notification area and the installer's sidebar from their SVG. Needs Chromium
 * (CODIR_CHROMIUM, else the system's) and ImageMagick's `convert`; what it writes is committed.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const icons = import.meta.dirname;
const installer = path.join(icons, '../installer');
const executablePath = process.env['CODIR_CHROMIUM'] ?? '/usr/bin/chromium';

type Size = { width: number; height: number };

async function draw(
  browser: Browser,
  svg: string,
  size: Size,
  file: string,
  page = 'transparent',
): Promise<void> {
  const tab = await browser.newPage({ viewport: size });
  const style = `*{margin:0}html{background:${page}}svg{display:block;width:100vw;height:100vh}`;
  await tab.setContent(`<style>${style}</style>${readFileSync(svg, 'utf8')}`);
  writeFileSync(file, await tab.screenshot({ omitBackground: true }));
  await tab.close();
}

const scratch = mkdtempSync(path.join(tmpdir(), 'codir-icons-'));
const browser = await chromium.launch({ executablePath });
try {
  const large = path.join(icons, 'icon.svg');
  await draw(browser, large, { width: 512, height: 512 }, path.join(icons, 'icon.png'));
  const sizes: string[] = [];
  for (const size of [16, 24, 32, 48, 64, 128, 256]) {
    const file = path.join(scratch, `${size}.png`);
    // Below 48 pixels the ring's line and the fold only blur: the small drawing has neither.
    const svg = size < 48 ? path.join(icons, 'small.svg') : large;
    await draw(browser, svg, { width: size, height: size }, file);
    sizes.push(file);
  }
  execFileSync('convert', [...sizes, path.join(icons, 'icon.ico')]);
  // The notification area draws 16 to 32 pixels, by the scale of the screen.
  const small: string[] = [];
  for (const size of [16, 20, 24, 32]) {
    const file = path.join(scratch, `small-${size}.png`);
    await draw(browser, path.join(icons, 'small.svg'), { width: size, height: size }, file);
    small.push(file);
  }
  execFileSync('convert', [...small, path.join(icons, 'tray.ico')]);
  copyFileSync(path.join(scratch, 'small-32.png'), path.join(icons, 'tray.png'));
  const sidebar = path.join(scratch, 'sidebar.png');
  // The icon's square has the sidebar's own colour: only its page shows.
  await draw(browser, large, { width: 164, height: 314 }, sidebar, '#0E4F5C');
  // NSIS reads only uncompressed BMP of the old header; 256 colours keep it small.
  execFileSync('convert', [
    sidebar,
    '-colors',
    '256',
    '-type',
    'Palette',
    '-compress',
    'none',
    `BMP3:${path.join(installer, 'sidebar.bmp')}`,
  ]);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true });
}
