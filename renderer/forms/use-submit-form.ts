import { zodResolver } from '@hookform/resolvers/zod';
import { type FormEvent, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, type PathValue, useForm } from 'react-hook-form';
import type { z } from 'zod';
import type { BoundForm } from './bound-form.ts';
import { useUnsaved } from './use-unsaved-entry.ts';

export type SubmitReply = { ok: true } | { ok: false; message: string; fields: Record<string, string> };

type SubmitFormOptions<V extends FieldValues> = {
  schema: z.ZodType<V, V>;
  defaultValues: NoInfer<DefaultValues<V>>;
  submit: (values: V) => Promise<SubmitReply>;
};

type SubmitForm<V extends FieldValues> = BoundForm<V> & {
  onSubmit: (event?: FormEvent) => void;
  isPending: boolean;
  /** The sentence about the whole form, when the fault is no field's. */
  message: string | null;
  reset: () => void;
  /** Something was typed that is neither sent nor on its way. */
  hasUnsent: () => boolean;
  /** For a value that no bound field types: a choice that fills others. */
  setValue: <K extends Path<V>>(name: K, value: PathValue<V, K>) => void;
};

const failed =
  'La demande n’a pas abouti. Ce que vous avez écrit reste ici\u00a0: réessayez dans un instant.';

/** What there was at first, then what was last sent: anything else is typed and not sent. */
class SentValues {
  #values: FieldValues;

  constructor(values: FieldValues) {
    this.#values = values;
  }

  keep(values: FieldValues): void {
    this.#values = values;
  }

  /** The first field that says something else. */
  changedIn(values: FieldValues): string | undefined {
    const same = (name: string) => JSON.stringify(values[name]) === JSON.stringify(this.#values[name]);
    return Object.keys(values).find((name) => !same(name));
  }
}

export const unsent = 'Ce formulaire n’est pas encore validé.';

/** A form sent once, by its button or Enter; left half filled, it asks first. Errors go to their fields, the first one receives the focus. */
export function useSubmitForm<V extends FieldValues>({
  schema,
  defaultValues,
  submit,
}: SubmitFormOptions<V>): SubmitForm<V> {
  const form = useForm<V, unknown, V>({ resolver: zodResolver(schema), defaultValues });
  const inFlight = useRef(false);
  const [isPending, setPending] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [known] = useState(() => new SentValues(defaultValues));
  // What is being sent may well navigate itself.
  const unsentField = () => (inFlight.current ? undefined : known.changedIn(form.getValues()));
  useUnsaved(() => {
    const field = unsentField();
    if (field === undefined) return null;
    return {
      what: 'Votre saisie',
      sentence: unsent,
      kind: 'unsent',
      focus: () => form.setFocus(field as Path<V>),
    };
  });

  const send = form.handleSubmit(async (values) => {
    const sent = form.getValues();
    const reply = await submit(values).catch(() => ({ ok: false as const, message: failed, fields: {} }));
    if (reply.ok) {
      known.keep(sent);
      return;
    }
    const faults = Object.entries(reply.fields).filter(([name]) => name in form.getValues());
    for (const [index, [name, sentence]] of faults.entries()) {
      form.setError(name as Path<V>, { type: 'reply', message: sentence }, { shouldFocus: index === 0 });
    }
    if (faults.length === 0) setMessage(reply.message);
  });

  const onSubmit = (event?: FormEvent): void => {
    event?.preventDefault();
    // State comes too late for a double click; the ref does not.
    if (inFlight.current) return;
    inFlight.current = true;
    setPending(true);
    setMessage(null);
    void send().finally(() => {
      inFlight.current = false;
      setPending(false);
    });
  };
  return {
    control: form.control,
    watch: null,
    onSubmit,
    isPending,
    message,
    hasUnsent: () => unsentField() !== undefined,
    reset: () => {
      known.keep(defaultValues);
      form.reset();
    },
    setValue: (name, value) => {
      form.setValue(name, value);
      // What is filled for her answers what was said of the field when it was empty.
      form.clearErrors(name);
    },
  };
}
