import { useState } from 'react';
import { readRichText } from '../../../db/domain/rich-text.ts';
import { useBoundField } from '../../forms/use-bound-field.ts';
import { FormRichText, FormSelect } from '../../forms/fields.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Select } from '../../ui/select.tsx';
import { useRoute } from '../../use-route.ts';
import type { Item, ItemBound } from './item-fields.ts';
import type { MeetingView } from './meeting-place.tsx';

type DetailsProps = { meeting: MeetingView; item: Item; form: ItemBound };

const none = 'none';

/** The point of the conseil it prepares; a title still empty is taken from it. */
function CouncilPoint({ form, meeting, sessionId }: DetailsProps & { sessionId: number }) {
  const { items } = useRoute('council.get', { id: sessionId });
  const link = useBoundField(form, 'councilItemId', 'Point du conseil lié');
  const title = useBoundField(form, 'title', 'Intitulé');
  const taken = new Map(meeting.items.map(({ councilItemId, number }) => [councilItemId, number]));
  const options = items.map(({ id, title: label }) => {
    const number = id === link.value ? undefined : taken.get(id);
    return { id, label, ...(number !== undefined && { description: `déjà au point ${number}` }) };
  });
  return (
    <Select<string | number>
      {...link.props}
      help="Le projet que le conseil examinera."
      options={[{ id: none, label: 'Aucun' }, ...options]}
      selected={typeof link.value === 'number' ? link.value : none}
      onSelect={(id) => {
        link.onChange(id === none ? null : id);
        const chosen = items.find((point) => point.id === id);
        if (chosen && typeof title.value === 'string' && title.value.trim() === '') {
          title.onChange(chosen.title);
          title.props.onBlur();
        }
      }}
      buttonRef={link.ref}
    />
  );
}

/** « Sujet sensible »: there only when it holds something, or is asked for. */
function RestrictedNote({ form, item }: Pick<DetailsProps, 'form' | 'item'>) {
  const [isOpen, setOpen] = useState(item.restrictedNote !== '');
  if (!isOpen && item.restrictedNote === '') {
    return (
      <div className="-ml-3">
        <Button variant="quiet" size="small" onPress={() => setOpen(true)}>
          Ajouter une note réservée
        </Button>
      </div>
    );
  }
  return (
    <FormRichText
      form={form}
      name="restrictedNote"
      label="Note réservée"
      help="Sujet sensible&nbsp;: jamais imprimée ni envoyée, sauf si vous le choisissez."
    />
  );
}

const detailsWords = ({ originName, fromCouncil, restrictedNote }: Item): string =>
  [
    originName === '' ? 'demandé par le collectif' : `demandé par ${originName}`,
    ...(fromCouncil ? ['lié à un point du conseil'] : []),
    ...(readRichText(restrictedNote) ? ['note réservée'] : []),
  ].join(' · ');

/** What is said of a point more rarely: who asked for it, the conseil's point, what must not be printed. */
export function ItemDetails({ meeting, item, form }: DetailsProps) {
  const { collectivities } = useRoute('collective.get', {});
  return (
    <Disclosure label="Précisions" name="item-details" summary={detailsWords(item)}>
      <FormSelect
        form={form}
        name="originId"
        label="Demandé par"
        noneLabel="Le collectif"
        options={collectivities.map(({ id, name }) => ({ id, label: name }))}
      />
      {meeting.sessionId !== null && (
        <CouncilPoint form={form} meeting={meeting} item={item} sessionId={meeting.sessionId} />
      )}
      <RestrictedNote form={form} item={item} />
    </Disclosure>
  );
}
