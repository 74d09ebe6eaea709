import { played } from '../not-played.ts';

type Content = string | Blob;

/** One thing on the clipboard in its several forms, by MIME type. */
export class ClipboardItem {
  readonly types: string[];
  readonly #forms: Map<string, Content | Promise<Content>>;

  constructor(forms: Record<string, Content | Promise<Content>>) {
    this.#forms = new Map(Object.entries(forms));
    this.types = [...this.#forms.keys()];
  }
  async getType(type: string): Promise<Blob> {
    const form = await this.#forms.get(type);
    if (form === undefined) throw new Error(`The type '${type}' was not found`);
    return typeof form === 'string' ? new Blob([form], { type }) : form;
  }
}

let items: ClipboardItem[] = [];

/** A clipboard of the app's own: the machine's is left alone. */
export const clipboard = played('clipboard', {
  read: async (): Promise<ClipboardItem[]> => [...items],
  write: async (written: ClipboardItem[]): Promise<void> => {
    items = [...written];
  },
  readText: async (): Promise<string> => {
    const item = items.find(({ types }) => types.includes('text/plain'));
    return item ? (await item.getType('text/plain')).text() : '';
  },
  writeText: async (text: string): Promise<void> => {
    items = [new ClipboardItem({ 'text/plain': text })];
  },
  has: async (type: string): Promise<boolean> => items.some(({ types }) => types.includes(type)),
  clear: (): void => {
    items = [];
  },
});
