import { and, eq, isNull, max, ne } from 'drizzle-orm';
import { Failure, invalidField } from '../domain/failure.ts';
import { fold } from '../domain/fold.ts';
import { patched, type Patch } from '../domain/patch.ts';
import { overlap } from '../domain/post.ts';
import { checkRoleHolder, type Role, type RoleHolder, type RoleKind } from '../domain/role.ts';
import type { WriteHandle } from '../handles.ts';
import { memberTable, roleHolderTable, roleTable } from '../schema/collective.ts';
import { checkCollectivityExists } from './member.ts';

const sameName = (tx: WriteHandle, kind: RoleKind, name: string, id: number | null) =>
  tx
    .select()
    .from(roleTable)
    .where(eq(roleTable.kind, kind))
    .all()
    .find((other) => other.id !== id && fold(other.name) === fold(name));

const checkName = (tx: WriteHandle, kind: RoleKind, name: string, id: number | null): void => {
  const twin = sameName(tx, kind, name, id);
  if (twin) throw invalidField('name', `«\u00a0${twin.name}\u00a0» existe déjà\u00a0: donnez un autre nom.`);
};

const nextPosition = (tx: WriteHandle): number =>
  (tx
    .select({ last: max(roleTable.position) })
    .from(roleTable)
    .get()?.last ?? 0) + 1;

/** Adds a réseau métier or a duty, after those there are. @throws Failure `invalid` on `name` */
export const createRole = (tx: WriteHandle, role: Role): number => {
  checkName(tx, role.kind, role.name, null);
  const row = { ...role, position: nextPosition(tx) };
  return tx.insert(roleTable).values(row).returning({ id: roleTable.id }).get().id;
};

/** Adds several at once; a name already there is left as it is. */
export const createRoles = (tx: WriteHandle, kind: RoleKind, names: readonly string[]): void => {
  for (const name of names) {
    if (!sameName(tx, kind, name, null)) createRole(tx, { kind, name, description: '' });
  }
};

const mustHaveRole = (tx: WriteHandle, id: number) => {
  const role = tx.select().from(roleTable).where(eq(roleTable.id, id)).get();
  if (!role) throw new Failure('not-found', 'Ce réseau ou ce rôle n’existe plus.');
  return role;
};

/** Renames a role or changes its description. @throws Failure `invalid` on `name`, `not-found` */
export const updateRole = (tx: WriteHandle, id: number, patch: Patch<Omit<Role, 'kind'>>): void => {
  const { id: _, ...next } = patched(mustHaveRole(tx, id), patch);
  checkName(tx, next.kind, next.name, id);
  tx.update(roleTable).set(next).where(eq(roleTable.id, id)).run();
};

/** Removes a role with the list of who held it. */
export const removeRole = (tx: WriteHandle, id: number): void => {
  tx.delete(roleTable).where(eq(roleTable.id, id)).run();
};

const sameHolder = (tx: WriteHandle, holder: RoleHolder, id: number | null) =>
  tx
    .select()
    .from(roleHolderTable)
    .where(
      and(
        eq(roleHolderTable.roleId, holder.roleId),
        ne(roleHolderTable.id, id ?? 0),
        holder.collectivityId === null
          ? isNull(roleHolderTable.collectivityId)
          : eq(roleHolderTable.collectivityId, holder.collectivityId),
      ),
    )
    .all()
    .find(
      (other) =>
        overlap(other, holder) &&
        (holder.memberId === null
          ? other.memberId === null && fold(other.holderName) === fold(holder.holderName)
          : other.memberId === holder.memberId),
    );

const checkHolder = (tx: WriteHandle, holder: RoleHolder, id: number | null): void => {
  const role = mustHaveRole(tx, holder.roleId);
  checkCollectivityExists(tx, holder.collectivityId);
  checkRoleHolder(holder);
  if (role.kind === 'network' && holder.collectivityId === null) {
    throw invalidField('collectivityId', 'Choisissez la collectivité dont cette personne est référente.');
  }
  const { memberId } = holder;
  if (memberId !== null && !tx.select().from(memberTable).where(eq(memberTable.id, memberId)).get()) {
    throw invalidField('memberId', 'Ce membre n’existe plus\u00a0: choisissez quelqu’un d’autre.');
  }
  if (sameHolder(tx, holder, id)) {
    throw invalidField('holderName', 'Cette personne y figure déjà\u00a0: modifiez sa ligne.');
  }
};

/** A member bears their own name and address; what was typed beside would grow old. */
const asKept = (holder: RoleHolder): RoleHolder =>
  holder.memberId === null ? holder : { ...holder, holderName: '', email: '' };

/** Designates somebody for a role. @throws Failure `invalid`, `not-found` */
export const addRoleHolder = (tx: WriteHandle, holder: RoleHolder): number => {
  checkHolder(tx, holder, null);
  return tx.insert(roleHolderTable).values(asKept(holder)).returning({ id: roleHolderTable.id }).get().id;
};

/** Corrects who holds a role, or ends it by its `endDate`. @throws Failure `invalid`, `not-found` */
export const updateRoleHolder = (
  tx: WriteHandle,
  id: number,
  patch: Patch<Omit<RoleHolder, 'roleId'>>,
): void => {
  const current = tx.select().from(roleHolderTable).where(eq(roleHolderTable.id, id)).get();
  if (!current) throw new Failure('not-found', 'Cette désignation n’existe plus.');
  const { id: _, ...next } = patched(current, patch);
  checkHolder(tx, next, id);
  tx.update(roleHolderTable).set(asKept(next)).where(eq(roleHolderTable.id, id)).run();
};

export const removeRoleHolder = (tx: WriteHandle, id: number): void => {
  tx.delete(roleHolderTable).where(eq(roleHolderTable.id, id)).run();
};
