import { readFile } from 'node:fs/promises';
import { nextEventSequence, noteSendings, type PreparedSending } from '../../db/commands/sending.ts';
import { annexFileName } from '../../db/domain/annex-letters.ts';
import { bodyWithAnnexes } from '../../db/domain/annex-sentence.ts';
import { Failure } from '../../db/domain/failure.ts';
import { formatDate } from '../../db/domain/french-dates.ts';
import { channelInUse, type MailSettings } from '../../db/domain/mail-settings.ts';
import { signature } from '../../db/domain/letter.ts';
import { checkWeight, shareOut } from '../../db/domain/message-weight.ts';
import { annexesBody } from '../../db/domain/message-text.ts';
import { meetingPlace } from '../../db/domain/meeting-place.ts';
import { agendaKinds, type MeetingKind, type Message } from '../../db/domain/sending.ts';
import { annexesOfMeeting } from '../../db/queries/annex.ts';
import { getCollective } from '../../db/queries/collective.ts';
import { getMailSettings } from '../../db/queries/mail-settings.ts';
import { getMeeting } from '../../db/queries/meeting.ts';
import { changesSinceSent, eventUidOf, peopleOn } from '../../db/queries/sending.ts';
import { write } from '../../db/write.ts';
import { documentOf } from '../documents/catalogue.ts';
import { invitationFile, invitationName } from './invitation.ts';
import type { Attachment } from './message.ts';
import { recipientsOf } from './recipients.ts';
import { keptFile, type Part, printedPage, type SendingDesk, writePart } from './write-message.ts';

type AnnexFile = { fileName: string; mediaType: string; hash: string; size: number };

/** @throws Failure `refused` naming the first annexe whose file is gone: a message never says joined what is not */
const annexFiles = async ({ data, store }: SendingDesk, meetingId: number): Promise<AnnexFile[]> => {
  const files: AnnexFile[] = [];
  for (const { letter, title, versions } of annexesOfMeeting(data.db, meetingId)) {
    const [current] = versions;
    if (!current || !(await store.isSound(current.hash)))
      throw new Failure(
        'refused',
        `L’annexe\u00a0${letter} («\u00a0${title}\u00a0») est introuvable\u00a0: remplacez son fichier, ou retirez-la du point.`,
      );
    files.push({
      fileName: annexFileName(letter, current.fileName),
      mediaType: current.mediaType,
      hash: current.hash,
      size: current.size,
    });
  }
  return files;
};

const invitationOf = (
  { data, now }: SendingDesk,
  meetingId: number,
  kind: MeetingKind,
): { file: Attachment; sequence: number } => {
  const meeting = getMeeting(data.db, meetingId, now);
  const { collective } = getCollective(data.db, now);
  const sequence = nextEventSequence(data.db, meetingId);
  const points = meeting.items.filter(({ nature, parentId }) => nature === 'point' && parentId === null);
  const text = invitationFile({
    uid: eventUidOf(data.db, meetingId),
    sequence,
    isCancelled: kind === 'cancellation',
    title: `Réunion – ${collective?.name ?? 'CoDir'}`,
    description: points.map(({ number, title }) => `${number}. ${title}`).join('\n'),
    place: meetingPlace(meeting),
    date: meeting.date,
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    now,
  });
  return {
    file: { fileName: invitationName, mediaType: 'text/calendar', content: new TextEncoder().encode(text) },
    sequence,
  };
};

const refuseWrongKind = (kind: MeetingKind, sentCount: number): void => {
  if (kind === 'agenda' && sentCount > 0)
    throw new Failure(
      'refused',
      'Cet ordre du jour est déjà parti\u00a0: envoyez un additif, ou un ordre du jour rectifié.',
    );
  if ((kind === 'addendum' || kind === 'amended') && sentCount === 0)
    throw new Failure('refused', 'L’ordre du jour n’est pas encore parti\u00a0: envoyez-le d’abord.');
};

const writerOf = ({ data, now }: SendingDesk) => {
  const { collective } = getCollective(data.db, now);
  return { collective: collective?.name ?? '', secretariat: collective?.secretariat ?? '' };
};

const saidBody = (desk: SendingDesk, meetingId: number, message: Message): string => {
  const { collective, secretariat } = writerOf(desk);
  const count = annexesOfMeeting(desk.data.db, meetingId).filter(({ versions }) => versions[0]).length;
  return bodyWithAnnexes(message.body, count, message, signature(collective, secretariat));
};

/** Annexes of their own messages, shared out within what one may weigh. */
const annexParts = async (
  desk: SendingDesk,
  files: readonly AnnexFile[],
  { largestMessage }: MailSettings,
  subject: string,
  date: string,
): Promise<Part[]> => {
  const writer = writerOf(desk);
  const groups = shareOut(files, largestMessage);
  return Promise.all(
    groups.map(async (group, index) => ({
      kind: 'annexes' as const,
      subject: `${subject} – annexes${groups.length === 1 ? '' : `, ${index + 1} sur ${groups.length}`}`,
      body: annexesBody(
        { ...writer, date },
        { rank: index + 1, total: groups.length },
        group.map(({ fileName }) => fileName),
      ),
      pdfHash: null,
      attachments: await Promise.all(
        group.map(async ({ hash, ...file }) => ({
          ...file,
          hash,
          content: await readFile(desk.store.pathOf(hash)),
        })),
      ),
    })),
  );
};

/**
 * Makes the message of a meeting, or the messages when annexes go apart, and keeps each byte for byte. Nothing leaves.
 * Returns the ids of what is ready, the ordre du jour first.
 * @throws Failure `invalid` on the field to mend, `refused`, `not-found`, `unavailable`
 */
export const prepareMeetingMessage = async (
  desk: SendingDesk,
  meetingId: number,
  kind: MeetingKind,
  message: Message,
): Promise<number[]> => {
  const { data, store, now } = desk;
  const meeting = getMeeting(data.db, meetingId, now);
  const settings = getMailSettings(data.db);
  const { sentCount, letter, current } = changesSinceSent(data.db, meetingId, now);
  refuseWrongKind(kind, sentCount);
  const recipients = recipientsOf(peopleOn(data.db, meeting.date), message);
  const isAgenda = agendaKinds.includes(kind);
  const annexes = isAgenda && message.annexes !== 'linked' ? await annexFiles(desk, meetingId) : [];
  const joined = message.annexes === 'joined' ? annexes : [];
  const { file: calendar, sequence } = invitationOf(desk, meetingId, kind);
  const edition = kind === 'addendum' || kind === 'amended' ? kind : undefined;
  const model = isAgenda
    ? documentOf(data.db, { kind: 'agenda', id: meetingId, edition }, now, store.pathOf)
    : null;
  const page = model && (await printedPage(desk, model));
  // Weighed before anything is kept: an annexe that no message can carry stops the whole.
  const besides = [page?.content.byteLength ?? 0, calendar.content.byteLength];
  checkWeight('joined', joined, besides, settings.largestMessage);
  checkWeight(message.annexes, annexes, besides, settings.largestMessage);
  const apart =
    message.annexes === 'apart'
      ? await annexParts(desk, annexes, settings, message.subject, meeting.date)
      : [];

  const keptPage = page && (await keptFile(desk, page));
  const main: Part = {
    kind,
    subject: message.subject,
    body: isAgenda ? saidBody(desk, meetingId, message) : message.body,
    pdfHash: keptPage?.hash ?? null,
    attachments: [
      ...(keptPage ? [keptPage] : []),
      await keptFile(desk, calendar),
      ...(await Promise.all(
        joined.map(async ({ hash, ...file }) => ({
          ...file,
          hash,
          content: await readFile(store.pathOf(hash)),
        })),
      )),
    ],
  };
  const dueAt = meeting.deadline?.instant ?? '';
  const ready: PreparedSending[] = [];
  for (const part of [main, ...apart]) {
    const written = await writePart(desk, part, settings, recipients);
    ready.push({
      meetingId,
      kind: part.kind,
      letter: isAgenda ? letter : '',
      channel: channelInUse(settings),
      dueAt,
      subject: part.subject,
      body: part.body,
      eventSequence: sequence,
      pdfHash: part.pdfHash,
      content: part.kind === 'annexes' ? '' : JSON.stringify(current),
      recipients,
      ...written,
    });
  }
  const label = `message du ${formatDate(meeting.date, 'long')} préparé`;
  return write(data, { label, undoable: false }, (tx) => noteSendings(tx, ready, { now }));
};
