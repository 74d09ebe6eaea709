import { useId } from 'react';
import { fold } from '../../../db/domain/fold.ts';
import { memberName, postsLabel } from '../../../db/domain/member.ts';
import { roleHolderSchema, type RoleHolder } from '../../../db/domain/role.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormSelect, FormSuggest, FormText } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldRow } from '../../ui/layout.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { HistoryDate } from './history-date.tsx';

type RoleView = RouteOutput<'role.list'>[number];
type Holder = RoleView['holders'][number];
type MemberView = RouteOutput<'member.list'>[number];

const servesAt = (member: MemberView, collectivityId: number | null): boolean =>
  member.posts.some((post) => post.isHeld && post.collectivityId === collectivityId);

/** The member whose name was chosen or typed, with « Mme » or without; of two of one name, the one who serves there. */
const memberNamed = (members: readonly MemberView[], { holderName, collectivityId }: RoleHolder) => {
  const typed = fold(holderName);
  const named = members.filter(
    (member) => typed === fold(memberName(member)) || typed === fold(memberName({ ...member, civility: '' })),
  );
  return named.find((member) => servesAt(member, collectivityId)) ?? named[0] ?? null;
};

type HolderDialogProps = {
  role: RoleView;
  /** The collectivity of a réseau's referent; a duty asks for it, or for none. */
  place: { id: number; name: string } | null;
  holder: Holder | null;
  onClose: () => void;
};

/** Who takes a role: a member, proposed as one types, or any agent by name and address. */
export function HolderDialog({ role, place, holder, onClose }: HolderDialogProps) {
  const { today } = useAppStatus();
  const { collectivities } = useRoute('collective.get', {});
  const members = useRoute('member.list', {}).filter(({ isPresent }) => isPresent);
  const formId = useId();
  const designate = useCommand('role.designate');
  const update = useCommand('role.updateHolder');
  const form = useSubmitForm({
    schema: roleHolderSchema,
    defaultValues: {
      roleId: role.id,
      collectivityId: place?.id ?? holder?.collectivityId ?? null,
      memberId: null,
      holderName: holder?.name ?? '',
      email: holder?.memberId === null ? holder.email : '',
      startDate: holder?.startDate ?? '',
      endDate: holder?.endDate ?? '',
    },
    submit: async (values) => {
      const member = memberNamed(members, values);
      const { roleId, ...named } = { ...values, memberId: member?.id ?? null };
      const result = holder
        ? await update({ id: holder.id, patch: named })
        : await designate({ ...named, roleId });
      if (result.ok) onClose();
      return result;
    },
  });
  const proposed = [...members].toSorted(
    (a, b) => Number(servesAt(b, place?.id ?? null)) - Number(servesAt(a, place?.id ?? null)),
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size={place ? 'medium' : 'large'}
      heading={place ? `${role.name}, ${place.name}` : role.name}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" isPending={form.isPending} type="submit" form={formId}>
            {holder ? 'Enregistrer' : 'Désigner'}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <FormSuggest
          form={form}
          name="holderName"
          label="Personne"
          help="Choisissez un membre, ou écrivez le nom d’un agent."
          isRequired
          options={proposed.map((member) => ({
            id: member.id,
            label: memberName(member),
            description: postsLabel(member.posts.filter(({ isHeld }) => isHeld)),
          }))}
        />
        <FormText
          form={form}
          name="email"
          label="Adresse électronique"
          type="email"
          help="Pour un agent&#8239;; un membre garde la sienne."
        />
        {!place && (
          <>
            <FormSelect
              form={form}
              name="collectivityId"
              label="Pour"
              noneLabel="Le collectif"
              options={collectivities.map(({ id, name }) => ({ id, label: name }))}
            />
            <FieldRow>
              <HistoryDate form={form} name="startDate" label="Depuis le" today={today} />
              <HistoryDate form={form} name="endDate" label="Jusqu’au" today={today} />
            </FieldRow>
          </>
        )}
      </Form>
    </Dialog>
  );
}
