import type { SubmitReply } from '../../forms/use-submit-form.ts';

/** A reply whose fields are named as the form has them: the route takes the form's values under one more name. */
export const withoutEnvelope = (reply: SubmitReply, envelope: string): SubmitReply =>
  reply.ok
    ? reply
    : {
        ...reply,
        fields: Object.fromEntries(
          Object.entries(reply.fields).map(([name, text]) => [
            name.startsWith(`${envelope}.`) ? name.slice(envelope.length + 1) : name,
            text,
          ]),
        ),
      };
