import { useId, useState } from 'react';
import { charterRuleLabels } from '../../../db/domain/charter-rules.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { QuestionList } from './article-questions.tsx';
import type { GuidedChapter } from './plan-place.tsx';

type Clause = GuidedChapter['clauses'][number];

/** A clause proposed: its title, its words on demand, where it comes from, the rules it brings. */
function PlanClause({
  clause,
  isTaken,
  onTake,
}: {
  clause: Clause;
  isTaken: boolean;
  onTake: (isTaken: boolean) => void;
}) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { title, words, source, rules } = clause;
  return (
    <li className="border-t border-line px-5 py-2.5 first:border-t-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <div className="min-w-0 flex-1 basis-64 pt-0.5">
          <Checkbox isSelected={isTaken} onChange={onTake}>
            <FrenchText>{title}</FrenchText>
          </Checkbox>
          {rules.length > 0 && (
            <p className="ml-7 text-xs text-muted">
              Règle que CoDir appliquera&nbsp;: {rules.map((kind) => charterRuleLabels[kind]).join(', ')}
            </p>
          )}
        </div>
        <Button
          variant="quiet"
          size="small"
          aria-expanded={isOpen}
          {...(isOpen && { 'aria-controls': id })}
          aria-label={`${isOpen ? 'Replier' : 'Lire'}\u00a0: ${title}`}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Replier' : 'Lire'}
        </Button>
      </div>
      {isOpen && (
        <div id={id} className="mt-1.5 mb-1 ml-7 flex flex-col gap-2">
          <p className="text-md whitespace-pre-line">
            <FrenchText>{words}</FrenchText>
          </p>
          {source !== '' && (
            <p className="text-xs text-muted">
              Source&nbsp;: <FrenchText>{source}</FrenchText>
            </p>
          )}
        </div>
      )}
    </li>
  );
}

type PlanChapterProps = {
  chapter: GuidedChapter;
  taken: ReadonlySet<string>;
  onTake: (keys: readonly string[], isTaken: boolean) => void;
};

/** A chapter of the plan: what it is for, what it must answer, its clauses. */
export function PlanChapter({ chapter, taken, onTake }: PlanChapterProps) {
  const { key, title, intent, questions, clauses } = chapter;
  const keys = clauses.map((clause) => clause.key);
  const count = keys.filter((each) => taken.has(each)).length;
  const takesAll = count < keys.length;
  return (
    <section aria-labelledby={key} className="min-w-0 overflow-clip rounded-lg border border-line bg-surface">
      <div className="border-b border-line px-5 pt-3.5 pb-3">
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          <h2 id={key} tabIndex={-1} className="scroll-mt-4 text-lg">
            <FrenchText>{title}</FrenchText>
          </h2>
          {keys.length > 1 && (
            <Button
              variant="quiet"
              size="small"
              tone="muted"
              aria-label={`${takesAll ? 'Tout cocher' : 'Tout décocher'}\u00a0: ${title}`}
              onPress={() => onTake(keys, takesAll)}
            >
              {takesAll ? 'Tout cocher' : 'Tout décocher'}
            </Button>
          )}
        </div>
        <p className="text-md text-muted">
          <FrenchText>{intent}</FrenchText>
        </p>
        <div className="mt-2">
          <QuestionList questions={questions} />
        </div>
      </div>
      <ul>
        {clauses.map((clause) => (
          <PlanClause
            key={clause.key}
            clause={clause}
            isTaken={taken.has(clause.key)}
            onTake={(isTaken) => onTake([clause.key], isTaken)}
          />
        ))}
      </ul>
    </section>
  );
}
