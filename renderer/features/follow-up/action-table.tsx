import { formatDate } from '../../../db/domain/french-dates.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Row } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useCommand } from '../../use-route.ts';
import type { ActionDialogState, ActionLine } from './action-dialogs.tsx';

function Owners({ action: { owners, ownerLabels } }: { action: ActionLine }) {
  if (owners.length === 0) return <span className="text-muted">à désigner</span>;
  return (
    <ul>
      {owners.map(({ memberId, collectivityId }, index) => {
        const label = ownerLabels[index] ?? '';
        const href =
          memberId !== null
            ? `#/suivi/membre/${memberId}`
            : collectivityId !== null
              ? `#/suivi/collectivite/${collectivityId}`
              : null;
        return (
          <li key={`${memberId}-${collectivityId}-${label}`}>
            {href === null ? (
              <FrenchText>{label}</FrenchText>
            ) : (
              <Link href={href} look="quiet">
                <FrenchText>{label}</FrenchText>
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function State({ action }: { action: ActionLine }) {
  if (action.state === 'open')
    return (
      <>
        {action.dueOn === '' ? (
          <span className="text-muted">sans échéance</span>
        ) : (
          <FrenchText>{formatDate(action.dueOn, 'short')}</FrenchText>
        )}
        {action.isOverdue && (
          <span className="block">
            <Tag tone="late">en retard</Tag>
          </span>
        )}
      </>
    );
  return (
    <>
      <Tag tone={action.state === 'done' ? 'ok' : 'neutral'}>{action.stateLabel.toLowerCase()}</Tag>
      <span className="block text-sm text-muted">
        <FrenchText>{`le ${formatDate(action.closedOn, 'short')}`}</FrenchText>
      </span>
    </>
  );
}

type ActionTableProps = {
  caption: string;
  lines: readonly ActionLine[];
  /** The one one was led to. */
  found?: string | null;
  onOpen: (state: ActionDialogState) => void;
};

/** Actions, each one gesture from its end: « Fait », then Enter. */
export function ActionTable({ caption, lines, found = null, onOpen }: ActionTableProps) {
  const reopen = useCommand('action.reopen');
  const remove = useCommand('action.remove');
  const undoToast = useUndoToast();
  const said = (sentence: string, result: Awaited<ReturnType<typeof remove | typeof reopen>>) =>
    undoToast(result.ok ? sentence : result.message, result.ok);
  const gestures = (action: ActionLine) => [
    { id: 'edit', label: 'Modifier…', onAction: () => onOpen({ kind: 'edit', action }) },
    ...(action.state === 'open'
      ? [{ id: 'drop', label: 'Abandonner…', onAction: () => onOpen({ kind: 'dropped', action }) }]
      : [
          {
            id: 'reopen',
            label: 'Rouvrir',
            onAction: () => void reopen({ id: action.id }).then((result) => said('Action rouverte.', result)),
          },
        ]),
    {
      id: 'remove',
      label: 'Supprimer',
      isDangerous: true,
      startsGroup: true,
      onAction: () => void remove({ id: action.id }).then((result) => said('Action supprimée.', result)),
    },
  ];
  return (
    <DataTable
      caption={caption}
      lines={lines}
      found={found}
      lineId={({ id }) => String(id)}
      columns={[
        {
          id: 'text',
          heading: 'Action',
          renderCell: ({ text, outcome, item, meeting }) => (
            <>
              <span className="font-semibold">
                <FrenchText>{text}</FrenchText>
              </span>
              {outcome !== '' && (
                <span className="block text-sm">
                  <FrenchText>{`Suite\u00a0: ${outcome}`}</FrenchText>
                </span>
              )}
              {meeting && (
                <span className="block text-sm text-muted">
                  <Link href={`#/reunions/${meeting.id}/releve`} look="quiet">
                    <FrenchText>
                      {`Réunion du ${formatDate(meeting.date, 'short')}${item ? `, ${item.title}` : ''}`}
                    </FrenchText>
                  </Link>
                </span>
              )}
            </>
          ),
        },
        {
          id: 'owners',
          heading: 'Qui',
          width: 'frame:w-[24%]',
          renderCell: (action) => <Owners action={action} />,
        },
        {
          id: 'state',
          heading: 'Échéance',
          width: 'frame:w-[15%]',
          renderCell: (action) => <State action={action} />,
        },
        {
          id: 'gestures',
          heading: 'Gestes',
          width: 'frame:w-[17%]',
          align: 'end',
          renderCell: (action) => (
            <span className="inline-flex justify-end">
              <Row>
                {action.state === 'open' && (
                  <Button
                    size="small"
                    aria-label={`Fait\u00a0: ${action.text}`}
                    onPress={() => onOpen({ kind: 'done', action })}
                  >
                    Fait
                  </Button>
                )}
                <Menu
                  label="Plus"
                  aria-label={`Plus de gestes\u00a0: ${action.text}`}
                  size="small"
                  variant="quiet"
                  actions={gestures(action)}
                />
              </Row>
            </span>
          ),
        },
      ]}
    />
  );
}
