import { fold } from './fold.ts';

export type AgendaRun<Item> = {
  sectionId: number;
  /** The heading it stands under. */
  section: string;
  items: Item[];
  /** Sum of its items, in minutes. */
  minutes: number;
  /** A lone item that already says what its heading would (« Questions diverses »): no heading is needed. */
  speaksForItself: boolean;
};

type Counted = { sectionId: number; section: string; title: string; minutes: number };

/** Groups consecutive items of one section: what stands under one heading, on the page and in the list. */
export const agendaRuns = <Item extends Counted>(items: readonly Item[]): AgendaRun<Item>[] => {
  const runs: AgendaRun<Item>[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last?.sectionId === item.sectionId) {
      last.items.push(item);
      last.minutes += item.minutes;
      last.speaksForItself = false;
    } else {
      const { sectionId, section } = item;
      const speaksForItself = fold(item.title.trim()) === fold(section);
      runs.push({ sectionId, section, items: [item], minutes: item.minutes, speaksForItself });
    }
  }
  return runs;
};
