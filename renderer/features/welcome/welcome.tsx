import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { collectiveNameFor } from '../../../db/domain/collectivity.ts';
import { foundCollectiveSchema } from '../../../db/domain/collective.ts';
import { count } from '../../../db/domain/plural.ts';
import { EpciField, type EpciHit } from '../../epci/epci-field.tsx';
import { FormText } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { ReceiveHandover } from '../../handover/receive-handover.tsx';
import { Button } from '../../ui/button.tsx';
import { FormActions } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCommand } from '../../use-route.ts';

/** The first screen: one choice founds the collective from official data; nothing here is compulsory. */
export function Welcome() {
  const navigate = useNavigate();
  const found = useCommand('collective.found');
  const [epci, setEpci] = useState<EpciHit | null>(null);
  const form = useSubmitForm({
    schema: foundCollectiveSchema,
    defaultValues: { name: '', siren: null },
    submit: async (values) => {
      const result = await found(values);
      if (result.ok) await navigate({ to: '/', replace: true });
      return result;
    },
  });
  const choose = (hit: EpciHit | null) => {
    setEpci(hit);
    form.setValue('siren', hit?.siren ?? null);
    form.setValue('name', hit ? collectiveNameFor(hit.displayName) : '');
  };
  const later = async () => {
    const result = await found({ name: 'CoDir de territoire', siren: null });
    if (result.ok) await navigate({ to: '/', replace: true });
  };
  return (
    <main className="flex min-h-full items-start justify-center px-4 py-8 frame:py-14">
      <div className="w-full max-w-2xl">
        <h1 className="text-xl">Bienvenue dans CoDir</h1>
        <p className="mt-2 mb-6 text-muted">
          CoDir tient le secrétariat d’un collectif de DGS et de SG&nbsp;: ses conseils, ses réunions, ses
          ordres du jour envoyés à temps. Commençons par le territoire.
        </p>
        <div className="rounded-lg border border-line bg-surface px-6 py-6">
          <Form onSubmit={form.onSubmit} message={form.message}>
            <EpciField onChoose={choose} />
            {epci && (
              <Notice>
                {count(epci.communeCount, 'commune', 'communes')} et l’intercommunalité seront inscrites,
                chacune pour une voix, avec leurs codes officiels et leur population. Vous pourrez corriger,
                ajouter et renommer.
              </Notice>
            )}
            <FormText
              form={form}
              name="name"
              label="Nom du collectif"
              help="Tel qu’il figurera en tête des documents."
              isRequired
            />
            <FormActions>
              <Button type="submit" variant="primary" isPending={form.isPending}>
                Fonder le collectif
              </Button>
              <Button variant="quiet" onPress={() => void later()}>
                Plus tard
              </Button>
            </FormActions>
          </Form>
        </div>
        <div className="mt-5">
          <ReceiveHandover label="Ouvrir un dossier transmis…" replaces={false} />
          <p className="mt-1 text-sm text-muted">
            Vous succédez à quelqu’un&#8239;? Choisissez le fichier «&nbsp;.codir&nbsp;» qui vous a été remis.
          </p>
        </div>
        <p className="mt-4 text-sm text-muted">
          Liste officielle des intercommunalités (Licence Ouverte, Etalab). Vos données restent sur cet
          ordinateur&nbsp;: CoDir n’utilise le réseau que pour remettre vos messages au serveur que vous lui
          donneriez.
        </p>
      </div>
    </main>
  );
}
