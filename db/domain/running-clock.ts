import { addMinutes, minutesOf, type ClockTime } from './clock-time.ts';

export type RunningClock = {
  /** Wall time at which each item begins, in order. */
  starts: ClockTime[];
  /** Sum of the items, in minutes. */
  total: number;
  /** When the last item ends. */
  end: ClockTime;
  /** Minutes beyond the meeting's announced end; negative when time is left. */
  over: number;
};

/** Adds the items' minutes to the meeting's start. Minutes are integers; a meeting stays within one day. */
export const runningClock = (start: ClockTime, end: ClockTime, minutes: readonly number[]): RunningClock => {
  const starts: ClockTime[] = [];
  let elapsed = 0;
  for (const duration of minutes) {
    starts.push(addMinutes(start, elapsed).time);
    elapsed += duration;
  }
  const available = minutesOf(end) - minutesOf(start);
  return { starts, total: elapsed, end: addMinutes(start, elapsed).time, over: elapsed - available };
};
