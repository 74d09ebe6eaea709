import { useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { useCommand } from '../../use-route.ts';
import { HolderActions } from './holder-actions.tsx';
import { HolderDialog } from './holder-dialog.tsx';
import { HolderName } from './holder-name.tsx';
import { RoleCard } from './role-card.tsx';
import { spellLabel } from './spell-label.ts';

type RoleView = RouteOutput<'role.list'>[number];
type Holder = RoleView['holders'][number];

/** A role of the collective itself, and who takes it on. */
export function DutyCard({ role, roles }: { role: RoleView; roles: readonly RoleView[] }) {
  const { today } = useAppStatus();
  const removeHolder = useCommand('role.removeHolder');
  const undoToast = useUndoToast();
  const [edited, setEdited] = useState<Holder | 'new' | null>(null);
  const removeIt = async (holder: Holder) => {
    const result = await removeHolder({ id: holder.id });
    undoToast(result.ok ? `${holder.name} ne figure plus dans ce rôle.` : result.message, result.ok);
  };
  const { holders } = role;
  const sentence = holders.length === 0 ? 'À confier.' : `${count(holders.length, 'personne', 'personnes')}.`;
  return (
    <RoleCard role={role} roles={roles} sentence={sentence}>
      {holders.length > 0 && (
        <DataTable
          caption={role.name}
          lines={holders}
          lineId={({ id }) => String(id)}
          columns={[
            { id: 'name', heading: 'Personne', renderCell: (holder) => <HolderName holder={holder} /> },
            {
              id: 'place',
              heading: 'Pour',
              renderCell: ({ collectivityName }) => collectivityName || 'le collectif',
            },
            {
              id: 'spell',
              heading: 'Période',
              renderCell: (holder) =>
                holder.startDate === '' && holder.endDate === '' ? (
                  '–'
                ) : (
                  <FrenchText>{spellLabel(holder, today)}</FrenchText>
                ),
              onlyWide: true,
            },
            {
              id: 'actions',
              heading: 'Actions',
              align: 'end',
              renderCell: (holder) => (
                <div className="-mr-3 flex justify-end">
                  <HolderActions
                    name={holder.name}
                    onEdit={() => setEdited(holder)}
                    onRemove={() => void removeIt(holder)}
                  />
                </div>
              ),
            },
          ]}
        />
      )}
      <div className="border-t border-line px-5 py-3 first:border-t-0">
        <Button size="small" onPress={() => setEdited('new')}>
          Désigner quelqu’un
        </Button>
      </div>
      {edited !== null && (
        <HolderDialog
          key={edited === 'new' ? 'new' : edited.id}
          role={role}
          place={null}
          holder={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </RoleCard>
  );
}
