import { useState } from 'react';
import { memberFunctionLabel, memberName } from '../../../db/domain/member.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { MemberDialog } from './member-dialog.tsx';

type Member = RouteOutput<'member.list'>[number];

/** The people of the collective, by name. */
export function MemberList() {
  const members = useRoute('member.list', {});
  const remove = useCommand('member.remove');
  const undoToast = useUndoToast();
  const [edited, setEdited] = useState<Member | 'new' | null>(null);
  const removeIt = async (member: Member) => {
    const result = await remove({ id: member.id });
    undoToast(
      result.ok ? `${memberName(member)} ne figure plus parmi les membres.` : result.message,
      result.ok,
    );
  };
  const add = (
    <Button variant="primary" onPress={() => setEdited('new')}>
      Ajouter un membre
    </Button>
  );
  return (
    <>
      {members.length === 0 ? (
        <EmptyState heading="Aucun membre pour l’instant" action={add}>
          Inscrivez les DGS et les SG de l’intercommunalité et de ses communes : ils pourront présenter un
          point ou animer une réunion.
        </EmptyState>
      ) : (
        <Card heading={count(members.length, 'membre', 'membres')} aside={add} padding="flush">
          <DataTable
            caption="Membres du collectif"
            lines={members}
            lineId={({ id }) => String(id)}
            columns={[
              { id: 'name', heading: 'Nom', cell: memberName },
              { id: 'function', heading: 'Fonction', cell: memberFunctionLabel },
              {
                id: 'collectivity',
                heading: 'Collectivité',
                cell: ({ collectivityName }) => collectivityName || '–',
              },
              {
                id: 'email',
                heading: 'Adresse électronique',
                cell: ({ email }) => email || '–',
                onlyWide: true,
              },
              { id: 'phone', heading: 'Téléphone', cell: ({ phone }) => phone || '–', onlyWide: true },
              {
                id: 'actions',
                heading: 'Actions',
                align: 'end',
                cell: (member) => (
                  <div className="flex justify-end gap-2">
                    <Button
                      variant="quiet"
                      size="small"
                      aria-label={`Modifier ${memberName(member)}`}
                      onPress={() => setEdited(member)}
                    >
                      Modifier
                    </Button>
                    <Button
                      variant="quiet"
                      size="small"
                      tone="muted"
                      aria-label={`Retirer ${memberName(member)}`}
                      onPress={() => void removeIt(member)}
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
        <MemberDialog
          key={edited === 'new' ? 'new' : edited.id}
          member={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
