import type { FieldValues } from 'react-hook-form';
import { count } from '../../../db/domain/plural.ts';
import type { BoundForm, FieldNamed } from '../../forms/bound-form.ts';
import { useBoundField } from '../../forms/use-bound-field.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FieldGroup, Row } from '../../ui/layout.tsx';
import type { SendingPlaceView } from './sending-view.ts';

type RecipientsFieldProps<V extends FieldValues> = {
  form: BoundForm<V>;
  name: FieldNamed<V, number[]>;
  people: SendingPlaceView['people'];
};

/** The members who receive the message, each a box; one without an address cannot be ticked, and says why. */
export function RecipientsField<V extends FieldValues>({
  form,
  name: field,
  people,
}: RecipientsFieldProps<V>) {
  const { value, onChange, ref, props } = useBoundField(form, field, 'Destinataires');
  const chosen = new Set(Array.isArray(value) ? (value as number[]) : []);
  const reachable = people.filter(({ email }) => email !== '').map(({ memberId }) => memberId);
  const set = (ids: Iterable<number>) => {
    const kept = new Set(ids);
    onChange(reachable.filter((id) => kept.has(id)));
  };
  return (
    <FieldGroup
      heading="Destinataires"
      help={`${count(chosen.size, 'membre choisi', 'membres choisis')} sur ${people.length}`}
    >
      <Row>
        <Button size="small" onPress={() => set(reachable)} isDisabled={chosen.size === reachable.length}>
          Tout cocher
        </Button>
        <Button size="small" onPress={() => set([])} isDisabled={chosen.size === 0}>
          Tout décocher
        </Button>
      </Row>
      {props.error !== undefined && (
        <p role="alert" className="text-sm text-brick">
          {props.error}
        </p>
      )}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-x-6 gap-y-2">
        {people.map(({ memberId, name, post, email }, index) => (
          <Checkbox
            key={memberId}
            {...(index === 0 && { inputRef: ref })}
            isSelected={chosen.has(memberId)}
            isDisabled={email === ''}
            help={
              email === ''
                ? 'Sans adresse électronique'
                : [post, email].filter((part) => part !== '').join(' · ')
            }
            onBlur={props.onBlur}
            onChange={(isOn) => {
              const next = new Set(chosen);
              if (isOn) next.add(memberId);
              else next.delete(memberId);
              set(next);
            }}
          >
            {name}
          </Checkbox>
        ))}
      </div>
    </FieldGroup>
  );
}
