import { useState } from 'react';
import type { ProposalSource } from '../../../db/domain/agenda-proposals.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { formatDuration } from '../../../db/domain/french-durations.ts';
import { count } from '../../../db/domain/plural.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useCommand } from '../../use-route.ts';
import type { MeetingView } from './meeting-place.tsx';
import type { MeetingProposals } from './proposals.tsx';

type Proposal = MeetingProposals['proposals'][number];

const keyOf = ({ source, id }: Proposal): string => `${source}-${id}`;

const on = (date: string | null): string => (date === null ? '' : ` du ${formatDate(date, 'long')}`);

const headingOf = (source: ProposalSource, { councilDate, lastDate }: MeetingProposals): string => {
  const headings: Record<ProposalSource, string> = {
    approval: 'Relevé précédent',
    council: `Conseil${on(councilDate)}`,
    last: `Laissés par la réunion${on(lastDate)}`,
    recurring: 'Points récurrents',
    reserve: 'En réserve',
  };
  return headings[source];
};

type GroupProps = {
  heading: string;
  proposals: readonly Proposal[];
  ticked: ReadonlySet<string>;
  onTick: (keys: readonly string[], isTicked: boolean) => void;
};

function Group({ heading, proposals, ticked, onTick }: GroupProps) {
  const keys = proposals.map(keyOf);
  const isWhole = keys.every((key) => ticked.has(key));
  return (
    <fieldset className="min-w-0">
      <legend className="float-left w-full">
        <span className="flex items-baseline justify-between gap-3 border-b border-line pb-1">
          <span className="text-sm font-semibold">{heading}</span>
        </span>
      </legend>
      <div className="clear-both flex flex-col gap-1.5 pt-2">
        {proposals.map((proposal) => (
          <div key={keyOf(proposal)} className="flex items-start justify-between gap-4">
            <Checkbox
              isSelected={ticked.has(keyOf(proposal))}
              onChange={(isTicked) => onTick([keyOf(proposal)], isTicked)}
              {...(proposal.reason !== '' && { help: proposal.reason })}
            >
              <FrenchText>{proposal.title}</FrenchText>
            </Checkbox>
            <span className="shrink-0 pt-0.5 text-sm text-muted">
              {proposal.minutes > 0 && formatDuration(proposal.minutes)}
            </span>
          </div>
        ))}
        {proposals.length > 2 && (
          <div className="-ml-3">
            <Button
              variant="quiet"
              size="small"
              aria-label={`${isWhole ? 'Tout décocher' : 'Tout cocher'}, ${heading}`}
              onPress={() => onTick(keys, !isWhole)}
            >
              {isWhole ? 'Tout décocher' : 'Tout cocher'}
            </Button>
          </div>
        )}
      </div>
    </fieldset>
  );
}

type ProposalsDialogProps = { meeting: MeetingView; offered: MeetingProposals; onClose: () => void };

/** What could join this agenda, by where it comes from. Ticked: what a rhythm calls for; the rest is hers to choose. */
export function ProposalsDialog({ meeting, offered, onClose }: ProposalsDialogProps) {
  const take = useCommand('proposal.take');
  const undoToast = useUndoToast();
  const [isPending, setPending] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const { proposals } = offered;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(proposals.filter((proposal) => proposal.ticked).map(keyOf)),
  );
  const groups = [...Map.groupBy(proposals, ({ source }) => source)];
  const chosen = proposals.filter((proposal) => ticked.has(keyOf(proposal)));
  const minutes = chosen.reduce((sum, proposal) => sum + proposal.minutes, 0);
  const onTick = (keys: readonly string[], isTicked: boolean) =>
    setTicked((before) => {
      const after = new Set(before);
      for (const key of keys) {
        if (isTicked) after.add(key);
        else after.delete(key);
      }
      return after;
    });
  const submit = async () => {
    setPending(true);
    const result = await take({
      meetingId: meeting.id,
      chosen: chosen.map(({ source, id }) => ({ source, id })),
    });
    setPending(false);
    if (!result.ok) return setMessage(result.message);
    onClose();
    const { taken } = result.data;
    undoToast(
      taken === 0
        ? 'Rien n’a été inscrit\u00a0: ces points sont déjà à l’ordre du jour, ou n’existent plus.'
        : `${count(taken, 'point inscrit', 'points inscrits')} à l’ordre du jour.`,
      taken > 0,
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading="Points à proposer"
      size="large"
      actions={
        <>
          <output className="mr-auto self-center text-sm text-muted">
            {minutes > 0 && `${formatDuration(minutes)} de plus à l’ordre du jour.`}
          </output>
          <Button onPress={onClose}>Renoncer</Button>
          <Button
            variant="primary"
            isDisabled={chosen.length === 0}
            isPending={isPending}
            onPress={() => void submit()}
          >
            {chosen.length === 0 ? 'Inscrire' : `Inscrire ${count(chosen.length, 'point', 'points')}`}
          </Button>
        </>
      }
    >
      <Stack gap="large">
        {message !== null && (
          <Notice kind="error" announces>
            {message}
          </Notice>
        )}
        <p className="text-muted">
          Cochez ce qui doit rejoindre cet ordre du jour. Le reste ne bouge pas et reste proposé.
        </p>
        {groups.map(([source, group]) => (
          <Group
            key={source}
            heading={headingOf(source, offered)}
            proposals={group}
            ticked={ticked}
            onTick={onTick}
          />
        ))}
      </Stack>
    </Dialog>
  );
}
