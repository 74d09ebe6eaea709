import { count } from '../../../db/domain/plural.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import type { PlanArticle, PlanChapter } from './plan-moves.ts';

/** What a reader of the plan must know of an article without opening it, in words. */
export const marksOf = ({ isEmpty, openRemarks, viewsDiffer, rules }: PlanArticle): string[] => [
  ...(isEmpty ? ['à écrire'] : []),
  ...(rules.length > 0 ? [rules.length === 1 ? 'règle appliquée' : 'règles appliquées'] : []),
  ...(openRemarks > 0 ? [count(openRemarks, 'remarque ouverte', 'remarques ouvertes')] : []),
  ...(viewsDiffer ? ['positions différentes'] : []),
];

export function ChapterLine({ chapter }: { chapter: PlanChapter }) {
  return (
    <div className="grid grid-cols-[2rem_minmax(0,1fr)] gap-1.5 text-md leading-snug font-semibold">
      <span>{chapter.number}</span>
      <span className="line-clamp-3">
        <FrenchText>{chapter.title}</FrenchText>
      </span>
    </div>
  );
}

export function ArticleLine({ article }: { article: PlanArticle }) {
  const marks = marksOf(article);
  return (
    <div className="grid grid-cols-[2rem_minmax(0,1fr)] gap-1.5 text-md leading-snug">
      <span className="text-muted">{article.number}</span>
      <span className="min-w-0">
        <span className="line-clamp-3">
          <FrenchText>{article.title}</FrenchText>
        </span>
        {marks.length > 0 && <span className="block text-xs text-muted">{marks.join(' · ')}</span>}
      </span>
    </div>
  );
}
