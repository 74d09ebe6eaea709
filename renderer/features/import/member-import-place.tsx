import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import type { RouteInput } from '../../../electron/ipc/contract/contract.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../../use-route.ts';
import { ColumnChoice } from './column-choice.tsx';
import { AllOrNothing, ImportPage, ImportSteps } from './import-page.tsx';
import { ImportPreview, type Shown } from './import-preview.tsx';
import type { Source } from './source-card.tsx';
import { type PlaceChoice, UnknownPlaces } from './unknown-places.tsx';
import { usePlan } from './use-plan.ts';

type Choices = Pick<RouteInput<'import.members'>, 'sheet' | 'hasHeadings' | 'columns'> & {
  places: PlaceChoice[];
};
const untouched: Choices = { sheet: 0, hasHeadings: null, columns: null, places: [] };

const place = { title: 'Importer des membres', breadcrumb: [{ label: 'Collectif', href: '#/collectif' }] };

function Preview({ chosen, onBack }: { chosen: Source; onBack: () => void }) {
  const [choices, setChoices] = useState(untouched);
  const [view, setView] = useState<{ show: Shown; from: number }>({ show: 'all', from: 0 });
  const [allOrNothing, setAllOrNothing] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  const importThem = useCommand('import.members');
  const show = view.show === 'aside' || view.show === 'check' ? 'all' : view.show;
  const answer = usePlan('import.planMembers', { source: chosen.source, ...choices, show, from: view.from });
  const plan = answer?.ok ? answer.data : null;

  const choose = (more: Partial<Choices>) => {
    setChoices({ ...choices, ...more });
    setView({ ...view, from: 0 });
    setMessage(null);
  };
  const choosePlace = (choice: PlaceChoice) =>
    choose({ places: [...choices.places.filter(({ name }) => name !== choice.name), choice] });

  const submit = async () => {
    setPending(true);
    const result = await importThem({ source: chosen.source, ...choices, allOrNothing });
    setPending(false);
    if (!result.ok) return setMessage(result.message);
    const { add, update, fix } = result.data;
    const done = [
      ...(add > 0 ? [count(add, 'ligne ajoutée', 'lignes ajoutées')] : []),
      ...(update > 0 ? [count(update, 'ligne mise à jour', 'lignes mises à jour')] : []),
    ].join(', ');
    undoToast(`Import fait\u00a0: ${done}.`);
    if (fix === 0) await navigate({ to: '/collectif' });
    else setView({ show: 'fix', from: 0 });
  };

  const toDo = plan ? plan.counts.add + plan.counts.update : 0;
  const toFix = plan?.counts.fix ?? 0;
  const isHeld = toDo === 0 || (allOrNothing && toFix > 0);
  return (
    <ImportPage
      {...place}
      chosen={chosen}
      answer={answer}
      message={message}
      actions={
        <Button variant="primary" isDisabled={isHeld} isPending={isPending} onPress={() => void submit()}>
          {toDo === 0 ? 'Rien à importer' : `Importer ${count(toDo, 'ligne', 'lignes')}`}
        </Button>
      }
      onSheet={(sheet) => choose({ ...untouched, sheet })}
      onBack={onBack}
    >
      {plan && (
        <>
          <ColumnChoice
            columns={plan.columns}
            hasHeadings={plan.hasHeadings}
            onHeadings={(hasHeadings) => choose({ hasHeadings, columns: null })}
            onChoose={(columns) => choose({ columns })}
          />
          {plan.unknownPlaces.length > 0 && (
            <UnknownPlaces unknown={plan.unknownPlaces} onChoose={choosePlace} />
          )}
          <ImportPreview
            nameHeading="Personne"
            counts={plan.counts}
            lines={plan.lines}
            shownCount={plan.shown}
            pageStart={view.from}
            filter={view.show}
            onFilter={(next) => setView({ show: next, from: 0 })}
            onPage={(from) => setView({ ...view, from })}
            aside={<AllOrNothing toFix={toFix} isSelected={allOrNothing} onChange={setAllOrNothing} />}
          />
        </>
      )}
    </ImportPage>
  );
}

/** Members brought from a list: read, shown line by line, then written together. */
export function MemberImportPlace() {
  return (
    <ImportSteps
      {...place}
      source={{
        of: 'members',
        help: 'Copiez les lignes dans Excel, Word ou un courriel, avec les titres des colonnes s’il y en a.',
        placeholder: 'Nom\tPrénom\tFonction\tCommune\tMél',
        formats: 'Excel (.xlsx) ou CSV',
      }}
      renderPreview={(chosen, onBack) => <Preview chosen={chosen} onBack={onBack} />}
    />
  );
}
