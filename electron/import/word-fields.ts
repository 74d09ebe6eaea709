import { type ImportedInline, type ImportedReference, inlineWords } from '../../db/domain/imported-inline.ts';

type Field = { code: string; isCode: boolean; reference: string | null; isContents: boolean };

const firstWord = (code: string): string => /^\s*(\w+)/.exec(code)?.[1]?.toUpperCase() ?? '';

/** Where a field leads to within the document; null for others. */
const referenceOf = (code: string): string | null => {
  const name = firstWord(code);
  if (name === 'REF') return /^\s*\w+\s+(\S+)/.exec(code)?.[1] ?? null;
  return name === 'HYPERLINK' ? (/\\l\s+"?([^"\s]+)"?/.exec(code)?.[1] ?? null) : null;
};

/**
 * Fields are written flat (begin, code, separate, what it shows, end), may hold others, and go from paragraph to
 * paragraph: a table of contents does. What they show is kept, a table of contents is not.
 */
export class WordFields {
  readonly #open: Field[] = [];
  #sinks: { reference: string; content: ImportedInline[] }[] = [];
  #content: ImportedInline[] = [];
  readonly #loseAddress: () => void;

  constructor(loseAddress: () => void) {
    this.#loseAddress = loseAddress;
  }

  get isInContents(): boolean {
    return this.#open.some(({ isContents }) => isContents);
  }

  get #isInCode(): boolean {
    return this.#open.some(({ isCode }) => isCode);
  }

  push(node: ImportedInline): void {
    if (!this.#isInCode && !this.isInContents) (this.#sinks.at(-1)?.content ?? this.#content).push(node);
  }

  begin(): void {
    this.#open.push({ code: '', isCode: true, reference: null, isContents: false });
  }

  code(text: string): void {
    const field = this.#open.at(-1);
    if (field?.isCode) field.code += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (!field) return;
    field.isCode = false;
    field.isContents = firstWord(field.code) === 'TOC';
    field.reference = referenceOf(field.code);
    if (field.reference === null && firstWord(field.code) === 'HYPERLINK') this.#loseAddress();
    if (field.reference !== null) this.openReference(field.reference);
  }

  end(): void {
    if (this.#open.pop()?.reference) this.closeReference();
  }

  leaveContents(): void {
    const at = this.#open.findIndex(({ isContents }) => isContents);
    if (at >= 0) this.#open.length = at;
  }

  openReference(reference: string): void {
    this.#sinks.push({ reference, content: [] });
  }

  closeReference(): void {
    const sink = this.#sinks.pop();
    if (!sink) return;
    const node: ImportedReference = {
      type: 'reference',
      target: sink.reference,
      words: inlineWords(sink.content),
    };
    if (node.words !== '') this.push(node);
  }

  /** What was gathered since the last time: a paragraph's. A reference left open gives its words. */
  take(): ImportedInline[] {
    const content = [...this.#content, ...this.#sinks.flatMap((sink) => sink.content)];
    this.#content = [];
    this.#sinks = this.#sinks.map(({ reference }) => ({ reference, content: [] }));
    return content;
  }
}
