import { useEffect, useRef, useState } from 'react';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { call } from '../../api.ts';

export type SearchResult = RouteOutput<'search.query'>['results'][number];

export type Answer = {
  /** What it answers; another text may be typed since. */
  to: string;
  results: SearchResult[];
  hasMore: boolean;
  isComplete: boolean;
  /** A sentence when the search could not be made. */
  trouble: string;
};

const nothing: Answer = { to: '', results: [], hasMore: false, isComplete: true, trouble: '' };

const ask = async (text: string, from: number, isProjected: boolean): Promise<Answer> => {
  const result = await call('search.query', { text, from, isProjected });
  return result.ok
    ? { to: text, ...result.data, trouble: '' }
    : { ...nothing, to: text, trouble: result.message };
};

/** The first answers, and as many more as were shown already: asking again takes nothing away. */
const askAgain = async (text: string, shown: number, isProjected: boolean): Promise<Answer> => {
  let answer = await ask(text, 0, isProjected);
  while (answer.hasMore && answer.results.length < shown) {
    const next = await ask(text, answer.results.length, isProjected);
    if (next.trouble !== '') return answer;
    answer = { ...next, results: [...answer.results, ...next.results] };
  }
  return answer;
};

/** While the index is being built, it is asked again at this pace. */
const again = 600;

/**
 * Answers what is typed, at once; the answer to what is no longer typed is dropped, and the last one stays until the
 * next comes.
 */
export const useSearch = (
  text: string,
  isProjected: boolean,
): { answer: Answer; more: () => Promise<void> } => {
  const [answer, setAnswer] = useState(nothing);
  const shown = useRef(answer);
  useEffect(() => {
    shown.current = answer;
  }, [answer]);
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const { to, results } = shown.current;
      const next = await askAgain(text, to === text ? results.length : 0, isProjected);
      if (!isCurrent) return;
      // More was asked for meanwhile: this answer would take it away.
      const isShort =
        next.hasMore && shown.current.to === text && shown.current.results.length > next.results.length;
      if (!isShort) setAnswer(next);
      if (isShort || !next.isComplete) timer = setTimeout(() => void look(), again);
    };
    void look();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, isProjected]);
  const more = async () => {
    const next = await ask(text, answer.results.length, isProjected);
    setAnswer((current) =>
      current.to === text && next.trouble === ''
        ? { ...next, results: [...current.results, ...next.results] }
        : current,
    );
  };
  return { answer, more };
};
