import { fold } from './fold.ts';

export type AgendaRun<Item> = {
  sectionId: number;
  /** The heading it stands under; '' for a break that comes before any point. */
  section: string;
  items: Item[];
  /** Sum of its items, in minutes, breaks apart. */
  minutes: number;
  /** A lone item that already says what its heading would (« Questions diverses »): no heading is needed. */
  speaksForItself: boolean;
};

type Counted = {
  sectionId: number;
  section: string;
  title: string;
  minutes: number;
  nature?: 'point' | 'break';
};

/** Groups consecutive items of one section: what stands under one heading, on the page and in the list. */
export const agendaRuns = <Item extends Counted>(items: readonly Item[]): AgendaRun<Item>[] => {
  const runs: AgendaRun<Item>[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    const isBreak = item.nature === 'break';
    // A break has no section of its own: it stands where the points before it do.
    if (last && (isBreak || (last.sectionId === item.sectionId && last.section !== ''))) {
      last.items.push(item);
      last.minutes += isBreak ? 0 : item.minutes;
      if (!isBreak) last.speaksForItself = false;
    } else {
      const { sectionId, section } = item;
      runs.push({
        sectionId,
        section: isBreak ? '' : section,
        items: [item],
        minutes: isBreak ? 0 : item.minutes,
        speaksForItself: isBreak || fold(item.title.trim()) === fold(section),
      });
    }
  }
  return runs;
};
