import { useState } from 'react';
import { machineChoicesSchema } from '../../../db/domain/machine-choices.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormCheckbox } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCommand, useRoute } from '../../use-route.ts';

type MachineView = RouteOutput<'machine.get'>;

const choicesOf = ({ isStartHeld: _held, canNotify: _can, ...choices }: MachineView) => choices;

/** Shows what a reminder looks like, where Windows itself may keep it silent. */
function TryReminder() {
  const tryReminder = useCommand('machine.tryReminder');
  const [said, setSaid] = useState('');
  const show = async () => {
    const result = await tryReminder({});
    if (!result.ok) setSaid(result.message);
    else if (result.data.isShown)
      setSaid('Si rien ne s’affiche, regardez dans Windows\u00a0: Paramètres, Système, Notifications.');
    else setSaid('Cet ordinateur n’affiche pas de notification.');
  };
  return (
    <Row>
      <Button size="small" onPress={() => void show()}>
        Montrer un rappel d’essai
      </Button>
      <output className="text-sm text-muted">{said}</output>
    </Row>
  );
}

/** What this computer does by itself: it recalls, waits in the notification area, starts with the session. */
export function RemindersCard() {
  const machine = useRoute('machine.get', {});
  const save = useCommand('machine.save');
  const form = useAutosaveForm({
    schema: machineChoicesSchema,
    values: choicesOf(machine),
    save: async (patch) => {
      const result = await save({ patch });
      return result.ok ? { ok: true, values: choicesOf(result.data) } : result;
    },
  });
  return (
    <Card heading="Rappels">
      <Stack>
        <p>
          Ces choix valent pour cet ordinateur&nbsp;: ils ne partent pas avec le dossier. L’accueil montre
          toujours les mêmes échéances.
        </p>
        {!machine.canNotify && (
          <Notice kind="warn">Cet ordinateur n’affiche pas de notification&nbsp;: regardez l’accueil.</Notice>
        )}
        <FormCheckbox
          form={form}
          name="notifies"
          label="Me rappeler l’ordre du jour à envoyer"
          help="Une notification la veille et le matin du jour conseillé, puis quelques heures avant l’échéance. Rien la nuit, le week-end ou un jour férié, sauf le jour de l’échéance."
        />
        {machine.notifies && machine.canNotify && (
          <div className="ml-7">
            <TryReminder />
          </div>
        )}
        <FormCheckbox
          form={form}
          name="staysInArea"
          label="Rester dans la zone de notification quand je ferme la fenêtre"
          help="CoDir continue de rappeler, près de l’horloge. Sinon, fermer la fenêtre quitte CoDir, et rien n’est rappelé jusqu’à ce que vous l’ouvriez."
        />
        <FormCheckbox
          form={form}
          name="opensAtLogin"
          label="Démarrer avec ma session"
          help="CoDir attend dans la zone de notification, sans ouvrir de fenêtre."
        />
        {machine.isStartHeld && (
          <Notice kind="warn">
            Windows retient ce démarrage&nbsp;: il se rétablit dans Paramètres, Applications, Démarrage.
          </Notice>
        )}
      </Stack>
    </Card>
  );
}
