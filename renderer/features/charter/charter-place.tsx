import { useRoute } from '../../use-route.ts';
import { CharterBegin } from './charter-begin.tsx';
import { ReadingPlace } from './reading-place.tsx';
import { WritingPlace } from './writing-place.tsx';

/** What one was led to. */
export type CharterAsked = { articleId: number | null; remarkId: number | null };

/** The charter: begun when there is none, written while a draft is open, else read as it was last adopted. */
export function CharterPlace({ articleId, remarkId }: CharterAsked) {
  const { draftId, versions } = useRoute('charter.get', {});
  if (draftId !== null)
    return <WritingPlace key={draftId} id={draftId} articleId={articleId} remarkId={remarkId} />;
  const [last] = versions;
  return last ? <ReadingPlace key={last.id} id={last.id} articleId={articleId} /> : <CharterBegin />;
}
