import { useState } from 'react';
import { itemTitle } from '../../../db/domain/council-session.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { parsePastedPoints } from '../../../db/domain/pasted-points.ts';
import { count } from '../../../db/domain/plural.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReorderList } from '../../ui/reorder-list.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { placementOf } from '../../ui/reordering.ts';
import { useCommand } from '../../use-route.ts';
import type { CouncilView } from './council-place.tsx';
import { RenameDialog } from './rename-dialog.tsx';

/** Typed one by one, or pasted from a mail or a Word list: what was understood is counted before it is added. */
function AddPoints({ council }: { council: CouncilView }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [isPending, setPending] = useState(false);
  const add = useCommand('council.addItems');
  const { titles, dropped } = parsePastedPoints(text);
  const fault = titles.map((title) => itemTitle.safeParse(title)).find((parsed) => !parsed.success);
  const submit = async () => {
    if (titles.length === 0) return setError('Saisissez ou collez au moins un point.');
    if (fault?.error) return setError(fault.error.issues[0]?.message);
    setPending(true);
    const result = await add({ id: council.id, titles });
    setPending(false);
    if (!result.ok) return setError(result.message);
    setText('');
    setError(undefined);
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        label="Ajouter des points"
        help="Un point par ligne, ou collez la liste d’un courriel ou d’un document Word&nbsp;: les puces et les numéros sont retirés."
        value={text}
        onChange={(next) => {
          setText(next);
          setError(undefined);
        }}
        error={error}
      />
      {dropped.length > 0 && (
        <Notice
          kind="warn"
          heading={count(dropped.length, 'ligne ne sera pas reprise', 'lignes ne seront pas reprises')}
        >
          <ul>
            {dropped.slice(0, 8).map(({ line, why }, index) => (
              <li key={`${index}${line}`}>
                «&nbsp;{line.length > 80 ? `${line.slice(0, 80)}…` : line}&nbsp;»&nbsp;: {why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div>
        <Button type="submit" isPending={isPending}>
          {titles.length > 1 ? `Ajouter ${titles.length} points` : 'Ajouter le point'}
        </Button>
      </div>
    </form>
  );
}

type Item = CouncilView['items'][number];

const agendaWords = ({ onAgenda }: Item): string =>
  onAgenda.length === 0
    ? 'pas encore à l’ordre du jour du CoDir'
    : `à l’ordre du jour du CoDir du ${onAgenda.map(({ date }) => formatDate(date, 'tiny')).join(' et du ')}`;

/** The points the conseil will decide, in the conseil's order. */
export function CouncilPoints({ council }: { council: CouncilView }) {
  const [selected, setSelected] = useState<number | null>(null);
  const [renamed, setRenamed] = useState<Item | null>(null);
  const move = useCommand('council.moveItems');
  const remove = useCommand('council.removeItem');
  const undoToast = useUndoToast();
  const current = council.items.find(({ id }) => id === selected) ?? null;
  const removeIt = async (id: number) => {
    const result = await remove({ id });
    undoToast(result.ok ? 'Point supprimé du conseil.' : result.message, result.ok);
  };
  return (
    <Card
      heading="Points du conseil"
      aside={council.items.length > 0 && count(council.items.length, 'point', 'points')}
      padding="flush"
    >
      {council.items.length > 0 && (
        <ReorderList
          label="Points du conseil"
          items={council.items.map((item, index) => ({
            id: String(item.id),
            text: item.title,
            content: (
              <div className="grid grid-cols-[1.5rem_1fr] gap-2">
                <span className="text-muted">{index + 1}</span>
                <span>
                  <FrenchText>{item.title}</FrenchText>
                  <span className="block text-sm text-muted">
                    <FrenchText>{agendaWords(item)}</FrenchText>
                  </span>
                </span>
              </div>
            ),
          }))}
          selected={selected === null ? null : String(selected)}
          onSelect={(id) => setSelected(Number(id))}
          onReorder={(ids, moved) => {
            const placement = placementOf(ids, moved);
            if (placement) void move({ ids: [Number(moved.id)], ...placement });
          }}
          actions={
            current && (
              <>
                <Button variant="quiet" size="small" onPress={() => setRenamed(current)}>
                  Modifier
                </Button>
                <Button variant="quiet" size="small" tone="muted" onPress={() => void removeIt(current.id)}>
                  Supprimer
                </Button>
              </>
            )
          }
        />
      )}
      <div className="border-t border-line px-5 py-4">
        <Stack>
          <AddPoints council={council} />
        </Stack>
      </div>
      {renamed && <RenameDialog key={renamed.id} item={renamed} onClose={() => setRenamed(null)} />}
    </Card>
  );
}
