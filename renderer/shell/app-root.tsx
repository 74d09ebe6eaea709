import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { StoppedPlace } from '../features/stopped/stopped-place.tsx';
import { AppStatusContext, appStatusQuery } from './app-status.ts';
import { SavingWindow } from './saving-window.tsx';
import { Waiting } from './waiting.tsx';

/** Around every place: the words of the kit, and the stop screen when the data could not be opened. */
export function AppRoot({ outlet }: { outlet: ReactNode }) {
  const { data } = useQuery(appStatusQuery);
  // The saving is around the stop screen too: a closing window waits for its page to say that it has saved.
  return (
    <SavingWindow>
      {data === undefined ? null : data === null || data.status.kind !== 'ready' ? (
        <StoppedPlace status={data} />
      ) : (
        <AppStatusContext value={data}>
          <Suspense fallback={<Waiting />}>{outlet}</Suspense>
        </AppStatusContext>
      )}
    </SavingWindow>
  );
}
