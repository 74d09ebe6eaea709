import { attachAnnexes } from '../../build/demo/attach-annexes.ts';
import { writeDossier } from '../../build/demo/dossier.ts';
import { documentOf, type DocumentRef } from '../../electron/documents/catalogue.ts';
import type { DocModel } from '../../electron/documents/model.ts';
import { startTestApp } from '../support/app.ts';
import path from 'node:path';

/** The example dossier of a year and its papers; its annexes are read by a worker, which takes a while. */
export const openExample = async ({ withAnnexes = false } = {}) => {
  const offered: string[] = [];
  const app = await startTestApp({ files: { choose: async () => offered.splice(0) } });
  const setClock = (instant: string): void => {
    app.clock.now = instant === '' ? '2026-11-22T13:02:00Z' : instant;
  };
  const { meetingId } = await writeDossier(app.call, '2026-11-22', setClock);
  const offer = (files: readonly string[]) => void offered.push(...files);
  if (withAnnexes)
    await attachAnnexes({ call: app.call, offer }, meetingId, path.join(app.folder, 'fichiers'));
  const paper = (ref: DocumentRef): DocModel => documentOf(app.data.db, ref, app.clock.now);
  /** Every paper that Word and LibreOffice get. */
  const textPapers = (): Record<string, DocModel> => ({
    detailed: paper({ kind: 'agenda', id: meetingId }),
    reserved: paper({ kind: 'agenda', id: meetingId, withRestricted: true }),
    summary: paper({ kind: 'agenda', id: meetingId, variant: 'summary' }),
    signIn: paper({ kind: 'signIn', id: meetingId }),
    year: paper({ kind: 'year', year: 2027 }),
  });
  return { ...app, meetingId, paper, textPapers };
};

export type Example = Awaited<ReturnType<typeof openExample>>;
