import { type Editor, EditorContent, type JSONContent, useEditor, useEditorState } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useId, useImperativeHandle, useRef } from 'react';
import { ToggleButton, Toolbar } from 'react-aria-components';
import { readRichText, storedRichText } from '../../db/domain/rich-text.ts';
import './rich-text.css';
import type { RichTextProps } from './rich-text-field.tsx';

/** What db/domain/rich-text.ts admits, and nothing else: a paste keeps its words and loses the rest. */
const kit = StarterKit.configure({
  blockquote: false,
  code: false,
  codeBlock: false,
  dropcursor: false,
  gapcursor: false,
  heading: false,
  horizontalRule: false,
  link: false,
  strike: false,
  trailingNode: false,
});

const tools = [
  { id: 'bold', label: 'Gras', keys: 'Control+B', look: 'font-semibold' },
  { id: 'italic', label: 'Italique', keys: 'Control+I', look: 'italic' },
  { id: 'underline', label: 'Souligné', keys: 'Control+U', look: 'underline' },
  { id: 'bulletList', label: 'Puces', keys: 'Control+Shift+8', look: '' },
  { id: 'orderedList', label: 'Numéros', keys: 'Control+Shift+7', look: '' },
] as const;
type Tool = (typeof tools)[number]['id'];

/** What a stored text gives the editor, which has its own name for the same nodes. */
const contentOf = (stored: string): JSONContent | '' =>
  readRichText(stored) ? (JSON.parse(stored) as JSONContent) : '';

/** The styles that a word processor writes in its tags, which the content policy would refuse one by one. */
const withoutStyles = (html: string): string =>
  html.replace(/<[^>]+>/g, (tag) => tag.replace(/\sstyle=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''));

const toggle = (editor: Editor, tool: Tool): void => {
  const chain = editor.chain().focus();
  if (tool === 'bulletList') chain.toggleBulletList().run();
  else if (tool === 'orderedList') chain.toggleOrderedList().run();
  else chain.toggleMark(tool).run();
};

function Tools({ editor, label }: { editor: Editor; label: string }) {
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => tools.filter(({ id }) => now.isActive(id)).map(({ id }) => id),
  });
  return (
    <Toolbar
      aria-label={`Mise en forme de «\u00a0${label}\u00a0»`}
      className="flex flex-wrap gap-1 border-b border-line px-1.5 py-1"
    >
      {tools.map(({ id, label: words, keys, look }) => (
        <ToggleButton
          key={id}
          aria-keyshortcuts={keys}
          isSelected={active.includes(id)}
          onChange={() => toggle(editor, id)}
          className={`rounded-sm px-2 py-0.5 text-sm text-muted hover:bg-sunk selected:bg-teal-wash selected:text-teal forced-colors:selected:outline-2 ${look}`}
        >
          {words}
        </ToggleButton>
      ))}
    </Toolbar>
  );
}

/** The editor itself; the default export, for rich-text-field.tsx alone, which brings it when it is needed. */
export default function RichTextEditor({
  label,
  help,
  error,
  value,
  onChange,
  onBlur,
  handle,
}: RichTextProps) {
  const id = useId();
  const told = useRef(value);
  const described = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`]
    .filter((part) => part !== false)
    .join(' ');
  const editor = useEditor({
    extensions: [kit],
    content: contentOf(value),
    // Styles brought by a script are refused (style-src 'self'): they are in rich-text.css.
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        lang: 'fr',
        spellcheck: 'true',
        class: 'rich-text',
        ...(described !== '' && { 'aria-describedby': described }),
        ...(error !== undefined && { 'aria-invalid': 'true' }),
      },
      transformPastedHTML: withoutStyles,
      // In a form, Tab goes on to the next field; in a list of the editor it would indent.
      handleDOMEvents: { keydown: (_view, event) => event.key === 'Tab' },
    },
    onUpdate: ({ editor: now }) => {
      told.current = storedRichText(now.getJSON());
      onChange(told.current);
    },
    onBlur: () => onBlur?.(),
  });
  useImperativeHandle(handle, () => ({ focus: () => editor.commands.focus() }), [editor]);
  useEffect(() => {
    // Undone, or changed elsewhere; what is typed here comes back as it was told.
    if (value === told.current) return;
    told.current = value;
    editor.commands.setContent(contentOf(value), { emitUpdate: false });
  }, [editor, value]);
  return (
    <div className="flex min-w-0 flex-col">
      <span id={`${id}-label`} className="text-sm font-semibold">
        {label}
      </span>
      {help !== undefined && (
        <span id={`${id}-help`} className="text-xs text-muted">
          {help}
        </span>
      )}
      <div
        className={`mt-1 rounded-md border bg-surface ${error === undefined ? 'border-edge' : 'border-brick'}`}
      >
        <Tools editor={editor} label={label} />
        <EditorContent editor={editor} />
      </div>
      {error !== undefined && (
        <span id={`${id}-error`} className="mt-1 text-sm text-brick">
          {error}
        </span>
      )}
    </div>
  );
}
