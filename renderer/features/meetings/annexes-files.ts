import { useToast } from '../../ui/toast.tsx';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { useCommand } from '../../use-route.ts';

/** What can be done with the files of annexes; each says in a sentence what came of it. */
export const useAnnexFiles = () => {
  const openFile = useCommand('annex.open');
  const save = useCommand('annex.saveCopy');
  const replaceFile = useCommand('annex.replace');
  const reveal = useCommand('document.reveal');
  const toast = useToast();
  const undoToast = useUndoToast();
  return {
    open: async (versionId: number) => {
      const result = await openFile({ versionId });
      const sentence = result.ok ? result.data.sentence : result.message;
      if (sentence !== '') toast({ sentence, stay: 12_000 });
    },
    saveCopy: async (versionId: number) => {
      const result = await save({ versionId });
      if (!result.ok) return toast({ sentence: result.message });
      const { fileName, sentence } = result.data;
      if (sentence !== '') toast({ sentence, stay: 12_000 });
      if (fileName !== null)
        toast({
          sentence: `«\u00a0${fileName}\u00a0» est enregistré.`,
          action: { label: 'Voir dans le dossier', onPress: () => void reveal({ how: 'folder' }) },
        });
    },
    replace: async (id: number) => {
      const result = await replaceFile({ id });
      if (!result.ok) return toast({ sentence: result.message, stay: 12_000 });
      if (result.data.outcome === 'cancelled') return;
      const [refused] = result.data.refused;
      if (refused === undefined)
        undoToast('Nouvelle version enregistrée\u202f; l’ancienne reste dans la liste.');
      else toast({ sentence: refused, stay: 12_000 });
    },
  };
};
