import { useWatch } from 'react-hook-form';
import { isCivilDate } from '../../../db/domain/civil-date.ts';
import { memberName } from '../../../db/domain/member.ts';
import { functionLabel, isHeldOn } from '../../../db/domain/post.ts';
import { typeset } from '../../../db/domain/typography.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormSelect, FormText } from '../../forms/fields.tsx';
import { useBoundField } from '../../forms/use-bound-field.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { Select } from '../../ui/select.tsx';
import { useRoute } from '../../use-route.ts';
import type { MeetingForm } from './meeting-fields.tsx';
import { type KindTurns, TurnHint } from './turn-hint.tsx';

type Member = RouteOutput<'member.list'>[number];

/** The collectivities a member serves on a day, each once. */
const servedBy = (member: Member | undefined, date: string): { id: number; label: string }[] => {
  const held = (member?.posts ?? []).filter((post) => isHeldOn(post, date));
  const named = new Map(held.map((post) => [post.collectivityId, post.collectivityName]));
  return [...named].flatMap(([id, label]) => (id === null ? [] : [{ id, label: typeset(label) }]));
};

const nobody = 0;

type FacilitatorFieldProps = { form: MeetingForm; meetingId: number | null; turns: KindTurns | null };

/** Who facilitates, and for which collectivity the turn counts: asked only of a member who serves several. */
export function FacilitatorField({ form, meetingId, turns }: FacilitatorFieldProps) {
  const { today } = useAppStatus();
  const members = useRoute('member.list', {});
  const { value, onChange, ref, props } = useBoundField(form, 'facilitatorId', 'Animation');
  const [typedDate, name] = useWatch({ control: form.control, name: ['date', 'facilitatorName'] });
  const date = isCivilDate(typedDate) ? typedDate : today;
  const chosen = members.find(({ id }) => id === value);
  const served = servedBy(chosen, date);
  const choose = (id: number | null, forId?: number) => {
    const theirs = servedBy(
      members.find((member) => member.id === id),
      date,
    );
    const only = theirs.length === 1 ? (theirs[0]?.id ?? null) : null;
    form.setValue('facilitatorForId', forId ?? only);
    onChange(id);
  };
  return (
    <>
      <Select
        {...props}
        buttonRef={ref}
        selected={chosen?.id ?? nobody}
        onSelect={(id) => choose(id === nobody ? null : id)}
        options={[
          { id: nobody, label: 'À confier, ou tiers nommé ci-dessous' },
          ...members
            .filter(({ id, isPresent }) => isPresent || id === value)
            .map((member) => ({
              id: member.id,
              label: typeset(memberName(member)),
              description: [functionLabel(member), member.collectivityName]
                .filter((part) => part !== '')
                .map(typeset)
                .join(', '),
            })),
        ]}
      />
      {turns && (
        <TurnHint
          kind="facilitator"
          meetingId={meetingId}
          turns={turns}
          isTaken={chosen !== undefined || name !== ''}
          onChoose={({ holders, collectivityId }) => choose(holders[0]?.memberId ?? null, collectivityId)}
        />
      )}
      {served.length > 1 && (
        <FormSelect
          form={form}
          name="facilitatorForId"
          label="Tour compté pour"
          help="Cette personne sert plusieurs collectivités&nbsp;: dites laquelle anime."
          noneLabel="À préciser"
          options={served}
        />
      )}
      <FormText
        form={form}
        name="facilitatorName"
        label="Ou un tiers"
        help="Une personne extérieure au collectif&#8239;; sert quand aucun membre n’anime."
      />
    </>
  );
}
