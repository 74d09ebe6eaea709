import * as fc from 'fast-check';
import {
  addAgendaItem,
  groupAgendaBySection,
  liftAgendaItem,
  moveAgendaItems,
  nestAgendaItem,
  removeAgendaItem,
} from '../../db/commands/agenda.ts';
import { takeFromCouncil, updateAgendaItem } from '../../db/commands/agenda.ts';
import {
  addAnnexes,
  addAnnexVersion,
  keepFile,
  moveAnnexes,
  removeAnnex,
  updateAnnex,
} from '../../db/commands/annex.ts';
import {
  createCollectivity,
  removeCollectivity,
  updateCollectivity,
} from '../../db/commands/collectivity.ts';
import {
  addCouncilItems,
  createCouncilSession,
  moveCouncilItems,
  removeCouncilItems,
  removeCouncilSession,
  renameCouncilItem,
  updateCouncilSession,
} from '../../db/commands/council.ts';
import { createMeeting, markAgendaSent, removeMeeting, updateMeeting } from '../../db/commands/meeting.ts';
import { addPost, noteDeparture, removePost, updatePost } from '../../db/commands/post.ts';
import { addRoleHolder, createRole, removeRole } from '../../db/commands/role.ts';
import { createSection, removeSection, updateSection } from '../../db/commands/section.ts';
import { passTurn, swapTurns } from '../../db/commands/turns.ts';
import { createMember, removeMember, updateMember } from '../../db/commands/member.ts';
import { agendaItemKinds } from '../../db/domain/agenda-item-kind.ts';
import { Failure } from '../../db/domain/failure.ts';
import type { WriteHandle } from '../../db/handles.ts';
import type { OpenData } from '../../db/open.ts';
import { write } from '../../db/write.ts';
import { testNow } from './app.ts';
import { draftItem } from './draft-item.ts';

/** Numbers from which a step picks its rows and values, and a text to write. */
export type RandomStep = { command: string; a: number; b: number; text: string };

/** Texts that break a quotation, a line or a code point; never NUL, which no field lets in. */
export const anyText = fc
  .oneof(
    fc.constantFrom(
      "L'« œuvre »",
      `'"; DROP TABLE meeting; --`,
      'a\nb\r\nc',
      '👩🏽‍💼 Ça\u202f!',
      '',
      "''",
      '\\',
      'é\u0301',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )
  .map((text) => text.replaceAll('\0', ''));

const dates = ['2026-11-30', '2026-12-08', '2026-12-16', '2027-01-20'];

type Row = { id: number };
type Rows = {
  council: number[];
  point: number[];
  meeting: number[];
  item: number[];
  member: number[];
  place: number[];
  post: number[];
  role: number[];
  section: number[];
  annex: number[];
};
type Act = (tx: WriteHandle, rows: Rows, step: RandomStep) => unknown;

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];
/** A row of the list, one that is gone once in a while, or none. */
const rowOf = (list: number[], n: number): number => (n % 11 === 10 ? 99_999 : (pick(list, n) ?? 99_999));
const linkOf = (list: number[], n: number): number | null => (n % 3 === 0 ? null : (pick(list, n) ?? null));
const side = (n: number) => (n % 2 === 0 ? 'before' : 'after');
const kindOf = (n: number) => pick(agendaItemKinds, n) ?? 'other';

const meetingFrom = (rows: Rows, { a, b, text }: RandomStep) => ({
  date: pick(dates, a) ?? '',
  startTime: '09:30',
  endTime: b % 5 === 0 ? '09:00' : '12:00',
  place: text,
  hostId: linkOf(rows.place, b),
  facilitatorId: linkOf(rows.member, a),
  facilitatorName: text,
  facilitatorForId: linkOf(rows.place, a + 1),
  sessionId: linkOf(rows.council, a + b),
});

/** The names of three files that are in no store. */
const hashOf = (n: number): string => String(n % 3).repeat(64);

const knownFile = (n: number) => {
  const read = { size: 10, mediaType: 'text/plain', reading: 'other', pageCount: null, text: '' } as const;
  return { ...read, hash: hashOf(n), addedAt: testNow };
};

const postFrom = (rows: Rows, a: number, b: number) => ({
  collectivityId: linkOf(rows.place, a),
  function: b % 2 === 0 ? ('sg' as const) : ('dgs' as const),
  functionTitle: '',
  interim: b % 3 === 0,
  startDate: a % 2 === 0 ? '' : (pick(dates, a) ?? ''),
  endDate: b % 4 === 0 ? (pick(dates, b) ?? '') : '',
});

const acts: Record<string, Act> = {
  council: (tx, _, { a, b, text }) =>
    createCouncilSession(tx, { date: pick(dates, a) ?? '', time: `1${b % 10}:00`, place: text }),
  councilDate: (tx, rows, { a, b }) =>
    updateCouncilSession(tx, rowOf(rows.council, a), { date: pick(dates, b) }),
  councilRemove: (tx, rows, { a }) => removeCouncilSession(tx, rowOf(rows.council, a)),
  points: (tx, rows, { a, text }) => addCouncilItems(tx, rowOf(rows.council, a), [text, `${text} bis`]),
  pointTitle: (tx, rows, { a, text }) => renameCouncilItem(tx, rowOf(rows.point, a), text),
  pointRemove: (tx, rows, { a }) => removeCouncilItems(tx, [rowOf(rows.point, a)]),
  pointMove: (tx, rows, { a, b }) =>
    moveCouncilItems(tx, [rowOf(rows.point, a)], { beside: rowOf(rows.point, b), side: side(a) }),
  meeting: (tx, rows, step) => createMeeting(tx, meetingFrom(rows, step)),
  meetingChange: (tx, rows, step) => updateMeeting(tx, rowOf(rows.meeting, step.a), meetingFrom(rows, step)),
  meetingRemove: (tx, rows, { a }) => removeMeeting(tx, rowOf(rows.meeting, a)),
  sent: (tx, rows, { a, b }) => markAgendaSent(tx, rowOf(rows.meeting, a), b % 2 === 0, { now: testNow }),
  item: (tx, rows, { a, b, text }) =>
    addAgendaItem(
      tx,
      rowOf(rows.meeting, a),
      draftItem({ title: text, question: text, kind: kindOf(b), presenter: text, minutes: b % 600 }),
    ),
  itemTitle: (tx, rows, { a, text }) => updateAgendaItem(tx, rowOf(rows.item, a), { title: text }),
  itemRemove: (tx, rows, { a }) => removeAgendaItem(tx, rowOf(rows.item, a)),
  itemMove: (tx, rows, { a, b }) =>
    moveAgendaItems(tx, [rowOf(rows.item, a), rowOf(rows.item, a + 2)], {
      beside: rowOf(rows.item, b),
      side: side(b),
    }),
  annex: (tx, rows, { a, b, text }) => {
    keepFile(tx, knownFile(b));
    addAnnexes(tx, rowOf(rows.item, a), [{ hash: hashOf(b), fileName: text, joins: b % 2 === 0 }], {
      now: testNow,
    });
  },
  annexVersion: (tx, rows, { a, b, text }) => {
    keepFile(tx, knownFile(b));
    addAnnexVersion(
      tx,
      rowOf(rows.annex, a),
      { hash: hashOf(b), fileName: text, joins: true },
      { now: testNow },
    );
  },
  annexChange: (tx, rows, { a, b, text }) => {
    const id = rowOf(rows.annex, a);
    updateAnnex(tx, id, { title: text });
    moveAnnexes(tx, [id], { beside: pick(rows.annex, b) ?? id, side: side(a) });
  },
  annexRemove: (tx, rows, { a }) => removeAnnex(tx, rowOf(rows.annex, a)),
  take: (tx, rows, { a }) => takeFromCouncil(tx, rowOf(rows.meeting, a)),
  group: (tx, rows, { a }) => groupAgendaBySection(tx, rowOf(rows.meeting, a)),
  member: (tx, rows, { a, b, text }) =>
    createMember(tx, {
      civility: 'Mme',
      firstName: text,
      lastName: text,
      function: 'dgs',
      functionTitle: '',
      collectivityId: linkOf(rows.place, a),
      email: b % 2 === 0 ? '' : `m${b % 7}@mairie.fr`,
      phone: '',
    }),
  memberChange: (tx, rows, { a, b, text }) =>
    updateMember(
      tx,
      rowOf(rows.member, a),
      { lastName: text, collectivityId: linkOf(rows.place, b) },
      '2026-11-22',
    ),
  memberRemove: (tx, rows, { a }) => removeMember(tx, rowOf(rows.member, a)),
  post: (tx, rows, { a, b }) => addPost(tx, rowOf(rows.member, a), postFrom(rows, a, b)),
  postChange: (tx, rows, { a, b }) => updatePost(tx, rowOf(rows.post, a), postFrom(rows, b, a)),
  postRemove: (tx, rows, { a }) => removePost(tx, rowOf(rows.post, a)),
  departure: (tx, rows, { a, b }) => noteDeparture(tx, rowOf(rows.member, a), pick(dates, b) ?? ''),
  role: (tx, _, { a, text }) =>
    createRole(tx, { kind: a % 2 === 0 ? 'network' : 'duty', name: `${text} ${a % 5}`, description: text }),
  roleRemove: (tx, rows, { a }) => removeRole(tx, rowOf(rows.role, a)),
  holder: (tx, rows, { a, b, text }) =>
    addRoleHolder(tx, {
      roleId: rowOf(rows.role, a),
      collectivityId: linkOf(rows.place, b),
      memberId: linkOf(rows.member, a),
      holderName: text,
      email: '',
      startDate: '',
      endDate: '',
    }),
  section: (tx, _, { a, b, text }) => createSection(tx, { title: `${text} ${a % 6}`, kind: kindOf(b) }),
  sectionHide: (tx, rows, { a, b }) => updateSection(tx, rowOf(rows.section, a), { hidden: b % 2 === 0 }),
  sectionRemove: (tx, rows, { a }) => removeSection(tx, rowOf(rows.section, a)),
  pass: (tx, rows, { a, b, text }) =>
    passTurn(tx, {
      kind: side(a) === 'before' ? 'host' : 'facilitator',
      meetingId: rowOf(rows.meeting, b),
      collectivityId: rowOf(rows.place, a),
      reason: text,
    }),
  swap: (tx, rows, { a, b }) =>
    swapTurns(tx, b % 2 === 0 ? 'host' : 'facilitator', rowOf(rows.meeting, a), rowOf(rows.meeting, b)),
  nest: (tx, rows, { a }) => nestAgendaItem(tx, rowOf(rows.item, a)),
  lift: (tx, rows, { a }) => {
    nestAgendaItem(tx, rowOf(rows.item, a));
    liftAgendaItem(tx, rowOf(rows.item, a));
  },
  place: (tx, _, { a, text }) =>
    createCollectivity(tx, {
      kind: 'commune',
      name: `${text} ${a % 9}`,
      inseeCode: '',
      siren: '',
      population: null,
    }),
  placeName: (tx, rows, { a, text }) => updateCollectivity(tx, rowOf(rows.place, a), { name: text }),
  placeRemove: (tx, rows, { a }) => removeCollectivity(tx, rowOf(rows.place, a)),
};

export const commandNames = Object.keys(acts);

export const randomStep: fc.Arbitrary<RandomStep> = fc.record({
  command: fc.constantFrom(...commandNames),
  a: fc.nat(100),
  b: fc.nat(100),
  text: anyText,
});

const rowsIn = ({ sqlite }: OpenData): Rows => {
  const ids = (table: string) =>
    sqlite
      .prepare<[], Row>(`SELECT id FROM ${table} ORDER BY id`)
      .all()
      .map(({ id }) => id);
  return {
    council: ids('council_session'),
    point: ids('council_item'),
    meeting: ids('meeting'),
    item: ids('agenda_item'),
    member: ids('member'),
    place: ids('collectivity'),
    post: ids('post'),
    role: ids('role'),
    section: ids('agenda_section'),
    annex: ids('annex'),
  };
};

/** Two of everything, linked together, as a start that cannot be undone: a command then finds rows to work on. */
export const fillForRandomWrites = (data: OpenData): void =>
  write(data, { label: 'départ', undoable: false }, (tx) => {
    for (const n of [0, 1, 2]) keepFile(tx, knownFile(n));
    for (const [n, date] of ['2026-12-16', '2027-01-20'].entries()) {
      const place = { kind: 'commune', inseeCode: '', siren: '', population: null } as const;
      const hostId = createCollectivity(tx, { ...place, name: `Commune ${n}` });
      const nobody = { civility: 'M.', firstName: 'Yves', functionTitle: '', email: '', phone: '' } as const;
      const post = { function: 'sg', lastName: `Nom ${n}`, collectivityId: hostId } as const;
      const facilitatorId = createMember(tx, { ...nobody, ...post });
      const sessionId = createCouncilSession(tx, { date, time: '18:30', place: '' });
      addCouncilItems(tx, sessionId, [`Point ${n}`, `Autre point ${n}`]);
      const times = { date: '2026-12-08', startTime: '09:30', endTime: '12:00' };
      const links = { hostId, facilitatorId, facilitatorName: '', facilitatorForId: null, sessionId };
      const meetingId = createMeeting(tx, { ...times, ...links, place: '' });
      for (const kind of ['exchange', 'other'] as const) {
        const itemId = addAgendaItem(tx, meetingId, draftItem({ title: kind, kind, minutes: 10 }));
        addAnnexes(tx, itemId, [{ hash: hashOf(n), fileName: 'a.txt', joins: true }], { now: testNow });
      }
    }
  });

/** Plays one step as its own write. False when the command refused it. */
export const play = (data: OpenData, step: RandomStep, label: string, mergeKey?: string): boolean => {
  const rows = rowsIn(data);
  const act = acts[step.command];
  if (!act) throw new Error(`no command ${step.command}`);
  try {
    write(data, mergeKey === undefined ? { label } : { label, mergeKey }, (tx) => act(tx, rows, step));
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
};
