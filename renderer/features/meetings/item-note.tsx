import { useBoundField } from '../../forms/use-bound-field.ts';
import { RichTextField } from '../../ui/rich-text-field.tsx';
import type { ItemBound } from './item-fields.ts';

type ItemNoteProps = { form: ItemBound; name: 'note' | 'restrictedNote'; label: string; help: string };

/** A rich text of a point. */
export function ItemNote({ form, name, label, help }: ItemNoteProps) {
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  return (
    <RichTextField
      label={label}
      help={help}
      error={props.error}
      onBlur={props.onBlur}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      handle={ref}
    />
  );
}
