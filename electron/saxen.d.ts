/** The part of saxen this application calls; the package brings no types of its own. */
declare module 'saxen' {
  export class Parser {
    constructor(options?: { proxy?: boolean });
    /** Attributes and texts come as they are written, their entities not decoded. */
    on(event: 'openTag', heard: (name: string, attributes: () => Record<string, string>) => void): this;
    on(event: 'closeTag', heard: (name: string) => void): this;
    on(event: 'text' | 'cdata' | 'attention', heard: (text: string) => void): this;
    on(event: 'error', heard: (problem: Error) => void): this;
    parse(xml: string): void;
  }
}
