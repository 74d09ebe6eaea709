import { useState } from 'react';
import { EpciField, type EpciHit } from '../../epci/epci-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCommand } from '../../use-route.ts';

/** The choice skipped at the founding, made later: the EPCI and its communes join what is already there. */
export function AdoptEpciDialog({ onClose }: { onClose: () => void }) {
  const [epci, setEpci] = useState<EpciHit | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const adopt = useCommand('collective.adoptEpci');
  const submit = async () => {
    if (!epci) return setMessage('Choisissez une intercommunalité dans la liste.');
    const result = await adopt({ siren: epci.siren });
    if (result.ok) onClose();
    else setMessage(result.message);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading="Choisir l’intercommunalité"
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button variant="primary" onPress={() => void submit()}>
            Inscrire
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {message !== null && (
          <Notice kind="error" announces>
            {message}
          </Notice>
        )}
        <EpciField onChoose={setEpci} />
      </div>
    </Dialog>
  );
}
