import { agendaItemKindLabels } from '../../../db/domain/agenda-item-kind.ts';
import { useRoute } from '../../use-route.ts';

/** The sections to choose from: those shown, and those in use here. */
export const useSectionOptions = (...used: readonly number[]) =>
  useRoute('section.list', {})
    .filter(({ id, hidden }) => !hidden || used.includes(id))
    .map(({ id, title, kind }) => ({ id, label: title, description: agendaItemKindLabels[kind].hint }));
