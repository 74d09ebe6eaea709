import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CharterText } from '../../db/queries/charter-text.ts';
import { getCharterText } from '../../db/queries/charter-text.ts';
import { getCollective } from '../../db/queries/collective.ts';
import { charterSummaryDocument } from '../../electron/documents/charter-summary.ts';
import { charterDocument } from '../../electron/documents/charter.ts';
import { documentHtml } from '../../electron/documents/html.ts';
import { plainHeading } from '../../electron/documents/letterhead.ts';
import type { Block, DocModel } from '../../electron/documents/model.ts';
import { documentText } from '../../electron/documents/text.ts';
import { startPaper } from '../annexes/paper.ts';
import { bodyOf, paragraphOf } from '../support/charter-versions.ts';
import { openExample, type Example } from './example-papers.ts';

let example: Example;
let paper: Awaited<ReturnType<typeof startPaper>>;
let versions: { first: number; second: number; draft: number };
beforeAll(async () => {
  [example, paper] = await Promise.all([openExample(), startPaper()]);
  const charter = await example.call('charter.get', {});
  const [second, first] = charter.versions;
  versions = { first: first?.id ?? 0, second: second?.id ?? 0, draft: charter.draftId ?? 0 };
}, 120_000);
afterAll(async () => {
  await paper.close();
  example.remove();
});

const only = <T extends Block['type']>({ blocks }: DocModel, type: T) =>
  blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type);

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

const pagesOf = async (model: DocModel): Promise<number> => {
  const file = path.join(example.folder, 'pages.pdf');
  writeFileSync(file, await paper.pdf(documentHtml(model)));
  const [, pages] = /^Pages:\s+(\d+)$/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' })) ?? [];
  return Number(pages);
};

describe('the charter', () => {
  it('says its version, its contents, its chapters and articles in their order, and who signed when', () => {
    const charter = example.paper({ kind: 'charter', id: versions.second });
    const { chapters, articles, version } = getCharterText(example.data.db, versions.second);
    expect(chapters.length).toBeGreaterThanOrEqual(8);
    expect(articles.length).toBeGreaterThanOrEqual(40);
    const [title] = only(charter, 'title');
    expect(title?.text).toBe(version.title);
    expect(plain(title?.subtitle ?? '')).toMatch(
      /^Version 2, adoptée le .* 2026, applicable depuis le .* 2026$/,
    );
    expect(charter).toMatchObject({ isBook: true, foot: title?.subtitle });
    const told = charter.blocks.flatMap((block) =>
      block.type === 'chapter' || block.type === 'article' ? [[block.number, block.title, block.target]] : [],
    );
    expect(told).toHaveLength(chapters.length + articles.length);
    expect(told[0]).toEqual(['', 'Préambule', 'preambule']);
    const contents = only(charter, 'contents')[0]?.entries;
    expect(contents?.map(({ number, title: name, target }) => [number, name, target])).toEqual(told);
    const signatures = only(charter, 'table').find(({ isForSigning }) => isForSigning);
    expect(signatures?.rows.map((row) => plain(row[2]?.text ?? ''))).toContainEqual(
      expect.stringMatching(/^Signée le \d+ juin 2026$/),
    );
  });

  it('prints what was said at its adoption, disagreements included', () => {
    const charter = example.paper({ kind: 'charter', id: versions.second });
    const said = plain(documentText(charter));
    expect(said).toContain('Ce qui a été dit à l’adoption');
    expect(said).toContain('Un désaccord demeure');
  });

  it('as a draft, is dated by the day it is printed, and has nothing to sign', () => {
    const draft = example.paper({ kind: 'charter', id: versions.draft });
    expect(plain(only(draft, 'title')[0]?.subtitle ?? '')).toBe('Projet, au 22 novembre 2026');
    expect(draft.fileName).toBe('2026-11-22 Charte du CoDir (projet)');
    expect(only(draft, 'table')).toEqual([]);
  });

  it('leads to every target it names, and numbers its notes through the whole', () => {
    const charter = example.paper({ kind: 'charter', id: versions.second });
    const html = documentHtml(charter);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    const notes = only(charter, 'endnotes').flatMap((block) => block.notes.map(({ number }) => number));
    expect(notes.length).toBeGreaterThan(1);
    expect(notes).toEqual(notes.map((_, index) => index + 1));
  });

  it('says which link leads to an article that is no more, and to the preamble', () => {
    const text: CharterText = getCharterText(example.data.db, versions.second);
    const [preamble, ...others] = text.articles;
    const body = bodyOf(
      paragraphOf(
        'Voir l’',
        { type: 'articleLink', attrs: { key: 'gone-article' } },
        ' et le ',
        { type: 'articleLink', attrs: { key: preamble?.key ?? '' } },
        ' ; le délai est de ',
        { type: 'ruleValue', attrs: { part: 'sendingDelay.hours' } },
      ),
    );
    const changed = { ...text, articles: preamble ? [{ ...preamble, body }, ...others] : others };
    const view = getCollective(example.data.db, example.clock.now);
    const model = charterDocument(changed, [], view, plainHeading, example.clock.now);
    expect(plain(documentText(model))).toContain(
      'Voir l’article supprimé et le préambule ; le délai est de 48 heures',
    );
  });
});

const named = (length: number): string => 'De l’accueil des nouvelles directions '.repeat(8).slice(0, length);

/** A text of so many chapters and articles, with titles of that length. */
const long = (chapters: number, articles: number, title: number): CharterText => {
  const text = getCharterText(example.data.db, versions.second);
  return {
    ...text,
    version: { ...text.version, title: named(160) },
    chapters: Array.from({ length: chapters }, (_, index) => ({
      ...text.chapters[0]!,
      id: index + 1,
      number: `${index + 1}`,
      title: named(Math.min(title, 160)),
    })),
    articles: [
      ...text.articles.slice(0, 1),
      ...Array.from({ length: articles }, (_, index) => ({
        ...text.articles[1]!,
        id: index + 10_000,
        chapterId: (index % chapters) + 1,
        number: `${(index % chapters) + 1}.${Math.floor(index / chapters) + 1}`,
        title: named(title),
      })),
    ],
    rules: text.rules.map((rule) => ({ ...rule, articleId: text.articles[0]?.id ?? 0 })),
  };
};

describe('the summary of the charter', () => {
  it('says what the collective is for, every rule with its article, every chapter with its articles', () => {
    const summary = example.paper({ kind: 'charterSummary', id: versions.second });
    const { rules, chapters, articles } = getCharterText(example.data.db, versions.second);
    const [agreed, chaptersTable] = only(summary, 'table');
    expect(agreed?.rows).toHaveLength(rules.length);
    expect(agreed?.rows.map((row) => row[2]?.text).toSorted()).toEqual(
      rules.map(({ number }) => number).toSorted(),
    );
    expect(chaptersTable?.rows).toHaveLength(chapters.length);
    const said = plain(documentText(summary));
    for (const { number, title } of articles.slice(1)) expect(said).toContain(plain(`${number} ${title}`));
  });

  it.each([
    ['of the example', () => getCharterText(example.data.db, versions.second)],
    ['of sixty articles', () => long(8, 60, 45)],
    ['of sixty articles with titles as long as can be', () => long(12, 60, 200)],
    ['of sixty chapters', () => long(60, 120, 160)],
    ['of a chapter alone', () => long(1, 1, 20)],
  ])('holds on one page: that %s', async (_, text) => {
    const view = getCollective(example.data.db, example.clock.now);
    const model = charterSummaryDocument(text(), view, plainHeading, example.clock.now);
    expect(await pagesOf(model)).toBe(1);
  });
});

describe('what is signed', () => {
  it('the sheet has a line for every voice: signed and when, to be asked, or to be completed', () => {
    const [table] = only(example.paper({ kind: 'charterSignatures', id: versions.second }), 'table');
    const rows = table?.rows.map((row) => row.map(({ text, detail }) => plain(detail ?? text))) ?? [];
    const { collectivities } = getCollective(example.data.db, example.clock.now);
    for (const { name } of collectivities) expect(rows.map(([place]) => place)).toContain(name);
    expect(rows).toContainEqual(['Saint-Aubin-des-Ormeaux', 'à compléter', '']);
    expect(rows).toContainEqual(['Saint-Laurent-sur-Sèvre', 'DGS', '']);
  });

  it('the certificate names the text by a short mark of its hash, and holds on one page', async () => {
    const { voices } = await example.call('charter.adhesions', { id: versions.second });
    const [signature] = voices.flatMap(({ signatures }) => signatures);
    const certificate = example.paper({ kind: 'charterCertificate', id: signature?.id ?? 0 });
    const { version } = getCharterText(example.data.db, versions.second);
    const said = plain(documentText(certificate));
    expect(said).toContain(plain(signature?.signatoryName ?? '?'));
    expect(said.replaceAll(' ', '')).toContain(`Empreinte:${version.textHash?.slice(0, 16)}`);
    expect(certificate.fileName).toMatch(/^[^<>:"/\\|?*]+$/);
    expect(await pagesOf(certificate)).toBe(1);
  });

  it('of a signature that was withdrawn, is not found', async () => {
    const result = await example.raw('document.preview', { kind: 'charterCertificate', id: 9999 });
    expect(result).toMatchObject({ ok: false, kind: 'not-found' });
  });
});

describe('the comparison', () => {
  it('names what did not change and marks what did', () => {
    const { first, second } = versions;
    const comparison = example.paper({ kind: 'charterComparison', from: first, to: second });
    const changes = new Set(only(comparison, 'changed').map(({ change }) => change));
    expect(changes).toEqual(new Set(['same', 'inserted', 'deleted', 'reworded']));
    const said = plain(documentText(comparison));
    expect(said).toMatch(/Sans changement : 2\.1 /);
    expect(said).toMatch(/Déplacé du chapitre 7 au chapitre 4\. Texte inchangé\./);
    expect(said).toContain('[-72] [+48] heures');
  });

  it('of a version with itself says that nothing changed', () => {
    const { second } = versions;
    const comparison = example.paper({ kind: 'charterComparison', from: second, to: second });
    expect(only(comparison, 'changed')).toEqual([]);
    expect(documentText(comparison)).toContain('Les deux versions disent la même chose.');
  });

  it('tells on the screen what it prints', async () => {
    const { first, second } = versions;
    const view = await example.call('charter.compare', { from: first, to: second });
    expect(view.counts).toMatchObject({ inserted: 4, removed: 1, 'moved-reworded': 1 });
    const moved = view.articles.find(({ change }) => change === 'moved');
    expect(moved?.sentence).toMatch(/^Déplacé /);
  });
});

it('the insert of a fiche de poste says missions, activities, skills and a share of time, and commands nobody', () => {
  const said = documentText(example.paper({ kind: 'jobInsert' }));
  for (const part of ['Missions', 'Activités', 'Compétences', 'Part du temps']) expect(said).toContain(part);
  expect(said).not.toMatch(/\b(?:chef|supérieur|sous l’autorité|dirige[rz]? les|subordonn)/i);
});
