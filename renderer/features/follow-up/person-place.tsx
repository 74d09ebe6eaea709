import type { ReactNode } from 'react';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { Link, LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useRoute } from '../../use-route.ts';
import { type ActionLine, useActionDialog } from './action-dialogs.tsx';
import { ActionTable } from './action-table.tsx';

const breadcrumb = [
  { label: 'Suivi', href: '#/suivi' },
  { label: 'Actions', href: '#/suivi/actions' },
];

function Actions({ lines }: { lines: readonly ActionLine[] }) {
  const { open, dialog } = useActionDialog();
  return (
    <Card heading="Actions" padding={lines.length > 0 ? 'flush' : 'normal'}>
      {lines.length === 0 ? (
        <p className="text-muted">Aucune action.</p>
      ) : (
        <ActionTable caption="Actions" lines={lines} onOpen={open} />
      )}
      {dialog}
    </Card>
  );
}

type Line = { key: string | number; href: string; title: string; detail: string };

/** Lines of one kind, dated; what there is none of says so. */
function Lines({ heading, none, lines }: { heading: string; none: string; lines: readonly Line[] }) {
  return (
    <Card heading={heading}>
      {lines.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {lines.map(({ key, href, title, detail }) => (
            <li key={key}>
              <Link href={href}>
                <FrenchText>{title}</FrenchText>
              </Link>
              <span className="block text-sm text-muted">
                <FrenchText>{detail}</FrenchText>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

type Point = { itemId: number; meetingId: number; title: string; date: string };
const pointLine = ({ itemId, meetingId, title, date }: Point): Line => ({
  key: itemId,
  href: `#/reunions/${meetingId}?point=${itemId}`,
  title,
  detail: `Réunion du ${formatDate(date, 'long')}`,
});

function Place(props: { title: string; subtitle?: string; actions: ReactNode; children: ReactNode }) {
  return (
    <>
      <PageHeader
        title={props.title}
        {...(props.subtitle !== undefined && { subtitle: <FrenchText>{props.subtitle}</FrenchText> })}
        breadcrumb={breadcrumb}
        actions={props.actions}
      />
      <PageBody>
        <Stack gap="large">{props.children}</Stack>
      </PageBody>
    </>
  );
}

/** Everything of one member on a page. */
export function MemberFollowUp({ id }: { id: number }) {
  const { name, label, actions, presence, presented } = useRoute('followUp.member', { id });
  return (
    <Place
      title={name}
      subtitle={label === name ? 'Ses actions, ses réunions, les points présentés' : label}
      actions={
        <>
          <LinkButton href={`#/collectif/membres/${id}`}>Fiche du membre</LinkButton>
          <LinkButton href={`#/suivi/relance?membre=${id}`}>Liste de relance</LinkButton>
        </>
      }
    >
      <Actions lines={actions} />
      <Columns>
        <Lines
          heading="Réunions"
          none="Aucune réunion tenue ne le dit encore."
          lines={presence.map(({ meetingId, date, stateLabel, substituteName }) => ({
            key: meetingId,
            href: `#/reunions/${meetingId}/releve`,
            title: `Réunion du ${formatDate(date, 'long')}`,
            detail: substituteName === '' ? stateLabel : `${stateLabel}\u00a0: ${substituteName}`,
          }))}
        />
        <Lines
          heading="Points présentés"
          none="Aucun point présenté en son nom."
          lines={presented.map(pointLine)}
        />
      </Columns>
    </Place>
  );
}

/** Everything of one collectivity on a page; what it said in avis is for the secretary, and on no paper. */
export function CollectivityFollowUp({ id }: { id: number }) {
  const { name, actions, presented, asked, opinions } = useRoute('followUp.collectivity', { id });
  return (
    <Place
      title={name}
      subtitle="Ses actions et celles de ses directions, ses points, ses positions"
      actions={
        <>
          <LinkButton href={`#/collectif/collectivites?collectivite=${id}`}>Dans l’annuaire</LinkButton>
          <LinkButton href={`#/suivi/relance?collectivite=${id}`}>Liste de relance</LinkButton>
        </>
      }
    >
      <Actions lines={actions} />
      <Columns>
        <Stack gap="large">
          <Lines
            heading="Points demandés"
            none="Aucun point inscrit à sa demande."
            lines={asked.map(pointLine)}
          />
          <Lines
            heading="Points présentés"
            none="Aucun point présenté en son nom."
            lines={presented.map(pointLine)}
          />
        </Stack>
        <Lines
          heading="Positions données pour avis"
          none="Aucune position notée."
          lines={opinions.map(({ opinionId, title, date, stanceLabel }) => ({
            key: opinionId,
            href: `#/avis/${opinionId}`,
            title,
            detail: `${stanceLabel}, pour le conseil du ${formatDate(date, 'long')}`,
          }))}
        />
      </Columns>
    </Place>
  );
}
