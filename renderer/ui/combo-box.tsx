import { type Ref, useState } from 'react';
import { ComboBox as AriaComboBox, Button, Group, Input, Popover } from 'react-aria-components';
import { ariaField, boxClass, FieldFault, FieldHead, type FieldProps, fieldClass } from './field-parts.tsx';
import { Icon } from './icon.tsx';
import {
  answers,
  type OptionChoice,
  OptionList,
  type OptionId,
  optionOf,
  popoverClass,
} from './option-list.tsx';

export type ComboBoxProps<Id extends OptionId = OptionId> = FieldProps & {
  options: OptionChoice<Id>;
  /** Id of the chosen option, or null. */
  selected: Id | null;
  onSelect: (id: Id | null) => void;
  /** What is typed. Leave it out to let the field hold it and start from the chosen option. */
  text?: string;
  onTextChange?: (text: string) => void;
  /** What is typed counts even when it is no option (`onTextChange` receives it). */
  allowsCustomValue?: boolean;
  /** `given`: the options are already the answer to what is typed, for searches made elsewhere. */
  filter?: 'contains' | 'given';
  /** Said in the list when nothing matches. */
  empty?: string;
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
};

export function ComboBox<Id extends OptionId>(props: ComboBoxProps<Id>) {
  const {
    options,
    selected,
    onSelect,
    text,
    onTextChange,
    allowsCustomValue = false,
    filter = 'contains',
  } = props;
  const { empty, placeholder, inputRef, ...field } = props;
  // Escape does not close a list that has nothing but its sentence: it would come back with each answer.
  const [isDismissed, setDismissed] = useState(false);
  return (
    <AriaComboBox
      {...ariaField(field)}
      // React Aria filters `defaultItems` and shows `items` as they are.
      defaultFilter={answers}
      {...(filter === 'given' ? { items: options } : { defaultItems: options })}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = optionOf(options, key);
        onSelect(chosen?.id ?? null);
        // React Aria writes the option's label itself, except in a text that is held elsewhere.
        if (text !== undefined && chosen) onTextChange?.(chosen.label);
      }}
      {...(text !== undefined && { inputValue: text })}
      onInputChange={(next) => {
        if (next !== text) setDismissed(false);
        onTextChange?.(next);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDismissed(true);
      }}
      allowsCustomValue={allowsCustomValue}
      allowsEmptyCollection={!allowsCustomValue && !isDismissed}
      menuTrigger="input"
      className={fieldClass}
    >
      <FieldHead {...field} />
      <Group className="relative">
        <Input
          ref={inputRef}
          {...(placeholder !== undefined && { placeholder })}
          className={`${boxClass} pr-10`}
          autoComplete="off"
        />
        <Button className="absolute inset-y-0 right-0 flex w-9 items-center justify-center rounded-md text-muted hover:text-ink">
          <Icon name="down" />
        </Button>
      </Group>
      <FieldFault error={field.error} />
      <Popover className={popoverClass} offset={4}>
        <OptionList {...(empty !== undefined && { empty })} />
      </Popover>
    </AriaComboBox>
  );
}
