import { createContext, use, useSyncExternalStore } from 'react';
import { SaveRegistry, type SaveStatus } from './save-registry.ts';

/** The window's registry; the default serves a form shown alone and says no hour worth keeping. */
export const SaveRegistryContext = createContext(new SaveRegistry(() => '00:00'));

export const useSaveStatus = (): SaveStatus => {
  const registry = use(SaveRegistryContext);
  return useSyncExternalStore(registry.subscribe, registry.status);
};

/** « Enregistré à 14 h 02 », for the frame's foot. Only what goes wrong is read aloud. */
export function SaveStatusLine() {
  const { state, sentence } = useSaveStatus();
  const isWrong = state === 'error' || state === 'unsaved';
  return (
    <p data-save-state={state} className={isWrong ? 'font-semibold text-nav-ink' : undefined}>
      {sentence}
      <output className="sr-only">{isWrong ? sentence : ''}</output>
    </p>
  );
}
