import { useId } from 'react';
import { useWatch } from 'react-hook-form';
import { adhesionSchema } from '../../../db/domain/charter-adoption.ts';
import { typeset } from '../../../db/domain/typography.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormDate, FormSelect } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useCommand } from '../../use-route.ts';

type Adhesions = RouteOutput<'charter.adhesions'>;

type SignDialogProps = {
  adhesions: Adhesions;
  /** The collectivity whose signature is noted, and who is asked there first. */
  collectivityId: number;
  onClose: () => void;
};

/** Notes a signature: who, for which collectivity, when. */
export function SignDialog({ adhesions, collectivityId, onClose }: SignDialogProps) {
  const { today } = useAppStatus();
  const formId = useId();
  const sign = useCommand('charter.sign');
  const undoToast = useUndoToast();
  const { version, voices } = adhesions;
  const toAsk = voices.filter(({ toAsk: people }) => people.length > 0);
  const askedAt = (id: number | null) => toAsk.find((voice) => voice.collectivityId === id)?.toAsk ?? [];
  const form = useSubmitForm({
    schema: adhesionSchema,
    defaultValues: {
      collectivityId,
      memberId: askedAt(collectivityId)[0]?.memberId ?? 0,
      signedOn: today,
    },
    submit: async (adhesion) => {
      const result = await sign({ versionId: version.id, adhesion });
      if (!result.ok) return result;
      undoToast('Signature notée.');
      onClose();
      return result;
    },
  });
  const place = useWatch({ control: form.control, name: 'collectivityId' });
  const name = voices.find((voice) => voice.collectivityId === place)?.name ?? '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading={typeset(`Noter une signature\u00a0: ${name}`)}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" isPending={form.isPending} type="submit" form={formId}>
            Noter la signature
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <FormSelect
          form={form}
          name="memberId"
          label="Signataire"
          options={askedAt(place).map(({ memberId, name: who, function: held }) => ({
            id: memberId,
            label: typeset(who),
            ...(held !== '' && { description: typeset(held) }),
          }))}
        />
        <FormDate form={form} name="signedOn" label="Signée le" today={today} isRequired />
      </Form>
    </Dialog>
  );
}
