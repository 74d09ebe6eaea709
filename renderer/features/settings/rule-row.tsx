import { type ReactNode, useId } from 'react';
import { type CharterRuleKind, charterRuleLabels, ruleSentence } from '../../../db/domain/charter-rules.ts';
import { atHead } from '../../../db/domain/turns.ts';
import { ComingChange, type RuleLine, SettledBy } from '../../rules/rule-source.tsx';
import { FrenchText } from '../../ui/french-text.tsx';

type RuleRowProps = {
  kind: CharterRuleKind;
  line: RuleLine;
  /** Its fields, shown while no article fixes it. */
  children: ReactNode;
};

/** A rule of the collective: typed here, or read from the article that fixes it; and what an adopted version will change. */
export function RuleRow({ kind, line, children }: RuleRowProps) {
  const id = useId();
  const { rule, source, next } = line;
  return (
    // Named by a heading rather than a legend: one moves by headings from rule to rule.
    <fieldset aria-labelledby={id} className="min-w-0 border-t border-line px-5 py-4">
      <h3 id={id} className="font-semibold">
        {charterRuleLabels[kind]}
      </h3>
      {source && rule ? (
        <>
          <p className="mt-1">
            <FrenchText>{`${atHead(ruleSentence(rule))}.`}</FrenchText>
          </p>
          <p className="mt-0.5 text-sm text-muted">
            <SettledBy source={source} />
          </p>
        </>
      ) : (
        <div className="mt-2">{children}</div>
      )}
      {next && (
        <p className="mt-2 text-sm text-amber">
          <ComingChange next={next} />
        </p>
      )}
    </fieldset>
  );
}
