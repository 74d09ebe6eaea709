import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { opinionChannelLabels, type OpinionPosition } from '../../../db/domain/opinion-position.ts';
import type { OpinionStance } from '../../../db/domain/opinion-words.ts';
import { cx } from '../../ui/class-names.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Term, Voice } from './opinion-view.ts';

/** « en réunion le 3 décembre, par M. Éric Bœuf, au nom du maire ». */
const saidHow = (
  { channel, saidOn, speaker, onBehalfOf }: OpinionPosition,
  /** Who stands on the line already: not named again. */
  known = '',
): string =>
  [
    `${opinionChannelLabels[channel]} le ${formatDate(saidOn, 'long')}`,
    speaker !== '' && speaker !== known ? `par ${speaker}` : '',
    onBehalfOf === '' ? '' : `au nom de ${onBehalfOf}`,
  ]
    .filter((part) => part !== '')
    .join(', ');

function Earlier({ voice, labelOf }: { voice: Voice; labelOf: (stance: OpinionStance) => string }) {
  return voice.earlier.map((position) => (
    <p key={`${position.saidOn} ${position.stance} ${position.reason}`} className="text-sm text-muted">
      <FrenchText>
        {`Avant cela\u00a0: ${labelOf(position.stance).toLowerCase()}, ${saidHow(position)}.`}
      </FrenchText>
    </p>
  ));
}

type PositionRowProps = {
  voice: Voice;
  terms: readonly Term[];
  /** Closed, or asked again since: it is read, and no more changed. */
  isReadOnly: boolean;
  /** The name and the positions on one line, where the card has the whole screen. */
  isWide?: boolean;
  onChoose: (stance: OpinionStance) => void;
};

/** One collectivity, its position in words, and a button for each that it may take. */
export function PositionRow({ voice, terms, isReadOnly, isWide = false, onChoose }: PositionRowProps) {
  const { position } = voice;
  const people =
    voice.direction === 'vacant' ? 'direction vacante' : voice.holders.map(({ name }) => name).join(', ');
  const labelOf = (stance: OpinionStance) => terms.find((term) => term.stance === stance)?.label ?? '';
  const offered = terms.filter(({ offered: isOffered, stance }) => isOffered || stance === position?.stance);
  return (
    <div
      className={cx(
        'flex min-w-0 flex-col gap-x-5 gap-y-1.5 px-5',
        isWide ? 'py-0.5 wide:grid wide:grid-cols-[21rem_minmax(0,1fr)] wide:items-start' : 'py-2.5',
      )}
    >
      <div className={cx('flex flex-wrap items-baseline justify-between gap-x-4', isWide && 'wide:pt-1')}>
        <p className="min-w-0">
          <span className="font-semibold">
            <FrenchText>{voice.name}</FrenchText>
          </span>{' '}
          <span className="text-sm text-muted">
            <FrenchText>{people}</FrenchText>
          </span>
        </p>
        {/* In meeting, how it was said is known to all. */}
        {position && !isWide && (
          <p className="text-sm text-muted">
            <FrenchText>{`Dit ${saidHow(position, people)}`}</FrenchText>
            {voice.isLate && ', après le délai'}
          </p>
        )}
      </div>
      <div className="min-w-0">
        {isReadOnly || voice.collectivityId === null ? (
          <p>{position ? labelOf(position.stance) : <Tag>absence d’avis</Tag>}</p>
        ) : (
          <ToggleButtonGroup
            aria-label={`Position\u00a0: ${voice.name}`}
            selectionMode="single"
            disallowEmptySelection={position !== null}
            selectedKeys={position ? [position.stance] : []}
            onSelectionChange={(keys) => {
              const chosen = terms.find(({ stance }) => keys.has(stance));
              if (chosen) onChoose(chosen.stance);
            }}
            className="flex flex-wrap gap-1"
          >
            {offered.map(({ stance, label }, index) => (
              <ToggleButton
                key={stance}
                id={stance}
                className={cx(
                  'inline-flex min-h-8 items-center gap-1.5 rounded-md border border-line bg-surface px-2 py-1 text-sm hover:bg-sunk',
                  'selected:border-teal selected:bg-teal-wash selected:font-semibold selected:text-teal forced-colors:selected:outline-2',
                )}
              >
                <span aria-hidden="true" className="text-xs text-muted">
                  {index + 1}
                </span>
                {label}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
        {position && (position.reason !== '' || position.reservations !== '') && (
          <div className="mt-1.5 flex flex-col gap-0.5">
            {position.reason !== '' && (
              <p>
                <FrenchText>{position.reason}</FrenchText>
              </p>
            )}
            {position.reservations !== '' && (
              <p>
                <FrenchText>{`Réserves\u00a0: ${position.reservations}`}</FrenchText>
              </p>
            )}
          </div>
        )}
        <Earlier voice={voice} labelOf={labelOf} />
      </div>
    </div>
  );
}
