import { useState } from 'react';
import { collectivityKindLabels } from '../../../db/domain/collectivity.ts';
import { formatNumber } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Row } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { DirectionCell } from './direction-cell.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { AdoptEpciDialog } from './adopt-epci-dialog.tsx';
import { CollectivityDialog } from './collectivity-dialog.tsx';

type Collectivity = RouteOutput<'collective.get'>['collectivities'][number];

/** The voices of the collective: one each, whatever the population. */
export function CollectivityList({ found }: { found: number | null }) {
  const { collectivities } = useRoute('collective.get', {});
  const directions = useRoute('collective.directions', {});
  const remove = useCommand('collectivity.remove');
  const undoToast = useUndoToast();
  const [edited, setEdited] = useState<Collectivity | 'new' | null>(null);
  const [inscribedAt, setInscribedAt] = useState<number | null>(null);
  const [isAdopting, setAdopting] = useState(false);
  const removeIt = async ({ id, name }: Collectivity) => {
    const result = await remove({ id });
    undoToast(result.ok ? `${name} ne fait plus partie du collectif.` : result.message, result.ok);
  };
  const add = <Button onPress={() => setEdited('new')}>Ajouter une collectivité</Button>;
  return (
    <>
      {collectivities.length === 0 ? (
        <EmptyState
          heading="Aucune collectivité pour l’instant"
          action={
            <Row>
              <Button variant="primary" onPress={() => setAdopting(true)}>
                Choisir l’intercommunalité
              </Button>
              {add}
            </Row>
          }
        >
          Choisissez l’intercommunalité dans la liste officielle&nbsp;: ses communes sont inscrites avec elle.
          Vous pouvez aussi les saisir une à une.
        </EmptyState>
      ) : (
        <Card heading="Une voix chacune" aside={add} padding="flush">
          <DataTable
            caption="Collectivités du collectif"
            lines={collectivities}
            found={found === null ? null : String(found)}
            lineId={({ id }) => String(id)}
            columns={[
              {
                id: 'name',
                heading: 'Nom',
                width: 'frame:w-[32%]',
                renderCell: ({ id, name, kind }) => (
                  <>
                    <Link href={`#/suivi/collectivite/${id}`}>{name}</Link>
                    {kind !== 'commune' && (
                      <span className="block text-sm text-muted">{collectivityKindLabels[kind]}</span>
                    )}
                  </>
                ),
              },
              {
                id: 'direction',
                heading: 'Direction des services',
                renderCell: ({ id, name }) => (
                  <DirectionCell
                    direction={directions.find(({ collectivityId }) => collectivityId === id)}
                    collectivityName={name}
                    onInscribe={() => setInscribedAt(id)}
                  />
                ),
              },
              {
                id: 'population',
                heading: 'Population',
                renderCell: ({ population }) => (population === null ? '–' : formatNumber(population)),
                align: 'end',
                onlyWide: true,
              },
              {
                id: 'actions',
                heading: 'Actions',
                align: 'end',
                renderCell: (line) => (
                  <div className="-mr-3 flex justify-end max-frame:flex-col max-frame:items-end">
                    <Button
                      variant="quiet"
                      size="small"
                      aria-label={`Modifier ${line.name}`}
                      onPress={() => setEdited(line)}
                    >
                      Modifier
                    </Button>
                    <Button
                      variant="quiet"
                      size="small"
                      tone="muted"
                      aria-label={`Retirer ${line.name}`}
                      onPress={() => void removeIt(line)}
                    >
                      Retirer
                    </Button>
                  </div>
                ),
              },
            ]}
          />
        </Card>
      )}
      {edited !== null && (
        <CollectivityDialog
          key={edited === 'new' ? 'new' : edited.id}
          collectivity={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
      {inscribedAt !== null && (
        <MemberDialog key={inscribedAt} collectivityId={inscribedAt} onClose={() => setInscribedAt(null)} />
      )}
      {isAdopting && <AdoptEpciDialog onClose={() => setAdopting(false)} />}
    </>
  );
}
