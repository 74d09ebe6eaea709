import { eq } from 'drizzle-orm';
import {
  suggestedItems,
  suggestions,
  type SuggestionId,
  type Template,
  type TemplateItem,
  withSoundParts,
} from '../domain/agenda-template.ts';
import { blankItem } from '../domain/agenda-item.ts';
import { sectionOfKind } from '../domain/agenda-section.ts';
import { Failure, invalidField } from '../domain/failure.ts';
import type { WriteHandle } from '../handles.ts';
import { listTemplates } from '../queries/templates.ts';
import { agendaItemTable, agendaTemplateTable, templateItemTable } from '../schema/agenda.ts';
import { sectionsOf } from './agenda-life.ts';
import { insertItem, itemsOf, meetingOf } from './agenda.ts';

const gone = () => new Failure('not-found', 'Ce modèle n’existe plus.');

/** @throws Failure `invalid` on `items` */
const checkSections = (tx: WriteHandle, items: readonly TemplateItem[]): void => {
  const known = new Set(sectionsOf(tx).map(({ id }) => id));
  if (items.some(({ sectionId }) => !known.has(sectionId)))
    throw invalidField('items', 'Une rubrique de ce modèle n’existe plus\u00a0: choisissez-en une autre.');
};

const writeItems = (tx: WriteHandle, templateId: number, items: readonly TemplateItem[]): void => {
  tx.delete(templateItemTable).where(eq(templateItemTable.templateId, templateId)).run();
  withSoundParts(items).forEach((item, index) => {
    tx.insert(templateItemTable)
      .values({ ...item, templateId, position: index + 1 })
      .run();
  });
};

/** Makes a template (`id` null) or writes one anew, items included. Returns its id. @throws Failure `not-found` */
export const saveTemplate = (tx: WriteHandle, id: number | null, { name, items }: Template): number => {
  checkSections(tx, items);
  if (id === null) {
    const made = tx
      .insert(agendaTemplateTable)
      .values({ name })
      .returning({ id: agendaTemplateTable.id })
      .get();
    writeItems(tx, made.id, items);
    return made.id;
  }
  const { changes } = tx
    .update(agendaTemplateTable)
    .set({ name })
    .where(eq(agendaTemplateTable.id, id))
    .run();
  if (changes === 0) throw gone();
  writeItems(tx, id, items);
  return id;
};

export const removeTemplate = (tx: WriteHandle, id: number): void => {
  tx.delete(agendaTemplateTable).where(eq(agendaTemplateTable.id, id)).run();
};

/**
 * Makes a template of an agenda: statements and preparation notes. What belongs to one meeting stays out: points of
 * a conseil, people, origins, restricted notes, annexes.
 * @throws Failure `not-found`; `refused` when nothing is left to keep
 */
export const saveAgendaAsTemplate = (tx: WriteHandle, meetingId: number, name: string): number => {
  meetingOf(tx, meetingId);
  const rows = itemsOf(tx, meetingId);
  const dropped = new Set(rows.filter(({ councilItemId }) => councilItemId !== null).map(({ id }) => id));
  const kept = rows.filter(
    ({ id, parentId }) => !dropped.has(id) && !(parentId !== null && dropped.has(parentId)),
  );
  if (kept.length === 0)
    throw new Failure(
      'refused',
      'Un modèle garde les points qui reviennent, et cet ordre du jour n’a que des points du conseil\u00a0: ajoutez-en d’abord.',
    );
  const items = kept.map(
    ({ nature, parentId, sectionId, title, question, expectedOutcome, minutes, note }) => ({
      nature,
      isPart: parentId !== null,
      sectionId,
      title,
      question,
      expectedOutcome,
      minutes,
      note,
    }),
  );
  return saveTemplate(tx, null, { name, items });
};

const suggested = (tx: WriteHandle, id: SuggestionId): TemplateItem[] => {
  const sections = sectionsOf(tx);
  return suggestedItems(id, (kind) => sectionOfKind(sections, kind));
};

/** Makes one of the suggested templates hers, to be changed as she likes. */
export const adoptSuggestion = (tx: WriteHandle, id: SuggestionId): number =>
  saveTemplate(tx, null, { name: suggestions[id].name, items: suggested(tx, id) });

/**
 * Puts the items of a template (its id, or a suggestion) on an agenda, in their order when it is empty, else each
 * where its section is. Returns how many came.
 * @throws Failure `not-found`
 */
export const applyTemplate = (
  tx: WriteHandle,
  meetingId: number,
  template: number | SuggestionId,
): number => {
  meetingOf(tx, meetingId);
  const wasEmpty = itemsOf(tx, meetingId).length === 0;
  const items =
    typeof template === 'string'
      ? suggested(tx, template)
      : listTemplates(tx).find(({ id }) => id === template)?.items;
  if (!items) throw gone();
  let host: number | null = null;
  let last: number | null = null;
  for (const { isPart, nature, sectionId, title, question, expectedOutcome, minutes, note } of items) {
    const input = { ...blankItem(title, sectionId), nature, question, expectedOutcome, minutes, note };
    const parentId: number | null = isPart ? host : null;
    const after: number | null = parentId ?? (wasEmpty ? last : null);
    last = insertItem(tx, meetingId, input, after);
    if (parentId === null) host = last;
    else tx.update(agendaItemTable).set({ parentId }).where(eq(agendaItemTable.id, last)).run();
  }
  return items.length;
};
