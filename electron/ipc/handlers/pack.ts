import { getCollective } from '../../../db/queries/collective.ts';
import { getMeeting } from '../../../db/queries/meeting.ts';
import { createAnnexStore } from '../../annexes/store.ts';
import { packCoverDocument } from '../../documents/pack-cover.ts';
import { packOverview } from '../../pack/overview.ts';
import { preparePack } from '../../pack/prepare.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';
import type { Services } from './services.ts';

export const packHandlers = (
  { open, now }: DataAccess,
  { files, paper, about }: Pick<Services, 'files' | 'paper' | 'about'>,
) => {
  const store = createAnnexStore(about.dataFolder);
  const desk = () => ({ db: open().db, store, now: now(), pdf: (html: string) => paper.pdf(html) });
  return {
    'pack.plan': ({ meetingId }) => packOverview(meetingId, desk()),
    'pack.export': async ({ meetingId }) => {
      const { db } = open();
      const { fileName } = packCoverDocument(getMeeting(db, meetingId, now()), getCollective(db, now()), []);
      let missing: string[] = [];
      const written = await files.save({
        title: 'Enregistrer le dossier de séance',
        suggestedName: `${fileName}.pdf`,
        filter: { name: 'Document PDF', extensions: ['pdf'] },
        content: async () => {
          const pack = await preparePack(meetingId, desk());
          missing = pack.missing;
          return pack.bytes;
        },
      });
      return written
        ? { outcome: 'written' as const, ...written, missing }
        : { outcome: 'cancelled' as const };
    },
  } satisfies Partial<Handlers>;
};
