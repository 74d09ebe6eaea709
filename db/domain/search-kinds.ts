/** What is searched: a kind more is a source of db/search and a line here. */
export const searchKinds = [
  'meeting',
  'item',
  'annex',
  'sittingNote',
  'decision',
  'action',
  'record',
  'sending',
  'council',
  'councilItem',
  'question',
  'opinion',
  'article',
  'charterVersion',
  'remark',
  'template',
  'recurring',
  'member',
  'collectivity',
  'role',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** The place where something found is, as the screen opens it. */
export type SearchTarget =
  | { place: 'meeting' | 'sitting' | 'council'; id: number; itemId: number | null }
  | { place: 'decision'; id: number; meetingId: number }
  | {
      place: 'record' | 'action' | 'sending' | 'ask' | 'opinion' | 'member' | 'role' | 'collectivity';
      id: number;
    }
  | { place: 'reserve' | 'template' | 'recurring'; id: number }
  | { place: 'charter'; articleId: number | null; remarkId: number | null }
  | { place: 'charterVersion'; id: number; articleId: number | null; remarkId: number | null };
