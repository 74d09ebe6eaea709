import { useState } from 'react';
import {
  letterheadAccentLooks,
  letterheadAccents,
  letterheadSchema,
  type Letterhead,
} from '../../../db/domain/letterhead.ts';
import { FormRadioGroup, FormTextArea } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { PaperPane } from '../../paper/paper-pane.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useCommand, useRoute } from '../../use-route.ts';

function Logo({ logo }: { logo: string }) {
  const choose = useCommand('letterhead.chooseLogo');
  const remove = useCommand('letterhead.removeLogo');
  const toast = useToast();
  const [isPending, setPending] = useState(false);
  const chooseIt = async () => {
    setPending(true);
    const result = await choose({});
    setPending(false);
    if (!result.ok) toast({ sentence: result.message });
  };
  return (
    <div>
      <p id="logo" className="font-semibold">
        Logo
      </p>
      <p className="mb-2 text-sm text-muted">
        Une image PNG ou JPEG, imprimée sur moins de deux centimètres de haut.
      </p>
      <Row gap="medium">
        {logo !== '' && (
          <img
            src={logo}
            alt="Le logo choisi"
            className="max-h-14 max-w-40 rounded-sm border border-line bg-[#fff] p-1"
          />
        )}
        <Row>
          <Button isPending={isPending} onPress={() => void chooseIt()} aria-describedby="logo">
            {logo === '' ? 'Choisir un logo' : 'Changer de logo'}
          </Button>
          {logo !== '' && (
            <Button variant="quiet" onPress={() => void remove({})}>
              Retirer le logo
            </Button>
          )}
        </Row>
      </Row>
    </div>
  );
}

function LetterheadForm({ letterhead }: { letterhead: Letterhead & { logo: string } }) {
  const update = useCommand('letterhead.update');
  const { logo, ...values } = letterhead;
  const form = useAutosaveForm({
    schema: letterheadSchema,
    values,
    names: { letterheadLines: 'le texte sous le nom' },
    save: async (patch) => {
      const result = await update({ patch });
      if (!result.ok) return result;
      const { logo: _, ...kept } = result.data;
      return { ok: true, values: kept };
    },
  });
  return (
    <Stack>
      <Logo logo={logo} />
      <FormTextArea
        form={form}
        name="letterheadLines"
        label="Texte sous le nom"
        help="Deux ou trois lignes. Laissé vide, il dit de quelles collectivités le collectif se compose."
      />
      <FormRadioGroup
        form={form}
        name="letterheadAccent"
        label="Couleur"
        help="Celle du nom, des titres et des filets. Toutes s’impriment bien en gris."
        options={letterheadAccents.map((id) => ({ id, label: letterheadAccentLooks[id].label }))}
        orientation="horizontal"
      />
    </Stack>
  );
}

/** The head of every paper, set once, with the page live beside it. */
export function LetterheadCard() {
  const letterhead = useRoute('letterhead.get', {});
  return (
    <Card heading="En-tête des documents" padding="flush">
      <div className="grid wide:grid-cols-[minmax(20rem,26rem)_minmax(0,1fr)]">
        <div className="px-5 py-4">
          <LetterheadForm letterhead={letterhead} />
        </div>
        <div className="flex h-[26rem] min-w-0 flex-col border-line max-wide:border-t wide:border-l [&>section]:flex-1">
          <PaperPane document={{ kind: 'letterhead' }} current={null} onItem={() => {}} />
        </div>
      </div>
    </Card>
  );
}
