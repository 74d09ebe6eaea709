import { useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { PaperActions } from '../../paper/paper-actions.tsx';
import { PaperPane } from '../../paper/paper-pane.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { useRoute } from '../../use-route.ts';
import { versionName } from './version-words.ts';

type Comparison = RouteOutput<'charter.compare'>;
type Change = Comparison['articles'][number]['change'];

const changeWords: Record<Change, { words: string; tone: Tone }> = {
  same: { words: 'inchangé', tone: 'neutral' },
  reworded: { words: 'modifié', tone: 'now' },
  moved: { words: 'déplacé', tone: 'neutral' },
  'moved-reworded': { words: 'déplacé et modifié', tone: 'now' },
  inserted: { words: 'ajouté', tone: 'ok' },
  removed: { words: 'retiré', tone: 'late' },
};

const totals: { change: Change; one: string; many: string }[] = [
  { change: 'reworded', one: 'modifié', many: 'modifiés' },
  { change: 'moved-reworded', one: 'déplacé et modifié', many: 'déplacés et modifiés' },
  { change: 'moved', one: 'déplacé', many: 'déplacés' },
  { change: 'inserted', one: 'ajouté', many: 'ajoutés' },
  { change: 'removed', one: 'retiré', many: 'retirés' },
];

const summaryOf = ({ counts }: Comparison): string => {
  const [first, ...others] = totals.filter(({ change }) => (counts[change] ?? 0) > 0);
  if (!first) return 'Les deux textes disent la même chose.';
  return [
    count(counts[first.change] ?? 0, `article ${first.one}`, `articles ${first.many}`),
    ...others.map(({ change, one, many }) => count(counts[change] ?? 0, one, many)),
  ].join(', ');
};

const numbersOf = ({ fromNumber, toNumber }: Comparison['articles'][number]): string => {
  if (fromNumber === toNumber || toNumber === '') return fromNumber;
  return fromNumber === '' ? toNumber : `${fromNumber}, devenu ${toNumber}`;
};

function ChangeList({ comparison }: { comparison: Comparison }) {
  const [withSame, setWithSame] = useState(false);
  const shown = comparison.articles.filter(({ change }) => withSame || change !== 'same');
  return (
    <section
      aria-label="Changements"
      className="flex min-h-0 flex-col border-line bg-surface max-wide:border-b wide:border-r"
    >
      <div className="shrink-0 border-b border-line px-5 py-3">
        <p className="text-md">
          <FrenchText>{summaryOf(comparison)}</FrenchText>
        </p>
        <Checkbox isSelected={withSame} onChange={setWithSame}>
          Montrer aussi les articles inchangés
        </Checkbox>
      </div>
      <ul className="relative min-h-0 flex-1 max-wide:max-h-[40dvh] overflow-y-auto">
        {shown.map((article) => {
          const { words, tone } = changeWords[article.change];
          return (
            <li
              key={article.key + article.change}
              className="border-t border-line px-5 py-2.5 first:border-t-0"
            >
              <p className="flex flex-wrap items-baseline gap-x-2">
                {numbersOf(article) !== '' && (
                  <span className="text-sm text-muted tabular-nums">{numbersOf(article)}</span>
                )}
                <span className="min-w-0 flex-1">
                  <FrenchText>{article.title}</FrenchText>
                </span>
                <Tag tone={tone}>{words}</Tag>
              </p>
              {article.sentence !== '' && (
                <p className="text-sm text-muted">
                  <FrenchText>{article.sentence}</FrenchText>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What changed between two versions: the list of articles, and the page with insertions and deletions marked. */
export function ComparePlace({ from, to }: { from: number; to: number }) {
  const comparison = useRoute('charter.compare', { from, to });
  const document = { kind: 'charterComparison' as const, from, to };
  const names = [comparison.from, comparison.to].map((version) =>
    version.number === null ? 'projet' : versionName(version).toLowerCase(),
  );
  return (
    <>
      <PageHeader
        title={`Comparaison\u00a0: ${names.join(' et ')}`}
        breadcrumb={[
          { label: 'Charte', href: '#/charte' },
          { label: 'Versions', href: '#/charte/versions' },
        ]}
        actions={<PaperActions document={document} label="Comparaison" />}
      />
      <div className="grid min-h-0 flex-1 wide:grid-cols-[minmax(22rem,30rem)_minmax(0,1fr)] wide:grid-rows-[minmax(0,1fr)]">
        <ChangeList comparison={comparison} />
        <PaperPane document={document} current={null} onItem={() => undefined} />
      </div>
    </>
  );
}
