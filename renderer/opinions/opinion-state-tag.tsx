import type { OpinionState } from '../../db/domain/opinion-life.ts';
import { Tag, type Tone } from '../ui/tag.tsx';

const tones: Record<OpinionState, Tone> = {
  open: 'now',
  due: 'soon',
  closed: 'soon',
  transmitted: 'ok',
  decided: 'neutral',
  superseded: 'neutral',
};

/** Where an avis stands, in words and colour, wherever it is shown. */
export function OpinionStateTag({ state, stateLabel }: { state: OpinionState; stateLabel: string }) {
  return <Tag tone={tones[state]}>{stateLabel}</Tag>;
}
