import { contentWidth, namedStyle } from './odt-named-style.ts';

/** Room for « 10.12 » before the words of a heading, in millimetres. */
const hanging = 12;

const place = `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${hanging}mm" fo:text-indent="-${hanging}mm" fo:margin-left="${hanging}mm"/></style:list-level-properties>`;

/** « 1. », « 1.1 »: the outline numbers the headings of a book, and leaves those of other papers alone. */
export const outlineStyle = (isBook: boolean): string => {
  const level = (number: number): string => {
    if (!isBook || number > 2)
      return `<text:outline-level-style text:level="${number}" style:num-format=""/>`;
    const look = number === 1 ? 'style:num-suffix="."' : 'text:display-levels="2"';
    return `<text:outline-level-style text:level="${number}" style:num-format="1" ${look}>${place}</text:outline-level-style>`;
  };
  return `<text:outline-style style:name="Outline">${[1, 2, 3, 4].map(level).join('')}</text:outline-style>`;
};

/** Headings of the first two levels that take no number: a preamble, signatures. */
export const unnumberedStyle = (level: 1 | 2): string => `Titre_20_${level}_20_sans_20_numero`;

const unnumbered = (level: 1 | 2): string =>
  namedStyle({
    name: unnumberedStyle(level),
    display: `Titre ${level} sans numéro`,
    parent: `Heading_20_${level}`,
    outline: level,
    more: 'style:list-style-name=""',
    paragraph: 'fo:margin-left="0mm" fo:text-indent="0mm"',
  });

const contentsLine = (level: 1 | 2, from: number, number: number, more: string, text: string): string =>
  namedStyle({
    name: `Contents_20_${level}`,
    display: `Contents ${level}`,
    paragraph: `fo:margin-left="${from}mm" fo:margin-bottom="0.4mm" ${more}`,
    inside: `<style:tab-stops><style:tab-stop style:position="${number}mm"/><style:tab-stop style:position="${contentWidth - from}mm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops>`,
    text,
  });

/** The styles of a book: its title is no heading, its headings take their numbers from the outline. */
export const bookStyles = (accent: string): string =>
  [
    namedStyle({
      name: 'Title',
      display: 'Title',
      paragraph:
        'fo:margin-top="8mm" fo:margin-bottom="1mm" fo:keep-with-next="always" fo:line-height="100%"',
      text: `fo:font-size="24pt" fo:font-weight="bold" fo:color="#${accent}"`,
    }),
    namedStyle({
      name: 'Heading_20_1',
      display: 'Heading 1',
      outline: 1,
      paragraph:
        'fo:margin-top="8.5mm" fo:margin-bottom="1.2mm" fo:keep-with-next="always" fo:keep-together="always" fo:line-height="100%"',
      text: `fo:font-size="15pt" fo:font-weight="bold" fo:color="#${accent}"`,
    }),
    namedStyle({
      name: 'Heading_20_2',
      display: 'Heading 2',
      outline: 2,
      paragraph:
        'fo:margin-top="4.5mm" fo:margin-bottom="0.4mm" fo:keep-with-next="always" fo:keep-together="always" fo:line-height="100%"',
      text: 'fo:font-size="12pt" fo:font-weight="bold"',
    }),
    namedStyle({
      name: 'Heading_20_3',
      display: 'Heading 3',
      outline: 3,
      paragraph:
        'fo:margin-top="2mm" fo:margin-bottom="0mm" fo:keep-with-next="always" fo:keep-together="always"',
      text: 'fo:font-weight="bold" fo:color="#444444"',
    }),
    unnumbered(1),
    unnumbered(2),
    namedStyle({
      name: 'Contents_20_Heading',
      display: 'Contents Heading',
      paragraph: 'fo:margin-top="4mm" fo:margin-bottom="2mm" fo:keep-with-next="always"',
      text: `fo:font-size="13pt" fo:font-weight="bold" fo:color="#${accent}"`,
    }),
    contentsLine(1, 0, 8, 'fo:margin-top="1.6mm" fo:keep-with-next="always"', 'fo:font-weight="bold"'),
    contentsLine(2, 8, 12, '', ''),
  ].join('');
