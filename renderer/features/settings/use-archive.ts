import { useCallback, useEffect, useRef, useState } from 'react';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { call } from '../../api.ts';
import { useToast } from '../../ui/toast.tsx';

export type Progress = NonNullable<RouteOutput<'archive.progress'>>;
export type WrittenArchive = Extract<RouteOutput<'archive.write'>, { outcome: 'written' }>;

type Shown =
  | { step: 'idle' }
  | { step: 'writing'; progress: Progress | null }
  | { step: 'written'; written: WrittenArchive }
  | { step: 'stopped' }
  | { step: 'failed'; message: string };

/** How often it is asked how far it is, in milliseconds. */
const pace = 400;

const outcomeOf = (result: Awaited<ReturnType<typeof call<'archive.write'>>>): Shown => {
  if (!result.ok) return { step: 'failed', message: result.message };
  const { data } = result;
  if (data.outcome === 'written') return { step: 'written', written: data };
  return { step: data.outcome === 'stopped' ? 'stopped' : 'idle' };
};

/** Null once nothing is being written, undefined when nobody answers. */
const howFar = async (): Promise<Progress | null | undefined> => {
  const result = await call('archive.progress', {});
  return result.ok ? result.data : undefined;
};

const followed = (now: Shown, progress: Progress | null): Shown => {
  if (now.step !== 'writing') return now;
  if (progress) return { step: 'writing', progress };
  // Over: whoever began it tells how. Before it has begun there is nothing to tell.
  return now.progress ? { step: 'idle' } : now;
};

/** Writes the copy and follows it; leaving the settings meanwhile stops nothing, and a message tells its end. */
export const useArchive = () => {
  const [shown, setShown] = useState<Shown>({ step: 'idle' });
  const toast = useToast();
  const isHere = useRef(true);
  const isWriting = shown.step === 'writing';

  useEffect(() => {
    isHere.current = true;
    // Begun before she left the settings and came back.
    void howFar().then((progress) => progress && isHere.current && setShown({ step: 'writing', progress }));
    return () => {
      isHere.current = false;
    };
  }, []);

  useEffect(() => {
    if (!isWriting) return undefined;
    const ask = async (): Promise<void> => {
      const progress = await howFar();
      if (progress !== undefined) setShown((now) => followed(now, progress));
    };
    const tick = setInterval(() => void ask(), pace);
    return () => clearInterval(tick);
  }, [isWriting]);

  const write = useCallback(
    async (withReserved: boolean) => {
      setShown({ step: 'writing', progress: null });
      const outcome = outcomeOf(await call('archive.write', { withReserved }));
      if (isHere.current) setShown(outcome);
      else if (outcome.step === 'failed') toast({ sentence: outcome.message });
      else if (outcome.step === 'written')
        toast({
          sentence: `«\u00a0${outcome.written.fileName}\u00a0» est écrit.`,
          action: { label: 'Montrer', onPress: () => void call('document.reveal', { how: 'folder' }) },
        });
    },
    [toast],
  );
  const stop = useCallback(() => void call('archive.stop', {}), []);
  return { shown, write, stop };
};
