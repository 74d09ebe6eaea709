import { type Query, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { QueryName } from '../../electron/ipc/contract/contract.ts';
import { onEvent } from '../api.ts';
import { useFollow } from './leaving.tsx';

/** What is said of days and deadlines, which pass by themselves. */
const timeBound: readonly QueryName[] = [
  'app.status',
  'home.get',
  'meeting.get',
  'meeting.list',
  'sending.get',
];

/** Goes where a reminder or the notification area leads, and reads anew what the passing of time made old. */
export const useMainCalls = (): void => {
  const client = useQueryClient();
  const follow = useFollow();
  useEffect(() => onEvent('go', (place) => typeof place === 'string' && follow(place)), [follow]);
  useEffect(() => {
    const isOld = ({ queryKey: [name] }: Query) => timeBound.some((each) => each === name);
    return onEvent('time', () => void client.invalidateQueries({ predicate: isOld }));
  }, [client]);
};
