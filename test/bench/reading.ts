import { openData } from '../../db/open.ts';
import { getHome } from '../../db/queries/home.ts';
import { openEpciDirectory } from '../../db/reference/epci-directory.ts';
import { benchDay, shipped, withFolder, writtenDossier } from './dossier.ts';
import { budgetRow, type Effort, type Row, runsFor } from './row.ts';
import { discarded, median, quantile } from './statistics.ts';

/** Opening the data file and reading the home screen from it, in milliseconds, in a process already warm. */
const openings = (folder: string, runs: number): number[] =>
  Array.from({ length: runs + discarded }, () => {
    const start = performance.now();
    const opened = openData({ folder, migrationsFolder: shipped('migrations'), now: benchDay });
    if (!opened.ok) throw new Error(`the data did not open: ${opened.problem.kind}`);
    getHome(opened.data.db, benchDay);
    const took = performance.now() - start;
    opened.data.close();
    return took;
  }).slice(discarded);

const typed = ['pays de mortagne', 'saint-martin-des-tilleuls', 'métropole', 'vendée', '44003', 'la'];

/** Each search a secretary causes by typing these, letter after letter from the second, in milliseconds. */
const searches = (): number[] => {
  const directory = openEpciDirectory(shipped('reference', 'epci.json.br'));
  directory.search('premier usage');
  return typed.flatMap((text) =>
    Array.from({ length: text.length - 1 }, (_, i) => {
      const start = performance.now();
      directory.search(text.slice(0, i + 2));
      return performance.now() - start;
    }),
  );
};

export const readingRows = (effort: Effort): Promise<Row[]> =>
  withFolder(async (folder) => {
    const dossier = await writtenDossier(folder);
    dossier.close();
    const opened = openings(folder, runsFor(effort));
    const searched = searches();
    return [
      budgetRow('data file opened and home read / budget', 'ms', median(opened), 60, {
        runs: opened.length,
        binding: true,
      }),
      budgetRow(
        'search among all EPCI, slowest 5 % of keystrokes / budget',
        'ms',
        quantile(searched, 0.95),
        80,
        {
          runs: searched.length,
          binding: false,
        },
      ),
    ];
  });
