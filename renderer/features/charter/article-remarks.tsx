import { useState } from 'react';
import { remarkChannelLabels, remarkStanceLabels } from '../../../db/domain/charter-remark.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { count } from '../../../db/domain/plural.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { cx } from '../../ui/class-names.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { showFound } from '../../ui/show-found.ts';
import { Tag } from '../../ui/tag.tsx';
import { useCommand } from '../../use-route.ts';
import type { ArticleView } from './article-form.tsx';
import { RemarkDialog } from './remark-dialog.tsx';
import { SettleDialog } from './settle-dialog.tsx';

export type RemarkView = ArticleView['remarks'][number];

const whoWords = ({ collectivityName, speaker }: RemarkView): string =>
  speaker === '' ? collectivityName : `${collectivityName}, ${speaker}`;

type RemarkProps = {
  articleId: number;
  remark: RemarkView;
  isFound: boolean;
  onEdit: () => void;
  onSettle: () => void;
};

function Remark({ articleId, remark, isFound, onEdit, onSettle }: RemarkProps) {
  const reopen = useCommand('charter.reopenRemark');
  const remove = useCommand('charter.removeRemark');
  const undoToast = useUndoToast();
  const { id, stance, text, saidOn, channel, settledOn, settlement } = remark;
  const who = whoWords(remark);
  const reopenIt = async () => {
    const result = await reopen({ articleId, id });
    if (!result.ok) undoToast(result.message, false);
  };
  const removeIt = async () => {
    const result = await remove({ articleId, id });
    undoToast(result.ok ? 'Remarque retirée.' : result.message, result.ok);
  };
  const action = (verb: string, onPress: () => void, tone: 'plain' | 'muted' = 'plain') => (
    <Button
      variant="quiet"
      size="small"
      tone={tone}
      aria-label={`${verb}\u00a0: remarque de ${who}`}
      onPress={onPress}
    >
      {verb}
    </Button>
  );
  return (
    <li
      {...(isFound && { ref: showFound, tabIndex: -1 })}
      className={cx(
        'flex flex-col gap-1 border-t border-line pt-2.5 outline-offset-2 first:border-t-0 first:pt-0',
        isFound && 'bg-amber-wash',
      )}
    >
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">
          <FrenchText>{who}</FrenchText>
        </span>
        <Tag>{remarkStanceLabels[stance].label}</Tag>
      </div>
      {text !== '' && (
        <p className="text-md whitespace-pre-line">
          <FrenchText>{text}</FrenchText>
        </p>
      )}
      <p className="text-xs text-muted">
        <FrenchText>{`Dit ${remarkChannelLabels[channel]} le ${formatDate(saidOn, 'long')}`}</FrenchText>
        {settledOn !== null && (
          <>
            <br />
            <FrenchText>
              {`Réglée le ${formatDate(settledOn, 'long')}${settlement === '' ? '' : ` : ${settlement}`}`}
            </FrenchText>
          </>
        )}
      </p>
      <div className="-ml-3 flex flex-wrap">
        {settledOn === null
          ? action('Noter comme réglée', onSettle)
          : action('Rouvrir', () => void reopenIt())}
        {action('Modifier', onEdit)}
        {action('Retirer', () => void removeIt(), 'muted')}
      </div>
    </li>
  );
}

const summaryOf = ({ remarks, views }: ArticleView): string => {
  if (remarks.length === 0) return 'Aucune';
  const open = remarks.filter(({ settledOn }) => settledOn === null).length;
  const settled = remarks.length - open;
  return [
    ...(open > 0 ? [count(open, 'ouverte', 'ouvertes')] : []),
    ...(settled > 0 ? [count(settled, 'réglée', 'réglées')] : []),
    ...(views.differ ? ['positions différentes'] : []),
  ].join(' · ');
};

/** What collectivities say of the article, each with one voice: the disagreements are read first, and stay written. */
export function ArticleRemarks({ article, found }: { article: ArticleView; found: number | null }) {
  const [dialog, setDialog] = useState<{ edit: RemarkView | 'new' } | { settle: RemarkView } | null>(null);
  const { id, remarks, views } = article;
  const close = () => setDialog(null);
  return (
    <Disclosure
      label="Remarques des collectivités"
      name="charter-remarks"
      summary={summaryOf(article)}
      startsOpen={views.differ || remarks.some((remark) => remark.id === found)}
    >
      {views.sentence !== '' && (
        <p className="border-l-3 border-edge pl-3 text-md">
          <FrenchText>{views.sentence}</FrenchText>
        </p>
      )}
      {remarks.length > 0 && (
        <ul className="flex flex-col gap-2.5">
          {remarks.map((remark) => (
            <Remark
              key={remark.id}
              articleId={id}
              remark={remark}
              isFound={remark.id === found}
              onEdit={() => setDialog({ edit: remark })}
              onSettle={() => setDialog({ settle: remark })}
            />
          ))}
        </ul>
      )}
      <div>
        <Button size="small" onPress={() => setDialog({ edit: 'new' })}>
          Ajouter une remarque
        </Button>
      </div>
      {dialog && 'edit' in dialog && (
        <RemarkDialog articleId={id} remark={dialog.edit === 'new' ? null : dialog.edit} onClose={close} />
      )}
      {dialog && 'settle' in dialog && <SettleDialog articleId={id} remark={dialog.settle} onClose={close} />}
    </Disclosure>
  );
}
