import { useEffect, useState, useSyncExternalStore } from 'react';
import { leftOutSentence } from '../../../db/domain/search-restricted.ts';
import { longestQuery } from '../../../db/domain/search-words.ts';
import { count } from '../../../db/domain/plural.ts';
import { useFollow } from '../../shell/leaving.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { SearchSheet, type SearchSection } from '../../ui/search-sheet.tsx';
import { commandsFor } from './commands.ts';
import { ResultLine } from './result-line.tsx';
import { targetHref } from './target-href.ts';
import { type Answer, type SearchResult, useSearch } from './use-search.ts';

const moreId = 'more';
const keyOf = ({ kind, id }: SearchResult): string => `${kind} ${id}`;

const preparing = 'La recherche se prépare\u00a0: tout n’y est pas encore.';

const countWords = ({ results, hasMore }: Answer): string =>
  hasMore ? `les ${results.length} premiers résultats` : count(results.length, 'résultat', 'résultats');

function Empty({ text, answer }: { text: string; answer: Answer }) {
  if (answer.trouble !== '') return <p>{answer.trouble}</p>;
  if (answer.to !== text) return <p>Recherche…</p>;
  if (!answer.isComplete) return <p>{preparing}</p>;
  if (text.trim().length < 2) return <p>Écrivez au moins deux lettres.</p>;
  return (
    <>
      <p className="font-semibold text-ink">
        <FrenchText>{`Aucun résultat pour «\u00a0${text.trim()}\u00a0».`}</FrenchText>
      </p>
      <p className="mt-1">Essayez un mot plus court, ou un seul mot à la fois.</p>
    </>
  );
}

function Key({ children }: { children: string }) {
  return <kbd className="rounded-sm border border-line bg-surface px-1 font-sans text-ink">{children}</kbd>;
}

function Foot({ text, answer, isProjected }: { text: string; answer: Answer; isProjected: boolean }) {
  return (
    <>
      {isProjected && (
        <p className="w-full text-ink">
          <FrenchText>{leftOutSentence}</FrenchText>
        </p>
      )}
      <span>
        {text.trim() === ''
          ? 'Ordres du jour, avis, charte, décisions, annexes, membres…'
          : answer.isComplete
            ? answer.results.length > 0 && countWords(answer)
            : preparing}
      </span>
      <span className="max-narrow:hidden">
        <Key>↑</Key> <Key>↓</Key> choisir · <Key>Entrée</Key> ouvrir · <Key>Échap</Key> fermer
      </span>
    </>
  );
}

const sectionsOf = (text: string, { results, hasMore }: Answer): SearchSection[] => {
  const commands = commandsFor(text);
  return [
    {
      id: 'commands',
      heading: 'Aller à',
      lines: commands.map(({ id, label }) => ({ id, content: label })),
    },
    {
      id: 'results',
      heading: 'Ce qui est écrit',
      lines: [
        ...results.map((result) => ({
          id: keyOf(result),
          content: <ResultLine result={result} />,
        })),
        ...(hasMore
          ? [{ id: moreId, content: <span className="text-teal">Afficher les suivants</span> }]
          : []),
      ],
    },
  ].filter(({ lines }) => lines.length > 0);
};

const neverChanges = () => () => {};

export type SearchDialogProps = {
  /** What was typed before it came */
  typed: () => string;
  /** True where others look at the screen. */
  isProjected: boolean;
  onClose: () => void;
};

/** Search over everything written, and the places one may go to, from anywhere in the window. */
export function SearchDialog({ typed, isProjected, onClose }: SearchDialogProps) {
  // Read again once it is there: React holds back what replaces a wait, and more was typed meanwhile.
  const ahead = useSyncExternalStore(neverChanges, typed);
  const [own, setText] = useState<string | null>(null);
  const text = own ?? ahead;
  const { answer, more } = useSearch(text, isProjected);
  const follow = useFollow();
  const announce = useAnnounce();
  // How many there are is said once typing rests, not at every letter.
  const said = answer.to === text && text.trim() !== '' ? countWords(answer) : '';
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => announce(said), 600);
    return () => clearTimeout(timer);
  }, [said, announce]);
  const choose = (id: string) => {
    if (id === moreId) {
      void more();
      return;
    }
    const result = answer.results.find((each) => keyOf(each) === id);
    const command = commandsFor(text).find((each) => each.id === id);
    const href = result ? targetHref(result.target) : command?.href;
    if (href === undefined) return;
    onClose();
    follow(href);
  };
  return (
    <SearchSheet
      label="Rechercher"
      placeholder="Un mot, une date, un nom…"
      text={text}
      longest={longestQuery}
      onText={setText}
      sections={sectionsOf(text, answer)}
      isBusy={answer.to !== text}
      empty={<Empty text={text} answer={answer} />}
      foot={<Foot text={text} answer={answer} isProjected={isProjected} />}
      onChoose={choose}
      onClose={onClose}
    />
  );
}
