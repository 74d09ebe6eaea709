import { attendanceLabels, type AttendanceReply, attendanceReplies } from '../../../db/domain/attendance.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { count } from '../../../db/domain/plural.ts';
import { MeetingTabs } from '../../meetings/meeting-tabs.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { useState } from 'react';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';

type Person = RouteOutput<'reply.list'>['people'][number];

const unknown = 'unknown';
const options = [
  ...attendanceReplies.map((id) => ({ id, label: attendanceLabels[id] })),
  { id: unknown, label: 'Sans réponse' },
] as const;

function ReplyLine({ meetingId, person }: { meetingId: number; person: Person }) {
  const note = useCommand('reply.note');
  const { memberId, name, post, reply, substituteName } = person;
  const [substitute, setSubstitute] = useState(substituteName);
  const say = (next: AttendanceReply | null, who: string) =>
    void note({ meetingId, memberId, reply: next, substituteName: who });
  return (
    <li className="grid items-center gap-x-6 gap-y-1 border-b border-line px-5 py-2.5 last:border-b-0 wide:grid-cols-[minmax(0,16rem)_minmax(0,1fr)]">
      <div className="min-w-0">
        <p className="font-semibold">
          <FrenchText>{name}</FrenchText>
        </p>
        <p className="text-xs text-muted">
          <FrenchText>{post}</FrenchText>
        </p>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-6 gap-y-2">
        <RadioGroup
          label={`Réponse de ${name}`}
          hidesLabel
          orientation="horizontal"
          options={options}
          value={reply ?? unknown}
          onChange={(id) => say(id === unknown ? null : id, substitute)}
        />
        {reply === 'substitute' && (
          <div className="w-56 max-w-full">
            <TextField
              label={`Suppléant de ${name}`}
              hidesLabel
              placeholder="Nom du suppléant"
              value={substitute}
              onChange={setSubstitute}
              onBlur={() => substitute !== substituteName && say('substitute', substitute)}
            />
          </div>
        )}
      </div>
    </li>
  );
}

/** « Réponses »: who said they come, taken down by hand from mails and calls. */
export function RepliesPlace({ id }: { id: number }) {
  const { people, date } = useRoute('reply.list', { meetingId: id });
  const counted = options
    .map(({ id: reply, label }) => ({
      label,
      n: people.filter((person) => (person.reply ?? unknown) === reply).length,
    }))
    .filter(({ n }) => n > 0);
  return (
    <>
      <PageHeader
        title={`Réunion du ${formatDate(date, 'full')}`}
        breadcrumb={[{ label: 'Réunions', href: '#/reunions' }]}
        subtitle={counted.map(({ label, n }) => `${label}\u00a0: ${n}`).join(' · ')}
        tabs={<MeetingTabs meetingId={id} tab="reponses" />}
      />
      <PageBody>
        {people.length === 0 ? (
          <EmptyState heading="Aucun membre n’est inscrit">
            Inscrivez les DGS et SG dans Collectif&nbsp;: leurs réponses se notent ici.
          </EmptyState>
        ) : (
          <Card heading={count(people.length, 'membre', 'membres')} padding="flush">
            <ul>
              {people.map((person) => (
                <ReplyLine key={person.memberId} meetingId={id} person={person} />
              ))}
            </ul>
          </Card>
        )}
      </PageBody>
    </>
  );
}
