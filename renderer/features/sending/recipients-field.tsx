import type { FieldValues } from 'react-hook-form';
import { count } from '../../../db/domain/plural.ts';
import type { BoundForm, FieldNamed } from '../../forms/bound-form.ts';
import { useBoundField } from '../../forms/use-bound-field.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { FieldGroup, Row } from '../../ui/layout.tsx';
import { Address } from './address.tsx';
import type { SendingPlaceView } from './sending-view.ts';

type RecipientsFieldProps<V extends FieldValues> = {
  form: BoundForm<V>;
  name: FieldNamed<V, number[]>;
  people: SendingPlaceView['people'];
  /** Why someone cannot receive this message, besides having no address; '' when they can. */
  barredBy?: (memberId: number) => string;
};

/** The post, and the address beside it or, when there is no room, under it. */
function Reached({ post, email }: { post: string; email: string }) {
  return (
    <span className="flex flex-wrap gap-x-3">
      {post !== '' && (
        <span>
          <FrenchText>{post}</FrenchText>
          <span className="sr-only">, </span>
        </span>
      )}
      <Address>{email}</Address>
    </span>
  );
}

/** The members who receive the message, each a box; one whom it cannot reach is not to be ticked, and says why. */
export function RecipientsField<V extends FieldValues>({
  form,
  name: field,
  people,
  barredBy = () => '',
}: RecipientsFieldProps<V>) {
  const { value, onChange, ref, props } = useBoundField(form, field, 'Destinataires');
  const barred = new Map(
    people.map(({ memberId, email }) => [
      memberId,
      email === '' ? 'Sans adresse électronique' : barredBy(memberId),
    ]),
  );
  const reachable = people.map(({ memberId }) => memberId).filter((id) => barred.get(id) === '');
  const wanted = new Set(Array.isArray(value) ? (value as number[]) : []);
  const chosen = new Set(reachable.filter((id) => wanted.has(id)));
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
        {/* Never disabled by their own gesture: the keyboard would lose its place. */}
        <Button size="small" onPress={() => set(reachable)}>
          Tout cocher
        </Button>
        <Button size="small" onPress={() => set([])}>
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
            isDisabled={barred.get(memberId) !== ''}
            help={barred.get(memberId) || <Reached post={post} email={email} />}
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
