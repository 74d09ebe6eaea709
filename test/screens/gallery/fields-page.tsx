import { useState } from 'react';
import { Checkbox } from '../../../renderer/ui/checkbox.tsx';
import { ComboBox } from '../../../renderer/ui/combo-box.tsx';
import { DateField } from '../../../renderer/ui/date-field.tsx';
import { DurationField } from '../../../renderer/ui/duration-field.tsx';
import { FieldGroup, FieldRow, Measure, Stack } from '../../../renderer/ui/layout.tsx';
import type { OptionChoice } from '../../../renderer/ui/option-list.tsx';
import { PageBody, PageHeader } from '../../../renderer/ui/page-header.tsx';
import { RadioGroup } from '../../../renderer/ui/radio-group.tsx';
import { SearchField } from '../../../renderer/ui/search-field.tsx';
import { Select } from '../../../renderer/ui/select.tsx';
import { TextArea } from '../../../renderer/ui/text-area.tsx';
import { TextField } from '../../../renderer/ui/text-field.tsx';
import { TimeField } from '../../../renderer/ui/time-field.tsx';

const expected: OptionChoice<string> = [
  { id: 'opinion', label: 'Un avis', description: 'Le collectif dit ce qu’il pense d’un projet du conseil.' },
  {
    id: 'decision',
    label: 'Une décision du collectif',
    description: 'Le collectif règle une question qui lui appartient.',
  },
  { id: 'exchange', label: 'Un échange' },
];
const hosts: OptionChoice<string> = [
  {
    id: 'epci',
    label: 'Communautés',
    options: [
      {
        id: 'cc',
        label: 'Communauté de communes du Pays de Mortagne',
        description: 'Vendée (85) · 11 communes',
      },
    ],
  },
  {
    id: 'communes',
    label: 'Communes',
    options: [
      { id: 'chan', label: 'Chanverrie', description: '5 513 habitants' },
      { id: 'mal', label: 'Mallièvre', description: '240 habitants' },
      { id: 'tif', label: 'Tiffauges' },
    ],
  },
];

export function FieldsPage() {
  const [title, setTitle] = useState('Tarification de l’eau potable');
  const [question, setQuestion] = useState('Le calendrier proposé est-il tenable pour chaque mairie\u202f?');
  const [date, setDate] = useState('2026-12-16');
  const [badDate, setBadDate] = useState('31/02');
  const [time, setTime] = useState('18:30');
  const [minutes, setMinutes] = useState<number | string | null>(75);
  const [kind, setKind] = useState<string | null>('opinion');
  const [host, setHost] = useState<string | null>('chan');
  const [mode, setMode] = useState('rule');
  const [isOn, setOn] = useState(true);
  const [search, setSearch] = useState('');
  return (
    <>
      <PageHeader
        title="Champs"
        breadcrumb={[
          { label: 'Réunions', href: '#/' },
          { label: 'décembre 2026', href: '#/listes' },
        ]}
        titleAside="Mallièvre"
        actions={<SearchField label="Chercher ou faire…" value={search} onChange={setSearch} />}
      />
      <PageBody>
        <Measure>
          <Stack gap="large">
            <FieldGroup heading="Le point" help="Ce qui sera imprimé sur l’ordre du jour.">
              <TextField label="Intitulé" value={title} onChange={setTitle} isRequired />
              <TextArea
                label="Question posée au collectif"
                help="Une phrase, à laquelle on répond."
                value={question}
                onChange={setQuestion}
              />
              <TextField
                label="Adresse électronique"
                type="email"
                value="secretariat@"
                onChange={() => undefined}
                error="L’adresse est incomplète : écrivez-la en entier, par exemple secretariat@mairie.fr."
              />
              <TextField
                label="Numéro"
                value="4"
                onChange={() => undefined}
                isDisabled
                help="Donné par l’ordre de la liste."
              />
            </FieldGroup>
            <FieldGroup heading="Quand">
              <FieldRow>
                <DateField label="Date du conseil" value={date} onChange={setDate} today="2026-11-22" />
                <TimeField label="Heure" value={time} onChange={setTime} />
                <DurationField label="Durée" value={minutes} onChange={setMinutes} />
              </FieldRow>
              <FieldRow>
                <DateField label="Date mal écrite" value={badDate} onChange={setBadDate} today="2026-11-22" />
                <TimeField
                  label="Fin"
                  value="17:00"
                  onChange={() => undefined}
                  error="La fin doit venir après le début : indiquez une heure plus tardive."
                />
              </FieldRow>
            </FieldGroup>
            <FieldGroup heading="Choix">
              <FieldRow>
                <Select label="Ce qu’on en attend" options={expected} selected={kind} onSelect={setKind} />
                <ComboBox
                  label="Commune hôte"
                  options={hosts}
                  selected={host}
                  onSelect={setHost}
                  empty="Aucune collectivité de ce nom."
                />
              </FieldRow>
              <Select
                label="Animation"
                options={[]}
                selected={null}
                onSelect={() => undefined}
                error="Choisissez qui anime la réunion."
              />
              <RadioGroup
                label="Référence du délai"
                value={mode}
                onChange={setMode}
                options={[
                  {
                    id: 'rule',
                    label: 'La règle du collectif',
                    description: '48 h avant le conseil, ou avant la réunion si elle est plus tôt',
                  },
                  { id: 'council', label: 'Le conseil seul' },
                  { id: 'meeting', label: 'La réunion seule' },
                ]}
              />
              <Checkbox isSelected={isOn} onChange={setOn} help="Le conseil décide quand même.">
                L’avis peut encore changer le dossier
              </Checkbox>
            </FieldGroup>
          </Stack>
        </Measure>
      </PageBody>
    </>
  );
}
