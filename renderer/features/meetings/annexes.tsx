import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { AnnexRow } from './annexes-row.tsx';

type AnnexesProps = {
  itemId: number;
  /** Null in the reserve, where annexes have no letter. */
  meetingId: number | null;
};

/** Letters run through the meeting: when its items move, those read before are no longer right. */
function useFreshLetters(meetingId: number): void {
  const client = useQueryClient();
  const { items } = useRoute('meeting.get', { id: meetingId });
  const order = items.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (order !== '') void client.invalidateQueries({ queryKey: ['annex.list'] });
  }, [client, order]);
}

function FreshLetters({ meetingId }: { meetingId: number }) {
  useFreshLetters(meetingId);
  return null;
}

function AnnexList({ itemId, refused }: { itemId: number; refused: readonly string[] }) {
  const annexes = useRoute('annex.list', { itemId });
  return (
    <>
      {refused.length > 0 && (
        <Notice
          kind="error"
          heading={count(refused.length, 'fichier non ajouté', 'fichiers non ajoutés')}
          announces
        >
          {refused.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {annexes.length === 0 ? (
        <p className="text-sm text-muted">
          Rapports, projets, plans&nbsp;: les fichiers ajoutés ici sont copiés, l’original peut être déplacé.
        </p>
      ) : (
        <ul className="flex flex-col" aria-label="Annexes du point">
          {annexes.map((annex, index) => (
            <AnnexRow
              key={annex.id}
              annex={annex}
              previous={annexes[index - 1]?.id ?? null}
              next={annexes[index + 1]?.id ?? null}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** The annexes of a point: any file, lettered through the meeting, printed with the dossier or not. */
export function Annexes({ itemId, meetingId }: AnnexesProps) {
  const add = useCommand('annex.add');
  const undoToast = useUndoToast();
  const [isPending, setPending] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const addFiles = async () => {
    setPending(true);
    setRefused([]);
    const result = await add({ itemId });
    setPending(false);
    if (!result.ok) setRefused([result.message]);
    else if (result.data.outcome === 'done') {
      setRefused(result.data.refused);
      if (result.data.added > 0)
        undoToast(`${count(result.data.added, 'annexe ajoutée', 'annexes ajoutées')}.`);
    }
  };
  return (
    <section aria-label="Annexes" className="flex min-w-0 flex-col gap-2 border-t border-line pt-3">
      {meetingId !== null && (
        <Suspense>
          <FreshLetters meetingId={meetingId} />
        </Suspense>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-sm font-semibold">Annexes</h2>
        <Button
          size="small"
          isPending={isPending}
          pendingLabel="Copie en cours…"
          onPress={() => void addFiles()}
        >
          Ajouter des fichiers…
        </Button>
      </div>
      <Suspense fallback={<Waiting />}>
        <AnnexList itemId={itemId} refused={refused} />
      </Suspense>
    </section>
  );
}
