import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Link, LinkButton } from '../../ui/link.tsx';
import { useRoute } from '../../use-route.ts';

type RoleView = RouteOutput<'role.list'>[number];

function Cell({ network, placeId, placeName }: { network: RoleView; placeId: number; placeName: string }) {
  const names = network.holders
    .filter(({ collectivityId }) => collectivityId === placeId)
    .map(({ name }) => name);
  const href = `#/collectif/referents/${network.id}`;
  if (names.length > 0) {
    return names.map((name) => (
      <span key={name} className="block text-sm">
        <Link href={href} look="quiet">
          <FrenchText>{name}</FrenchText>
        </Link>
      </span>
    ));
  }
  return (
    <span className="text-sm whitespace-nowrap text-muted italic">
      <Link href={href} look="quiet" aria-label={`à désigner\u00a0: ${network.name}, ${placeName}`}>
        à désigner
      </Link>
    </span>
  );
}

/** All réseaux by collectivity on one sheet: who is in several, and what is still to designate. */
export function NetworkOverview({ networks }: { networks: readonly RoleView[] }) {
  const { collectivities } = useRoute('collective.get', {});
  return (
    <Card
      heading="Les réseaux par collectivité"
      padding="flush"
      aside={
        <LinkButton href="#/collectif/referents" size="small">
          Revenir aux réseaux
        </LinkButton>
      }
    >
      <DataTable
        caption="Référents de chaque réseau, par collectivité"
        lines={collectivities}
        lineId={({ id }) => String(id)}
        columns={[
          { id: 'place', heading: 'Collectivité', renderCell: ({ name }) => name },
          ...networks.map((network) => ({
            id: String(network.id),
            heading: network.name,
            renderCell: ({ id, name }: { id: number; name: string }) => (
              <Cell network={network} placeId={id} placeName={name} />
            ),
          })),
        ]}
      />
    </Card>
  );
}
