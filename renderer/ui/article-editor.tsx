import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { NodeSelection } from '@tiptap/pm/state';
import { goToNextCell } from '@tiptap/pm/tables';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import {
  type CSSProperties,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { storedArticleText } from '../../db/domain/stored-article.ts';
import { useAnnounce } from './announcer.tsx';
import './article-editor.css';
import type { ArticleEditorProps } from './article-editor-field.tsx';
import { NotePopover } from './article-editor-note.tsx';
import { changeLevel, chosenAtom, contentOf, listDepth, partsAround, takeIn } from './article-editor-text.ts';
import { ArticleTools } from './article-editor-tools.tsx';
import { articleExtensions } from './article-schema.ts';
import { ArticleWords } from './article-words.ts';
import { cleanPastedHtml } from './pasted-html.ts';

/**
 * Tab goes from cell to cell, and out of the table after the last. In a list it changes the level, as in Word: who
 * expects that would go on typing in the next field. Elsewhere it is the form's, as Shift + Tab in a list's first level.
 */
const onTab = (view: EditorView, event: KeyboardEvent): void => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const { $from } = view.state.selection;
  const isInTable = $from.depth > 0 && $from.node(1).type.name === 'table';
  if (isInTable) {
    if (goToNextCell(event.shiftKey ? -1 : 1)(view.state, view.dispatch)) event.preventDefault();
    return;
  }
  const level = listDepth(view.state);
  if (level === 0 || (event.shiftKey && level === 1)) return;
  event.preventDefault();
  changeLevel(view, event.shiftKey ? 'out' : 'in');
};

const holdsFilesAlone = ({ types }: DataTransfer): boolean =>
  types.includes('Files') && !types.includes('text/html') && !types.includes('text/plain');

/** What the cursor has just come upon, said to who does not see it. */
const atomSentence = (editor: Editor, words: ArticleWords): string | null => {
  const atom = chosenAtom(editor.state.selection);
  if (!atom) return null;
  const { attrs, type } = atom.node;
  if (type.name === 'note') return `Note\u00a0: ${attrs['text']}. Entrée pour la modifier.`;
  if (type.name === 'articleLink') {
    const { words: said, title } = words.link(String(attrs['key']));
    return `Lien\u00a0: ${said}, ${title}.`;
  }
  return `Valeur d’une règle\u00a0: ${words.value(attrs['part']).words}.`;
};

/** Where the numbers of notes begin, for article-editor.css. */
const numberedFrom = (notes: number): CSSProperties =>
  Object.fromEntries([['--notes-before', String(notes)]]);

/** The editor itself; the default export, for article-editor-field.tsx alone, which brings it when it is needed. */
export default function ArticleEditor({
  label,
  error,
  value,
  onChange,
  onBlur,
  handle,
  articles,
  ownKey,
  rules,
  notesBefore = 0,
  onBindRule,
}: ArticleEditorProps) {
  const id = useId();
  const told = useRef(value);
  const tools = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  const [words] = useState(() => new ArticleWords());
  const [extensions] = useState(() => articleExtensions(words));
  const [first] = useState(() => contentOf(value));
  const [isNoteOpen, setNoteOpen] = useState(false);
  const isFaulty = error !== undefined;
  // The same object as long as nothing of it changes: TipTap would set its options anew at each key.
  const editorProps = useMemo<EditorProps>(
    () => ({
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        'aria-describedby': isFaulty ? `${id}-help ${id}-error` : `${id}-help`,
        lang: 'fr',
        spellcheck: 'true',
        class: 'article-text',
        ...(isFaulty && { 'aria-invalid': 'true' }),
      },
      handleDOMEvents: {
        keydown: (view, event) => {
          if (event.key !== 'Tab') return false;
          onTab(view, event);
          return true;
        },
        drop: (_view, event) => {
          if (!event.dataTransfer || !holdsFilesAlone(event.dataTransfer)) return false;
          event.preventDefault();
          return true;
        },
      },
      handleKeyDown: (view, event) => {
        if (event.altKey && event.key === 'F10') {
          tools.current?.querySelector('button')?.focus();
          return true;
        }
        if (event.altKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
          // True even outside a list: Chromium would go back a page.
          changeLevel(view, event.key === 'ArrowRight' ? 'in' : 'out');
          return true;
        }
        const isOnNote = chosenAtom(view.state.selection)?.node.type.name === 'note';
        if (event.key !== 'Enter' || !isOnNote) return false;
        setNoteOpen(true);
        return true;
      },
      handleClickOn: (view, _pos, node, at, event, isDirect) => {
        if (!isDirect || node.type.name !== 'note' || event.button !== 0) return false;
        view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
        setNoteOpen(true);
        return true;
      },
      transformPastedHTML: cleanPastedHtml,
      handlePaste: (_view, event) => event.clipboardData !== null && holdsFilesAlone(event.clipboardData),
    }),
    [id, isFaulty],
  );
  const editor = useEditor({
    extensions,
    content: first,
    // Styles brought by a script are refused (style-src 'self'): they are in article-editor.css.
    injectCSS: false,
    editorProps,
    onUpdate: ({ editor: now }) => {
      told.current = storedArticleText(now.getJSON());
      onChange(told.current);
    },
    onSelectionUpdate: ({ editor: now }) => {
      const sentence = atomSentence(now, words);
      if (sentence !== null) announce(sentence);
    },
    onBlur: () => onBlur?.(),
  });
  // Before anything is drawn: a link never shows as missing for a moment.
  useLayoutEffect(() => words.tell(articles, rules), [words, articles, rules]);
  useImperativeHandle(
    handle,
    () => ({ focus: () => editor.commands.focus(), parts: () => partsAround(editor) }),
    [editor],
  );
  useEffect(() => {
    // Undone, or changed elsewhere; what is typed here comes back as it was told.
    if (value === told.current) return;
    told.current = value;
    takeIn(editor, value);
  }, [editor, value]);
  return (
    <div className="flex min-w-0 flex-col">
      <span id={`${id}-label`} className="text-sm font-semibold">
        {label}
      </span>
      <span id={`${id}-help`} className="text-xs text-muted">
        Alt&nbsp;+&nbsp;F10 mène à la mise en forme, Tab au champ suivant&#8239;; dans une liste, Tab change
        de niveau.
      </span>
      <div
        role="presentation"
        className={`mt-1 rounded-md border bg-surface ${isFaulty ? 'border-brick' : 'border-edge'}`}
        onKeyDown={(event) => {
          // Out of the tools as one came, by Alt+F10; what they open closes by itself first.
          if (event.key !== 'Escape' || !tools.current?.contains(event.target as Node)) return;
          event.stopPropagation();
          editor.commands.focus();
        }}
      >
        <ArticleTools
          ref={tools}
          editor={editor}
          label={label}
          articles={articles}
          ownKey={ownKey}
          rules={rules}
          onBindRule={onBindRule}
          onNote={() => setNoteOpen(true)}
        />
        <EditorContent editor={editor} style={numberedFrom(notesBefore)} />
      </div>
      {isNoteOpen && <NotePopover editor={editor} onClose={() => setNoteOpen(false)} />}
      {isFaulty && (
        <span id={`${id}-error`} className="mt-1 text-sm text-brick">
          {error}
        </span>
      )}
    </div>
  );
}
