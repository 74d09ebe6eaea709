import {
  type CharterRule,
  type CharterRuleOf,
  charterRuleSchemas,
} from '../../../db/domain/charter-rules.ts';
import { type DeadlineReference, deadlineReferences } from '../../../db/domain/deadline-rule.ts';
import { assertNever } from '../../../db/domain/failure.ts';
import type { SaveReply } from '../../forms/autosave.ts';
import { FormCheckbox, FormDate, FormInteger, FormRadioGroup } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { Stack } from '../../ui/layout.tsx';

/** Writes the rule; answers with it as it is now kept. */
export type SaveRule = <R extends CharterRule>(rule: R) => Promise<SaveReply<R>>;
type RuleFieldsProps<R extends CharterRule> = { rule: R; save: SaveRule };

const references: Record<DeadlineReference, { label: string; description: string }> = {
  rule: {
    label: 'Le conseil, ou la réunion si elle se tient plus tôt',
    description:
      'Avant le conseil, ou avant la réunion du CoDir si elle se tient plus tôt que cette échéance.',
  },
  council: { label: 'Le conseil seul', description: 'Toujours avant le conseil communautaire.' },
  meeting: { label: 'La réunion du CoDir seule', description: 'Toujours avant la réunion.' },
};

function SendingDelayFields({ rule, save }: RuleFieldsProps<CharterRuleOf<'sendingDelay'>>) {
  const form = useAutosaveForm({
    schema: charterRuleSchemas.sendingDelay,
    values: rule,
    names: { hours: 'le délai d’envoi' },
    save: (patch) => save({ ...rule, ...patch }),
  });
  return (
    <Stack>
      <div className="max-w-40">
        <FormInteger form={form} name="hours" label="Délai, en heures" />
      </div>
      <FormRadioGroup
        form={form}
        name="reference"
        label="Compté avant"
        options={deadlineReferences.map((id) => ({ id, ...references[id] }))}
      />
    </Stack>
  );
}

function MeetingRhythmFields({ rule, save }: RuleFieldsProps<CharterRuleOf<'meetingRhythm'>>) {
  const form = useAutosaveForm({
    schema: charterRuleSchemas.meetingRhythm,
    values: rule,
    names: { daysBefore: 'le nombre de jours avant le conseil' },
    save: (patch) => save({ ...rule, ...patch }),
  });
  return (
    <div className="max-w-48">
      <FormInteger form={form} name="daysBefore" label="Jours avant le conseil" />
    </div>
  );
}

function RotationFields({ rule, save }: RuleFieldsProps<CharterRuleOf<'rotation'>>) {
  const form = useAutosaveForm({
    schema: charterRuleSchemas.rotation,
    values: rule,
    save: (patch) => save({ ...rule, ...patch }),
  });
  return (
    <Stack gap="small">
      <FormCheckbox form={form} name="host" label="L’accueil des réunions tourne" />
      <FormCheckbox form={form} name="facilitator" label="L’animation des réunions tourne" />
    </Stack>
  );
}

function OpinionFields({ rule, save }: RuleFieldsProps<CharterRuleOf<'opinion'>>) {
  const form = useAutosaveForm({
    schema: charterRuleSchemas.opinion,
    values: rule,
    names: { replyDays: 'le nombre de jours pour répondre' },
    save: (patch) => save({ ...rule, ...patch }),
  });
  return (
    <Stack>
      <div className="max-w-48">
        <FormInteger form={form} name="replyDays" label="Jours pour répondre" />
      </div>
      <FormCheckbox
        form={form}
        name="attributed"
        label="Nommer les collectivités"
        help="Sinon, les positions divergentes sont écrites sans dire de qui elles viennent."
      />
    </Stack>
  );
}

function ConfidentialityFields({ rule, save }: RuleFieldsProps<CharterRuleOf<'confidentiality'>>) {
  const form = useAutosaveForm({
    schema: charterRuleSchemas.confidentiality,
    values: rule,
    save: (patch) => save({ ...rule, ...patch }),
  });
  return (
    <FormCheckbox
      form={form}
      name="mention"
      label="Les papiers préparatoires portent la mention «&nbsp;Document préparatoire&nbsp;»"
    />
  );
}

function ReviewFields({ rule, save }: RuleFieldsProps<CharterRuleOf<'review'>>) {
  const { today } = useAppStatus();
  const form = useAutosaveForm({
    schema: charterRuleSchemas.review,
    values: rule,
    names: { on: 'la date de réexamen' },
    save: (patch) => save({ ...rule, ...patch }),
  });
  return (
    <div className="max-w-72">
      <FormDate form={form} name="on" label="Date de réexamen" today={today} />
    </div>
  );
}

/** The value of a rule, by its kind; it saves by itself. */
export function RuleFields({ rule, save }: RuleFieldsProps<CharterRule>) {
  switch (rule.kind) {
    case 'sendingDelay':
      return <SendingDelayFields rule={rule} save={save} />;
    case 'meetingRhythm':
      return <MeetingRhythmFields rule={rule} save={save} />;
    case 'rotation':
      return <RotationFields rule={rule} save={save} />;
    case 'opinion':
      return <OpinionFields rule={rule} save={save} />;
    case 'confidentiality':
      return <ConfidentialityFields rule={rule} save={save} />;
    case 'review':
      return <ReviewFields rule={rule} save={save} />;
    default:
      return assertNever(rule);
  }
}
