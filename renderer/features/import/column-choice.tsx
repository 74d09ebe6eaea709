import { useState } from 'react';
import { type MemberField, memberFieldLabels, memberFields } from '../../../db/domain/table-columns.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Select } from '../../ui/select.tsx';

type Column = RouteOutput<'import.planMembers'>['columns'][number];

type ColumnChoiceProps = {
  columns: readonly Column[];
  hasHeadings: boolean;
  onHeadings: (hasHeadings: boolean) => void;
  onChoose: (fields: (MemberField | null)[]) => void;
};

const options = [
  { id: 'none' as const, label: 'Ne pas importer' },
  ...memberFields.map((id) => ({ id, label: memberFieldLabels[id] })),
];

const isNamed = (columns: readonly Column[]): boolean =>
  columns.some(({ field }) => field === 'lastName' || field === 'fullName');

const inWords = ({ heading, field }: { heading: string; field: MemberField }): string => {
  const label = memberFieldLabels[field];
  return heading.toLowerCase() === label.toLowerCase() ? label : `${heading} (${label.toLowerCase()})`;
};

/** What was understood of the columns, in a line; each can be chosen by hand. */
export function ColumnChoice({ columns, hasHeadings, onHeadings, onChoose }: ColumnChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const needsHelp = !isNamed(columns);
  const taken = columns.flatMap(({ heading, field }) => (field ? [{ heading, field }] : []));
  const left = columns.filter(({ field, sample }) => field === null && sample !== '');
  const choose = (at: number, id: MemberField | 'none' | null) =>
    onChoose(
      columns.map(({ field }, column) => {
        if (column === at) return id === 'none' ? null : id;
        // A field belongs to one column: the other gives it up.
        return field === id ? null : field;
      }),
    );
  return (
    <Card>
      <div className="-my-1 flex flex-col gap-3 text-md">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          {needsHelp ? (
            <p>Aucune colonne n’est reconnue comme celle des noms&nbsp;: dites ce que contient chacune.</p>
          ) : (
            <p className="min-w-0 flex-1">
              <span className="font-semibold">Colonnes&nbsp;: </span>
              <FrenchText>{taken.map(inWords).join(', ')}</FrenchText>
              {left.length > 0 && (
                <span className="text-muted">
                  <FrenchText>{`. Laissées de côté\u00a0: ${left.map(({ heading }) => heading).join(', ')}.`}</FrenchText>
                </span>
              )}
            </p>
          )}
          {!needsHelp && (
            <Button variant="quiet" size="small" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
              {isOpen ? 'Replier' : 'Changer les colonnes'}
            </Button>
          )}
        </div>
        {(isOpen || needsHelp) && (
          <>
            <Checkbox isSelected={hasHeadings} onChange={onHeadings}>
              La première ligne donne les titres des colonnes
            </Checkbox>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] items-end gap-4">
              {columns.map(({ heading, sample, field }, at) => (
                <Select
                  key={`${at}-${heading}`}
                  label={heading}
                  help={sample === '' ? 'Colonne vide' : `Par exemple\u00a0: ${sample}`}
                  options={options}
                  selected={field ?? 'none'}
                  onSelect={(id) => choose(at, id)}
                />
              ))}
            </div>
          </>
        )}
      </div>
    </Card>
  );
}
