import { type FileReading, joinsPack, unprintableReason } from '../../db/domain/annex.ts';
import type { ReadHandle } from '../../db/handles.ts';
import { annexesOfMeeting } from '../../db/queries/annex.ts';
import type { getMeeting } from '../../db/queries/meeting.ts';
import type { AnnexStore } from '../annexes/store.ts';

/**
 * `in`: its pages are in the dossier. `missing`: it should be, cannot, and a page says why. `out`: left out by choice,
 * or of a kind that does not print; the cover lists it.
 */
export type PlannedAnnex = {
  id: number;
  letter: string;
  title: string;
  fileName: string;
  itemNumber: string;
  itemTitle: string;
  state: 'in' | 'missing' | 'out';
  reason: string;
  /** 1 for the page that says what is missing, 0 when left out. */
  pages: number;
  hash: string;
  reading: FileReading;
};

/** Bytes the merge may hold at once, all annexes together. */
const heaviest = 300_000_000;

const tooMuch = 'les annexes précédentes font déjà un dossier très lourd';
const gone = 'le fichier manque ou a été modifié hors de l’application';
const byChoice = 'non imprimée, à consulter à part';

/** What the dossier will hold of the annexes, in the order of their letters. */
export const planAnnexes = async (
  db: ReadHandle,
  store: AnnexStore,
  meeting: ReturnType<typeof getMeeting>,
): Promise<PlannedAnnex[]> => {
  const items = new Map(meeting.items.map((item) => [item.id, item]));
  const planned: PlannedAnnex[] = [];
  let weight = 0;
  for (const { id, itemId, letter, title, printed, versions } of annexesOfMeeting(db, meeting.id)) {
    const [current] = versions;
    if (!current) continue;
    const { hash, fileName, reading, size, pageCount } = current;
    const item = items.get(itemId);
    const known = { id, letter, title, fileName, hash, reading };
    const of = { ...known, itemNumber: item?.number ?? '', itemTitle: item?.title ?? '' };
    const unprintable = unprintableReason(reading);
    if (!printed) {
      const reason = joinsPack(reading) ? byChoice : unprintable;
      planned.push({ ...of, state: 'out', reason, pages: 0 });
    } else if (unprintable !== '') planned.push({ ...of, state: 'missing', reason: unprintable, pages: 1 });
    else if (!(await store.isSound(hash))) planned.push({ ...of, state: 'missing', reason: gone, pages: 1 });
    else if (weight + size > heaviest) planned.push({ ...of, state: 'missing', reason: tooMuch, pages: 1 });
    else {
      weight += size;
      planned.push({ ...of, state: 'in', reason: '', pages: pageCount ?? 1 });
    }
  }
  return planned;
};
