import { PeopleField } from '../../people/people-field.tsx';
import type { ItemBound } from './item-fields.ts';

/** Who presents: members of the collective, collectivités, or any name; several of them. */
export function ItemPresenters({ form }: { form: ItemBound }) {
  return (
    <PeopleField
      form={form}
      name="presenters"
      label="Présenté par"
      help="Un ou plusieurs membres, une collectivité, ou tout autre nom."
    />
  );
}
