import { describe, expect, it } from 'vitest';
import type { NumberedCharter } from '../../../db/domain/charter-canonical.ts';
import type { CharterRule } from '../../../db/domain/charter-rules.ts';
import type { OpenRemark } from '../../../db/domain/charter-views.ts';
import { adoptionWarnings, type AdoptionDraft } from '../../../db/domain/charter-warnings.ts';
import { link, paragraph, textOf, value } from '../../support/charter-text.ts';

const review: CharterRule = { kind: 'review', on: '2028-09-01' };
const article = (number: string, body = textOf('Un texte.')): NumberedCharter['articles'][number] => ({
  chapterId: number === '' ? null : Number(number.split('.')[0]),
  key: `article-${number}`,
  number,
  title: `Article ${number}`,
  body,
});
const textWith = (
  articles: NumberedCharter['articles'],
  rules: CharterRule[] = [review],
): NumberedCharter => ({
  title: 'Charte',
  chapters: [{ id: 1, number: '1', title: 'Nos "réunions"' }],
  articles,
  rules: rules.map((rule) => ({ rule, number: '1.1' })),
});
const remark = (name: string, stance: OpenRemark['stance'], id = 1): OpenRemark => ({
  id,
  voice: { id: name.length, kind: 'commune', name },
  collectivityName: name,
  stance,
  saidOn: '2026-11-20',
});
const draft = (change: Partial<AdoptionDraft> = {}): AdoptionDraft => ({
  text: textWith([article('1.1')]),
  remarks: new Map(),
  last: null,
  today: '2026-11-22',
  ...change,
});
const saying = (...said: [string, OpenRemark[]][]): AdoptionDraft => draft({ remarks: new Map(said) });

describe('before an adoption', () => {
  it.each<[string, AdoptionDraft, string[]]>([
    ['a sound draft', draft(), []],
    [
      'a chapter without an article',
      draft({ text: { ...textWith([article('')]), rules: [{ rule: review, number: '' }] } }),
      ['Le chapitre\u00a01, «\u00a0Nos «\u00a0réunions\u00a0»\u00a0», n’a aucun article.'],
    ],
    [
      'articles without a text, the preamble among them',
      draft({ text: textWith([article('', ''), article('1.1', ''), article('1.2'), article('1.3', '')]) }),
      ['Le préambule n’a pas de texte.', 'Les articles 1.1 et 1.3 n’ont pas de texte.'],
    ],
    [
      'one article without a text',
      draft({ text: textWith([article('1.1', '')]) }),
      ['L’article\u00a01.1 n’a pas de texte.'],
    ],
    [
      'a value whose rule was taken away',
      draft({
        text: textWith([
          article(
            '1.1',
            textOf(paragraph('Au moins ', value('sendingDelay.hours'), ' ', value('sendingDelay.reference'))),
          ),
        ]),
      }),
      [
        'L’article\u00a01.1 attend une valeur qui n’est pas choisie\u00a0: «\u00a0Délai d’envoi de l’ordre du jour\u00a0».',
      ],
    ],
    [
      'a rule that no text says is no trouble',
      draft({ text: textWith([article('1.1')], [review, { kind: 'confidentiality', mention: true }]) }),
      [],
    ],
    [
      'links to articles that are no more',
      draft({
        text: textWith([
          article('1.1', textOf(paragraph(link('article-gone')))),
          article('1.2', textOf(paragraph(link('article-1.1')))),
        ]),
      }),
      ['L’article\u00a01.1 renvoie à un article supprimé.'],
    ],
    [
      'no day to look at the charter again',
      draft({ text: textWith([article('1.1')], []) }),
      ['Aucun article ne fixe la date à laquelle la charte sera réexaminée.'],
    ],
    [
      'a day that is past',
      draft({ text: textWith([article('1.1')], [{ kind: 'review', on: '2026-11-22' }]) }),
      ['La date de réexamen, le 22\u00a0novembre 2026, est déjà passée.'],
    ],
    [
      'the very text of the version in force',
      draft({ last: { number: 2, isSame: true } }),
      ['Ce texte est celui de la version\u00a02, sans un changement.'],
    ],
    [
      'what is open, each collectivity in its own name',
      saying(
        ['article-gone', [remark('Mallièvre', 'asks')]],
        [
          'article-1.1',
          [remark('Tiffauges', 'differs'), remark('Chanverrie', 'agrees'), remark('Mallièvre', 'comment')],
        ],
      ),
      [
        'Tiffauges est d’un autre avis sur l’article\u00a01.1\u00a0: cela reste ouvert.',
        'Mallièvre a fait une remarque sur l’article\u00a01.1 et demande une modification d’un article supprimé\u00a0: cela reste ouvert.',
      ],
    ],
    ['agreement is nothing to look at', saying(['article-1.1', [remark('Tiffauges', 'agrees')]]), []],
  ])('%s', (_, given, sentences) => {
    expect(adoptionWarnings(given)).toEqual(sentences);
  });
});
