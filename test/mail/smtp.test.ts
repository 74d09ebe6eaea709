import { createServer, type Server as NetServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { SMTPServerOptions } from 'smtp-server';
import { deliver, type Server, tryServer } from '../../electron/mail/smtp.ts';
import { startMailServer } from '../support/mail-server.ts';

const message = Buffer.from('Subject: Essai\r\n\r\nBonjour\r\n.\r\n..fin\r\n');
const from = 'secretariat@mairie.fr';
const to = ['a@mairie.fr', 'b@mairie.fr'];

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const start = async (options: SMTPServerOptions = {}) => {
  const server = await startMailServer(options);
  closers.push(server.close);
  return server;
};

/** A server that says the lines it is given, then does as it is told at a given word of the client. */
const startRude = async (at: RegExp, then: (socket: Socket) => void): Promise<Server> => {
  const server: NetServer = createServer((socket) => {
    socket.on('error', () => {});
    socket.write('220 rude\r\n');
    let inData = false;
    socket.on('data', (chunk) => {
      const text = chunk.toString('latin1');
      if (at.test(text)) return then(socket);
      if (inData) return;
      for (const line of text.split('\r\n').filter((each) => each !== '')) {
        if (/^DATA/i.test(line)) {
          inData = true;
          socket.write('354 go\r\n');
        } else socket.write('250 ok\r\n');
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  closers.push(() => new Promise((closed) => server.close(closed)));
  const { port } = server.address() as AddressInfo;
  return { host: '127.0.0.1', port, security: 'plain', user: '', password: '', patience: 1500 };
};

describe('a message handed to a server', () => {
  it('arrives byte for byte, for exactly those it was for', async () => {
    const { access, received } = await start();
    await expect(deliver(access, from, to, message)).resolves.toMatchObject({ state: 'sent', refused: [] });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from, to });
    expect(received[0]!.bytes.equals(message)).toBe(true);
  });

  it('says who the server refused, the others served', async () => {
    const { access, received } = await start({
      onRcptTo: ({ address }, _session, callback) =>
        callback(
          address.startsWith('b@') ? Object.assign(new Error('boîte inconnue'), { responseCode: 550 }) : null,
        ),
    });
    const outcome = await deliver(access, from, to, message);
    expect(outcome).toMatchObject({ state: 'partial', refused: [{ email: 'b@mairie.fr' }] });
    expect(outcome.refused[0]!.detail).toContain('550');
    expect(received.map((each) => each.to)).toEqual([['a@mairie.fr']]);
  });

  it.each<[string, SMTPServerOptions, RegExp]>([
    [
      'every recipient is refused',
      {
        onRcptTo: (_address, _session, callback) =>
          callback(Object.assign(new Error('non'), { responseCode: 550 })),
      },
      /tous les destinataires/,
    ],
    [
      'the sender is refused',
      {
        onMailFrom: (_address, _session, callback) =>
          callback(Object.assign(new Error('non'), { responseCode: 553 })),
      },
      /l’adresse de l’expéditeur/,
    ],
    ['the message is larger than the server takes', { size: 10 }, /trop lourd/],
    [
      'the server refuses it once it has read it',
      {
        onData: (stream, _session, callback) => {
          stream.resume();
          stream.on('end', () => callback(Object.assign(new Error('virus'), { responseCode: 554 })));
        },
      },
      /n’a pas accepté/,
    ],
  ])('says that nothing left when %s', async (_what, options, says) => {
    const { access, received } = await start(options);
    const outcome = await deliver(access, from, to, message);
    expect(outcome.state).toBe('failed');
    expect(outcome.detail).toMatch(says);
    expect(received).toEqual([]);
  });

  it.each([
    ['no server listens', async () => ({ ...(await startRude(/^$/, () => {})), port: 1 }), /ne répond pas/],
    ['the server says nothing', () => startRude(/EHLO/i, () => {}), /ne répond pas/],
    ['the line is cut before the message', () => startRude(/MAIL FROM/i, (socket) => socket.destroy()), /./],
  ] as const)('says that nothing left when %s', async (_what, serverOf, says) => {
    const outcome = await deliver(await serverOf(), from, to, message);
    expect(outcome.state).toBe('failed');
    expect(outcome.detail).toMatch(says);
  });

  it.each([
    ['the line is cut in the message', /Bonjour/, (socket: Socket) => socket.destroy()],
    ['the server says nothing once it has it', /Bonjour/, () => {}],
  ] as const)('says that it is not known when %s', async (_what, at, then) => {
    const outcome = await deliver(await startRude(at, then), from, to, message);
    expect(outcome.state).toBe('unknown');
    expect(outcome.detail).toContain('peut-être parti');
  });
});

describe('a server that is tried', () => {
  const withAuth: SMTPServerOptions = {
    authOptional: false,
    disabledCommands: [],
    onAuth: ({ username, password }, _session, callback) =>
      password === 'juste' ? callback(null, { user: username ?? '' }) : callback(new Error('faux')),
  };

  it('is well when it answers', async () => {
    const { access } = await start();
    await expect(tryServer(access)).resolves.toBe('');
  });

  it('says when nobody vouches for its certificate', async () => {
    const { access } = await start(withAuth);
    const trusting = { ...access, security: 'starttls' as const, user: 'secretariat' };
    // Its certificate is its own: nobody vouches for it.
    await expect(tryServer({ ...trusting, password: 'juste' })).resolves.toContain('certificat');
  });

  it('says when the password is wrong', async () => {
    const { access } = await start({ ...withAuth, allowInsecureAuth: true, disabledCommands: ['STARTTLS'] });
    const named = { ...access, user: 'secretariat' };
    await expect(tryServer({ ...named, password: 'faux' })).resolves.toContain('mot de passe');
    await expect(tryServer({ ...named, password: 'juste' })).resolves.toBe('');
  });

  it('refuses a line that the server does not encrypt, when it is asked for', async () => {
    const { access } = await start();
    await expect(tryServer({ ...access, security: 'starttls' })).resolves.toContain('chiffrée');
    await expect(tryServer({ ...access, security: 'tls' })).resolves.toContain('chiffrée');
  });
});
