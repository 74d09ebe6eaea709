import {
  addArticle,
  moveArticle,
  removeArticle,
  updateArticle,
  writableArticle,
} from '../../../db/commands/charter-article.ts';
import {
  addChapter,
  moveChapters,
  removeChapter,
  updateChapter,
  writableChapter,
} from '../../../db/commands/charter-chapter.ts';
import { mergeArticle, splitArticle } from '../../../db/commands/charter-joining.ts';
import { removeRule, setRule } from '../../../db/commands/charter-rule.ts';
import { renameDraft } from '../../../db/commands/charter-version.ts';
import type { WriteHandle } from '../../../db/handles.ts';
import { getArticle } from '../../../db/queries/charter-article.ts';
import { getOutline } from '../../../db/queries/charter-outline.ts';
import { write, type WriteStep } from '../../../db/write.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

/** Writing the draft: its chapters, articles and rules. */
export const charterWritingHandlers = ({ open, now }: DataAccess) => {
  /** `command` gives the id of the draft. */
  const outline = (step: WriteStep, command: (tx: WriteHandle) => number) =>
    getOutline(open().db, write(open(), step, command), now());
  const article = (id: number, step: WriteStep, command: (tx: WriteHandle) => void) => {
    write(open(), step, command);
    return getArticle(open().db, id);
  };
  /** `command` gives the id of an article: the plan comes with it. */
  const withArticle = (label: string, command: (tx: WriteHandle) => number) => {
    const [id, versionId] = write(open(), { label }, (tx) => {
      const made = command(tx);
      return [made, writableArticle(tx, made).versionId];
    });
    return { id, view: getOutline(open().db, versionId, now()) };
  };
  return {
    'charter.outline': ({ id }) => getOutline(open().db, id, now()),
    'charter.article': ({ id }) => getArticle(open().db, id),
    'charter.rename': ({ title }) =>
      outline({ label: 'titre de la charte', mergeKey: 'charter-title' }, (tx) => renameDraft(tx, title)),

    'charter.addChapter': ({ title, afterId }) => {
      const [addedId, versionId] = write(open(), { label: 'ajout d’un chapitre' }, (tx) => {
        const id = addChapter(tx, title, afterId);
        return [id, writableChapter(tx, id).versionId];
      });
      return { ...getOutline(open().db, versionId, now()), addedId };
    },
    'charter.updateChapter': ({ id, title }) =>
      outline({ label: 'titre d’un chapitre', mergeKey: `charter-chapter:${id}` }, (tx) =>
        updateChapter(tx, id, title),
      ),
    'charter.moveChapter': ({ ids, beside, side }) =>
      outline({ label: 'déplacement d’un chapitre' }, (tx) => moveChapters(tx, ids, { beside, side })),
    'charter.removeChapter': ({ id }) =>
      outline({ label: 'suppression d’un chapitre' }, (tx) => removeChapter(tx, id)),

    'charter.addArticle': (input) => {
      const { id, view } = withArticle('ajout d’un article', (tx) => addArticle(tx, input));
      return { ...view, addedId: id };
    },
    'charter.updateArticle': ({ id, patch }) =>
      article(id, { label: 'modification d’un article', mergeKey: `charter-article:${id}` }, (tx) =>
        updateArticle(tx, id, patch),
      ),
    'charter.moveArticle': ({ id, chapterId, index }) =>
      outline({ label: 'déplacement d’un article' }, (tx) => moveArticle(tx, id, chapterId, index)),
    'charter.removeArticle': ({ id }) =>
      outline({ label: 'suppression d’un article' }, (tx) => removeArticle(tx, id)),
    'charter.splitArticle': ({ id, before, after }) => {
      const split = withArticle('scission d’un article', (tx) => splitArticle(tx, id, { before, after }));
      return { ...split.view, addedId: split.id };
    },
    'charter.mergeArticle': ({ id }) => {
      const merged = withArticle('réunion de deux articles', (tx) => mergeArticle(tx, id));
      return { ...merged.view, intoId: merged.id };
    },

    'charter.setRule': ({ articleId, rule }) =>
      article(articleId, { label: 'règle de la charte', mergeKey: `charter-rule:${rule.kind}` }, (tx) =>
        setRule(tx, articleId, rule),
      ),
    'charter.removeRule': ({ articleId, kind }) =>
      article(articleId, { label: 'retrait d’une règle de la charte' }, (tx) =>
        removeRule(tx, articleId, kind),
      ),
  } satisfies Partial<Handlers>;
};
