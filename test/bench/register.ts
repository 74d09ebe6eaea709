import { wholeRegister } from '../../db/domain/opinion-register.ts';
import { openData } from '../../db/open.ts';
import { getHome } from '../../db/queries/home.ts';
import { listOpinions } from '../../db/queries/opinion-register.ts';
import { opinionStatistics } from '../../db/queries/opinion-statistics.ts';
import { collectivityTable } from '../../db/schema/collective.ts';
import { write } from '../../db/write.ts';
import { fillYearsOfOpinions } from '../support/years-of-opinions.ts';
import { benchDay, shipped, withFolder } from './dossier.ts';
import { budgetRow, type Effort, type Row, runsFor } from './row.ts';
import { discarded, quantile } from './statistics.ts';

const today = benchDay.slice(0, 10);

/** Milliseconds a reading takes, the first ones left out. */
const times = (runs: number, read: () => unknown): number[] =>
  Array.from({ length: runs + discarded }, () => {
    const start = performance.now();
    read();
    return performance.now() - start;
  }).slice(discarded);

/** Ten years of avis: 100 conseils of 15 points, 20 collectivités, 30,000 voices. */
export const registerRows = (effort: Effort): Promise<Row[]> =>
  withFolder(async (folder) => {
    const opened = openData({ folder, migrationsFolder: shipped('migrations'), now: benchDay });
    if (!opened.ok) throw new Error(`the data did not open: ${opened.problem.kind}`);
    const { data } = opened;
    write(data, { label: 'Avis' }, (tx) => {
      for (let index = 0; index < 20; index += 1)
        tx.insert(collectivityTable)
          .values({
            kind: index === 0 ? 'epci' : 'commune',
            name: `Collectivité ${index + 1}`,
            inseeCode: '',
            siren: '',
            population: 240 + index * 900,
            department: '85',
          })
          .run();
      fillYearsOfOpinions(tx, { councils: 100, points: 15, today });
    });
    const { db } = data;
    // quality.md §3: a list is read within a click (60 ms), what is typed or filtered within a keystroke (80 ms).
    const readings: [string, number, () => unknown][] = [
      ['register of 1,500 avis', 60, () => listOpinions(db, wholeRegister, benchDay)],
      ['register, what is typed', 80, () => listOpinions(db, { ...wholeRegister, text: 'tarifs' }, benchDay)],
      ['register, one state', 80, () => listOpinions(db, { ...wholeRegister, state: 'decided' }, benchDay)],
      [
        'register, where voices differ',
        80,
        () => listOpinions(db, { ...wholeRegister, divided: true }, benchDay),
      ],
      ['register, its last page', 60, () => listOpinions(db, wholeRegister, benchDay, 1400)],
      ['statistics of ten years', 60, () => opinionStatistics(db, null, benchDay)],
      ['home over ten years of avis', 60, () => getHome(db, benchDay)],
    ];
    const rows = readings.map(([metric, budget, read]) => {
      const taken = times(runsFor(effort), read);
      return budgetRow(`${metric}, slowest 5 % / budget`, 'ms', quantile(taken, 0.95), budget, {
        runs: taken.length,
        binding: true,
      });
    });
    data.close();
    return rows;
  });
