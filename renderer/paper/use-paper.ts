import { useState } from 'react';
import type { RouteInput } from '../../electron/ipc/contract/contract.ts';
import { use } from 'react';
import { SaveRegistryContext } from '../forms/save-status.tsx';
import { usePlaceActions } from '../shell/place-actions.tsx';
import { useToast } from '../ui/toast.tsx';
import { useCommand } from '../use-route.ts';

export type DocumentRef = RouteInput<'document.print'>;
type Format = RouteInput<'document.export'>['format'];

/** What can be done with a document: print it, export it. What was just typed is saved first. */
export const usePaper = (document: DocumentRef) => {
  const registry = use(SaveRegistryContext);
  const print = useCommand('document.print');
  const exportTo = useCommand('document.export');
  const reveal = useCommand('document.reveal');
  const toast = useToast();
  const [isPending, setPending] = useState(false);

  const once = async (work: () => Promise<void>) => {
    if (isPending) return;
    setPending(true);
    await registry.flushAll();
    await work();
    setPending(false);
  };
  const printIt = async () => {
    const result = await print(document);
    if (!result.ok) toast({ sentence: result.message });
  };
  const exportIt = async (format: Format) => {
    const result = await exportTo({ ...document, format });
    if (!result.ok) return toast({ sentence: result.message });
    if (result.data.outcome === 'cancelled') return;
    toast({
      sentence: `«\u00a0${result.data.fileName}\u00a0» est enregistré.`,
      action: { label: 'Ouvrir', onPress: () => void reveal({ how: 'open' }) },
    });
  };
  const actions = { print: () => void once(printIt), exportPdf: () => void once(() => exportIt('pdf')) };
  usePlaceActions(actions);
  return { ...actions, exportTo: (format: Format) => void once(() => exportIt(format)), isPending };
};
