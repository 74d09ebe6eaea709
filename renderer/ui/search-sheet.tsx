import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { useFieldAndList } from './use-field-and-list.ts';

export type SearchLine = { id: string; content: ReactNode };
export type SearchSection = { id: string; heading: string; lines: readonly SearchLine[] };

export type SearchSheetProps = {
  /** Names the sheet and its field. */
  label: string;
  placeholder: string;
  text: string;
  longest: number;
  onText: (text: string) => void;
  sections: readonly SearchSection[];
  /** True until the list answers what is typed. */
  isBusy: boolean;
  /** Said in the list when nothing is there. */
  empty: ReactNode;
  /** At the foot: how to go on. */
  foot: ReactNode;
  onChoose: (id: string) => void;
  onClose: () => void;
};

/** The sheet is opened to be typed in. */
const focusOnce = (field: HTMLInputElement | null): void => field?.focus();

/** A field over the page, and the list that answers it as one types. */
export function SearchSheet(props: SearchSheetProps) {
  const { label, placeholder, text, longest, onText, sections, isBusy, empty, foot } = props;
  const { onChoose, onClose } = props;
  const ids = sections.flatMap(({ lines }) => lines.map(({ id }) => id));
  const { fieldProps, listProps, groupProps, headingProps, optionProps, restart } = useFieldAndList(
    ids,
    onChoose,
  );
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className="fixed inset-0 z-40 flex items-start justify-center bg-veil px-4 pt-[min(12vh,7rem)] pb-4"
    >
      <Modal className="flex max-h-full w-full max-w-3xl flex-col">
        <Dialog
          aria-label={label}
          className="flex max-h-full min-h-0 flex-col overflow-hidden rounded-lg border border-edge bg-surface text-ink shadow-over outline-none"
        >
          <div className="flex shrink-0 items-center gap-3 border-b border-line px-5">
            <Icon name="search" className="size-5 text-muted" />
            <input
              {...fieldProps}
              ref={focusOnce}
              aria-label={label}
              placeholder={placeholder}
              maxLength={longest}
              autoComplete="off"
              spellCheck={false}
              value={text}
              onChange={(event) => {
                restart();
                onText(event.target.value);
              }}
              className="min-w-0 flex-1 bg-transparent py-3.5 text-lg outline-none"
            />
          </div>
          {ids.length === 0 && <div className="px-5 py-8 text-center text-muted">{empty}</div>}
          <div
            {...listProps}
            aria-label={label}
            aria-busy={isBusy}
            className={cx(
              'min-h-0 flex-1 overflow-y-auto overscroll-contain p-2',
              ids.length === 0 && 'hidden',
            )}
          >
            {sections.map((section) => (
              <div key={section.id} {...groupProps(section.id)}>
                <p {...headingProps(section.id)} className="px-3 pt-2 pb-1 text-xs font-semibold text-muted">
                  {section.heading}
                </p>
                {section.lines.map((line) => (
                  <div
                    key={line.id}
                    {...optionProps(line.id)}
                    className="marks-state scroll-my-2 cursor-default [contain-intrinsic-size:auto_4.5rem] [content-visibility:auto] rounded-md border-l-3 border-transparent px-3 py-2 outline-none aria-selected:border-teal aria-selected:bg-teal-wash"
                  >
                    {line.content}
                  </div>
                ))}
              </div>
            ))}
          </div>
          <div className="flex shrink-0 flex-wrap items-center justify-between gap-x-4 border-t border-line bg-sunk px-5 py-2 text-xs text-muted">
            {foot}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
