import { useState } from 'react';
import { type OpinionOption, judgedPartLabels } from '../../../db/domain/opinion-question.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useCommand } from '../../use-route.ts';
import { OptionDialog } from './option-dialog.tsx';
import { OptionText } from './option-text.tsx';

type QuestionView = Pick<RouteOutput<'opinion.question'>, 'councilItemId' | 'options'>;

/** The ways there are to answer the question, in the order in which they are compared. */
export function OptionsCard({ view: { councilItemId, options } }: { view: QuestionView }) {
  const save = useCommand('opinion.saveQuestion');
  const undoToast = useUndoToast();
  const [edited, setEdited] = useState<number | 'new' | null>(null);
  const write = (next: OpinionOption[]) => save({ councilItemId, patch: { options: next } });
  const change = async (next: OpinionOption[], done: string) => {
    const result = await write(next);
    undoToast(result.ok ? done : result.message, result.ok);
  };
  const moved = (from: number, to: number): OpinionOption[] => {
    const rest = options.filter((_, index) => index !== from);
    return rest.toSpliced(to, 0, ...options.slice(from, from + 1));
  };
  return (
    <Card
      heading={judgedPartLabels.options}
      aside={
        <Button size="small" onPress={() => setEdited('new')}>
          Ajouter une solution
        </Button>
      }
      padding="flush"
    >
      {options.length === 0 && (
        <p className="px-5 py-4 text-muted">
          Quand plusieurs réponses sont possibles, décrivez chacune&nbsp;: son coût, les moyens humains, le
          calendrier, et ses effets sur les petites et les grandes communes.
        </p>
      )}
      <ol>
        {options.map((option, index) => (
          // Two solutions may bear one name: their place tells them apart.
          <li
            key={`${index} ${option.title}`}
            className="flex items-start gap-3 border-t border-line py-3 pr-3 pl-5 first:border-t-0"
          >
            <div className="min-w-0 flex-1">
              <OptionText option={option} number={index + 1} />
            </div>
            <Button
              variant="quiet"
              size="small"
              aria-label={`Modifier la solution ${index + 1}`}
              onPress={() => setEdited(index)}
            >
              Modifier
            </Button>
            <Menu
              label="Plus"
              aria-label={`Plus d’actions sur la solution ${index + 1}`}
              variant="quiet"
              size="small"
              actions={[
                {
                  id: 'up',
                  label: 'Monter',
                  isDisabled: index === 0,
                  onAction: () => void change(moved(index, index - 1), 'Solution déplacée.'),
                },
                {
                  id: 'down',
                  label: 'Descendre',
                  isDisabled: index === options.length - 1,
                  onAction: () => void change(moved(index, index + 1), 'Solution déplacée.'),
                },
                {
                  id: 'remove',
                  label: 'Supprimer',
                  isDangerous: true,
                  startsGroup: true,
                  onAction: () => void change(options.toSpliced(index, 1), 'Solution supprimée.'),
                },
              ]}
            />
          </li>
        ))}
      </ol>
      {edited !== null && (
        <OptionDialog
          option={edited === 'new' ? null : (options[edited] ?? null)}
          save={(option) =>
            write(edited === 'new' ? [...options, option] : options.toSpliced(edited, 1, option))
          }
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}
