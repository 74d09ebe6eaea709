import { formatDate } from '../../../db/domain/french-dates.ts';
import { opinionStateLabels, opinionStates } from '../../../db/domain/opinion-life.ts';
import {
  followUpFilterLabels,
  followUpFilters,
  type RegisterFilter,
  wholeRegister,
} from '../../../db/domain/opinion-register.ts';
import { addresseeLabels, opinionAddressees } from '../../../db/domain/opinion-words.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { Choice } from '../../registers/register-choice.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { SearchField } from '../../ui/search-field.tsx';

type RegisterFiltersProps = {
  filter: RegisterFilter;
  choices: RouteOutput<'opinion.choices'>;
  onChange: (filter: RegisterFilter) => void;
};

/** What the register is narrowed to. */
export function RegisterFilters({ filter, choices, onChange }: RegisterFiltersProps) {
  const change = (part: Partial<RegisterFilter>) => onChange({ ...filter, ...part });
  const isNarrowed = Object.entries(wholeRegister).some(
    ([name, value]) => filter[name as keyof RegisterFilter] !== value,
  );
  return (
    <search className="grid items-end gap-4 frame:grid-cols-3">
      <div className="frame:col-span-2">
        <SearchField
          label="Chercher un point, une question, une délibération"
          value={filter.text}
          onChange={(text) => change({ text })}
        />
      </div>
      <Choice
        label="État"
        allLabel="Tous"
        options={opinionStates.map((id) => ({ id, label: opinionStateLabels[id] }))}
        selected={filter.state}
        onSelect={(state) => change({ state })}
      />
      <Choice
        label="Conseil"
        allLabel="Tous"
        options={choices.councils.map(({ id, date }) => ({ id, label: formatDate(date, 'long') }))}
        selected={filter.sessionId}
        onSelect={(sessionId) => change({ sessionId })}
      />
      <Choice
        label="Suite donnée"
        allLabel="Toutes"
        options={followUpFilters.map((id) => ({ id, label: followUpFilterLabels[id] }))}
        selected={filter.followed}
        onSelect={(followed) => change({ followed })}
      />
      <Choice
        label="Avis destiné à"
        allLabel="Tous"
        options={opinionAddressees.map((id) => ({ id, label: addresseeLabels[id] }))}
        selected={filter.addressee}
        onSelect={(addressee) => change({ addressee })}
      />
      {choices.themes.length > 0 && (
        <Choice
          label="Thème"
          allLabel="Tous"
          options={choices.themes.map((theme) => ({ id: theme, label: theme }))}
          selected={filter.theme}
          onSelect={(theme) => change({ theme })}
        />
      )}
      <div className="flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-2 frame:col-span-2">
        <Checkbox
          isSelected={filter.divided === true}
          onChange={(isSelected) => change({ divided: isSelected ? true : null })}
        >
          Seulement ceux où les voix diffèrent
        </Checkbox>
        {isNarrowed && (
          <Button variant="quiet" size="small" onPress={() => onChange(wholeRegister)}>
            Tout afficher
          </Button>
        )}
      </div>
    </search>
  );
}
