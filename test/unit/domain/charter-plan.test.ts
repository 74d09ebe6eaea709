import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ArticleBlock,
  type ArticleInline,
  articleBodyField,
  articleKeySchema,
  readArticleText,
} from '../../../db/domain/article-text.ts';
import { articleSchema, chapterSchema } from '../../../db/domain/charter.ts';
import { charterPlan, planClauses, planPreamble } from '../../../db/domain/charter-plan.ts';
import { keepLinks } from '../../../db/domain/charter-plan-text.ts';
import {
  type CharterRule,
  charterRuleKinds,
  kindOfPart,
  missingRuleWords,
  proposedRule,
  ruleParts,
  ruleWords,
} from '../../../db/domain/charter-rules.ts';
import { typeset } from '../../../db/domain/typography.ts';

const proposed: readonly CharterRule[] = charterRuleKinds.map((kind) => proposedRule(kind, '2026-11-22'));

type Walk = { lines: ArticleInline[][]; kinds: string[] };

/** Every line of a stored article, and the kinds of blocks met, with how deep its lists go. */
const walked = (stored: string): Walk => {
  const lines: ArticleInline[][] = [];
  const kinds: string[] = [];
  const visit = (block: ArticleBlock, depth: number): void => {
    kinds.push(block.type === 'paragraph' || block.type === 'table' ? block.type : `${block.type} ${depth}`);
    if (block.type === 'paragraph' || block.type === 'heading') lines.push(block.content ?? []);
    else if (block.type === 'table')
      for (const row of block.content)
        for (const cell of row.content) for (const flow of cell.content) visit(flow, depth);
    else
      for (const item of block.content)
        for (const flow of item.content) visit(flow, flow.type === 'paragraph' ? depth : depth + 1);
  };
  for (const block of readArticleText(stored)?.content ?? []) visit(block, 1);
  return { lines, kinds };
};

const inlinesOf = (stored: string): ArticleInline[] => walked(stored).lines.flat();

const wordsOf = (line: readonly ArticleInline[], rules: readonly CharterRule[] = proposed): string =>
  line
    .map((node) => {
      if (node.type === 'text') return node.text;
      if (node.type === 'ruleValue') return ruleWords(node.attrs.part, rules);
      return node.type === 'articleLink' ? 'article\u00a02.3' : '';
    })
    .join('');

const notesOf = (stored: string): string[] =>
  inlinesOf(stored).flatMap((node) => (node.type === 'note' ? [node.attrs.text] : []));

const linksOf = (stored: string): string[] =>
  inlinesOf(stored).flatMap((node) => (node.type === 'articleLink' ? [node.attrs.key] : []));

const allWords = [
  ...charterPlan.flatMap(({ title, intent, questions }) => [title, intent, ...questions]),
  ...planClauses.flatMap(({ title, body, source }) => [
    title,
    source,
    ...walked(body).lines.map((line) => wordsOf(line)),
    ...notesOf(body),
  ]),
];

const sentence = (key: string, rules: readonly CharterRule[]): string =>
  walked(planClauses.find((clause) => clause.key === key)?.body ?? '')
    .lines.filter((line) => line.some(({ type }) => type === 'ruleValue'))
    .map((line) => wordsOf(line, rules).replaceAll('\u00a0', ' '))
    .join('\n');

const chapterKeys = [
  'chapter-purpose',
  'chapter-membership',
  'chapter-trust',
  'chapter-decision',
  'chapter-meetings',
  'chapter-opinions',
  'chapter-information',
  'chapter-networks',
  'chapter-projects',
  'chapter-reflection',
  'chapter-data',
  'chapter-life',
];
const clauseKeys = [
  'preamble-why-we-write',
  'purpose-reason',
  'purpose-legitimacy',
  'purpose-missions',
  'purpose-limits',
  'purpose-assent',
  'membership-members',
  'membership-freedom',
  'membership-substitute',
  'membership-interim',
  'membership-arrival',
  'membership-departure',
  'membership-guests',
  'membership-secretariat',
  'trust-parity',
  'trust-plurality',
  'trust-disagreement',
  'trust-loyalty',
  'trust-pledges',
  'trust-confidentiality',
  'trust-mistakes',
  'trust-mutual-aid',
  'decision-link',
  'decision-bodies',
  'decision-steps',
  'decision-in-time',
  'decision-clear-days',
  'decision-who-when',
  'meeting-rhythm',
  'meeting-agenda',
  'meeting-sending',
  'meeting-rotation',
  'meeting-host',
  'meeting-facilitation',
  'meeting-course',
  'meeting-record',
  'meeting-formats',
  'meeting-remote',
  'opinion-request',
  'opinion-positions',
  'opinion-all-voices',
  'opinion-reservations',
  'opinion-silence',
  'opinion-contents',
  'opinion-follow-up',
  'information-early',
  'information-channels',
  'information-elected',
  'information-teams',
  'information-outside',
  'network-purpose',
  'network-referents',
  'network-liaison',
  'network-opening',
  'project-portfolio',
  'project-thinking',
  'project-steering',
  'project-alternation',
  'project-sharing',
  'project-commitments',
  'project-assessment',
  'reflection-time',
  'reflection-seminar',
  'reflection-watch',
  'reflection-pace',
  'reflection-informal',
  'data-tools',
  'data-personal',
  'data-archives',
  'life-adoption',
  'life-duration',
  'life-review',
  'life-amendment',
  'life-adhesion',
  'life-withdrawal',
];

describe('the guided plan of a charter', () => {
  test('has chapters, each with its purpose, its questions and clauses to take', () => {
    expect(charterPlan.length).toBeGreaterThanOrEqual(9);
    expect(planClauses.length).toBeGreaterThanOrEqual(42);
    expect(planClauses.filter(({ isAdvised }) => isAdvised).length).toBeGreaterThanOrEqual(42);
    for (const { title, intent, questions, clauses } of charterPlan) {
      expect(chapterSchema.parse({ title })).toEqual({ title });
      expect(intent).toMatch(/^\p{Lu}.*\.$/u);
      expect(questions.length).toBeGreaterThanOrEqual(3);
      for (const question of questions) expect(question).toMatch(/^\p{Lu}.*\u202f\?$/u);
      expect(clauses.filter(({ isAdvised }) => isAdvised).length).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(planClauses.map((clause) => [clause.key, clause] as const))(
    '%s is an article as it is stored, short, with its source',
    (_, { title, body, source }) => {
      expect(articleSchema.parse({ title, body })).toEqual({ title, body });
      const words = walked(body).lines.map((line) => wordsOf(line));
      expect(words.join(' ').split(/\s+/).length).toBeLessThan(200);
      expect(source).toMatch(/^(CNFPT, .+ \(2019\), \p{Lu}.+|Proposition de CoDir|Code .+|Règlement .+)$/u);
      for (const line of walked(body).lines.filter((each) => each.length > 1))
        expect(wordsOf(line)).toMatch(/[.:;?]$/);
    },
  );

  test('uses nested lists, tables, notes and links', () => {
    const bodies = planClauses.map(({ body }) => body);
    const kinds = bodies.flatMap((body) => walked(body).kinds);
    expect(kinds.filter((kind) => kind === 'table').length).toBeGreaterThanOrEqual(3);
    expect(kinds).toContain('bulletList 2');
    expect(kinds).toContain('orderedList 1');
    expect(bodies.flatMap(notesOf).length).toBeGreaterThanOrEqual(5);
    expect(bodies.flatMap(linksOf).length).toBeGreaterThanOrEqual(15);
  });

  test('begins with a preamble that belongs to no chapter', () => {
    expect(planClauses[0]).toBe(planPreamble);
    expect(charterPlan.flatMap(({ clauses }) => clauses)).not.toContain(planPreamble);
  });
});

describe('the keys of the plan', () => {
  test('are those that charters already hold: none is renamed, none goes', () => {
    expect(charterPlan.map(({ key }) => key)).toEqual(chapterKeys);
    expect(planClauses.map(({ key }) => key)).toEqual(clauseKeys);
  });

  test('are unique, and fit to be kept', () => {
    const keys = [...charterPlan, ...planClauses].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(articleKeySchema.parse(key)).toBe(key);
  });
});

describe('the links of the plan', () => {
  const every = planClauses.map(({ key }) => key);

  test('lead to another clause of the plan', () => {
    for (const { key, body } of planClauses)
      for (const target of linksOf(body)) {
        expect(every).toContain(target);
        expect(target).not.toBe(key);
      }
  });

  test('stay as they are when every clause is taken', () => {
    for (const { body } of planClauses) expect(keepLinks(body, new Set(every))).toBe(body);
  });

  test('go with their brackets when the clause they lead to is not taken', () => {
    const linked = planClauses.filter(({ body }) => linksOf(body).length > 0);
    fc.assert(
      fc.property(fc.subarray(every), fc.constantFrom(...linked), (taken, { body }) => {
        const kept = keepLinks(body, new Set(taken));
        expect(linksOf(kept)).toEqual(linksOf(body).filter((key) => taken.includes(key)));
        for (const line of walked(kept).lines) {
          const words = wordsOf(line);
          expect(words).not.toMatch(/\(\s*\)|\([^)]*$|^[^(]*\)|\s[.,)]| {2}/);
          expect(typeset(words)).toBe(words);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('leave a text that can still be stored when none of those clauses is taken', () => {
    for (const { body } of planClauses) {
      const kept = keepLinks(body, new Set());
      expect(articleBodyField.parse(kept)).toBe(kept);
    }
  });
});

describe('the rules of the plan', () => {
  test('are each said by one clause, with all that the rule holds, and by no other', () => {
    for (const kind of charterRuleKinds) {
      const bound = planClauses.filter(({ rules }) => rules.includes(kind));
      expect(bound).toHaveLength(1);
      expect(bound[0]?.isAdvised).toBe(true);
    }
    const said = planClauses.flatMap(({ body, rules }) =>
      inlinesOf(body).flatMap((node) => {
        if (node.type !== 'ruleValue') return [];
        expect(rules).toContain(kindOfPart(node.attrs.part));
        return [node.attrs.part];
      }),
    );
    expect(said.toSorted()).toEqual(ruleParts.toSorted());
  });

  test.each([
    [
      'meeting-sending',
      { kind: 'sendingDelay', hours: 48, reference: 'rule' },
      'au plus tard 48 heures avant le conseil communautaire, ou avant la réunion du CoDir si elle se tient plus tôt que cette échéance.',
    ],
    [
      'meeting-sending',
      { kind: 'sendingDelay', hours: 1, reference: 'meeting' },
      'au plus tard 1 heure avant la réunion du CoDir.',
    ],
    [
      'meeting-sending',
      { kind: 'sendingDelay', hours: 72, reference: 'council' },
      'au plus tard 72 heures avant le conseil communautaire.',
    ],
    [
      'meeting-rhythm',
      { kind: 'meetingRhythm', daysBefore: 1 },
      'se tient, en principe, 1 jour avant chaque conseil communautaire.',
    ],
    [
      'meeting-rotation',
      { kind: 'rotation', host: true, facilitator: true },
      'partagée, l’accueil et l’animation des réunions tournent entre les collectivités.',
    ],
    [
      'meeting-rotation',
      { kind: 'rotation', host: true, facilitator: false },
      'partagée, l’accueil des réunions tourne entre les collectivités, et l’animation est convenue à chaque fois.',
    ],
    [
      'meeting-rotation',
      { kind: 'rotation', host: false, facilitator: true },
      'partagée, l’animation des réunions tourne entre les collectivités, et l’accueil est convenu à chaque fois.',
    ],
    [
      'meeting-rotation',
      { kind: 'rotation', host: false, facilitator: false },
      'partagée, l’accueil et l’animation des réunions sont convenus à chaque fois.',
    ],
    [
      'opinion-positions',
      { kind: 'opinion', attributed: true, replyDays: 1 },
      'écrites avec leurs raisons, en nommant les collectivités.',
    ],
    [
      'opinion-positions',
      { kind: 'opinion', attributed: false, replyDays: 5 },
      'dispose de 5 jours, à partir de l’envoi du dossier,',
    ],
    [
      'trust-confidentiality',
      { kind: 'confidentiality', mention: true },
      'Les documents préparatoires portent la mention « Document préparatoire ».',
    ],
    [
      'trust-confidentiality',
      { kind: 'confidentiality', mention: false },
      'Les documents préparatoires ne portent pas de mention particulière.',
    ],
    ['life-review', { kind: 'review', on: '2028-09-01' }, 'au plus tard le 1er septembre 2028.'],
  ] as const)('%s reads well with %o', (key, rule, expected) => {
    expect(sentence(key, [rule])).toContain(expected);
  });

  test('say in the text that a value is missing rather than leave a hole', () => {
    expect(sentence('meeting-rhythm', [])).toContain(missingRuleWords);
  });
});

describe('the words of the plan', () => {
  test('are set as French is printed', () => {
    for (const words of allWords) {
      expect(typeset(words)).toBe(words);
      expect(words).not.toMatch(/['"]|\.\.\.| {2}|^\s|\s$/);
    }
  });

  test.each([
    ['a hierarchy', /hiérarch|supérieur|subordonn|\bchefs?\b|autorité|adjoint/i],
    ['a count of voices', /majorit|minorit|unanim|\bvot(?:e|es|er|ent|é)\b|quorum|consensus/i],
    ['an act of the conseil for a paper of the CoDir', /procès-verb|compte[ -]rendu|séance plénière/i],
  ])('never say %s', (_, pattern) => {
    expect(allWords.filter((words) => pattern.test(words))).toEqual([]);
  });

  test('keep « convocation » and « délibération » for the conseil', () => {
    for (const words of allWords.filter((each) => /convocation|convoque/i.test(each)))
      expect(words).toMatch(/conseil/);
    for (const words of allWords.filter((each) => /délibér/i.test(each)))
      expect(words).toMatch(/projets de délibération.*conseil communautaire|^CNFPT, .*, La délibération$/);
  });
});
