import { use, useEffect, useEffectEvent } from 'react';
import type { UnsavedEntry } from './save-registry.ts';
import { SaveRegistryContext } from './save-status.tsx';

const waiting = 'Ce texte n’est pas encore ajouté.';

/** Has what leaving would lose asked about, for as long as the component is on screen; read only then. */
export const useUnsaved = (unsaved: () => UnsavedEntry | null): void => {
  const registry = use(SaveRegistryContext);
  const read = useEffectEvent(() => {
    const entry = unsaved();
    return entry ? [entry] : [];
  });
  useEffect(
    () =>
      registry.join(
        async () => undefined,
        () => read(),
      ).leave,
    [registry],
  );
};

/**
 * Text typed and not yet sent by its button: leaving the place or closing the window asks first.
 * `label` names the field as the screen does (« Ajouter un point »), `focus` leads back to it.
 */
export const useUnsavedEntry = (label: string, isDirty: boolean, focus: () => void): void =>
  useUnsaved(() =>
    isDirty ? { what: `«\u00a0${label}\u00a0»`, sentence: waiting, kind: 'unsent', focus } : null,
  );
