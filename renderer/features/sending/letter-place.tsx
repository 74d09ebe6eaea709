import { useId, useState } from 'react';
import { formatDate } from '../../../db/domain/french-dates.ts';
import type { LetterSubject } from '../../../db/domain/letter.ts';
import { Columns, Stack } from '../../ui/layout.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useRoute } from '../../use-route.ts';
import { ChecksCard } from './checks-card.tsx';
import { LeaveButton } from './leave-button.tsx';
import { LetterForm } from './letter-form.tsx';
import { SendingCards } from './sending-cards.tsx';
import { useLeaving } from './use-leaving.tsx';

/** Where a relevé, or the actions in progress, are sent from; what left of them, with its proof. */
export function LetterPlace({ subject }: { subject: LetterSubject }) {
  const place = useRoute('sending.letter', subject);
  const formId = useId();
  const [isPending, setPending] = useState(false);
  const { channel, sendings, checks, date } = place;
  const { onReady, onDeliver, opening, dialog } = useLeaving(channel, sendings);
  const header =
    subject.kind === 'record'
      ? {
          title: 'Envoyer le relevé de décisions',
          titleAside: formatDate(date, 'full'),
          breadcrumb: [
            { label: 'Réunions', href: '#/reunions' },
            { label: `Réunion du ${formatDate(date, 'long')}`, href: `#/reunions/${subject.meetingId}` },
            { label: 'Relevé', href: `#/reunions/${subject.meetingId}/releve` },
          ],
        }
      : {
          title: 'Envoyer la liste de relance',
          breadcrumb: [
            { label: 'Suivi', href: '#/suivi' },
            { label: 'Actions', href: '#/suivi/actions' },
            { label: 'Liste de relance', href: '#/suivi/relance' },
          ],
        };
  return (
    <>
      <PageHeader
        {...header}
        actions={<LeaveButton channel={channel} sendings={sendings} formId={formId} isPending={isPending} />}
      />
      <PageBody>
        <Columns>
          {/* What is proposed follows what left: another form after each. */}
          <LetterForm
            key={sendings.filter(({ sentAt }) => sentAt !== null).length}
            subject={subject}
            place={place}
            formId={formId}
            onPending={setPending}
            onReady={onReady}
          />
          <Stack>
            <ChecksCard
              checks={checks}
              meetingId={subject.kind === 'record' ? subject.meetingId : null}
              whenNone={
                subject.kind === 'record'
                  ? 'Décisions, actions et adresses\u00a0: tout est renseigné.'
                  : 'Chaque action a quelqu’un qui en reçoit le rappel.'
              }
            />
            <SendingCards sendings={sendings} onDeliver={onDeliver} opening={opening} />
          </Stack>
        </Columns>
      </PageBody>
      {dialog}
    </>
  );
}
