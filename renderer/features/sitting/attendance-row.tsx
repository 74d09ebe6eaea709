import { useEffect, useRef, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import {
  attendanceKeys,
  attendanceLabels,
  type AttendanceState,
  attendanceStates,
  replyWords,
  takesPart,
} from '../../../db/domain/attendance.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import type { Person } from './sitting-view.ts';

/** Who comes instead, typed under the line; kept when left. */
function SubstituteName({ person, onName }: { person: Person; onName: (name: string) => void }) {
  const [typed, setTyped] = useState(person.substituteName);
  const input = useRef<HTMLInputElement>(null);
  // Asked for as soon as the key was struck, unless it was announced.
  useEffect(() => {
    if (person.substituteName === '') input.current?.focus();
  }, [person.substituteName]);
  return (
    <div className="max-w-sm pb-1">
      <TextField
        label={`Suppléant de ${person.name}`}
        hidesLabel
        placeholder="Nom du suppléant"
        value={typed}
        onChange={setTyped}
        onBlur={() => typed.trim() !== person.substituteName && onName(typed)}
        inputRef={input}
      />
    </div>
  );
}

type HoursProps = {
  person: Person;
  onStamp: (what: 'arrives' | 'leaves') => void;
  onHour: (field: 'arrivedAt' | 'leftAt', time: string) => void;
};

const hours = [
  { field: 'arrivedAt', what: 'arrives', verb: 'Arrive', label: 'Arrivée' },
  { field: 'leftAt', what: 'leaves', verb: 'Part', label: 'Départ' },
] as const;

/** Entering and leaving in the course of the meeting: one gesture writes the present hour, which can be put right. */
function Hours({ person, onStamp, onHour }: HoursProps) {
  const isIn = person.state !== null && takesPart(person.state);
  return hours.map(({ field, what, verb, label }) =>
    person[field] === '' ? (
      (what === 'arrives' || isIn) && (
        <Button
          key={field}
          size="small"
          variant="quiet"
          aria-label={`${verb} à l’instant\u00a0: ${person.name}`}
          onPress={() => onStamp(what)}
        >
          {verb}
        </Button>
      )
    ) : (
      <div key={field} className="w-22">
        <TimeField
          label={`${label}\u00a0: ${person.name}`}
          hidesLabel
          value={person[field]}
          onChange={(time) => onHour(field, time)}
        />
      </div>
    ),
  );
}

type AttendanceRowProps = HoursProps & {
  /** Its collectivity, on the first line of each. */
  place: string;
  isReadOnly: boolean;
  onState: (state: AttendanceState) => void;
  onSubstitute: (name: string) => void;
  onClear: () => void;
};

const reply = ({ reply: given, announcedSubstitute, state }: Person): string => {
  if (given === null || state !== null) return '';
  return `annoncé\u00a0: ${replyWords[given]}${announcedSubstitute === '' ? '' : ` (${announcedSubstitute})`}`;
};

/** One person, and a button for each way of being there or not. */
export function AttendanceRow(props: AttendanceRowProps) {
  const { person, place, isReadOnly, onState, onSubstitute, onClear } = props;
  // Whole, whatever the width: the collectivity of the post is said beside.
  const said = reply(person);
  return (
    <div className="grid min-w-0 items-center gap-x-3 px-4 py-px wide:grid-cols-[8rem_minmax(10rem,1fr)_auto_16.5rem]">
      <p className="min-w-0 text-sm leading-tight text-muted">
        <FrenchText>{place}</FrenchText>
      </p>
      <p className="min-w-0 leading-tight">
        <span className="font-semibold">
          <FrenchText>{person.name}</FrenchText>
        </span>{' '}
        <span className="flex text-xs text-muted">
          {said !== '' && (
            <span className="shrink-0 max-w-full font-semibold">
              <FrenchText>{said}</FrenchText>
            </span>
          )}
          <span className="truncate">
            <FrenchText>{said === '' ? person.post : `\u00a0· ${person.post}`}</FrenchText>
          </span>
        </span>
      </p>
      {isReadOnly ? (
        <p>{person.state === null ? 'non noté' : attendanceLabels[person.state]}</p>
      ) : (
        <>
          <ToggleButtonGroup
            aria-label={`Présence\u00a0: ${person.name}`}
            selectionMode="single"
            disallowEmptySelection={person.state !== null}
            selectedKeys={person.state === null ? [] : [person.state]}
            onSelectionChange={(keys) => {
              const chosen = attendanceStates.find((state) => keys.has(state));
              if (chosen) onState(chosen);
            }}
            className="flex flex-wrap gap-1"
          >
            {attendanceStates.map((state) => (
              <ToggleButton
                key={state}
                id={state}
                className={cx(
                  'inline-flex min-h-8.5 items-center gap-1.5 rounded-md border border-line bg-surface px-1.5 py-0.5 text-md whitespace-nowrap hover:bg-sunk',
                  'selected:border-teal selected:bg-teal-wash selected:font-semibold selected:text-teal forced-colors:selected:outline-2',
                )}
              >
                <span aria-hidden="true" className="text-xs text-muted">
                  {attendanceKeys[state]}
                </span>
                {attendanceLabels[state]}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <div className="flex min-h-9 items-center gap-1">
            <Hours {...props} />
            {person.state !== null && (
              <Button
                size="small"
                variant="quiet"
                tone="muted"
                aria-label={
                  person.memberId === null
                    ? `Retirer ${person.name}`
                    : `Effacer la présence\u00a0: ${person.name}`
                }
                onPress={onClear}
              >
                {person.memberId === null ? 'Retirer' : 'Effacer'}
              </Button>
            )}
          </div>
        </>
      )}
      {person.state === 'substitute' && (
        <div className="wide:col-start-3">
          {isReadOnly ? (
            <p>{person.substituteName}</p>
          ) : (
            <SubstituteName key={person.substituteName} person={person} onName={onSubstitute} />
          )}
        </div>
      )}
    </div>
  );
}
