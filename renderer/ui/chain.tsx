import type { ChainStep } from '../../db/domain/chain.ts';
import { Button } from 'react-aria-components';
import { FrenchText } from './french-text.tsx';
import { Tag } from './tag.tsx';

/** What the drawing needs of a step; its date is the caller's affair. */
type DrawnStep = Pick<ChainStep, 'kind' | 'label' | 'when' | 'state' | 'stateLabel' | 'tone'>;

type ChainProps<Step extends DrawnStep> = {
  steps: readonly Step[];
  /** Opens what is to do for a step; without it the drawing is only read. */
  onStep?: (step: Step) => void;
  /** Of these steps only: the others stay plain text. */
  opens?: (step: Step) => boolean;
};

/** Circle; for the sending, the deadline that commands the others, a diamond. */
function Knot({ kind }: { kind: ChainStep['kind'] }) {
  return (
    <svg className="knot" viewBox="0 0 12 12" aria-hidden="true">
      {kind === 'dispatch' ? (
        <path className="mark" d="M6-1 13 6 6 13-1 6z" strokeLinejoin="round" />
      ) : (
        <circle className="mark" cx="6" cy="6" r="5" />
      )}
    </svg>
  );
}

function StepWords({ step }: { step: DrawnStep }) {
  return (
    <>
      <span className="block font-semibold">{step.label}</span>
      <span className="block text-muted">
        <FrenchText>{step.when}</FrenchText>
      </span>
      <span className="block">
        <Tag tone={step.tone}>{step.stateLabel}</Tag>
      </span>
    </>
  );
}

/** The calendar chain: the same drawing at home, on a conseil and on a meeting. */
export function Chain<Step extends DrawnStep>({ steps, onStep, opens = () => true }: ChainProps<Step>) {
  return (
    <div className="chain">
      <ol aria-label="Calendrier">
        {steps.map((step) => (
          <li key={step.kind} data-kind={step.kind} data-state={step.state}>
            <Knot kind={step.kind} />
            {onStep && opens(step) ? (
              <Button
                onPress={() => onStep(step)}
                className="step -m-1 rounded-md p-1 text-left underline-offset-2 hover:[&>:first-child]:underline"
              >
                <StepWords step={step} />
              </Button>
            ) : (
              <div className="step">
                <StepWords step={step} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
