import { useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { type Progress, useArchive, type WrittenArchive } from './use-archive.ts';

function Outcome({ fileName, folder, files, missing }: WrittenArchive) {
  return (
    <Notice
      {...(missing > 0 && { kind: 'warn' as const })}
      heading="Copie écrite"
      announces
      actions={
        <>
          <Button size="small" onPress={() => void call('document.reveal', { how: 'open' })}>
            Ouvrir le dossier
          </Button>
          <Button size="small" onPress={() => void call('document.reveal', { how: 'folder' })}>
            Montrer où il est
          </Button>
        </>
      }
    >
      «&nbsp;{fileName}&nbsp;», avec {count(files, 'fichier', 'fichiers')}, est dans&nbsp;:
      <span className="block text-sm break-all text-muted">{folder}</span>
      {missing > 0 && (
        <>
          {missing === 1
            ? 'Un fichier n’est plus dans le dossier des données\u00a0: LISEZ-MOI.txt dit lequel.'
            : `${missing} fichiers ne sont plus dans le dossier des données\u00a0: LISEZ-MOI.txt dit lesquels.`}
        </>
      )}
    </Notice>
  );
}

function Writing({ progress, onStop }: { progress: Progress | null; onStop: () => void }) {
  // Until a folder is chosen there is nothing to stop.
  if (!progress || progress.total === 0) return null;
  return (
    <Stack gap="small">
      <ProgressBar
        label={progress.of}
        valueLabel={`${progress.done} sur ${count(progress.total, 'document', 'documents')}`}
        value={progress.done}
        max={progress.total}
      />
      <p className="text-sm text-muted">
        Vous pouvez continuer à travailler&nbsp;: la copie dit ce qui était écrit quand elle a commencé.
      </p>
      <div>
        <Button size="small" onPress={onStop}>
          Arrêter la copie
        </Button>
      </div>
    </Stack>
  );
}

/** Everything as PDFs and tables, which are read without the application. */
export function ArchiveCard() {
  const [withReserved, setWithReserved] = useState(false);
  const { shown, write, stop } = useArchive();
  const isWriting = shown.step === 'writing';
  return (
    <Card heading="Copie lisible pour les archives">
      <Stack>
        <p>
          Un dossier qui se lit sans CoDir&nbsp;: les ordres du jour tels qu’ils sont partis, les relevés, les
          avis, la charte et les attestations d’envoi en PDF, les annexes, et des tableaux pour un tableur.
        </p>
        <Checkbox isSelected={withReserved} onChange={setWithReserved} isDisabled={isWriting}>
          Joindre les notes réservées et les notes de séance, dans un dossier à part
        </Checkbox>
        <div>
          <Button isPending={isWriting} onPress={() => void write(withReserved)}>
            Écrire la copie…
          </Button>
        </div>
        {shown.step === 'writing' && <Writing progress={shown.progress} onStop={stop} />}
        {shown.step === 'failed' && (
          <Notice kind="error" announces>
            {shown.message}
          </Notice>
        )}
        {shown.step === 'stopped' && (
          <Notice announces>La copie est arrêtée&nbsp;: rien n’est resté dans le dossier choisi.</Notice>
        )}
        {shown.step === 'written' && <Outcome {...shown.written} />}
        <p className="text-sm text-muted">
          Elle contient des noms et des coordonnées&nbsp;: convenez avec votre service d’archives de ce qu’il
          reçoit, et quand. Elle ne se rouvre pas dans CoDir.
        </p>
      </Stack>
    </Card>
  );
}
