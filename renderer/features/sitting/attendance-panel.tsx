import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  attendanceLabels,
  type AttendanceState,
  presenceCounts,
  stateOfKey,
} from '../../../db/domain/attendance.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { useCommand, useShownCommand } from '../../use-route.ts';
import { AttendanceRow } from './attendance-row.tsx';
import { GuestDialog } from './guest-dialog.tsx';
import { allPeople, keyOf, type Person, type SittingView, whoIs } from './sitting-view.ts';

const toFocus = (row: Element | null | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>('[role=radio][aria-checked=true], [role=radio]') ?? null;

const counted = (people: readonly Person[]): string =>
  presenceCounts(people)
    .map(({ state, count }) =>
      state === null ? `${count} à noter` : `${attendanceLabels[state].toLowerCase()}\u00a0: ${count}`,
    )
    .join(' · ');

/** Who is there, by collectivity: a letter notes the line under the eyes and goes to the next one not noted. */
export function AttendancePanel({ sitting }: { sitting: SittingView }) {
  // A line is free again once it shows its presence: until then it would look awaited, and take the next letter.
  const attend = useShownCommand('sitting.attend');
  const stamp = useCommand('sitting.stamp');
  const clear = useCommand('sitting.clearAttendance');
  const asAnnounced = useCommand('sitting.attendAsAnnounced');
  const undoToast = useUndoToast();
  const announce = useAnnounce();
  const [isInviting, setInviting] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  // Those being written: a quick hand is already on the line after.
  const inFlight = useRef(new Set<string>());
  const people = allPeople(sitting);
  const { id, isApproved } = sitting;
  const { groups, announced } = sitting.attendance;

  useEffect(() => {
    const rows = [...(list.current?.querySelectorAll('[data-person]') ?? [])];
    const first = rows.find((row) => row.querySelector('[aria-checked=true]') === null);
    toFocus(first ?? rows[0])?.focus();
  }, []);
  const rowOf = (person: Person) =>
    [...(list.current?.querySelectorAll('[data-person]') ?? [])].find(
      (row) => row.getAttribute('data-person') === keyOf(person),
    );
  const say = (result: { ok: boolean; message?: string }, done: string) =>
    result.ok ? announce(done) : undoToast(result.message ?? '', false);
  const goOn = (from: Person) => {
    const at = people.indexOf(from);
    const next = [...people.slice(at + 1), ...people.slice(0, at)].find(
      (person) => person.state === null && !inFlight.current.has(keyOf(person)),
    );
    toFocus(rowOf(next ?? from))?.focus();
  };
  const note = async (person: Person, state: AttendanceState, goesOn: boolean) => {
    const key = keyOf(person);
    inFlight.current.add(key);
    // The next line is ready for its letter before this one is written; a substitute is to be named first.
    if (goesOn && (state !== 'substitute' || person.announcedSubstitute !== '')) goOn(person);
    const result = await attend({ id, who: whoIs(person), patch: { state } });
    inFlight.current.delete(key);
    say(result, `${person.name}\u00a0: ${attendanceLabels[state]}.`);
  };
  const stampIt = async (person: Person, what: 'arrives' | 'leaves') =>
    say(
      await stamp({ id, who: whoIs(person), what }),
      `${person.name} ${what === 'arrives' ? 'arrive' : 'part'}.`,
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = event.target.closest('[data-person]');
    // In a name or an hour, keys are text.
    if (!row || !event.target.closest('[role=radiogroup]')) return;
    const person = people.find((each) => keyOf(each) === row.getAttribute('data-person'));
    if (!person) return;
    const rows = [...(list.current?.querySelectorAll('[data-person]') ?? [])];
    const beside = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const state = stateOfKey(event.key);
    const key = event.key.toUpperCase();
    if (beside !== 0) toFocus(rows[rows.indexOf(row) + beside])?.focus();
    else if (state) void note(person, state, true);
    else if (key === 'R') void stampIt(person, 'arrives');
    else if (key === 'T') void stampIt(person, 'leaves');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section aria-label="Présences" className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-6 py-2">
        <div className="flex min-w-0 grow basis-80 flex-wrap items-baseline gap-x-4">
          <h2 className="text-2xl">Présences</h2>
          <output className="text-md text-muted">{counted(people)}</output>
        </div>
        {!isApproved && (
          <>
            {announced > 0 && (
              <Button
                onPress={() =>
                  void asAnnounced({ id }).then((result) => say(result, 'Présences annoncées notées.'))
                }
              >
                <FrenchText>{`Noter comme annoncé (${announced})`}</FrenchText>
              </Button>
            )}
            <Button onPress={() => setInviting(true)}>Ajouter une personne invitée…</Button>
          </>
        )}
        {!isApproved && (
          <p className="w-full text-sm text-muted">
            Une lettre note la ligne et passe à la suivante&#8239;; R à l’arrivée et T au départ en cours de
            séance écrivent l’heure&#8239;; les flèches vont d’une ligne à l’autre.
          </p>
        )}
      </div>
      <div
        ref={list}
        role="presentation"
        className="min-h-0 flex-1 overflow-y-auto"
        onKeyDownCapture={onKeyDown}
      >
        {groups.map(({ name, people: there, alsoHere }, index) => (
          <section key={name} aria-label={name} className={index === 0 ? '' : 'border-t border-line'}>
            {there.length === 0 && (
              <p className="px-5 py-1 text-sm text-muted">
                <FrenchText>
                  {`${name}\u00a0: ${
                    alsoHere.length > 0
                      ? `${alsoHere.join(', ')}, dont la ligne est sous une autre collectivité`
                      : 'personne n’y a de poste ce jour-là'
                  }`}
                </FrenchText>
              </p>
            )}
            <ul>
              {there.map((person, at) => (
                <li
                  key={keyOf(person)}
                  data-person={keyOf(person)}
                  className="border-l-3 border-l-transparent focus-within:border-l-teal focus-within:bg-sunk"
                >
                  <AttendanceRow
                    person={person}
                    place={at === 0 ? name : ''}
                    isReadOnly={isApproved}
                    onState={(state) => void note(person, state, false)}
                    onStamp={(what) => void stampIt(person, what)}
                    onHour={(field, time) =>
                      void attend({ id, who: whoIs(person), patch: { [field]: time } }).then((result) =>
                        say(result, 'Heure notée.'),
                      )
                    }
                    onSubstitute={(substituteName) =>
                      void attend({ id, who: whoIs(person), patch: { substituteName } }).then((result) =>
                        say(result, 'Suppléant noté.'),
                      )
                    }
                    onClear={() =>
                      void clear({ id, who: whoIs(person) }).then((result) =>
                        undoToast(result.ok ? 'Présence effacée.' : result.message, result.ok),
                      )
                    }
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {isInviting && <GuestDialog sittingId={id} onClose={() => setInviting(false)} />}
    </section>
  );
}
