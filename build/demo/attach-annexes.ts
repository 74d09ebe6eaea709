import { writeExampleAnnexes } from './annexes.ts';
import type { openDossier } from './open-dossier.ts';

type Dossier = Pick<ReturnType<typeof openDossier>, 'call' | 'offer'>;

/** Joins the example's annexes to the points of a meeting, as files chosen on the machine; they are left in `folder`. */
export const attachAnnexes = async (
  { call, offer }: Dossier,
  meetingId: number,
  folder: string,
): Promise<void> => {
  const annexes = await writeExampleAnnexes(folder);
  const { items } = await call('meeting.get', { id: meetingId });
  for (const [index, files] of annexes) {
    const item = items[index];
    if (!item) continue;
    offer(files);
    const taken = await call('annex.add', { itemId: item.id });
    if (taken.outcome !== 'done' || taken.refused.length > 0) throw new Error(JSON.stringify(taken));
  }
};
