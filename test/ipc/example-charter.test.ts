import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArticleText } from '../../db/domain/article-text.ts';
import type { RouteOutput } from '../../electron/ipc/contract/contract.ts';
import { openExample, type Example } from '../documents/example-papers.ts';

let example: Example;
let overview: RouteOutput<'charter.get'>;
beforeAll(async () => {
  example = await openExample();
  overview = await example.call('charter.get', {});
}, 60_000);
afterAll(() => example.remove());

const draft = () => example.call('charter.outline', { id: overview.draftId ?? 0 });
const [second, first] = [() => overview.versions[0]?.id ?? 0, () => overview.versions[1]?.id ?? 0];

describe('the charter of the example dossier', () => {
  it('has two versions adopted, the second at a meeting, with what it left in disagreement', () => {
    const [inForce, former] = overview.versions;
    expect(overview.versions).toHaveLength(2);
    expect(former).toMatchObject({ number: 1, adoptedOn: '2024-11-24', isInForce: false, isSound: true });
    expect(inForce).toMatchObject({ number: 2, adoptedOn: '2026-05-19', isInForce: true, isSound: true });
    expect(inForce?.meeting?.date).toBe('2026-05-19');
    expect(inForce?.adoptionNote).toMatch(/désaccord demeure sur l’article \d+\.\d+\. Pour Tiffauges/);
  });

  it('is long enough to be looked at: chapters, articles, nested lists and tables', async () => {
    const { version } = await example.call('charter.outline', { id: second() });
    expect(version.articleCount).toBeGreaterThanOrEqual(40);
    const { chapters, articles } = await draft();
    expect(chapters.length).toBeGreaterThanOrEqual(8);
    const views = await Promise.all(articles.map(({ id }) => example.call('charter.article', { id })));
    const blocks = views.flatMap(({ body }) => readArticleText(body)?.content ?? []);
    expect(blocks.filter(({ type }) => type === 'table').length).toBeGreaterThanOrEqual(2);
    const nested = blocks.filter(
      (block) =>
        (block.type === 'bulletList' || block.type === 'orderedList') &&
        block.content.some(({ content }) => content.some(({ type }) => type !== 'paragraph')),
    );
    expect(nested.length).toBeGreaterThanOrEqual(3);
  });

  it('changed the delay from 72 to 48 hours, and each meeting keeps that of its day', async () => {
    const meetings = await example.call('meeting.list', {});
    const hours = meetings
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .map(({ date, deadline }) => [date < '2026-06-02', deadline?.hours]);
    expect(hours.slice(0, 3)).toEqual([
      [true, 72],
      [true, 72],
      [false, 48],
    ]);
    expect(hours.slice(3)).toEqual(hours.slice(3).map(() => [false, 48]));
    const sent = meetings.flatMap(({ deadline }) =>
      deadline?.sentAt ? [[deadline.sentAt, deadline.instant]] : [],
    );
    expect(sent).toHaveLength(5);
    for (const [sentAt = '', due = ''] of sent) expect(sentAt < due).toBe(true);
  });

  it('shows every state of a signature', async () => {
    const { voices } = await example.call('charter.adhesions', { id: second() });
    const states = Object.groupBy(voices, ({ state }) => state);
    expect(states.signed).toHaveLength(9);
    expect(states.former?.map(({ name }) => name)).toEqual(['Treize-Vents']);
    expect(states.vacant?.map(({ name }) => name)).toEqual(['Saint-Aubin-des-Ormeaux']);
    expect(states.toAsk?.map(({ name }) => name)).toEqual(['Saint-Laurent-sur-Sèvre']);
  });

  it('has a draft whose articles are discussed, some settled, views differing on one', async () => {
    const { articles } = await draft();
    const differing = articles.filter(({ viewsDiffer }) => viewsDiffer);
    expect(differing.map(({ key }) => key)).toContain('opinion-positions');
    const settled = articles.find(({ title }) => title === 'Participer à distance');
    const { remarks } = await example.call('charter.article', { id: settled?.id ?? 0 });
    expect(remarks.map(({ settledOn }) => settledOn)).toEqual([expect.any(String)]);
  });

  it('tells apart what was inserted, removed, moved and reworded from one version to the next', async () => {
    const { counts } = await example.call('charter.compare', { from: first(), to: second() });
    for (const change of ['reworded', 'moved', 'moved-reworded', 'inserted', 'removed'] as const)
      expect(counts[change]).toBeGreaterThan(0);
  });
});
