import { sendingStateLabels } from '../../../db/domain/sending.ts';
import { PaperActions } from '../../paper/paper-actions.tsx';
import { PaperPane } from '../../paper/paper-pane.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRoute } from '../../use-route.ts';
import { momentWords, sendingTitle, sendingTones } from './sending-words.ts';

/** What was written, and the attestation d’envoi as it prints. */
export function ProofPlace({ id }: { id: number }) {
  const sending = useRoute('sending.one', { id });
  const document = { kind: 'sendingProof', id } as const;
  const { meetingId, state, sentAt } = sending;
  return (
    <>
      <PageHeader
        title="Attestation d’envoi"
        titleAside={sendingTitle(sending)}
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
      <div className="grid min-h-0 flex-1 wide:grid-cols-[24rem_minmax(0,1fr)] wide:grid-rows-[minmax(0,1fr)] max-wide:overflow-y-auto">
        <div className="min-h-0 px-5 py-4 wide:overflow-y-auto">
          <Card heading="Le message">
            <p className="font-semibold">
              <FrenchText>{sending.subject}</FrenchText>
            </p>
            <p className="mt-2 text-sm break-words whitespace-pre-line">
              <FrenchText>{sending.body}</FrenchText>
            </p>
          </Card>
        </div>
        <PaperPane document={document} current={null} onItem={() => undefined} />
      </div>
    </>
  );
}
