import type { CharterText } from '../../db/queries/charter-text.ts';
import type { TestApp } from './app.ts';

/** Writes a charter through the application's own routes, the links between its articles kept. */
export const writeCharter = async (
  call: TestApp['call'],
  { chapters, articles }: Pick<CharterText, 'chapters' | 'articles'>,
): Promise<{ draftId: number; lastTitle: string }> => {
  const { draftId } = await call('charter.begin', { from: 'blank' });
  if (draftId === null) throw new Error('no draft was begun');
  const { chapters: begun } = await call('charter.outline', { id: draftId });
  for (const { id } of begun) await call('charter.removeChapter', { id });
  const added = new Map<string, { id: number; key: string }>();
  for (const chapter of chapters) {
    const { addedId: chapterId } = await call('charter.addChapter', { title: chapter.title, afterId: null });
    for (const { key, title } of articles.filter((each) => each.chapterId === chapter.id)) {
      const outline = await call('charter.addArticle', { chapterId, title, body: '', afterId: null });
      const line = outline.articles.find(({ id }) => id === outline.addedId);
      if (line) added.set(key, line);
    }
  }
  for (const { key, body } of articles) {
    const line = added.get(key);
    if (!line) continue;
    const linked = body.replace(/"key":"([^"]+)"/g, (whole, named: string) => {
      const target = added.get(named);
      return target ? `"key":"${target.key}"` : whole;
    });
    await call('charter.updateArticle', { id: line.id, patch: { body: linked } });
  }
  return { draftId, lastTitle: articles.at(-1)?.title ?? '' };
};
