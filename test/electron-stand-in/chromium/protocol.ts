// The protocol's types come with playwright-core, which does not list them among its exports.
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';

export type Commands = Protocol.CommandParameters;
export type Replies = Protocol.CommandReturnValues;
export type Events = Protocol.Events;
export type CommandName = keyof Commands & keyof Replies;
export type EventName = keyof Events;
export type PausedRequest = Protocol.Fetch.requestPausedPayload;
