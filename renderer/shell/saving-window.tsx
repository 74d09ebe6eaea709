import { type ReactNode, useEffect, useState } from 'react';
import { onEvent, tellFlushed } from '../api.ts';
import { SaveRegistry } from '../forms/save-registry.ts';
import { SaveRegistryContext } from '../forms/save-status.tsx';

const parisTime = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Holds the window's saving forms; when main is about to close the window, what was just typed is saved first. */
export function SavingWindow({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new SaveRegistry(() => parisTime.format(new Date())));
  useEffect(() => onEvent('flush', () => void registry.flushAll().finally(tellFlushed)), [registry]);
  return <SaveRegistryContext value={registry}>{children}</SaveRegistryContext>;
}
