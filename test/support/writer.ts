/**
 * Run as a process of its own, to be killed: opens the data of a folder and writes one conseil after another, telling
 * the number of each on its output once it is acknowledged. With `hold` it opens, says so and waits.
 */
import { writeSync } from 'node:fs';
import { createCouncilSession } from '../../db/commands/council.ts';
import { civilDate } from '../../db/domain/civil-date.ts';
import { openData } from '../../db/open.ts';
import { write } from '../../db/write.ts';

const [folder = '', migrationsFolder = '', mode = 'write'] = process.argv.slice(2);
const say = (text: string): void => void writeSync(1, `${text}\n`);

const opened = openData({ folder, migrationsFolder, now: '2026-11-22T13:02:00Z' });
if (!opened.ok) {
  say(opened.problem.kind);
  process.exit(1);
}
say('open');
if (mode === 'hold') {
  // Named here so that it is not collected, which would close the file and let it go.
  setInterval(() => opened.data.sqlite.inTransaction, 1000);
} else {
  const start = opened.data.sqlite.prepare<[], { n: number }>('SELECT count(*) AS n FROM council_session');
  for (let n = start.get()?.n ?? 0; ; n += 1) {
    const date = civilDate(2000 + Math.floor(n / 300), 1 + (Math.floor(n / 25) % 12), 1 + (n % 25)) ?? '';
    const place = `Salle ${n} `.repeat(20);
    say(
      String(
        write(opened.data, { label: 'x' }, (tx) => createCouncilSession(tx, { date, time: '18:30', place })),
      ),
    );
  }
}
