import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyWithAnnexes, resaidAnnexes } from '../../db/domain/annex-sentence.ts';
import type { AnnexWay } from '../../db/domain/sending.ts';
import { startTestApp, temporaryFolder, type TestApp } from '../support/app.ts';
import { shortMessage } from '../support/sendings.ts';
import { item, meeting } from '../support/small-dossier.ts';

let app: TestApp;
let opened: string[];
let chosen: string[];
let meetingId: number;

/** Without its unbreakable spaces. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const annexes = (count: number, size = 600_000): string[] => {
  const desk = temporaryFolder();
  return Array.from({ length: count }, (_, index) => {
    const file = path.join(desk, `tarifs-${index + 1}.bin`);
    writeFileSync(file, randomBytes(size));
    return file;
  });
};

/** A meeting with three annexes, of which a message holds one. */
beforeEach(async () => {
  opened = [];
  chosen = annexes(3);
  app = await startTestApp({
    files: {
      choose: async () => chosen,
      open: async (file: string) => {
        opened.push(path.basename(file));
        return true;
      },
    },
  });
  await app.call('collective.found', { name: 'CoDir du Pays', siren: null });
  ({ id: meetingId } = await app.call('meeting.create', { ...meeting, sessionId: null }));
  const { items } = await app.call('agenda.addItem', { meetingId, item });
  await app.call('annex.add', { itemId: items[0]?.id ?? 0 });
  await app.call('mail.save', { patch: { largestMessage: 1 } });
});
afterEach(() => app.remove());

const place = () => app.call('sending.get', { meetingId });
const prepare = async (way: AnnexWay, folder = '') => {
  const proposed = (await place()).proposals.find(({ kind }) => kind === 'agenda');
  const message = { ...shortMessage, ...proposed, annexes: way, folder };
  return (await app.call('sending.prepare', { meetingId, kind: 'agenda', message })).ids;
};
const bodyOf = async (id = 0) => (await app.call('sending.one', { id })).body;

describe('annexes sent in messages of their own', () => {
  it('are told apart by their rank, the ordre du jour first, wherever they are named', async () => {
    const ids = await prepare('apart');
    const { sendings } = await place();
    expect(sendings.map(({ id }) => id)).toEqual(ids);
    expect(sendings.map(({ part }) => part?.rank ?? 0)).toEqual([0, 1, 2, 3]);
    expect(sendings.slice(1).map(({ subject }) => plain(subject))).toEqual(
      [1, 2, 3].map((rank) => `Ordre du jour – CoDir du Pays – 8 décembre 2026 – annexes, ${rank} sur 3`),
    );
    const { html } = await app.call('document.preview', { kind: 'sendingProof', id: ids[2] ?? 0 });
    expect(html).toContain('Annexes de l’ordre du jour, 2 sur 3');
  });

  it('are named in her mail after the whole of their subject, a stroke in it too', async () => {
    const ids = await prepare('apart');
    await app.call('sending.open', { id: ids[3] ?? 0 });
    app.data.sqlite.prepare(`UPDATE sending SET subject = 'CoDir du 8/12' WHERE id = ?`).run(ids[0]);
    await app.call('sending.open', { id: ids[0] ?? 0 });
    expect(opened).toEqual([
      'Ordre du jour – CoDir du Pays – 8 décembre 2026 – annexes, 3 sur 3.eml',
      'CoDir du 8-12.eml',
    ]);
  });

  it('say of which meeting they are, and who sends them', async () => {
    const [, first] = await prepare('apart');
    const body = plain(await bodyOf(first));
    expect(body).toContain('la réunion du mardi 8 décembre 2026, message 1 sur 3');
    expect(body).toMatch(/Cordialement,\nCoDir du Pays$/);
  });

  it('are not said to be joined', async () => {
    const [main] = await prepare('apart');
    const body = await bodyOf(main);
    expect(body).toContain('Les 3 annexes suivent dans d’autres messages.');
    expect(body).not.toContain('jointes');
  });
});

describe('annexes left in a folder', () => {
  it('are said to be there where the sentence stands, before who signs', async () => {
    const [main] = await prepare('linked', '\\\\serveur\\codir');
    const body = await bodyOf(main);
    expect(body).not.toContain('jointes');
    expect(body).toMatch(
      /Les 3 annexes sont dans ce dossier\u00a0:\n\\\\serveur\\codir\n\n[^]*Cordialement,\nCoDir du Pays$/,
    );
  });
});

describe('the weight of a message', () => {
  it('is said in the megabytes of the limit, with what a message adds, and the way proposed can be taken', async () => {
    const { tooHeavy, annexWeight } = await place();
    expect(plain(annexWeight)).toBe('2,6 Mo');
    expect(plain(tooHeavy.joined)).toBe(
      'Avec ses annexes, le message pèserait 3 Mo, et la limite donnée dans les Réglages est de 1 Mo.',
    );
    expect(tooHeavy.apart).toBe('');
    await expect(prepare('joined')).rejects.toThrow(/la limite donnée dans les Réglages est de 1\sMo/);
  });

  it('says of an annexe that no message can carry what it becomes in one', async () => {
    chosen = annexes(1, 760_000);
    await app.call('annex.add', { itemId: 1 });
    const { tooHeavy } = await place();
    expect(plain(tooHeavy.apart)).toBe(
      '« Annexe D tarifs-1.bin » pèse 742 Ko, soit 1,2 Mo une fois dans un message, et la limite donnée dans les Réglages est de 1 Mo. Donnez l’adresse du dossier où il est.',
    );
    await expect(prepare('apart')).rejects.toThrow(/une fois dans un message/);
  });
});

describe('what a message says of its annexes', () => {
  const linked = { annexes: 'linked', folder: 'G:\\codir' } as const;
  const joined = { annexes: 'joined', folder: '' } as const;

  it('follows her choice wherever the sentence stands, and comes back', () => {
    const body = 'Bonjour à tous,\n\n3 annexes sont jointes.\n\nÀ bientôt';
    const there = resaidAnnexes(body, 3, joined, linked);
    expect(there).toBe(
      'Bonjour à tous,\n\nLes 3 annexes sont dans ce dossier\u00a0:\nG:\\codir\n\nÀ bientôt',
    );
    expect(resaidAnnexes(there, 3, linked, joined)).toBe(body);
  });

  it.each([
    ['her words, kept', 'Voir G:\\codir.', 'Voir G:\\codir.'],
    [
      'before the signature, when she took the sentence out',
      'Bonjour\n\nCordialement,\nCoDir',
      'Bonjour\n\nLes 3 annexes sont dans ce dossier\u00a0:\nG:\\codir\n\nCordialement,\nCoDir',
    ],
    [
      'at the end, when she took both out',
      'Bonjour',
      'Bonjour\n\nLes 3 annexes sont dans ce dossier\u00a0:\nG:\\codir',
    ],
  ])('gives the folder in any case: %s', (_what, body, leaves) => {
    expect(bodyWithAnnexes(body, 3, linked, 'Cordialement,\nCoDir')).toBe(leaves);
  });
});
