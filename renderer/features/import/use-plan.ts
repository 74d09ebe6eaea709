import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RouteInput, RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import type { Result } from '../../../electron/ipc/result.ts';
import { call } from '../../api.ts';

type PlanRoute = 'import.planMembers' | 'import.planCouncils' | 'import.planDeliberations';

/**
 * What an import would do, asked again when the choices or the data change; the former answer stays meanwhile.
 * A refusal is an answer too: its sentence is shown in place. Null until the first one.
 */
export const usePlan = <R extends PlanRoute>(route: R, input: RouteInput<R>): Result<RouteOutput<R>> | null =>
  useQuery({
    queryKey: [route, input],
    queryFn: () => call(route, input),
    placeholderData: keepPreviousData,
    // What was pasted may be long: it is not kept once left.
    gcTime: 0,
  }).data ?? null;
