import { listed } from '../../../db/domain/member.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { Button } from '../../ui/button.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Link } from '../../ui/link.tsx';

type Direction = RouteOutput<'collective.directions'>[number];
type Holder = Direction['holders'][number];

/** What is under a name: « SG », or since when the interim lasts; then where else the same person serves. */
const holderWords = ({ heldAs, startDate, elsewhere, interim }: Holder): string =>
  [
    ...(interim ? [] : [heldAs]),
    ...(interim && startDate !== '' ? [`depuis le ${formatDate(startDate, 'long')}`] : []),
    ...(elsewhere.length > 0 ? [`également\u00a0: ${listed(elsewhere)}`] : []),
  ].join(', ');

function HolderLine({ holder }: { holder: Holder }) {
  return (
    <div>
      {holder.interim && 'Intérim de '}
      <Link href={`#/collectif/membres/${holder.memberId}`} look="quiet">
        <FrenchText>{holder.name}</FrenchText>
      </Link>
      <span className="block text-sm text-muted">
        <FrenchText>{holderWords(holder)}</FrenchText>
      </span>
    </div>
  );
}

const absenceWords = ({ state, vacantSince }: Direction): string =>
  state === 'vacant' ? `Poste vacant depuis le ${formatDate(vacantSince, 'long')}` : 'Personne n’est inscrit';

type DirectionCellProps = {
  direction: Direction | undefined;
  collectivityName: string;
  onInscribe: () => void;
};

/** Who directs the services of a collectivity today, or since when nobody does; the gesture that fills it. */
export function DirectionCell({ direction, collectivityName, onInscribe }: DirectionCellProps) {
  if (!direction) return null;
  const { holders, next } = direction;
  if (holders.length > 0)
    return holders.map((holder) => <HolderLine key={holder.memberId} holder={holder} />);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3">
      <div>
        <span className={direction.state === 'unknown' ? 'text-muted' : undefined}>
          <FrenchText>{absenceWords(direction)}</FrenchText>
        </span>
        {next && (
          <span className="block text-sm text-muted">
            <FrenchText>
              {`${next.name} arrive le ${formatDate(next.startDate, 'long')} (${next.heldAs})`}
            </FrenchText>
          </span>
        )}
      </div>
      {!next && (
        <Button
          variant="quiet"
          size="small"
          aria-label={`Inscrire quelqu’un\u00a0: ${collectivityName}`}
          onPress={onInscribe}
        >
          Inscrire quelqu’un
        </Button>
      )}
    </div>
  );
}
