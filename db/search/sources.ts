import type { SearchKind } from '../domain/search-kinds.ts';
import { charterSources } from './charter-sources.ts';
import { councilSources } from './council-sources.ts';
import { meetingSources } from './meeting-sources.ts';
import { peopleSources } from './people-sources.ts';
import { sittingSources } from './sitting-sources.ts';
import type { SearchSource } from './source.ts';

/** All that is searched: a kind more is a row in one of these. */
export const searchSources: readonly SearchSource[] = [
  ...meetingSources,
  ...sittingSources,
  ...councilSources,
  ...charterSources,
  ...peopleSources,
];

const byKind = new Map(searchSources.map((source) => [source.kind, source]));

export const sourceOf = (kind: SearchKind): SearchSource => {
  const source = byKind.get(kind);
  if (!source) throw new Error(`no source of ${kind}`);
  return source;
};
