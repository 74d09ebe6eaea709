import type { PastedPoints } from '../../../db/domain/pasted-points.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FrenchText } from '../../ui/french-text.tsx';

/** One thing read in what was pasted: `why` says why it is not proposed; without `title` it can make no point. */
export type Reading = { key: string; line: string; title: string | null; why: string | null };

/** What was read, in reading order. A key stays the same while other lines are edited. */
export const readingsOf = ({ taken, aside }: PastedPoints): Reading[] => {
  const seen = new Map<string, number>();
  return [...taken.map((point) => ({ ...point, line: point.title, why: null })), ...aside]
    .toSorted((one, other) => (one.from[0] ?? 0) - (other.from[0] ?? 0))
    .map(({ line, title, why }) => {
      const times = seen.get(line) ?? 0;
      seen.set(line, times + 1);
      return { key: `${times}\u0000${line}`, line, title, why };
    });
};

const shortened = (line: string): string => (line.length > 120 ? `${line.slice(0, 120)}…` : line);

type PastePreviewProps = {
  readings: readonly Reading[];
  isTicked: (reading: Reading) => boolean;
  onTick: (key: string) => void;
};

/** What will be added, numbered, and what was set aside and why: the secretary ticks or unticks each line. */
export function PastePreview({ readings, isTicked, onTick }: PastePreviewProps) {
  const ticked = readings.filter(isTicked);
  const line = (reading: Reading) => {
    const { key, title, why } = reading;
    if (title === null)
      return (
        <li key={key} className="text-md">
          <FrenchText>{shortened(reading.line)}</FrenchText>
          <span className="block text-xs text-muted">{why}</span>
        </li>
      );
    const number = ticked.indexOf(reading) + 1;
    return (
      <li key={key}>
        <Checkbox isSelected={number > 0} onChange={() => onTick(key)} {...(why !== null && { help: why })}>
          <span className="text-md">
            {number > 0 && `${number}. `}
            <FrenchText>{title}</FrenchText>
          </span>
        </Checkbox>
      </li>
    );
  };
  const proposed = readings.filter(({ why }) => why === null);
  const aside = readings.filter(({ why }) => why !== null);
  return (
    <div className="grid items-start gap-x-6 gap-y-4 [&_input]:scroll-mb-24 @lg:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]">
      {proposed.length > 0 && (
        <fieldset className="min-w-0">
          <legend className="text-sm font-semibold">Seront ajoutés</legend>
          <ul className="mt-1 flex flex-col gap-1.5">{proposed.map(line)}</ul>
        </fieldset>
      )}
      {aside.length > 0 && (
        <fieldset className="min-w-0 border-l-4 border-l-amber pl-3">
          <legend className="sr-only">Mis de côté</legend>
          <p className="text-sm font-semibold">Mis de côté</p>
          {aside.some(({ title }) => title !== null) && (
            <p className="text-xs text-muted">Cochez une ligne pour l’ajouter aussi.</p>
          )}
          <ul className="mt-1 flex flex-col gap-1.5">{aside.map(line)}</ul>
        </fieldset>
      )}
    </div>
  );
}
