import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useCommand } from '../../use-route.ts';

/** The collective's own Word document, which the charter is written into. */
export function TemplateCard({ templateName }: { templateName: string }) {
  const choose = useCommand('charter.chooseTemplate');
  const remove = useCommand('charter.removeTemplate');
  const toast = useToast();
  const [isPending, setPending] = useState(false);
  const chooseIt = async () => {
    setPending(true);
    const result = await choose({});
    setPending(false);
    if (!result.ok) toast({ sentence: result.message });
    else if (result.data.chosen) toast({ sentence: 'La charte s’exportera pour Word dans ce modèle.' });
  };
  return (
    <Card heading="Modèle Word">
      <Stack>
        <p className="text-md">
          {templateName === ''
            ? 'Sans modèle, l’export pour Word prend l’en-tête des documents du collectif.'
            : `L’export pour Word s’écrit dans «\u00a0${templateName}\u00a0»\u00a0: son en-tête, son pied de page et ses styles sont gardés.`}
        </p>
        <p className="text-sm text-muted">
          Choisissez un document Word de votre collectivité (.docx). Écrivez-y {'{{charte}}'} à l’endroit où
          le texte doit venir&#8239;; sinon, il vient à la fin.
        </p>
        <Row>
          <Button isPending={isPending} onPress={() => void chooseIt()}>
            {templateName === '' ? 'Choisir un modèle' : 'Changer de modèle'}
          </Button>
          {templateName !== '' && (
            <Button variant="quiet" onPress={() => void remove({})}>
              Retirer le modèle
            </Button>
          )}
        </Row>
      </Stack>
    </Card>
  );
}
