import { Readable } from 'node:stream';
import { getCACertificates } from 'node:tls';
import SMTPConnection, { type SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection';
import type { DeliveryOutcome } from '../../db/commands/sending.ts';
import type { MailSettings } from '../../db/domain/mail-settings.ts';

export type Server = Pick<MailSettings, 'host' | 'port' | 'security' | 'user'> & {
  /** '' for a server that asks for none. */
  password: string;
  /** Certificates to trust besides the system's; for tests on their own server. */
  trusted?: readonly string[];
  /** Milliseconds without a word before the line is given up. */
  patience?: number;
};

/** Those of the public and those the machine trusts: a mail server within an office often has a certificate of its own. */
const authorities = (): string[] => [
  ...new Set([...getCACertificates('default'), ...getCACertificates('system')]),
];

const connectionTo = ({ host, port, security, trusted = [], patience = 30_000 }: Server): SMTPConnection =>
  new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'plain',
    tls: { minVersion: 'TLSv1.2', ca: [...authorities(), ...trusted] },
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });

type Callback<T> = (error: Error | null | undefined, result?: T) => void;

/** Runs `work` on a line that is open and knows who calls; whatever breaks the line meanwhile is thrown. */
const onLine = async <T>(
  server: Server,
  work: (line: SMTPConnection, done: Callback<T>) => void,
): Promise<T> => {
  const line = connectionTo(server);
  try {
    return await new Promise<T>((resolve, reject) => {
      line.once('error', reject);
      const fail = (error: Error): void => {
        reject(error);
      };
      const begin = (): void => work(line, (error, result) => (error ? fail(error) : resolve(result as T)));
      line.connect((refused) => {
        if (refused) return fail(refused);
        if (server.user === '') return begin();
        line.login(
          { user: server.user, credentials: { user: server.user, pass: server.password } },
          (error) => (error ? fail(error) : begin()),
        );
      });
    });
  } finally {
    // What is still said on a line that is given up is nobody's concern.
    line.on('error', () => {});
    line.close();
  }
};

type SmtpError = Error & {
  code?: string;
  originalCode?: string;
  command?: string;
  responseCode?: number;
  rejectedErrors?: Refusal[];
};

type Refusal = { recipient?: string | undefined; message?: string; response?: string | undefined };

const doubt =
  'La liaison s’est rompue pendant l’envoi\u00a0: le message est peut-être parti. Demandez à un destinataire s’il l’a reçu avant de l’envoyer de nouveau.';

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|ERR_TLS_CERT|DEPTH_ZERO/;

/** What went wrong before anything left, in a sentence that says what to do. */
const sentenceOf = (error: SmtpError, { host, port }: Server): string => {
  const { code = '', originalCode = '', command = '', responseCode = 0, message } = error;
  if (code === 'EAUTH')
    return 'Le serveur refuse l’identifiant ou le mot de passe. Vérifiez-les dans les Réglages, ou demandez-les à votre service informatique.';
  if (certificateCodes.test(originalCode) || certificateCodes.test(message))
    return `Le certificat de «\u00a0${host}\u00a0» n’est pas reconnu\u00a0: rien n’est parti. Signalez-le à votre service informatique.`;
  if (code === 'ETLS' || /wrong version number|ssl/i.test(message))
    return 'Le serveur ne propose pas la liaison chiffrée choisie. Vérifiez le port et le chiffrement dans les Réglages.';
  if (code === 'EDNS' || originalCode === 'ENOTFOUND')
    return `Le serveur «\u00a0${host}\u00a0» est introuvable. Vérifiez son nom, ou votre connexion au réseau.`;
  if (responseCode === 552 || responseCode === 523 || /too (?:big|large)|size/i.test(message))
    return 'Le message est trop lourd pour ce serveur. Envoyez les annexes à part, ou donnez l’adresse d’un dossier.';
  if (command === 'MAIL FROM')
    return 'Le serveur refuse l’adresse de l’expéditeur. Vérifiez-la dans les Réglages\u00a0: elle doit être celle du compte.';
  if (code === 'EENVELOPE') return 'Le serveur refuse tous les destinataires. Vérifiez leurs adresses.';
  if (code === 'ECONNECTION' || code === 'ETIMEDOUT' || code === 'ESOCKET')
    return `Le serveur «\u00a0${host}\u00a0» ne répond pas sur le port ${port}. Vérifiez le réseau, ou demandez à votre service informatique si ce port est ouvert.`;
  return 'Le serveur n’a pas accepté le message\u00a0: rien n’est parti. Recommencez, ou ouvrez le message dans votre messagerie.';
};

const refusalsOf = (errors: readonly Refusal[]) =>
  errors.map(({ recipient = '', response = '', message = '' }) => ({
    email: recipient,
    detail: (response || message).replace(/\s+/g, ' ').slice(0, 200),
  }));

/**
 * Hands the very bytes kept to the server, for exactly these recipients. Never throws: what is not known to have left or
 * stayed is told as such.
 */
export const deliver = async (
  server: Server,
  from: string,
  recipients: readonly string[],
  message: Uint8Array,
): Promise<DeliveryOutcome> => {
  let hasBegun = false;
  // Read once the server has said that it takes the message: until then nothing can have left.
  const bytes = Readable.from(
    (function* () {
      hasBegun = true;
      yield Buffer.from(message);
    })(),
    { objectMode: false },
  );
  try {
    const info = await onLine<SMTPConnectionSendInfo>(server, (line, done) =>
      line.send({ from, to: [...recipients], size: message.byteLength }, bytes, done),
    );
    const refused = refusalsOf(info.rejectedErrors ?? []);
    return { state: refused.length > 0 ? 'partial' : 'sent', detail: info.response.slice(0, 300), refused };
  } catch (caught) {
    const error = caught as SmtpError;
    const refused = refusalsOf(error.rejectedErrors ?? []);
    // An answer that refuses leaves no doubt, even after the last byte.
    if (!hasBegun || (error.responseCode ?? 0) >= 400)
      return { state: 'failed', detail: sentenceOf(error, server), refused };
    return { state: 'unknown', detail: doubt, refused };
  } finally {
    bytes.destroy();
  }
};

/** Calls the server and gives the password, without sending. Returns what is wrong as a sentence; '' when all is well. */
export const tryServer = async (server: Server): Promise<string> => {
  try {
    await onLine<null>(server, (_line, done) => done(null, null));
    return '';
  } catch (error) {
    return sentenceOf(error as SmtpError, server);
  }
};
