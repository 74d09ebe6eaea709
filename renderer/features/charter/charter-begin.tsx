import { useState } from 'react';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useCommand } from '../../use-route.ts';

/** No charter yet: what it is, and three ways to begin one. */
export function CharterBegin() {
  const begin = useCommand('charter.begin');
  const undoToast = useUndoToast();
  const [isPending, setPending] = useState(false);
  const startBlank = async () => {
    setPending(true);
    const result = await begin({ from: 'blank' });
    if (!result.ok) undoToast(result.message, false);
    setPending(false);
  };
  return (
    <>
      <PageHeader title="Charte de fonctionnement" />
      <PageBody>
        <EmptyState
          heading="Le collectif n’a pas encore de charte ici"
          action={
            <>
              <LinkButton href="#/charte/plan" variant="primary">
                Partir d’un plan guidé
              </LinkButton>
              <LinkButton href="#/charte/importer">Importer un document Word</LinkButton>
              <Button variant="quiet" isPending={isPending} onPress={() => void startBlank()}>
                Page blanche
              </Button>
            </>
          }
        >
          Elle dit qui vous êtes, comment vous travaillez et comment vos avis se forment. Une fois adoptée,
          ses règles sont celles que CoDir applique.
        </EmptyState>
      </PageBody>
    </>
  );
}
