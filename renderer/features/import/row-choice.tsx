import type { RouteInput, RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { Select } from '../../ui/select.tsx';

type Plan = RouteOutput<'import.planDeliberations'>;
type Line = Plan['lines'][number];
export type RowChoice = RouteInput<'import.deliberations'>['choices'][number];

type RowChoiceFieldProps = {
  line: Line;
  points: Plan['points'];
  onChoose: (choice: RowChoice) => void;
};

/** What a row is, when only people can tell: a point of its conseil, the nearest first, a point to add, or nothing. */
export function RowChoiceField({ line, points, onChoose }: RowChoiceFieldProps) {
  const { choice, number, name } = line;
  if (!choice) return null;
  const ofDay = points.filter(({ date }) => date === choice.date);
  const near = choice.near.flatMap((id) => ofDay.filter((point) => point.id === id));
  const others = ofDay.filter((point) => !choice.near.includes(point.id));
  const options = [
    ...near.map(({ id, title }) => ({ id, label: title, description: 'Point le plus proche' })),
    ...(choice.canAdd ? [{ id: 'add' as const, label: 'Ajouter ce point au conseil' }] : []),
    { id: 'aside' as const, label: 'Laisser de côté' },
    ...others.map(({ id, title }) => ({ id, label: title })),
  ];
  return (
    <div className="mt-1.5 max-w-md">
      <Select
        label={`Ligne ${number}, ${name}`}
        hidesLabel
        placeholder="C’est…"
        options={options}
        selected={choice.chosen}
        onSelect={(as) => as !== null && onChoose({ line: number, as })}
      />
    </div>
  );
}
