import type { Meeting } from '../../../db/domain/meeting.ts';
import { formatDate, formatTime } from '../../../db/domain/french-dates.ts';
import { memberName } from '../../../db/domain/member.ts';
import { functionLabel } from '../../../db/domain/post.ts';
import type { BoundForm } from '../../forms/bound-form.ts';
import { FormDate, FormSelect, FormText, FormTime } from '../../forms/fields.tsx';
import { useAppStatus } from '../../shell/app-status.ts';
import { FieldRow, Stack } from '../../ui/layout.tsx';
import { useRoute } from '../../use-route.ts';

/** The fields of a meeting, the same when it is created and when it is changed. */
export function MeetingFields({ form }: { form: BoundForm<Meeting> }) {
  const { today } = useAppStatus();
  const sessions = useRoute('council.list', {});
  const { collectivities } = useRoute('collective.get', {});
  const members = useRoute('member.list', {});
  return (
    <Stack>
      <FormDate form={form} name="date" label="Date" today={today} isRequired />
      <FieldRow>
        <FormTime form={form} name="startTime" label="Début" isRequired placeholder="9h30" />
        <FormTime form={form} name="endTime" label="Fin" isRequired placeholder="12h" />
      </FieldRow>
      <FormSelect
        form={form}
        name="sessionId"
        label="Conseil préparé"
        noneLabel="Aucun conseil"
        options={sessions.map(({ id, date, time }) => ({
          id,
          label: `${formatDate(date, 'full')}, ${formatTime(time)}`,
        }))}
      />
      <FormSelect
        form={form}
        name="hostId"
        label="Commune d’accueil"
        noneLabel="À choisir"
        options={collectivities.map(({ id, name }) => ({ id, label: name }))}
      />
      <FormText form={form} name="place" label="Lieu" placeholder="Mairie, salle du conseil…" />
      <FormSelect
        form={form}
        name="facilitatorId"
        label="Animation"
        noneLabel="À confier, ou tiers nommé ci-dessous"
        options={members.map((member) => ({
          id: member.id,
          label: memberName(member),
          description: [functionLabel(member), member.collectivityName]
            .filter((part) => part !== '')
            .join(', '),
        }))}
      />
      <FormText
        form={form}
        name="facilitatorName"
        label="Ou un tiers"
        help="Une personne extérieure au collectif&#8239;; sert quand aucun membre n’anime."
      />
    </Stack>
  );
}
