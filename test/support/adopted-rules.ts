import { type CharterRule, charterRuleLabels } from '../../db/domain/charter-rules.ts';
import type { TestApp } from './app.ts';

/** The draft there is, else a new one; emptied, so that it says only what the test gives it. */
const emptyDraft = async (app: TestApp): Promise<number> => {
  const before = await app.call('charter.get', {});
  if (before.draftId === null) {
    if (before.versions.length === 0) await app.call('charter.begin', { from: 'blank' });
    else await app.call('charter.draftNext', {});
  }
  const id = (await app.call('charter.get', {})).draftId ?? 0;
  const { chapters, articles } = await app.call('charter.outline', { id });
  for (const chapter of chapters) await app.call('charter.removeChapter', { id: chapter.id });
  for (const { id: preamble } of articles.filter(({ chapterId }) => chapterId === null))
    await app.call('charter.removeArticle', { id: preamble });
  return id;
};

/** A draft of one chapter, whose articles 1.1, 1.2… say `rules` in their order. Gives the ids of those articles. */
export const draftRules = async (app: TestApp, rules: readonly CharterRule[]): Promise<number[]> => {
  await emptyDraft(app);
  const { addedId: chapterId } = await app.call('charter.addChapter', { title: 'Nos règles', afterId: null });
  const articles: number[] = [];
  // A charter without an article is not adopted: the first one says nothing when there is no rule.
  for (const rule of rules.length === 0 ? [null] : rules) {
    const article = {
      chapterId,
      afterId: null,
      title: rule ? charterRuleLabels[rule.kind] : 'Sans règle',
      body: '',
    };
    const { addedId } = await app.call('charter.addArticle', article);
    if (rule) await app.call('charter.setRule', { articleId: addedId, rule });
    articles.push(addedId);
  }
  return articles;
};

/** The next version of the charter, of those articles, in force from a civil date; its last step is the adoption. */
export const adoptRules = async (
  app: TestApp,
  effectiveFrom: string,
  rules: readonly CharterRule[],
): Promise<number[]> => {
  const articles = await draftRules(app, rules);
  const today = app.clock.now.slice(0, 10);
  const adoptedOn = effectiveFrom < today ? effectiveFrom : today;
  await app.call('charter.adopt', { adoptedOn, effectiveFrom, meetingId: null, adoptionNote: '' });
  return articles;
};
