import { type ArticleFlow, type ArticleList, type ArticleParagraph, deepestList } from './article-text.ts';

/** An item of a list: word processors write lists as lines with a level (from 1) and the name of their list. */
export type ItemPlace = { level: number; ordered: boolean; list: string };
/** Where a line stands in a list; `continues` goes on with the item above it, of that level at most. */
export type ListPlace = ItemPlace | { continues: number };
/** In the item above, whatever its level. */
export const goesOn: ListPlace = { continues: Number.POSITIVE_INFINITY };

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
    if (place && 'level' in place) return this.#addItem(paragraph, place);
    if (place) this.#close(place.continues);
    const item = place && this.#open.at(-1)?.list.content.at(-1);
    if (item) item.content.push(paragraph);
    else {
      this.close();
      this.#write(paragraph);
    }
    return undefined;
  }

  /** Closes the lists that are deeper. */
  #close(level: number): void {
    while ((this.#open.at(-1)?.level ?? 0) > level) this.#open.pop();
  }

  #addItem(paragraph: ArticleParagraph, { level, ordered, list: name }: ItemPlace): void {
    const item = { type: 'listItem' as const, content: [paragraph] };
    const type = ordered ? ('orderedList' as const) : ('bulletList' as const);
    this.#close(level);
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
