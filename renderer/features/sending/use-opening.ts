import { useRef, useState } from 'react';
import { count, plural } from '../../../db/domain/plural.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { useCommand } from '../../use-route.ts';

/** Drafts that go to her own mail, one after the other. */
export type Opening = {
  /** How far it is; null while none is being opened. */
  progress: { done: number; total: number } | null;
  open: (ids: readonly number[]) => Promise<void>;
  /** The one under way ends; no other is begun. */
  stop: () => void;
};

const toSend = (done: number): string =>
  done < 2 ? 'relisez-le, puis envoyez-le' : 'relisez-les, puis envoyez-les';

const openedWords = (done: number, total: number): string => {
  if (total === 1) return `Le message est ouvert dans votre messagerie\u00a0: ${toSend(1)}.`;
  const among = done < total ? ` sur ${total}` : '';
  const words = `${count(done, 'message', 'messages')}${among} ${plural(done, 'est ouvert', 'sont ouverts')} dans votre messagerie`;
  return done === 0 ? `${words}.` : `${words}\u00a0: ${toSend(done)}.`;
};

/** Opens messages that are ready in her own mail, and says how far it is: her mail may take seconds for each. */
export const useOpening = (): Opening => {
  const openOne = useCommand('sending.open');
  const toast = useUndoToast();
  const [progress, setProgress] = useState<Opening['progress']>(null);
  const isStopped = useRef(false);
  const open = async (ids: readonly number[]): Promise<void> => {
    isStopped.current = false;
    let opened = 0;
    let fault = '';
    for (const [done, id] of ids.entries()) {
      if (isStopped.current) break;
      if (ids.length > 1) setProgress({ done, total: ids.length });
      const result = await openOne({ id });
      const sentence = result.ok ? result.data.sentence : result.message;
      if (sentence === '') opened += 1;
      else if (fault === '') fault = sentence;
    }
    setProgress(null);
    toast(fault === '' ? openedWords(opened, ids.length) : fault, false);
  };
  return {
    progress,
    open,
    stop: () => {
      isStopped.current = true;
    },
  };
};
