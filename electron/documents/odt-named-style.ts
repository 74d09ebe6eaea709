/** Widths in millimetres, like paper.css and docx-styles.ts. */
export const contentWidth = 170;
export const bodyIndent = 14;
export const partIndent = 24;

export type NamedStyle = {
  name: string;
  display: string;
  parent?: string;
  paragraph?: string;
  inside?: string;
  text?: string;
  outline?: number;
  /** Attributes of the style itself. */
  more?: string;
};

/** A paragraph style under a name of its own: `paragraph` and `text` are attributes, `inside` tab stops. */
export const namedStyle = ({
  name,
  display,
  parent = 'Standard',
  paragraph = '',
  inside = '',
  text = '',
  outline,
  more = '',
}: NamedStyle): string =>
  `<style:style style:name="${name}" style:display-name="${display}" style:family="paragraph" style:parent-style-name="${parent}" style:class="text"${outline === undefined ? '' : ` style:default-outline-level="${outline}" style:next-style-name="Standard"`}${more === '' ? '' : ` ${more}`}>` +
  `<style:paragraph-properties ${paragraph}>${inside}</style:paragraph-properties>` +
  `${text === '' ? '' : `<style:text-properties ${text}/>`}</style:style>`;

/** Tab positions are counted from the paragraph's own left margin. */
export const rightTab = (from: number): string =>
  `<style:tab-stops><style:tab-stop style:position="${contentWidth - from}mm" style:type="right"/></style:tab-stops>`;

export const leftTab = (position: number): string =>
  `<style:tab-stops><style:tab-stop style:position="${position}mm"/></style:tab-stops>`;
