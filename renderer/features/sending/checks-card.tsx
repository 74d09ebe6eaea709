import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { SendingPlaceView } from './sending-view.ts';

type Check = SendingPlaceView['checks'][number];

const hrefOf = ({ target }: Check, meetingId: number | null): string => {
  if (target.place === 'actions') return '#/suivi/actions';
  if (target.place === 'member') return `#/collectif/membres/${target.id}`;
  if (target.place === 'record') return `#/reunions/${target.id}/releve`;
  return `#/reunions/${meetingId}${target.place === 'item' ? `?point=${target.id}` : ''}`;
};

type ChecksCardProps = {
  checks: readonly Check[];
  meetingId: number | null;
  /** What was looked at and is as it should be. */
  whenNone: string;
};

/** What to look at before it leaves: it warns, and stops nothing. */
export function ChecksCard({ checks, meetingId, whenNone }: ChecksCardProps) {
  return (
    <Card
      heading="Avant l’envoi"
      aside={
        checks.length === 0 ? (
          <Tag tone="ok">Rien à signaler</Tag>
        ) : (
          <Tag tone="soon">{`${checks.length} à voir`}</Tag>
        )
      }
    >
      {checks.length === 0 ? (
        <p className="text-md text-muted">{whenNone}</p>
      ) : (
        <Stack gap="small">
          <ul className="flex flex-col gap-1.5">
            {checks.map((check) => (
              <li key={check.key} className="flex items-baseline gap-3">
                <span className={check.isLate ? 'min-w-0 grow font-semibold text-brick' : 'min-w-0 grow'}>
                  <FrenchText>{check.text}</FrenchText>
                </span>
                <Link href={hrefOf(check, meetingId)} aria-label={`Voir\u00a0: ${check.text}`}>
                  Voir
                </Link>
              </li>
            ))}
          </ul>
          <p className="text-xs text-muted">Rien de cela n’empêche l’envoi.</p>
        </Stack>
      )}
    </Card>
  );
}
