import { agendaItemKindLabels, type AgendaItemKind } from './agenda-item-kind.ts';
import { fold } from './fold.ts';

export type AgendaRun<Item> = {
  kind: AgendaItemKind;
  items: Item[];
  /** Sum of its items, in minutes. */
  minutes: number;
  /** A lone item that already says what its heading would (« Questions diverses »): no heading is needed. */
  speaksForItself: boolean;
};

type Counted = { kind: AgendaItemKind; title: string; minutes: number };

/** Groups consecutive items of one kind: what stands under one heading, on the page and in the list. */
export const agendaRuns = <Item extends Counted>(items: readonly Item[]): AgendaRun<Item>[] => {
  const runs: AgendaRun<Item>[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last?.kind === item.kind) {
      last.items.push(item);
      last.minutes += item.minutes;
      last.speaksForItself = false;
    } else {
      const speaksForItself = fold(item.title.trim()) === fold(agendaItemKindLabels[item.kind].section);
      runs.push({ kind: item.kind, items: [item], minutes: item.minutes, speaksForItself });
    }
  }
  return runs;
};
