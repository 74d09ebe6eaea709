import type { Editor } from '@tiptap/react';
import {
  charterRuleKinds,
  type CharterRuleKind,
  charterRuleLabels,
  kindOfPart,
  ruleParts,
  rulePartLabels,
  type RulePart,
  ruleWords,
} from '../../db/domain/charter-rules.ts';
import type { ArticleEditorProps } from './article-editor-field.tsx';
import { Menu, type MenuAction } from './menu.tsx';

/** Puts the value of a rule in the sentence: the version's own rules, or one that is then bound to this article. */
export function ValueTool({
  editor,
  rules,
  onBindRule,
}: Pick<ArticleEditorProps, 'rules' | 'onBindRule'> & { editor: Editor }) {
  const insert = (part: RulePart) => {
    editor.commands.insertContent({ type: 'ruleValue', attrs: { part } });
    // After the menu has given back the focus it had taken.
    requestAnimationFrame(() => editor.view.focus());
  };
  const bind = async (kind: CharterRuleKind) => {
    const part = ruleParts.find((each) => kindOfPart(each) === kind);
    if ((await onBindRule(kind)) && part) insert(part);
  };
  const bound = ruleParts.filter((part) => rules.some(({ kind }) => kind === kindOfPart(part)));
  const free = charterRuleKinds.filter((kind) => rules.every((rule) => rule.kind !== kind));
  const actions: MenuAction[] = [
    ...bound.map((part) => ({
      id: part,
      label: rulePartLabels[part],
      description: ruleWords(part, rules),
      onAction: () => insert(part),
    })),
    ...free.map((kind, index) => ({
      id: kind,
      label: `Lier une règle\u00a0: ${charterRuleLabels[kind]}`,
      ...(index === 0 && bound.length > 0 && { startsGroup: true }),
      onAction: () => void bind(kind),
    })),
  ];
  return (
    <Menu
      label="Valeur"
      aria-label="Valeur d’une règle"
      size="tool"
      variant="quiet"
      tone="muted"
      actions={actions}
    />
  );
}
