import { Fragment, useState } from 'react';
import { heldAs, memberName } from '../../../db/domain/member.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useRoute } from '../../use-route.ts';
import { MemberDialog } from './member-dialog.tsx';
import { changeToCome } from './spell-label.ts';

type Member = RouteOutput<'member.list'>[number];

/** Posts of today; of somebody yet to arrive or gone, those to come or the last ones. */
const shownPosts = ({ posts, isPresent }: Member, today: string): Member['posts'] => {
  const held = posts.filter(({ isHeld }) => isHeld);
  if (held.length > 0) return held;
  if (isPresent) return posts.filter(({ startDate }) => startDate > today);
  const last = posts.map(({ endDate }) => endDate).toSorted((a, b) => (a < b ? 1 : -1))[0];
  return posts.filter(({ endDate }) => endDate === last);
};

function Posts({ member }: { member: Member }) {
  const { today } = useAppStatus();
  const shown = shownPosts(member, today);
  const change = member.isPresent ? changeToCome(member.posts, today) : null;
  return (
    <>
      {shown.length === 0 && '–'}
      {shown.map((post) => (
        <span key={post.id} className="block">
          {heldAs(post)}
          {post.collectivityName !== '' && <span className="text-muted">, {post.collectivityName}</span>}
        </span>
      ))}
      {change !== null && (
        <span className="block text-sm text-muted">
          <FrenchText>{change}</FrenchText>
        </span>
      )}
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

const nameColumn: Column<Member> = {
  id: 'name',
  heading: 'Nom',
  width: 'frame:w-[30%]',
  renderCell: (member) => <FrenchText>{memberName(member)}</FrenchText>,
};

const hrefOf = ({ id }: Member): string => `#/collectif/membres/${id}`;
const idOf = ({ id }: Member): string => String(id);

/** The last day of all in the collective. */
const departureOf = ({ posts }: Member): string =>
  posts.map(({ endDate }) => endDate).toSorted((a, b) => (a < b ? 1 : -1))[0] ?? '';

function FormerMembers({ members }: { members: readonly Member[] }) {
  return (
    <Disclosure label={`Anciens membres (${members.length})`} name="former-members">
      <Card padding="flush">
        <DataTable
          caption="Anciens membres"
          lines={members}
          lineId={idOf}
          lineHref={hrefOf}
          columns={[
            nameColumn,
            { id: 'posts', heading: 'Derniers postes', renderCell: (member) => <Posts member={member} /> },
            {
              id: 'left',
              heading: 'Parti le',
              renderCell: (member) => <FrenchText>{formatDate(departureOf(member), 'long')}</FrenchText>,
            },
          ]}
        />
      </Card>
    </Disclosure>
  );
}

/** The people of the collective, by name; those who left are kept, folded. */
export function MemberList() {
  const members = useRoute('member.list', {});
  const [isAdding, setAdding] = useState(false);
  const present = members.filter(({ isPresent }) => isPresent);
  const former = members.filter(({ isPresent }) => !isPresent);
  const add = (
    <Button variant="primary" onPress={() => setAdding(true)}>
      Ajouter un membre
    </Button>
  );
  return (
    <Stack>
      {present.length === 0 ? (
        <EmptyState heading="Aucun membre pour l’instant" action={add}>
          Inscrivez les DGS et les SG de l’intercommunalité et de ses communes&nbsp;: ils pourront présenter
          un point ou animer une réunion.
        </EmptyState>
      ) : (
        <Card heading="En poste" aside={add} padding="flush">
          <DataTable
            caption="Membres du collectif"
            lines={present}
            lineId={idOf}
            lineHref={hrefOf}
            columns={[
              nameColumn,
              {
                id: 'posts',
                heading: 'Fonction, collectivité',
                renderCell: (member) => <Posts member={member} />,
              },
              { id: 'reach', heading: 'Coordonnées', renderCell: (member) => <Reach member={member} /> },
            ]}
          />
        </Card>
      )}
      {former.length > 0 && <FormerMembers members={former} />}
      {isAdding && <MemberDialog onClose={() => setAdding(false)} />}
    </Stack>
  );
}
