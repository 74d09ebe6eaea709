import type { Ref } from 'react';
import { Select as AriaSelect, Button, Popover, SelectValue } from 'react-aria-components';
import { ariaField, boxClass, FieldFault, FieldHead, type FieldProps, fieldClass } from './field-parts.tsx';
import { Icon } from './icon.tsx';
import { type OptionChoice, OptionList, popoverClass } from './option-list.tsx';

export type SelectProps = FieldProps & {
  options: OptionChoice;
  selected: string | null;
  onSelect: (id: string | null) => void;
  placeholder?: string;
  buttonRef?: Ref<HTMLButtonElement>;
};

/** A choice among few. For a choice « aucun », give it as an option of its own. */
export function Select({
  options,
  selected,
  onSelect,
  placeholder = 'Choisir…',
  buttonRef,
  ...field
}: SelectProps) {
  return (
    <AriaSelect
      {...ariaField(field)}
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(key === null ? null : String(key))}
      placeholder={placeholder}
      className={`${fieldClass} group`}
    >
      <FieldHead {...field} />
      <Button
        {...(buttonRef && { ref: buttonRef })}
        className={`${boxClass} flex items-center gap-2 text-left group-invalid:border-brick`}
      >
        <SelectValue className="min-w-0 flex-1 truncate placeholder-shown:text-muted [&_[slot=description]]:hidden" />
        <Icon name="down" className="size-4 text-muted" />
      </Button>
      <FieldFault error={field.error} />
      <Popover className={popoverClass} offset={4}>
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  );
}
