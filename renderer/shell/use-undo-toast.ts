import type { Result } from '../../electron/ipc/result.ts';
import { useToast } from '../ui/toast.tsx';
import { useCommand } from '../use-route.ts';

/** Says what was removed, and offers to put it back. `offers` is false when nothing was written. */
export const useUndoToast = (): ((sentence: string, offers?: boolean) => void) => {
  const toast = useToast();
  const undo = useCommand('journal.undo');
  return (sentence, offers = true) =>
    toast({
      sentence,
      ...(offers && {
        action: {
          label: 'Annuler',
          onPress: () =>
            void undo({}).then((result) =>
              toast({
                sentence: result.ok ? `Annulé\u00a0: ${result.data.done ?? 'rien'}.` : result.message,
              }),
            ),
        },
      }),
    });
};

/** The sentence to be said once a command has answered; when it was refused, shows why and leaves nothing to say. */
export const useSaidWhenDone = (): ((
  sent: Promise<Result<unknown>> | null,
  sentence?: string,
) => Promise<string>) => {
  const toast = useToast();
  return async (sent, sentence = '') => {
    const result = await sent;
    if (!result || result.ok) return sentence;
    toast({ sentence: result.message });
    return '';
  };
};
