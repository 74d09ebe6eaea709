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
