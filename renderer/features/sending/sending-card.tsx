import { useRef, useState } from 'react';
import { formatSize } from '../../../db/domain/file-size.ts';
import { count } from '../../../db/domain/plural.ts';
import { hasLeft, isInHerMail, isToOpen, sendingStateLabels } from '../../../db/domain/sending.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useCommand } from '../../use-route.ts';
import { Reader } from './address.tsx';
import type { SendingView } from './sending-view.ts';
import { momentWords, sendingTitle, sendingTones } from './sending-words.ts';

/** Who was refused stands first: there is something to do for them. */
const refusedFirst = (recipients: SendingView['recipients']) =>
  recipients.toSorted(
    (one, other) => Number(other.outcome === 'refused') - Number(one.outcome === 'refused'),
  );

function Readers({ sending }: { sending: SendingView }) {
  return (
    <ul className="flex flex-col gap-0.5 text-sm">
      {refusedFirst(sending.recipients).map(({ name, email, role, outcome, detail }) => (
        <li key={email}>
          <Reader name={name} email={email} />
          {role === 'cc' && <span className="text-muted">, en copie</span>}
          {role === 'bcc' && <span className="text-muted">, adresse masquée</span>}
          {outcome === 'refused' && (
            <strong className="text-brick">{` – refusé par le serveur${detail === '' ? '' : ` (${detail})`}`}</strong>
          )}
        </li>
      ))}
    </ul>
  );
}

function Files({ sending, onSaid }: { sending: SendingView; onSaid: (sentence: string) => void }) {
  const openFile = useCommand('sending.openFile');
  return (
    <ul className="flex flex-col gap-0.5 text-sm">
      {sending.files.map(({ fileName, size }, index) => (
        <li key={fileName} className="flex items-baseline gap-3">
          <span className="min-w-0 grow break-words">
            {fileName} <span className="text-muted">{formatSize(size)}</span>
          </span>
          <Button
            size="small"
            variant="quiet"
            aria-label={`Ouvrir ${fileName}`}
            onPress={() =>
              void openFile({ id: sending.id, index }).then((result) =>
                onSaid(result.ok ? result.data.sentence : result.message),
              )
            }
          >
            Ouvrir
          </Button>
        </li>
      ))}
    </ul>
  );
}

const wordAsked = (sending: SendingView): string => {
  if (isToOpen(sending)) return 'Pas encore ouvert\u00a0: ouvrez-le pour l’envoyer.';
  return isInHerMail(sending)
    ? 'Envoyez-le depuis votre messagerie, puis dites-le ici\u00a0: c’est ce qui fait la preuve.'
    : 'Dites ce qu’il en est une fois que vous le savez.';
};

/** The element of a message. */
export const sendingPart = (id: number) => `envoi-${id}`;

type SendingCardProps = {
  sending: SendingView;
  /** Several wait for her word at once: the gesture of the place is the one that tells it of all. */
  isOneOfMany: boolean;
  /** The server took nothing of it: it may be handed over again. */
  canTryAgain: boolean;
  onDeliver: () => void;
};

/** One message: when it left, whether in time, to whom, with what; and what is to be said of it. */
export function SendingCard({ sending, isOneOfMany, canTryAgain, onDeliver }: SendingCardProps) {
  const confirm = useCommand('sending.confirm');
  const open = useCommand('sending.open');
  const save = useCommand('sending.save');
  const abandon = useCommand('sending.abandon');
  const toast = useUndoToast();
  const [said, setSaid] = useState('');
  const { id, state, channel, sentAt, preparedAt, timeliness, detail, recipients, files, messageSize } =
    sending;
  const isTelling = useRef(false);
  const tell = async (
    ask: () => Promise<{ ok: boolean; message?: string; data?: { sentence?: string } }>,
  ) => {
    // State comes too late for a double click; the ref does not.
    if (isTelling.current) return false;
    isTelling.current = true;
    const result = await ask();
    isTelling.current = false;
    setSaid(result.ok ? (result.data?.sentence ?? '') : (result.message ?? ''));
    return result.ok;
  };
  const isDraft = channel === 'draft';
  return (
    <Card
      id={sendingPart(id)}
      heading={sendingTitle(sending)}
      aside={<Tag tone={sendingTones[state]}>{sendingStateLabels[state]}</Tag>}
    >
      <Stack gap="small">
        <p>
          <FrenchText>
            {sentAt === null ? `Préparé le ${momentWords(preparedAt)}` : `Envoyé le ${momentWords(sentAt)}`}
          </FrenchText>
          {timeliness && (
            <span className={timeliness.isMet ? 'text-green' : 'font-semibold text-brick'}>
              {', '}
              <FrenchText>{timeliness.sentence}</FrenchText>
            </span>
          )}
        </p>
        {/* Of one that left, the server's words are its own accord: what it refused is said by name. */}
        {detail !== '' && !hasLeft(state) && (
          <p className="text-sm">
            <FrenchText>{detail}</FrenchText>
          </p>
        )}
        {said !== '' && (
          <Notice kind="warn" announces>
            <FrenchText>{said}</FrenchText>
          </Notice>
        )}
        {sending.awaitsWord && (
          <Stack gap="small">
            <p className="text-sm text-muted">{wordAsked(sending)}</p>
            <Row>
              <Button
                {...(!isOneOfMany && { variant: 'primary' as const })}
                onPress={() =>
                  void tell(() => confirm({ id, left: true })).then((ok) => ok && toast('Envoi noté.', false))
                }
              >
                Il est parti
              </Button>
              <Button onPress={() => void tell(() => confirm({ id, left: false }))}>
                Il n’est pas parti
              </Button>
            </Row>
          </Stack>
        )}
        {canTryAgain && (
          <Row>
            <Button onPress={onDeliver}>Essayer de nouveau…</Button>
          </Row>
        )}
        {state === 'prepared' && !isDraft && (
          <Row>
            <Button {...(!isOneOfMany && { variant: 'primary' as const })} onPress={onDeliver}>
              Envoyer…
            </Button>
          </Row>
        )}
        <Row>
          <Button size="small" onPress={() => void tell(() => open({ id }))}>
            {hasLeft(state)
              ? 'Ouvrir le message'
              : `${isInHerMail(sending) ? 'Rouvrir' : 'Ouvrir'} dans ma messagerie`}
          </Button>
          <Button size="small" onPress={() => void tell(() => save({ id }))}>
            Enregistrer le message
          </Button>
          {state === 'prepared' && (
            <Button size="small" variant="quiet" onPress={() => void tell(() => abandon({ id }))}>
              Abandonner
            </Button>
          )}
          {hasLeft(state) && <Link href={`#/envois/${id}`}>Attestation d’envoi</Link>}
        </Row>
        <Disclosure
          // Opened anew by what came of it: a refusal must be seen.
          key={state}
          label={count(recipients.length, 'destinataire', 'destinataires')}
          name={`sending-recipients-${id}`}
          startsOpen={state === 'partial'}
        >
          <Readers sending={sending} />
        </Disclosure>
        <Disclosure
          label={`${count(files.length, 'fichier joint', 'fichiers joints')}, message de ${formatSize(messageSize)}`}
          name={`sending-files-${id}`}
        >
          <Files sending={sending} onSaid={setSaid} />
        </Disclosure>
      </Stack>
    </Card>
  );
}
