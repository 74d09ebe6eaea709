import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import {
  Button as AriaButton,
  Autocomplete,
  Dialog,
  DialogTrigger,
  Menu,
  MenuItem,
  Popover,
  useFilter,
} from 'react-aria-components';
import type { ArticleEditorProps } from './article-editor-field.tsx';
import type { ArticleName } from './article-words.ts';
import { toolClass } from './button-look.ts';
import { Icon } from './icon.tsx';
import { popoverClass } from './option-list.tsx';
import { SearchField } from './search-field.tsx';

const nameOf = ({ number, title }: ArticleName): string => (number === '' ? title : `${number} ${title}`);

/** Articles by number and title, found as one types. */
function ArticleChoice({
  articles,
  onChoose,
}: {
  articles: readonly ArticleName[];
  onChoose: (key: string) => void;
}) {
  const [sought, setSought] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <Autocomplete inputValue={sought} onInputChange={setSought} filter={contains}>
      <SearchField
        label="Numéro ou titre de l’article"
        value={sought}
        onChange={setSought}
        inputRef={(field) => field?.focus()}
      />
      <Menu
        aria-label="Articles"
        items={articles.map((article) => ({ ...article, id: article.key }))}
        className="max-h-[min(20rem,50dvh)] overflow-auto outline-none"
        renderEmptyState={() => (
          <p className="px-2.5 py-1.5 text-sm text-muted">
            Aucun article ne correspond&nbsp;: essayez un autre mot.
          </p>
        )}
        onAction={(key) => onChoose(String(key))}
      >
        {(article) => (
          <MenuItem
            textValue={nameOf(article)}
            className="marks-state grid cursor-default grid-cols-[2.5rem_minmax(0,1fr)] gap-1 rounded-sm px-2.5 py-1.5 text-md outline-none focus:bg-teal-wash"
          >
            <span className="text-muted">{article.number}</span>
            <span>{article.title}</span>
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  );
}

/** Puts a link to another article in the sentence; its number follows. */
export function LinkTool({
  editor,
  articles,
  ownKey,
}: Pick<ArticleEditorProps, 'articles' | 'ownKey'> & { editor: Editor }) {
  const [isOpen, setOpen] = useState(false);
  const others = articles.filter(({ key }) => key !== ownKey);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className={toolClass} aria-label="Lien vers un article" isDisabled={others.length === 0}>
        Lien
        <Icon name="down" className="-mr-1 size-4" />
      </AriaButton>
      <Popover className={popoverClass} offset={4}>
        <Dialog
          aria-label="Lien vers un article"
          className="flex w-96 max-w-[90vw] flex-col gap-2 p-2 outline-none"
        >
          <ArticleChoice
            articles={others}
            onChoose={(key) => {
              editor.commands.insertContent({ type: 'articleLink', attrs: { key } });
              setOpen(false);
              // After the popover has given back the focus it had taken.
              requestAnimationFrame(() => editor.view.focus());
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
