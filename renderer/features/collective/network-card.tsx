import { useState } from 'react';
import { listed } from '../../../db/domain/member.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { HolderActions } from './holder-actions.tsx';
import { HolderDialog } from './holder-dialog.tsx';
import { HolderName } from './holder-name.tsx';
import { RoleCard } from './role-card.tsx';

type RoleView = RouteOutput<'role.list'>[number];
type Holder = RoleView['holders'][number];
type Place = RouteOutput<'collective.get'>['collectivities'][number];

/** Gaps are said by name, as something to do together and nobody's fault. */
const gapsSentence = (all: readonly Place[], missing: readonly Place[]): string => {
  if (missing.length === 0) return 'Chaque collectivité a désigné une personne référente.';
  if (missing.length === all.length) return 'Aucune personne référente n’est encore désignée.';
  const names = missing.slice(0, 4).map(({ name }) => name);
  const rest = missing.length - names.length;
  return `À désigner\u00a0: ${rest > 0 ? `${names.join(', ')} et ${rest} autres` : listed(names)}.`;
};

/** A réseau métier: the referent of each collectivity, or that there is one to designate. */
export function NetworkCard({ role, roles }: { role: RoleView; roles: readonly RoleView[] }) {
  const { collectivities } = useRoute('collective.get', {});
  const removeHolder = useCommand('role.removeHolder');
  const undoToast = useUndoToast();
  const [edited, setEdited] = useState<{ place: Place; holder: Holder | null } | null>(null);
  const holdersOf = ({ id }: Place) => role.holders.filter(({ collectivityId }) => collectivityId === id);
  const missing = collectivities.filter((place) => holdersOf(place).length === 0);
  const removeIt = async (holder: Holder) => {
    const result = await removeHolder({ id: holder.id });
    undoToast(result.ok ? `${holder.name} n’est plus référent ou référente.` : result.message, result.ok);
  };
  return (
    <RoleCard role={role} roles={roles} sentence={gapsSentence(collectivities, missing)}>
      <DataTable
        caption={`Référents du réseau ${role.name}`}
        lines={collectivities}
        lineId={({ id }) => String(id)}
        columns={[
          { id: 'place', heading: 'Collectivité', width: 'frame:w-[34%]', renderCell: ({ name }) => name },
          {
            id: 'holder',
            heading: 'Personne référente',
            renderCell: (place) =>
              holdersOf(place).length === 0 ? (
                <span className="text-muted italic">à désigner</span>
              ) : (
                holdersOf(place).map((holder) => <HolderName key={holder.id} holder={holder} />)
              ),
          },
          {
            id: 'actions',
            heading: 'Actions',
            align: 'end',
            renderCell: (place) => (
              <div className="-mr-3 flex flex-col items-end">
                {holdersOf(place).map((holder) => (
                  <HolderActions
                    key={holder.id}
                    name={holder.name}
                    onEdit={() => setEdited({ place, holder })}
                    onRemove={() => void removeIt(holder)}
                  />
                ))}
                {holdersOf(place).length === 0 && (
                  <Button
                    variant="quiet"
                    size="small"
                    aria-label={`Désigner\u00a0: ${place.name}`}
                    onPress={() => setEdited({ place, holder: null })}
                  >
                    Désigner
                  </Button>
                )}
              </div>
            ),
          },
        ]}
      />
      {edited !== null && (
        <HolderDialog
          key={`${edited.place.id} ${edited.holder?.id ?? 'new'}`}
          role={role}
          place={edited.place}
          holder={edited.holder}
          onClose={() => setEdited(null)}
        />
      )}
    </RoleCard>
  );
}
