import { asc } from 'drizzle-orm';
import type { ReadHandle } from '../handles.ts';
import { agendaTemplateTable, templateItemTable } from '../schema/agenda.ts';

/** Templates in the order they were made, with their items in order. */
export const listTemplates = (db: ReadHandle) => {
  const items = db
    .select()
    .from(templateItemTable)
    .orderBy(asc(templateItemTable.position), asc(templateItemTable.id))
    .all();
  const byTemplate = Map.groupBy(items, ({ templateId }) => templateId);
  return db
    .select()
    .from(agendaTemplateTable)
    .orderBy(asc(agendaTemplateTable.id))
    .all()
    .map((template) => ({
      ...template,
      items: (byTemplate.get(template.id) ?? []).map((row) => {
        const { id: _, templateId: __, position: ___, ...item } = row;
        return item;
      }),
    }));
};
