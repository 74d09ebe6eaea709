import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../db/domain/charter-compare.ts';
import type { ChangeKind, ComparedVersion, Comparison } from '../../../db/domain/charter-comparison.ts';
import {
  bodyOf,
  paragraphOf,
  plainBody,
  versionOf,
  type WrittenArticle,
  type WrittenChapter,
} from '../../support/charter-versions.ts';

const texts = {
  purpose:
    'Le CoDir réunit les directions des communes et de l’intercommunalité pour préparer ensemble ce qui engage le territoire.',
  voice:
    'Chaque collectivité compte pour une voix, quelle que soit sa population.\nLes désaccords sont écrits, jamais tranchés.',
  sending:
    'L’ordre du jour est envoyé quarante-huit heures avant la réunion, avec les documents qu’il annonce.',
  host: 'Les réunions se tiennent à tour de rôle dans chaque commune, qui accueille et prépare la salle.',
  trust: 'Ce qui est dit en réunion y reste, sauf accord de toutes les personnes présentes.',
};

const article = (key: string, text = ''): WrittenArticle => ({ key, text });
const chapter = (key: string, ...articles: WrittenArticle[]): WrittenChapter => ({ key, articles });
const all = {
  purpose: article('purpose', texts.purpose),
  voice: article('voice', texts.voice),
  sending: article('sending', texts.sending),
  host: article('host', texts.host),
  trust: article('trust', texts.trust),
};

const written = (body: string, title = 'Envoi'): ComparedVersion =>
  versionOf([chapter('a', { key: 'one-article', title, body })]);

const delay = (hours: number): WrittenArticle => ({
  key: 'sending',
  body: bodyOf(
    paragraphOf('Le délai est de ', { type: 'ruleValue', attrs: { part: 'sendingDelay.hours' } }, '.'),
  ),
  rules: [{ kind: 'sendingDelay', hours, reference: 'council' }],
});

const version = (...articles: WrittenArticle[]): ComparedVersion => versionOf([chapter('a', ...articles)]);

/** « purpose: same », in the order a comparison is read. */
const told = (from: ComparedVersion, to: ComparedVersion): [string, ChangeKind, string][] =>
  compareVersions(from, to).sections.flatMap(({ articles }) =>
    articles.map(
      ({ key, change, sentence }) =>
        [key, change, sentence.replaceAll('\u00a0', ' ')] as [string, ChangeKind, string],
    ),
  );

/** The lines of words of the first article told. */
const linesOf = ({ sections }: Comparison) =>
  (sections[0]?.articles[0]?.lines ?? []).filter((line) => line.look !== 'table');

const before = [chapter('a', all.purpose, all.voice), chapter('b', all.sending, all.host, all.trust)];

describe('two versions compared', () => {
  const cases: [string, WrittenChapter[], WrittenChapter[], [string, ChangeKind, string][]][] = [
    [
      'the same text',
      before,
      before,
      [
        ['purpose', 'same', ''],
        ['voice', 'same', ''],
        ['sending', 'same', ''],
        ['host', 'same', ''],
        ['trust', 'same', ''],
      ],
    ],
    [
      'an article whose number alone changed is the same',
      [chapter('a', all.voice, all.trust)],
      [chapter('a', all.purpose, all.voice, all.trust)],
      [
        ['purpose', 'inserted', ''],
        ['voice', 'same', ''],
        ['trust', 'same', ''],
      ],
    ],
    [
      'an article removed keeps its place',
      before,
      [chapter('a', all.purpose, all.voice), chapter('b', all.sending, all.trust)],
      [
        ['purpose', 'same', ''],
        ['voice', 'same', ''],
        ['sending', 'same', ''],
        ['host', 'removed', ''],
        ['trust', 'same', ''],
      ],
    ],
    [
      'the first article of a chapter removed stands at its head',
      [chapter('a', all.purpose, all.voice)],
      [chapter('a', all.voice)],
      [
        ['purpose', 'removed', ''],
        ['voice', 'same', ''],
      ],
    ],
    [
      'an article reworded',
      [chapter('a', all.sending)],
      [chapter('a', article('sending', texts.sending.replace('quarante-huit', 'soixante-douze')))],
      [['sending', 'reworded', '']],
    ],
    [
      'an article with another title is reworded',
      [chapter('a', { key: 'sending', title: 'Envoi', text: texts.sending })],
      [chapter('a', { key: 'sending', title: 'Délai d’envoi', text: texts.sending })],
      [['sending', 'reworded', '']],
    ],
    [
      'an article moved within its chapter, one for all that stayed',
      [chapter('a', all.purpose, all.voice, all.host, all.trust)],
      [chapter('a', all.trust, all.purpose, all.voice, all.host)],
      [
        ['trust', 'moved', 'Déplacé dans le chapitre 1 : article 1.4 auparavant.'],
        ['purpose', 'same', ''],
        ['voice', 'same', ''],
        ['host', 'same', ''],
      ],
    ],
    [
      'an article moved to another chapter, and reworded there',
      before,
      [
        chapter('a', all.purpose),
        chapter(
          'b',
          article('voice', texts.voice.replace('jamais tranchés', 'et gardés')),
          all.sending,
          all.host,
          all.trust,
        ),
      ],
      [
        ['purpose', 'same', ''],
        ['voice', 'moved-reworded', 'Déplacé du chapitre 1 au chapitre 2.'],
        ['sending', 'same', ''],
        ['host', 'same', ''],
        ['trust', 'same', ''],
      ],
    ],
    [
      'chapters that change places take their articles along',
      before,
      [before[1] as WrittenChapter, before[0] as WrittenChapter],
      [
        ['sending', 'same', ''],
        ['host', 'same', ''],
        ['trust', 'same', ''],
        ['purpose', 'same', ''],
        ['voice', 'same', ''],
      ],
    ],
    [
      'a chapter removed: what it held is removed, or has moved',
      before,
      [chapter('a', all.purpose, all.voice, all.host)],
      [
        ['purpose', 'same', ''],
        ['voice', 'same', ''],
        ['host', 'moved', 'Déplacé du chapitre 2 au chapitre 1.'],
        ['sending', 'removed', ''],
        ['trust', 'removed', ''],
      ],
    ],
    [
      'texts that came from elsewhere are found again by their words',
      [chapter('a', all.purpose, all.voice)],
      [
        chapter(
          'other',
          { key: 'imported-1', title: 'Objet', text: texts.purpose },
          { key: 'imported-2', title: 'Une voix', text: texts.voice.replace('population', 'taille') },
          { key: 'imported-3', title: 'Lieux', text: texts.host },
        ),
      ],
      [
        ['imported-1', 'reworded', ''],
        ['imported-2', 'reworded', ''],
        ['imported-3', 'inserted', ''],
      ],
    ],
    [
      'an article split in two',
      [chapter('a', article('whole', `${texts.host}\n${texts.trust}`))],
      [chapter('a', article('whole', texts.host), article('part', texts.trust))],
      [
        ['whole', 'reworded', 'Une partie forme désormais l’article 1.2.'],
        ['part', 'inserted', 'Scindé de l’ancien article 1.1.'],
      ],
    ],
    [
      'two articles made one',
      [chapter('a', article('one', texts.host), article('other', texts.trust))],
      [chapter('a', article('one', `${texts.host}\n${texts.trust}`))],
      [
        ['one', 'reworded', 'Reprend le texte de l’ancien article 1.2.'],
        ['other', 'removed', 'Repris dans l’article 1.1.'],
      ],
    ],
    [
      'a new article that shares a few words with a reworded one is no part of it',
      [chapter('a', article('one', texts.host))],
      [
        chapter(
          'a',
          article('one', texts.host.replace('prépare la salle', 'anime')),
          article('new', texts.trust),
        ),
      ],
      [
        ['one', 'reworded', ''],
        ['new', 'inserted', ''],
      ],
    ],
  ];
  it.each(cases)('tells %s', (_, from, to, expected) => {
    expect(told(versionOf(from), versionOf(to))).toEqual(expected);
  });

  it('tells a preamble that became an article, and an article that became the preamble', () => {
    const preamble = article('opening', texts.purpose);
    const withPreamble = versionOf([chapter('a', all.voice)], { preamble });
    const without = versionOf([chapter('a', all.voice, preamble)]);
    expect(told(withPreamble, without)).toEqual([
      ['voice', 'same', ''],
      ['opening', 'moved', 'Autrefois préambule, devenu un article du chapitre 1.'],
    ]);
    expect(told(without, withPreamble)[0]).toEqual([
      'opening',
      'moved',
      'Article du chapitre 1 devenu le préambule.',
    ]);
  });

  it('tells chapters renamed, added, removed and moved', () => {
    const from = versionOf([
      { key: 'a', title: 'Raison d’être', articles: [all.purpose] },
      { key: 'b', title: 'Réunions', articles: [all.host] },
      { key: 'c', title: 'Confiance', articles: [all.trust] },
    ]);
    const to = versionOf([
      { key: 'c', title: 'Confiance', articles: [all.trust] },
      { key: 'a', title: 'Raison d’être et principes', articles: [all.purpose] },
      { key: 'd', title: 'Avis', articles: [all.sending] },
    ]);
    const chapters = compareVersions(from, to).sections.map((section) => section.chapter);
    expect(
      chapters.map((each) => [each?.fromNumber, each?.toNumber, each?.titleLine.change, each?.sentence]),
    ).toEqual([
      ['3', '1', 'same', 'Chapitre déplacé\u00a0: chapitre\u00a03 auparavant.'],
      ['1', '2', 'reworded', ''],
      ['2', '', 'deleted', ''],
      ['', '3', 'inserted', ''],
    ]);
  });
});

describe('what is no change of the text', () => {
  const form = 'Mise en forme modifiée, texte inchangé.';
  const bold = bodyOf({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Chaque collectivité compte pour ' },
      { type: 'text', text: 'une voix', marks: [{ type: 'bold' }] },
    ],
  });
  const item = bodyOf({
    type: 'bulletList',
    content: [
      {
        type: 'listItem',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: 'Chaque collectivité compte pour une voix' }],
          },
        ],
      },
    ],
  });
  const plain = plainBody('Chaque collectivité compte pour une voix');
  it.each([
    ['bold', plain, bold, form],
    ['a paragraph that became an item', plain, item, form],
    [
      'the same form cut otherwise',
      bodyOf(paragraphOf('Chaque ', 'collectivité compte pour une voix')),
      plain,
      '',
    ],
    ['an empty paragraph', plain, plainBody('Chaque collectivité compte pour une voix\n '), ''],
    [
      'typography',
      plainBody('L\'avis : d\'accord ; voir "ici"'),
      plainBody('L’avis\u00a0: d’accord\u202f; voir «\u00a0ici\u00a0»'),
      '',
    ],
  ])('%s', (_, from, to, sentence) => {
    expect(told(written(from), written(to))).toEqual([['one-article', 'same', sentence]]);
  });

  it('a link whose article has another number, and a value of a rule that stayed', () => {
    const trust = article('trust-article', texts.trust);
    const linking: WrittenArticle = {
      key: 'linking-article',
      body: bodyOf(
        paragraphOf('Voir l’', { type: 'articleLink', attrs: { key: 'trust-article' } }, ', dans les ', {
          type: 'ruleValue',
          attrs: { part: 'sendingDelay.hours' },
        }),
      ),
      rules: [{ kind: 'sendingDelay', hours: 48, reference: 'rule' }],
    };
    const from = versionOf([chapter('a', linking, trust)]);
    const to = versionOf([chapter('a', linking, all.host, trust)]);
    expect(told(from, to)[0]).toEqual(['linking-article', 'same', '']);
    const [line] = linesOf(compareVersions(from, to));
    expect(line?.segments.map(({ text }) => text).join('')).toContain('article\u00a01.3');
  });
});

describe('rules that act', () => {
  it('are told where their value changed, in the words and in a sentence', () => {
    const comparison = compareVersions(version(delay(48)), version(delay(72)));
    const { articles } = comparison.sections[0] ?? {};
    expect(articles?.[0]?.change).toBe('reworded');
    expect(linesOf(comparison)[0]?.segments.map(({ text, change }) => `${change} ${text}`)).toEqual([
      'same Le délai est de ',
      'deleted 48',
      'inserted 72',
      'same \u00a0heures.',
    ]);
    expect(articles?.[0]?.sentence).toMatch(
      /^Délai d’envoi de l’ordre du jour.: 72.heures avant .*, au lieu de.: 48.heures/,
    );
  });

  it('are told where the words do not name them, when new, and when taken away', () => {
    const silent = (hours: number): WrittenArticle => ({
      key: 'sending',
      text: texts.sending,
      rules: [{ kind: 'sendingDelay', hours, reference: 'council' }],
    });
    const bare: WrittenArticle = { key: 'sending', text: texts.sending };
    expect(told(version(silent(48)), version(silent(72)))[0]?.[1]).toBe('reworded');
    expect(told(version(bare), version(silent(72)))[0]?.[2]).toMatch(/^Règle nouvelle\. Délai/);
    expect(told(version(silent(48)), version(bare))[0]?.[2]).toMatch(/^Règle retirée\. Délai/);
    expect(told(version(silent(48)), version(all.trust))[1]?.slice(0, 2)).toEqual(['trust', 'inserted']);
  });
});
