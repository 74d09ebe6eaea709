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

const addCouncils = async (...dates: string[]): Promise<number[]> => {
  const added: number[] = [];
  for (const date of dates)
    added.push((await app.call('council.create', { date, time: '18:30', place: '' })).id);
  return added;
};

describe('a year planned', () => {
  it('gives each conseil without a meeting its own, moved off closed days, and goes back in one step', async () => {
    await app.call('planning.addPeriods', {
      periods: [{ label: 'Vacances d’hiver', startDate: '2027-02-06', endDate: '2027-02-21' }],
    });
    await addCouncils('2027-02-17', '2027-05-14');
    const before = await app.call('meeting.list', {});
    const preview = await app.call('planning.preview', { daysBefore: 8, preferred: null });
    expect(preview).toMatchObject({ startTime: '09:30', endTime: '12:00' });
    expect(preview.lines.map(({ councilDate, date, why }) => [councilDate, date, why])).toEqual([
      ['2027-01-20', '2027-01-12', ''],
      [
        '2027-02-17',
        '2027-02-05',
        'Avancée\u00a0: le mardi 9\u00a0février tombe pendant «\u00a0Vacances d’hiver\u00a0».',
      ],
      ['2027-05-14', '2027-05-05', 'Avancée\u00a0: le jeudi 6\u00a0mai est férié (Ascension).'],
    ]);
    // Évrunes would come first: the meeting of 8 December, still open, is offered to it.
    expect(preview.lines.map(({ host }) => host?.name)).toEqual([
      'Mortagne-sur-Sèvre',
      'Évrunes',
      'Mortagne-sur-Sèvre',
    ]);
    const { ids: made } = await app.call('planning.create', {
      startTime: '10:00',
      endTime: '12:00',
      place: '',
      lines: preview.lines.map(({ sessionId, date, host }) => ({
        sessionId,
        date: date ?? '',
        hostId: host?.collectivityId ?? null,
        facilitatorId: null,
        facilitatorForId: null,
      })),
    });
    expect(made).toHaveLength(3);
    expect(await app.call('meeting.get', { id: made[1] ?? 0 })).toMatchObject({
      date: '2027-02-05',
      startTime: '10:00',
      plannedDaysBefore: 12,
    });
    expect((await app.call('planning.year', { year: 2027 })).toPlan).toBe(0);
    expect((await app.call('journal.state', {})).undo).toBe('planification de 3\u00a0réunions');
    await app.call('journal.undo', {});
    expect(await app.call('meeting.list', {})).toEqual(before);
  });

  it('is created wholly or not at all, the sentence naming the conseil', async () => {
    const [second] = await addCouncils('2027-03-17');
    const line = { hostId: null, facilitatorId: null, facilitatorForId: null };
    const before = await app.call('meeting.list', {});
    await expect(
      app.call('planning.create', {
        startTime: '09:30',
        endTime: '12:00',
        place: '',
        lines: [
          { ...line, sessionId: ids.otherCouncil, date: '2027-01-12' },
          { ...line, sessionId: second ?? 0, date: '2027-03-20' },
        ],
      }),
    ).rejects.toThrow(/Conseil du 17\smars 2027\s: La réunion se tient après/);
    expect(await app.call('meeting.list', {})).toEqual(before);
  });
});

const plan = async (): Promise<number> => {
  const { ids: made } = await app.call('planning.create', {
    startTime: '09:30',
    endTime: '12:00',
    place: '',
    lines: [
      {
        sessionId: ids.otherCouncil,
        date: '2027-01-12',
        hostId: null,
        facilitatorId: null,
        facilitatorForId: null,
      },
    ],
  });
  return made[0] ?? 0;
};
const moves = (date: string) => app.call('planning.moves', { id: ids.otherCouncil, date });

describe('a conseil that moves', () => {
  it('later, has its planned meeting offered to follow, once, or to stay', async () => {
    const id = await plan();
    expect(await moves('2027-01-20')).toEqual([]);
    await app.call('council.update', { id: ids.otherCouncil, patch: { date: '2027-01-27' } });
    expect(await moves('2027-01-27')).toEqual([
      { meetingId: id, from: '2027-01-12', to: '2027-01-19', daysBefore: 8, why: '' },
    ]);
    await app.call('planning.moveWithCouncil', { id: ids.otherCouncil, date: '2027-01-27' });
    expect((await app.call('meeting.get', { id })).date).toBe('2027-01-19');
    expect(await moves('2027-01-27')).toEqual([]);
    await app.call('journal.undo', {});
    await app.call('planning.keepDate', { id });
    expect(await moves('2027-01-27')).toEqual([]);
  });

  it('leaves alone a meeting that was dated by hand since', async () => {
    const id = await plan();
    await app.call('meeting.update', { id, patch: { date: '2027-01-11' } });
    expect((await app.call('meeting.get', { id })).plannedDaysBefore).toBeNull();
    await app.call('council.update', { id: ids.otherCouncil, patch: { date: '2027-01-27' } });
    expect(await moves('2027-01-27')).toEqual([]);
  });

  it('before its meeting, takes it along in one step', async () => {
    const id = await plan();
    const refused = await app.raw('council.update', { id: ids.otherCouncil, patch: { date: '2027-01-11' } });
    expect(refused).toMatchObject({
      ok: false,
      fields: { date: expect.stringContaining('12\u00a0janvier') },
    });
    await app.call('planning.moveWithCouncil', { id: ids.otherCouncil, date: '2027-01-11' });
    expect((await app.call('meeting.get', { id })).date).toBe('2026-12-31');
    expect((await app.call('council.get', { id: ids.otherCouncil })).date).toBe('2027-01-11');
    await app.call('journal.undo', {});
    expect((await app.call('meeting.get', { id })).date).toBe('2027-01-12');
    expect((await app.call('council.get', { id: ids.otherCouncil })).date).toBe('2027-01-20');
  });

  it('stays off a closed period all the same, and is not nagged about it', async () => {
    const id = await plan();
    await app.call('planning.addPeriods', {
      periods: [{ label: 'Fermeture', startDate: '2027-01-18', endDate: '2027-01-22' }],
    });
    await app.call('planning.moveWithCouncil', { id: ids.otherCouncil, date: '2027-01-27' });
    expect((await app.call('meeting.get', { id })).date).toBe('2027-01-15');
    expect(await moves('2027-01-27')).toEqual([]);
  });
});

describe('closed periods', () => {
  const period = { label: 'Vacances de Noël', startDate: '2026-12-19', endDate: '2027-01-03' };

  it('are shown on their days, once even when pasted again, and change or go', async () => {
    await app.call('planning.addPeriods', { periods: [period] });
    const [kept, ...more] = await app.call('planning.addPeriods', {
      periods: [{ ...period, endDate: '2027-01-04' }],
    });
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ ...period, endDate: '2027-01-04' });
    const { months, closedPeriods } = await app.call('planning.year', { year: 2027 });
    expect(months[0]?.days.slice(0, 5).map(({ closed }) => closed)).toEqual([
      ...Array.from({ length: 4 }, () => 'Vacances de Noël'),
      '',
    ]);
    expect(closedPeriods).toHaveLength(1);
    expect((await app.call('planning.year', { year: 2028 })).closedPeriods).toEqual([]);
    const id = kept?.id ?? 0;
    await app.call('planning.updatePeriod', { id, patch: { label: 'Noël' } });
    expect(await app.call('planning.removePeriod', { id })).toEqual([]);
    await app.call('journal.undo', {});
    expect(await app.call('planning.periods', {})).toMatchObject([{ label: 'Noël' }]);
  });

  it('are refused at their field', async () => {
    const [first] = await app.call('planning.addPeriods', { periods: [period] });
    await app.call('planning.addPeriods', { periods: [{ ...period, label: 'Fermeture' }] });
    const change = (patch: object) => app.raw('planning.updatePeriod', { id: first?.id, patch });
    expect(await change({ endDate: '2026-12-01' })).toMatchObject({
      fields: { endDate: 'La fin vient avant le début\u00a0: vérifiez les deux dates.' },
    });
    expect(await change({ label: 'Fermeture' })).toMatchObject({ fields: { label: expect.any(String) } });
    expect(await app.raw('planning.addPeriods', { periods: [] })).toMatchObject({ ok: false });
  });
});
