import type { CollectivityKind } from './collectivity.ts';
import { formatDate } from './french-dates.ts';
import type { OpinionPosition } from './opinion-position.ts';
import { inReadingOrder } from './turns.ts';

/**
 * A collectivity asked for its view: one voice each, the EPCI as any commune, whoever directs its services and however
 * many others they serve (source 002, parité).
 */
export type OpinionVoice = {
  /** Null once the collectivity has left the collective: what it said stays. */
  collectivityId: number | null;
  name: string;
  kind: CollectivityKind;
  /** Inhabitants, as they were when it was asked; null when unknown. */
  population: number | null;
  /** Code of the département, '' when unknown. */
  department: string;
};

/** Who could bear a voice on the day: nobody (`vacant`), or not known yet. */
export type VoiceDirection = 'held' | 'interim' | 'vacant' | 'unknown';

/**
 * What came of a voice. `absent` is a result, and prints as « absence d’avis »: the delay is over, or the avis is
 * closed, and nothing was said. It is nobody's fault: participation is free.
 */
export type VoiceState = 'given' | 'awaited' | 'absent';

export const absenceLabel = 'Absence d’avis';
/** In place of the avis, where nobody answered in time. */
export const absenceSentence = `${absenceLabel}\u00a0: aucune position n’a été donnée dans le délai.`;

export type VoiceLine<V extends OpinionVoice, P extends OpinionPosition> = {
  voice: V;
  state: VoiceState;
  position: P | null;
  /** Given after the last day: it is an avis all the same. */
  isLate: boolean;
  direction: VoiceDirection;
  sentence: string;
};

export type VoicesQuestion<V extends OpinionVoice, P extends OpinionPosition> = {
  voices: readonly V[];
  positionOf: (voice: V) => P | null;
  directionOf: (voice: V) => VoiceDirection;
  dueOn: string;
  /** Whether the last day is behind, or the avis closed. */
  isOver: boolean;
};

const silenceSentence = (direction: VoiceDirection, isOver: boolean, dueOn: string): string => {
  const vacant = direction === 'vacant' ? ' Le poste est vacant\u00a0: personne ne peut être sollicité.' : '';
  return isOver ? `${absenceLabel}.${vacant}` : `Attendue jusqu’au ${formatDate(dueOn, 'long')}.${vacant}`;
};

/** One line per collectivity, in the order papers list them. A vacant post keeps its line: it is a voice, without a mouth. */
export const voiceLines = <V extends OpinionVoice, P extends OpinionPosition>({
  voices,
  positionOf,
  directionOf,
  dueOn,
  isOver,
}: VoicesQuestion<V, P>): VoiceLine<V, P>[] => {
  const ordered = inReadingOrder(
    voices.map((voice, index) => ({
      id: voice.collectivityId ?? index,
      kind: voice.kind,
      name: voice.name,
      voice,
    })),
  );
  return ordered.map(({ voice }) => {
    const position = positionOf(voice);
    const direction = directionOf(voice);
    if (!position) {
      const state = isOver ? 'absent' : 'awaited';
      const sentence = silenceSentence(direction, isOver, dueOn);
      return { voice, state, position, isLate: false, direction, sentence };
    }
    const isLate = position.saidOn > dueOn;
    const late = isLate ? ', après l’échéance' : '';
    const sentence = `Donnée le ${formatDate(position.saidOn, 'long')}${late}.`;
    return { voice, state: 'given', position, isLate, direction, sentence };
  });
};

type Line = Pick<VoiceLine<OpinionVoice, OpinionPosition>, 'state' | 'direction'>;

/** Voices that can still be heard before the delay is over: a vacant post keeps nobody waiting. */
export const stillAwaited = (lines: readonly Line[]): number =>
  lines.filter(({ state, direction }) => state === 'awaited' && direction !== 'vacant').length;

/**
 * Whether the collective gave an avis at all. `absent`: nobody said anything of the point, which is a result too; « sans
 * avis » from all is `given`, for it was looked at.
 */
export const opinionResult = (lines: readonly Line[]): 'given' | 'awaited' | 'absent' => {
  if (lines.some(({ state }) => state === 'given')) return 'given';
  return lines.some(({ state }) => state === 'awaited') ? 'awaited' : 'absent';
};
