import { sync, type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { type Invitation, invitationFile } from '../../electron/mail/invitation.ts';

const invitation: Invitation = {
  uid: 'reunion-7-1795352520000@codir.territoire',
  sequence: 0,
  isCancelled: false,
  title: 'Réunion – CoDir du Pays de Mortagne',
  description: '1. Tarification de l’eau ; régies, budgets\n2. Œuvre\\commune',
  place: 'Salle des fêtes, Tiffauges',
  date: '2026-12-08',
  startTime: '09:30',
  endTime: '12:00',
  now: '2026-12-04T08:00:00Z',
};

/** The one event of a file, as another parser than the one that wrote it reads it. */
const readBack = (change: Partial<Invitation> = {}) => {
  const text = invitationFile({ ...invitation, ...change });
  const calendar = sync.parseICS(text);
  const events = Object.values(calendar).filter((part) => part?.type === 'VEVENT');
  expect(events).toHaveLength(1);
  return { text, event: events[0] as VEvent };
};

describe('the invitation', () => {
  it('says the meeting in UTC, whatever the machine’s zone', () => {
    const { event } = readBack();
    expect(event.uid).toBe(invitation.uid);
    expect(event.start.toISOString()).toBe('2026-12-08T08:30:00.000Z');
    expect(event.end?.toISOString()).toBe('2026-12-08T11:00:00.000Z');
    expect(event).toMatchObject({
      summary: invitation.title,
      location: invitation.place,
      description: invitation.description,
      status: 'CONFIRMED',
      sequence: 0,
    });
  });

  it('is an hour earlier by UTC in summer', () => {
    expect(readBack({ date: '2026-07-08' }).event.start.toISOString()).toBe('2026-07-08T07:30:00.000Z');
  });

  it('names nobody, so that no address goes with it', () => {
    expect(readBack().text).not.toMatch(/ATTENDEE|ORGANIZER/);
  });

  it('takes a meeting out of calendars under the same name', () => {
    const { event, text } = readBack({ isCancelled: true, sequence: 3 });
    expect(text).toContain('METHOD:CANCEL');
    expect(event).toMatchObject({ uid: invitation.uid, status: 'CANCELLED', sequence: 3 });
  });

  it('lets no text begin a line of its own', () => {
    const { text } = readBack({ title: 'Titre\r\nATTENDEE:mailto:pirate@example.org', place: 'a\nb' });
    expect(text).not.toMatch(/^ATTENDEE/m);
  });

  it('folds its lines within 75 bytes', () => {
    const { text, event } = readBack({ description: 'é'.repeat(400) });
    expect(event.description).toBe('é'.repeat(400));
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
