import { type Editor, useEditorState } from '@tiptap/react';
import type { Ref } from 'react';
import { Button as AriaButton, ToggleButton, Toolbar } from 'react-aria-components';
import { chooseNote } from './article-editor-note.tsx';
import type { ArticleEditorProps } from './article-editor-field.tsx';
import { LinkTool } from './article-editor-link.tsx';
import { TableTool } from './article-editor-table.tsx';
import { ValueTool } from './article-editor-value.tsx';
import { toolClass } from './button-look.ts';
import { cx } from './class-names.ts';

const tools = [
  { id: 'bold', label: 'Gras', keys: 'Control+B', shown: 'Ctrl + B', look: 'font-semibold' },
  { id: 'italic', label: 'Italique', keys: 'Control+I', shown: 'Ctrl + I', look: 'italic' },
  { id: 'underline', label: 'Souligné', keys: 'Control+U', shown: 'Ctrl + U', look: 'underline' },
  { id: 'heading', label: 'Intertitre', keys: 'Control+Shift+6', shown: 'Ctrl + Maj + 6', look: '' },
  { id: 'bulletList', label: 'Puces', keys: 'Control+Shift+8', shown: 'Ctrl + Maj + 8', look: '' },
  { id: 'orderedList', label: 'Numéros', keys: 'Control+Shift+7', shown: 'Ctrl + Maj + 7', look: '' },
] as const;
type Tool = (typeof tools)[number]['id'];

const toggle = (editor: Editor, tool: Tool): void => {
  const chain = editor.chain().focus();
  if (tool === 'bulletList' || tool === 'orderedList') chain.toggleList(tool, 'listItem').run();
  else if (tool === 'heading') chain.toggleNode('heading', 'paragraph').run();
  else chain.toggleMark(tool).run();
};

type ArticleToolsProps = Pick<
  ArticleEditorProps,
  'label' | 'articles' | 'ownKey' | 'rules' | 'onBindRule'
> & { editor: Editor; ref: Ref<HTMLDivElement>; onNote: () => void };

/** What can be done in the text, in words; all arrows work, and each tool tells its keys. */
export function ArticleTools({ editor, label, ref, onNote, ...given }: ArticleToolsProps) {
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => tools.filter(({ id }) => now.isActive(id)).map(({ id }) => id),
  });
  return (
    <Toolbar
      ref={ref}
      aria-label={`Mise en forme de «\u00a0${label}\u00a0»`}
      className="sticky top-12 z-10 flex flex-wrap gap-x-0.5 rounded-t-md border-b border-line bg-surface px-1.5 py-1 frame:-top-4"
    >
      {tools.map(({ id, label: words, keys, shown, look }) => (
        <ToggleButton
          key={id}
          aria-keyshortcuts={keys}
          {...{ title: shown }}
          isSelected={active.includes(id)}
          onChange={() => toggle(editor, id)}
          className={cx(toolClass, look)}
        >
          {words}
        </ToggleButton>
      ))}
      <TableTool editor={editor} />
      <AriaButton
        className={toolClass}
        onPress={() => {
          chooseNote(editor);
          onNote();
        }}
      >
        Note
      </AriaButton>
      <LinkTool editor={editor} {...given} />
      <ValueTool editor={editor} {...given} />
    </Toolbar>
  );
}
