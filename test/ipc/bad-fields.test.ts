import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RouteInput, RouteName } from '../../electron/ipc/contract/contract.ts';
import type { TestApp } from '../support/app.ts';
import { dump, writesSoFar } from '../support/data-file.ts';
import { council, ids, item, meeting, person, place, startSmallDossier } from '../support/small-dossier.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startSmallDossier();
});
afterEach(() => app.remove());

type Case<R extends RouteName> = [what: string, route: R, input: unknown, field: string, says: RegExp];
const bad = <R extends RouteName>(
  what: string,
  route: R,
  input: RouteInput<R>,
  field: string,
  says: RegExp,
): Case<R> => [what, route, input, field, says];

const meetingWith = (change: Partial<RouteInput<'meeting.create'>>) => ({
  ...meeting,
  date: '2027-01-12',
  sessionId: ids.otherCouncil,
  ...change,
});
const long = 'x'.repeat(5000);

const cases = [
  bad(
    '31 February',
    'council.create',
    { ...council, date: '2027-02-31' },
    'date',
    /^Indiquez la date du conseil/,
  ),
  bad(
    '29 February of a common year',
    'meeting.create',
    meetingWith({ date: '2027-02-29' }),
    'date',
    /^Indiquez la date/,
  ),
  bad(
    'a date typed in French',
    'council.create',
    { ...council, date: '16/12/2026' },
    'date',
    /par exemple 16\/12\/2026/,
  ),
  bad(
    'the hour 24:00',
    'council.create',
    { ...council, date: '2027-03-03', time: '24:00' },
    'time',
    /^Indiquez l’heure/,
  ),
  bad(
    '31 February in a change',
    'council.update',
    { id: ids.council, patch: { date: '2027-02-31' } },
    'date',
    /^Indiquez/,
  ),
  bad(
    'a meeting after its conseil',
    'meeting.create',
    meetingWith({ date: '2027-01-21' }),
    'date',
    /après le conseil/,
  ),
  bad(
    'a meeting at the very hour of its conseil',
    'meeting.create',
    meetingWith({ date: '2027-01-20', startTime: '18:30', endTime: '19:00' }),
    'date',
    /après le conseil/,
  ),
  bad(
    'a meeting moved after its conseil',
    'meeting.update',
    { id: ids.meeting, patch: { date: '2026-12-17' } },
    'date',
    /après le conseil/,
  ),
  bad(
    'a meeting linked to a conseil that is already held',
    'meeting.update',
    { id: ids.meeting, patch: { date: '2027-01-12', sessionId: ids.council } },
    'date',
    /après le conseil/,
  ),
  bad(
    'an end before the start',
    'meeting.create',
    meetingWith({ endTime: '09:00' }),
    'endTime',
    /^La fin doit venir après/,
  ),
  bad(
    'an end at the start',
    'meeting.update',
    { id: ids.meeting, patch: { endTime: '09:30' } },
    'endTime',
    /^La fin doit venir après/,
  ),
  bad(
    'a start moved past the end',
    'meeting.update',
    { id: ids.meeting, patch: { startTime: '13:00' } },
    'endTime',
    /^La fin doit venir après/,
  ),
  bad(
    'a conseil moved before its meeting',
    'council.update',
    { id: ids.council, patch: { date: '2026-12-07' } },
    'date',
    /réunion du CoDir du 8.décembre 2026/,
  ),
  bad('a conseil twice at one moment', 'council.create', council, 'date', /déjà prévu/),
  bad(
    'a conseil moved onto another',
    'council.update',
    { id: ids.otherCouncil, patch: { date: council.date } },
    'date',
    /déjà prévu/,
  ),
  bad(
    'a meeting with a conseil that is gone',
    'meeting.create',
    meetingWith({ sessionId: 99 }),
    'sessionId',
    /n’existe plus/,
  ),
  bad(
    'a meeting hosted by a place that is gone',
    'meeting.create',
    meetingWith({ hostId: 99 }),
    'hostId',
    /n’existe plus/,
  ),
  bad(
    'a meeting led by a member who is gone',
    'meeting.create',
    meetingWith({ facilitatorId: 99 }),
    'facilitatorId',
    /n’existe plus/,
  ),
  bad(
    'an empty title',
    'agenda.addItem',
    { meetingId: ids.meeting, item: { ...item, title: ' \n ' } },
    'title',
    /^Donnez un intitulé/,
  ),
  bad(
    'an empty title in a change',
    'agenda.updateItem',
    { id: ids.item, patch: { title: '' } },
    'title',
    /^Donnez un intitulé/,
  ),
  bad(
    'a title of 5,000 characters',
    'agenda.addItem',
    { meetingId: ids.meeting, item: { ...item, title: long } },
    'title',
    /5\u202f000 caractères.*300/,
  ),
  bad(
    'a question of 5,000 characters',
    'agenda.updateItem',
    { id: ids.item, patch: { question: long } },
    'question',
    /5\u202f000 caractères/,
  ),
  bad(
    'a duration of 11 hours',
    'agenda.updateItem',
    { id: ids.item, patch: { minutes: 660 } },
    'minutes',
    /10.heures/,
  ),
  bad(
    'half a minute',
    'agenda.updateItem',
    { id: ids.item, patch: { minutes: 7.5 } },
    'minutes',
    /^Indiquez une durée/,
  ),
  bad(
    'a point of the conseil of 5,000 characters',
    'council.addItems',
    { id: ids.council, titles: ['Bon', long] },
    'titles.1',
    /5\u202f000 caractères/,
  ),
  bad(
    'no point at all',
    'council.addItems',
    { id: ids.council, titles: [] },
    'titles',
    /^Saisissez ou collez/,
  ),
  bad(
    '151 points at once',
    'council.addItems',
    { id: ids.council, titles: Array.from({ length: 151 }, (_, n) => `P ${n}`) },
    'titles',
    /150/,
  ),
  bad(
    'a point renamed to nothing',
    'council.renameItem',
    { id: ids.point, title: '' },
    'title',
    /^Donnez un intitulé/,
  ),
  bad(
    'a collectivity twice, whatever the accents',
    'collectivity.create',
    { ...place, name: 'MORTAGNE SUR SEVRE', inseeCode: '' },
    'name',
    /^«\u00a0Mortagne-sur-Sèvre\u00a0» fait déjà partie/,
  ),
  bad(
    'an INSEE code twice',
    'collectivity.create',
    { ...place, name: 'Autre' },
    'inseeCode',
    /déjà celui de Mortagne-sur-Sèvre/,
  ),
  bad(
    'a collectivity renamed to another',
    'collectivity.update',
    { id: ids.emptyPlace, patch: { name: place.name } },
    'name',
    /fait déjà partie/,
  ),
  bad(
    'a SIREN of eight digits',
    'collectivity.create',
    { ...place, name: 'A', inseeCode: '', siren: '24850066' },
    'siren',
    /neuf chiffres/,
  ),
  bad(
    'a negative population',
    'collectivity.update',
    { id: ids.place, patch: { population: -1 } },
    'population',
    /négative/,
  ),
  bad(
    'an e-mail twice, whatever the case',
    'member.create',
    { ...person, lastName: 'Autre', email: 'Anne.Robert@MAIRIE.fr', collectivityId: null },
    'email',
    /déjà celle de Mme\u00a0Anne Robert/,
  ),
  bad(
    'half an e-mail',
    'member.create',
    { ...person, email: 'anne@mairie', collectivityId: null },
    'email',
    /n’est pas complète/,
  ),
  bad(
    'a telephone in words',
    'member.create',
    { ...person, email: '', phone: 'standard', collectivityId: null },
    'phone',
    /n’est pas complet/,
  ),
  bad(
    'a member without a name',
    'member.create',
    { ...person, lastName: '', email: '', collectivityId: null },
    'lastName',
    /^Donnez le nom/,
  ),
  bad(
    'a member of a place that is gone',
    'member.create',
    { ...person, email: '', collectivityId: 99 },
    'collectivityId',
    /n’existe plus/,
  ),
  bad('a collective without a name', 'collective.update', { patch: { name: '' } }, 'name', /^Donnez un nom/),
  bad(
    'a delay of no hour',
    'collective.update',
    { patch: { deadlineHours: 0 } },
    'deadlineHours',
    /au moins 1.heure/,
  ),
  bad(
    'a delay of a year',
    'collective.update',
    { patch: { deadlineHours: 8760 } },
    'deadlineHours',
    /720.heures/,
  ),
  bad('a search of 5,000 characters', 'epci.search', { text: long }, 'text', /200/),
];

describe('what cannot be right', () => {
  it.each(cases)(
    '%s is refused at its field, and nothing is written',
    async (_, route, input, field, says) => {
      const [before, writes] = [dump(app.data.sqlite), writesSoFar(app.data.sqlite)];
      const result = await app.raw(route, input);
      expect(result).toEqual({
        ok: false,
        kind: 'invalid',
        message: expect.stringMatching(says),
        fields: { [field]: expect.stringMatching(says) },
      });
      const { message } = result as { message: string };
      expect(message).toMatch(/^[A-ZÀ-Ý«\d].*\.$/);
      expect(writesSoFar(app.data.sqlite)).toBe(writes);
      expect(dump(app.data.sqlite)).toEqual(before);
      expect(app.unexpected).toEqual([]);
    },
  );
});
