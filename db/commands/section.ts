import { and, asc, count, eq, ne } from 'drizzle-orm';
import { isFoundingSection, type AgendaSection, type AgendaSectionPatch } from '../domain/agenda-section.ts';
import { Failure, invalidField } from '../domain/failure.ts';
import { fold } from '../domain/fold.ts';
import { reordered, type Placement } from '../domain/order.ts';
import { statedFields, type Patch } from '../domain/patch.ts';
import { count as counted } from '../domain/plural.ts';
import type { WriteHandle } from '../handles.ts';
import {
  agendaItemTable,
  agendaSectionTable,
  recurringItemTable,
  templateItemTable,
} from '../schema/agenda.ts';

const rowsOf = (tx: WriteHandle) =>
  tx
    .select()
    .from(agendaSectionTable)
    .orderBy(asc(agendaSectionTable.position), asc(agendaSectionTable.id))
    .all();

const sectionOf = (tx: WriteHandle, id: number) => {
  const section = tx.select().from(agendaSectionTable).where(eq(agendaSectionTable.id, id)).get();
  if (!section) throw new Failure('not-found', 'Cette rubrique n’existe plus.');
  return section;
};

/** Two headings of one name could not be told apart in a list. */
const checkTitle = (tx: WriteHandle, title: string, id: number | null): void => {
  const twin = rowsOf(tx).find((other) => other.id !== id && fold(other.title) === fold(title));
  if (!twin) return;
  throw invalidField(
    'title',
    twin.hidden
      ? 'Une rubrique masquée porte déjà ce titre\u00a0: affichez-la de nouveau dans les réglages.'
      : 'Une rubrique porte déjà ce titre\u00a0: choisissez-la, ou donnez-en un autre.',
  );
};

const writePositions = (tx: WriteHandle, ids: readonly number[]): void => {
  const before = new Map(rowsOf(tx).map((row) => [row.id, row.position]));
  ids.forEach((id, index) => {
    if (before.get(id) === index + 1) return;
    tx.update(agendaSectionTable)
      .set({ position: index + 1 })
      .where(eq(agendaSectionTable.id, id))
      .run();
  });
};

/** A new section comes last, but before the questions diverses that close an agenda. */
export const createSection = (tx: WriteHandle, input: AgendaSection): number => {
  checkTitle(tx, input.title, null);
  const rows = rowsOf(tx);
  const { id } = tx
    .insert(agendaSectionTable)
    .values({ ...input, position: rows.length + 1, hidden: false })
    .returning({ id: agendaSectionTable.id })
    .get();
  const lastOpen = rows.findLastIndex(({ kind }) => kind !== 'other') + 1;
  const order = rows.map((row) => row.id);
  order.splice(input.kind === 'other' ? rows.length : lastOpen, 0, id);
  writePositions(tx, order);
  return id;
};

/** @throws Failure `refused` when no section would be left to choose */
export const updateSection = (tx: WriteHandle, id: number, patch: Patch<AgendaSectionPatch>): void => {
  sectionOf(tx, id);
  const stated = statedFields<AgendaSectionPatch>(patch);
  if (stated.title !== undefined) checkTitle(tx, stated.title, id);
  if (stated.hidden === true) {
    const shown = tx
      .select({ id: agendaSectionTable.id })
      .from(agendaSectionTable)
      .where(and(eq(agendaSectionTable.hidden, false), ne(agendaSectionTable.id, id)))
      .all();
    if (shown.length === 0) {
      throw new Failure(
        'refused',
        'C’est la dernière rubrique affichée\u00a0: il en faut au moins une pour ajouter des points.',
      );
    }
  }
  if (Object.keys(stated).length === 0) return;
  tx.update(agendaSectionTable).set(statedFields(stated)).where(eq(agendaSectionTable.id, id)).run();
};

export const moveSections = (tx: WriteHandle, ids: readonly number[], placement: Placement): void => {
  sectionOf(tx, placement.beside);
  writePositions(
    tx,
    reordered(
      rowsOf(tx).map((row) => row.id),
      ids,
      placement,
    ),
  );
};

type User = typeof agendaItemTable | typeof templateItemTable | typeof recurringItemTable;

const usersIn = (tx: WriteHandle, table: User, id: number): number =>
  tx.select({ n: count() }).from(table).where(eq(table.sectionId, id)).get()?.n ?? 0;

/** @throws Failure `refused` when it is a founding one, or holds a point, a template's or a recurring one */
export const removeSection = (tx: WriteHandle, id: number): void => {
  sectionOf(tx, id);
  if (isFoundingSection(id)) {
    throw new Failure(
      'refused',
      'Cette rubrique est d’origine\u00a0: renommez-la ou masquez-la, elle ne peut pas être supprimée.',
    );
  }
  const uses = [
    [usersIn(tx, agendaItemTable, id), 'point', 'points'],
    [usersIn(tx, templateItemTable, id), 'point de modèle', 'points de modèles'],
    [usersIn(tx, recurringItemTable, id), 'point récurrent', 'points récurrents'],
  ] as const;
  const held = uses.filter(([n]) => n > 0).map(([n, one, many]) => counted(n, one, many));
  if (held.length > 0) {
    throw new Failure(
      'refused',
      `Cette rubrique contient ${held.join(', ')}\u00a0: masquez-la, ou classez-les d’abord ailleurs.`,
    );
  }
  tx.delete(agendaSectionTable).where(eq(agendaSectionTable.id, id)).run();
  writePositions(
    tx,
    rowsOf(tx).map((row) => row.id),
  );
};
