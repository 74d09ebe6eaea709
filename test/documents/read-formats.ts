import { strFromU8, unzipSync } from 'fflate';
import { documentDocx } from '../../electron/documents/docx.ts';
import { documentHtml } from '../../electron/documents/html.ts';
import type { DocModel } from '../../electron/documents/model.ts';
import { documentOdt } from '../../electron/documents/odt.ts';

/** The words alone, in order: marks, blanks and numbers of lists are each format's own affair. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Every letter and digit in order, whatever parts one word from the next. */
export const lettersOf = (text: string): string => wordsOf(text).join('');

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => entities[name] ?? '');

/** The text between tags, a blank in the place of those that part words. */
export const textOfXml = (xml: string): string =>
  decoded(
    xml
      .replace(/<w:rPr>.*?<\/w:rPr>/gs, '')
      .replace(/<\/?(?:w:t|w:r|w:rPr|text:span|b|i|u|sup)(?: [^>]*)?>/g, '')
      .replace(/<[^>]*>/g, ' '),
  );

export const partOf = (bytes: Uint8Array, path: string): string => {
  const part = unzipSync(bytes)[path];
  if (!part) throw new Error(`${path} is not in the archive`);
  return strFromU8(part);
};

/** Why an XML text is not well formed; '' when it is. */
export const faultOfXml = (xml: string): string => {
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml);
  if (forbidden) return `forbidden character at ${forbidden.index}`;
  const open: string[] = [];
  let done = 0;
  for (const match of xml.matchAll(
    /<\?[^?]*\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    const between = xml.slice(done, match.index);
    if (/[<>]/.test(between)) return `stray mark in « ${between.slice(0, 80)} »`;
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(between + (match[3] ?? '')))
      return `bare & in « ${between.slice(0, 80)} »`;
    done = match.index + match[0].length;
    const [, closing, name, , empty] = match;
    if (name === undefined || empty === '/') continue;
    if (closing !== '/') open.push(name);
    else if (open.pop() !== name) return `</${name}> closes nothing`;
  }
  if (xml.slice(done).trim() !== '') return 'text after the end';
  return open.length > 0 ? `<${open.at(-1)}> is never closed` : '';
};

/** The body of the HTML as a reader sees it: the far side of cards is the same card again. */
export const textOfHtml = (model: DocModel): string =>
  textOfXml(
    documentHtml(model)
      .replace(/^.*<body[^>]*>/s, '')
      .replace(/<div class="face turned"[^>]*>.*?<\/div>/gs, ''),
  );

export const textOfDocx = async (model: DocModel): Promise<string> =>
  textOfXml(partOf(await documentDocx(model), 'word/document.xml'));

export const textOfOdt = (model: DocModel): string =>
  textOfXml(partOf(documentOdt(model), 'content.xml').replace(/^.*<office:body>/s, ''));
