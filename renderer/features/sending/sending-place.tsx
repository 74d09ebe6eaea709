import { useId, useState } from 'react';
import { formatDate, formatTime } from '../../../db/domain/french-dates.ts';
import { fromInstant } from '../../../db/domain/paris-time.ts';
import { checksFor } from '../../../db/domain/pre-flight.ts';
import { MeetingTabs } from '../../meetings/meeting-tabs.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRoute } from '../../use-route.ts';
import { ChecksCard } from './checks-card.tsx';
import { LeaveButton } from './leave-button.tsx';
import { MessageForm } from './message-form.tsx';
import { SendingCards } from './sending-cards.tsx';
import type { SendingPlaceView } from './sending-view.ts';
import { useLeaving } from './use-leaving.tsx';

function Deadline({ place: { sentAt, deadline, isCancelled } }: { place: SendingPlaceView }) {
  if (isCancelled) return <Tag>réunion annulée</Tag>;
  if (sentAt !== null) {
    const { date, time } = fromInstant(sentAt);
    return (
      <Tag tone="ok">{`ordre du jour envoyé le ${formatDate(date, 'short')} à ${formatTime(time)}`}</Tag>
    );
  }
  if (!deadline) return null;
  return (
    <Tag tone={deadline.state === 'late' ? 'late' : 'soon'}>
      <FrenchText>{`à envoyer avant ${formatDate(deadline.date, 'short')} · ${formatTime(deadline.time)}, ${deadline.sentence}`}</FrenchText>
    </Tag>
  );
}

function Changes({ changes }: Pick<SendingPlaceView, 'changes'>) {
  if (changes.length === 0) return null;
  return (
    <Card heading="Ce qui a changé depuis l’envoi" aside={<Tag tone="soon">{String(changes.length)}</Tag>}>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {changes.map((change) => (
          <li key={change}>
            <FrenchText>{change}</FrenchText>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** « Envoyer »: what to look at, the message, and what left with its proof. */
export function SendingPlace({ id }: { id: number }) {
  const place = useRoute('sending.get', { meetingId: id });
  const formId = useId();
  // What is proposed follows what left: another form after each.
  const formKey = `${place.kind}-${place.letter}`;
  const [chosen, setChosen] = useState({ formKey, kind: place.kind });
  const kind = chosen.formKey === formKey ? chosen.kind : place.kind;
  const [isPending, setPending] = useState(false);
  const { onReady, onDeliver, opening, dialog } = useLeaving(place.channel, place.sendings);
  return (
    <>
      <PageHeader
        title={`Réunion du ${formatDate(place.date, 'full')}, ${formatTime(place.startTime)}`}
        breadcrumb={[{ label: 'Réunions', href: '#/reunions' }]}
        subtitle={<Deadline place={place} />}
        actions={
          <LeaveButton
            channel={place.channel}
            sendings={place.sendings}
            formId={formId}
            isPending={isPending}
            isDone={place.sentAt !== null && place.changes.length === 0}
          />
        }
        tabs={<MeetingTabs meetingId={id} tab="envoyer" />}
      />
      <PageBody>
        <Columns>
          <MessageForm
            key={formKey}
            place={place}
            kind={kind}
            onKind={(next) => setChosen({ formKey, kind: next })}
            formId={formId}
            onPending={setPending}
            onReady={onReady}
          />
          <Stack>
            <ChecksCard
              checks={checksFor(kind, place.checks)}
              meetingId={id}
              whenNone={
                kind === 'cancellation'
                  ? 'Chaque membre a une adresse.'
                  : 'Présentateurs, questions, annexes, adresses, durée et lieu\u00a0: tout est renseigné.'
              }
            />
            <Changes changes={place.changes} />
            <SendingCards sendings={place.sendings} onDeliver={onDeliver} opening={opening} />
          </Stack>
        </Columns>
      </PageBody>
      {dialog}
    </>
  );
}
