import { eq } from 'drizzle-orm';
import type { Collective, FoundCollectiveInput } from '../domain/collective.ts';
import { collectiveSchema } from '../domain/collective.ts';
import { DEFAULT_DEADLINE_RULE } from '../domain/deadline-rule.ts';
import { Failure } from '../domain/failure.ts';
import { patched, type Patch } from '../domain/patch.ts';
import type { CommandContext, WriteHandle } from '../handles.ts';
import { collectiveTable, collectivityTable } from '../schema/collective.ts';

/** What founding needs of an official EPCI; the directory gives it. */
export type FoundingEpci = {
  siren: string;
  displayName: string;
  population: number;
  department: string;
  communes: { name: string; inseeCode: string; siren: string; population: number; department: string }[];
};

/**
 * Founds the collective, with the EPCI and all its communes as equals when one was chosen.
 * @throws Failure `conflict` when this file already holds a collective
 */
export const foundCollective = (
  tx: WriteHandle,
  input: FoundCollectiveInput,
  epci: FoundingEpci | null,
  { now }: CommandContext,
): void => {
  if (tx.select({ id: collectiveTable.id }).from(collectiveTable).get()) {
    throw new Failure('conflict', 'Le collectif est déjà fondé dans ce dossier de données.');
  }
  tx.insert(collectiveTable)
    .values({
      id: 1,
      name: input.name,
      epciSiren: epci?.siren ?? '',
      secretariat: '',
      deadlineHours: DEFAULT_DEADLINE_RULE.hours,
      deadlineReference: DEFAULT_DEADLINE_RULE.reference,
      foundedAt: now,
    })
    .run();
  if (epci) insertEpci(tx, epci);
};

/** Adds the EPCI and those of its communes that are not there yet, told by their SIREN. */
const insertEpci = (tx: WriteHandle, epci: FoundingEpci): void => {
  const present = new Set(
    tx
      .select({ siren: collectivityTable.siren })
      .from(collectivityTable)
      .all()
      .map(({ siren }) => siren),
  );
  const { siren, displayName: name, population, department } = epci;
  const all = [
    { kind: 'epci' as const, name, inseeCode: '', siren, population, department },
    ...epci.communes.map((commune) => ({ kind: 'commune' as const, ...commune })),
  ];
  for (const row of all) {
    if (!present.has(row.siren)) tx.insert(collectivityTable).values(row).run();
  }
};

/** The choice skipped at the founding, made later. What was typed in the meantime stays. */
export const adoptEpci = (tx: WriteHandle, epci: FoundingEpci): void => {
  insertEpci(tx, epci);
  tx.update(collectiveTable).set({ epciSiren: epci.siren }).where(eq(collectiveTable.id, 1)).run();
};

/** @throws Failure `not-found` before founding */
export const updateCollective = (tx: WriteHandle, patch: Patch<Collective>): void => {
  const current = tx.select().from(collectiveTable).where(eq(collectiveTable.id, 1)).get();
  if (!current) throw new Failure('not-found', 'Fondez d’abord le collectif.');
  const next = collectiveSchema.parse(patched(current, patch));
  tx.update(collectiveTable).set(next).where(eq(collectiveTable.id, 1)).run();
};
