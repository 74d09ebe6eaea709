import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { count, formatNumber } from '../../db/domain/plural.ts';
import type { RouteOutput } from '../../electron/ipc/contract/contract.ts';
import { call } from '../api.ts';
import { ComboBox } from '../ui/combo-box.tsx';

export type EpciHit = RouteOutput<'epci.search'>[number];

const describe = (hit: EpciHit): string =>
  [
    hit.departments.map(({ name, code }) => `${name} (${code})`).join(', '),
    count(hit.communeCount, 'commune', 'communes'),
    `${formatNumber(hit.population)} habitants`,
    hit.matchedCommune === null ? '' : `avec ${hit.matchedCommune}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** Finds an EPCI among all the official ones, by its name, a commune's, a code or a department. */
export function EpciField({ onChoose }: { onChoose: (hit: EpciHit | null) => void }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<EpciHit | null>(null);
  const query = text.trim();
  const { data: hits = [], isFetching } = useQuery({
    queryKey: ['epci.search', { text: query }],
    queryFn: async () => {
      const result = await call('epci.search', { text: query });
      return result.ok ? result.data : [];
    },
    enabled: query.length > 1 && query !== chosen?.displayName,
    placeholderData: keepPreviousData,
  });
  const choose = (hit: EpciHit | null) => {
    setChosen(hit);
    onChoose(hit);
  };
  return (
    <ComboBox
      label="Votre intercommunalité"
      help="Écrivez son nom, celui d’une de ses communes, ou son numéro de département."
      placeholder="Par exemple&nbsp;: Pays de Mortagne"
      filter="given"
      empty={
        isFetching || query.length < 2
          ? 'Recherche parmi toutes les intercommunalités…'
          : 'Aucune intercommunalité ne porte ce nom. Vérifiez l’orthographe, ou continuez sans la choisir.'
      }
      options={hits.map((hit) => ({ id: hit.siren, label: hit.displayName, description: describe(hit) }))}
      selected={chosen?.siren ?? null}
      text={text}
      onTextChange={(next) => {
        setText(next);
        if (next === '') choose(null);
      }}
      onSelect={(id) => {
        const hit = hits.find(({ siren }) => siren === id) ?? null;
        choose(hit);
        if (hit) setText(hit.displayName);
      }}
    />
  );
}
