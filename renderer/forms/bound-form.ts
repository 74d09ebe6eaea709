import type { Control, FieldPath, FieldValues } from 'react-hook-form';

/** Told by the fields to a form that saves by itself. */
export type FieldWatch = {
  typed: (name: string) => void;
  left: (name: string) => void;
  /** The field's label, for « Non enregistré : corrigez « Fin ». » */
  label: (name: string, label: string) => void;
};

/** What a bound field needs of its form, whichever way the form saves. */
export type BoundForm<V extends FieldValues> = {
  control: Control<V>;
  watch: FieldWatch | null;
};

/** Names of the fields of type `T` in a form of values `V`. */
export type FieldNamed<V extends FieldValues, T> = {
  [K in FieldPath<V>]: V[K] extends T ? K : never;
}[FieldPath<V>];
