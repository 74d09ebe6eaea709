import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ids, startSmallDossier } from '../support/small-dossier.ts';
import type { TestApp } from '../support/app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startSmallDossier();
});
afterEach(() => app.remove());

describe('a year', () => {
  it('has every day once, with its conseils, meetings, sendings and holidays', async () => {
    const view = await app.call('planning.year', { year: 2026 });
    const days = view.months.flatMap((month) => month.days);
    expect(days).toHaveLength(365);
    expect(days.filter(({ events }) => events.length > 0)).toEqual([
      {
        date: '2026-12-06',
        weekday: 7,
        holiday: '',
        closed: '',
        events: [{ kind: 'dispatch', id: ids.meeting, time: '09:30', place: '', isSent: false }],
      },
      {
        date: '2026-12-08',
        weekday: 2,
        holiday: '',
        closed: '',
        events: [{ kind: 'meeting', id: ids.meeting, time: '09:30', place: '', isSent: false }],
      },
      {
        date: '2026-12-16',
        weekday: 3,
        holiday: '',
        closed: '',
        events: [{ kind: 'council', id: ids.council, time: '18:30', place: '', isSent: false }],
      },
    ]);
    expect(days.filter(({ holiday }) => holiday !== '')).toHaveLength(11);
    expect(view).toMatchObject({ councilCount: 1, meetingCount: 1, toPlan: 1, closedPeriods: [] });
  });
});
