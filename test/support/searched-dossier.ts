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
  charterArticleTable,
  charterChapterTable,
  charterRemarkTable,
  charterVersionTable,
} from '../../db/schema/charter.ts';
import { collectivityTable, memberTable, postTable, roleHolderTable, roleTable } from '../../db/schema/collective.ts';
import { councilItemTable, councilSessionTable } from '../../db/schema/council.ts';
import { decisionRecordTable, recordCorrectionTable } from '../../db/schema/decision-record.ts';
import { meetingTable } from '../../db/schema/meeting.ts';
import {
  consequenceTable,
  councilDecisionTable,
  opinionPositionTable,
  opinionQuestionTable,
  opinionTable,
  opinionVoiceTable,
} from '../../db/schema/opinion.ts';
import { meetingReplyTable, sendingFileTable, sendingRecipientTable, sendingTable } from '../../db/schema/sending.ts';
import {
  actionOwnerTable,
  actionTable,
  attendanceTable,
  decisionTable,
  itemRecordTable,
} from '../../db/schema/sitting.ts';
import { paragraph, textOf } from './charter-text.ts';
import { testNow } from './app.ts';

/** Gives the text written at a place of the dossier, whose name says which. */
export type Say = (place: string) => string;

const rich = (text: string): string => textOf(paragraph(text));
const hash = 'a'.repeat(64);
const item = { parentId: null, nature: 'point', sectionId: 1, originId: null, minutes: 15, state: 'open' } as const;
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
    .values({ id: 1, kind: 'network', name: say('role.name'), description: say('role.description'), position: 1 })
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
  tx.insert(annexTable).values({ id: 1, itemId: 1, position: 1, title: say('annex.title'), printed: true }).run();
  tx.insert(annexVersionTable)
    .values({ annexId: 1, number: 1, hash, fileName: say('annex.fileName'), addedAt: testNow })
    .run();
  tx.insert(agendaTemplateTable).values({ id: 1, name: say('template.name') }).run();
  const line = {
    sectionId: 1,
    minutes: 5,
    question: say('template.question'),
    expectedOutcome: say('template.outcome'),
    note: rich(say('template.note')),
  };
  tx.insert(templateItemTable)
    .values({ ...line, templateId: 1, position: 1, isPart: false, nature: 'point', title: say('template.title') })
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
    .values({ meetingId: 1, memberId: 1, reply: 'substitute', substituteName: say('reply.substitute'), notedAt: testNow })
    .run();
  tx.insert(itemRecordTable).values({ itemId: 1, notes: say('sitting.notes'), seconds: 0 }).run();
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

const fillCouncil = (tx: WriteHandle, say: Say): void => {
  tx.insert(councilSessionTable)
    .values({ id: 1, date: '2026-12-16', time: '18:30', place: say('council.place') })
    .run();
  for (const [id, name] of [
    [1, 'judged'],
    [2, 'prepared'],
  ] as const) {
    tx.insert(councilItemTable).values({ id, sessionId: 1, position: id, title: say(`${name}.title`) }).run();
    const option = {
      title: say(`${name}.option`),
      cost: say(`${name}.cost`),
      staffing: say(`${name}.staffing`),
      calendar: say(`${name}.calendar`),
      effects: say(`${name}.effects`),
    };
    tx.insert(opinionQuestionTable)
      .values({
        councilItemId: id,
        question: say(`${name}.question`),
        project: say(`${name}.project`),
        context: say(`${name}.context`),
        options: JSON.stringify([option]),
        preparedBy: say(`${name}.preparedBy`),
        theme: say(`${name}.theme`),
      })
      .run();
  }
  tx.insert(opinionTable)
    .values({
      id: 1,
      councilItemId: 1,
      previousId: null,
      inheritedFromId: null,
      addressee: 'president',
      askedOn: '2026-11-20',
      dueOn: '2026-12-01',
      attributed: false,
      judgedText: [
        ['avis', 1, say('opinion.judgedTitle')],
        ['question', say('opinion.judgedQuestion')],
        ['document', say('opinion.judgedDocument'), hash],
      ]
        .map((each) => JSON.stringify(each))
        .join('\n'),
      judgedHash: hash,
      shared: say('opinion.shared'),
      reservations: say('opinion.reservations'),
      divergences: say('opinion.divergences'),
      closedOn: null,
      followed: null,
      followedWhy: say('opinion.followedWhy'),
    })
    .run();
  tx.insert(opinionVoiceTable)
    .values({ id: 1, opinionId: 1, collectivityId: 1, name: 'A', kind: 'commune', population: 900, department: '85' })
    .run();
  tx.insert(opinionPositionTable)
    .values({
      voiceId: 1,
      stance: 'unfavourable',
      reason: say('position.reason'),
      reservations: say('position.reservations'),
      speaker: say('position.speaker'),
      onBehalfOf: say('position.onBehalfOf'),
      channel: 'mail',
      saidOn: '2026-11-21',
      recordedAt: testNow,
      replacedAt: null,
    })
    .run();
  tx.insert(councilDecisionTable)
    .values({
      id: 1,
      councilItemId: 1,
      outcome: 'adopted',
      number: say('deliberation.number'),
      votesFor: null,
      votesAgainst: null,
      abstentions: null,
      note: say('deliberation.note'),
    })
    .run();
  tx.insert(consequenceTable)
    .values({ decisionId: 1, position: 1, collectivityId: 1, subject: say('deliberation.consequence'), dueOn: null, doneOn: null })
    .run();
};

const fillCharter = (tx: WriteHandle, say: Say): void => {
  for (const [id, name] of [
    [1, 'former'],
    [2, 'force'],
    [3, 'draft'],
  ] as const) {
    const adopted = id === 3 ? null : `202${id}-01-10`;
    tx.insert(charterVersionTable)
      .values({
        id,
        title: say(`${name}.charterTitle`),
        number: id === 3 ? null : id,
        basedOn: id === 1 ? null : id - 1,
        createdAt: testNow,
        adoptedOn: adopted,
        effectiveFrom: adopted,
        meetingId: null,
        adoptionNote: say(`${name}.adoptionNote`),
        textHash: id === 3 ? null : hash,
      })
      .run();
    tx.insert(charterChapterTable)
      .values({ id, versionId: id, key: 'chapter-first', position: 1, title: say(`${name}.chapter`) })
      .run();
    tx.insert(charterArticleTable)
      .values({
        id,
        versionId: id,
        chapterId: id,
        key: 'article-first',
        position: 1,
        title: say(`${name}.article`),
        body: JSON.stringify({
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: say(`${name}.body`) },
                { type: 'note', attrs: { text: say(`${name}.footnote`) } },
              ],
            },
          ],
        }),
      })
      .run();
  }
  tx.insert(charterRemarkTable)
    .values({
      id: 1,
      articleKey: 'article-first',
      collectivityId: 1,
      collectivityName: say('remark.collectivity'),
      speaker: say('remark.speaker'),
      stance: 'differs',
      text: say('remark.text'),
      saidOn: '2026-11-20',
      channel: 'meeting',
      settledOn: null,
      settlement: say('remark.settlement'),
    })
    .run();
};

/** One document or more of every kind that is searched, each field with a text of its own. */
export const fillSearched = (tx: WriteHandle, say: Say): void => {
  fillPeople(tx, say);
  fillMeetings(tx, say);
  fillSitting(tx, say);
  fillCouncil(tx, say);
  fillCharter(tx, say);
};
