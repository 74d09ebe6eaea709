import { useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import type { RoleKind } from '../../../db/domain/role.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { useRoute } from '../../use-route.ts';
import { DutyCard } from './duty-card.tsx';
import { NetworkOverview } from './network-overview.tsx';
import { NetworkCard } from './network-card.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { RoleSuggestions } from './role-suggestions.tsx';

export type RoleView = RouteOutput<'role.list'>[number];

const kindWords: Record<RoleKind, { heading: string; add: string }> = {
  network: { heading: 'Réseaux métiers', add: 'Ajouter un réseau' },
  duty: { heading: 'Rôles du collectif', add: 'Ajouter un rôle' },
};

const holdersWords = ({ kind, holders }: RoleView, collectivityCount: number): string => {
  if (kind === 'network') {
    const served = new Set(holders.map(({ collectivityId }) => collectivityId)).size;
    return `${served} sur ${collectivityCount}`;
  }
  return holders.length === 0 ? 'à confier' : count(holders.length, 'personne', 'personnes');
};

type RoleNavProps = {
  kind: RoleKind;
  roles: readonly RoleView[];
  currentId: number | undefined;
  collectivityCount: number;
  onAdd: () => void;
};

function RoleNav({ kind, roles, currentId, collectivityCount, onAdd }: RoleNavProps) {
  const { heading, add } = kindWords[kind];
  return (
    <Card heading={heading} padding="flush">
      <nav aria-label={heading}>
        <ul>
          {roles.map((role) => (
            <li key={role.id} className="border-t border-line first:border-t-0">
              <a
                href={`#/collectif/referents/${role.id}`}
                aria-current={role.id === currentId ? 'page' : undefined}
                className="flex items-baseline justify-between gap-3 border-l-3 border-transparent px-4 py-2 -outline-offset-3 hover:bg-sunk aria-[current]:border-teal aria-[current]:bg-teal-wash aria-[current]:font-semibold"
              >
                <span className="min-w-0">{role.name}</span>
                <span className="shrink-0 text-sm font-normal text-muted">
                  {holdersWords(role, collectivityCount)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="border-t border-line px-2 py-1.5 first:border-t-0">
        <Button variant="quiet" size="small" onPress={onAdd}>
          {add}
        </Button>
      </div>
    </Card>
  );
}

/** Réseaux métiers with the referent of each collectivity, and the roles of the collective itself. */
export function Referents({ roleId }: { roleId: number | 'all' | null }) {
  const roles = useRoute('role.list', {});
  const { collectivities } = useRoute('collective.get', {});
  const [adding, setAdding] = useState<RoleKind | null>(null);
  const current = roles.find(({ id }) => id === roleId) ?? roles[0];
  const dialog = adding !== null && (
    <RoleDialog kind={adding} edited={null} roles={roles} onClose={() => setAdding(null)} />
  );
  if (!current) {
    return (
      <>
        <RoleSuggestions
          more={
            <Row>
              <Button variant="quiet" onPress={() => setAdding('network')}>
                Un autre réseau…
              </Button>
              <Button variant="quiet" onPress={() => setAdding('duty')}>
                Un rôle du collectif…
              </Button>
            </Row>
          }
        />
        {dialog}
      </>
    );
  }
  const networks = roles.filter(({ kind }) => kind === 'network');
  if (roleId === 'all') return <NetworkOverview networks={networks} />;
  return (
    <div className="grid items-start gap-5 frame:grid-cols-[18rem_minmax(0,1fr)]">
      <Stack>
        {(['network', 'duty'] as const).map((kind) => (
          <RoleNav
            key={kind}
            kind={kind}
            roles={roles.filter((role) => role.kind === kind)}
            currentId={current.id}
            collectivityCount={collectivities.length}
            onAdd={() => setAdding(kind)}
          />
        ))}
        {networks.length > 1 && (
          <Link href="#/collectif/referents/ensemble">Tous les réseaux par collectivité</Link>
        )}
      </Stack>
      {current.kind === 'network' ? (
        <NetworkCard key={current.id} role={current} roles={roles} />
      ) : (
        <DutyCard key={current.id} role={current} roles={roles} />
      )}
      {dialog}
    </div>
  );
}
