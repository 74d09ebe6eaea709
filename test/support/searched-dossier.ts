import type { WriteHandle } from '../../db/handles.ts';
import {
  agendaItemTable,
  agendaPresenterTable,
  agendaTemplateTable,
  recurringItemTable,
  templateItemTable,
} from '../../db/schema/agenda.ts';
import { annexTable, annexVersionTable, storedFileTable } from '../../db/schema/annex.ts';
import {
  collectivityTable,
  memberTable,
  postTable,
  roleHolderTable,
  roleTable,
} from '../../db/schema/collective.ts';
import { decisionRecordTable, recordCorrectionTable } from '../../db/schema/decision-record.ts';
import { meetingTable } from '../../db/schema/meeting.ts';
import {
  meetingReplyTable,
  sendingFileTable,
  sendingRecipientTable,
  sendingTable,
} from '../../db/schema/sending.ts';
import {
  actionOwnerTable,
  actionTable,
  attendanceTable,
  decisionTable,
  itemRecordTable,
} from '../../db/schema/sitting.ts';
import { paragraph, textOf } from './charter-text.ts';
import { testNow } from './app.ts';
import { fillSearchedCharter, fillSearchedCouncil, type Say } from './searched-council.ts';

const rich = (text: string): string => textOf(paragraph(text));
const hash = 'a'.repeat(64);
const item = {
  parentId: null,
  nature: 'point',
  sectionId: 1,
  originId: null,
  minutes: 15,
  state: 'open',
} as const;
const links = { carriedFromId: null, recurringId: null } as const;
const at = { date: '2026-12-08', startTime: '09:30', endTime: '12:00' };

const fillPeople = (tx: WriteHandle, say: Say): void => {
  const codes = { inseeCode: '', siren: '', population: 900, department: '85' };
  tx.insert(collectivityTable)
    .values({ ...codes, id: 1, kind: 'commune', name: say('collectivity.name') })
    .run();
  tx.insert(memberTable)
    .values({
      id: 1,
      civility: 'Mme',
      firstName: say('member.firstName'),
      lastName: say('member.lastName'),
      email: 'sg@mairie.example',
      phone: '',
    })
    .run();
  tx.insert(postTable)
    .values({
      memberId: 1,
      collectivityId: 1,
      function: 'other',
      functionTitle: say('member.functionTitle'),
      interim: false,
      startDate: '',
      endDate: '',
    })
    .run();
  tx.insert(roleTable)
    .values({
      id: 1,
      kind: 'network',
      name: say('role.name'),
      description: say('role.description'),
      position: 1,
    })
    .run();
  tx.insert(roleHolderTable)
    .values({
      roleId: 1,
      collectivityId: 1,
      memberId: null,
      holderName: say('role.holder'),
      email: '',
      startDate: '',
      endDate: '',
    })
    .run();
};

const fillMeetings = (tx: WriteHandle, say: Say): void => {
  tx.insert(meetingTable)
    .values({
      ...at,
      id: 1,
      place: say('meeting.place'),
      hostId: null,
      facilitatorId: null,
      facilitatorName: say('meeting.facilitator'),
      sessionId: null,
      agendaSentAt: null,
      facilitatorForId: null,
      plannedDaysBefore: null,
    })
    .run();
  for (const [id, name] of [
    [1, 'item'],
    [2, 'reserve'],
  ] as const)
    tx.insert(agendaItemTable)
      .values({
        ...item,
        ...links,
        id,
        meetingId: id === 1 ? 1 : null,
        position: id,
        title: say(`${name}.title`),
        question: say(`${name}.question`),
        expectedOutcome: say(`${name}.outcome`),
        note: rich(say(`${name}.note`)),
        restrictedNote: rich(say(`${name}.restricted`)),
        councilItemId: null,
      })
      .run();
  tx.insert(agendaPresenterTable)
    .values({ itemId: 1, position: 1, memberId: null, collectivityId: null, name: say('item.presenter') })
    .run();
  tx.insert(storedFileTable)
    .values({
      hash,
      size: 10,
      mediaType: 'application/pdf',
      reading: 'pdf',
      pageCount: 2,
      text: say('annex.text'),
      addedAt: testNow,
    })
    .run();
  tx.insert(annexTable)
    .values({ id: 1, itemId: 1, position: 1, title: say('annex.title'), printed: true })
    .run();
  tx.insert(annexVersionTable)
    .values({ annexId: 1, number: 1, hash, fileName: say('annex.fileName'), addedAt: testNow })
    .run();
  tx.insert(agendaTemplateTable)
    .values({ id: 1, name: say('template.name') })
    .run();
  const line = {
    sectionId: 1,
    minutes: 5,
    question: say('template.question'),
    expectedOutcome: say('template.outcome'),
    note: rich(say('template.note')),
  };
  tx.insert(templateItemTable)
    .values({
      ...line,
      templateId: 1,
      position: 1,
      isPart: false,
      nature: 'point',
      title: say('template.title'),
    })
    .run();
  tx.insert(recurringItemTable)
    .values({
      id: 1,
      sectionId: 1,
      title: say('recurring.title'),
      question: say('recurring.question'),
      expectedOutcome: say('recurring.outcome'),
      minutes: 5,
      note: rich(say('recurring.note')),
      rhythmUnit: 'meeting',
      rhythmEvery: 2,
      startDate: '',
    })
    .run();
};

const fillSitting = (tx: WriteHandle, say: Say): void => {
  tx.insert(attendanceTable)
    .values({
      meetingId: 1,
      memberId: null,
      name: say('attendance.name'),
      post: say('attendance.post'),
      state: 'present',
      substituteName: say('attendance.substitute'),
      arrivedAt: '',
      leftAt: '',
    })
    .run();
  tx.insert(meetingReplyTable)
    .values({
      meetingId: 1,
      memberId: 1,
      reply: 'substitute',
      substituteName: say('reply.substitute'),
      notedAt: testNow,
    })
    .run();
  tx.insert(itemRecordTable)
    .values({ itemId: 1, notes: say('sitting.notes'), seconds: 0 })
    .run();
  tx.insert(decisionTable)
    .values({
      id: 1,
      meetingId: 1,
      itemId: 1,
      position: 1,
      year: 2026,
      number: 12,
      text: say('decision.text'),
      reason: say('decision.reason'),
    })
    .run();
  tx.insert(actionTable)
    .values({
      id: 1,
      meetingId: 1,
      itemId: 1,
      position: 1,
      text: say('action.text'),
      dueOn: '',
      state: 'open',
      createdOn: '2026-12-08',
      closedOn: '',
      outcome: say('action.outcome'),
    })
    .run();
  tx.insert(actionOwnerTable)
    .values({ actionId: 1, position: 1, memberId: null, collectivityId: null, name: say('action.owner') })
    .run();
  tx.insert(decisionRecordTable)
    .values({
      meetingId: 1,
      opening: say('record.opening'),
      approvedAtId: null,
      approvedOn: '',
      content: '',
      contentHash: '',
    })
    .run();
  tx.insert(recordCorrectionTable)
    .values({ meetingId: 1, correctedOn: '2026-12-20', text: say('record.correction') })
    .run();
  tx.insert(sendingTable)
    .values({
      id: 1,
      meetingId: 1,
      kind: 'agenda',
      letter: '',
      channel: 'draft',
      state: 'sent',
      preparedAt: testNow,
      sentAt: testNow,
      dueAt: '',
      subject: say('sending.subject'),
      body: say('sending.body'),
      eventSequence: 0,
      messageId: '1@codir',
      pdfHash: null,
      messageHash: null,
      content: '',
      detail: '',
    })
    .run();
  const recipient = { sendingId: 1, position: 1, memberId: null, name: say('sending.recipient'), detail: '' };
  tx.insert(sendingRecipientTable)
    .values({ ...recipient, email: 'a@mairie.example', role: 'to', outcome: 'accepted' })
    .run();
  tx.insert(sendingFileTable)
    .values({ sendingId: 1, position: 1, fileName: say('sending.fileName'), hash })
    .run();
};

/** One document or more of every kind that is searched, each field with a text of its own. */
export const fillSearched = (tx: WriteHandle, say: Say): void => {
  fillPeople(tx, say);
  fillMeetings(tx, say);
  fillSitting(tx, say);
  fillSearchedCouncil(tx, say);
  fillSearchedCharter(tx, say);
};
