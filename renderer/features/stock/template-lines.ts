import type { TemplateItem } from '../../../db/domain/agenda-template.ts';
import { type Arrangement, lifted, moved, nested, stepped } from '../../../db/domain/agenda-parts.ts';
import type { Placement } from '../../../db/domain/order.ts';

/** A point of a template while it is edited: its own number, and the one it is part of. */
export type Line = Omit<TemplateItem, 'isPart'> & { id: number; parentId: number | null };

export const linesOf = (items: readonly TemplateItem[]): Line[] => {
  let host: number | null = null;
  return items.map(({ isPart, ...item }, index) => {
    const id = index + 1;
    const parentId = isPart ? host : null;
    if (parentId === null) host = id;
    return { ...item, id, parentId };
  });
};

export const itemsOf = (lines: readonly Line[]): TemplateItem[] =>
  lines.map((line) => {
    const { id: _, parentId, ...item } = line;
    return { ...item, isPart: parentId !== null };
  });

/** A point added at the end, in the section of the one before it. */
export const withNew = (lines: readonly Line[], sectionId: number): Line[] => {
  const id = Math.max(0, ...lines.map((line) => line.id)) + 1;
  const blank = {
    nature: 'point',
    title: '',
    question: '',
    expectedOutcome: '',
    minutes: 15,
    note: '',
  } as const;
  return [...lines, { ...blank, sectionId: lines.at(-1)?.sectionId ?? sectionId, id, parentId: null }];
};

export const without = (lines: readonly Line[], id: number): Line[] =>
  lines.filter((line) => line.id !== id && line.parentId !== id);

/** Changes a point; its parts share its section. */
export const withChange = (lines: readonly Line[], id: number, change: Partial<Line>): Line[] =>
  lines.map((line) => {
    if (line.id === id) return { ...line, ...change };
    const { sectionId } = change;
    return sectionId !== undefined && line.parentId === id ? { ...line, sectionId } : line;
  });

const arranged = (arrangement: Arrangement<Line>): Line[] => {
  const sections = new Map(arrangement.map(({ row }) => [row.id, row.sectionId]));
  return arrangement.map(({ row, parentId }) => ({
    ...row,
    parentId,
    sectionId: sections.get(parentId ?? row.id) ?? row.sectionId,
  }));
};

export const withMoved = (lines: readonly Line[], ids: readonly number[], placement: Placement): Line[] =>
  arranged(moved(lines, ids, placement));

/** One step up or down; null at the end. */
export const withStep = (lines: readonly Line[], id: number, offset: -1 | 1): Line[] | null => {
  const placement = stepped(lines, id, offset);
  return placement && withMoved(lines, [id], placement);
};

export const withLevel = (lines: readonly Line[], id: number, direction: 'in' | 'out'): Line[] =>
  arranged(direction === 'in' ? nested(lines, id) : lifted(lines, id));
