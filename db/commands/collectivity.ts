import { eq, ne } from 'drizzle-orm';
import type { Collectivity } from '../domain/collectivity.ts';
import { Failure, invalidField } from '../domain/failure.ts';
import { fold } from '../domain/fold.ts';
import { count } from '../domain/plural.ts';
import { patched, type Patch } from '../domain/patch.ts';
import type { WriteHandle } from '../handles.ts';
import { collectivityTable, postTable } from '../schema/collective.ts';
import { renameRemarks } from './charter-remark.ts';
import { renameVoices } from './opinion.ts';

const checkUnique = (tx: WriteHandle, input: Collectivity, id: number | null): void => {
  const others = tx
    .select({ name: collectivityTable.name, inseeCode: collectivityTable.inseeCode })
    .from(collectivityTable)
    .where(id === null ? undefined : ne(collectivityTable.id, id))
    .all();
  const sameName = others.find((other) => fold(other.name) === fold(input.name));
  if (sameName) {
    throw invalidField(
      'name',
      `«\u00a0${sameName.name}\u00a0» fait déjà partie du collectif\u00a0: donnez un autre nom.`,
    );
  }
  const sameCode = others.find((other) => input.inseeCode !== '' && other.inseeCode === input.inseeCode);
  if (sameCode) {
    throw invalidField('inseeCode', `Ce code INSEE est déjà celui de ${sameCode.name}.`);
  }
};

/** Department from an INSEE code: two characters, three overseas. */
const departmentOf = (inseeCode: string): string =>
  inseeCode === '' ? '' : inseeCode.startsWith('97') ? inseeCode.slice(0, 3) : inseeCode.slice(0, 2);

/** @throws Failure `invalid` when the name or INSEE code is already taken */
export const createCollectivity = (tx: WriteHandle, input: Collectivity): number => {
  checkUnique(tx, input, null);
  const row = { ...input, department: departmentOf(input.inseeCode) };
  return tx.insert(collectivityTable).values(row).returning({ id: collectivityTable.id }).get().id;
};

export const updateCollectivity = (tx: WriteHandle, id: number, patch: Patch<Collectivity>): void => {
  const current = tx.select().from(collectivityTable).where(eq(collectivityTable.id, id)).get();
  if (!current) throw new Failure('not-found', 'Cette collectivité n’existe plus.');
  const { kind, name, inseeCode, siren, population } = patched(current, patch);
  const next = { kind, name, inseeCode, siren, population };
  checkUnique(tx, next, id);
  const department = departmentOf(inseeCode) || current.department;
  tx.update(collectivityTable)
    .set({ ...next, department })
    .where(eq(collectivityTable.id, id))
    .run();
};

/** @throws Failure `refused` while members belong to it: they would be left without an employer */
export const removeCollectivity = (tx: WriteHandle, id: number): void => {
  const members = tx.$count(postTable, eq(postTable.collectivityId, id));
  const held = tx
    .select({ count: members, name: collectivityTable.name })
    .from(collectivityTable)
    .where(eq(collectivityTable.id, id))
    .get();
  if (!held) throw new Failure('not-found', 'Cette collectivité n’existe plus.');
  if (held.count > 0) {
    throw new Failure(
      'refused',
      `${count(held.count, 'poste y est rattaché', 'postes y sont rattachés')}\u00a0: choisissez-${held.count > 1 ? 'leur' : 'lui'} d’abord une autre collectivité.`,
    );
  }
  // What it said of the charter, and of points of the conseil, keeps the name it left with.
  renameRemarks(tx, id, held.name);
  renameVoices(tx, id, held.name);
  tx.delete(collectivityTable).where(eq(collectivityTable.id, id)).run();
};
