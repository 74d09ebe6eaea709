import { useId, useState } from 'react';
import { formatDate, formatTime } from '../../../db/domain/french-dates.ts';
import { fromInstant } from '../../../db/domain/paris-time.ts';
import { MeetingTabs } from '../../meetings/meeting-tabs.tsx';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { ChecksCard } from './checks-card.tsx';
import { DeliverDialog } from './deliver-dialog.tsx';
import { MessageForm } from './message-form.tsx';
import { SendingCard } from './sending-card.tsx';
import type { SendingPlaceView } from './sending-view.ts';

function Deadline({ place: { sentAt, deadline } }: { place: SendingPlaceView }) {
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
  const open = useCommand('sending.open');
  const toast = useUndoToast();
  const formId = useId();
  const [isPending, setPending] = useState(false);
  // Once a message waits for her word, that word is the gesture of the place.
  const awaitsWord = place.sendings.some((sending) => sending.awaitsWord);
  const [leaving, setLeaving] = useState<readonly number[]>([]);
  const onReady = async (ids: number[]) => {
    if (place.channel === 'smtp') {
      setLeaving(ids);
      return;
    }
    const faults: string[] = [];
    for (const sendingId of ids) {
      const result = await open({ id: sendingId });
      const sentence = result.ok ? result.data.sentence : result.message;
      if (sentence !== '') faults.push(sentence);
    }
    toast(
      faults[0] ??
        (ids.length === 1
          ? 'Le message est ouvert dans votre messagerie\u00a0: relisez-le, puis envoyez-le.'
          : `${ids.length} messages sont ouverts dans votre messagerie\u00a0: relisez-les, puis envoyez-les.`),
      false,
    );
  };
  const ready = place.sendings.filter((sending) => leaving.includes(sending.id));
  return (
    <>
      <PageHeader
        title={`Réunion du ${formatDate(place.date, 'full')}, ${formatTime(place.startTime)}`}
        breadcrumb={[{ label: 'Réunions', href: '#/reunions' }]}
        subtitle={<Deadline place={place} />}
        actions={
          <Button
            {...(!awaitsWord && { variant: 'primary' as const })}
            type="submit"
            form={formId}
            isPending={isPending}
          >
            {place.channel === 'draft' ? 'Ouvrir dans ma messagerie' : 'Préparer l’envoi…'}
          </Button>
        }
        tabs={<MeetingTabs meetingId={id} tab="envoyer" />}
      />
      <PageBody>
        <Columns>
          {/* What is proposed follows what left: another form after each. */}
          <MessageForm
            key={`${place.kind}-${place.letter}`}
            place={place}
            formId={formId}
            onPending={setPending}
            onReady={onReady}
          />
          <Stack>
            <ChecksCard place={place} />
            <Changes changes={place.changes} />
            {place.sendings.map((sending) => (
              <SendingCard
                key={sending.id}
                sending={sending}
                onDeliver={({ id: sendingId }) => setLeaving([sendingId])}
              />
            ))}
          </Stack>
        </Columns>
      </PageBody>
      {ready.length > 0 && (
        <DeliverDialog sendings={ready.toSorted((a, b) => a.id - b.id)} onClose={() => setLeaving([])} />
      )}
    </>
  );
}
