import { useState } from 'react';
import type { CarryWay } from '../../../db/domain/carry-over.ts';
import { formatDate, formatTime } from '../../../db/domain/french-dates.ts';
import { typeset } from '../../../db/domain/typography.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import type { MeetingView } from './meeting-place.tsx';

type Item = MeetingView['items'][number];

const inReserve = 'reserve';

const words: Record<CarryWay, { heading: string; verb: string; done: string; says: string }> = {
  move: {
    heading: 'Déplacer vers une autre réunion',
    verb: 'Déplacer le point',
    done: 'Point déplacé à',
    says: 'Tout le suit\u00a0: ce qui est écrit, les présentateurs, les annexes, les sous-points et son historique.',
  },
  duplicate: {
    heading: 'Dupliquer dans une autre réunion',
    verb: 'Dupliquer le point',
    done: 'Point dupliqué dans',
    says: 'La copie reprend l’intitulé, la question, le résultat attendu, la rubrique, la durée, l’origine, les présentateurs et les sous-points. Les notes, les annexes et ce qu’il est advenu du point restent ici.',
  },
  postpone: {
    heading: 'Reporter à une réunion',
    verb: 'Reporter le point',
    done: 'Point reporté à',
    says: 'Le point reste à cet ordre du jour, noté «\u00a0reporté\u00a0». Une copie qui lui est liée emporte tout ce qui est écrit, annexes comprises\u202f; les sous-points déjà traités restent ici.',
  },
};

type MoveDialogProps = {
  meeting: MeetingView;
  item: Item;
  way: CarryWay;
  /** Called as the point leaves, before it has. */
  onMoved: () => void;
  onClose: () => void;
};

/** Chooses the meeting where a point goes, and says what goes with it. */
export function MoveDialog({ meeting, item, way, onMoved, onClose }: MoveDialogProps) {
  const { today } = useAppStatus();
  const carry = useCommand('item.carry');
  const undoToast = useUndoToast();
  const coming = useRoute('meeting.list', {})
    .filter(
      ({ id, date }) => id !== meeting.id && date >= today && (way !== 'postpone' || date > meeting.date),
    )
    .toReversed();
  const options = [
    ...coming.map(({ id, date, startTime, hostName }) => ({
      id: String(id),
      label: `${formatDate(date, 'full')}, ${formatTime(startTime)}`,
      ...(hostName !== '' && { description: typeset(hostName) }),
    })),
    ...(way === 'postpone' ? [{ id: inReserve, label: 'La réserve, sans date pour l’instant' }] : []),
  ];
  const [choice, setChoice] = useState<string | null>(options[0]?.id ?? null);
  const [isPending, setPending] = useState(false);
  const { heading, verb, done, says } = words[way];
  const submit = async () => {
    if (choice === null) return;
    const target = coming.find(({ id }) => String(id) === choice);
    setPending(true);
    if (way === 'move') onMoved();
    const result = await carry({ id: item.id, to: target?.id ?? null, way });
    onClose();
    const where = target ? `la réunion du ${formatDate(target.date, 'long')}` : 'plus tard, dans la réserve';
    undoToast(result.ok ? `${done} ${where}.` : result.message, result.ok);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading={heading}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          {options.length === 0 ? (
            <LinkButton href="#/reunions/nouvelle" variant="primary">
              Ajouter une réunion
            </LinkButton>
          ) : (
            <Button variant="primary" isPending={isPending} onPress={() => void submit()}>
              {verb}
            </Button>
          )}
        </>
      }
    >
      <Stack>
        <p className="font-semibold">
          <FrenchText>{item.title}</FrenchText>
        </p>
        {options.length === 0 ? (
          <p>
            Aucune autre réunion n’est prévue. Ajoutez-en une, ou mettez le point en réserve&nbsp;: il sera
            proposé à la prochaine.
          </p>
        ) : (
          <Select label="Réunion" options={options} selected={choice} onSelect={setChoice} />
        )}
        <p className="text-sm text-muted">{says}</p>
      </Stack>
    </Dialog>
  );
}
