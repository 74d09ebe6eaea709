import { afterEach, beforeEach, expect, it } from 'vitest';
import { allActions } from '../../db/domain/action.ts';
import type { TestApp } from '../support/app.ts';
import { draftItem } from '../support/draft-item.ts';
import { startMailServer } from '../support/mail-server.ts';
import { shortMessage, smtpSettings } from '../support/sendings.ts';
import { ids, meeting, startSmallDossier } from '../support/small-dossier.ts';

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

it('takes an ordre du jour from its sending to the action it leaves behind', async () => {
  const { addedId: voirie } = await app.call('agenda.addItem', {
    meetingId: ids.meeting,
    item: draftItem({ title: 'Voirie', kind: 'exchange' }),
  });

  // Sent in time, by a real server.
  await app.call('mail.save', { patch: { ...smtpSettings, port: server.port } });
  app.clock.now = '2026-12-04T09:00:00Z';
  const message = { ...shortMessage, memberIds: [ids.member], copies: '' };
  const { ids: ready } = await app.call('sending.prepare', {
    meetingId: ids.meeting,
    kind: 'agenda',
    message,
  });
  await app.call('sending.deliver', { id: ready[0] ?? 0 });
  expect(server.received.map(({ to }) => to)).toEqual([['anne.robert@mairie.fr']]);
  const sent = await app.call('sending.get', { meetingId: ids.meeting });
  expect(sent.sendings).toMatchObject([{ state: 'sent', timeliness: { isMet: true } }]);

  // Answered, then held.
  await app.call('reply.note', {
    meetingId: ids.meeting,
    memberId: ids.member,
    reply: 'remote',
    substituteName: '',
  });
  app.clock.now = '2026-12-08T08:30:00Z';
  await app.call('sitting.open', { id: ids.meeting });
  await app.call('sitting.attendAsAnnounced', { id: ids.meeting });
  await app.call('sitting.go', { id: ids.meeting, itemId: ids.item, marks: false });
  const decision = { kind: 'decision', text: 'Acheter le sel ensemble', reason: 'Prix de gros' } as const;
  await app.call('sitting.addEntry', { id: ids.meeting, itemId: ids.item, entry: decision });
  const owner = { memberId: ids.member, collectivityId: null, name: '' };
  const action = { kind: 'action' as const, text: 'Demander les prix', dueOn: '2026-12-20', owners: [owner] };
  await app.call('sitting.addEntry', { id: ids.meeting, itemId: ids.item, entry: action });
  app.clock.now = '2026-12-08T11:00:00Z';
  await app.call('sitting.go', { id: ids.meeting, itemId: null, marks: true });
  await app.call('sitting.close', { id: ids.meeting, notReached: [voirie] });

  // The relevé is ready when people stand up.
  const { html } = await app.call('document.preview', { kind: 'record', id: ids.meeting });
  for (const words of ['Acheter le sel ensemble', 'Prix de gros', 'Demander les prix', 'Anne Robert'])
    expect(html).toContain(words);

  // What was not reached is proposed to the next one, which approves the relevé.
  const { id: next } = await app.call('meeting.create', {
    ...meeting,
    date: '2027-01-12',
    sessionId: ids.otherCouncil,
  });
  const waiting = await app.call('sending.get', { meetingId: next });
  expect(waiting.checks.map(({ key }) => key)).toContain('record');
  expect((await app.call('proposal.list', { id: next })).proposals.map(({ title }) => title)).toContain(
    'Voirie',
  );
  await app.call('record.propose', { id: ids.meeting });
  expect((await app.call('meeting.get', { id: next })).items.map(({ kind }) => kind)).toContain('approval');
  app.clock.now = '2027-01-12T10:00:00Z';
  await app.call('record.approve', { id: ids.meeting, atId: next });
  expect((await app.call('sending.get', { meetingId: next })).checks.map(({ key }) => key)).not.toContain(
    'record',
  );
  await expect(
    app.call('sitting.addEntry', { id: ids.meeting, itemId: ids.item, entry: decision }),
  ).rejects.toThrow(/approuvé/);

  // Nothing decided is forgotten.
  const overdue = await app.call('action.list', { ...allActions, state: 'overdue', from: 0 });
  expect(overdue.lines).toMatchObject([{ text: 'Demander les prix', isOverdue: true }]);
  const closing = { state: 'done', outcome: 'Prix reçus' } as const;
  await app.call('action.close', { id: overdue.lines[0]?.id ?? 0, ...closing });
  expect((await app.call('action.list', { ...allActions, state: 'overdue', from: 0 })).lines).toEqual([]);
  expect(app.unexpected).toEqual([]);
});
