import { useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { call } from '../../api.ts';
import { ReceiveHandover } from '../../handover/receive-handover.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';

type Written = Extract<RouteOutput<'handover.export'>, { outcome: 'written' }>;

function Outcome({ fileName, folder, annexes, missing }: Written) {
  return (
    <Notice
      {...(missing > 0 && { kind: 'warn' as const })}
      heading="Dossier exporté"
      announces
      actions={
        <Button size="small" onPress={() => void call('document.reveal', { how: 'folder' })}>
          Montrer le fichier
        </Button>
      }
    >
      «&nbsp;{fileName}&nbsp;»
      {annexes > 0 && <>, avec {count(annexes, 'fichier joint', 'fichiers joints')},</>} est dans{' '}
      <span className="break-all">{folder}</span>.
      {missing > 0 && (
        <>
          {' '}
          {missing === 1
            ? 'Un fichier joint n’est plus dans le dossier des données\u00a0: il n’a pas pu être exporté.'
            : `${missing} fichiers joints ne sont plus dans le dossier des données\u00a0: ils n’ont pas pu être exportés.`}
        </>
      )}
    </Notice>
  );
}

/** Everything in one file, for who takes over; and the way back in. */
export function HandoverCard() {
  const [isWriting, setWriting] = useState(false);
  const [written, setWritten] = useState<Written | null>(null);
  const [trouble, setTrouble] = useState('');
  const write = async () => {
    setWriting(true);
    setTrouble('');
    setWritten(null);
    const result = await call('handover.export', {});
    setWriting(false);
    if (!result.ok) setTrouble(result.message);
    else if (result.data.outcome === 'written') setWritten(result.data);
  };
  return (
    <Card heading="Transmettre le dossier">
      <Stack>
        <p>
          Tout le dossier tient dans un seul fichier&nbsp;: ce que vous avez écrit, depuis le premier jour, et
          les fichiers joints. La personne qui prend la suite l’ouvre dans CoDir, sur son ordinateur.
        </p>
        <div>
          <Button isPending={isWriting} onPress={() => void write()}>
            Exporter tout le dossier…
          </Button>
        </div>
        {trouble !== '' && (
          <Notice kind="error" announces>
            {trouble}
          </Notice>
        )}
        {written && <Outcome {...written} />}
        <p className="text-sm text-muted">
          Ce fichier contient des noms, des coordonnées et les notes réservées&nbsp;: remettez-le en main
          propre, ou par un moyen que votre service informatique vous indique.
        </p>
        <ReceiveHandover label="Ouvrir un dossier transmis…" replaces />
      </Stack>
    </Card>
  );
}
