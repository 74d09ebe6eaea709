import type { ReactNode } from 'react';
import { count, formatNumber } from '../../../db/domain/plural.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';

export type PreviewState = 'add' | 'update' | 'same' | 'check' | 'fix' | 'aside';
/** Those that a filter may leave; only délibérations have some to check. */
export type Shown = PreviewState | 'all';

type Line = { number: number; name: string; detail: string; state: PreviewState; sentence: string };

const words: Record<PreviewState, { filter: string; tag: string; tone: Tone }> = {
  fix: { filter: 'À corriger', tag: 'à corriger', tone: 'late' },
  check: { filter: 'À vérifier', tag: 'à vérifier', tone: 'soon' },
  add: { filter: 'Ajouts', tag: 'ajout', tone: 'ok' },
  update: { filter: 'Mises à jour', tag: 'mise à jour', tone: 'now' },
  same: { filter: 'Inchangés', tag: 'inchangé', tone: 'neutral' },
  aside: { filter: 'Mis de côté', tag: 'mis de côté', tone: 'neutral' },
};
const order: readonly PreviewState[] = ['fix', 'check', 'add', 'update', 'same', 'aside'];

/** What the tag beside it does not say already. */
const besideTag = ({ state, sentence }: Line): string => {
  const { tag } = words[state];
  if (sentence === tag) return 'rien';
  return sentence.startsWith(`${tag}\u00a0: `) ? sentence.slice(tag.length + 3) : sentence;
};

type ImportPreviewProps<L extends Line> = {
  nameHeading: string;
  counts: Partial<Record<PreviewState, number>>;
  lines: readonly L[];
  /** Lines that the filter leaves, over all pages. */
  shownCount: number;
  pageStart: number;
  filter: Shown;
  onFilter: (filter: Shown) => void;
  onPage: (from: number) => void;
  /** Under what will be done of a line: what may be chosen for it. */
  renderChoice?: (line: L) => ReactNode;
  aside?: ReactNode;
};

const pageLength = 100;

/** Line by line, what will be done and what is wrong; a page at a time. */
export function ImportPreview<L extends Line>(props: ImportPreviewProps<L>) {
  const { counts, lines, shownCount, pageStart, filter, onFilter, onPage } = props;
  const present = order.filter((state) => (counts[state] ?? 0) > 0);
  const total = order.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const options = [
    { id: 'all' as const, label: `Tout (${formatNumber(total)})` },
    ...present.map((state) => ({
      id: state,
      label: `${words[state].filter} (${formatNumber(counts[state] ?? 0)})`,
    })),
  ];
  const last = Math.min(pageStart + pageLength, shownCount);
  return (
    <Card heading={count(total, 'ligne lue', 'lignes lues')} aside={props.aside} padding="flush">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line px-5 py-2.5 text-md">
        <RadioGroup
          label="Lignes montrées"
          hidesLabel
          orientation="horizontal"
          options={options}
          value={filter}
          onChange={onFilter}
        />
        {shownCount > pageLength && (
          <nav aria-label="Pages de l’aperçu" className="flex items-center gap-2 text-sm">
            <Button size="small" isDisabled={pageStart === 0} onPress={() => onPage(pageStart - pageLength)}>
              Précédentes
            </Button>
            <span>
              {formatNumber(pageStart + 1)} à {formatNumber(last)} sur {formatNumber(shownCount)}
            </span>
            <Button
              size="small"
              isDisabled={last >= shownCount}
              onPress={() => onPage(pageStart + pageLength)}
            >
              Suivantes
            </Button>
          </nav>
        )}
      </div>
      <DataTable
        caption="Ce que fera l’import, ligne par ligne"
        lines={lines.map((line, at) => ({ ...line, at }))}
        lineId={({ number, at }) => `${number}-${at}`}
        columns={[
          { id: 'number', heading: 'Ligne', width: 'w-16', renderCell: ({ number }) => formatNumber(number) },
          {
            id: 'name',
            heading: props.nameHeading,
            width: 'frame:w-[38%]',
            renderCell: ({ name, detail }) => (
              <>
                <span className="block font-semibold">
                  <FrenchText>{name === '' ? '–' : name}</FrenchText>
                </span>
                {detail !== '' && (
                  <span className="block text-sm text-muted">
                    <FrenchText>{detail}</FrenchText>
                  </span>
                )}
              </>
            ),
          },
          {
            id: 'state',
            heading: 'État',
            width: 'w-32',
            renderCell: ({ state }) => <Tag tone={words[state].tone}>{words[state].tag}</Tag>,
          },
          {
            id: 'sentence',
            heading: 'Ce qui sera fait',
            renderCell: (line) => (
              <>
                <FrenchText>{besideTag(line)}</FrenchText>
                {props.renderChoice?.(line)}
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
