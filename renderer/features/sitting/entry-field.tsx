import { type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { Entry } from '../../../db/domain/decision.ts';
import {
  completed,
  freeNames,
  isSpareBlank,
  type Mention,
  readLine,
  remarkOn,
  understood,
} from '../../../db/domain/sitting-line.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { type Suggestion, SuggestingField } from '../../ui/suggesting-field.tsx';
import type { LineBook } from './sitting-view.ts';

const most = 8;

const isOpen = (mention: Mention): boolean => mention.state !== 'known';

type EntryFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  book: LineBook;
  /** The kind chosen otherwise; null where the line says it. */
  as?: Entry['kind'] | null;
  onEnter: () => void;
  onBlur?: () => void;
  /** A sentence of the command that refused it. */
  error?: string;
  isReadOnly?: boolean;
  handle?: Ref<{ focus: () => void }>;
};

const hint = 'Entrée pour noter une décision. Avec @ et un nom, puis une date\u00a0: une action.';

/** A line that is a decision, or an action with `@` and a name; it shows as one types how it is understood. */
export function EntryField(props: EntryFieldProps) {
  const { label, value, onChange, book, as = null, onEnter, error = '' } = props;
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(props.handle, () => ({ focus: () => input.current?.focus() }));
  // Where the last completed name left the caret, behind a blank.
  const completedAt = useRef<number | null>(null);
  const caretTo = useRef<number | null>(null);
  // As soon as the field has its new text: a frame later, the caret would be taken from a key struck meanwhile.
  useLayoutEffect(() => {
    if (caretTo.current !== null) input.current?.setSelectionRange(caretTo.current, caretTo.current);
    caretTo.current = null;
  });
  const [caret, setCaret] = useState<number | null>(null);
  // Enter on a line that is not settled asks for what is missing.
  const [isAsked, setAsked] = useState(false);
  const line = readLine(value, book, as);
  const under = line.mentions.find(
    (mention) => caret !== null && mention.start < caret && caret <= mention.end && isOpen(mention),
  );
  const shown = under ?? (isAsked ? line.mentions.find(isOpen) : undefined);
  const free = shown ? freeNames(value, shown) : [];
  const people = shown ? shown.candidates.slice(0, most) : [];
  const freeLabel = (start: number, end: number) => value.slice(start + 1, end);
  const suggestions: Suggestion[] = [
    ...people.map(({ name, detail }, index) => ({ id: `name-${index}`, label: name, description: detail })),
    ...free.map(({ start, end }, index) => ({
      id: `free-${index}`,
      label: `Noter «\u00a0${freeLabel(start, end)}\u00a0» tel quel`,
      description: 'quelqu’un qui n’est pas du collectif',
    })),
  ];
  const choose = (id: string) => {
    if (!shown) return;
    const at = Number(id.split('-')[1]);
    const span = free[at];
    const isFree = id.startsWith('free');
    const name = isFree && span ? freeLabel(span.start, span.end) : '';
    const owner = isFree ? { memberId: null, collectivityId: null, name } : people[at];
    if (!owner) return;
    const next = completed(value, isFree && span ? { ...shown, ...span } : shown, owner, book.names);
    onChange(next.text);
    setCaret(null);
    setAsked(false);
    completedAt.current = next.caret;
    caretTo.current = next.caret;
  };
  const isBlank = value.trim() === '';
  const fault = error !== '' ? error : isAsked && !isBlank ? line.problem : '';
  const remark = remarkOn(line, book);
  const isExact = shown !== undefined && shown.candidates.length > 1 && isAsked;
  return (
    <SuggestingField
      label={label}
      value={value}
      inputRef={input}
      suggestions={suggestions}
      startsChosen={!isExact && people.length > 0 && !isNamedExactly(shown)}
      onChoose={choose}
      onDismiss={() => {
        setCaret(null);
        setAsked(false);
      }}
      skips={(key, at) => key === ' ' && isSpareBlank(value, at, completedAt.current)}
      onChange={(next, at) => {
        completedAt.current = null;
        setCaret(at);
        setAsked(false);
        onChange(next);
      }}
      onEnter={() => {
        if (isBlank) return;
        if (line.problem === '') onEnter();
        else setAsked(true);
      }}
      {...(props.onBlur && { onBlur: props.onBlur })}
      isInvalid={fault !== ''}
      isReadOnly={props.isReadOnly ?? false}
      help={
        fault !== '' ? (
          <span className="text-brick">
            <FrenchText>{fault}</FrenchText>
          </span>
        ) : isBlank ? (
          <span className="text-sm text-muted">{hint}</span>
        ) : (
          <>
            <span className={line.problem === '' ? 'font-semibold text-teal' : 'text-muted'}>
              <FrenchText>{`→ ${understood(line)}${line.problem === '' ? '' : `. ${line.problem}`}`}</FrenchText>
            </span>
            {remark !== '' && (
              <span className="font-semibold text-amber">
                {' · '}
                <FrenchText>{remark}</FrenchText>
              </span>
            )}
          </>
        )
      }
    />
  );
}

/** Two people answer to the very name typed: Enter takes neither for the other. */
const isNamedExactly = (mention: Mention | undefined): boolean =>
  mention !== undefined &&
  mention.candidates.length > 1 &&
  mention.candidates.every(({ calls }) =>
    calls.some((call) => call.localeCompare(mention.typed, 'fr', { sensitivity: 'base' }) === 0),
  );
