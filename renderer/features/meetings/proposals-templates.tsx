import { Suspense, useId, useState } from 'react';
import { z } from 'zod';
import { suggestionIds, suggestions, templateNameField } from '../../../db/domain/agenda-template.ts';
import { count } from '../../../db/domain/plural.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Form } from '../../forms/form.tsx';
import { FormText } from '../../forms/fields.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Link } from '../../ui/link.tsx';
import { Menu } from '../../ui/menu.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import type { MeetingView } from './meeting-place.tsx';

type DialogProps = { meeting: MeetingView; onClose: () => void };

/** Her templates first; the suggestions stay as long as she has made none. */
const useTemplateChoices = () => {
  const templates = useRoute('template.list', {});
  if (templates.length === 0)
    return suggestionIds.map((id) => ({
      id,
      label: suggestions[id].name,
      description: suggestions[id].hint,
    }));
  return templates.map(({ id, name, items }) => ({
    id: String(id),
    label: name,
    description: count(items.length, 'point', 'points'),
  }));
};

/** The template a choice stands for: a suggestion by its name, one of hers by its number. */
export const templateOf = (choice: string) => suggestionIds.find((id) => id === choice) ?? Number(choice);

const noTemplate = 'none';

/** For a meeting about to be added: the template its agenda starts from, none to begin with. */
export function TemplateSelect({
  choice,
  onChoose,
}: {
  choice: string | null;
  onChoose: (choice: string | null) => void;
}) {
  const choices = useTemplateChoices();
  return (
    <Select
      label="Ordre du jour"
      options={[{ id: noTemplate, label: 'Vide pour commencer' }, ...choices]}
      selected={choice ?? noTemplate}
      onSelect={(id) => onChoose(id === noTemplate ? null : id)}
    />
  );
}

function Choices({ meeting, onClose }: DialogProps) {
  const apply = useCommand('template.apply');
  const undoToast = useUndoToast();
  const choices = useTemplateChoices();
  const [choice, setChoice] = useState(choices[0]?.id ?? '');
  const [isPending, setPending] = useState(false);
  const submit = async () => {
    setPending(true);
    const result = await apply({ meetingId: meeting.id, template: templateOf(choice) });
    setPending(false);
    onClose();
    undoToast(
      result.ok
        ? `${count(result.data.added, 'point inscrit', 'points inscrits')} d’après le modèle.`
        : result.message,
      result.ok,
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading="Partir d’un modèle"
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void submit()}>
            Inscrire ces points
          </Button>
        </>
      }
    >
      <Stack>
        <RadioGroup label="Modèle" options={choices} value={choice} onChange={setChoice} />
        <p className="text-sm text-muted">
          {meeting.items.length === 0
            ? 'Les points arrivent dans l’ordre du modèle. '
            : 'Les points rejoignent leur rubrique\u202f; ce qui est déjà inscrit ne bouge pas. '}
          Les modèles se modifient dans <Link href="#/reserve/modeles">Réserve et modèles</Link>.
        </p>
      </Stack>
    </Dialog>
  );
}

const nameSchema = z.object({ name: templateNameField });

function SaveDialog({ meeting, onClose }: DialogProps) {
  const formId = useId();
  const save = useCommand('template.saveAgenda');
  const undoToast = useUndoToast();
  const form = useSubmitForm({
    schema: nameSchema,
    defaultValues: { name: '' },
    submit: async ({ name }) => {
      const result = await save({ meetingId: meeting.id, name });
      if (result.ok) {
        onClose();
        undoToast(`Modèle «\u00a0${name}\u00a0» enregistré.`);
      }
      return result;
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading="Enregistrer comme modèle"
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" type="submit" form={formId} isPending={form.isPending}>
            Enregistrer le modèle
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
        <FormText
          form={form}
          name="name"
          label="Nom du modèle"
          placeholder="CoDir avant conseil"
          isRequired
        />
        <p className="text-sm text-muted">
          Le modèle garde l’intitulé, la question, la rubrique, la durée et la note de préparation des points.
          Ce qui n’appartient qu’à cette réunion n’y entre pas&nbsp;: points du conseil, présentateurs,
          origines, notes réservées et annexes.
        </p>
      </Form>
    </Dialog>
  );
}

/** Starting from a template, and making one of this agenda. */
export function AgendaTemplates({ meeting }: { meeting: MeetingView }) {
  const [shown, setShown] = useState<'apply' | 'save' | null>(null);
  const toast = useToast();
  const isEmpty = meeting.items.length === 0;
  const onClose = () => setShown(null);
  return (
    <>
      {isEmpty ? (
        <Button variant="quiet" size="small" onPress={() => setShown('apply')}>
          Partir d’un modèle…
        </Button>
      ) : (
        <Menu
          label="Modèles"
          variant="quiet"
          size="small"
          actions={[
            { id: 'apply', label: 'Ajouter les points d’un modèle…', onAction: () => setShown('apply') },
            {
              id: 'save',
              label: 'Enregistrer comme modèle…',
              onAction: () =>
                meeting.items.every(({ fromCouncil }) => fromCouncil)
                  ? toast({
                      sentence:
                        'Cet ordre du jour n’a que des points du conseil\u00a0: ajoutez d’abord ceux qui reviennent à chaque réunion.',
                    })
                  : setShown('save'),
            },
          ]}
        />
      )}
      <Suspense fallback={null}>
        {shown === 'apply' && <Choices meeting={meeting} onClose={onClose} />}
        {shown === 'save' && <SaveDialog meeting={meeting} onClose={onClose} />}
      </Suspense>
    </>
  );
}
