import { useState } from 'react';
import type { TurnKind } from '../../../db/domain/turn.ts';
import { atHead } from '../../../db/domain/turns.ts';
import { typeset } from '../../../db/domain/typography.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { Button } from '../../ui/button.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { useCommand } from '../../use-route.ts';
import { PassTurnDialog } from './pass-turn-dialog.tsx';
import { SwapTurnDialog } from './swap-turn-dialog.tsx';

export type KindTurns = RouteOutput<'turns.ofMeeting'>[TurnKind];
type Proposal = NonNullable<KindTurns['proposal']>;

const nouns: Record<TurnKind, string> = { host: 'l’accueil', facilitator: 'l’animation' };

/** Who passed, each taken back in one press. */
function Passes({ kind, passes }: { kind: TurnKind; passes: KindTurns['passes'] }) {
  const takeBack = useCommand('turns.takeBackPass');
  return passes.map(({ id, spoken, reason }) => (
    <div key={id} className="text-xs text-muted">
      {atHead(spoken)} a passé son tour{reason !== '' && <FrenchText>{` (${reason})`}</FrenchText>}.
      <div className="-ml-3">
        <Button
          variant="quiet"
          size="small"
          tone="muted"
          aria-label={`Rendre son tour à ${spoken} pour ${nouns[kind]}`}
          onPress={() => void takeBack({ id })}
        >
          Lui rendre son tour
        </Button>
      </div>
    </div>
  ));
}

type TurnHintProps = {
  kind: TurnKind;
  /** Null for a meeting that is not there yet: one only chooses. */
  meetingId: number | null;
  turns: KindTurns;
  /** Somebody has the turn already: no proposal, one may exchange. */
  isTaken: boolean;
  onChoose: (proposal: Proposal) => void;
};

/** Under the field: whose turn it is and why, in a line that asks for nothing. */
export function TurnHint({ kind, meetingId, turns, isTaken, onChoose }: TurnHintProps) {
  const [open, setOpen] = useState<'pass' | 'swap' | null>(null);
  const { proposal, passes, swaps } = turns;
  const [holder] = proposal?.holders ?? [];
  const shown = isTaken ? null : proposal;
  const who = [shown?.name, kind === 'facilitator' ? holder?.label : undefined]
    .filter((part) => part !== undefined)
    .map(typeset)
    .join(', ');
  return (
    <div className="-mt-2 flex flex-col gap-0.5 empty:hidden">
      {shown && (
        <>
          <p className="text-sm">
            <span className="text-muted">Proposé&nbsp;:</span> <b className="font-semibold">{who}</b>
          </p>
          <p className="text-xs text-pretty text-muted">{shown.reason}</p>
          <p className="-ml-3 flex flex-wrap">
            <Button
              variant="quiet"
              size="small"
              aria-label={`Choisir ${typeset(shown.name)} pour ${nouns[kind]}`}
              onPress={() => onChoose(shown)}
            >
              Choisir
            </Button>
            {meetingId !== null && (
              <Button
                variant="quiet"
                size="small"
                tone="muted"
                aria-label={`${atHead(shown.spoken)} passe son tour pour ${nouns[kind]}`}
                onPress={() => setOpen('pass')}
              >
                Passer ce tour
              </Button>
            )}
          </p>
        </>
      )}
      <Passes kind={kind} passes={passes} />
      {isTaken && meetingId !== null && swaps.length > 0 && (
        <div className="-ml-3">
          <Button
            variant="quiet"
            size="small"
            aria-label={`Échanger ${nouns[kind]} avec une autre réunion`}
            onPress={() => setOpen('swap')}
          >
            Échanger avec une autre réunion
          </Button>
        </div>
      )}
      {open === 'pass' && proposal && meetingId !== null && (
        <PassTurnDialog kind={kind} meetingId={meetingId} voice={proposal} onClose={() => setOpen(null)} />
      )}
      {open === 'swap' && meetingId !== null && (
        <SwapTurnDialog kind={kind} meetingId={meetingId} swaps={swaps} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
