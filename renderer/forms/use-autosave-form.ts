import { use, useEffect, useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, type PathValue, useForm } from 'react-hook-form';
import { Autosave, type AutosaveState, type FormShape, type SaveReply } from './autosave.ts';
import type { BoundForm, FieldWatch } from './bound-form.ts';
import type { SaveStatus } from './save-registry.ts';
import { SaveRegistryContext } from './save-status.tsx';

type AutosaveFormOptions<V extends FieldValues> = {
  /** The entity's object schema of db/domain; its keys are the form's fields. */
  schema: FormShape<V>;
  /** The view's values; newer ones may come at any time. Another entity needs another `key`. */
  values: NoInfer<V>;
  /** Receives only what changed and is valid; answers with all values as they are now kept. */
  save: (patch: Partial<V>) => Promise<SaveReply<NoInfer<V>>>;
  /** Fields named in a sentence, with their article: `{ endTime: 'l’heure de fin' }`. */
  names?: { [K in keyof NoInfer<V>]?: string };
  /** Where one types for long: the most that a stop may lose, in milliseconds of typing. */
  longest?: number;
};

class FieldNames {
  readonly #labels = new Map<string, string>();
  #given: Record<string, string | undefined> = {};

  give(names: Record<string, string | undefined> = {}): void {
    this.#given = names;
  }

  label(field: string, label: string): void {
    this.#labels.set(field, label);
  }

  of(field: string): string {
    return this.#given[field] ?? `«\u00a0${this.#labels.get(field) ?? field}\u00a0»`;
  }
}

const statusOf = (now: AutosaveState, names: FieldNames): SaveStatus => {
  if (now.state === 'saved') return { state: 'saved', sentence: '' };
  if (now.state === 'saving') return { state: 'saving', sentence: 'Enregistrement…' };
  const field = now.state === 'unsaved' ? now.field : null;
  const what = field === null ? now.message : `corrigez ${names.of(field)}.`;
  return { state: now.state, sentence: `Non enregistré\u00a0: ${what}` };
};

type AutosaveForm<V extends FieldValues> = BoundForm<V> & {
  flush: () => Promise<void>;
  /** For a value that no bound field types: a file, a computed choice. */
  setValue: <K extends Path<V>>(name: K, value: PathValue<V, K>) => void;
};

/** A form that saves what is typed, 400 ms after the last key and when a field is left. */
export function useAutosaveForm<V extends FieldValues>(options: AutosaveFormOptions<V>): AutosaveForm<V> {
  const { schema, values, save, names, longest } = options;
  const registry = use(SaveRegistryContext);
  const form = useForm<V>({ defaultValues: values as DefaultValues<V> });
  const { control, getValues, setValue, setError, setFocus, clearErrors } = form;
  const [fieldNames] = useState(() => new FieldNames());
  const [autosave] = useState(() => new Autosave<V>(schema, values, longest));
  const [watch] = useState<FieldWatch>(() => ({
    typed: (name) => autosave.typed(name),
    left: (name) => autosave.left(name),
    label: (name, label) => fieldNames.label(name, label),
  }));

  useEffect(() => {
    fieldNames.give(names);
    autosave.attach({
      read: () => getValues(),
      write: (key, value) => setValue(key as Path<V>, value),
      fault: (key, message) => {
        if (message === null) clearErrors(key as Path<V>);
        else setError(key as Path<V>, { type: 'autosave', message });
      },
      save,
    });
  });
  useEffect(() => autosave.incoming(values), [autosave, values]);
  useEffect(() => {
    let isShown = true;
    const ticket = registry.join(
      () => autosave.flush(),
      () =>
        // A form that was left over its failed write has been asked about.
        (isShown ? autosave.unsaved() : []).map(({ field, message }) => ({
          what: fieldNames.of(field),
          sentence: message,
          kind: 'refused' as const,
          focus: () => setFocus(field as Path<V>),
        })),
    );
    autosave.listen((state) => ticket.report(statusOf(state, fieldNames)));
    return () => {
      isShown = false;
      // A write that failed stays listed, so that closing the window tries it once more.
      void autosave.flush().then(() => autosave.state.state !== 'error' && ticket.leave());
    };
  }, [autosave, fieldNames, registry, setFocus]);

  return {
    control,
    watch,
    flush: () => autosave.flush(),
    setValue: (name, value) => {
      setValue(name, value);
      autosave.typed(name);
    },
  };
}
