import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Row } from '../../ui/layout.tsx';
import { useCommand } from '../../use-route.ts';
import { RoleDialog } from './role-dialog.tsx';

type RoleView = RouteOutput<'role.list'>[number];

type RoleCardProps = {
  role: RoleView;
  roles: readonly RoleView[];
  /** Where things stand, in a sentence. */
  sentence: string;
  children: ReactNode;
};

/** A réseau or a role with its name, its purpose, and who holds it. */
export function RoleCard({ role, roles, sentence, children }: RoleCardProps) {
  const remove = useCommand('role.remove');
  const undoToast = useUndoToast();
  const navigate = useNavigate();
  const [isEditing, setEditing] = useState(false);
  const removeIt = async () => {
    const result = await remove({ id: role.id });
    undoToast(result.ok ? `«\u00a0${role.name}\u00a0» est supprimé.` : result.message, result.ok);
    if (result.ok) await navigate({ to: '/collectif/referents' });
  };
  return (
    <Card
      heading={role.name}
      padding="flush"
      aside={
        <Row>
          <Button
            variant="quiet"
            size="small"
            aria-label={`Modifier «\u00a0${role.name}\u00a0»`}
            onPress={() => setEditing(true)}
          >
            Modifier
          </Button>
          <Button
            variant="quiet"
            size="small"
            tone="muted"
            aria-label={`Supprimer «\u00a0${role.name}\u00a0»`}
            onPress={() => void removeIt()}
          >
            Supprimer
          </Button>
        </Row>
      }
    >
      <div className="border-b border-line px-5 py-3 text-md">
        {role.description !== '' && (
          <p className="mb-1 whitespace-pre-line">
            <FrenchText>{role.description}</FrenchText>
          </p>
        )}
        <p className="text-muted">
          <FrenchText>{sentence}</FrenchText>
        </p>
      </div>
      {children}
      {isEditing && (
        <RoleDialog kind={role.kind} edited={role} roles={roles} onClose={() => setEditing(false)} />
      )}
    </Card>
  );
}
