import { Button } from '../../ui/button.tsx';

type HolderActionsProps = { name: string; onEdit: () => void; onRemove: () => void };

/** What can be done of somebody in a role. */
export function HolderActions({ name, onEdit, onRemove }: HolderActionsProps) {
  return (
    <span className="flex">
      <Button variant="quiet" size="small" aria-label={`Modifier ${name}`} onPress={onEdit}>
        Modifier
      </Button>
      <Button variant="quiet" size="small" tone="muted" aria-label={`Retirer ${name}`} onPress={onRemove}>
        Retirer
      </Button>
    </span>
  );
}
