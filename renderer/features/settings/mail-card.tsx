import { useState } from 'react';
import {
  mailSecurities,
  mailSecurityLabels,
  mailSettingsSchema,
  smtpGap,
} from '../../../db/domain/mail-settings.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormCheckbox, FormInteger, FormRadioGroup, FormSelect, FormText } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { FieldRow, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCommand, useRoute } from '../../use-route.ts';

type MailView = RouteOutput<'mail.get'>;

const settingsOf = ({ hasPassword: _has, canKeepPassword: _can, ...settings }: MailView) => settings;

const ways = [
  {
    id: 'draft',
    label: 'Par ma messagerie',
    description: 'Le message s’ouvre dans Outlook ou Thunderbird, prêt à relire et à envoyer.',
  },
  {
    id: 'smtp',
    label: 'Par le serveur d’envoi de la collectivité',
    description: 'CoDir remet le message au serveur que donne votre service informatique.',
  },
] as const;

/** The password, which is never read back: kept in the system's safe, or replaced, or forgotten. */
function Password({ mail }: { mail: MailView }) {
  const setPassword = useCommand('mail.setPassword');
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const keep = async (password: string) => {
    const result = await setPassword({ password });
    setSaid(result.ok ? (password === '' ? 'Mot de passe oublié.' : 'Mot de passe gardé.') : result.message);
    if (result.ok) setTyped('');
  };
  if (!mail.canKeepPassword)
    return (
      <Notice kind="warn">
        Le coffre de cet ordinateur n’est pas disponible&nbsp;: un mot de passe ne peut pas y être gardé.
      </Notice>
    );
  return (
    <Stack gap="small">
      <TextField
        label="Mot de passe"
        type="password"
        help={
          mail.hasPassword
            ? 'Un mot de passe est gardé dans le coffre de cet ordinateur. Il ne s’affiche jamais.'
            : 'Gardé dans le coffre de cet ordinateur, jamais avec les données.'
        }
        value={typed}
        onChange={setTyped}
      />
      <Row>
        <Button size="small" isDisabled={typed === ''} onPress={() => void keep(typed)}>
          Garder ce mot de passe
        </Button>
        {mail.hasPassword && (
          <Button size="small" variant="quiet" onPress={() => void keep('')}>
            Oublier le mot de passe
          </Button>
        )}
        <output className="text-sm text-muted">{said}</output>
      </Row>
    </Stack>
  );
}

type Said = { sentence: string; isWell: boolean };

type TryServerProps = {
  mail: MailView;
  said: Said | null;
  onSaid: (said: Said | null) => void;
  /** What is still being typed is what is tried. */
  flush: () => Promise<void>;
};

/** Calls the server without sending anything. */
function TryServer({ mail, said, onSaid, flush }: TryServerProps) {
  const tryServer = useCommand('mail.try');
  const [isPending, setPending] = useState(false);
  const gap = smtpGap(mail);
  const call = async () => {
    setPending(true);
    await flush();
    const result = await tryServer({});
    const sentence = result.ok ? result.data.sentence : result.message;
    const isWell = sentence === '';
    onSaid({
      sentence: isWell ? 'Le serveur répond et reconnaît le compte. Rien n’a été envoyé.' : sentence,
      isWell,
    });
    setPending(false);
  };
  return (
    <Stack gap="small">
      <div>
        <Button isPending={isPending} isDisabled={gap !== ''} onPress={() => void call()}>
          Essayer la connexion
        </Button>
      </div>
      {gap !== '' && (
        <Notice kind="warn">{gap} En attendant, les messages s’ouvrent dans votre messagerie.</Notice>
      )}
      {said && (
        <Notice kind={said.isWell ? 'info' : 'error'} announces>
          <FrenchText>{said.sentence}</FrenchText>
        </Notice>
      )}
    </Stack>
  );
}

/** How messages leave: her own mail, or the server that the DSI gave. */
export function MailCard() {
  const mail = useRoute('mail.get', {});
  const save = useCommand('mail.save');
  const [said, setSaid] = useState<Said | null>(null);
  const form = useAutosaveForm({
    schema: mailSettingsSchema,
    values: settingsOf(mail),
    save: async (patch) => {
      // What was said was of other settings.
      setSaid(null);
      const result = await save({ patch });
      return result.ok ? { ok: true, values: settingsOf(result.data) } : result;
    },
  });
  return (
    <Card heading="Envoi des messages">
      <Stack>
        <FormRadioGroup form={form} name="channel" label="Les messages partent" options={ways} />
        <FieldRow>
          <FormText
            form={form}
            name="senderName"
            label="Expéditeur"
            help="Le nom que lisent les destinataires."
          />
          <FormText
            form={form}
            name="senderAddress"
            label="Adresse de l’expéditeur"
            help="D’où partent les messages."
          />
        </FieldRow>
        {mail.channel === 'smtp' && (
          <>
            <FieldRow>
              <FormText form={form} name="host" label="Serveur" placeholder="smtp.mairie.fr" />
              <FormInteger form={form} name="port" label="Port" isName />
            </FieldRow>
            <FieldRow>
              <FormSelect
                form={form}
                name="security"
                label="Chiffrement"
                options={mailSecurities.map((id) => ({ id, label: mailSecurityLabels[id] }))}
              />
              <FormText
                form={form}
                name="user"
                label="Identifiant"
                help="Vide si le serveur n’en demande pas."
              />
            </FieldRow>
            {mail.security === 'plain' && mail.user !== '' && (
              <Notice kind="warn">
                Sans chiffrement, l’identifiant et le mot de passe passent en clair sur le réseau.
              </Notice>
            )}
            {mail.user !== '' && <Password mail={mail} />}
            <TryServer mail={mail} said={said} onSaid={setSaid} flush={form.flush} />
          </>
        )}
        <FormInteger
          form={form}
          name="largestMessage"
          label="Poids d’un message, au plus (Mo)"
          help="Au-delà, les annexes partent à part ou restent dans un dossier."
        />
        <FormCheckbox
          form={form}
          name="hidesRecipients"
          label="Masquer les adresses, par défaut"
          help="Chacun reçoit le message sans voir les adresses des autres. Le choix reste possible à chaque envoi."
        />
      </Stack>
    </Card>
  );
}
