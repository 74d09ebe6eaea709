import { useState } from 'react';
import { agendaItemKindLabels } from '../../../db/domain/agenda-item-kind.ts';
import { useBoundField } from '../../forms/use-bound-field.ts';
import { SectionDialog } from '../../sections/section-dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { useRoute } from '../../use-route.ts';
import type { ItemBound } from './item-fields.ts';

const another = 'new';

/** The sections to choose from: those shown, and the one the item is in. */
export const useSectionOptions = (current: number | null) =>
  useRoute('section.list', {})
    .filter(({ id, hidden }) => !hidden || id === current)
    .map(({ id, title, kind }) => ({ id, label: title, description: agendaItemKindLabels[kind].hint }));

/** The section of a point, or a new one made on the spot. */
export function ItemSection({ form }: { form: ItemBound }) {
  const { value, onChange, ref, props } = useBoundField(form, 'sectionId', 'Rubrique');
  const current = typeof value === 'number' ? value : null;
  const options = useSectionOptions(current);
  const [isNaming, setNaming] = useState(false);
  return (
    <>
      <Select<string | number>
        {...props}
        options={[...options, { id: another, label: 'Nouvelle rubrique…' }]}
        selected={current}
        onSelect={(id) => (id === another ? setNaming(true) : onChange(id))}
        buttonRef={ref}
      />
      {isNaming && <SectionDialog section={null} onClose={() => setNaming(false)} onAdded={onChange} />}
    </>
  );
}
