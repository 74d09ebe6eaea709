import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { PREAMBLE_KEY } from '../../../db/domain/charter.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useUnsavedEntry } from '../../forms/use-unsaved-entry.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { PlanChapter } from './plan-chapter.tsx';

export type GuidedChapter = RouteOutput<'charter.plan'>[number];

const advisedOf = (plan: readonly GuidedChapter[]): Set<string> =>
  new Set(plan.flatMap(({ clauses }) => clauses.filter(({ isAdvised }) => isAdvised).map(({ key }) => key)));

const takenIn = ({ clauses }: GuidedChapter, taken: ReadonlySet<string>): number =>
  clauses.filter(({ key }) => taken.has(key)).length;

type ContentsProps = { plan: readonly GuidedChapter[]; taken: ReadonlySet<string> };

/** The chapters with what is taken of each: leads to them, and stays in sight. */
function Contents({ plan, taken }: ContentsProps) {
  return (
    <nav aria-label="Chapitres du plan" className="max-frame:hidden frame:sticky frame:top-0">
      <ol className="flex flex-col">
        {plan.map((chapter) => (
          <li key={chapter.key}>
            <a
              href={`#${chapter.key}`}
              onClick={(event) => {
                // The router reads the hash: the link moves the focus itself.
                event.preventDefault();
                const heading = document.getElementById(chapter.key);
                heading?.focus();
                heading?.scrollIntoView({ block: 'start' });
              }}
              className="flex justify-between gap-3 rounded-md px-3 py-1.5 text-md leading-snug hover:bg-sunk"
            >
              <FrenchText>{chapter.title}</FrenchText>
              <span className="shrink-0 text-muted">
                {takenIn(chapter, taken)} sur {chapter.clauses.length}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The guided plan: what each chapter is for, what it must answer, and the clauses proposed, taken or left. */
export function PlanPlace() {
  const plan = useRoute('charter.plan', {});
  const begin = useCommand('charter.begin');
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  const [taken, setTaken] = useState<ReadonlySet<string>>(() => advisedOf(plan));
  const [isTouched, setTouched] = useState(false);
  const [isPending, setPending] = useState(false);
  useUnsavedEntry('Les articles choisis', isTouched && !isPending, () => undefined);
  const take = (keys: readonly string[], isTaken: boolean) => {
    setTouched(true);
    setTaken((before) => {
      const after = new Set(before);
      for (const key of keys)
        if (isTaken) after.add(key);
        else after.delete(key);
      return after;
    });
  };
  const start = async () => {
    setPending(true);
    // In the order of the plan, whatever the order of the ticks.
    const clauses = plan
      .flatMap((chapter) => chapter.clauses.map(({ key }) => key))
      .filter((key) => taken.has(key));
    const result = await begin({ from: 'plan', clauses });
    if (result.ok) await navigate({ to: '/charte' });
    else undoToast(result.message, false);
    setPending(false);
  };
  const articles = plan
    .filter(({ key }) => key !== PREAMBLE_KEY)
    .flatMap(({ clauses }) => clauses.filter(({ key }) => taken.has(key)));
  const words = `Commencer avec ${count(articles.length, 'article', 'articles')}`;
  return (
    <>
      <PageHeader
        title="Partir d’un plan guidé"
        breadcrumb={[{ label: 'Charte', href: '#/charte' }]}
        subtitle="Cochez les articles dont vous partez. Tout se modifie, se déplace et se retire ensuite."
        actions={
          <Button
            variant="primary"
            isDisabled={taken.size === 0}
            isPending={isPending}
            onPress={() => void start()}
          >
            {words}
          </Button>
        }
      />
      <PageBody>
        <div className="grid items-start gap-6 frame:grid-cols-[17rem_minmax(0,1fr)]">
          <Contents plan={plan} taken={taken} />
          <div className="flex max-w-3xl flex-col gap-5">
            {plan.map((chapter) => (
              <PlanChapter key={chapter.key} chapter={chapter} taken={taken} onTake={take} />
            ))}
            <div>
              <Button isDisabled={taken.size === 0} isPending={isPending} onPress={() => void start()}>
                {words}
              </Button>
            </div>
          </div>
        </div>
      </PageBody>
    </>
  );
}
