import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailField } from '../../db/domain/member.ts';
import { mimeOf, type OutgoingMessage } from '../../electron/mail/message.ts';
import { readMessage } from './read-message.ts';

const pdf = Uint8Array.from({ length: 5000 }, (_, index) => (index * 131) % 256);

const message: OutgoingMessage = {
  from: { name: 'CoDir du Pays de Mortagne', address: 'secretariat@paysdemortagne.fr' },
  to: [
    { name: 'Mme Anne-Sophie Le Goff', address: 'as.legoff@tiffauges.fr' },
    { name: 'M. Éric Œuvrard', address: 'eric.oeuvrard@evrunes.fr' },
  ],
  cc: [{ name: '', address: 'copie@paysdemortagne.fr' }],
  bcc: [{ name: '', address: 'cachee@paysdemortagne.fr' }],
  subject: 'Ordre du jour – CoDir du Pays de Mortagne – 8 décembre 2026',
  body: 'Bonjour,\n\nVoici l’ordre du jour : <b>œuvre</b> & suite.\nÀ bientôt !',
  date: '2026-12-04T08:00:00Z',
  messageId: 'abc@paysdemortagne.fr',
  attachments: [
    { fileName: '2026-12-08 Ordre du jour – été.pdf', mediaType: 'application/pdf', content: pdf },
    { fileName: 'reunion.ics', mediaType: 'text/calendar', content: new TextEncoder().encode('BEGIN') },
  ],
  isDraft: true,
};

/** Everything a message of ours may begin with. */
const lawful = [
  'x-unsent',
  'from',
  'to',
  'cc',
  'bcc',
  'subject',
  'date',
  'message-id',
  'content-type',
  'mime-version',
];

describe('a message written', () => {
  it('says its recipients, subject and files as they are, read by another parser', async () => {
    const read = await readMessage(await mimeOf(message));
    expect(read.subject).toBe(message.subject);
    expect(read.to).toEqual(message.to.map(({ address }) => address));
    expect(read.cc).toEqual(['copie@paysdemortagne.fr']);
    expect(read.bcc).toEqual(['cachee@paysdemortagne.fr']);
    expect(read.attachments.map(({ fileName }) => fileName)).toEqual([
      '2026-12-08 Ordre du jour – été.pdf',
      'reunion.ics',
    ]);
    expect(Buffer.from(pdf).equals(read.attachments[0]!.content)).toBe(true);
    expect(read.mail.text).toContain('l’ordre du jour\u00a0: <b>œuvre</b> & suite.');
    expect(read.mail.html).toContain('&lt;b&gt;œuvre&lt;/b&gt; &amp; suite.<br>À bientôt\u202f!');
    expect(read.headers.toSorted()).toEqual(lawful.toSorted());
  });

  it('writes spaces of print as plain ones in its headers', async () => {
    const read = await readMessage(
      await mimeOf({ ...message, subject: 'Réunion du 8\u00a0décembre\u202f!' }),
    );
    expect(read.subject).toBe('Réunion du 8 décembre !');
  });

  it('hides its copies from those who receive it, when a server carries it', async () => {
    const bytes = await mimeOf({ ...message, isDraft: false });
    const read = await readMessage(bytes);
    expect(read.bcc).toEqual([]);
    expect(bytes.toString('utf8')).not.toContain('cachee@');
    expect(read.headers).not.toContain('x-unsent');
  });

  it('ends every line by CRLF, as a server and Outlook expect', async () => {
    const bytes = (await mimeOf(message)).toString('latin1');
    expect(bytes.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('leaves out the sender of a draft whose account is not known', async () => {
    const read = await readMessage(await mimeOf({ ...message, from: null }));
    expect(read.headers).not.toContain('from');
  });
});

const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 12, unit: 'binary' }),
      fc.constantFrom(
        '\r\nBcc: pirate@example.org',
        '\nTo: pirate@example.org',
        '\r\n\r\n<script>',
        '=?utf-8?Q?=0D=0ABcc:_pirate=40example.org?=',
        '"',
        '\\',
        '<pirate@example.org>',
        ', pirate@example.org',
        '; pirate@example.org',
        '(commentaire)',
        'groupe: pirate@example.org;',
        '\u2028X-Pirate: oui',
        '\u0000',
        '\u202e',
        'é'.repeat(80),
      ),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

describe('10,000 hostile names, subjects and addresses', () => {
  it('never add a header or a recipient', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, hostileText, async (name, subject, fileName) => {
        const to = [{ name, address: 'vrai@mairie.fr' }];
        const hostile = { ...message, to, cc: [], bcc: [], subject, attachments: [], isDraft: false };
        const attachments = [{ fileName, mediaType: 'application/pdf', content: new Uint8Array([1]) }];
        const bytes = await mimeOf({ ...hostile, attachments, from: { name, address: 'de@mairie.fr' } });
        // The head of the message, unfolded: read by hand, no parser's leniency between.
        const [head = ''] = bytes.toString('latin1').split('\r\n\r\n');
        const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
        const names = lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
        expect(names.toSorted()).toEqual(
          lawful
            .filter(
              (each) =>
                !['x-unsent', 'cc', 'bcc', ...(names.includes('subject') ? [] : ['subject'])].includes(each),
            )
            .toSorted(),
        );
        const read = await readMessage(bytes);
        expect(read.to).toEqual(['vrai@mairie.fr']);
        expect([...read.cc, ...read.bcc]).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  }, 240_000);

  it('are no addresses, unless they are one and no more', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostileText,
          fc.emailAddress(),
          fc.tuple(fc.emailAddress(), hostileText).map((parts) => parts.join('')),
        ),
        (text) => {
          const read = emailField.safeParse(text);
          if (!read.success) return;
          expect(read.data).not.toMatch(/[\s,;:<>()"\\\p{Cc}]/u);
          expect(read.data.split('@')).toHaveLength(read.data === '' ? 1 : 2);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
