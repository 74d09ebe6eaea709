import { useState } from 'react';
import { recurringSuggestions } from '../../../db/domain/agenda-template.ts';
import { sectionOfKind } from '../../../db/domain/agenda-section.ts';
import { fold } from '../../../db/domain/fold.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { formatDuration } from '../../../db/domain/french-durations.ts';
import { count } from '../../../db/domain/plural.ts';
import { type RecurringItem, rhythmWords } from '../../../db/domain/recurrence.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useAskedFor } from '../../shell/use-asked-for.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { LineActions } from './line-actions.tsx';
import { RecurringDialog } from './recurring-dialog.tsx';
import { Suggestions } from './suggestions.tsx';

export type Recurring = RouteOutput<'recurring.list'>[number];

function RhythmCell({ item }: { item: Recurring }) {
  return (
    <>
      {rhythmWords(item)}
      {item.startDate !== '' && (
        <span className="block text-sm text-muted">
          <FrenchText>{`à partir du ${formatDate(item.startDate, 'long')}`}</FrenchText>
        </span>
      )}
    </>
  );
}

/** Points that come back by their rhythm: due, they are proposed ticked; nothing is put on an agenda by itself. */
export function RecurringList({ point }: { point: number | null }) {
  const items = useRoute('recurring.list', {});
  const sections = useRoute('section.list', {});
  const save = useCommand('recurring.save');
  const remove = useCommand('recurring.remove');
  const undoToast = useUndoToast();
  const [edited, setEdited] = useState<Recurring | 'new' | null>(null);
  useAskedFor(point, (id) => setEdited(items.find((each) => each.id === id) ?? null));
  const removeIt = async ({ id, title }: Recurring) => {
    const result = await remove({ id });
    undoToast(
      result.ok ? `«\u00a0${title}\u00a0» ne reviendra plus de lui-même.` : result.message,
      result.ok,
    );
  };
  const adopt = async (suggestion: (typeof recurringSuggestions)[number]) => {
    const { kind, ...fields } = suggestion;
    const item: RecurringItem = {
      ...fields,
      sectionId: sectionOfKind(sections, kind),
      expectedOutcome: '',
      note: '',
      startDate: '',
    };
    const result = await save({ id: null, item });
    undoToast(result.ok ? `«\u00a0${item.title}\u00a0» reviendra de lui-même.` : result.message, result.ok);
  };
  const known = new Set(items.map(({ title }) => fold(title)));
  const offered = recurringSuggestions.filter(({ title }) => !known.has(fold(title)));
  const add = (variant: 'primary' | 'secondary') => (
    <Button variant={variant} onPress={() => setEdited('new')}>
      Ajouter un point récurrent
    </Button>
  );
  return (
    <Stack gap="large">
      {items.length === 0 ? (
        <EmptyState heading="Aucun point récurrent" action={add('primary')}>
          Un point récurrent a son rythme, par exemple tous les trois mois. Quand il est dû, il est proposé à
          l’ordre du jour, déjà coché&#8239;; vous restez libre de l’inscrire.
        </EmptyState>
      ) : (
        <Card
          heading={count(items.length, 'point récurrent', 'points récurrents')}
          aside={add('secondary')}
          padding="flush"
        >
          <DataTable
            caption="Points récurrents"
            lines={items}
            lineId={({ id }) => String(id)}
            columns={[
              {
                id: 'title',
                heading: 'Point',
                renderCell: ({ title, question }) => (
                  <>
                    <FrenchText>{title}</FrenchText>
                    {question !== '' && (
                      <span className="block text-sm text-muted">
                        <FrenchText>{question}</FrenchText>
                      </span>
                    )}
                  </>
                ),
              },
              {
                id: 'rhythm',
                heading: 'Rythme',
                renderCell: (item) => <RhythmCell item={item} />,
                width: 'frame:w-[20%]',
              },
              {
                id: 'minutes',
                heading: 'Durée',
                renderCell: ({ minutes }) => (minutes > 0 ? formatDuration(minutes) : '–'),
                align: 'end',
                onlyWide: true,
                width: 'frame:w-[8%]',
              },
              {
                id: 'last',
                heading: 'Dernière fois',
                renderCell: ({ lastDate }) => (
                  <FrenchText>{lastDate === '' ? 'jamais encore' : formatDate(lastDate, 'long')}</FrenchText>
                ),
                onlyWide: true,
                width: 'frame:w-[15%]',
              },
              {
                id: 'actions',
                heading: 'Actions',
                align: 'end',
                width: 'frame:w-[13rem]',
                renderCell: (item) => (
                  <LineActions
                    name={item.title}
                    actions={[
                      { verb: 'Modifier', onPress: () => setEdited(item) },
                      { verb: 'Supprimer', tone: 'muted', onPress: () => void removeIt(item) },
                    ]}
                  />
                ),
              },
            ]}
          />
        </Card>
      )}
      <Suggestions
        verb="Ajouter"
        lines={offered.map((suggestion) => ({
          id: suggestion.title,
          title: suggestion.title,
          detail: `${rhythmWords(suggestion)}, ${formatDuration(suggestion.minutes)}. ${suggestion.question}`,
          onAdopt: () => void adopt(suggestion),
        }))}
      />
      {edited !== null && (
        <RecurringDialog
          key={edited === 'new' ? 'new' : edited.id}
          item={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Stack>
  );
}
