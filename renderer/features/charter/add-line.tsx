import { type FormEvent, useRef, useState } from 'react';
import { articleSchema, chapterSchema } from '../../../db/domain/charter.ts';
import { useUnsavedEntry } from '../../forms/use-unsaved-entry.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCommand } from '../../use-route.ts';
import { articleLineId, chapterLineId, linesOf, type Outline } from './plan-moves.ts';

type Place = { chapterId: number; chapterNumber: string; afterId: number | null };

/** Where a new article goes: after the line chosen, or last. */
const placeFor = (outline: Outline, current: string): Place | null => {
  const line = linesOf(outline).find(({ id }) => id === current);
  const chapterId = line?.kind === 'chapter' ? line.chapter.id : line?.article.chapterId;
  const chapter = outline.chapters.find(({ id }) => id === chapterId) ?? outline.chapters.at(-1);
  if (!chapter) return null;
  const afterId = line?.kind === 'article' && line.article.chapterId === chapter.id ? line.article.id : null;
  return { chapterId: chapter.id, chapterNumber: chapter.number, afterId };
};

type AddLineProps = { outline: Outline; current: string; onAdded: (lineId: string) => void };

/** A title and Enter: the article is in the plan, its form is shown, and the next title can be typed. */
export function AddLine({ outline, current, onAdded }: AddLineProps) {
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string | undefined>();
  const inFlight = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const addArticle = useCommand('charter.addArticle');
  const addChapter = useCommand('charter.addChapter');
  const place = placeFor(outline, current);
  const label = place ? 'Ajouter au plan' : 'Ajouter un chapitre';
  useUnsavedEntry(label, title.trim() !== '', () => field.current?.focus());

  const newArticle = async ({ chapterId, afterId }: Place) => {
    const parsed = articleSchema.safeParse({ title, body: '' });
    if (!parsed.success) return { ok: false as const, message: parsed.error.issues[0]?.message };
    const result = await addArticle({ ...parsed.data, chapterId, afterId });
    return result.ok ? { ok: true as const, lineId: articleLineId(result.data.addedId) } : result;
  };
  const newChapter = async () => {
    const parsed = chapterSchema.safeParse({ title });
    if (!parsed.success) return { ok: false as const, message: parsed.error.issues[0]?.message };
    const result = await addChapter({ ...parsed.data, afterId: place?.chapterId ?? null });
    return result.ok ? { ok: true as const, lineId: chapterLineId(result.data.addedId) } : result;
  };
  const add = async (what: 'article' | 'chapter') => {
    // A double Enter adds one line.
    if (inFlight.current) return;
    field.current?.focus();
    inFlight.current = true;
    const result = place && what === 'article' ? await newArticle(place) : await newChapter();
    inFlight.current = false;
    if (!result.ok) return setError(result.message);
    // What was typed while the answer came is the next line's.
    setTitle((now) => (now === title ? '' : now));
    setError(undefined);
    onAdded(result.lineId);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add('article');
  };
  return (
    <form
      noValidate
      onSubmit={submit}
      className="flex shrink-0 flex-col gap-1.5 border-t border-line px-4 pt-2.5 pb-3"
    >
      <TextField
        label={label}
        hidesLabel
        placeholder={label}
        value={title}
        onChange={(next) => {
          setTitle(next);
          setError(undefined);
        }}
        {...(error !== undefined && { error })}
        inputRef={field}
      />
      {/* The plan needs the room: what it is to be is asked once something is written. */}
      {(title !== '' || error !== undefined) && (
        <div className="flex flex-wrap gap-2">
          {place && (
            <Button type="submit" size="small">
              Article du chapitre&nbsp;{place.chapterNumber}
            </Button>
          )}
          <Button
            type={place ? 'button' : 'submit'}
            size="small"
            {...(place && { variant: 'quiet', onPress: () => void add('chapter') })}
          >
            Chapitre
          </Button>
        </div>
      )}
    </form>
  );
}
