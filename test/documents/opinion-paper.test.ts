import { describe, expect, it } from 'vitest';
import type { RouteInput } from '../../electron/ipc/contract/contract.ts';
import { documentOf } from '../../electron/documents/catalogue.ts';
import type { DocModel } from '../../electron/documents/model.ts';
import { documentHtml } from '../../electron/documents/html.ts';
import { documentText } from '../../electron/documents/text.ts';
import { startTestApp, testNow, type TestApp } from '../support/app.ts';
import type { Opinion } from '../support/opinion-dossier.ts';
import { textOfDocx, textOfHtml, textOfOdt } from './read-formats.ts';

type Position = Pick<RouteInput<'opinion.record'>, 'stance' | 'reason' | 'reservations'>;

const silent = { reason: '', reservations: '' };
const positions: readonly Position[] = [
  { ...silent, stance: 'favourable' },
  { ...silent, stance: 'unfavourable', reason: 'Mallièvre paierait deux fois, comme les Landes-Genusson.' },
  { ...silent, stance: 'withReservations', reservations: 'À Tiffauges, attendre le 1er septembre.' },
  { ...silent, stance: 'noView' },
];

/** An avis of the Pays de Mortagne with these positions, in the order of the collectivities; the others are silent. */
const opinionWith = async (app: TestApp, attributed: boolean) => {
  await app.call('collective.found', { name: 'CoDir de l’exemple', siren: '248500662' });
  const council = await app.call('council.create', { date: '2026-12-16', time: '18:30', place: '' });
  const { items } = await app.call('council.addItems', { id: council.id, titles: ['Fonds de concours'] });
  const asked = await app.call('opinion.ask', {
    councilItemId: items[0]?.id ?? 0,
    askedOn: '2026-11-20',
    dueOn: '2026-11-21',
    addressee: 'president',
  });
  await app.call('opinion.update', { id: asked.id, patch: { attributed } });
  for (const [index, position] of positions.entries())
    await app.call('opinion.record', {
      id: asked.id,
      collectivityId: asked.voices[index]?.collectivityId ?? 0,
      isCorrection: false,
      ...position,
      speaker: 'Mme Chloé Guérin',
      onBehalfOf: '',
      channel: 'mail',
      saidOn: '2026-11-21',
    });
  return app.call('opinion.get', { id: asked.id });
};

const paperOf = (app: TestApp, id: number) => documentOf(app.data.db, { kind: 'opinion', id }, testNow);

/** A document in every format it has, as its reader sees it, blanks made plain. */
const everyFormat = async (model: DocModel): Promise<string[]> =>
  [documentText(model), textOfHtml(model), await textOfDocx(model), textOfOdt(model)].map((text) =>
    text.replaceAll(/\s+/g, ' '),
  );

/** What municipal councils have to deliberate, a word of which is looked for in papers. */
const consequences = (opinion: Opinion): RouteInput<'decision.save'>['consequences'] => {
  const [, first, second, third] = opinion.voices.map(({ collectivityId }) => collectivityId ?? 0);
  const subject = 'Approuver la convention de groupement';
  return [
    { collectivityId: first ?? 0, subject, dueOn: '2027-01-31', doneOn: '2027-01-12' },
    { collectivityId: second ?? 0, subject, dueOn: '2027-01-31', doneOn: null },
    { collectivityId: third ?? 0, subject: 'Désigner deux personnes', dueOn: null, doneOn: null },
  ];
};

describe('the papers of a conseil', () => {
  it('hold the avis that count, name nobody, and say what became of each', async () => {
    const app = await startTestApp();
    const { id, session, voices, councilItemId } = await opinionWith(app, false);
    const papers = () =>
      (['councilOpinions', 'followUps'] as const).map((kind) =>
        documentText(documentOf(app.data.db, { kind, id: session.id }, testNow)),
      );
    for (const text of papers()) {
      expect(text).toContain('Fonds de concours');
      expect(text).toContain('Les voix diffèrent');
      for (const { name } of voices) expect(text).not.toContain(name);
    }
    // Asked again: the former avis is no more that of the point, and nobody has spoken yet.
    await app.call('opinion.askAgain', { id, askedOn: '2026-11-22', dueOn: null });
    for (const text of papers()) {
      expect(text).not.toContain('Les voix diffèrent');
      expect(text).toContain('Aucune position');
    }
    app.clock.now = '2026-12-17T11:00:00Z';
    await app.call('decision.save', {
      councilItemId,
      outcome: 'withdrawn',
      number: '',
      votesFor: null,
      votesAgainst: null,
      abstentions: null,
      note: 'À représenter en mars.',
      consequences: [],
    });
    expect(papers()[1]).toContain('Retiré de l’ordre du jour');
    app.remove();
  });

  it('say that nothing was asked of a conseil without avis', async () => {
    const app = await startTestApp();
    const council = await app.call('council.create', { date: '2026-12-16', time: '18:30', place: '' });
    for (const kind of ['councilOpinions', 'followUps'] as const)
      expect(documentText(documentOf(app.data.db, { kind, id: council.id }, testNow))).toContain(
        'Aucun avis n’a été demandé',
      );
    app.remove();
  });
});

describe('avis technique', () => {
  it('names no collectivity and nobody who spoke, unless voices are attributed, nor does its form', async () => {
    const app = await startTestApp();
    const { id, voices } = await opinionWith(app, false);
    for (const kind of ['opinion', 'replyForm'] as const) {
      const model = documentOf(app.data.db, { kind, id }, testNow);
      for (const words of [documentText(model), documentHtml(model), JSON.stringify(model)]) {
        for (const { name } of voices) expect(words).not.toContain(name);
        expect(words).not.toContain('Guérin');
      }
    }
    const text = documentText(paperOf(app, id));
    expect(text).toContain('[une commune] paierait deux fois');
    expect(text).toMatch(/Absence d’avis/);
    app.remove();
  });

  it('names those who spoke beside what they said where voices are attributed', async () => {
    const app = await startTestApp();
    const { id, voices } = await opinionWith(app, true);
    const text = documentText(paperOf(app, id));
    for (const { name } of voices) expect(text).toContain(name);
    expect(text).toContain('Mallièvre paierait deux fois');
    app.remove();
  });

  it('says what each solution costs and whom it touches, in every format, and nothing of what is not told', async () => {
    const app = await startTestApp();
    const { councilItemId, id } = await opinionWith(app, false);
    expect(documentText(paperOf(app, id))).not.toContain('Solutions envisagées');
    const blank = { cost: '', staffing: '', calendar: '', effects: '' };
    const options = [
      {
        ...blank,
        title: 'Plancher unique',
        cost: '120 000 euros',
        effects: '– petites communes écartées\n– aucun effet ailleurs',
      },
      { ...blank, title: 'Plancher par taille', calendar: 'Deux ans d’essai' },
    ];
    await app.call('opinion.saveQuestion', { councilItemId, patch: { options } });
    const again = await app.call('opinion.askAgain', { id, askedOn: '2026-11-22', dueOn: null });
    for (const text of await everyFormat(paperOf(app, again.id))) {
      for (const words of [
        'Solutions envisagées',
        '1. Plancher unique',
        '2. Plancher par taille',
        'petites communes écartées',
        'Deux ans d’essai',
      ])
        expect(text).toContain(words);
      expect(text).toMatch(/Coût.: 120.000 euros/);
      expect(text).not.toContain('Moyens humains');
    }
    app.remove();
  });

  it('says in every format which communes have still to deliberate, and the tableau des suites too', async () => {
    const app = await startTestApp();
    const asked = await opinionWith(app, false);
    app.clock.now = '2027-02-17T11:00:00Z';
    const { councilItemId, id, session } = asked;
    const done = {
      outcome: 'adopted',
      number: '',
      votesFor: null,
      votesAgainst: null,
      abstentions: null,
    } as const;
    await app.call('decision.save', { ...done, councilItemId, note: '', consequences: consequences(asked) });
    const [, first = '', second = '', third = ''] = asked.voices.map(({ name }) => name);
    for (const ref of [{ kind: 'opinion', id } as const, { kind: 'followUps', id: session.id } as const])
      for (const text of await everyFormat(documentOf(app.data.db, ref, app.clock.now))) {
        // A row for each state: the first has deliberated, the day of the second is behind, the third has none.
        for (const [commune, state] of [
          [first, 'Délibéré'],
          [second, 'Date dépassée'],
          [third, 'À délibérer'],
        ] as const)
          expect(text.slice(text.indexOf(commune))).toMatch(new RegExp(`^${commune}[ |]+\\S.*?${state}`));
        expect(text).toContain('12 janvier 2027');
      }
    app.remove();
  });

  it('says the avis as it was written, and what the conseil did of it', async () => {
    const app = await startTestApp();
    const { id, councilItemId } = await opinionWith(app, false);
    expect(documentText(paperOf(app, id))).toContain('L’avis n’est pas encore rédigé.');
    app.clock.now = '2026-11-23T11:00:00Z';
    await app.call('opinion.saveSynthesis', {
      id,
      patch: {
        shared: 'Le fonds est utile.',
        reservations: 'Le calendrier.',
        divergences: '– Le seuil.\n– Le prix.',
      },
    });
    await app.call('opinion.close', { id });
    expect(paperOf(app, id).blocks.filter(({ type }) => type === 'list')).toEqual([
      { type: 'list', ordered: false, items: ['Le seuil.', 'Le prix.'] },
    ]);
    app.clock.now = '2026-12-17T11:00:00Z';
    await app.call('decision.save', {
      councilItemId,
      outcome: 'amended',
      number: 'D2026-112',
      votesFor: 28,
      votesAgainst: 0,
      abstentions: 1,
      note: 'Seuil ramené à 2 000 €.',
      consequences: [],
    });
    await app.call('opinion.saveFollowUp', { id, followed: 'partly', followedWhy: '' });
    const text = documentText(paperOf(app, id)).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
    for (const words of [
      'Avis rédigé le 23 novembre 2026',
      'Le fonds est utile.',
      'Le seuil.',
      'Adopté avec modifications',
      'D2026-112',
      '28 pour, 0 contre, 1 abstention',
      'Avis suivi en partie',
    ])
      expect(text).toContain(words);
    app.remove();
  });
});
