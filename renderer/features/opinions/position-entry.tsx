import { useEffect, useId, useRef } from 'react';
import { z } from 'zod';
import {
  opinionChannelLabels,
  opinionChannels,
  opinionPositionSchema,
  type OpinionPosition,
} from '../../../db/domain/opinion-position.ts';
import { FormDate, FormRadioGroup, FormSelect, FormText, FormTextArea } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { type SubmitReply, useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { Button } from '../../ui/button.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { FieldRow, FormActions } from '../../ui/layout.tsx';
import type { Term, Voice } from './opinion-view.ts';

const entrySchema = opinionPositionSchema.extend({ change: z.enum(['revised', 'mistaken']) });

type PositionEntryProps = {
  voice: Voice;
  term: Term;
  /** What the form opens with. */
  position: OpinionPosition;
  onRecord: (position: OpinionPosition, isCorrection: boolean) => Promise<SubmitReply>;
  onCancel: () => void;
};

/** Under the row of a collectivity: why, on what conditions, who said it. Ctrl+Enter notes it. */
export function PositionEntry({ voice, term, position, onRecord, onCancel }: PositionEntryProps) {
  const { today } = useAppStatus();
  const formId = useId();
  const whole = useRef<HTMLDivElement>(null);
  // What is typed next is the reason: a figure in it must note no other position.
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' });
    whole.current?.querySelector('textarea')?.focus();
  }, []);
  const form = useSubmitForm({
    schema: entrySchema,
    defaultValues: { ...position, change: 'revised' as const },
    submit: ({ change, ...given }) => onRecord(given, change === 'mistaken'),
  });
  return (
    <div
      ref={whole}
      role="presentation"
      className="border-l-3 border-l-teal bg-teal-wash px-4 py-3"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) form.onSubmit();
        else if (event.key === 'Escape') onCancel();
        else return;
        event.stopPropagation();
        event.preventDefault();
      }}
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        {term.needsReservations && (
          <FormTextArea
            form={form}
            name="reservations"
            label="Réserves"
            help="Ce qui doit changer pour que le projet convienne, dans les mots de la collectivité."
            isRequired
          />
        )}
        <FormTextArea
          form={form}
          name="reason"
          label={`Raison (${term.label.toLowerCase()})`}
          {...(term.needsReason && { isRequired: true })}
        />
        <FieldRow>
          <FormText form={form} name="speaker" label="Donnée par" />
          <FormText form={form} name="onBehalfOf" label="Au nom de" />
          <FormSelect
            form={form}
            name="channel"
            label="Comment"
            options={opinionChannels.map((id) => ({ id, label: opinionChannelLabels[id] }))}
          />
          <FormDate form={form} name="saidOn" label="Le" today={today} isRequired />
        </FieldRow>
        {voice.position && (
          <FormRadioGroup
            form={form}
            name="change"
            label="Ce qui était noté"
            options={[
              {
                id: 'revised',
                label: 'La collectivité a changé de position\u00a0: l’ancienne reste dans l’historique.',
              },
              { id: 'mistaken', label: 'C’était une erreur de saisie\u00a0: elle s’efface.' },
            ]}
          />
        )}
        <FormActions>
          <Button variant="primary" type="submit" isPending={form.isPending}>
            <FrenchText>{`Noter «\u00a0${term.label}\u00a0»`}</FrenchText>
          </Button>
          <Button variant="quiet" onPress={onCancel}>
            Renoncer
          </Button>
          <span className="text-xs text-muted">Ctrl + Entrée pour noter, Échap pour renoncer</span>
        </FormActions>
      </Form>
    </div>
  );
}
