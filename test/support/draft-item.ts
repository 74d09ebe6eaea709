import { blankItem, namedPresenter, type AgendaItem } from '../../db/domain/agenda-item.ts';
import type { AgendaItemKind } from '../../db/domain/agenda-item-kind.ts';
import { foundingSections } from '../../db/domain/agenda-section.ts';

type Draft = Partial<Omit<AgendaItem, 'presenters'>> & {
  title: string;
  kind?: AgendaItemKind;
  /** One name, as somebody outside the collective. */
  presenter?: string;
};

/** An item as a form sends it; whatever is not said is blank, in the section « Échanges ». */
export const draftItem = ({ title, kind = 'exchange', presenter = '', ...more }: Draft): AgendaItem => ({
  ...blankItem(title, foundingSections[kind]),
  presenters: presenter === '' ? [] : [namedPresenter(presenter)],
  ...more,
});
