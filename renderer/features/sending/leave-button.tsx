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

/** Makes the message. Once one waits for her word, that word is the gesture of the place. */
export function LeaveButton({ channel, sendings, formId, isPending, isDone = false }: LeaveButtonProps) {
  const awaitsWord = sendings.some((sending) => sending.awaitsWord);
  return (
    <Button
      {...(!awaitsWord && !isDone && { variant: 'primary' as const })}
      type="submit"
      form={formId}
      isPending={isPending}
    >
      {channel === 'draft' ? 'Ouvrir dans ma messagerie' : 'Préparer l’envoi…'}
    </Button>
  );
}
