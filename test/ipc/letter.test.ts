import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Letter, LetterSubject } from '../../db/domain/letter.ts';
import { readMessage } from '../mail/read-message.ts';
import type { TestApp } from '../support/app.ts';
import { startMailServer } from '../support/mail-server.ts';
import { holdSmallMeeting } from '../support/record-dossier.ts';
import { smtpSettings } from '../support/sendings.ts';
import { ids, person, startSmallDossier } from '../support/small-dossier.ts';

let app: TestApp;
let server: Awaited<ReturnType<typeof startMailServer>>;
beforeEach(async () => {
  app = await startSmallDossier();
  await app.call('member.create', {
    ...person,
    firstName: 'Jean',
    lastName: 'Petit',
    email: 'jean.petit@evrunes.fr',
    collectivityId: ids.emptyPlace,
  });
  await holdSmallMeeting(app);
  server = await startMailServer();
  await app.call('mail.save', { patch: { ...smtpSettings, port: server.port } });
});
afterEach(async () => {
  await server.close();
  app.remove();
});

const record: LetterSubject = { kind: 'record', meetingId: ids.meeting };
const reminder: LetterSubject = { kind: 'reminder' };
const second = 2;

const letter: Letter = {
  way: 'whole',
  subject: 'Objet',
  body: 'Bonjour',
  memberIds: [ids.member],
  copies: '',
  hidesRecipients: false,
};

const prepare = async (subject: LetterSubject, change: Partial<Letter> = {}) =>
  (await app.call('sending.prepareLetter', { subject, letter: { ...letter, ...change } })).ids;

const give = (text: string, owner: { memberId?: number; collectivityId?: number }) =>
  app.call('action.save', {
    id: null,
    text,
    dueOn: '',
    owners: [{ memberId: null, collectivityId: null, name: '', ...owner }],
    meetingId: null,
    itemId: null,
  });

const textOf = async (id: number): Promise<string> => {
  const hash = app.data.sqlite
    .prepare('SELECT pdf_hash AS hash FROM sending WHERE id = ?')
    .pluck()
    .get(id) as string;
  return readFileSync(path.join(app.folder, 'annexes', hash.slice(0, 2), hash)).toString('utf8');
};

describe('the relevé of a meeting', () => {
  it('reaches exactly those chosen, its page the one kept, and is told to have left', async () => {
    expect((await app.call('record.get', { id: ids.meeting })).sentAt).toBeNull();
    const [id = 0] = await prepare(record, { copies: 'presse@pays.fr' });
    app.clock.now = '2026-12-10T08:00:00Z';
    await app.call('sending.deliver', { id });
    const [{ bytes, to }] = server.received as [(typeof server.received)[number]];
    expect(to).toEqual(['anne.robert@mairie.fr', 'presse@pays.fr']);
    const { attachments } = await readMessage(bytes);
    expect(attachments.map(({ fileName }) => fileName)).toEqual([
      '2026-12-08 Relevé de décisions du CoDir (projet).pdf',
    ]);
    const { files } = await app.call('sending.one', { id });
    expect(files.map(({ size }) => size)).toEqual([attachments[0]?.content.byteLength]);
    const kept = app.data.sqlite.prepare('SELECT message_hash FROM sending WHERE id = ?').pluck().get(id);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept);
    expect((await app.call('record.get', { id: ids.meeting })).sentAt).toBe('2026-12-10T08:00:00Z');
  });

  it('is no ordre du jour: the meeting’s own stays unsent, and each gives way to its kind alone', async () => {
    await app.call('mail.save', { patch: { channel: 'draft' } });
    const { ids: agenda } = await app.call('sending.prepare', {
      meetingId: ids.meeting,
      kind: 'agenda',
      message: { ...letter, annexes: 'joined', folder: '' },
    });
    const [first = 0] = await prepare(record);
    const [other = 0] = await prepare(record);
    const place = await app.call('sending.get', { meetingId: ids.meeting });
    expect(place.sendings.map(({ id }) => id)).toEqual(agenda);
    const { sendings } = await app.call('sending.letter', record);
    expect(sendings.map(({ id }) => id)).toEqual([other]);
    await app.call('sending.confirm', { id: other, left: true });
    expect((await app.call('meeting.get', { id: ids.meeting })).agendaSentAt).toBeNull();
    expect((await app.call('sending.one', { id: first })).state).toBe('abandoned');
  });

  it('is not sent before its meeting', async () => {
    app.clock.now = '2026-12-01T08:00:00Z';
    await expect(prepare(record)).rejects.toThrow(/pas encore eu lieu/);
  });

  it('says at its field that nobody is to read it', async () => {
    const result = await app.raw('sending.prepareLetter', {
      subject: record,
      letter: { ...letter, memberIds: [] },
    });
    expect(result).toMatchObject({
      ok: false,
      fields: { memberIds: expect.stringMatching(/destinataire/) },
    });
  });
});

describe('the actions in progress', () => {
  it('are proposed to those who have some, and say who would not be reached', async () => {
    await give('Relire la convention', { collectivityId: ids.emptyPlace });
    await app.call('member.update', { id: second, patch: { email: '' } });
    const place = await app.call('sending.letter', reminder);
    expect(place.concernedIds).toEqual([ids.member]);
    expect(place.checks.map(({ text }) => text)).toEqual([expect.stringMatching(/Petit n’a pas d’adresse/)]);
    await app.call('member.update', { id: second, patch: { email: 'jean.petit@evrunes.fr' } });
    expect((await app.call('sending.letter', reminder)).concernedIds).toEqual([second, ids.member]);
  });

  it('go to each with their own alone, those of their collectivity among them', async () => {
    await give('Relire la convention', { collectivityId: ids.emptyPlace });
    const ready = await prepare(reminder, { way: 'own', memberIds: [ids.member, second] });
    for (const id of ready) await app.call('sending.deliver', { id });
    expect(server.received.map(({ to }) => to)).toEqual([
      ['anne.robert@mairie.fr'],
      ['jean.petit@evrunes.fr'],
    ]);
    const [annes, jeans] = await Promise.all(ready.map(textOf));
    expect(annes).toContain('Chiffrer le transport');
    expect(annes).not.toContain('Relire la convention');
    expect(jeans).toContain('Relire la convention');
    expect(jeans).not.toContain('Chiffrer le transport');
  });

  it('are not sent empty to one who has none: said by name at the recipients', async () => {
    const result = await app.raw('sending.prepareLetter', {
      subject: reminder,
      letter: { ...letter, way: 'own', memberIds: [ids.member, second] },
    });
    expect(result).toMatchObject({
      ok: false,
      fields: { memberIds: expect.stringMatching(/Petit n’a pas d’action/) },
    });
    expect((await app.call('sending.letter', reminder)).sendings).toEqual([]);
  });

  it('give way as a whole to those prepared after them', async () => {
    await give('Relire la convention', { memberId: second });
    await prepare(reminder, { way: 'own', memberIds: [ids.member, second] });
    const again = await prepare(reminder, { way: 'own', memberIds: [ids.member, second] });
    const { sendings } = await app.call('sending.letter', reminder);
    expect(new Set(sendings.map(({ id }) => id))).toEqual(new Set(again));
    expect(sendings).toHaveLength(2);
  });
});
