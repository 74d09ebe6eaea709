import { readMessage } from '../mail/read-message.ts';
import { startMailServer } from '../support/mail-server.ts';
import { expect, test } from './app-test.ts';
import { prepareAndSend, useServer } from './mail.ts';
import { goTo } from './places.ts';

test('the ordre du jour leaves by a real server, its page and invitation with it', async ({
  start,
  dossier,
}) => {
  const server = await startMailServer();
  try {
    const { page } = await start();
    await useServer(page, server.port);
    await prepareAndSend(page, dossier.meetingId);
    await expect(page.getByText(/^Envoyé le/)).toBeVisible();
    await expect(page.getByText(/dans le délai/)).toBeVisible();

    expect(server.received).toHaveLength(1);
    const [{ bytes, to }] = server.received as [(typeof server.received)[number]];
    const { subject, attachments, to: shown } = await readMessage(bytes);
    expect(subject).toMatch(/^Ordre du jour – CoDir du Pays de Mortagne/);
    expect(shown).toEqual(to);
    expect(attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(attachments.map(({ fileName }) => fileName)).toContain('reunion.ics');
  } finally {
    await server.close();
  }
});

test('an application killed while a message leaves neither says that it left, nor sends it again', async ({
  start,
  dossier,
}) => {
  // A server that takes the message and never answers.
  const begun = Promise.withResolvers<void>();
  let sessions = 0;
  const server = await startMailServer({
    onData(stream) {
      sessions += 1;
      stream.resume();
      begun.resolve();
    },
  });
  try {
    const first = await start();
    await useServer(first.page, server.port);
    await prepareAndSend(first.page, dossier.meetingId);
    await begun.promise;
    const gone = first.app.waitForEvent('close');
    first.app.process().kill('SIGKILL');
    await gone;

    const second = await start();
    await goTo(second.page, `/reunions/${dossier.meetingId}/envoyer`);
    await expect(second.page.getByText('On ne sait pas s’il est parti')).toBeVisible();
    await expect(second.page.getByText(/^Envoyé le/)).toHaveCount(0);
    await expect(second.page.getByRole('button', { name: 'Il est parti' })).toBeVisible();
    expect(sessions).toBe(1);
  } finally {
    await server.close();
  }
});
