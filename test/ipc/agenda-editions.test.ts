import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MeetingKind } from '../../db/domain/sending.ts';
import { documentOf } from '../../electron/documents/catalogue.ts';
import type { DocModel } from '../../electron/documents/model.ts';
import type { TestApp } from '../support/app.ts';
import { draftItem } from '../support/draft-item.ts';
import { shortMessage } from '../support/sendings.ts';
import { ids, startSmallDossier } from '../support/small-dossier.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startSmallDossier();
});
afterEach(() => app.remove());

const leave = async (kind: MeetingKind) => {
  const { ids: ready } = await app.call('sending.prepare', {
    meetingId: ids.meeting,
    kind,
    message: shortMessage,
  });
  for (const id of ready) await app.call('sending.confirm', { id, left: true });
};
const add = (title: string) =>
  app.call('agenda.addItem', { meetingId: ids.meeting, item: draftItem({ title, kind: 'opinion' }) });
/** As « Préparer » shows, prints and exports it: no edition is asked for. */
const printed = (more: { variant?: 'summary'; edition?: 'addendum' | 'amended' } = {}): DocModel =>
  documentOf(app.data.db, { kind: 'agenda', id: ids.meeting, ...more }, app.clock.now);
const title = () => printed().blocks.find((block) => block.type === 'title')?.text;
const warnings = () =>
  printed().blocks.flatMap((block) =>
    block.type === 'paragraph' && block.tone === 'warning' ? [block.text] : [],
  );
const changes = () => printed().blocks.flatMap((block) => (block.type === 'list' ? block.items : []));

describe('the ordre du jour that « Préparer » prints', () => {
  it('is a plain one until another leaves, and after the first did', async () => {
    const before = printed();
    expect(title()).toBe('Ordre du jour');
    await leave('agenda');
    expect(printed()).toEqual(before);
    expect(warnings()).toEqual([]);
  });

  it.each([
    ['addendum', 'Additif à l’ordre du jour'],
    ['amended', 'Ordre du jour rectifié'],
  ] as const)('is the very one that left last, %s and its letter', async (kind, name) => {
    await leave('agenda');
    await add('Voirie');
    const made = printed({ edition: kind });
    await leave(kind);
    expect(printed()).toEqual(made);
    expect(title()).toBe(`${name}, version\u00a0B`);
    expect(changes()).toEqual(['Point\u00a02, «\u00a0Voirie\u00a0»\u00a0: ajouté.']);
    expect(warnings()).toEqual([]);
    expect(printed({ variant: 'summary' }).fileName).toBe(
      '2026-12-08 Ordre du jour du CoDir (version B, résumé)',
    );
  });

  it('says what changed when it is no longer the one that left, whichever that is', async () => {
    app.clock.now = '2026-12-04T09:00:00Z';
    await leave('agenda');
    await add('Voirie');
    expect(title()).toBe('Ordre du jour');
    expect(warnings()).toEqual([
      'Modifié depuis son envoi du 4\u00a0décembre 2026\u00a0: cette page n’est pas celle qui est partie.',
    ]);
    expect(changes()).toEqual(['Point\u00a02, «\u00a0Voirie\u00a0»\u00a0: ajouté.']);
    await leave('addendum');
    await add('Eau potable');
    expect(warnings()).toEqual([
      'Modifié depuis l’envoi de la version\u00a0B, le 4\u00a0décembre 2026\u00a0: cette page n’est pas celle qui est partie.',
    ]);
    expect(changes()).toEqual(['Point\u00a03, «\u00a0Eau potable\u00a0»\u00a0: ajouté.']);
    expect(printed().fileName).toBe('2026-12-08 Ordre du jour du CoDir (modifié depuis la version B)');
    await app.call('journal.undo', {});
    expect(title()).toBe('Additif à l’ordre du jour, version\u00a0B');
  });

  it('is lettered in no other way by one that is only ready', async () => {
    await leave('agenda');
    await add('Voirie');
    await app.call('sending.prepare', {
      meetingId: ids.meeting,
      kind: 'addendum',
      message: shortMessage,
    });
    expect(title()).toBe('Ordre du jour');
    expect(warnings()).toHaveLength(1);
  });
});
