import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';

type Suggestion = { id: string; title: string; detail: string; onAdopt: () => void };

/** What other collectives do, offered and never imposed; a suggestion adopted is hers to change. */
export function Suggestions({ verb, lines }: { verb: string; lines: readonly Suggestion[] }) {
  if (lines.length === 0) return null;
  return (
    <Card heading="Suggestions" padding="flush">
      <ul>
        {lines.map(({ id, title, detail, onAdopt }) => (
          <li
            key={id}
            className="flex items-center justify-between gap-4 border-t border-line py-2.5 pr-2 pl-5 first:border-t-0"
          >
            <div className="min-w-0">
              <p>
                <FrenchText>{title}</FrenchText>
              </p>
              <p className="text-sm text-muted">
                <FrenchText>{detail}</FrenchText>
              </p>
            </div>
            <Button variant="quiet" size="small" aria-label={`${verb}\u00a0: ${title}`} onPress={onAdopt}>
              {verb}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
