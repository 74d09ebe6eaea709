import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginSending } from '../../db/commands/sending.ts';
import type { MeetingKind } from '../../db/domain/sending.ts';
import { write } from '../../db/write.ts';
import { settleSendings } from '../../electron/mail/settle.ts';
import { createAnnexStore } from '../../electron/annexes/store.ts';
import { tidyAnnexes } from '../../electron/annexes/tidy.ts';
import type { TestApp } from '../support/app.ts';
import { draftItem } from '../support/draft-item.ts';
import { startMailServer } from '../support/mail-server.ts';
import { shortMessage, smtpSettings } from '../support/sendings.ts';
import { ids, item, meeting, startSmallDossier } from '../support/small-dossier.ts';
import { readMessage } from '../mail/read-message.ts';

let app: TestApp;
let server: Awaited<ReturnType<typeof startMailServer>>;
beforeEach(async () => {
  app = await startSmallDossier();
  server = await startMailServer();
});
afterEach(async () => {
  await server.close();
  app.remove();
});

const message = {
  ...shortMessage,
  memberIds: [ids.member],
  copies: 'copie@mairie.fr',
  annexes: 'joined' as const,
};

const prepare = async (kind: MeetingKind = 'agenda', change: Partial<typeof shortMessage> = {}) => {
  const { ids: ready } = await app.call('sending.prepare', {
    meetingId: ids.meeting,
    kind,
    message: { ...message, ...change },
  });
  return ready[0] ?? 0;
};

const useServer = () => app.call('mail.save', { patch: { ...smtpSettings, port: server.port } });

const place = () => app.call('sending.get', { meetingId: ids.meeting });
const sendingOf = async (id: number) => (await place()).sendings.find((each) => each.id === id);

const hashes = (column: 'pdf_hash' | 'message_hash', id: number): string =>
  app.data.sqlite.prepare(`SELECT ${column} AS hash FROM sending WHERE id = ?`).pluck().get(id) as string;
const kept = (hash: string): Buffer => readFileSync(path.join(app.folder, 'annexes', hash.slice(0, 2), hash));

describe('an ordre du jour sent by the server of the DSI', () => {
  it('reaches exactly those shown, its page the one kept, and is out from then on', async () => {
    await useServer();
    const id = await prepare();
    const shown = (await sendingOf(id))?.recipients.map(({ email }) => email);
    expect(shown).toEqual(['anne.robert@mairie.fr', 'copie@mairie.fr']);
    app.clock.now = '2026-12-04T10:00:00Z';
    await app.call('sending.deliver', { id });

    expect(server.received).toHaveLength(1);
    const [{ to, from, bytes }] = server.received as [(typeof server.received)[number]];
    expect({ to, from }).toEqual({ to: shown, from: 'secretariat@mairie.fr' });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hashes('message_hash', id));
    const read = await readMessage(bytes);
    expect(read.attachments.map(({ fileName }) => fileName)).toEqual([
      '2026-12-08 Ordre du jour du CoDir.pdf',
      'reunion.ics',
    ]);
    expect(read.attachments[0]?.content.equals(kept(hashes('pdf_hash', id)))).toBe(true);

    const view = await app.call('meeting.get', { id: ids.meeting });
    expect(view.agendaSentAt).toBe('2026-12-04T10:00:00Z');
    expect(await sendingOf(id)).toMatchObject({ state: 'sent', timeliness: { isMet: true } });
  });

  it('says so when it left too late', async () => {
    await useServer();
    const id = await prepare();
    app.clock.now = '2026-12-07T08:00:00Z';
    await app.call('sending.deliver', { id });
    const sending = await sendingOf(id);
    expect(sending?.timeliness).toMatchObject({ isMet: false });
    expect(sending?.timeliness?.sentence).toContain('hors délai');
  });

  it('leaves once, however many times it is asked for at once', async () => {
    await useServer();
    const id = await prepare();
    const replies = await Promise.all([1, 2, 3].map(() => app.raw('sending.deliver', { id })));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    await expect(app.call('sending.deliver', { id })).rejects.toThrow(/ne part pas deux fois/);
    expect(server.received).toHaveLength(1);
  });

  it('stays unsent, and can be prepared again, when the server is not there', async () => {
    await app.call('mail.save', { patch: smtpSettings });
    const id = await prepare();
    await app.call('sending.deliver', { id });
    expect(await sendingOf(id)).toMatchObject({ state: 'failed', sentAt: null });
    expect((await place()).sentAt).toBeNull();
    await useServer();
    await app.call('sending.deliver', { id: await prepare() });
    expect(server.received).toHaveLength(1);
  });

  it('is handed over again, the very same, after a server that was not there', async () => {
    await app.call('mail.save', { patch: smtpSettings });
    const id = await prepare();
    await app.call('sending.deliver', { id });
    await useServer();
    await app.call('sending.deliver', { id });
    expect(await sendingOf(id)).toMatchObject({
      state: 'sent',
      detail: expect.not.stringContaining('ECONN'),
    });
    expect(server.received).toHaveLength(1);
    await expect(app.call('sending.deliver', { id })).rejects.toThrow(/ne part pas deux fois/);
  });

  it('is not handed over again once another was prepared in its place', async () => {
    await app.call('mail.save', { patch: smtpSettings });
    const id = await prepare();
    await app.call('sending.deliver', { id });
    app.clock.now = '2026-12-01T10:00:00Z';
    await useServer();
    await prepare();
    await expect(app.call('sending.deliver', { id })).rejects.toThrow(/ne part pas deux fois/);
    expect(server.received).toEqual([]);
  });

  it('is neither said to have left nor sent again after a stop in the middle', async () => {
    await useServer();
    const id = await prepare();
    // As it is on the disk when the process dies while the line is open.
    write(app.data, { label: 'envoi', undoable: false }, (tx) => beginSending(tx, id));
    settleSendings(app.data);
    expect(await sendingOf(id)).toMatchObject({ state: 'unknown', sentAt: null, awaitsWord: true });
    await expect(app.call('sending.deliver', { id })).rejects.toThrow(/ne part pas deux fois/);
    expect((await place()).sentAt).toBeNull();
    await app.call('sending.confirm', { id, left: true });
    expect(await sendingOf(id)).toMatchObject({ state: 'sent', sentAt: app.clock.now });
    expect(server.received).toEqual([]);
  });

  it('refuses to leave once the kept message is another than the one prepared', async () => {
    await useServer();
    const id = await prepare();
    app.data.sqlite.prepare('UPDATE sending SET message_hash = pdf_hash WHERE id = ?').run(id);
    const lost = hashes('message_hash', id);
    const { rmSync } = await import('node:fs');
    rmSync(path.join(app.folder, 'annexes', lost.slice(0, 2), lost));
    await expect(app.call('sending.deliver', { id })).rejects.toThrow(/préparez-le de nouveau/);
    expect(server.received).toEqual([]);
  });
});

describe('a draft for her own mail', () => {
  it('is sent once she says so, and stays so whatever is undone', async () => {
    await app.call('meeting.update', { id: ids.meeting, patch: { place: 'Salle des fêtes' } });
    const id = await prepare();
    expect((await place()).sentAt).toBeNull();
    await app.call('sending.confirm', { id, left: true });
    await app.call('journal.undo', {});
    expect((await app.call('meeting.get', { id: ids.meeting })).place).toBe('');
    expect((await place()).sentAt).toBe(app.clock.now);
    await expect(app.call('sending.confirm', { id, left: false })).rejects.toThrow(/déjà noté/);
    await expect(app.call('meeting.markSent', { id: ids.meeting, sent: false })).rejects.toThrow(/preuve/);
  });

  it('opens in the program of messages, with its invitation, but no foreign file that could run', async () => {
    const id = await prepare();
    expect(await app.call('sending.open', { id })).toEqual({ sentence: '' });
    expect(await app.call('sending.openFile', { id, index: 1 })).toEqual({ sentence: '' });
    app.data.sqlite
      .prepare(`UPDATE sending_file SET file_name = 'Annexe A outil.exe' WHERE position = 2`)
      .run();
    expect((await app.call('sending.openFile', { id, index: 1 })).sentence).toContain('par prudence');
  });

  it('is known to be in her mail once it was opened there, or saved, and not before', async () => {
    const id = await prepare();
    expect(await sendingOf(id)).toMatchObject({ isOpened: false, awaitsWord: true });
    await app.call('sending.open', { id });
    expect(await sendingOf(id)).toMatchObject({ isOpened: true, awaitsWord: true });
    const again = await prepare();
    expect(await sendingOf(again)).toMatchObject({ isOpened: false });
    await app.call('sending.save', { id: again });
    expect(await sendingOf(again)).toMatchObject({ isOpened: true });
  });

  it('keeps its bytes for good, its meeting removed and the years gone by', async () => {
    const id = await prepare();
    await app.call('sending.confirm', { id, left: true });
    const files = [hashes('message_hash', id), hashes('pdf_hash', id)];
    await app.call('meeting.remove', { id: ids.meeting });
    await tidyAnnexes(app.data, createAnnexStore(app.folder), '2046-12-08T08:00:00Z');
    for (const hash of files) expect(createHash('sha256').update(kept(hash)).digest('hex')).toBe(hash);
    expect((await app.call('sending.list', { from: 0 })).sendings).toMatchObject([{ id, meetingId: null }]);
    const { html } = await app.call('document.preview', { kind: 'sendingProof', id });
    expect(html).toContain('anne.robert@mairie.fr');
  });

  it('leaves its other addresses to the next one, once it left', async () => {
    const id = await prepare();
    expect((await place()).copies).toBe('');
    await app.call('sending.confirm', { id, left: true });
    expect((await place()).copies).toBe('copie@mairie.fr');
  });

  it('gives way to the one prepared after it', async () => {
    await prepare();
    const second = await prepare();
    expect((await place()).sendings.map(({ id }) => id)).toEqual([second]);
  });

  it.each([
    ['nobody is chosen', { memberIds: [], copies: '' }, 'memberIds', /au moins un destinataire/],
    ['an address is not one', { copies: 'a@mairie.fr; dupont' }, 'copies', /dupont/],
    ['a folder has no address', { annexes: 'linked' as const, folder: '' }, 'folder', /adresse du dossier/],
    ['there is no subject', { subject: ' ' }, 'subject', /objet/],
  ])('says at its field when %s', async (_what, change, field, says) => {
    const result = await app.raw('sending.prepare', {
      meetingId: ids.meeting,
      kind: 'agenda',
      message: { ...message, ...change },
    });
    expect(result).toMatchObject({ ok: false });
    expect((result as { fields: Record<string, string> }).fields[field]).toMatch(says);
  });

  it('says who has no address', async () => {
    await app.call('member.update', { id: ids.member, patch: { email: '' } });
    await expect(prepare()).rejects.toThrow(/n’a pas d’adresse/);
    expect((await place()).checks.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('Anne Robert'),
    );
  });
});

const sendFirst = async () => {
  const id = await prepare();
  await app.call('sending.confirm', { id, left: true });
};

describe('an ordre du jour that changed after it left', () => {
  it('says what changed, and leaves again as an additif, lettered', async () => {
    await sendFirst();
    expect(await place()).toMatchObject({ kind: 'amended', changes: [] });
    await app.call('agenda.addItem', {
      meetingId: ids.meeting,
      item: draftItem({ title: 'Voirie', kind: 'opinion' }),
    });
    const now = await place();
    expect(now).toMatchObject({
      kind: 'addendum',
      letter: 'B',
      kinds: ['addendum', 'amended', 'cancellation'],
    });
    expect(now.changes).toEqual(['Point\u00a02, «\u00a0Voirie\u00a0»\u00a0: ajouté.']);
    const id = await prepare('addendum');
    await app.call('sending.confirm', { id, left: true });
    expect(await place()).toMatchObject({ letter: 'C', changes: [] });
    expect(await sendingOf(id)).toMatchObject({ kind: 'addendum', letter: 'B' });
  });

  it('leaves again as an ordre du jour rectifié when something else changed', async () => {
    await sendFirst();
    await app.call('meeting.update', { id: ids.meeting, patch: { startTime: '10:00' } });
    const now = await place();
    expect(now.kind).toBe('amended');
    expect(now.changes).toEqual(['La réunion se tient de 10\u00a0h\u00a000 à 12\u00a0h\u00a000.']);
    const { html } = await app.call('document.preview', {
      kind: 'agenda',
      id: ids.meeting,
      edition: 'amended',
    });
    expect(html).toContain('Ordre du jour rectifié');
    expect(html).toContain('Ce qui change');
  });

  it('is not said rectifié, and is warned of, when nothing changed since it left', async () => {
    await sendFirst();
    const { checks, proposals } = await place();
    expect(checks.find(({ key }) => key === 'unchanged')?.text).toMatch(
      /^Rien n’a changé depuis l’envoi du 22\snovembre\s2026$/,
    );
    const again = proposals.find(({ kind }) => kind === 'amended');
    expect(again?.subject).toMatch(/^Ordre du jour –/);
    expect(again?.body).toContain('sans changement');
    expect(again?.body).not.toContain('rectifié');
    await app.call('meeting.update', { id: ids.meeting, patch: { startTime: '10:00' } });
    expect((await place()).checks.map(({ key }) => key)).not.toContain('unchanged');
  });

  it('is refused as a first sending, as the first is refused as another', async () => {
    await expect(prepare('amended')).rejects.toThrow(/envoyez-le d’abord/);
    await sendFirst();
    await expect(prepare('agenda')).rejects.toThrow(/déjà parti/);
  });

  it('takes the meeting out of calendars under the same name when it is cancelled', async () => {
    await useServer();
    await app.call('sending.deliver', { id: await prepare() });
    await app.call('sending.deliver', { id: await prepare('cancellation') });
    const files = await Promise.all(
      server.received.map(async ({ bytes }) => (await readMessage(bytes)).attachments),
    );
    const events = files.map(
      (list) => list.find(({ fileName }) => fileName === 'reunion.ics')?.content.toString() ?? '',
    );
    const [first, cancelled] = events.map((text) => ({
      uid: /^UID:(.*)$/m.exec(text)?.[1],
      sequence: Number(/^SEQUENCE:(\d+)/m.exec(text)?.[1]),
      isCancelled: text.includes('METHOD:CANCEL'),
    }));
    expect(first?.uid).toBe(cancelled?.uid);
    expect(cancelled?.sequence).toBeGreaterThan(first?.sequence ?? 0);
    expect([first?.isCancelled, cancelled?.isCancelled]).toEqual([false, true]);
    // A cancellation is no ordre du jour.
    expect(files[1]?.map(({ fileName }) => fileName)).toEqual(['reunion.ics']);
  });
});

describe('the answers to an invitation', () => {
  it('are taken down one by one, and taken back', async () => {
    const note = (reply: 'excused' | 'substitute' | null, substituteName = '') =>
      app.call('reply.note', { meetingId: ids.meeting, memberId: ids.member, reply, substituteName });
    await note('substitute', 'M. Petit');
    expect((await app.call('reply.list', { meetingId: ids.meeting })).people).toMatchObject([
      { reply: 'substitute', substituteName: 'M. Petit' },
    ]);
    expect((await note('excused', 'M. Petit')).people).toMatchObject([
      { reply: 'excused', substituteName: '' },
    ]);
    expect((await note(null)).people).toMatchObject([{ reply: null }]);
  });
});

it('tells the meeting’s checks whatever its agenda', async () => {
  const { id } = await app.call('meeting.create', {
    ...meeting,
    date: '2027-01-12',
    sessionId: ids.otherCouncil,
  });
  const empty = await app.call('sending.get', { meetingId: id });
  expect(empty.checks.map(({ key }) => key)).toEqual(['empty', 'host', 'facilitator']);
  await app.call('agenda.addItem', { meetingId: id, item });
  const { checks } = await app.call('sending.get', { meetingId: id });
  expect(checks.map(({ key }) => key)).toEqual(['presenter', 'question', 'host', 'facilitator']);
});
