import { type ReactNode, useState } from 'react';
import { SaveRegistry } from '../forms/save-registry.ts';
import { SaveRegistryContext } from '../forms/save-status.tsx';
import { LeavingGuard } from './leaving.tsx';

const parisTime = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Holds the window's forms; when a place is left or the window closes, what was just typed is saved first. */
export function SavingWindow({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new SaveRegistry(() => parisTime.format(new Date())));
  return (
    <SaveRegistryContext value={registry}>
      <LeavingGuard>{children}</LeavingGuard>
    </SaveRegistryContext>
  );
}
