import { noteSendings, type PreparedSending } from '../../db/commands/sending.ts';
import { presenterKeys } from '../../db/domain/agenda-item.ts';
import { Failure, invalidField } from '../../db/domain/failure.ts';
import { formatDate } from '../../db/domain/french-dates.ts';
import {
  type Letter,
  type LetterCheck,
  type LetterSubject,
  recordLetter,
  reminderChecks,
  reminderLetter,
} from '../../db/domain/letter.ts';
import { channelInUse } from '../../db/domain/mail-settings.ts';
import { fromInstant } from '../../db/domain/paris-time.ts';
import type { ReadHandle } from '../../db/handles.ts';
import { openGroups } from '../../db/queries/action.ts';
import { getCollective } from '../../db/queries/collective.ts';
import { getRecord } from '../../db/queries/decision-record.ts';
import { getMailSettings } from '../../db/queries/mail-settings.ts';
import { peopleOn, sendingsOf } from '../../db/queries/sending.ts';
import { write } from '../../db/write.ts';
import { documentOf, type DocumentRef } from '../documents/catalogue.ts';
import { type Person, recipientsOf } from './recipients.ts';
import { personView, sentView } from './sending-place.ts';
import { keptFile, printedPage, type SendingDesk, writePart } from './write-message.ts';

const everybody = { memberId: null, collectivityId: null };

/** What members have to do is known by these: themselves, and the collectivities where they have a post. */
const readersOn = (db: ReadHandle, today: string) =>
  peopleOn(db, today).map(({ collectivityIds, ...person }) => ({
    ...person,
    keys: presenterKeys([person.memberId], collectivityIds),
  }));

const writerOf = (db: ReadHandle, now: string) => {
  const { collective } = getCollective(db, now);
  return { collective: collective?.name ?? '', secretariat: collective?.secretariat ?? '' };
};

const recordGround = (db: ReadHandle, meetingId: number, now: string) => {
  const { record, approval, proposed, warnings, actions } = getRecord(db, meetingId, now);
  return {
    date: record.date,
    proposals: [
      {
        way: 'whole' as const,
        ...recordLetter({
          ...writerOf(db, now),
          date: record.date,
          approvedOn: approval?.approvedOn ?? '',
          proposedOn: proposed?.date ?? '',
          actions: actions.filter(({ state }) => state === 'open'),
        }),
      },
    ],
    checks: warnings.map(({ sentence }, index) => ({
      key: `record-${index}`,
      text: sentence,
      target: { place: 'record' as const, id: meetingId },
    })),
  };
};

const reminderGround = (db: ReadHandle, readers: ReturnType<typeof readersOn>, now: string) => {
  const today = fromInstant(now).date;
  const groups = openGroups(db, everybody, today);
  const keys = new Set(groups.map(({ key }) => key));
  return {
    date: '',
    proposals: (['whole', 'own'] as const).map((way) => ({
      way,
      ...reminderLetter(way, writerOf(db, now), today),
    })),
    checks: reminderChecks(groups, readers),
    concerned: readers.filter((reader) => [...reader.keys].some((key) => keys.has(key))),
  };
};

/** All that the place of a letter shows. `now` is an instant. @throws Failure `not-found` */
export const letterPlace = (db: ReadHandle, subject: LetterSubject, now: string) => {
  const readers = readersOn(db, fromInstant(now).date);
  const settings = getMailSettings(db);
  const ground =
    subject.kind === 'record'
      ? { ...recordGround(db, subject.meetingId, now), concerned: readers }
      : reminderGround(db, readers, now);
  const bare: LetterCheck[] =
    subject.kind === 'reminder'
      ? []
      : readers
          .filter(({ email }) => email === '')
          .map(({ memberId, name }) => ({
            key: `address-${memberId}`,
            text: `${name} n’a pas d’adresse électronique`,
            target: { place: 'member', id: memberId },
          }));
  return {
    date: ground.date,
    checks: [...ground.checks, ...bare].map((check) => ({ ...check, isLate: false })),
    proposals: ground.proposals,
    people: readers.map((reader) => personView({ ...reader, collectivityIds: [] })),
    /** Those it is proposed to: everybody for a relevé, those who have something to do for a list of actions. */
    concernedIds: ground.concerned.filter(({ email }) => email !== '').map(({ memberId }) => memberId),
    channel: channelInUse(settings),
    hidesRecipients: settings.hidesRecipients,
    sendings: sendingsOf(db, subject.kind === 'record' ? subject.meetingId : null, [subject.kind]).map(
      sentView,
    ),
  };
};

type Envelope = { readers: ReturnType<typeof recipientsOf>; page: DocumentRef };

/** @throws Failure `invalid` naming who has nothing to do: nobody receives an empty list */
const ownEnvelopes = (db: ReadHandle, people: readonly Person[], letter: Letter, today: string): Envelope[] =>
  recipientsOf(people, { ...letter, hidesRecipients: false }).map((reader) => {
    if (openGroups(db, { memberId: reader.memberId, collectivityId: null }, today).length === 0)
      throw invalidField(
        'memberIds',
        `${reader.name} n’a pas d’action en cours\u00a0: décochez cette personne, ou envoyez la liste entière à tous.`,
      );
    return { readers: [reader], page: { kind: 'actionReminder', memberId: reader.memberId } };
  });

/**
 * Makes the message of a relevé or of the actions in progress, or one a reader, and keeps each byte for byte. Nothing
 * leaves. Returns the ids of what is ready.
 * @throws Failure `invalid` on the field to mend, `refused`, `not-found`, `unavailable`
 */
export const prepareLetter = async (
  desk: SendingDesk,
  subject: LetterSubject,
  letter: Letter,
): Promise<number[]> => {
  const { data, store, now } = desk;
  const today = fromInstant(now).date;
  const meetingId = subject.kind === 'record' ? subject.meetingId : null;
  if (meetingId !== null && !getRecord(data.db, meetingId, now).isHeld)
    throw new Failure(
      'refused',
      'Cette réunion n’a pas encore eu lieu\u00a0: son relevé n’est pas à envoyer.',
    );
  const people = peopleOn(data.db, today);
  const whole: DocumentRef =
    meetingId === null ? { kind: 'actionReminder' } : { kind: 'record', id: meetingId };
  const envelopes =
    meetingId === null && letter.way === 'own'
      ? ownEnvelopes(data.db, people, letter, today)
      : [{ readers: recipientsOf(people, letter), page: whole }];
  const settings = getMailSettings(data.db);
  const ready: PreparedSending[] = [];
  for (const { readers, page } of envelopes) {
    const model = documentOf(data.db, page, now, store.pathOf);
    const file = await keptFile(desk, await printedPage(desk, model));
    const part = {
      kind: subject.kind,
      subject: letter.subject,
      body: letter.body,
      pdfHash: file.hash,
      attachments: [file],
    };
    ready.push({
      meetingId,
      kind: subject.kind,
      letter: '',
      channel: channelInUse(settings),
      dueAt: '',
      subject: letter.subject,
      body: letter.body,
      eventSequence: 0,
      pdfHash: file.hash,
      content: '',
      recipients: readers,
      ...(await writePart(desk, part, settings, readers)),
    });
  }
  const label =
    meetingId === null
      ? 'rappel des actions préparé'
      : `relevé du ${formatDate(getRecord(data.db, meetingId, now).record.date, 'long')} préparé`;
  return write(data, { label, undoable: false }, (tx) => noteSendings(tx, ready, { now }));
};
