import { dueWords } from '../../db/domain/agenda-due.ts';
import { annexFileName } from '../../db/domain/annex-letters.ts';
import { channelInUse } from '../../db/domain/mail-settings.ts';
import { meetingPlace } from '../../db/domain/meeting-place.ts';
import { formatWeight, messageWeight, whyTooHeavy } from '../../db/domain/message-weight.ts';
import { type MessageGround, proposedMessage } from '../../db/domain/message-text.ts';
import { preFlight } from '../../db/domain/pre-flight.ts';
import { kindsBesides, type MeetingKind, meetingKinds } from '../../db/domain/sending.ts';
import type { ReadHandle } from '../../db/handles.ts';
import { annexesOfMeeting } from '../../db/queries/annex.ts';
import { getCollective } from '../../db/queries/collective.ts';
import { getMailSettings } from '../../db/queries/mail-settings.ts';
import { getMeeting } from '../../db/queries/meeting.ts';
import {
  changesSinceSent,
  lastCopies,
  peopleOn,
  sendingsOf,
  unapprovedBefore,
} from '../../db/queries/sending.ts';
import type { AnnexStore } from '../annexes/store.ts';

/** An annexe cannot be read by those who receive it: its file is gone, or was damaged when it came. */
const annexState = async (store: AnnexStore, { hash, reading }: { hash: string; reading: string }) => {
  if (!(await store.isSound(hash))) return 'missing' as const;
  return reading === 'damaged' || reading === 'empty' ? ('damaged' as const) : ('sound' as const);
};

/** Bytes kept for the page, which is not printed yet, and the invitation. */
const pageRoom = 300_000;

const kindsFor = (sentCount: number): MeetingKind[] =>
  meetingKinds.filter((kind) => kind === 'cancellation' || (kind === 'agenda') === (sentCount === 0));

/** All that the place « Envoyer » shows of a meeting. `now` is an instant. @throws Failure `not-found` */
export const sendingPlace = async (db: ReadHandle, store: AnnexStore, meetingId: number, now: string) => {
  const meeting = getMeeting(db, meetingId, now);
  const { collective } = getCollective(db, now);
  const settings = getMailSettings(db);
  const { kind, letter, changes, sentCount, lastSentAt } = changesSinceSent(db, meetingId, now);
  const people = peopleOn(db, meeting.date);
  const annexes = await Promise.all(
    annexesOfMeeting(db, meetingId).flatMap(({ itemId, letter: name, title, versions: [current] }) =>
      current
        ? [
            annexState(store, current).then((state) => ({
              itemId,
              letter: name,
              title,
              fileName: annexFileName(name, current.fileName),
              size: current.size,
              state,
            })),
          ]
        : [],
    ),
  );
  const points = meeting.items.filter(({ nature }) => nature === 'point');
  const { deadline } = meeting;
  const ground: MessageGround = {
    collective: collective?.name ?? '',
    secretariat: collective?.secretariat ?? '',
    date: meeting.date,
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    place: meetingPlace(meeting),
    council: meeting.session,
    points: points.filter(({ parentId }) => parentId === null),
    annexCount: annexes.length,
    changes,
  };
  const kinds = kindsFor(sentCount);
  return {
    meetingId,
    date: meeting.date,
    startTime: meeting.startTime,
    sentAt: meeting.agendaSentAt,
    isCancelled: meeting.isCancelled,
    deadline: deadline && { date: deadline.date, time: deadline.time, ...deadline.status },
    checks: preFlight({
      points,
      over: meeting.clock.over,
      annexes,
      membersWithoutAddress: people
        .filter(({ email }) => email === '')
        .map(({ memberId, name }) => ({ id: memberId, name })),
      hasHost: meeting.hostId !== null || meeting.place !== '',
      hasFacilitator: meeting.facilitator !== '',
      deadline:
        deadline && meeting.agendaSentAt === null && !meeting.isCancelled
          ? { state: deadline.status.state, words: dueWords(deadline, now) }
          : null,
      unapproved: unapprovedBefore(db, meetingId),
      unchangedSince: changes.length === 0 && !meeting.isCancelled ? lastSentAt : null,
    }),
    kind,
    kinds,
    letter,
    changes,
    proposals: kinds.map((each) => ({ kind: each, ...proposedMessage(each, ground) })),
    people: people.map(personView),
    annexes: annexes.map(({ letter: name, title, size }) => ({ letter: name, title, size })),
    channel: channelInUse(settings),
    senderAddress: settings.senderAddress,
    hidesRecipients: settings.hidesRecipients,
    copies: lastCopies(db, meetingId),
    annexWeight: formatWeight(messageWeight(annexes.map(({ size }) => size))),
    tooHeavy: {
      joined: whyTooHeavy('joined', annexes, [pageRoom], settings.largestMessage),
      apart: whyTooHeavy('apart', annexes, [], settings.largestMessage),
    },
    sendings: sendingsOf(db, meetingId, kindsBesides('agenda')).map(sentView),
  };
};

type Sent = ReturnType<typeof sendingsOf>[number];

/** One a message may be sent to, as a screen shows them. */
export const personView = ({ memberId, name, post, email }: ReturnType<typeof peopleOn>[number]) => ({
  memberId,
  name,
  post,
  email,
});

/** A sending as a screen shows it: no hash, no body. */
export const sentView = <View extends Sent>({
  body: _body,
  messageHash: _hash,
  messageId: _id,
  dueAt: _due,
  files,
  ...shown
}: View) => ({ ...shown, files: files.map(({ fileName, size }) => ({ fileName, size })) });
