import { Fragment, useState } from 'react';
import { memberName } from '../../../db/domain/member.ts';
import { functionLabel } from '../../../db/domain/post.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { MemberDialog } from './member-dialog.tsx';

type Member = RouteOutput<'member.list'>[number];

function Name({ member }: { member: Member }) {
  return (
    <>
      <span className="block font-semibold">
        <FrenchText>{memberName(member)}</FrenchText>
      </span>
      <span className="block text-sm text-muted">{functionLabel(member)}</span>
    </>
  );
}

/** The address is cut, if it must be, only after its @ or a point; a number never is. */
function Reach({ member: { email, phone } }: { member: Member }) {
  if (email === '' && phone === '') return <>–</>;
  return (
    <>
      {email !== '' && (
        <span className="block">
          {email.split(/(?<=@)|(?<=\.)/).map((part, index) => (
            <Fragment key={`${index}${part}`}>
              <wbr />
              <span className="whitespace-nowrap">{part}</span>
            </Fragment>
          ))}
        </span>
      )}
      {phone !== '' && <span className="block text-sm whitespace-nowrap text-muted">{phone}</span>}
    </>
  );
}

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
          Inscrivez les DGS et les SG de l’intercommunalité et de ses communes&nbsp;: ils pourront présenter
          un point ou animer une réunion.
        </EmptyState>
      ) : (
        <Card heading={count(members.length, 'membre', 'membres')} aside={add} padding="flush">
          <DataTable
            caption="Membres du collectif"
            lines={members}
            lineId={({ id }) => String(id)}
            columns={[
              { id: 'name', heading: 'Nom', renderCell: (member) => <Name member={member} /> },
              {
                id: 'collectivity',
                heading: 'Collectivité',
                renderCell: ({ collectivityName }) => collectivityName || '–',
              },
              { id: 'reach', heading: 'Coordonnées', renderCell: (member) => <Reach member={member} /> },
              {
                id: 'actions',
                heading: 'Actions',
                align: 'end',
                renderCell: (member) => (
                  <div className="-mr-3 flex justify-end max-frame:flex-col max-frame:items-end">
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
