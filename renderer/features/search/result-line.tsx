import { restrictedMarks } from '../../../db/domain/search-restricted.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { SearchResult } from './use-search.ts';

type Segments = SearchResult['title'];

function Marked({ segments }: { segments: Segments }) {
  return segments.map(({ text, isMatch }, index) =>
    isMatch ? (
      <mark
        // The pieces have no other name than their place, and are never moved.
        key={`${index}${text}`}
        className="rounded-sm bg-amber-wash font-semibold text-ink underline decoration-amber decoration-2 underline-offset-2"
      >
        {text}
      </mark>
    ) : (
      <FrenchText key={`${index}${text}`}>{text}</FrenchText>
    ),
  );
}

/** What was found: its title, where it is, and the words that answer. */
export function ResultLine({ result }: { result: SearchResult }) {
  const { kind, title, excerpt, label, context, isRestricted } = result;
  const hasTitle = title.length > 0;
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
        <span className="font-semibold text-teal">
          <FrenchText>{label}</FrenchText>
          <span className="sr-only">, </span>
        </span>
        {context !== '' && <FrenchText>{context}</FrenchText>}
        {isRestricted && <Tag tone="soon">{restrictedMarks[kind] ?? 'réservé'}</Tag>}
        <span className="sr-only">{'\u00a0:'} </span>
      </span>
      {hasTitle && (
        <span className="line-clamp-2 font-semibold">
          <Marked segments={title} />
        </span>
      )}
      {excerpt.length > 0 && (
        <span className={`line-clamp-2 text-sm ${hasTitle ? 'text-muted' : ''}`}>
          <Marked segments={excerpt} />
        </span>
      )}
    </>
  );
}
