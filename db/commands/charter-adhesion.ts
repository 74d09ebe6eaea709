import { and, eq } from 'drizzle-orm';
import { type Adhesion, checkSigning } from '../domain/charter-adoption.ts';
import { Failure, invalidField } from '../domain/failure.ts';
import { formatDate } from '../domain/french-dates.ts';
import { heldAs, listed, memberName } from '../domain/member.ts';
import { fromInstant } from '../domain/paris-time.ts';
import { isDirecting, isHeldOn } from '../domain/post.ts';
import { named } from '../domain/turns.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { charterAdhesionTable, charterVersionTable } from '../schema/charter.ts';
import { collectivityTable, memberTable, postTable } from '../schema/collective.ts';

/** The day a version was adopted. @throws Failure `not-found`, `refused` for the draft */
const adoptionDay = (tx: WriteHandle, versionId: number): string => {
  const version = tx.select().from(charterVersionTable).where(eq(charterVersionTable.id, versionId)).get();
  if (!version) throw new Failure('not-found', 'Cette version de la charte n’existe plus.');
  if (version.adoptedOn === null)
    throw new Failure(
      'refused',
      'Ce projet n’est pas encore adopté\u00a0: on signe une version une fois qu’elle est adoptée.',
    );
  return version.adoptedOn;
};

/** What a person does for a collectivity on a civil day, who directs its services first; '' for nothing. */
const functionThere = (tx: WriteHandle, { memberId, collectivityId, signedOn }: Adhesion): string => {
  const held = tx
    .select()
    .from(postTable)
    .where(and(eq(postTable.memberId, memberId), eq(postTable.collectivityId, collectivityId)))
    .all()
    .filter((post) => isHeldOn(post, signedOn))
    .toSorted((a, b) => Number(isDirecting(b)) - Number(isDirecting(a)));
  return listed([...new Set(held.map(heldAs))]);
};

/**
 * Notes a signature, with its signatory as they are that day. A person shared between several collectivities signs for
 * each.
 * @throws Failure `not-found`, `refused`, `invalid` at its field
 */
export const signCharter = (
  tx: WriteHandle,
  versionId: number,
  adhesion: Adhesion,
  { now }: CommandContext,
): number => {
  const adoptedOn = adoptionDay(tx, versionId);
  const { collectivityId, memberId, signedOn } = adhesion;
  const place = tx.select().from(collectivityTable).where(eq(collectivityTable.id, collectivityId)).get();
  if (!place)
    throw invalidField('collectivityId', 'Cette collectivité n’existe plus\u00a0: choisissez-en une autre.');
  const member = tx.select().from(memberTable).where(eq(memberTable.id, memberId)).get();
  if (!member) throw invalidField('memberId', 'Ce membre n’existe plus\u00a0: choisissez-en un autre.');
  checkSigning(signedOn, { today: fromInstant(now).date, adoptedOn });
  const signatoryName = memberName(member);
  const signatoryFunction = functionThere(tx, adhesion);
  if (signatoryFunction === '')
    throw invalidField(
      'memberId',
      `${signatoryName} n’avait aucun poste dans cette collectivité le ${formatDate(signedOn, 'long')}\u00a0: vérifiez la date, ou ses postes.`,
    );
  const former = tx
    .select()
    .from(charterAdhesionTable)
    .where(
      and(
        eq(charterAdhesionTable.versionId, versionId),
        eq(charterAdhesionTable.collectivityId, collectivityId),
        eq(charterAdhesionTable.memberId, memberId),
      ),
    )
    .get();
  if (former)
    throw invalidField(
      'memberId',
      `${signatoryName} a déjà signé cette version pour ${named(place)}, le ${formatDate(former.signedOn, 'long')}\u00a0: il n’y a rien à ajouter.`,
    );
  return tx
    .insert(charterAdhesionTable)
    .values({ ...adhesion, versionId, collectivityName: place.name, signatoryName, signatoryFunction })
    .returning({ id: charterAdhesionTable.id })
    .get().id;
};

/** Takes out a signature noted by mistake. Returns the id of its version. @throws Failure `not-found` */
export const unsignCharter = (tx: WriteHandle, id: number): number => {
  const adhesion = tx.select().from(charterAdhesionTable).where(eq(charterAdhesionTable.id, id)).get();
  if (!adhesion) throw new Failure('not-found', 'Cette signature n’est plus notée.');
  tx.delete(charterAdhesionTable).where(eq(charterAdhesionTable.id, id)).run();
  return adhesion.versionId;
};
