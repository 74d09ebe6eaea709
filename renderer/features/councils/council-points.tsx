import { Suspense, useRef, useState } from 'react';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { count } from '../../../db/domain/plural.ts';
import { useAskedFor } from '../../shell/use-asked-for.ts';
import { useSaidWhenDone } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { ReorderList } from '../../ui/reorder-list.tsx';
import { placementOf } from '../../ui/reordering.ts';
import { useShownCommand } from '../../use-route.ts';
import { AddPoints } from './add-points.tsx';
import type { CouncilView } from './council-place.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { useRemovePoints } from './use-remove-points.ts';

type Item = CouncilView['items'][number];

const agendaWords = ({ onAgenda, inReserve }: Item): string =>
  onAgenda.length === 0
    ? inReserve
      ? 'en réserve'
      : 'pas encore à l’ordre du jour du CoDir'
    : `à l’ordre du jour du CoDir du ${onAgenda.map(({ date }) => formatDate(date, 'tiny')).join(' et du ')}`;

const opinionWords = ({ opinion }: Item): string =>
  opinion
    ? `avis\u00a0: ${opinion.stateLabel.toLowerCase()}, ${opinion.given} sur ${count(opinion.asked, 'position', 'positions')}`
    : '';

const decisionWords = ({ decision }: Item): string =>
  decision
    ? [`conseil\u00a0: ${decision.outcomeLabel.toLowerCase()}`, decision.number]
        .filter((part) => part !== '')
        .join(', ')
    : '';

/** The points the conseil will decide, in the conseil's order. */
export function CouncilPoints({ council, point }: { council: CouncilView; point: number | null }) {
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [renamed, setRenamed] = useState<Item | null>(null);
  const [decided, setDecided] = useState<number | null>(null);
  useAskedFor(point, (id) => {
    setSelected([String(id)]);
    const row = document.querySelector<HTMLElement>(`#contenu [data-key="${id}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus();
  });
  const addField = useRef<HTMLTextAreaElement>(null);
  const toSay = useSaidWhenDone();
  const move = useShownCommand('council.moveItems');
  const remove = useRemovePoints();
  const chosen = council.items.filter(({ id }) => selected.includes(String(id)));
  const [current] = chosen;
  const removeThem = (ids: readonly number[]) => {
    // The work goes on with the point that takes their place.
    const last = council.items.findLastIndex(({ id }) => ids.includes(id));
    const rest = council.items.filter(({ id }) => !ids.includes(id));
    const next = council.items.slice(last + 1)[0] ?? rest.at(-1);
    setSelected(next ? [String(next.id)] : []);
    if (!next) addField.current?.focus();
    void remove(ids);
  };
  return (
    <Card
      heading="Points du conseil"
      aside={
        council.items.some(({ opinion }) => opinion) ? (
          <LinkButton href={`#/avis/conseil/${council.id}`} variant="quiet" size="small">
            Recueil des avis
          </LinkButton>
        ) : (
          council.items.length > 0 && count(council.items.length, 'point', 'points')
        )
      }
      padding="flush"
    >
      <AddPoints council={council} field={addField} />
      {council.items.length > 0 && (
        <div className="border-t border-line">
          <ReorderList
            label="Points du conseil"
            items={council.items.map((item, index) => ({
              id: String(item.id),
              text: item.title,
              content: (
                <div className="grid grid-cols-[1.5rem_1fr] gap-2">
                  <span className="text-muted">{index + 1}</span>
                  <span>
                    <FrenchText>{item.title}</FrenchText>
                    <span className="block text-sm text-muted">
                      <FrenchText>
                        {[agendaWords(item), opinionWords(item), decisionWords(item)]
                          .filter((part) => part !== '')
                          .join(' · ')}
                      </FrenchText>
                    </span>
                  </span>
                </div>
              ),
            }))}
            selectsMany
            selected={selected}
            onSelect={(_id, all) => setSelected(all)}
            onReorder={(ids, moved) => {
              const placement = placementOf(ids, moved);
              return placement && toSay(move({ ids: moved.map(Number), ...placement }));
            }}
            onRemove={(ids) => removeThem(ids.map(Number))}
            actions={
              current && (
                <>
                  {chosen.length === 1 && (
                    <>
                      <Button variant="quiet" size="small" onPress={() => setRenamed(current)}>
                        Modifier
                      </Button>
                      <LinkButton
                        variant="quiet"
                        size="small"
                        href={
                          current.opinion ? `#/avis/${current.opinion.id}` : `#/avis/demander/${current.id}`
                        }
                      >
                        {current.opinion ? 'Ouvrir l’avis' : 'Demander un avis'}
                      </LinkButton>
                      <Button variant="quiet" size="small" onPress={() => setDecided(current.id)}>
                        Décision…
                      </Button>
                    </>
                  )}
                  <Button
                    variant="quiet"
                    size="small"
                    tone="muted"
                    onPress={() => removeThem(chosen.map(({ id }) => id))}
                  >
                    {chosen.length === 1 ? 'Supprimer' : `Supprimer ${chosen.length} points`}
                  </Button>
                </>
              )
            }
          />
        </div>
      )}
      {decided !== null && (
        <Suspense>
          <DecisionDialog key={decided} councilItemId={decided} onClose={() => setDecided(null)} />
        </Suspense>
      )}
      {renamed && <RenameDialog key={renamed.id} item={renamed} onClose={() => setRenamed(null)} />}
    </Card>
  );
}
