import {
  FootnoteReferenceRun,
  InternalHyperlink,
  NumberedItemReference,
  NumberedItemReferenceFormat,
  Paragraph,
  TextRun,
  type ParagraphChild,
} from 'docx';
import { followed, type BookPlace, type BookPlan } from './book-plan.ts';
import { referenceBookmark } from './docx-bookmarks.ts';
import { runs, runsOf } from './docx-text.ts';
import type { ProseInline } from './model.ts';
import { setProse, type Run } from './set-text.ts';

const noteCall = (text: string): FootnoteReferenceRun =>
  new FootnoteReferenceRun({
    children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...runs(text)] })],
  });

/** « article 2.3 »: the number is a field, which follows its article when others come before it. */
const reference = (run: Run, place: BookPlace): ParagraphChild[] => {
  const { before, number } = followed(run.text, place);
  if (number === '')
    return [new InternalHyperlink({ anchor: referenceBookmark(place), children: runsOf([run]) })];
  const field = new NumberedItemReference(referenceBookmark(place), number, {
    referenceFormat: NumberedItemReferenceFormat.RELATIVE,
  });
  return before === '' ? [field] : [...runsOf([{ ...run, text: before }]), field];
};

/** The words of a paragraph of an article: notes go to the foot of the page, references follow renumbering. */
export const proseWords = (nodes: readonly ProseInline[] | undefined, plan: BookPlan): ParagraphChild[] =>
  setProse(nodes ?? []).flatMap((line, index) => [
    ...(index > 0 ? [new TextRun({ break: 1 })] : []),
    ...line.flatMap((run): ParagraphChild[] => {
      if (run.note) return [noteCall(run.note.text)];
      const place = run.target === undefined ? undefined : plan.at(run.target);
      return place ? reference(run, place) : runsOf([run]);
    }),
  ]);
