/** `addendum` adds to an ordre du jour that left, `amended` puts another in its place. */
export const sendingKinds = ['agenda', 'addendum', 'amended', 'cancellation', 'record', 'reminder'] as const;
export type SendingKind = (typeof sendingKinds)[number];

/** A draft opened in her own mail, or the server that the DSI gave. */
export const sendingChannels = ['draft', 'smtp'] as const;
export type SendingChannel = (typeof sendingChannels)[number];

/**
 * `sending` is written before the first byte leaves: a stop meanwhile leaves it « on ne sait pas », never « envoyé » nor
 * sent again by itself. `partial`: the server took it for some.
 */
export const sendingStates = [
  'prepared',
  'sending',
  'sent',
  'partial',
  'failed',
  'unknown',
  'abandoned',
] as const;
export type SendingState = (typeof sendingStates)[number];

export const recipientRoles = ['to', 'cc', 'bcc'] as const;
export type RecipientRole = (typeof recipientRoles)[number];

export const recipientOutcomes = ['waiting', 'accepted', 'refused'] as const;
export type RecipientOutcome = (typeof recipientOutcomes)[number];
