import { z } from 'zod';
import { emailField } from './member.ts';
import { type SendingChannel, sendingChannels } from './sending.ts';
import { optionalLine } from './text-rules.ts';

export const mailSecurities = ['starttls', 'tls', 'plain'] as const;
export type MailSecurity = (typeof mailSecurities)[number];

export const mailSecurityLabels: Readonly<Record<MailSecurity, string>> = {
  starttls: 'STARTTLS (port 587)',
  tls: 'TLS (port 465)',
  plain: 'Aucun chiffrement',
};

/** Bytes in a megabyte as mail servers count their limits. */
export const megabyte = 1_000_000;

const megabytes = z
  .int('Indiquez un nombre de mégaoctets, par exemple 15.')
  .min(1, 'Un message d’au moins 1\u00a0Mo doit pouvoir partir.')
  .max(200, 'Au-delà de 200\u00a0Mo, aucun serveur n’accepte un message.');

// A name or an address of a machine: nothing that could be read as an option or a path.
const hostField = optionalLine('Le serveur', 253).refine(
  (host) => host === '' || /^(?!-)[A-Za-z0-9.-]+$|^\[?[0-9a-fA-F:]+\]?$/.test(host),
  'Ce nom de serveur n’est pas complet\u00a0: il s’écrit comme «\u00a0smtp.mairie.fr\u00a0».',
);

/** How messages leave. The password is set apart: it is never read back. */
export const mailSettingsSchema = z.object({
  channel: z.enum(sendingChannels),
  senderName: optionalLine('Le nom de l’expéditeur', 120),
  senderAddress: emailField,
  host: hostField,
  port: z
    .int('Indiquez un numéro de port, par exemple 587.')
    .min(1, 'Un port va de 1 à 65535.')
    .max(65_535, 'Un port va de 1 à 65535.'),
  security: z.enum(mailSecurities),
  user: optionalLine('L’identifiant', 254),
  /** In megabytes, of a whole message. */
  largestMessage: megabytes,
  hidesRecipients: z.boolean(),
});
export type MailSettings = z.infer<typeof mailSettingsSchema>;

/** Until she says otherwise: drafts for her own mail, every address shown. */
export const usualMailSettings: MailSettings = {
  channel: 'draft',
  senderName: '',
  senderAddress: '',
  host: '',
  port: 587,
  security: 'starttls',
  user: '',
  largestMessage: 15,
  hidesRecipients: false,
};

/** What is missing before a message can leave by a server, as a sentence; '' when nothing is. */
export const smtpGap = ({ host, senderAddress }: MailSettings): string => {
  if (host === '') return 'Indiquez le serveur d’envoi que donne votre service informatique.';
  return senderAddress === '' ? 'Indiquez l’adresse d’où partent les messages.' : '';
};

/** How messages leave: by the server once it can be used, by her own mail until then. */
export const channelInUse = (settings: MailSettings): SendingChannel =>
  settings.channel === 'smtp' && smtpGap(settings) === '' ? 'smtp' : 'draft';
