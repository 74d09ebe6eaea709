import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Server } from '../../electron/mail/smtp.ts';

export type Received = { from: string; to: string[]; bytes: Buffer };

/** A real SMTP server on loopback, which keeps what it takes. */
export const startMailServer = async (options: SMTPServerOptions = {}) => {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          bytes: Buffer.concat(chunks),
        });
        callback(null);
      });
    },
    ...options,
  });
  // A client that goes away in mid-sentence is what some tests are about.
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  const { port } = server.server.address() as AddressInfo;
  const access: Server = {
    host: '127.0.0.1',
    port,
    security: 'plain',
    user: '',
    password: '',
    patience: 3000,
  };
  return {
    received,
    port,
    access,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
};
