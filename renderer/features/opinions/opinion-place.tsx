import { OpinionStateTag } from '../../opinions/opinion-state-tag.tsx';
import { useNavigate } from '@tanstack/react-router';
import { use, useState } from 'react';
import { isVoted } from '../../../db/domain/council-decision.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { SaveRegistryContext } from '../../forms/save-status.tsx';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Menu, type MenuAction } from '../../ui/menu.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { CarryDialog } from './carry-dialog.tsx';
import { ConsequencesCard } from './consequences-card.tsx';
import { FollowUpCard, TransmissionCard } from './follow-up-card.tsx';
import { JudgedCard } from './judged-card.tsx';
import { AskAgainDialog, RequestDialog, TransmitDialog } from './opinion-dialogs.tsx';
import { PositionsCard } from './positions-card.tsx';
import { SynthesisCard } from './synthesis-card.tsx';

/** One avis, from the question to what came of it. */
export function OpinionPlace({ id }: { id: number }) {
  const opinion = useRoute('opinion.get', { id });
  const { today } = useAppStatus();
  const registry = use(SaveRegistryContext);
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  const close = useCommand('opinion.close');
  const reopen = useCommand('opinion.reopen');
  const remove = useCommand('opinion.remove');
  const [faults, setFaults] = useState<Partial<Record<string, string>>>({});
  const [dialog, setDialog] = useState<'transmit' | 'again' | 'request' | 'carry' | null>(null);
  const isSuperseded = opinion.state === 'superseded';
  // Before, there is nothing to note: a point may be withdrawn early, but its avis is then closed.
  const hasFollowUp = opinion.closedOn !== null || opinion.decision !== null || opinion.session.date <= today;
  const isReadOnly = opinion.closedOn !== null || isSuperseded;

  const closeIt = async () => {
    await registry.flushAll();
    const result = await close({ id });
    setFaults(result.ok ? {} : result.fields);
    if (result.ok) undoToast('Avis clos.');
    else if (Object.keys(result.fields).length === 0) undoToast(result.message, false);
  };
  const reopenIt = async () => {
    const result = await reopen({ id });
    undoToast(result.ok ? 'Avis rouvert.' : result.message, result.ok);
  };
  const removeIt = async () => {
    await navigate({ to: '/avis' });
    const result = await remove({ id });
    undoToast(result.ok ? 'Avis supprimé.' : result.message, result.ok);
  };
  const actions: MenuAction[] = [
    ...(isReadOnly
      ? []
      : [{ id: 'request', label: 'Modifier la demande…', onAction: () => setDialog('request') }]),
    ...(isSuperseded
      ? []
      : [{ id: 'again', label: 'Redemander l’avis…', onAction: () => setDialog('again') }]),
    ...(opinion.state === 'closed'
      ? [{ id: 'reopen', label: 'Rouvrir l’avis', onAction: () => void reopenIt() }]
      : []),
    { id: 'remove', label: 'Supprimer cet avis', isDangerous: true, onAction: () => void removeIt() },
  ];
  // Written, it is what one comes to read.
  const synthesis = (
    <SynthesisCard opinion={opinion} faults={faults} isReadOnly={isReadOnly} onClose={() => void closeIt()} />
  );
  return (
    <>
      <PageHeader
        title={opinion.title}
        breadcrumb={[
          { label: 'Avis', href: '#/avis' },
          {
            label: `Conseil du ${formatDate(opinion.session.date, 'long')}`,
            href: `#/conseils/${opinion.session.id}`,
          },
        ]}
        subtitle={<OpinionStateTag state={opinion.state} stateLabel={opinion.stateLabel} />}
        actions={
          <>
            <Menu label="Autres actions" variant="quiet" actions={actions} />
            <LinkButton href={`#/avis/${id}/page`}>Voir la page</LinkButton>
            {!isReadOnly && <LinkButton href={`#/avis/${id}/seance`}>En séance</LinkButton>}
          </>
        }
      />
      <PageBody>
        <div className="grid items-start gap-5 wide:grid-cols-[minmax(0,1fr)_20rem] min-[100rem]:grid-cols-[minmax(0,1fr)_28rem]">
          <Stack gap="large">
            {isReadOnly && synthesis}
            <PositionsCard opinion={opinion} isReadOnly={isReadOnly} />
            {!isReadOnly && synthesis}
            {!isSuperseded && opinion.decision && isVoted(opinion.decision.outcome) && (
              <ConsequencesCard councilItemId={opinion.councilItemId} decision={opinion.decision} />
            )}
          </Stack>
          <Stack gap="large">
            <JudgedCard opinion={opinion} onAskAgain={isSuperseded ? null : () => setDialog('again')} />
            {opinion.closedOn !== null && !isSuperseded && (
              <TransmissionCard opinion={opinion} onTransmit={() => setDialog('transmit')} />
            )}
            {!isSuperseded && hasFollowUp && (
              <FollowUpCard
                key={String(opinion.decision?.outcome)}
                opinion={opinion}
                onCarry={() => setDialog('carry')}
              />
            )}
          </Stack>
        </div>
        {dialog === 'transmit' && <TransmitDialog opinion={opinion} onClose={() => setDialog(null)} />}
        {dialog === 'request' && <RequestDialog opinion={opinion} onClose={() => setDialog(null)} />}
        {dialog === 'carry' && <CarryDialog opinion={opinion} onClose={() => setDialog(null)} />}
        {dialog === 'again' && <AskAgainDialog opinion={opinion} onClose={() => setDialog(null)} />}
      </PageBody>
    </>
  );
}
