import type { ReactNode } from 'react';
import { formatDate } from '../../../db/domain/french-dates.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Tag } from '../../ui/tag.tsx';

export type RecordView = RouteOutput<'record.get'>;
export type RecordItem = RecordView['record']['items'][number];
export type RecordDecision = RecordItem['decisions'][number];
export type RecordAction = RecordItem['actions'][number];

/** What can be done with what was agreed; null once the relevé is approved. */
export type RecordGestures = {
  editDecision: (decision: RecordDecision) => void;
  removeDecision: (decision: RecordDecision) => void;
  editAction: (action: RecordAction) => void;
  removeAction: (action: RecordAction) => void;
  move: (kind: 'decision' | 'action', id: number, to: 'up' | 'down') => void;
  addDecision: (itemId: number | null) => void;
  addAction: (itemId: number | null) => void;
};

/** A part of a relevé that one may be led to: the id of its element. */
export type RecordPart = `point-${number}` | `decision-${number}`;

function Agreed(props: {
  id?: RecordPart;
  isFound: boolean;
  kind: string;
  text: string;
  detail: string;
  onEdit: (() => void) | null;
  onRemove: (() => void) | null;
  /** Null past an end of its list. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
}) {
  const { kind, text, detail, onEdit, onRemove, onUp, onDown } = props;
  return (
    <li
      id={props.id}
      tabIndex={-1}
      className={cx(
        'flex items-start gap-3 border-t border-line py-2 outline-offset-2 first:border-t-0',
        props.isFound && '-mx-2 rounded-md bg-amber-wash px-2',
      )}
    >
      <div className="min-w-0 flex-1">
        <p className="text-sm text-muted">{kind}</p>
        <p>
          <FrenchText>{text}</FrenchText>
        </p>
        {detail !== '' && (
          <p className="text-sm text-muted">
            <FrenchText>{detail}</FrenchText>
          </p>
        )}
      </div>
      {onEdit && onRemove && (
        <Menu
          label="Plus"
          aria-label={`Plus de gestes\u00a0: ${text}`}
          size="small"
          variant="quiet"
          actions={[
            { id: 'edit', label: 'Modifier…', onAction: onEdit },
            ...(onUp ? [{ id: 'up', label: 'Monter', onAction: onUp }] : []),
            ...(onDown ? [{ id: 'down', label: 'Descendre', onAction: onDown }] : []),
            { id: 'remove', label: 'Retirer', isDangerous: true, startsGroup: true, onAction: onRemove },
          ]}
        />
      )}
    </li>
  );
}

const glimpseLength = 90;
const firstLine = (notes: string): string => {
  const line = notes.trim().split('\n')[0] ?? '';
  return line.length > glimpseLength ? `${line.slice(0, glimpseLength)}…` : line;
};

const actionDetail = ({ owners, dueOn }: RecordAction): string =>
  [
    owners.length > 0 ? owners.join(', ') : 'aucune personne désignée',
    dueOn === '' ? 'sans échéance' : `pour le ${formatDate(dueOn, 'long')}`,
  ].join(' · ');

type AgreedListProps = {
  decisions: readonly RecordDecision[];
  actions: readonly RecordAction[];
  gestures: RecordGestures | null;
  /** The one one was led to. */
  found: RecordPart | null;
};

/** Decisions, then actions, in the order in which they were written. */
export function AgreedList({ decisions, actions, gestures, found }: AgreedListProps) {
  if (decisions.length + actions.length === 0) return null;
  return (
    <ul>
      {decisions.map((decision, index) => (
        <Agreed
          key={`d${decision.id}`}
          id={`decision-${decision.id}`}
          isFound={found === `decision-${decision.id}`}
          kind={`Décision ${decision.number}`}
          text={decision.text}
          detail={decision.reason === '' ? '' : `Raison\u00a0: ${decision.reason}`}
          onEdit={gestures && (() => gestures.editDecision(decision))}
          onRemove={gestures && (() => gestures.removeDecision(decision))}
          onUp={gestures && index > 0 ? () => gestures.move('decision', decision.id, 'up') : null}
          onDown={
            gestures && index < decisions.length - 1
              ? () => gestures.move('decision', decision.id, 'down')
              : null
          }
        />
      ))}
      {actions.map((action, index) => (
        <Agreed
          key={`a${action.id}`}
          isFound={false}
          kind="Action"
          text={action.text}
          detail={actionDetail(action)}
          onEdit={gestures && (() => gestures.editAction(action))}
          onRemove={gestures && (() => gestures.removeAction(action))}
          onUp={gestures && index > 0 ? () => gestures.move('action', action.id, 'up') : null}
          onDown={
            gestures && index < actions.length - 1 ? () => gestures.move('action', action.id, 'down') : null
          }
        />
      ))}
    </ul>
  );
}

const stateWords: Readonly<Record<RecordItem['state'], string>> = {
  open: '',
  treated: '',
  'not-reached': 'non abordé',
  postponed: 'reporté',
};

/** The avis that prints under a point, and the way to it. */
function Avis({ opinion }: { opinion: NonNullable<RecordItem['opinion']> }) {
  const first = [opinion.shared, opinion.divergences].find((text) => text !== '') ?? '';
  return (
    <p className="border-t border-line py-2 text-sm">
      <span className="text-muted">Avis du collectif&nbsp;: </span>
      <FrenchText>{first}</FrenchText>
    </p>
  );
}

/** What was noted of a point in meeting: the secretary's, on no relevé unless chosen. */
function Notes({ notes, isFound }: { notes: string; isFound: boolean }) {
  return (
    <Disclosure label="Notes de séance" name="record-notes" summary={firstLine(notes)} startsOpen={isFound}>
      <p className="text-sm whitespace-pre-line">
        <FrenchText>{notes}</FrenchText>
      </p>
    </Disclosure>
  );
}

type SectionProps = {
  item: RecordItem;
  found: RecordPart | null;
  isCurrent: boolean;
  onCurrent: () => void;
  gestures: RecordGestures | null;
  children?: ReactNode;
};

/** One point as the relevé tells it. */
export function RecordItemSection({ item, found, isCurrent, onCurrent, gestures, children }: SectionProps) {
  const words = stateWords[item.state];
  const isFound = found === `point-${item.itemId}`;
  // The page follows what is read or written here.
  const follows = { onFocus: onCurrent };
  return (
    <section
      id={`point-${item.itemId}`}
      aria-labelledby={`point-${item.itemId}-titre`}
      tabIndex={-1}
      {...follows}
      className={`rounded-lg border bg-surface px-4 py-3 outline-offset-2 ${isCurrent ? 'border-teal' : 'border-line'}`}
    >
      <div className="flex items-baseline gap-2">
        <h2 id={`point-${item.itemId}-titre`} className="min-w-0 flex-1 text-base font-semibold">
          <FrenchText>{`${item.number}. ${item.title}`}</FrenchText>
        </h2>
        {words !== '' && <Tag>{words}</Tag>}
      </div>
      <AgreedList decisions={item.decisions} actions={item.actions} gestures={gestures} found={found} />
      {item.opinion && <Avis opinion={item.opinion} />}
      {item.notes !== '' && <Notes key={String(isFound)} notes={item.notes} isFound={isFound} />}
      {children}
      {gestures && (
        <div className="mt-1 flex flex-wrap gap-2">
          <Button
            size="small"
            variant="quiet"
            onPress={() => gestures.addDecision(item.itemId)}
            aria-label={`Ajouter une décision au point ${item.number}`}
          >
            Ajouter une décision
          </Button>
          <Button
            size="small"
            variant="quiet"
            onPress={() => gestures.addAction(item.itemId)}
            aria-label={`Ajouter une action au point ${item.number}`}
          >
            Ajouter une action
          </Button>
        </div>
      )}
    </section>
  );
}
