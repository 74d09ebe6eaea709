import { desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { Failure } from '../domain/failure.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { charterVersionTable } from '../schema/charter.ts';

export type CharterVersion = typeof charterVersionTable.$inferSelect;

/** @throws Failure `refused` when nothing is being written */
export const draftOf = (tx: WriteHandle): CharterVersion => {
  const draft = tx.select().from(charterVersionTable).where(isNull(charterVersionTable.number)).get();
  if (!draft)
    throw new Failure(
      'refused',
      'Aucun projet de charte n’est en cours d’écriture\u00a0: commencez-en un, puis recommencez.',
    );
  return draft;
};

/** The version adopted last; null before the first. */
export const lastAdopted = (tx: WriteHandle) => {
  const last = tx
    .select()
    .from(charterVersionTable)
    .where(isNotNull(charterVersionTable.number))
    .orderBy(desc(charterVersionTable.number))
    .get();
  if (!last || last.number === null || last.adoptedOn === null || last.effectiveFrom === null) return null;
  const { id, title, number, adoptedOn, effectiveFrom } = last;
  return { id, title, number, adoptedOn, effectiveFrom };
};

/** What was adopted is what was signed: no command writes it any more. @throws Failure `refused` */
export const checkIsDraft = (tx: WriteHandle, versionId: number): void => {
  const version = tx.select().from(charterVersionTable).where(eq(charterVersionTable.id, versionId)).get();
  if (version?.number === null) return;
  throw new Failure(
    'refused',
    'Cette version de la charte est adoptée\u00a0: son texte ne change plus. Commencez la version suivante pour le modifier.',
  );
};

/** Opens the draft, empty. @throws Failure `refused` when there is one already */
export const openDraft = (
  tx: WriteHandle,
  { title, basedOn }: Pick<CharterVersion, 'title' | 'basedOn'>,
  { now }: CommandContext,
): number => {
  if (tx.select().from(charterVersionTable).where(isNull(charterVersionTable.number)).get())
    throw new Failure(
      'refused',
      'Un projet de charte est déjà en cours d’écriture\u00a0: continuez-le, ou abandonnez-le d’abord.',
    );
  const frozen = { number: null, adoptedOn: null, effectiveFrom: null, meetingId: null, textHash: null };
  return tx
    .insert(charterVersionTable)
    .values({ ...frozen, title, basedOn, createdAt: now, adoptionNote: '' })
    .returning({ id: charterVersionTable.id })
    .get().id;
};

/** Returns the draft's id. @throws Failure `refused` */
export const renameDraft = (tx: WriteHandle, title: string): number => {
  const { id } = draftOf(tx);
  tx.update(charterVersionTable).set({ title }).where(eq(charterVersionTable.id, id)).run();
  return id;
};

/** Removes the draft with its text; remarks stay, since they hold on to articles of any version. @throws Failure `refused` */
export const discardDraft = (tx: WriteHandle): void => {
  const { id } = draftOf(tx);
  tx.delete(charterVersionTable).where(eq(charterVersionTable.id, id)).run();
};

type Adopted = Pick<
  CharterVersion,
  'adoptedOn' | 'effectiveFrom' | 'meetingId' | 'adoptionNote' | 'textHash'
>;

/** Gives the draft its number: from here on it is frozen. The adoption was checked (charter-adoption.ts). */
export const freezeDraft = (tx: WriteHandle, id: number, number: number, adopted: Adopted): void => {
  tx.update(charterVersionTable)
    .set({ ...adopted, number })
    .where(eq(charterVersionTable.id, id))
    .run();
};
