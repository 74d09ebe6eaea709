import { Checkbox } from '../../ui/checkbox.tsx';
import type { PlanLine } from './plan-lines.tsx';

type PlanTurnsProps = {
  lines: readonly PlanLine[];
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
};

/** Whether turns are taken as proposed: asked of the duties that have somebody to propose, and of none when none has. */
export function PlanTurns({ lines, ...checkbox }: PlanTurnsProps) {
  const duties = [
    ...(lines.some(({ host }) => host) ? ['l’accueil'] : []),
    ...(lines.some(({ facilitator }) => facilitator) ? ['l’animation'] : []),
  ];
  if (duties.length === 0) return null;
  return <Checkbox {...checkbox}>Confier {duties.join(' et ')} selon les tours</Checkbox>;
}
