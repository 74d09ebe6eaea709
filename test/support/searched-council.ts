import type { WriteHandle } from '../../db/handles.ts';
import {
  charterArticleTable,
  charterChapterTable,
  charterRemarkTable,
  charterVersionTable,
} from '../../db/schema/charter.ts';
import { councilItemTable, councilSessionTable } from '../../db/schema/council.ts';
import {
  consequenceTable,
  councilDecisionTable,
  opinionPositionTable,
  opinionQuestionTable,
  opinionTable,
  opinionVoiceTable,
} from '../../db/schema/opinion.ts';
import { testNow } from './app.ts';

/** Gives the text written at a place of the dossier, whose name says which. */
export type Say = (place: string) => string;

const hash = 'a'.repeat(64);

/** A point of a conseil that was judged, another that is prepared. */
export const fillSearchedCouncil = (tx: WriteHandle, say: Say): void => {
  tx.insert(councilSessionTable)
    .values({ id: 1, date: '2026-12-16', time: '18:30', place: say('council.place') })
    .run();
  for (const [id, name] of [
    [1, 'judged'],
    [2, 'prepared'],
  ] as const) {
    tx.insert(councilItemTable)
      .values({ id, sessionId: 1, position: id, title: say(`${name}.title`) })
      .run();
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
    .values({
      id: 1,
      opinionId: 1,
      collectivityId: 1,
      name: 'A',
      kind: 'commune',
      population: 900,
      department: '85',
    })
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
    .values({
      decisionId: 1,
      position: 1,
      collectivityId: 1,
      subject: say('deliberation.consequence'),
      dueOn: null,
      doneOn: null,
    })
    .run();
};

/** A charter in a former version, one in force and a draft. */
export const fillSearchedCharter = (tx: WriteHandle, say: Say): void => {
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
