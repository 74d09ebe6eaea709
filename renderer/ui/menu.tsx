import {
  Button as AriaButton,
  Keyboard,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { type ButtonLook, buttonClass } from './button-look.ts';
import { Icon } from './icon.tsx';
import { popoverClass } from './option-list.tsx';

export type MenuAction = {
  id: string;
  label: string;
  description?: string;
  /** As written on the keys: « Ctrl + P ». Shown only; the window binds it. */
  shortcut?: string;
  isDisabled?: boolean;
  /** Written in brick: removes something. */
  isDangerous?: boolean;
  /** A line above it. */
  startsGroup?: boolean;
  onAction: () => void;
};

type MenuProps = ButtonLook & {
  label: string;
  /** When the button's words need their object: « Autres actions sur le point 2 ». */
  'aria-label'?: string;
  actions: readonly MenuAction[];
  /** What it opens is under way: it keeps the focus, and opens nothing. */
  isPending?: boolean;
};

/** A button that opens a list of actions. */
export function Menu({ label, actions, isPending = false, 'aria-label': ariaLabel, ...look }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton
        className={buttonClass(look)}
        isPending={isPending}
        {...(ariaLabel !== undefined && { 'aria-label': ariaLabel })}
      >
        {label}
        <Icon name="down" className="-mr-1 size-4" />
      </AriaButton>
      <Popover className={popoverClass} offset={4}>
        <AriaMenu className="max-h-[min(24rem,70dvh)] overflow-auto p-1 outline-none">
          {actions.flatMap((action) => [
            ...(action.startsGroup
              ? [<Separator key={`${action.id}-line`} className="mx-2.5 my-1 border-t border-line" />]
              : []),
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              isDisabled={action.isDisabled ?? false}
              onAction={action.onAction}
              className={`marks-state flex cursor-default items-center gap-6 rounded-sm px-2.5 py-1.5 text-md outline-none focus:bg-teal-wash disabled:text-muted ${action.isDangerous ? 'text-brick' : ''}`}
            >
              <span className="min-w-0 flex-1">
                <span className="block">{action.label}</span>
                {action.description !== undefined && (
                  <span className="block text-xs text-muted">{action.description}</span>
                )}
              </span>
              {action.shortcut !== undefined && (
                <Keyboard className="font-sans text-xs text-muted">{action.shortcut}</Keyboard>
              )}
            </MenuItem>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
