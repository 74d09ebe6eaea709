import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { fold } from '../../db/domain/fold.ts';
import { Icon } from './icon.tsx';

export type OptionId = string | number;
export type Option<Id extends OptionId = OptionId> = {
  id: Id;
  label: string;
  /** A second, lighter line that tells homonyms apart. */
  description?: string;
};
export type OptionSection<Id extends OptionId = OptionId> = {
  id: string;
  label: string;
  options: readonly Option<Id>[];
};
export type OptionChoice<Id extends OptionId = OptionId> = readonly (Option<Id> | OptionSection<Id>)[];

const isSection = <Id extends OptionId>(entry: Option<Id> | OptionSection<Id>): entry is OptionSection<Id> =>
  'options' in entry;

/** The option React Aria means by its key, in its own type of id. */
export const optionOf = <Id extends OptionId>(
  choice: OptionChoice<Id>,
  key: OptionId | null,
): Option<Id> | undefined =>
  choice
    .flatMap((entry) => (isSection(entry) ? entry.options : [entry]))
    .find((option) => String(option.id) === String(key));

/** Whether an option answers what is typed, accents free; « lecoeur » finds « Lecœur », which React Aria's own does not. */
export const answers = (label: string, typed: string): boolean => fold(label).includes(fold(typed));

export const popoverClass =
  'min-w-(--trigger-width) overflow-hidden rounded-md border border-edge bg-surface text-ink shadow-over outline-none ' +
  'entering:animate-none forced-colors:border-[CanvasText]';

/** Label and description make one name: homonyms must sound different too. */
function OptionLine({ option }: { option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      className="marks-state group flex cursor-default items-start gap-2 rounded-sm px-2.5 py-1.5 outline-none focused:bg-teal-wash selected:font-semibold"
    >
      <span className="min-w-0 flex-1">
        <span className="block">{option.label}</span>
        {option.description !== undefined && (
          <span className="block text-xs font-normal text-muted">{option.description}</span>
        )}
      </span>
      <Icon name="check" className="mt-1 size-4 text-teal opacity-0 group-selected:opacity-100" />
    </ListBoxItem>
  );
}

/** The list inside a Select (which passes the options) or a ComboBox (which gives the list those that match). */
export function OptionList({ options, empty }: { options?: OptionChoice; empty?: string }) {
  return (
    <ListBox<Option | OptionSection>
      {...(options && { items: options })}
      className="max-h-[min(20rem,50dvh)] overflow-auto p-1 outline-none"
      renderEmptyState={() => (
        <p className="px-2.5 py-1.5 text-sm text-muted">{empty ?? 'Rien ne correspond.'}</p>
      )}
    >
      {(entry) =>
        isSection(entry) ? (
          <ListBoxSection id={entry.id}>
            <Header className="px-2.5 pt-2 pb-0.5 text-xs font-semibold text-muted">{entry.label}</Header>
            <Collection items={entry.options}>{(option) => <OptionLine option={option} />}</Collection>
          </ListBoxSection>
        ) : (
          <OptionLine option={entry} />
        )
      }
    </ListBox>
  );
}
