import {
  addRemark,
  removeRemark,
  reopenRemark,
  settleRemark,
  updateRemark,
} from '../../../db/commands/charter-remark.ts';
import type { CommandContext, WriteHandle } from '../../../db/handles.ts';
import { getArticle } from '../../../db/queries/charter-article.ts';
import { write } from '../../../db/write.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

/** What collectivities say of an article. */
export const charterRemarkHandlers = ({ open, now }: DataAccess) => {
  const run = (
    articleId: number,
    label: string,
    command: (tx: WriteHandle, context: CommandContext) => unknown,
    mergeKey?: string,
  ) => {
    const step = mergeKey === undefined ? { label } : { label, mergeKey };
    write(open(), step, (tx) => command(tx, { now: now() }));
    return getArticle(open().db, articleId);
  };
  return {
    'charter.addRemark': ({ articleId, remark }) =>
      run(articleId, 'ajout d’une remarque', (tx, context) => addRemark(tx, articleId, remark, context)),
    'charter.updateRemark': ({ patch, ...named }) =>
      run(
        named.articleId,
        'modification d’une remarque',
        (tx, context) => updateRemark(tx, named, patch, context),
        `charter-remark:${named.id}`,
      ),
    'charter.settleRemark': ({ settledOn, settlement, ...named }) =>
      run(named.articleId, 'règlement d’une remarque', (tx, context) =>
        settleRemark(tx, named, { settledOn, settlement }, context),
      ),
    'charter.reopenRemark': (named) =>
      run(named.articleId, 'réouverture d’une remarque', (tx) => reopenRemark(tx, named)),
    'charter.removeRemark': (named) =>
      run(named.articleId, 'suppression d’une remarque', (tx) => removeRemark(tx, named)),
  } satisfies Partial<Handlers>;
};
