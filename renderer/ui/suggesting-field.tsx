import { type KeyboardEvent, type MouseEvent, type ReactNode, type Ref, useId, useState } from 'react';
import { cx } from './class-names.ts';
import { boxClass } from './field-parts.tsx';

export type Suggestion = { id: string; label: string; description?: string };

type SuggestingFieldProps = {
  label: string;
  value: string;
  /** The caret says which of the words is being completed. */
  onChange: (value: string, caret: number) => void;
  /** What may stand in the place of what is typed; none closes the list. */
  suggestions: readonly Suggestion[];
  /** True when the first one is what Enter takes; false where one must choose. */
  startsChosen: boolean;
  onChoose: (id: string) => void;
  /** Escape closes the list, and asks nothing else. */
  onDismiss: () => void;
  onEnter: () => void;
  /** A key that writes nothing where the caret stands. */
  skips?: (key: string, caret: number) => boolean;
  onBlur?: () => void;
  /** Under the field: how what is typed is understood, or what is wrong with it. */
  help: ReactNode;
  isInvalid?: boolean;
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
  isReadOnly?: boolean;
};

/** What ties the list to its field for those who hear it; the focus stays in the text (ARIA's combobox). */
const listAria = (id: string) => ({ id: `${id}-list`, role: 'listbox', 'aria-label': 'Noms proposés' });
const optionAria = (id: string, index: number, at: number, choose: () => void) => ({
  id: `${id}-${index}`,
  role: 'option',
  'aria-selected': index === at,
  // Before the field loses the focus, which would close the list.
  onMouseDown: (event: MouseEvent) => {
    event.preventDefault();
    choose();
  },
});

/** A line of free text in which some words are completed from a list, under the caret. */
export function SuggestingField({
  label,
  value,
  onChange,
  suggestions,
  startsChosen,
  onChoose,
  onDismiss,
  onEnter,
  skips = () => false,
  onBlur,
  help,
  isInvalid = false,
  isReadOnly = false,
  placeholder,
  inputRef,
}: SuggestingFieldProps) {
  const id = useId();
  // Kept with what it was of: another list begins anew.
  const of = suggestions.map((each) => each.id).join(' ');
  const [chosen, setChosen] = useState({ of: '', at: 0 });
  const isOpen = suggestions.length > 0;
  const at = chosen.of === of ? chosen.at : startsChosen ? 0 : -1;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      const taken = suggestions[at];
      if (taken) onChoose(taken.id);
      else onEnter();
      return;
    }
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (selectionStart !== null && selectionStart === selectionEnd && skips(event.key, selectionStart)) {
      event.preventDefault();
      return;
    }
    if (!isOpen) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const taken = suggestions[Math.max(at, 0)];
    if (by !== 0)
      setChosen({ of, at: (Math.max(at, by === 1 ? -1 : 0) + by + suggestions.length) % suggestions.length });
    else if (event.key === 'Tab' && !event.shiftKey && at >= 0 && taken) onChoose(taken.id);
    else if (event.key === 'Escape') onDismiss();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="relative flex min-w-0 flex-col">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <input
        ref={inputRef}
        id={id}
        role="combobox"
        type="text"
        autoComplete="off"
        spellCheck
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-describedby={`${id}-help`}
        aria-invalid={isInvalid || undefined}
        aria-activedescendant={isOpen && at >= 0 ? `${id}-${at}` : undefined}
        readOnly={isReadOnly}
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onChange(target.value, target.selectionStart ?? target.value.length)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          onDismiss();
          onBlur?.();
        }}
        className={cx(boxClass, 'mt-1 text-xl', isInvalid && 'border-brick')}
      />
      <div id={`${id}-help`} aria-live="polite" className="mt-1 min-h-6 text-base">
        {help}
      </div>
      <div
        {...listAria(id)}
        hidden={!isOpen}
        className="absolute bottom-full left-0 z-20 mb-1 max-h-72 w-full max-w-xl overflow-y-auto rounded-md border border-edge bg-surface p-1 shadow-over"
      >
        {suggestions.map((each, index) => (
          <div
            key={each.id}
            {...optionAria(id, index, at, () => onChoose(each.id))}
            className={cx(
              'cursor-default rounded-sm px-2.5 py-1.5',
              index === at ? 'bg-teal-wash font-semibold' : 'hover:bg-sunk',
            )}
          >
            {each.label}
            {each.description !== undefined && (
              <span className="block text-xs font-normal text-muted">{each.description}</span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
