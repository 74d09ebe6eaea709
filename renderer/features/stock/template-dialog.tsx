import { useRef, useState } from 'react';
import { sectionOfKind } from '../../../db/domain/agenda-section.ts';
import { templateSchema } from '../../../db/domain/agenda-template.ts';
import { formatDuration } from '../../../db/domain/french-durations.ts';
import { useUnsavedEntry } from '../../forms/use-unsaved-entry.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReorderList } from '../../ui/reorder-list.tsx';
import { placementOf } from '../../ui/reordering.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { TemplateLineForm } from './template-line-form.tsx';
import {
  type Line,
  itemsOf,
  linesOf,
  withChange,
  withLevel,
  withMoved,
  withNew,
  without,
  withStep,
} from './template-lines.ts';
import type { Template } from './template-list.tsx';

function LineRow({ line }: { line: Line }) {
  return (
    <span
      className={`flex justify-between gap-2 text-md leading-snug ${line.parentId === null ? '' : 'pl-4'}`}
    >
      <span className={line.nature === 'break' ? 'italic' : ''}>
        {line.title.trim() === '' ? (
          <span className="text-muted">Sans intitulé</span>
        ) : (
          <FrenchText>{line.title}</FrenchText>
        )}
      </span>
      <span className="shrink-0 text-xs text-muted">{line.minutes > 0 && formatDuration(line.minutes)}</span>
    </span>
  );
}

type TemplateDialogProps = { template: Template | null; onClose: () => void };

/** A template whole: its name, its points in order, and the point chosen. Nothing is written before « Enregistrer ». */
export function TemplateDialog({ template, onClose }: TemplateDialogProps) {
  const save = useCommand('template.save');
  const undoToast = useUndoToast();
  const sections = useRoute('section.list', {});
  const section = sectionOfKind(sections, 'exchange');
  const [name, setName] = useState(template?.name ?? '');
  const [lines, setLines] = useState(() => (template ? linesOf(template.items) : withNew([], section)));
  const [chosenId, setChosen] = useState(lines[0]?.id ?? 0);
  const [faults, setFaults] = useState<{ name?: string; line?: string; whole?: string }>({});
  const [isPending, setPending] = useState(false);
  const [isDirty, setDirty] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  useUnsavedEntry('Nom du modèle', isDirty, () => nameField.current?.focus());
  const chosen = lines.find(({ id }) => id === chosenId);
  const change = (next: Line[]) => {
    setLines(next);
    setDirty(true);
    setFaults({});
  };
  const add = () => {
    const next = withNew(lines, section);
    change(next);
    setChosen(next.at(-1)?.id ?? 0);
  };
  const removeChosen = () => {
    const at = lines.findIndex(({ id }) => id === chosenId);
    const next = without(lines, chosenId);
    change(next);
    setChosen((next[at] ?? next.at(-1))?.id ?? 0);
  };
  const submit = async () => {
    const parsed = templateSchema.safeParse({ name, items: itemsOf(lines) });
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const [field, index] = issue?.path ?? [];
      const message = issue?.message ?? '';
      const line = typeof index === 'number' ? lines[index] : undefined;
      if (line) setChosen(line.id);
      else if (field === 'name') nameField.current?.focus();
      return setFaults(field === 'name' ? { name: message } : line ? { line: message } : { whole: message });
    }
    setPending(true);
    const result = await save({ id: template?.id ?? null, template: parsed.data });
    setPending(false);
    if (!result.ok) return setFaults({ whole: result.message });
    onClose();
    undoToast(template ? 'Modèle modifié.' : 'Modèle ajouté.');
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      heading={template ? 'Modifier le modèle' : 'Ajouter un modèle'}
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void submit()}>
            Enregistrer le modèle
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {faults.whole !== undefined && (
          <Notice kind="error" announces>
            {faults.whole}
          </Notice>
        )}
        <TextField
          label="Nom du modèle"
          isRequired
          value={name}
          onChange={(next) => {
            setName(next);
            setDirty(true);
            setFaults({});
          }}
          {...(faults.name !== undefined && { error: faults.name })}
          inputRef={nameField}
        />
        <div className="grid items-start gap-5 frame:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col rounded-md border border-line">
            <div className="flex max-h-[22rem] min-h-0 flex-col overflow-hidden [&>div]:flex-1">
              <ReorderList
                label="Points du modèle"
                items={lines.map((line) => ({
                  id: String(line.id),
                  text: line.title.trim() === '' ? 'Sans intitulé' : line.title,
                  content: <LineRow line={line} />,
                }))}
                selected={String(chosenId)}
                onSelect={(id) => setChosen(Number(id))}
                onReorder={(ids, moving) => {
                  const placement = placementOf(ids, moving);
                  if (placement) change(withMoved(lines, moving.map(Number), placement));
                }}
                onStep={(id, offset) => {
                  const next = withStep(lines, Number(id), offset);
                  if (next) change(next);
                  return next ? 'Point déplacé.' : offset < 0 ? 'Déjà en premier.' : 'Déjà en dernier.';
                }}
                onLevel={(id, direction) => {
                  change(withLevel(lines, Number(id), direction));
                  return direction === 'in' ? 'Placé sous le point précédent.' : 'Remis au premier niveau.';
                }}
                onRemove={removeChosen}
                empty={<p className="px-4 py-3 text-sm text-muted">Aucun point pour l’instant.</p>}
              />
            </div>
            <div className="border-t border-line p-2">
              <Button variant="quiet" size="small" onPress={add}>
                Ajouter un point
              </Button>
            </div>
          </div>
          {chosen && (
            <TemplateLineForm
              key={chosen.id}
              line={chosen}
              {...(faults.line !== undefined && { error: faults.line })}
              onChange={(fields) => change(withChange(lines, chosen.id, fields))}
              onLevel={(direction) => change(withLevel(lines, chosen.id, direction))}
              onRemove={removeChosen}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}
