import type { Ref } from 'react';
import { SearchField as AriaSearchField, Button, Input, Label } from 'react-aria-components';
import { Icon } from './icon.tsx';

export type SearchFieldProps = {
  /** Read aloud, and shown inside as long as nothing is typed. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
  inputRef?: Ref<HTMLInputElement>;
};

export function SearchField({ label, value, onChange, onSubmit, inputRef }: SearchFieldProps) {
  return (
    <AriaSearchField
      value={value}
      onChange={onChange}
      {...(onSubmit && { onSubmit })}
      className="group flex min-h-10 min-w-0 items-center rounded-md border border-edge bg-surface text-ink has-[input:focus-visible]:outline-3 has-[input:focus-visible]:outline-offset-1 has-[input:focus-visible]:outline-focus"
    >
      <Label className="sr-only">{label}</Label>
      <Icon name="search" className="ml-3 size-4 text-muted" />
      <Input
        ref={inputRef}
        placeholder={label}
        className="min-w-0 flex-1 bg-transparent px-2 py-1.5 outline-none [&::-webkit-search-cancel-button]:hidden"
      />
      <Button className="mr-1 rounded-sm px-2 py-1 text-sm text-teal group-empty:hidden hover:bg-teal-wash">
        Effacer
      </Button>
    </AriaSearchField>
  );
}
