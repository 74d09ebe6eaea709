import { useQueryClient } from '@tanstack/react-query';
import { Suspense, use, useEffect, useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import { SaveRegistryContext } from '../../forms/save-status.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useCommand, useRoute } from '../../use-route.ts';

/** What goes in, in order. Read anew each time: it depends on the files as much as on the data. */
function PackContents({ meetingId }: { meetingId: number }) {
  const { parts, total } = useRoute('pack.plan', { meetingId });
  const client = useQueryClient();
  useEffect(() => () => client.removeQueries({ queryKey: ['pack.plan'] }), [client]);
  const missing = parts.filter(({ state }) => state === 'missing').length;
  return (
    <Stack>
      <p>
        {total === null
          ? 'Un seul PDF, numéroté d’un bout à l’autre, avec ses signets.'
          : `Un seul PDF de ${count(total, 'page', 'pages')} environ, numéroté d’un bout à l’autre, avec ses signets.`}
      </p>
      {missing > 0 && (
        <Notice kind="warn">
          {missing === 1
            ? 'Une annexe ne pourra pas être jointe\u00a0: une page du dossier le dira à sa place.'
            : `${count(missing, 'annexe', 'annexes')} ne pourront pas être jointes\u00a0: une page du dossier le dira à la place de chacune.`}
        </Notice>
      )}
      <div className="-mx-5">
        <DataTable
          caption="Pièces du dossier de séance, dans l’ordre"
          lines={parts}
          lineId={({ key }) => key}
          columns={[
            { id: 'label', heading: 'Pièce', width: 'whitespace-nowrap', renderCell: ({ label }) => label },
            {
              id: 'title',
              heading: 'Intitulé',
              renderCell: ({ title, itemNumber, state, reason }) => (
                <>
                  <span className="block">
                    <FrenchText>{title}</FrenchText>
                    {itemNumber !== '' && <span className="text-muted">{` · point ${itemNumber}`}</span>}
                  </span>
                  {state === 'missing' && (
                    <span className="block text-sm text-brick">Ne peut pas être jointe&nbsp;: {reason}.</span>
                  )}
                  {state === 'out' && (
                    <span className="block text-sm text-muted">Hors du dossier&nbsp;: {reason}.</span>
                  )}
                </>
              ),
            },
            {
              id: 'pages',
              heading: 'Pages',
              align: 'end',
              renderCell: ({ pages, state }) => (state === 'out' ? '–' : (pages ?? '')),
            },
          ]}
        />
      </div>
    </Stack>
  );
}

/** The dossier de séance before it is made: what it holds, what cannot be in it; then the file itself. */
export function PackDialog({ meetingId, onClose }: { meetingId: number; onClose: () => void }) {
  const registry = use(SaveRegistryContext);
  const exportPack = useCommand('pack.export');
  const reveal = useCommand('document.reveal');
  const toast = useToast();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const make = async () => {
    setPending(true);
    setFailure(null);
    await registry.flushAll();
    const result = await exportPack({ meetingId });
    setPending(false);
    if (!result.ok) return setFailure(result.message);
    if (result.data.outcome === 'cancelled') return;
    const { fileName, missing } = result.data;
    const without = missing.length === 0 ? '' : `, sans ${count(missing.length, 'annexe', 'annexes')}`;
    toast({
      sentence: `«\u00a0${fileName}\u00a0» est enregistré${without}.`,
      action: { label: 'Ouvrir', onPress: () => void reveal({ how: 'open' }) },
    });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading="Dossier de séance"
      size="large"
      actions={
        <>
          <Button onPress={onClose}>Renoncer</Button>
          <Button
            variant="primary"
            isPending={isPending}
            pendingLabel="Assemblage en cours…"
            onPress={() => void make()}
          >
            Enregistrer en PDF…
          </Button>
        </>
      }
    >
      <Stack>
        {failure !== null && (
          <Notice kind="error" announces>
            {failure}
          </Notice>
        )}
        <Suspense fallback={<Waiting />}>
          <PackContents meetingId={meetingId} />
        </Suspense>
      </Stack>
    </Dialog>
  );
}
