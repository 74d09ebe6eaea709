import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { FrenchText } from './french-text.tsx';

type Entry = { id: string; number: string; title: string; note: string };
export type ContentsPart = { id: string; number: string; title: string; entries: readonly Entry[] };

type ContentsListProps = {
  label: string;
  /** A part without a title has no heading: its entries come first. */
  parts: readonly ContentsPart[];
  selected: string | null;
  onSelect: (id: string) => void;
};

/** The contents of a paper, to go through it: the arrows go from line to line, the page beside follows. */
export function ContentsList({ label, parts, selected, onSelect }: ContentsListProps) {
  return (
    <ListBox
      aria-label={label}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : keys;
        if (id !== undefined) onSelect(String(id));
      }}
      className="min-h-0 flex-1 overflow-y-auto py-2 outline-none"
    >
      {parts.map((part) => (
        <ListBoxSection key={part.id} id={part.id} aria-label={part.title === '' ? label : part.title}>
          {part.title !== '' && (
            <Header className="grid grid-cols-[2rem_minmax(0,1fr)] gap-1.5 px-4 pt-3 pb-1 text-md leading-snug font-semibold">
              <span>{part.number}</span>
              <span>
                <FrenchText>{part.title}</FrenchText>
              </span>
            </Header>
          )}
          {part.entries.map((entry) => (
            <ListBoxItem
              key={entry.id}
              id={entry.id}
              textValue={`${entry.number} ${entry.title}`}
              className="marks-state grid cursor-default grid-cols-[2rem_minmax(0,1fr)] gap-1.5 border-l-3 border-transparent py-1.5 pr-4 pl-[0.8125rem] text-md leading-snug outline-offset-[-3px] hover:bg-sunk selected:border-teal selected:bg-teal-wash"
            >
              <span className="text-muted">{entry.number}</span>
              <span className="min-w-0">
                <span className="line-clamp-3">
                  <FrenchText>{entry.title}</FrenchText>
                </span>
                {entry.note !== '' && <span className="block text-xs text-muted">{entry.note}</span>}
              </span>
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
