import type { Ref } from 'react';
import { Select as AriaSelect, Button, Popover, SelectValue } from 'react-aria-components';
import { ariaField, boxClass, FieldFault, FieldHead, type FieldProps, fieldClass } from './field-parts.tsx';
import { Icon } from './icon.tsx';
import { type OptionChoice, type OptionId, OptionList, optionOf, popoverClass } from './option-list.tsx';

export type SelectProps<Id extends OptionId = OptionId> = FieldProps & {
  options: OptionChoice<Id>;
  selected: Id | null;
  onSelect: (id: Id | null) => void;
  placeholder?: string;
  buttonRef?: Ref<HTMLButtonElement>;
};

/** A choice among few. For a choice « aucun », give it as an option of its own. */
export function Select<Id extends OptionId>({
  options,
  selected,
  onSelect,
  placeholder = 'Choisir…',
  buttonRef,
  ...field
}: SelectProps<Id>) {
  return (
    <AriaSelect
      {...ariaField(field)}
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(optionOf(options, key)?.id ?? null)}
      placeholder={placeholder}
      className={`${fieldClass} group`}
    >
      <FieldHead {...field} />
      <Button
        {...(buttonRef && { ref: buttonRef })}
        className={`${boxClass} flex items-center gap-2 text-left group-invalid:border-brick`}
      >
        <SelectValue className="min-w-0 flex-1 truncate placeholder-shown:text-muted">
          {/* The words of the choice alone, without its description. */}
          {({ isPlaceholder, selectedText }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <Icon name="down" className="size-4 text-muted" />
      </Button>
      <FieldFault error={field.error} />
      <Popover className={popoverClass} offset={4}>
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  );
}
