import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  opinionChannelLabels,
  opinionChannels,
  type OpinionChannel,
  type OpinionPosition,
} from '../../../db/domain/opinion-position.ts';
import type { OpinionStance } from '../../../db/domain/opinion-words.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Card } from '../../ui/card.tsx';
import { Select } from '../../ui/select.tsx';
import { useShownCommand } from '../../use-route.ts';
import { agreementBeside, type OpinionView, type Voice } from './opinion-view.ts';
import { PositionEntry } from './position-entry.tsx';
import { PositionRow } from './position-row.tsx';

type Entry = { collectivityId: number; stance: OpinionStance };

const toFocus = (row: Element | null | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>('[role=radio][aria-checked=true], [role=radio]') ?? null;

/**
 * A row for each collectivity, all alike: in meeting, a figure notes a position and goes to the next one awaited, and
 * the reason is asked for in place where the position wants one.
 */
export function PositionsCard({
  opinion,
  isReadOnly,
  isWide = false,
}: {
  opinion: OpinionView;
  isReadOnly: boolean;
  /** The card has the whole screen: each collectivity on one line. */
  isWide?: boolean;
}) {
  const { today } = useAppStatus();
  // A line is free again once it shows its position: until then it would look awaited, and take the next figure.
  const record = useShownCommand('opinion.record');
  const undoToast = useUndoToast();
  const announce = useAnnounce();
  const [channel, setChannel] = useState<OpinionChannel>('meeting');
  const [entry, setEntry] = useState<Entry | null>(null);
  const list = useRef<HTMLUListElement>(null);
  // Collectivities whose position is being written: a quick hand is already on the line after.
  const inFlight = useRef(new Set<number>());
  const { voices, vocabulary } = opinion;

  // In meeting, the first key notes the first position awaited.
  useEffect(() => {
    if (!isWide || isReadOnly) return;
    const groups = [...(list.current?.querySelectorAll('[role=radiogroup]') ?? [])];
    const awaited = groups.find((group) => group.querySelector('[aria-checked=true]') === null);
    toFocus(awaited ?? groups[0])?.focus();
  }, [isWide, isReadOnly]);
  const rowOf = (id: number) => list.current?.querySelector(`[data-voice="${id}"]`);
  const awaitedAfter = (id: number): Voice | undefined => {
    const at = voices.findIndex(({ collectivityId }) => collectivityId === id);
    const around = [...voices.slice(at + 1), ...voices.slice(0, at)];
    return around.find(
      ({ position, collectivityId }) =>
        position === null && collectivityId !== null && !inFlight.current.has(collectivityId),
    );
  };
  const goOn = (id: number) => {
    const next = awaitedAfter(id);
    toFocus(rowOf(next?.collectivityId ?? id))?.focus();
  };
  const blank = (voice: Voice, stance: OpinionStance): OpinionPosition => ({
    stance,
    reason: voice.position?.reason ?? '',
    reservations: voice.position?.reservations ?? '',
    speaker: voice.position?.speaker ?? voice.holders[0]?.name ?? '',
    onBehalfOf: voice.position?.onBehalfOf ?? '',
    channel,
    saidOn: today,
  });
  const send = async (voice: Voice, position: OpinionPosition, isCorrection: boolean) => {
    const collectivityId = voice.collectivityId ?? 0;
    const result = await record({ id: opinion.id, collectivityId, isCorrection, ...position });
    if (result.ok) {
      const label = vocabulary.find(({ stance }) => stance === position.stance)?.label ?? '';
      announce(`${voice.name}\u00a0: ${label}.`);
    }
    return result;
  };
  const sendEntry = async (voice: Voice, position: OpinionPosition, isCorrection: boolean) => {
    const result = await send(voice, position, isCorrection);
    if (result.ok) {
      setEntry(null);
      goOn(voice.collectivityId ?? 0);
    }
    return result;
  };
  /** The next line is ready for its figure before this one is written; refused, this one takes the focus back. */
  const sendAtOnce = async (voice: Voice, id: number, stance: OpinionStance) => {
    inFlight.current.add(id);
    goOn(id);
    const result = await send(voice, blank(voice, stance), false);
    inFlight.current.delete(id);
    if (result.ok) return;
    undoToast(result.message, false);
    toFocus(rowOf(id))?.focus();
  };
  const choose = (voice: Voice, stance: OpinionStance) => {
    const term = vocabulary.find((each) => each.stance === stance);
    if (!term || voice.collectivityId === null || inFlight.current.has(voice.collectivityId)) return;
    if (term.needsReason || term.needsReservations || voice.position !== null) {
      setEntry({ collectivityId: voice.collectivityId, stance });
      return;
    }
    void sendAtOnce(voice, voice.collectivityId, stance);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-voice]') : null;
    // In a field of the entry, keys are text.
    if (!row || !(event.target instanceof Element) || !event.target.closest('[role=radiogroup]')) return;
    const voice = voices.find(
      ({ collectivityId }) => String(collectivityId) === row.getAttribute('data-voice'),
    );
    const rows = [...(list.current?.querySelectorAll('[data-voice]') ?? [])];
    const beside = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const offered = vocabulary.filter((term) => term.offered || term.stance === voice?.position?.stance);
    const stance = /^[1-9]$/.test(event.key) ? offered[Number(event.key) - 1]?.stance : undefined;
    if (beside === 0 && stance === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (beside !== 0) toFocus(rows[rows.indexOf(row) + beside])?.focus();
    else if (voice && stance) choose(voice, stance);
  };
  const given = voices.filter(({ position }) => position !== null).length;
  return (
    <Card
      heading="Positions"
      aside={
        <output className="text-sm text-muted">
          {[`${given}\u00a0sur ${voices.length}`, agreementBeside(opinion.agreement)]
            .filter((part) => part !== '')
            .join(' · ')}
        </output>
      }
      padding="flush"
    >
      {!isReadOnly && (
        <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 border-b border-line px-5 py-2.5">
          <p className="min-w-0 grow basis-72 text-sm text-muted">
            Un chiffre note la position de la ligne et passe à la collectivité suivante&#8239;; les flèches
            vont d’une ligne à l’autre. Un désaccord s’écrit avec sa raison.
          </p>
          {/* With the screen to itself, it is the meeting: there is nothing to choose. */}
          {!isWide && (
            <div className="w-56">
              <Select
                label="Données"
                options={opinionChannels.map((id) => ({ id, label: opinionChannelLabels[id] }))}
                selected={channel}
                onSelect={(id) => setChannel(id ?? 'meeting')}
              />
            </div>
          )}
        </div>
      )}
      <ul ref={list} onKeyDownCapture={onKeyDown}>
        {voices.map((voice) => {
          const isOpen = entry !== null && entry.collectivityId === voice.collectivityId;
          const term = isOpen && vocabulary.find(({ stance }) => stance === entry.stance);
          return (
            <li
              key={voice.collectivityId ?? voice.name}
              data-voice={voice.collectivityId}
              // The line whose figure is awaited shows, whether the focus came by the keyboard or not.
              className="border-t border-line border-l-3 border-l-transparent first:border-t-0 focus-within:border-l-teal focus-within:bg-sunk"
            >
              <PositionRow
                voice={voice}
                terms={vocabulary}
                isReadOnly={isReadOnly}
                isWide={isWide}
                onChoose={(stance) => choose(voice, stance)}
              />
              {term && (
                <PositionEntry
                  key={term.stance}
                  voice={voice}
                  term={term}
                  position={blank(voice, term.stance)}
                  onRecord={(position, isCorrection) => sendEntry(voice, position, isCorrection)}
                  onCancel={() => {
                    setEntry(null);
                    toFocus(rowOf(voice.collectivityId ?? 0))?.focus();
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
