import { useState } from 'react';
import { Card } from '../../ui/card.tsx';
import { FieldRow } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Select } from '../../ui/select.tsx';
import { type VersionLine, versionLabel } from './version-words.ts';

/** Two versions to hold one beside the other; the last two at first, the older one before. */
export function CompareCard({ versions }: { versions: readonly VersionLine[] }) {
  const [from, setFrom] = useState(versions[1]?.id ?? 0);
  const [to, setTo] = useState(versions[0]?.id ?? 0);
  const options = versions.map((version) => ({ id: version.id, label: versionLabel(version) }));
  const isSame = from === to;
  return (
    <Card heading="Comparer deux versions">
      <FieldRow>
        <Select label="De" options={options} selected={from} onSelect={(id) => id !== null && setFrom(id)} />
        <Select
          label="À"
          options={options}
          selected={to}
          onSelect={(id) => id !== null && setTo(id)}
          {...(isSame && { error: 'Choisissez deux versions différentes.' })}
        />
      </FieldRow>
      {!isSame && (
        <p className="mt-4">
          <LinkButton href={`#/charte/comparer/${from}/${to}`}>Voir la comparaison</LinkButton>
        </p>
      )}
    </Card>
  );
}
