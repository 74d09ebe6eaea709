import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useAnnexFiles } from './annexes-files.ts';
import { type AnnexView, versionFacts } from './annexes-row.tsx';

/** Every version of an annexe, the newest first: an old one can be looked at, or taken back by its copy. */
export function VersionsDialog({ annex, onClose }: { annex: AnnexView; onClose: () => void }) {
  const files = useAnnexFiles();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading={`Versions de «\u00a0${annex.title}\u00a0»`}
      size="large"
      actions={<Button onPress={onClose}>Fermer</Button>}
    >
      <div className="-mx-5">
        <DataTable
          caption="Versions de l’annexe"
          lines={annex.versions}
          lineId={({ id }) => String(id)}
          columns={[
            {
              id: 'number',
              heading: 'Version',
              renderCell: ({ number }) =>
                `${number}${number === annex.versions[0]?.number ? ' (actuelle)' : ''}`,
            },
            {
              id: 'file',
              heading: 'Fichier',
              renderCell: (version) => (
                <>
                  <bdi className="block break-all">{version.fileName}</bdi>
                  <span className="block text-xs text-muted">{versionFacts(version)}</span>
                  {version.isMissing && <span className="block text-sm text-brick">Fichier manquant</span>}
                </>
              ),
            },
            {
              id: 'actions',
              heading: 'Actions',
              align: 'end',
              renderCell: ({ id, number, mayOpen }) => (
                <div className="-mr-3 flex justify-end">
                  {mayOpen && (
                    <Button
                      variant="quiet"
                      size="small"
                      aria-label={`Ouvrir la version ${number}`}
                      onPress={() => void files.open(id)}
                    >
                      Ouvrir
                    </Button>
                  )}
                  <Button
                    variant="quiet"
                    size="small"
                    tone="muted"
                    aria-label={`Enregistrer une copie de la version ${number}`}
                    onPress={() => void files.saveCopy(id)}
                  >
                    Enregistrer une copie…
                  </Button>
                </div>
              ),
            },
          ]}
        />
      </div>
    </Dialog>
  );
}
