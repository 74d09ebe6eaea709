/** The part of saxen that is used: it comes without types. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', told: (name: string, attributes: () => Record<string, string>) => void): this;
    on(event: 'closeTag', told: (name: string) => void): this;
    on(event: 'text' | 'cdata' | 'attention', told: (text: string) => void): this;
    on(event: 'error', told: (error: Error) => void): this;
    parse(xml: string): Error | null;
  }
}
