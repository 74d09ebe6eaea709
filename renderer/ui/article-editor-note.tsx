import type { Editor } from '@tiptap/react';
import { TextSelection } from '@tiptap/pm/state';
import { useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { chosenAtom } from './article-editor-text.ts';
import { Button } from './button.tsx';
import { popoverClass } from './option-list.tsx';
import { TextArea } from './text-area.tsx';

const longest = 2000;

/** Puts a note after what is chosen, and chooses it; chooses the note there already is. */
export const chooseNote = (editor: Editor): void => {
  const { selection, schema } = editor.state;
  if (chosenAtom(selection)?.node.type.name === 'note') return;
  const note = schema.nodes['note']?.create({ text: '' });
  if (!note || !selection.$to.parent.inlineContent) return;
  editor.chain().insertContentAt(selection.to, note.toJSON()).setNodeSelection(selection.to).run();
};

/** The words of the note chosen, beside its mark. Each key is in the text at once; a note left empty goes. */
export function NotePopover({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  // The popover is made anew for each note: the choice in the text does not move under it.
  const [atom] = useState(() => chosenAtom(editor.state.selection));
  const [text, setText] = useState(() => String(atom?.node.attrs['text'] ?? ''));
  const mark = atom ? editor.view.nodeDOM(atom.at) : null;
  if (!atom || !(mark instanceof HTMLElement)) return null;
  // Where the note is now: what came in from elsewhere may have moved it.
  const place = () => chosenAtom(editor.state.selection)?.at ?? null;
  const write = (next: string) => {
    setText(next);
    const at = place();
    if (at === null || next.length > longest) return;
    editor.view.dispatch(editor.state.tr.setNodeAttribute(at, 'text', next));
  };
  const close = (remove: boolean) => {
    const { tr } = editor.state;
    const at = place();
    const isGone = remove || text.trim() === '';
    if (at !== null) {
      if (isGone) tr.delete(at, at + 1);
      editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(isGone ? at : at + 1))));
    }
    onClose();
    // After the popover has given back the focus it had taken.
    requestAnimationFrame(() => editor.view.focus());
  };
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => !isOpen && close(false)}
      triggerRef={{ current: mark }}
      placement="bottom start"
      className={popoverClass}
      offset={6}
    >
      <Dialog aria-label="Note" className="flex w-80 max-w-[90vw] flex-col gap-3 p-3 outline-none">
        <TextArea
          label="Note"
          help="Imprimée en bas de la page."
          value={text}
          onChange={write}
          rows={3}
          {...(text.length > longest && {
            error: 'Une note tient en 2\u202f000\u00a0signes\u00a0: raccourcissez-la.',
          })}
          inputRef={(field) => field?.focus()}
        />
        <div className="flex justify-between gap-3">
          <Button variant="quiet" size="small" tone="muted" onPress={() => close(true)}>
            Retirer la note
          </Button>
          <Button size="small" onPress={() => close(false)}>
            Fermer
          </Button>
        </div>
      </Dialog>
    </Popover>
  );
}
