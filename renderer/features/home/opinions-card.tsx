import { followUpLabels } from '../../../db/domain/council-decision.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { OpinionStateTag } from '../../opinions/opinion-state-tag.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Link } from '../../ui/link.tsx';

type Line = RouteOutput<'home.get'>['opinions'][number];

const suite = ({ councilDate, outcomeLabel, followed }: Line): string =>
  [
    `Conseil du ${formatDate(councilDate, 'long')}`,
    outcomeLabel.toLowerCase(),
    followed ? followUpLabels[followed].toLowerCase() : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** The last avis, and what became of them. */
export function OpinionsCard({ opinions }: { opinions: readonly Line[] }) {
  return (
    <Card heading="Derniers avis" aside={<Link href="#/avis">Tous les avis</Link>} padding="flush">
      <ul>
        {opinions.map((line) => (
          <li
            key={line.id}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line px-5 py-2.5 first:border-t-0"
          >
            <div className="min-w-0 grow basis-80">
              <Link href={`#/avis/${line.id}`}>
                <FrenchText>{line.title}</FrenchText>
              </Link>
              <p className="text-sm text-muted">
                <FrenchText>{suite(line)}</FrenchText>
              </p>
            </div>
            <OpinionStateTag state={line.state} stateLabel={line.stateLabel} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
