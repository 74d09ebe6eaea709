import { useState } from 'react';
import { heldAs } from '../../../db/domain/member.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { useCommand } from '../../use-route.ts';
import { LastDayDialog } from './last-day-dialog.tsx';
import { PostDialog } from './post-dialog.tsx';
import { spellLabel } from './spell-label.ts';

type MemberView = RouteOutput<'member.list'>[number];
type PostView = MemberView['posts'][number];

const postName = (post: PostView): string =>
  [heldAs(post), post.collectivityName].filter((part) => part !== '').join(', ');

type PostLineProps = {
  post: PostView;
  isOnly: boolean;
  onEnd: () => void;
  onEdit: () => void;
  onRemove: () => void;
};

function PostLine({ post, isOnly, onEnd, onEdit, onRemove }: PostLineProps) {
  const { today } = useAppStatus();
  const name = postName(post);
  const act = { variant: 'quiet', size: 'small' } as const;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2.5 pr-2 pl-5 first:border-t-0">
      <div className="min-w-0">
        <p className={post.isHeld ? 'font-semibold' : undefined}>
          <FrenchText>{name}</FrenchText>
        </p>
        <p className="text-sm text-muted">
          <FrenchText>{spellLabel(post, today)}</FrenchText>
        </p>
      </div>
      <div className="ml-auto flex flex-wrap justify-end">
        {post.isHeld && post.endDate === '' && (
          <Button {...act} aria-label={`A quitté ce poste\u00a0: ${name}`} onPress={onEnd}>
            A quitté ce poste…
          </Button>
        )}
        <Button {...act} aria-label={`Modifier le poste ${name}`} onPress={onEdit}>
          Modifier
        </Button>
        {!isOnly && (
          <Button {...act} tone="muted" aria-label={`Retirer le poste ${name}`} onPress={onRemove}>
            Retirer
          </Button>
        )}
      </div>
    </li>
  );
}

const groupsOf = (posts: readonly PostView[], today: string) =>
  [
    { id: 'held', label: 'Aujourd’hui', posts: posts.filter(({ isHeld }) => isHeld) },
    { id: 'next', label: 'À venir', posts: posts.filter(({ startDate }) => startDate > today) },
    {
      id: 'past',
      label: 'Auparavant',
      posts: posts.filter(({ endDate }) => endDate !== '' && endDate < today).toReversed(),
    },
  ].filter((group) => group.posts.length > 0);

/** The posts of a person: those of today, to come, and before. Past meetings read theirs here. */
export function PostList({ member }: { member: MemberView }) {
  const { today } = useAppStatus();
  const update = useCommand('member.updatePost');
  const remove = useCommand('member.removePost');
  const undoToast = useUndoToast();
  const [edited, setEdited] = useState<PostView | 'new' | null>(null);
  const [ended, setEnded] = useState<PostView | null>(null);
  const end = async (post: PostView, lastDay: string) => {
    const result = await update({ id: post.id, patch: { endDate: lastDay } });
    if (result.ok) undoToast(`Fin de poste notée\u00a0: ${postName(post)}.`);
    return result;
  };
  const removeIt = async (post: PostView) => {
    const result = await remove({ id: post.id });
    undoToast(result.ok ? `Poste retiré\u00a0: ${postName(post)}.` : result.message, result.ok);
  };
  return (
    <Card
      heading="Postes"
      padding="flush"
      aside={
        <Button size="small" onPress={() => setEdited('new')}>
          Ajouter un poste
        </Button>
      }
    >
      {groupsOf(member.posts, today).map(({ id, label, posts }) => (
        <section key={id} aria-label={label} className="border-t border-line first:border-t-0">
          <h3 className="px-5 pt-3 text-sm font-semibold text-muted">{label}</h3>
          <ul>
            {posts.map((post) => (
              <PostLine
                key={post.id}
                post={post}
                isOnly={member.posts.length === 1}
                onEnd={() => setEnded(post)}
                onEdit={() => setEdited(post)}
                onRemove={() => void removeIt(post)}
              />
            ))}
          </ul>
        </section>
      ))}
      {edited !== null && (
        <PostDialog
          key={edited === 'new' ? 'new' : edited.id}
          memberId={member.id}
          post={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
      {ended !== null && (
        <LastDayDialog
          heading={`A quitté ce poste\u00a0: ${postName(ended)}`}
          confirmLabel="Noter la fin"
          submit={(lastDay) => end(ended, lastDay)}
          onClose={() => setEnded(null)}
        >
          Les autres postes de cette personne ne changent pas. Les réunions passées gardent celui-ci.
        </LastDayDialog>
      )}
    </Card>
  );
}
