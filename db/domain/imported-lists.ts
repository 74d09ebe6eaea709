import { type ArticleFlow, type ArticleList, type ArticleParagraph, deepestList } from './article-text.ts';

/**
 * Where a line stands in a list: word processors write lists as lines with a level (from 1) and the name of their
 * list. `continued`: it goes on in the item above it.
 */
export type ListPlace = { level: number; ordered: boolean; list: string } | 'continued';

type Open = { level: number; name: string; list: ArticleList };

/** Lines one after the other, as lists within lists: levels that were skipped are closed up, the deepest ones joined. */
export class ListNester {
  readonly #write: (flow: ArticleFlow) => void;
  #open: Open[] = [];

  constructor(write: (flow: ArticleFlow) => void) {
    this.#write = write;
  }

  /** What follows is outside any list. */
  close(): void {
    this.#open = [];
  }

  add(paragraph: ArticleParagraph, place: ListPlace | null): void {
    const last = this.#open.at(-1);
    if (place === null || (place === 'continued' && !last)) {
      this.close();
      this.#write(paragraph);
    } else if (place === 'continued') last?.list.content.at(-1)?.content.push(paragraph);
    else this.#addItem(paragraph, place);
  }

  #addItem(
    paragraph: ArticleParagraph,
    { level, ordered, list: name }: Exclude<ListPlace, 'continued'>,
  ): void {
    const item = { type: 'listItem' as const, content: [paragraph] };
    const type = ordered ? ('orderedList' as const) : ('bulletList' as const);
    while ((this.#open.at(-1)?.level ?? 0) > level) this.#open.pop();
    const top = this.#open.at(-1);
    if (top?.level === level) {
      // Bullets have no numbers to begin again: two lists of them that touch are one.
      if (top.list.type === type && (!ordered || top.name === name)) {
        top.list.content.push(item);
        return;
      }
      this.#open.pop();
    }
    const above = this.#open.at(-1);
    if (above && this.#open.length === deepestList) {
      above.list.content.push(item);
      return;
    }
    const list: ArticleList = { type, content: [item] };
    if (above) above.list.content.at(-1)?.content.push(list);
    else this.#write(list);
    this.#open.push({ level, name, list });
  }
}
