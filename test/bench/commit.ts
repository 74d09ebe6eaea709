import { closeSync, fdatasyncSync, openSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { updateAgendaItem } from '../../db/commands/agenda.ts';
import { write } from '../../db/write.ts';
import { withFolder, writtenDossier } from './dossier.ts';
import { type Effort, type Row, ratioRow, runsFor } from './row.ts';
import { alternate } from './statistics.ts';

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/**
 * Writes of `size` bytes at the end of a growing file, each flushed: the least that keeping something costs on this
 * disk, without a database. The log of a session grows in the same way.
 */
const rawWriter = (file: string, size: number) => {
  const handle = openSync(file, 'w');
  const bytes = Buffer.alloc(size, 7);
  let at = 0;
  return {
    write: () => {
      writeSync(handle, bytes, 0, size, at);
      fdatasyncSync(handle);
      at += size;
    },
    close: () => closeSync(handle),
  };
};

/** One autosave of a point's title, as the command that does it: transaction, undo journal, flush to the disk. */
export const commitRows = (effort: Effort): Promise<Row[]> =>
  withFolder(async (folder) => {
    const dossier = await writtenDossier(folder);
    const { items } = await dossier.call('meeting.get', { id: dossier.meetingId });
    const [item] = items;
    if (!item) throw new Error('the example dossier has no point');
    let n = 0;
    const save = () => {
      n += 1;
      const title = `${item.title} ${n}`;
      write(dossier.data, { label: 'modification du point', mergeKey: `item:${n}` }, (tx) =>
        updateAgendaItem(tx, item.id, { title }),
      );
    };
    const route = async (): Promise<number> => {
      n += 1;
      const start = performance.now();
      await dossier.call('agenda.updateItem', { id: item.id, patch: { title: `${item.title} ${n}` } });
      return performance.now() - start;
    };

    // The size of a commit, read from the log just after it was emptied.
    dossier.data.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    save();
    const size = statSync(`${dossier.data.file}-wal`).size;
    const raw = rawWriter(path.join(folder, 'raw'), size);
    const runs = runsFor(effort, 300, 60);
    const kilobytes = `${(size / 1024).toFixed(0)} kB`;
    try {
      return [
        ratioRow(
          `commit: command and undo journal / raw write + fdatasync of ${kilobytes}`,
          'ms',
          2,
          await alternate(
            runs,
            () => timed(save),
            () => timed(raw.write),
          ),
        ),
        ratioRow(
          `the whole route, its fresh view included / the same raw write`,
          'ms',
          null,
          await alternate(runs, route, () => timed(raw.write)),
        ),
      ];
    } finally {
      raw.close();
      dossier.close();
    }
  });
