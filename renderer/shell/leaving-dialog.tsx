import type { UnsavedEntry } from '../forms/save-registry.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { FrenchText } from '../ui/french-text.tsx';
import { Stack } from '../ui/layout.tsx';

type LeavingDialogProps = { entries: readonly UnsavedEntry[]; onStay: () => void; onLeave: () => void };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What would be lost, each with its reason, and the two ways on. */
export function LeavingDialog({ entries, onStay, onLeave }: LeavingDialogProps) {
  const refused = entries.filter(({ kind }) => kind === 'refused').length;
  return (
    <ConfirmDialog
      isOpen
      heading={refused > 0 ? 'Tout n’est pas enregistré' : 'Ce que vous avez écrit serait perdu'}
      cancelLabel={refused > 0 ? 'Rester et corriger' : 'Rester'}
      confirmLabel={
        refused === 0
          ? 'Quitter quand même'
          : refused === 1
            ? 'Quitter sans cette correction'
            : 'Quitter sans ces corrections'
      }
      isDangerous
      onCancel={onStay}
      onConfirm={onLeave}
    >
      <Stack>
        {entries.map(({ what, sentence }) => (
          <div key={what}>
            <p className="font-semibold">
              <FrenchText>{capital(what)}</FrenchText>
            </p>
            <p>
              <FrenchText>{sentence}</FrenchText>
            </p>
          </div>
        ))}
      </Stack>
    </ConfirmDialog>
  );
}
