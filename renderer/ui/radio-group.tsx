import { RadioGroup as AriaRadioGroup, RadioButton, RadioField, Text } from 'react-aria-components';
import type { Ref } from 'react';
import { ariaField, FieldFault, FieldHead, type FieldProps } from './field-parts.tsx';
import type { Option } from './option-list.tsx';

export type RadioGroupProps<Id extends string = string> = FieldProps & {
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  orientation?: 'vertical' | 'horizontal';
  /** The first choice, to bring the focus to an error. */
  inputRef?: Ref<HTMLInputElement>;
};

/** A choice among a handful, all seen at once. */
export function RadioGroup<Id extends string>({
  options,
  value,
  onChange,
  orientation = 'vertical',
  inputRef,
  ...field
}: RadioGroupProps<Id>) {
  return (
    <AriaRadioGroup
      {...ariaField(field)}
      value={value}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id);
        if (chosen) onChange(chosen.id);
      }}
      orientation={orientation}
      className="flex min-w-0 flex-col"
    >
      <FieldHead {...field} />
      <div
        className={orientation === 'vertical' ? 'flex flex-col gap-1.5' : 'flex flex-wrap gap-x-6 gap-y-1.5'}
      >
        {options.map((option, index) => (
          <RadioField key={option.id} value={option.id} {...(index === 0 && inputRef && { inputRef })}>
            <RadioButton className="group flex items-start gap-2.5 disabled:text-muted">
              <span className="mt-[3px] flex size-[1.125rem] shrink-0 items-center justify-center rounded-full border border-edge bg-surface group-focus-visible:outline-3 group-focus-visible:outline-offset-1 group-focus-visible:outline-focus group-invalid:border-brick group-selected:border-teal">
                <span className="size-2.5 rounded-full group-selected:bg-teal group-selected:forced-colors:bg-[CanvasText]" />
              </span>
              <span>{option.label}</span>
            </RadioButton>
            {option.description !== undefined && (
              <Text slot="description" className="ml-7 block text-xs text-muted">
                {option.description}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
      <FieldFault error={field.error} />
    </AriaRadioGroup>
  );
}
