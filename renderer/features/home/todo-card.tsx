import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { assertNever } from '../../../db/domain/failure.ts';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Tag } from '../../ui/tag.tsx';

type Line = RouteOutput<'home.get'>['todo'][number];

const hrefOf = (target: Line['target']): string => {
  switch (target.place) {
    case 'members':
      return '#/collectif';
    case 'new-council':
      return '#/conseils/nouveau';
    case 'council':
      return `#/conseils/${target.id}`;
    case 'new-meeting':
      return `#/reunions/nouvelle${target.sessionId === null ? '' : `?conseil=${target.sessionId}`}`;
    case 'meeting':
      return `#/reunions/${target.id}`;
    case 'sitting':
      return `#/reunions/${target.id}/seance`;
    case 'sending':
      return `#/reunions/${target.id}/envoyer`;
    case 'charter':
      return '#/charte';
    case 'adhesions':
      return `#/charte/adhesions/${target.id}`;
    case 'opinion':
      return `#/avis/${target.id}`;
    case 'opinions':
      return '#/avis';
    case 'record':
      return `#/reunions/${target.id}/releve`;
    case 'overdue-actions':
      return '#/suivi/actions?etat=overdue';
    default:
      return assertNever(target);
  }
};

/** « À faire »: the most pressing first, each line one gesture from done. */
export function TodoCard({ lines }: { lines: readonly Line[] }) {
  return (
    <Card heading="À faire" padding="flush">
      {lines.length === 0 ? (
        <p className="px-5 py-4 text-muted">Tout est prêt. Il n’y a rien à faire pour le moment.</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li
              key={line.key}
              className="flex items-center gap-4 border-t border-line py-2.5 pr-1 pl-5 first:border-t-0"
            >
              <div className="min-w-0 flex-1">
                <p>
                  {line.text} {line.late && <Tag tone="late">en retard</Tag>}
                </p>
                <p className="text-sm text-muted">
                  <FrenchText>{line.detail}</FrenchText>
                </p>
              </div>
              <LinkButton
                href={hrefOf(line.target)}
                variant="quiet"
                aria-label={`${line.action}\u00a0: ${line.text}`}
              >
                {line.action}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
