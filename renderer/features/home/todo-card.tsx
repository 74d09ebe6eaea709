import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { todoHref } from '../../../db/domain/todo-href.ts';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Tag } from '../../ui/tag.tsx';

type Line = RouteOutput<'home.get'>['todo'][number];

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
                  <FrenchText>{line.text}</FrenchText> {line.late && <Tag tone="late">en retard</Tag>}
                </p>
                <p id={`todo-${line.key}`} className="text-sm text-muted">
                  <FrenchText>{line.detail}</FrenchText>
                </p>
              </div>
              <LinkButton
                href={todoHref(line.target)}
                variant="quiet"
                aria-label={`${line.action}\u00a0: ${line.text}`}
                aria-describedby={`todo-${line.key}`}
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
