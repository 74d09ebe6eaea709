import { useState } from 'react';
import { fold } from '../../../db/domain/fold.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useAskedFor } from '../../shell/use-asked-for.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { LineActions } from './line-actions.tsx';
import { ReserveDialog } from './reserve-dialog.tsx';
import { TakeDialog } from './take-dialog.tsx';

export type ReserveItem = RouteOutput<'reserve.list'>[number];

/** Beyond this, one looks for a point rather than at the list. */
const searchedFrom = 8;

/** « depuis le 3 novembre », with its year when it is another one. */
const sinceWords = (since: string, today: string): string => {
  if (since === '') return '–';
  const isThisYear = since.slice(0, 4) === today.slice(0, 4);
  const day = formatDate(since, isThisYear ? 'weekday' : 'long');
  return `depuis le ${isThisYear ? day.slice(day.indexOf(' ') + 1) : day}`;
};

const matches = ({ title, question, originName, parts }: ReserveItem, sought: string): boolean =>
  fold([title, question, originName, ...parts].join(' ')).includes(fold(sought));

function Point({ item }: { item: ReserveItem }) {
  return (
    <>
      <FrenchText>{item.title}</FrenchText>
      {item.question !== '' && (
        <span className="block text-sm text-muted">
          <FrenchText>{item.question}</FrenchText>
        </span>
      )}
      {item.parts.length > 0 && (
        <span className="block text-sm text-muted">
          {count(item.parts.length, 'sous-point', 'sous-points')}
        </span>
      )}
    </>
  );
}

/** Points that wait for a meeting: nothing of what was written in them is lost meanwhile. */
export function ReserveList({ point }: { point: number | null }) {
  const items = useRoute('reserve.list', {});
  const { today } = useAppStatus();
  const remove = useCommand('reserve.remove');
  const undoToast = useUndoToast();
  const [sought, setSought] = useState('');
  const [edited, setEdited] = useState<ReserveItem | 'new' | null>(null);
  const [taken, setTaken] = useState<ReserveItem | null>(null);
  useAskedFor(point, (id) => setEdited(items.find((item) => item.id === id) ?? null));
  const removeIt = async ({ id }: ReserveItem) => {
    const result = await remove({ id });
    undoToast(result.ok ? 'Point retiré de la réserve.' : result.message, result.ok);
  };
  const add = (variant: 'primary' | 'secondary') => (
    <Button variant={variant} onPress={() => setEdited('new')}>
      Ajouter un point
    </Button>
  );
  const shown = sought.trim() === '' ? items : items.filter((item) => matches(item, sought));
  return (
    <>
      {items.length === 0 ? (
        <EmptyState heading="La réserve est vide" action={add('primary')}>
          Notez ici les points qui attendent leur réunion. À chaque ordre du jour, ils sont proposés, jamais
          imposés&#8239;; un point déjà inscrit peut aussi y revenir.
        </EmptyState>
      ) : (
        <Stack>
          {items.length > searchedFrom && (
            <div className="max-w-sm">
              <SearchField label="Chercher un point" value={sought} onChange={setSought} />
            </div>
          )}
          <Card
            heading={count(items.length, 'point en réserve', 'points en réserve')}
            aside={add('secondary')}
            padding="flush"
          >
            <DataTable
              caption="Points en réserve"
              lines={shown}
              lineId={({ id }) => String(id)}
              columns={[
                { id: 'title', heading: 'Point', renderCell: (item) => <Point item={item} /> },
                {
                  id: 'origin',
                  heading: 'Demandé par',
                  renderCell: ({ originName }) => (originName === '' ? 'le collectif' : originName),
                  width: 'frame:w-[16%]',
                },
                {
                  id: 'since',
                  heading: 'En réserve',
                  renderCell: ({ since }) => <FrenchText>{sinceWords(since, today)}</FrenchText>,
                  width: 'frame:w-[17%] whitespace-nowrap',
                },
                {
                  id: 'actions',
                  heading: 'Actions',
                  align: 'end',
                  width: 'frame:w-[17.5rem]',
                  renderCell: (item) => (
                    <LineActions
                      name={item.title}
                      actions={[
                        { verb: 'Inscrire…', onPress: () => setTaken(item) },
                        { verb: 'Modifier', onPress: () => setEdited(item) },
                        { verb: 'Retirer', tone: 'muted', onPress: () => void removeIt(item) },
                      ]}
                    />
                  ),
                },
              ]}
            />
            {shown.length === 0 && (
              <p className="px-5 py-4 text-muted">
                Aucun point ne correspond à cette recherche&nbsp;: essayez un autre mot.
              </p>
            )}
          </Card>
        </Stack>
      )}
      {edited !== null && (
        <ReserveDialog
          key={edited === 'new' ? 'new' : edited.id}
          item={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
      {taken && <TakeDialog item={taken} onClose={() => setTaken(null)} />}
    </>
  );
}
