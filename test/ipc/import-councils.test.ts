import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { dump, writesSoFar } from '../support/data-file.ts';
import { base64, councilImport, dropFile, planCouncils, xlsx } from '../support/import-files.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
  await app.call('collective.found', { name: 'CoDir', siren: null });
});
afterEach(() => app.remove());

const calendar = (...events: string[]): Uint8Array =>
  new TextEncoder().encode(
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//FR', ...events, 'END:VCALENDAR'].join('\r\n'),
  );

const event = (uid: string, start: string, ...more: string[]): string =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261101T080000Z', `DTSTART${start}`, ...more, 'END:VEVENT'].join(
    '\r\n',
  );

const title = 'SUMMARY:Conseil communautaire';
const dropIcs = (bytes: Uint8Array) => dropFile(app, bytes, 'agenda.ics');

const sessions = async () =>
  (await app.call('council.list', {})).map(({ date, time, place }) => [date, time, place]).toReversed();

const importTwice = async (input: ReturnType<typeof councilImport>) => {
  const done = await app.call('import.councils', input);
  const [rows, writes] = [dump(app.data.sqlite), writesSoFar(app.data.sqlite)];
  expect(await app.call('import.councils', input)).toMatchObject({ add: 0, update: 0 });
  expect(writesSoFar(app.data.sqlite)).toBe(writes);
  expect(dump(app.data.sqlite)).toEqual(rows);
  expect(app.unexpected).toEqual([]);
  return done;
};

describe('a calendar', () => {
  it('gives its conseils in Paris time, whatever the zone they are written in', async () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Fuseau de la mairie',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    const file = await dropIcs(
      calendar(
        zone,
        event('utc', ':20261216T173000Z', title),
        event('summer', ':20270616T163000Z', title),
        event('paris', ';TZID=Europe/Paris:20270120T183000', title),
        event('windows', ';TZID=Romance Standard Time:20270217T183000', title),
        event('london', ';TZID=Europe/London:20270317T173000', title),
        event('own', ';TZID=Fuseau de la mairie:20270414T173000', title),
        event('floating', ':20270519T183000', title, 'LOCATION:Chanverrie\\, salle des fêtes'),
      ),
    );
    expect(await importTwice(councilImport({ file }))).toMatchObject({ add: 7 });
    expect(await sessions()).toEqual([
      ['2026-12-16', '18:30', ''],
      ['2027-01-20', '18:30', ''],
      ['2027-02-17', '18:30', ''],
      ['2027-03-17', '18:30', ''],
      ['2027-04-14', '18:30', ''],
      ['2027-05-19', '18:30', 'Chanverrie, salle des fêtes'],
      ['2027-06-16', '18:30', ''],
    ]);
  });

  it('moves what it moved, and never doubles', async () => {
    const first = await dropIcs(
      calendar(event('a', ':20261216T173000Z', title), event('b', ':20270120T173000Z', title)),
    );
    await importTwice(councilImport({ file: first }));
    const next = await dropIcs(
      calendar(
        event('a', ':20261217T180000Z', title, 'LOCATION:Tiffauges'),
        event('b', ':20270120T173000Z', title),
      ),
    );
    const plan = await planCouncils(app, { file: next });
    expect(plan.lines.map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))).toEqual([
      'sera mis à jour (date : 16 déc. → 17 déc., heure : 18 h 30 → 19 h 00, lieu)',
      'inchangé',
    ]);
    expect(await importTwice(councilImport({ file: next }))).toMatchObject({ add: 0, update: 1, same: 1 });
    expect(await sessions()).toEqual([
      ['2026-12-17', '19:00', 'Tiffauges'],
      ['2027-01-20', '18:30', ''],
    ]);
  });

  it('takes up a conseil that was typed, and two that exchange their dates', async () => {
    await app.call('council.create', { date: '2026-12-16', time: '18:30', place: 'Mallièvre' });
    const file = await dropIcs(
      calendar(event('a', ':20261216T180000Z', title), event('b', ':20270120T173000Z', title)),
    );
    expect(await importTwice(councilImport({ file }))).toMatchObject({ add: 1, update: 1 });
    expect(await sessions()).toEqual([
      ['2026-12-16', '19:00', 'Mallièvre'],
      ['2027-01-20', '18:30', ''],
    ]);
    const swapped = await dropIcs(
      calendar(event('b', ':20261216T180000Z', title), event('a', ':20270120T173000Z', title)),
    );
    expect(await importTwice(councilImport({ file: swapped }))).toMatchObject({ add: 0, update: 2, fix: 0 });
    expect(await sessions()).toHaveLength(2);
  });

  it('unfolds a series over two years, with what was left out or moved', async () => {
    const file = await dropIcs(
      calendar(
        event(
          's',
          ';TZID=Europe/Paris:20260916T183000',
          title,
          'RRULE:FREQ=MONTHLY;BYDAY=3WE',
          'EXDATE;TZID=Europe/Paris:20270217T183000',
        ),
        event(
          's',
          ';TZID=Europe/Paris:20270324T190000',
          title,
          'RECURRENCE-ID;TZID=Europe/Paris:20270317T183000',
        ),
      ),
    );
    expect(await importTwice(councilImport({ file }))).toMatchObject({ fix: 0, aside: 3 });
    const found = await sessions();
    expect(found.slice(0, 3)).toEqual([
      ['2026-12-16', '18:30', ''],
      ['2027-01-20', '18:30', ''],
      ['2027-03-24', '19:00', ''],
    ]);
    expect(found.at(-1)).toEqual(['2028-11-15', '18:30', '']);
    expect(found).toHaveLength(23);
  });

  it('keeps what is no conseil, past or cancelled aside, and asks the hour of whole days once', async () => {
    const file = await dropIcs(
      calendar(
        event('bureau', ':20261203T170000Z', 'SUMMARY:Bureau communautaire'),
        event('past', ':20260916T163000Z', title),
        event('off', ':20261216T173000Z', title, 'STATUS:CANCELLED'),
        event('day', ';VALUE=DATE:20270120', title),
      ),
    );
    const plan = await planCouncils(app, { file }, { titleHolds: 'CONSEIL', time: '19:00' });
    expect(plan).toMatchObject({ isCalendar: true, untimed: 1, past: 1, counts: { add: 1, aside: 3 } });
    expect(plan.lines.map(({ state }) => state)).toEqual(['aside', 'aside', 'aside', 'add']);
    await importTwice(councilImport({ file }, { titleHolds: 'conseil', time: '19:00' }));
    expect(await sessions()).toEqual([['2027-01-20', '19:00', '']]);
    // Another hour proposed later moves nothing that is there.
    expect(
      await app.call('import.councils', councilImport({ file }, { titleHolds: 'conseil' })),
    ).toMatchObject({ update: 0, same: 1 });
  });

  it('does not move a conseil before the meeting that prepares it', async () => {
    const file = await dropIcs(calendar(event('a', ':20261216T173000Z', title)));
    await app.call('import.councils', councilImport({ file }));
    await app.call('meeting.create', {
      date: '2026-12-08',
      startTime: '09:30',
      endTime: '12:00',
      place: '',
      hostId: null,
      facilitatorId: null,
      facilitatorName: '',
      facilitatorForId: null,
      sessionId: 1,
    });
    const early = await dropIcs(calendar(event('a', ':20261202T173000Z', title)));
    const { lines } = await planCouncils(app, { file: early });
    expect(lines).toMatchObject([
      { state: 'fix', sentence: expect.stringContaining('se tiendrait après ce conseil') },
    ]);
    expect(await importTwice(councilImport({ file: early }))).toMatchObject({ fix: 1 });
  });

  it.each([
    ['cut in the middle', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:2026', /incomplet ou abîmé/],
    ['without any event', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR', /aucun rendez-vous/],
  ])('%s is refused in a sentence', async (_, text, says) => {
    const content = base64(new TextEncoder().encode(text));
    const result = await app.raw('import.dropFile', { name: 'agenda.ics', content });
    expect(result).toMatchObject({ ok: false, kind: 'refused', message: expect.stringMatching(says) });
  });

  it('is no list of members', async () => {
    const file = await dropIcs(calendar(event('a', ':20261216T173000Z', title)));
    const input = {
      source: { file },
      sheet: 0,
      hasHeadings: null,
      columns: null,
      places: [],
      allOrNothing: false,
    };
    expect(await app.raw('import.members', input)).toMatchObject({
      ok: false,
      message: expect.stringContaining('C’est un calendrier'),
    });
  });
});

describe('a list of dates', () => {
  const text = [
    'Calendrier 2027',
    'mercredi 16 décembre 2026 à 18h30 – Salle des fêtes de Chanverrie',
    '20 janvier, 17 février à 18h30',
    'jeudi 24 mars 2027 19h',
    'Bureau : 3 mars 2027',
    'à préciser',
    '20/01/2027 18:30',
  ].join('\n');

  it('pasted is read line by line, and pasted again changes nothing', async () => {
    const { lines } = await planCouncils(app, { text });
    expect(lines.map(({ number, state }) => [number, state])).toEqual([
      [1, 'aside'],
      [2, 'add'],
      [3, 'add'],
      [3, 'add'],
      [4, 'fix'],
      [5, 'aside'],
      [6, 'aside'],
      [7, 'same'],
    ]);
    expect(lines.at(-1)?.sentence).toBe('inchangé\u00a0: répète la ligne 3');
    await importTwice(councilImport({ text }));
    expect(await sessions()).toEqual([
      ['2026-12-16', '18:30', 'Salle des fêtes de Chanverrie'],
      ['2027-01-20', '18:30', ''],
      ['2027-02-17', '18:30', ''],
    ]);
  });

  it('in a workbook keeps the dates that Excel made of them', async () => {
    const bytes = await xlsx([
      ['Date', 'Heure', 'Lieu'],
      [new Date(Date.UTC(2026, 11, 16)), '18h30', 'Chanverrie'],
      ['20 janvier 2027', '19:00', 'Tiffauges'],
    ]);
    const file = await dropFile(app, bytes, 'conseils.xlsx');
    expect(await importTwice(councilImport({ file }))).toMatchObject({ add: 2, fix: 0 });
    expect(await sessions()).toEqual([
      ['2026-12-16', '18:30', 'Chanverrie'],
      ['2027-01-20', '19:00', 'Tiffauges'],
    ]);
  });

  it('at another hour moves the conseil of that day, two on one day stay two', async () => {
    await app.call('council.create', { date: '2026-12-16', time: '18:30', place: '' });
    const two = '16/12/2026 19h\n16/12/2026 18h30';
    expect(await importTwice(councilImport({ text: two }))).toMatchObject({ add: 1, same: 1 });
    const moved = '20/01/2027 18h30';
    await app.call('import.councils', councilImport({ text: moved }));
    expect(await importTwice(councilImport({ text: '20/01/2027 20h' }))).toMatchObject({ add: 0, update: 1 });
  });
});
