import type { FieldPath, FieldValues } from 'react-hook-form';
import { namedPresenter, type Presenter, presenterKey } from '../../db/domain/agenda-item.ts';
import { memberName } from '../../db/domain/member.ts';
import { functionLabel } from '../../db/domain/post.ts';
import { calledBy, namedPerson, namedPlace, type Nameable } from '../../db/domain/sitting-names.ts';
import type { BoundForm } from '../forms/bound-form.ts';
import { useBoundField } from '../forms/use-bound-field.ts';
import { TokenField } from '../ui/token-field.tsx';
import { useRoute } from '../use-route.ts';

const asPresenter = ({ memberId, collectivityId, name }: Nameable): Presenter => ({
  memberId,
  collectivityId,
  name,
});

type PeopleFieldProps<V extends FieldValues> = {
  form: BoundForm<V>;
  name: FieldPath<V>;
  label: string;
  help: string;
};

/** Members of the collective, collectivités, or any name; several of them. */
export function PeopleField<V extends FieldValues>({ form, name, label, help }: PeopleFieldProps<V>) {
  const { collectivities } = useRoute('collective.get', {});
  const members = useRoute('member.list', {});
  const { value, onChange, ref, props } = useBoundField(form, name, label);
  const chosen = value as Presenter[];
  // The name is kept beside the link: it is what prints once the person has left for good.
  const known = new Map<string, Presenter>([
    ...collectivities.map(
      (place) =>
        [`c${place.id}`, { memberId: null, collectivityId: place.id, name: place.name }] satisfies [
          string,
          Presenter,
        ],
    ),
    ...members.map(
      (member) =>
        [`m${member.id}`, { memberId: member.id, collectivityId: null, name: memberName(member) }] satisfies [
          string,
          Presenter,
        ],
    ),
  ]);
  const isOnlyEpci = collectivities.filter(({ kind }) => kind === 'epci').length === 1;
  const book = [
    ...members
      .filter(({ isPresent }) => isPresent)
      .map((member) => namedPerson({ ...member, memberId: member.id, name: memberName(member), detail: '' })),
    ...collectivities.map((place) => namedPlace(place, isOnlyEpci)),
  ];
  const isFree = (id: string) => !chosen.some((one) => presenterKey(one) === id);
  const add = (presenter: Presenter) => {
    if (isFree(presenterKey(presenter))) onChange([...chosen, presenter]);
  };
  return (
    <TokenField
      {...props}
      inputRef={ref}
      {...(chosen.length > 0 && { placeholder: 'Ajouter quelqu’un' })}
      help={help}
      tokens={chosen.map((one) => ({
        id: presenterKey(one),
        label: known.get(presenterKey(one))?.name ?? one.name,
      }))}
      onAdd={(id) => {
        const presenter = known.get(id);
        if (presenter) add(presenter);
      }}
      onAddText={(text) => {
        // « Bénard » is Mme Aïcha Bénard as long as there is one alone.
        const [called, other] = calledBy(book, text);
        add(called && !other ? asPresenter(called) : namedPresenter(text));
      }}
      onRemove={(id) => onChange(chosen.filter((one) => presenterKey(one) !== id))}
      options={[
        {
          id: 'members',
          label: 'Membres',
          options: members
            .filter(({ id, isPresent }) => isPresent && isFree(`m${id}`))
            .map((member) => ({
              id: `m${member.id}`,
              label: memberName(member),
              description: [functionLabel(member), member.collectivityName]
                .filter((part) => part !== '')
                .join(', '),
            })),
        },
        {
          id: 'collectivities',
          label: 'Collectivités',
          options: collectivities
            .filter(({ id }) => isFree(`c${id}`))
            .map((place) => ({ id: `c${place.id}`, label: place.name })),
        },
      ].filter(({ options }) => options.length > 0)}
    />
  );
}
