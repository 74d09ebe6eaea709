import { count } from '../../db/domain/plural.ts';
import { Button } from '../ui/button.tsx';
import type { OptionId } from '../ui/option-list.tsx';
import { Select } from '../ui/select.tsx';

const all = 'all';

type ChoiceProps<Id extends OptionId> = {
  label: string;
  /** What the first choice says: nothing is left out. */
  allLabel: string;
  options: readonly { id: Id; label: string }[];
  selected: Id | null;
  onSelect: (id: Id | null) => void;
};

/** One of the ways a register is narrowed. */
export function Choice<Id extends OptionId>({
  label,
  allLabel,
  options,
  selected,
  onSelect,
}: ChoiceProps<Id>) {
  return (
    <Select<OptionId>
      label={label}
      options={[{ id: all, label: allLabel }, ...options]}
      selected={selected ?? all}
      onSelect={(id) => onSelect(options.find((option) => option.id === id)?.id ?? null)}
    />
  );
}

type PagesProps = {
  from: number;
  shown: number;
  total: number;
  page: number;
  words: [string, string];
  /** What the ways are called, when « page » is not the word. */
  ways?: [string, string];
  onTurn: (from: number) => void;
};

/** The way to the pages around one of a register; nothing when it holds on one. */
export function Pages({
  from,
  shown,
  total,
  page,
  words,
  ways = ['Page précédente', 'Page suivante'],
  onTurn,
}: PagesProps) {
  if (total <= page) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-4">
      <Button isDisabled={from === 0} onPress={() => onTurn(Math.max(0, from - page))}>
        {ways[0]}
      </Button>
      <p className="text-sm text-muted">{`${from + 1} à ${from + shown} sur ${count(total, ...words)}`}</p>
      <Button isDisabled={from + page >= total} onPress={() => onTurn(from + page)}>
        {ways[1]}
      </Button>
    </div>
  );
}
