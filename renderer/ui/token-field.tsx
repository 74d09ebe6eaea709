import { type Ref, useId, useState } from 'react';
import { ComboBox, Button, Group, Input, Popover, Tag, TagGroup, TagList } from 'react-aria-components';
import { useAnnounce } from './announcer.tsx';
import { ariaField, boxClass, FieldFault, FieldHead, type FieldProps, fieldClass } from './field-parts.tsx';
import { FrenchText } from './french-text.tsx';
import { Icon } from './icon.tsx';
import { answers, type OptionChoice, OptionList, optionOf, popoverClass } from './option-list.tsx';

export type Token = { id: string; label: string };

export type TokenFieldProps = FieldProps & {
  tokens: readonly Token[];
  options: OptionChoice<string>;
  /** An option was chosen. */
  onAdd: (id: string) => void;
  /** A text that is no option was typed, then kept by Enter or by leaving the field. */
  onAddText: (text: string) => void;
  onRemove: (id: string) => void;
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
};

/** Several choices among many, or any typed name: each becomes a label that its cross, or Suppr, takes away. */
export function TokenField(props: TokenFieldProps) {
  const { tokens, options, onAdd, onAddText, onRemove, placeholder, inputRef, ...field } = props;
  const announce = useAnnounce();
  const listId = useId();
  const [text, setText] = useState('');
  // What was chosen last, until one types again: React Aria closes its list on a choice that it can see.
  const [picked, setPicked] = useState<string | null>(null);
  const add = (label: string, how: () => void) => {
    how();
    setText('');
    announce(`${label}\u00a0: ajouté.`);
  };
  const addTyped = () => {
    const typed = text.trim();
    if (typed !== '') add(typed, () => onAddText(typed));
  };
  return (
    <div className={fieldClass}>
      <ComboBox
        {...ariaField(field)}
        defaultItems={options}
        defaultFilter={answers}
        selectedKey={picked}
        onSelectionChange={(key) => {
          const option = key === picked ? undefined : optionOf(options, key);
          setPicked(option?.id ?? null);
          if (option) add(option.label, () => onAdd(option.id));
        }}
        inputValue={text}
        onInputChange={(typed) => {
          setText(typed);
          if (typed !== '') setPicked(null);
        }}
        allowsCustomValue
        // The text emptied by a choice is no search: the list would open again on it.
        menuTrigger={text === '' ? 'manual' : 'input'}
        onBlur={() => {
          addTyped();
          field.onBlur?.();
        }}
        onKeyDown={(event) => {
          const input = event.target;
          const isTyping = input instanceof HTMLInputElement && text !== '';
          // With a row of the list under the arrows, Enter is the list's.
          if (event.key === 'Enter' && isTyping && !input.getAttribute('aria-activedescendant')) addTyped();
        }}
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
          <OptionList />
        </Popover>
      </ComboBox>
      {tokens.length > 0 && (
        <TagGroup
          aria-label={field.label}
          id={listId}
          onRemove={(keys) => {
            for (const key of keys) {
              onRemove(String(key));
              const gone = tokens.find(({ id }) => id === key);
              if (gone) announce(`${gone.label}\u00a0: retiré.`);
            }
          }}
          className="mt-2"
        >
          <TagList items={tokens} className="flex flex-wrap gap-1.5">
            {(token) => (
              <Tag
                id={token.id}
                textValue={token.label}
                className="flex max-w-full items-center gap-1 rounded-full border border-line bg-sunk py-0.5 pr-1 pl-3 text-sm outline-offset-1"
              >
                <span className="min-w-0 truncate">
                  <FrenchText>{token.label}</FrenchText>
                </span>
                <Button
                  slot="remove"
                  className="flex size-6 items-center justify-center rounded-full text-muted hover:bg-surface hover:text-ink"
                >
                  <Icon name="close" className="size-3.5" />
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}
