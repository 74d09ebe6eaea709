import { Failure } from '../../../db/domain/failure.ts';
import { openSnapshot } from '../../../db/snapshot.ts';
import { createAnnexStore } from '../../annexes/store.ts';
import { planArchive } from '../../archive/plan.ts';
import { Stopped, writeArchive } from '../../archive/write-archive.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';
import type { Services } from './services.ts';

type Running = { done: number; total: number; of: string; isStopped: boolean };

export const archiveHandlers = (
  { open, now }: DataAccess,
  { files, paper, about }: Pick<Services, 'files' | 'paper' | 'about'>,
) => {
  let running: Running | null = null;

  const write = async (withReserved: boolean, mine: Running) => {
    const data = open();
    const at = now();
    let counts = { files: 0, missing: 0 };
    const { name } = planArchive(data.db, at, withReserved);
    const written = await files.saveFolder({
      title: 'Où écrire la copie pour les archives',
      name,
      write: async (draft) => {
        const snapshot = openSnapshot(data);
        try {
          const plan = planArchive(snapshot.db, at, withReserved);
          const desk = {
            db: snapshot.db,
            store: createAnnexStore(about.dataFolder),
            pdf: (html: string) => paper.pdf(html),
            now: at,
            version: about.version,
            withReserved,
            progress: (step: { done: number; total: number; of: string }) => {
              if (mine.isStopped) throw new Stopped();
              Object.assign(mine, step);
            },
          };
          counts = await writeArchive(desk, plan, draft);
        } finally {
          snapshot.close();
        }
      },
    });
    return written
      ? { outcome: 'written' as const, ...written, ...counts }
      : { outcome: 'cancelled' as const };
  };

  return {
    'archive.write': async ({ withReserved }) => {
      open();
      if (running)
        throw new Failure('refused', 'Une copie est déjà en cours\u00a0: attendez-la, ou arrêtez-la.');
      const mine: Running = { done: 0, total: 0, of: '', isStopped: false };
      running = mine;
      try {
        return await write(withReserved, mine);
      } catch (error) {
        if (error instanceof Stopped) return { outcome: 'stopped' as const };
        throw error;
      } finally {
        running = null;
      }
    },
    'archive.progress': () => {
      open();
      return running && { done: running.done, total: running.total, of: running.of };
    },
    'archive.stop': () => {
      open();
      if (running) running.isStopped = true;
      return {};
    },
  } satisfies Partial<Handlers>;
};
