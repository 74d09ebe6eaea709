import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';

export type SendingPlaceView = RouteOutput<'sending.get'>;
export type SendingView = SendingPlaceView['sendings'][number];
