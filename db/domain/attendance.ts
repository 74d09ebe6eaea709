/** What is known before a meeting: what a member answered to the invitation. */
export const attendanceReplies = ['present', 'remote', 'excused', 'substitute'] as const;
export type AttendanceReply = (typeof attendanceReplies)[number];

/** What is noted while it is held; « absent » is one who said nothing. */
export const attendanceStates = ['present', 'remote', 'substitute', 'excused', 'absent'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

export const attendanceLabels: Readonly<Record<AttendanceState, string>> = {
  present: 'Présent',
  remote: 'À distance',
  substitute: 'Suppléant',
  excused: 'Excusé',
  absent: 'Absent',
};
