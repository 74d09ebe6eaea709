import { addDays, dateParts } from '../../db/domain/civil-date.ts';
import { assertNever } from '../../db/domain/failure.ts';
import type { RouteOutput } from '../../electron/ipc/contract/contract.ts';
import { type Change, firstClauses, towardsFirst, towardsSecond, towardsThird } from './charter-versions.ts';
import { firstNote, firstSignatures, remarks, secondNote, secondSignatures } from './charter-voices.ts';
import type { SetClock } from './dossier.ts';
import { type Members, type Places, placeAt } from './inscribe.ts';
import type { ContractCall } from './open-dossier.ts';

type Outline = RouteOutput<'charter.outline'>;
type Around = { call: ContractCall; places: Places; members: Members; setClock: SetClock };

const draftOf = async (call: ContractCall): Promise<Outline> => {
  const { draftId } = await call('charter.get', {});
  if (draftId === null) throw new Error('the charter has no draft');
  return call('charter.outline', { id: draftId });
};

const named = <T extends { id: number; key: string; title: string }>(
  among: readonly T[],
  name: string,
): T => {
  const found = among.find(({ key, title }) => key === name || title === name);
  if (!found) throw new Error(`the charter has no « ${name} »`);
  return found;
};

const reworded = (body: string, words: readonly (readonly [string, string])[]): string =>
  words.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`« ${from} » is not in the article`);
    return text.replace(from, to);
  }, body);

/** Makes a change, and gives the outline as it is then. */
const apply = async (call: ContractCall, draft: Outline, change: Change): Promise<Outline> => {
  const article = (name: string) => named(draft.articles, name).id;
  const chapter = (name: string) => named(draft.chapters, name).id;
  switch (change.do) {
    case 'reword': {
      const { id, body, title } = await call('charter.article', { id: article(change.article) });
      const patch = { title: change.title ?? title, body: reworded(body, change.words) };
      await call('charter.updateArticle', { id, patch });
      return draft;
    }
    case 'add': {
      const { title, body } = change;
      const afterId = change.after === null ? null : article(change.after);
      return call('charter.addArticle', { chapterId: chapter(change.chapter), afterId, title, body });
    }
    case 'addChapter':
      return call('charter.addChapter', { title: change.title, afterId: chapter(change.after) });
    case 'move': {
      const place = { id: article(change.article), chapterId: chapter(change.chapter), index: change.index };
      return call('charter.moveArticle', place);
    }
    case 'remove':
      return call('charter.removeArticle', { id: article(change.article) });
    case 'rule':
      await call('charter.setRule', { articleId: article(change.article), rule: change.rule });
      return draft;
    default:
      return assertNever(change);
  }
};

/** Writes on the draft; gives its outline at the end. */
const write = async (call: ContractCall, changes: readonly Change[]): Promise<Outline> => {
  let draft = await draftOf(call);
  for (const change of changes) draft = await apply(call, draft, change);
  return draft;
};

type Adopted = { adoptedOn: string; effectiveFrom: string; meetingId: number | null; adoptionNote: string };

/** Adopts the draft, and has it signed two weeks after it holds. */
const adopt = async (
  { call, places, members, setClock }: Around,
  adopted: Adopted,
  signatures: readonly (readonly [string, string])[],
): Promise<void> => {
  const { versions } = await call('charter.adopt', adopted);
  const versionId = versions[0]?.id ?? 0;
  const signedOn = addDays(adopted.effectiveFrom, 14);
  setClock(`${signedOn}T15:00:00Z`);
  for (const [at, lastName] of signatures)
    await call('charter.sign', {
      versionId,
      adhesion: {
        collectivityId: placeAt(places, at),
        memberId: members.get(lastName) ?? 0,
        signedOn,
      },
    });
};

const discuss = async ({ call, places }: Around, draft: Outline, today: string): Promise<void> => {
  for (const { article, at, daysAgo, settlement, ...said } of remarks) {
    const articleId = named(draft.articles, article).id;
    const saidOn = addDays(today, -daysAgo);
    const remark = { ...said, collectivityId: placeAt(places, at), saidOn };
    const view = await call('charter.addRemark', { articleId, remark });
    const id = view.remarks.find(({ text }) => text === said.text)?.id ?? 0;
    if (settlement !== undefined)
      await call('charter.settleRemark', { articleId, id, settledOn: addDays(saidOn, 5), settlement });
  }
};

/**
 * The collective's charter: a first version of two years ago, a second one adopted at `meeting` and in force two weeks
 * after it, and the draft of a third, under discussion. Numbers of years are counted from `today`.
 */
export const writeCharter = async (
  around: Around,
  today: string,
  meeting: { id: number; date: string },
): Promise<void> => {
  const { call, setClock } = around;
  const first = addDays(today, -728);
  const { year } = dateParts(today);
  setClock(`${addDays(first, -60)}T09:00:00Z`);
  await call('charter.begin', { from: 'plan', clauses: [...firstClauses] });
  await write(call, towardsFirst(meeting.date));
  setClock(`${first}T15:00:00Z`);
  await adopt(
    around,
    { adoptedOn: first, effectiveFrom: first, meetingId: null, adoptionNote: firstNote },
    firstSignatures,
  );

  setClock(`${addDays(meeting.date, -40)}T09:00:00Z`);
  await call('charter.draftNext', {});
  const { articles } = await write(call, towardsSecond(`${year + 1}-09-01`));
  setClock(`${meeting.date}T15:00:00Z`);
  await adopt(
    around,
    {
      adoptedOn: meeting.date,
      effectiveFrom: addDays(meeting.date, 14),
      meetingId: meeting.id,
      adoptionNote: secondNote(named(articles, 'opinion-positions').number),
    },
    secondSignatures,
  );

  setClock('');
  await call('charter.draftNext', {});
  const draft = await write(call, towardsThird(`${year + 3}-09-01`));
  await discuss(around, draft, today);
};
