import { useState } from 'react';
import { fromInstant } from '../../db/domain/paris-time.ts';
import { formatDateTime } from '../../db/domain/french-dates.ts';
import { count } from '../../db/domain/plural.ts';
import type { RouteOutput } from '../../electron/ipc/contract/contract.ts';
import { call } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { FrenchText } from '../ui/french-text.tsx';
import { Stack } from '../ui/layout.tsx';
import { Notice } from '../ui/notice.tsx';

type Ready = Extract<RouteOutput<'handover.choose'>, { outcome: 'ready' }>;

const holds = ({ meetings, opinions, members, annexes }: Ready): string =>
  // Annexes, and what left: pages, messages.
  [
    `${count(meetings, 'réunion', 'réunions')}, ${count(opinions, 'avis', 'avis')}, ${count(members, 'membre', 'membres')}`,
    count(annexes, 'fichier', 'fichiers'),
  ].join(' et ');

const when = (instant: string): string => {
  const { date, time } = fromInstant(instant);
  return formatDateTime(date, time);
};

type Props = {
  label: string;
  /** Whether there are data here, which the dossier received will take the place of. */
  replaces: boolean;
};

/** Chooses a handover, verifies it whole, says what is in it, then lets it take the place of the data. */
export function ReceiveHandover({ label, replaces }: Props) {
  const [step, setStep] = useState<'idle' | 'reading' | 'taking'>('idle');
  const [ready, setReady] = useState<Ready | null>(null);
  const [trouble, setTrouble] = useState('');
  const choose = async () => {
    setStep('reading');
    setTrouble('');
    const result = await call('handover.choose', {});
    setStep('idle');
    if (!result.ok) setTrouble(result.message);
    else if (result.data.outcome === 'ready') setReady(result.data);
  };
  const take = async () => {
    setStep('taking');
    const result = await call('handover.take', {});
    if (result.ok) return;
    setStep('idle');
    setReady(null);
    setTrouble(result.message);
  };
  const drop = () => {
    setReady(null);
    void call('handover.drop', {});
  };
  return (
    <Stack gap="small">
      <div>
        <Button isPending={step === 'reading'} onPress={() => void choose()}>
          {label}
        </Button>
      </div>
      {trouble !== '' && (
        <Notice kind="error" announces>
          {trouble}
        </Notice>
      )}
      {ready && (
        <ConfirmDialog
          isOpen
          heading={`Ouvrir le dossier «\u00a0${ready.collective}\u00a0»\u202f?`}
          confirmLabel="Ouvrir ce dossier"
          isPending={step === 'taking'}
          onConfirm={() => void take()}
          onCancel={drop}
        >
          <Stack>
            <p>
              <FrenchText>{`Exporté le ${when(ready.exportedAt)}. Il contient ${holds(ready)}.`}</FrenchText>
            </p>
            {ready.missing > 0 && (
              <Notice kind="warn">
                {ready.missing === 1
                  ? 'Un fichier joint manquait déjà lors de l’export.'
                  : `${ready.missing} fichiers joints manquaient déjà lors de l’export.`}
              </Notice>
            )}
            <p>
              {replaces
                ? 'Il prendra la place des données d’ici, qui seront gardées dans un dossier voisin. CoDir se fermera, puis se rouvrira.'
                : 'CoDir se fermera, puis se rouvrira sur ce dossier.'}
            </p>
          </Stack>
        </ConfirmDialog>
      )}
    </Stack>
  );
}
