import { count } from '../../../db/domain/plural.ts';
import type { RouteInput, RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { Card } from '../../ui/card.tsx';
import { Select } from '../../ui/select.tsx';
import { useRoute } from '../../use-route.ts';

type Unknown = RouteOutput<'import.planMembers'>['unknownPlaces'][number];
export type PlaceChoice = RouteInput<'import.members'>['places'][number];

/** Names that are no collectivity of the collective: the nearest is proposed, she decides. */
export function UnknownPlaces({
  unknown,
  onChoose,
}: {
  unknown: readonly Unknown[];
  onChoose: (choice: PlaceChoice) => void;
}) {
  const { collectivities } = useRoute('collective.get', {});
  return (
    <Card heading={count(unknown.length, 'collectivité à reconnaître', 'collectivités à reconnaître')}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(16rem,1fr))] gap-4">
        {unknown.map(({ name, lineCount, nearest, choice }) => (
          <Select
            key={name}
            label={name}
            help={
              nearest !== null && choice === nearest.id
                ? `${count(lineCount, 'ligne', 'lignes')}\u202f; rapprochée par son nom`
                : count(lineCount, 'ligne', 'lignes')
            }
            placeholder="C’est…"
            options={[
              ...(nearest
                ? [{ id: nearest.id, label: nearest.name, description: 'Nom le plus proche' }]
                : []),
              { id: 'create' as const, label: 'L’ajouter au collectif' },
              { id: 'skip' as const, label: 'Laisser ses lignes de côté' },
              ...collectivities
                .filter(({ id }) => id !== nearest?.id)
                .map(({ id, name: label }) => ({ id, label })),
            ]}
            selected={choice}
            onSelect={(as) => as !== null && onChoose({ name, as })}
          />
        ))}
      </div>
    </Card>
  );
}
