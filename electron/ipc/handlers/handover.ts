import { getCollective } from '../../../db/queries/collective.ts';
import { createAnnexStore } from '../../annexes/store.ts';
import { writeHandover } from '../../handover/export.ts';
import { dropReceived, keepReceived, receiveHandover } from '../../handover/receive.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';
import type { Services } from './services.ts';

const filter = { name: 'Dossier CoDir', extensions: ['codir'] };

export const handoverHandlers = (
  { open, now }: DataAccess,
  { files, about, desk }: Pick<Services, 'files' | 'about' | 'desk'>,
) =>
  ({
    'handover.export': async () => {
      const data = open();
      const collective = getCollective(data.db, now()).collective?.name ?? '';
      const store = createAnnexStore(about.dataFolder);
      const told = { version: about.version, exportedAt: now(), collective };
      let sent = { annexes: 0, missing: 0 };
      const written = await files.saveFile({
        title: 'Exporter tout le dossier',
        suggestedName: `CoDir - dossier du ${now().slice(0, 10)}.codir`,
        filter,
        write: async (draft) => {
          sent = await writeHandover(data, store, draft, told);
        },
      });
      return written
        ? { outcome: 'written' as const, ...written, ...sent }
        : { outcome: 'cancelled' as const };
    },
    'handover.choose': async () => {
      open();
      const [file] = await files.choose({
        title: 'Ouvrir un dossier transmis',
        filters: [filter],
        many: false,
      });
      if (file === undefined) return { outcome: 'cancelled' as const };
      const manifest = await receiveHandover(file, about.dataFolder, about.migrationsFolder);
      const count = (table: string): number => manifest.counts[table] ?? 0;
      return {
        outcome: 'ready' as const,
        collective: manifest.collective,
        exportedAt: manifest.exportedAt,
        meetings: count('meeting'),
        opinions: count('opinion'),
        members: count('member'),
        annexes: manifest.files.length - 1,
        missing: manifest.missing.length,
      };
    },
    'handover.take': async () => {
      open();
      await keepReceived(about.dataFolder);
      desk.restart();
      return {};
    },
    'handover.drop': async () => {
      open();
      await dropReceived(about.dataFolder);
      return {};
    },
  }) satisfies Partial<Handlers>;
