import { z } from 'zod';
import { isClockTime } from './clock-time.ts';
import { invalidField } from './failure.ts';
import { optionalLine, requiredLine } from './text-rules.ts';

/** What is known before a meeting: what a member answered to the invitation. */
export const attendanceReplies = ['present', 'remote', 'excused', 'substitute'] as const;
export type AttendanceReply = (typeof attendanceReplies)[number];

/** What is noted while it is held; « absent » is one who said nothing. Nothing noted yet is no row, not an absence. */
export const attendanceStates = ['present', 'remote', 'substitute', 'excused', 'absent'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

export const attendanceLabels: Readonly<Record<AttendanceState, string>> = {
  present: 'Présent',
  remote: 'À distance',
  substitute: 'Suppléant',
  excused: 'Excusé',
  absent: 'Absent',
};

/** The key that notes each state in one stroke, as it is written on its button. */
export const attendanceKeys: Readonly<Record<AttendanceState, string>> = {
  present: 'P',
  remote: 'D',
  substitute: 'S',
  excused: 'E',
  absent: 'A',
};

/** What was answered, told before it is a fact. */
export const replyWords: Readonly<Record<AttendanceReply, string>> = {
  present: 'vient',
  remote: 'sera à distance',
  excused: 'sera excusé',
  substitute: 'envoie un suppléant',
};

/** The state a key notes, whatever its case; undefined for any other key. */
export const stateOfKey = (key: string): AttendanceState | undefined =>
  attendanceStates.find((state) => attendanceKeys[state] === key.toUpperCase());

/** In the room, or heard from elsewhere: by oneself or by somebody sent. */
export const takesPart = (state: AttendanceState): boolean =>
  state === 'present' || state === 'remote' || state === 'substitute';

const timeField = (ask: string) =>
  z.string({ error: ask }).refine((time) => time === '' || isClockTime(time), ask);

const substituteField = optionalLine('Le nom du suppléant', 120);

export const attendanceSchema = z.object({
  state: z.enum(attendanceStates, { error: 'Choisissez une présence.' }),
  substituteName: substituteField,
  /** Wall times of one who came late or left before the end; '' otherwise. */
  arrivedAt: timeField('Indiquez l’heure d’arrivée, par exemple 14\u00a0h\u00a035, ou laissez vide.'),
  leftAt: timeField('Indiquez l’heure de départ, par exemple 16\u00a0h\u00a010, ou laissez vide.'),
});
export type Attendance = z.infer<typeof attendanceSchema>;
export const attendancePatchSchema = attendanceSchema.partial();

export const guestSchema = z.object({
  name: requiredLine('Le nom', 'Donnez le nom de la personne invitée.', 120),
  /** « Directrice de l’office de tourisme »; '' when it says itself. */
  post: optionalLine('La fonction', 160),
});
export type Guest = z.infer<typeof guestSchema>;

/**
 * What a presence becomes once changed: a substitute's name goes with the state, hours with those who took part.
 * @throws Failure `invalid` on `leftAt` when one would leave before arriving
 */
export const settledAttendance = (next: Attendance): Attendance => {
  const { state, substituteName, arrivedAt, leftAt } = next;
  const isIn = takesPart(state);
  if (isIn && arrivedAt !== '' && leftAt !== '' && leftAt < arrivedAt)
    throw invalidField('leftAt', 'Le départ vient avant l’arrivée\u00a0: vérifiez les deux heures.');
  return {
    state,
    substituteName: state === 'substitute' ? substituteName : '',
    arrivedAt: isIn ? arrivedAt : '',
    leftAt: isIn ? leftAt : '',
  };
};

/** Nothing noted yet: what a first gesture is laid upon. */
export const blankAttendance: Attendance = {
  state: 'present',
  substituteName: '',
  arrivedAt: '',
  leftAt: '',
};

type Counted = { state: AttendanceState | null };

/** How many in each state, in their order, those not noted yet last; a list to be read, never a quorum. */
export const presenceCounts = (
  rows: readonly Counted[],
): { state: AttendanceState | null; count: number }[] =>
  [...attendanceStates, null]
    .map((state) => ({ state, count: rows.filter((row) => row.state === state).length }))
    .filter(({ count }) => count > 0);
