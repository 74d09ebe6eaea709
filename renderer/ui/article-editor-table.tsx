import { type Editor, useEditorState } from '@tiptap/react';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
} from '@tiptap/pm/tables';
import { maxTableColumns, maxTableRows } from '../../db/domain/article-text.ts';
import { insertTable, tableAt, type TableState, toggleHead } from './article-table.ts';
import { Menu, type MenuAction } from './menu.tsx';

type TableCommand = (state: EditorState, dispatch?: (tr: Transaction) => void) => boolean;

const run = (editor: Editor, command: TableCommand): void => {
  command(editor.state, editor.view.dispatch);
  // After the menu has given back the focus it had taken.
  requestAnimationFrame(() => editor.view.focus());
};

const ofOwn =
  (change: (state: EditorState, tr: Transaction) => boolean): TableCommand =>
  (state, dispatch) => {
    const { tr } = state;
    if (!change(state, tr)) return false;
    dispatch?.(tr);
    return true;
  };

const actionsIn = (editor: Editor, { rows, columns, row, hasHead }: TableState): MenuAction[] => {
  const action = (id: string, label: string, command: TableCommand): MenuAction => ({
    id,
    label,
    onAction: () => run(editor, command),
  });
  return [
    {
      ...action('row-above', 'Ajouter une ligne au-dessus', addRowBefore),
      // A head stays the first row.
      isDisabled: rows >= maxTableRows || (hasHead && row === 0),
    },
    {
      ...action('row-below', 'Ajouter une ligne en dessous', addRowAfter),
      isDisabled: rows >= maxTableRows,
    },
    {
      ...action('column-left', 'Ajouter une colonne à gauche', addColumnBefore),
      isDisabled: columns >= maxTableColumns,
    },
    {
      ...action('column-right', 'Ajouter une colonne à droite', addColumnAfter),
      isDisabled: columns >= maxTableColumns,
    },
    {
      ...action(
        'head',
        hasHead ? 'Rendre la première ligne ordinaire' : 'Faire de la première ligne un en-tête',
        ofOwn(toggleHead),
      ),
      startsGroup: true,
    },
    { ...action('remove-row', 'Retirer la ligne', deleteRow), startsGroup: true, isDisabled: rows < 2 },
    { ...action('remove-column', 'Retirer la colonne', deleteColumn), isDisabled: columns < 2 },
    { ...action('remove', 'Retirer le tableau', deleteTable), isDangerous: true },
  ];
};

/** Puts a table in, then changes it: its rows, its columns, its head. */
export function TableTool({ editor }: { editor: Editor }) {
  const table = useEditorState({ editor, selector: ({ editor: now }) => tableAt(now.state) });
  return (
    <Menu
      label="Tableau"
      size="tool"
      variant="quiet"
      tone="muted"
      actions={
        table
          ? actionsIn(editor, table)
          : [
              {
                id: 'insert',
                label: 'Insérer un tableau',
                description: 'Trois colonnes et un en-tête, à compléter ensuite',
                shortcut: 'Ctrl + Maj + 9',
                onAction: () => run(editor, ofOwn(insertTable)),
              },
            ]
      }
    />
  );
}
