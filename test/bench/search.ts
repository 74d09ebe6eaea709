import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { findChromium, findHeadlessShell } from '../../build/run/chromium.ts';
import { matchExpressions, readQuery } from '../../db/domain/search-words.ts';
import { searchFileName, type OpenData } from '../../db/open.ts';
import { getHome } from '../../db/queries/home.ts';
import { searchEverything, searchPage } from '../../db/queries/search.ts';
import { collectivityTable } from '../../db/schema/collective.ts';
import { write } from '../../db/write.ts';
import { serveRenderer } from '../screens/serve-renderer.ts';
import { mustOpen, startTestApp, type TestApp } from '../support/app.ts';
import { fillYearsOfMeetings } from '../support/years-of-writing.ts';
import { fillYearsOfOpinions } from '../support/years-of-opinions.ts';
import { benchDay, withFolder } from './dossier.ts';
import { budgetRow, type Effort, type Row, runsFor } from './row.ts';
import { discarded, median, quantile } from './statistics.ts';
import { bridge } from './typing.ts';

const today = benchDay.slice(0, 10);
/** Common, rare, several, and what is found nowhere; each is typed letter by letter. */
const asked = [
  'eau',
  'tarification',
  'voirie des communes',
  'assainissement',
  '2026-12',
  'mutualisation achats',
  'zorglub',
];
const keystrokes = asked.flatMap((text) =>
  Array.from({ length: text.length - 1 }, (_, index) => text.slice(0, index + 2)),
);

/** Ten years: 240 meetings of 30 points with their notes, decisions, actions and PDF annexes, 1,500 avis. */
const fill = (data: OpenData): void => {
  data.sqlite.pragma('synchronous = OFF');
  write(data, { label: 'dix ans', undoable: false }, (tx) => {
    for (let index = 0; index < 12; index += 1)
      tx.insert(collectivityTable)
        .values({
          kind: index === 0 ? 'epci' : 'commune',
          name: `Collectivité ${index + 1}`,
          inseeCode: '',
          siren: '',
          population: 900,
          department: '85',
        })
        .run();
    fillYearsOfMeetings(tx, { meetings: 240, points: 30, annexWords: 3000, today });
    fillYearsOfOpinions(tx, { councils: 100, points: 15, today });
  });
};

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** From a key to the frame that shows its answer: the list is busy until it answers what is typed. */
const painted = async (page: Page, key: string): Promise<number> => {
  // Listening must have begun before the key falls.
  await page.evaluate(() => {
    const shown = new Promise<number>((done) => {
      document.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const look = () => {
            if (document.querySelector('[role=listbox][aria-busy=true]')) {
              requestAnimationFrame(look);
              return;
            }
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => done(performance.now() - timeStamp));
            port1.start();
            port2.postMessage(null);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
    Object.defineProperty(window, 'keyShown', { value: shown, configurable: true });
  });
  await page.keyboard.press(key);
  return page.evaluate<number>(() => Reflect.get(window, 'keyShown'));
};

const onScreen = async (app: TestApp, rounds: number): Promise<number[]> => {
  const server = await serveRenderer();
  const browser = await chromium.launch({
    // Debian's own has the processor play a graphics card, which takes longer than drawing does.
    executablePath: findHeadlessShell() ?? findChromium() ?? '/usr/bin/chromium',
  });
  const page = await browser.newPage({ bypassCSP: true, viewport: { width: 1366, height: 768 } });
  const unbridge = await bridge(page, app);
  const times: number[] = [];
  try {
    await page.goto(`${server.url}#/reglages`);
    await page.getByRole('button', { name: 'Rechercher' }).click();
    const field = page.getByRole('combobox', { name: 'Rechercher' });
    for (let round = -1; round < rounds; round += 1)
      for (const text of asked) {
        await field.fill('');
        for (const key of text) {
          await rest(120);
          const took = await painted(page, key === ' ' ? 'Space' : key);
          if (round >= 0) times.push(took);
        }
      }
  } finally {
    unbridge();
    await browser.close();
    server.close();
  }
  return times;
};

export const searchRows = (effort: Effort): Promise<Row[]> =>
  withFolder(async (folder) => {
    const app = await startTestApp({ folder });
    await app.call('collective.found', { name: 'CoDir', siren: null });
    fill(app.data);
    const built = timed(() => app.data.search.finish());
    const size = statSync(path.join(folder, searchFileName)).size / 1e6;
    const rounds = runsFor(effort, 6, 2);
    const whole: number[] = [];
    const direct: number[] = [];
    for (let round = -1; round < rounds; round += 1)
      for (const text of keystrokes) {
        const expression = matchExpressions(readQuery(text));
        const sql = timed(() => app.data.search.match(expression, 0, searchPage + 1));
        const all = timed(() =>
          searchEverything(app.data, { typed: text, from: 0, isProjected: false }, benchDay),
        );
        if (round < 0) continue;
        direct.push(sql);
        whole.push(all);
      }
    const shown = await onScreen(app, runsFor(effort, 3, 1));
    const saved = Array.from({ length: 40 }, (_, n) =>
      timed(() =>
        write(app.data, { label: 'titre' }, () =>
          app.data.sqlite.prepare('UPDATE agenda_item SET title = ? WHERE id = 1').run(`Titre ${n}`),
        ),
      ),
    ).slice(discarded);
    const followed = timed(() => app.data.search.match(matchExpressions(readQuery('zorglub')), 0, 1));
    const closed = timed(() => app.close());
    const opened = Array.from({ length: runsFor(effort) + discarded }, () => {
      const start = performance.now();
      const data = mustOpen(folder);
      getHome(data.db, benchDay);
      const took = performance.now() - start;
      data.close();
      return took;
    }).slice(discarded);
    const again = mustOpen(folder);
    if (!again.search.isComplete()) throw new Error('the index was not kept');
    again.close();
    if (readFileSync(path.join(folder, searchFileName)).length === 0) throw new Error('no index');
    const frame = 1000 / 60;
    const held = { binding: true };
    const told = { binding: false };
    return [
      budgetRow(
        'search of ten years: key to painted, slowest 5 % / budget',
        'ms',
        quantile(shown, 0.95),
        80,
        {
          ...held,
          runs: shown.length,
        },
      ),
      budgetRow(
        'the same, median / 1.5 times its SQL and a frame',
        'ms',
        median(shown),
        1.5 * median(direct) + frame,
        {
          ...told,
          runs: shown.length,
        },
      ),
      budgetRow('search, without the window, slowest 5 % / budget', 'ms', quantile(whole, 0.95), 60, {
        ...held,
        runs: whole.length,
      }),
      budgetRow('search, its SQL alone, slowest 5 % / budget', 'ms', quantile(direct, 0.95), 50, {
        ...told,
        runs: direct.length,
      }),
      budgetRow('opening ten years and reading home / budget', 'ms', median(opened), 60, {
        ...held,
        runs: opened.length,
      }),
      budgetRow('a title saved, index watched, slowest 5 % / budget', 'ms', quantile(saved, 0.95), 10, {
        ...held,
        runs: saved.length,
      }),
      budgetRow('the index follows what was saved / budget', 'ms', followed, 100, { ...told, runs: 1 }),
      budgetRow('closing / budget', 'ms', closed, 300, { ...told, runs: 1 }),
      budgetRow(`building the index (${size.toFixed(0)} MB) / budget`, 'ms', built, 20_000, {
        ...told,
        runs: 1,
      }),
    ];
  });
