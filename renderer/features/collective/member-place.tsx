import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { civilities, memberName, personSchema, postsLabel, type Person } from '../../../db/domain/member.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormSelect, FormText } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { FieldRow, Stack } from '../../ui/layout.tsx';
import { Link, LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { LastDayDialog } from './last-day-dialog.tsx';
import { PostList } from './post-list.tsx';
import { changeToCome } from './spell-label.ts';

type MemberView = RouteOutput<'member.list'>[number];

const breadcrumb = [{ label: 'Collectif', href: '#/collectif' }];

const personOf = ({ civility, firstName, lastName, email, phone }: MemberView): Person => ({
  civility,
  firstName,
  lastName,
  email,
  phone,
});

function PersonCard({ member }: { member: MemberView }) {
  const update = useCommand('member.update');
  const form = useAutosaveForm({
    schema: personSchema,
    values: personOf(member),
    save: async (patch) => {
      const result = await update({ id: member.id, patch });
      if (!result.ok) return result;
      const kept = result.data.find(({ id }) => id === member.id) ?? member;
      return { ok: true, values: personOf(kept) };
    },
  });
  return (
    <Card heading="Coordonnées">
      <Stack>
        <FieldRow>
          <FormSelect
            form={form}
            name="civility"
            label="Civilité"
            noneLabel="Sans"
            noneValue=""
            options={civilities.filter((id) => id !== '').map((id) => ({ id, label: id }))}
          />
          <FormText form={form} name="firstName" label="Prénom" />
        </FieldRow>
        <FormText form={form} name="lastName" label="Nom" isRequired />
        <FormText form={form} name="email" label="Adresse électronique" type="email" />
        <FormText form={form} name="phone" label="Téléphone" type="tel" />
      </Stack>
    </Card>
  );
}

function RolesCard({ memberId }: { memberId: number }) {
  const roles = useRoute('role.list', {});
  const held = roles.flatMap((role) =>
    role.holders
      .filter((holder) => holder.memberId === memberId)
      .map((holder) => ({ role, place: holder.collectivityName, id: holder.id })),
  );
  if (held.length === 0) return null;
  return (
    <Card heading="Rôles">
      <ul className="flex flex-col gap-1.5">
        {held.map(({ role, place, id }) => (
          <li key={id}>
            <Link href={`#/collectif/referents/${role.id}`}>{role.name}</Link>
            {place !== '' && <span className="text-muted">, {place}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function subtitleOf(member: MemberView, today: string): string {
  if (!member.isPresent) return 'Ancien membre\u00a0: les réunions passées gardent son nom et ses postes.';
  const posts = postsLabel(member.posts.filter(({ isHeld }) => isHeld));
  return [posts, changeToCome(member.posts, today)].filter((part) => part).join(' · ');
}

/** One person: who they are, and the posts they hold, held or will hold. */
export function MemberPlace({ id }: { id: number }) {
  const member = useRoute('member.list', {}).find((each) => each.id === id);
  const { today } = useAppStatus();
  const leave = useCommand('member.leave');
  const remove = useCommand('member.remove');
  const undoToast = useUndoToast();
  const navigate = useNavigate();
  const [isLeaving, setLeaving] = useState(false);
  if (!member) {
    return (
      <>
        <PageHeader title="Membre du collectif" breadcrumb={breadcrumb} />
        <PageBody>
          <EmptyState
            heading="Cette personne ne figure plus parmi les membres"
            action={<LinkButton href="#/collectif">Revenir aux membres</LinkButton>}
          >
            Elle a été retirée. Ce qu’elle a présenté ou animé garde son nom.
          </EmptyState>
        </PageBody>
      </>
    );
  }
  const name = memberName(member);
  const removeIt = async () => {
    const result = await remove({ id });
    undoToast(result.ok ? `${name} ne figure plus parmi les membres.` : result.message, result.ok);
    if (result.ok) await navigate({ to: '/collectif' });
  };
  const noteDeparture = async (lastDay: string) => {
    const result = await leave({ id, endDate: lastDay });
    if (result.ok) undoToast(`Le départ de ${name} est noté.`);
    return result;
  };
  return (
    <>
      <PageHeader
        title={name}
        breadcrumb={breadcrumb}
        subtitle={<FrenchText>{subtitleOf(member, today)}</FrenchText>}
        actions={
          <>
            <LinkButton href={`#/suivi/membre/${id}`}>Suivi</LinkButton>
            <Button variant="quiet" tone="muted" onPress={() => void removeIt()}>
              Retirer du collectif
            </Button>
            {member.isPresent && <Button onPress={() => setLeaving(true)}>Noter le départ…</Button>}
          </>
        }
      />
      <PageBody>
        <div className="grid items-start gap-5 wide:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <PersonCard member={member} />
          <Stack>
            <PostList member={member} />
            <RolesCard memberId={id} />
          </Stack>
        </div>
      </PageBody>
      {isLeaving && (
        <LastDayDialog
          heading={`Noter le départ de ${name}`}
          confirmLabel="Noter le départ"
          submit={noteDeparture}
          onClose={() => setLeaving(false)}
        >
          Ses postes et ses rôles prennent fin ce jour-là
          {member.posts.some(({ startDate }) => startDate > today) &&
            '\u202f; ce qui n’aurait pas encore commencé est retiré'}
          . Son nom n’est plus proposé ensuite&#8239;; les réunions passées le gardent, avec le poste d’alors.
        </LastDayDialog>
      )}
    </>
  );
}
