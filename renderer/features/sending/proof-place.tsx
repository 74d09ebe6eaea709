import { sendingStateLabels } from '../../../db/domain/sending.ts';
import { PaperActions } from '../../paper/paper-actions.tsx';
import { PaperPane } from '../../paper/paper-pane.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRoute } from '../../use-route.ts';
import { momentWords, sendingTitle, sendingTones } from './sending-words.ts';

/** The attestation d’envoi as it prints. */
export function ProofPlace({ id }: { id: number }) {
  const sending = useRoute('sending.one', { id });
  const document = { kind: 'sendingProof', id } as const;
  const { meetingId, state, sentAt } = sending;
  return (
    <>
      <PageHeader
        title={sendingTitle(sending)}
        breadcrumb={[
          { label: 'Envois', href: '#/envois' },
          ...(meetingId === null ? [] : [{ label: 'La réunion', href: `#/reunions/${meetingId}/envoyer` }]),
        ]}
        subtitle={
          <span className="flex flex-wrap items-center gap-x-3">
            <Tag tone={sendingTones[state]}>{sendingStateLabels[state]}</Tag>
            {sentAt !== null && <FrenchText>{momentWords(sentAt)}</FrenchText>}
          </span>
        }
        actions={<PaperActions document={document} label="Attestation d’envoi" />}
      />
      <div className="grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)]">
        <PaperPane document={document} current={null} onItem={() => undefined} />
      </div>
    </>
  );
}
