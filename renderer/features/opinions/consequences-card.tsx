import { useState } from 'react';
import { type Consequence, consequenceStateLabels } from '../../../db/domain/council-decision.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { count } from '../../../db/domain/plural.ts';
import type { SubmitReply } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Row } from '../../ui/layout.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { useCommand } from '../../use-route.ts';
import { AddConsequencesDialog, ConsequenceDialog } from './consequence-dialogs.tsx';
import type { OpinionView } from './opinion-view.ts';

type Decision = NonNullable<OpinionView['decision']>;
type Line = Decision['consequences'][number];

const tones: Record<Line['state'], Tone> = { done: 'ok', late: 'late', toDo: 'neutral' };

const plain = ({ collectivityId, subject, dueOn, doneOn }: Line): Consequence => ({
  collectivityId,
  subject,
  dueOn,
  doneOn,
});

const whenWords = ({ dueOn, doneOn }: Line): string => {
  if (doneOn !== null) return `délibéré le ${formatDate(doneOn, 'long')}`;
  return dueOn === null ? 'sans date limite' : `au plus tard le ${formatDate(dueOn, 'long')}`;
};

/** The fault of a line, at the field of the dialog that writes it. */
const ofLine = (result: SubmitReply): SubmitReply =>
  result.ok
    ? result
    : {
        ...result,
        fields: Object.fromEntries(
          Object.entries(result.fields).map(([name, fault]) => [
            name.replace(/^consequences\.\d+\./, ''),
            fault,
          ]),
        ),
      };

/** Which municipal councils must deliberate after the conseil, by when, and which have. */
export function ConsequencesCard({ councilItemId, decision }: { councilItemId: number; decision: Decision }) {
  const { today } = useAppStatus();
  const save = useCommand('decision.save');
  const undoToast = useUndoToast();
  const [edited, setEdited] = useState<{ index: number; doneOn: string | null } | 'new' | null>(null);
  const { consequences } = decision;
  const lines = consequences.map(plain);
  const write = async (next: Consequence[]): Promise<SubmitReply> => {
    const { outcome, number, votesFor, votesAgainst, abstentions, note } = decision;
    const kept = { outcome, number, votesFor, votesAgainst, abstentions, note };
    return ofLine(await save({ councilItemId, ...kept, consequences: next }));
  };
  const remove = async (index: number) => {
    const result = await write(lines.toSpliced(index, 1));
    undoToast(result.ok ? 'Ligne retirée.' : result.message, result.ok);
  };
  const done = consequences.filter(({ state }) => state === 'done').length;
  const line = edited === null || edited === 'new' ? undefined : lines[edited.index];
  return (
    <Card
      heading="Délibérations des communes"
      aside={consequences.length > 0 && `${done} sur ${count(consequences.length, 'prise', 'prises')}`}
      padding="flush"
    >
      {consequences.length === 0 && (
        <p className="px-5 pt-4 text-muted">
          Si la décision demande que des conseils municipaux délibèrent à leur tour, notez lesquels et pour
          quand.
        </p>
      )}
      <ul>
        {consequences.map((each, index) => (
          <li
            key={`${each.collectivityId} ${each.subject}`}
            className="flex items-start gap-2 border-t border-line py-2.5 pr-2 pl-5 first:border-t-0"
          >
            <div className="min-w-0 flex-1">
              <p>
                <span className="font-semibold">
                  <FrenchText>{each.collectivityName}</FrenchText>
                </span>{' '}
                <Tag tone={tones[each.state]}>{consequenceStateLabels[each.state]}</Tag>
              </p>
              <p className="text-sm text-muted">
                <FrenchText>{`${each.subject}, ${whenWords(each)}`}</FrenchText>
              </p>
            </div>
            {each.state !== 'done' && (
              <Button
                variant="quiet"
                size="small"
                aria-label={`Délibéré…, ${each.collectivityName}`}
                onPress={() => setEdited({ index, doneOn: today })}
              >
                Délibéré…
              </Button>
            )}
            <Menu
              label="Plus"
              aria-label={`Plus d’actions\u00a0: ${each.collectivityName}`}
              variant="quiet"
              size="small"
              actions={[
                {
                  id: 'edit',
                  label: 'Modifier…',
                  onAction: () => setEdited({ index, doneOn: each.doneOn }),
                },
                { id: 'remove', label: 'Retirer', isDangerous: true, onAction: () => void remove(index) },
              ]}
            />
          </li>
        ))}
      </ul>
      <div className="px-5 py-4">
        <Row>
          <Button size="small" onPress={() => setEdited('new')}>
            Ajouter des délibérations…
          </Button>
        </Row>
      </div>
      {edited === 'new' && (
        <AddConsequencesDialog
          save={(added) => write([...lines, ...added])}
          onClose={() => setEdited(null)}
        />
      )}
      {edited !== null && edited !== 'new' && line && (
        <ConsequenceDialog
          name={consequences[edited.index]?.collectivityName ?? ''}
          line={line}
          doneOn={edited.doneOn}
          save={(next) => write(lines.toSpliced(edited.index, 1, next))}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}
