import { Button } from '../../ui/button.tsx';
import type { SendingPlaceView, SendingView } from './sending-view.ts';

type LeaveButtonProps = {
  channel: SendingPlaceView['channel'];
  sendings: readonly SendingView[];
  formId: string;
  isPending: boolean;
  /** It left, and nothing changed since. */
  isDone?: boolean;
};

/** Makes the message. Once one is ready, what is done with it is the gesture of the place. */
export function LeaveButton({ channel, sendings, formId, isPending, isDone = false }: LeaveButtonProps) {
  const isReady = sendings.some(({ awaitsWord, state }) => awaitsWord || state === 'prepared');
  return (
    <Button
      {...(!isReady && !isDone && { variant: 'primary' as const })}
      type="submit"
      form={formId}
      isPending={isPending}
    >
      {channel === 'draft' ? 'Ouvrir dans ma messagerie' : 'Préparer l’envoi…'}
    </Button>
  );
}
