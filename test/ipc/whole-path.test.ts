import { afterEach, describe, expect, it } from 'vitest';
import { contract } from '../../electron/ipc/contract/contract.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

const mortagne = '248500662';

describe('the path of the first ordre du jour', () => {
  let app: TestApp;
  afterEach(() => app.remove());

  it('goes from an official EPCI to an agenda, its deadline and its page', async () => {
    app = await startTestApp();
    const [hit] = await app.call('epci.search', { text: 'pays de mortagne' });
    expect(hit?.siren).toBe(mortagne);
    const founded = await app.call('collective.found', {
      name: 'CoDir du Pays de Mortagne',
      siren: mortagne,
    });
    expect(founded.collectivities).toHaveLength(12);
    expect(founded.collectivities[0]?.kind).toBe('epci');

    const council = await app.call('council.create', {
      date: '2026-12-16',
      time: '18:30',
      place: 'Salle des fêtes',
    });
    await app.call('council.addItems', {
      id: council.id,
      titles: ['Tarification de l’eau', 'Fonds de concours voirie'],
    });
    const created = await app.call('meeting.create', {
      date: '2026-12-08',
      startTime: '09:30',
      endTime: '12:00',
      place: '',
      hostId: null,
      facilitatorId: null,
      facilitatorName: '',
      facilitatorForId: null,
      sessionId: council.id,
    });
    // The CoDir meets before the conseil's own 48 h: its paper is due 48 h before itself, a Sunday.
    expect(created.deadline).toMatchObject({ date: '2026-12-06', time: '09:30', anchor: 'meeting' });
    expect(created.deadline?.advised).toMatchObject({ date: '2026-12-04' });
    expect(created.pointsToTake).toBe(2);

    const meeting = await app.call('agenda.takeFromCouncil', { id: created.id });
    expect(meeting.items.map((item) => item.title)).toEqual([
      'Tarification de l’eau',
      'Fonds de concours voirie',
    ]);
    expect(meeting.items.map((item) => item.startsAt)).toEqual(['09:30', '09:45']);

    const page = await app.call('document.preview', { kind: 'agenda', id: meeting.id });
    expect(page.html).toContain('Tarification de l’eau');
    expect(contract['meeting.get'].output.safeParse(meeting).error).toBeUndefined();
    const home = await app.call('home.get', {});
    expect(contract['home.get'].output.safeParse(home).error).toBeUndefined();
    expect(home.todo.map((line) => line.key)).toContain('send');

    expect((await app.call('journal.undo', {})).done).toBe('reprise des points du conseil');
    expect((await app.call('meeting.get', { id: meeting.id })).items).toEqual([]);
    await app.call('journal.redo', {});
    expect((await app.call('meeting.get', { id: meeting.id })).items).toHaveLength(2);
    expect(app.unexpected).toEqual([]);
  });
});
