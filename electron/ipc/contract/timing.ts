import { z } from 'zod';

const tone = z.enum(['neutral', 'now', 'soon', 'late', 'ok']);

const chainStep = z.object({
  kind: z.enum(['dispatch', 'meeting', 'convocation', 'council', 'followUp']),
  label: z.string(),
  date: z.string(),
  time: z.string().nullable(),
  when: z.string(),
  state: z.enum(['upcoming', 'todo', 'done', 'late', 'notApplicable']),
  stateLabel: z.string(),
  tone,
});

const deadline = z.object({
  instant: z.string(),
  date: z.string(),
  time: z.string(),
  anchor: z.enum(['council', 'meeting']),
  hours: z.number(),
  /** The reference chosen in the settings has no date: counted from the other. */
  fallback: z.boolean(),
  advised: z
    .object({
      date: z.string(),
      time: z.string(),
      why: z.enum(['samedi', 'dimanche', 'férié']),
      holiday: z.string().nullable(),
    })
    .nullable(),
  status: z.object({ state: z.enum(['late', 'today', 'soon', 'ahead']), sentence: z.string() }),
  sentAt: z.string().nullable(),
  /** Its meeting began without it: nothing is left to send. */
  isMoot: z.boolean(),
});

export const deadlineView = deadline.nullable();

/** What dates say of a meeting and the conseil it prepares; shared by home, conseil and meeting. */
export const timingView = z.object({
  deadline: deadlineView,
  influence: z
    .object({
      window: z.enum(['before-convocation', 'after-convocation', 'after-council']),
      sentence: z.string(),
    })
    .nullable(),
  chain: z.array(chainStep),
});
