import { importCharter } from '../../db/domain/charter-import.ts';
import { readDocx } from '../../electron/import/read-docx.ts';
import { storedSketch } from './article-sketch.ts';
import { wordFile } from './word-files.ts';

type Parts = Parameters<typeof wordFile>[1];

/** The charter that the XML of a body gives; its articles are article-0001, article-0002… */
export const imported = (body: string | string[], parts: Parts = {}) => {
  let keys = 0;
  return importCharter(
    readDocx(wordFile(typeof body === 'string' ? body : body.join(''), parts)),
    () => `article-${String((keys += 1)).padStart(4, '0')}`,
  );
};

/** The charter in lines: « = » its title, « P » the preamble, « 1 » a chapter, « 1.1 » an article, its text under it. */
export const shown = ({ content }: ReturnType<typeof imported>): string[] => [
  `= ${content.title}`,
  ...(content.preamble ? [`P ${content.preamble.title}`, ...storedSketch(content.preamble.body)] : []),
  ...content.chapters.flatMap(({ title, articles }, chapter) => [
    `${chapter + 1} ${title}`,
    ...articles.flatMap((article, index) => [
      `${chapter + 1}.${index + 1} ${article.title}`,
      ...storedSketch(article.body),
    ]),
  ]),
];
