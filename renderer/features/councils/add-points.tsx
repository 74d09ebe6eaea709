import { type RefObject, useEffect, useRef, useState } from 'react';
import { itemTitle } from '../../../db/domain/council-session.ts';
import { parsePastedPoints } from '../../../db/domain/pasted-points.ts';
import { count } from '../../../db/domain/plural.ts';
import { useUnsavedEntry } from '../../forms/use-unsaved-entry.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { useCommand } from '../../use-route.ts';
import type { CouncilView } from './council-place.tsx';
import { PastePreview, type Reading, readingsOf } from './paste-preview.tsx';

const said = (points: number, aside: number): string =>
  [
    count(points, 'point à ajouter', 'points à ajouter'),
    ...(aside > 0 ? [count(aside, 'ligne mise de côté', 'lignes mises de côté')] : []),
  ].join(', ');

type AddPointsProps = { council: CouncilView; field: RefObject<HTMLTextAreaElement | null> };

/** Typed one by one, or pasted from a mail or a Word list: what was understood is shown before it is added. */
export function AddPoints({ council, field }: AddPointsProps) {
  const [text, setText] = useState('');
  // What she decided against what was proposed: taken out, or taken back.
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<string | undefined>();
  const [isPending, setPending] = useState(false);
  const add = useCommand('council.addItems');
  const undoToast = useUndoToast();
  const form = useRef<HTMLFormElement>(null);
  useUnsavedEntry('Ajouter des points', text.trim() !== '', () => field.current?.focus());

  const readings = readingsOf(parsePastedPoints(text));
  const isTicked = ({ key, title, why }: Reading) => title !== null && (why === null) !== decided.has(key);
  const titles = readings.flatMap((reading) =>
    isTicked(reading) && reading.title !== null ? [reading.title] : [],
  );
  const aside = readings.filter((reading) => reading.why !== null && !isTicked(reading)).length;
  const hasPreview = readings.length > 1 || aside > 0;
  // What makes the form taller: its end is brought back into sight.
  const shown = hasPreview ? readings.length + (error === undefined ? 0 : 1) : 0;
  useEffect(() => {
    if (shown > 0) form.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);

  const submit = async () => {
    if (readings.length === 0) return setError('Saisissez ou collez au moins un point.');
    if (titles.length === 0)
      return setError(
        readings.some(({ title }) => title !== null)
          ? 'Rien ne sera ajouté\u00a0: cochez une ligne ci-dessous, ou corrigez le texte.'
          : 'Rien ne sera ajouté\u00a0: corrigez le texte, voyez pourquoi ci-dessous.',
      );
    const fault = titles.map((title) => itemTitle.safeParse(title)).find((parsed) => !parsed.success);
    if (fault?.error) return setError(fault.error.issues[0]?.message);
    setPending(true);
    const result = await add({ id: council.id, titles });
    setPending(false);
    if (!result.ok) return setError(result.message);
    setText('');
    setDecided(new Set());
    setError(undefined);
    undoToast(`${count(titles.length, 'point ajouté', 'points ajoutés')} à la fin de la liste.`);
    field.current?.focus();
  };
  return (
    <form
      ref={form}
      className="@container flex scroll-mt-12 flex-col gap-3 px-5 pt-4 frame:scroll-mt-0"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={cx(hasPreview && '[&_textarea]:max-h-32')}>
        <TextArea
          label="Ajouter des points"
          help="Un point par ligne, ou collez un courriel, une liste Word, une colonne Excel."
          value={text}
          onChange={(next) => {
            setText(next);
            setError(undefined);
          }}
          error={error}
          inputRef={field}
        />
      </div>
      {hasPreview && (
        <PastePreview
          readings={readings}
          isTicked={isTicked}
          onTick={(key) => {
            setError(undefined);
            setDecided((before) => {
              const after = new Set(before);
              if (!after.delete(key)) after.add(key);
              return after;
            });
          }}
        />
      )}
      {/* In sight however long the list: what will be done, and the button that does it. */}
      <div
        className={cx(
          '-mx-5 flex flex-wrap items-center gap-3 bg-surface px-5 pb-4',
          hasPreview && 'sticky bottom-0 z-10 border-t border-line pt-3 frame:-bottom-5',
        )}
      >
        <Button type="submit" isPending={isPending}>
          {titles.length > 1 ? `Ajouter ${titles.length} points` : 'Ajouter le point'}
        </Button>
        <output className="text-sm text-muted">{hasPreview && `${said(titles.length, aside)}.`}</output>
      </div>
    </form>
  );
}
