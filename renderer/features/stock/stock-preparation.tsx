import type { FieldValues } from 'react-hook-form';
import type { BoundForm, FieldNamed } from '../../forms/bound-form.ts';
import { FormRichText, FormTextArea } from '../../forms/fields.tsx';

type Prepared<V extends FieldValues> = {
  form: BoundForm<V>;
  outcome: FieldNamed<V, string>;
  note: FieldNamed<V, string>;
};

/** What is written to prepare a point before it is on an agenda, where it goes with it. */
export function StockPreparation<V extends FieldValues>({ form, outcome, note }: Prepared<V>) {
  return (
    <>
      <FormTextArea
        form={form}
        name={outcome}
        label="Résultat attendu"
        help="Ce avec quoi le collectif repart."
      />
      <FormRichText
        form={form}
        name={note}
        label="Note de préparation"
        help="Contexte, éléments à connaître avant la réunion."
      />
    </>
  );
}
