import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { write } from '../../db/write.ts';
import { documentOf } from '../../electron/documents/catalogue.ts';
import { documentHtml } from '../../electron/documents/html.ts';
import { documentText } from '../../electron/documents/text.ts';
import { documentBytes } from '../../electron/documents/formats.ts';
import { openExample } from './example-papers.ts';
import { agree, attend, heldFrom, noteItem } from '../support/record-dossier.ts';
import { writeOpinions } from '../../build/demo/opinions.ts';

it('looks', async () => {
  const app = await openExample();
  await writeOpinions(
    {
      call: app.call,
      setClock: (i: string) => {
        app.clock.now = i === '' ? '2026-11-22T13:02:00Z' : i;
      },
    },
    '2026-11-22',
  );
  const id = app.meetingId;
  const meeting = await app.call('meeting.get', { id });
  app.clock.now = `${meeting.date}T16:00:00Z`;
  const members = await app.call('member.list', {});
  write(app.data, { label: 's' }, (tx) => {
    heldFrom(tx, id, `${meeting.date}T08:35:00Z`, `${meeting.date}T11:05:00Z`);
    attend(
      tx,
      id,
      members.slice(0, 12).map((m, i) => ({
        name: `${m.civility}\u00a0${m.firstName} ${m.lastName}`,
        post: `SG, ${m.collectivityName}`,
        state:
          i < 7
            ? ('present' as const)
            : i === 7
              ? ('remote' as const)
              : i === 8
                ? ('substitute' as const)
                : i === 9
                  ? ('absent' as const)
                  : ('excused' as const),
        ...(i === 8 && { substituteName: 'Mme\u00a0Jeanne Aubret' }),
        ...(i === 2 && { arrivedAt: '10:05' }),
      })),
    );
    let n = 20;
    for (const item of meeting.items) {
      if (item.nature === 'break') continue;
      n += 1;
      if (n % 3 !== 2)
        agree(tx, {
          meetingId: id,
          itemId: item.id,
          number: n,
          text: 'Retenir le deuxième scénario, qui étale la hausse sur trois ans, et le présenter ensemble en conférence des maires',
          reason: 'les plus petites communes ont déjà voté leur budget',
        });
      if (n % 4 === 1)
        noteItem(tx, item.id, 'Le délégataire confirme le calendrier par écrit avant le bureau.');
    }
  });
  const owner = { memberId: members[0]?.id ?? 1, collectivityId: null, name: '' };
  for (const item of meeting.items.filter((i) => i.nature === 'point').slice(0, 8))
    await app.call('action.save', {
      id: null,
      text: 'Chiffrer le coût pour chaque commune et l’envoyer au secrétariat',
      dueOn: '2027-01-15',
      owners: [owner],
      meetingId: null,
      itemId: item.id,
    });
  app.clock.now = '2026-11-22T13:02:00Z';
  for (let i = 0; i < 4; i++)
    await app.call('action.save', {
      id: null,
      text: 'Rappeler le Département sur la convention « lecture publique »',
      dueOn: i % 2 ? '' : '2026-12-01',
      owners: [owner],
      meetingId: null,
      itemId: null,
    });
  app.clock.now = `${meeting.date}T16:00:00Z`;
  const model = documentOf(app.data.db, { kind: 'record', id }, app.clock.now);
  writeFileSync('/tmp/rec/record.txt', documentText(model));
  writeFileSync('/tmp/rec/record.html', documentHtml(model));
  writeFileSync('/tmp/rec/record.docx', await documentBytes(model, 'docx', async () => new Uint8Array()));
  writeFileSync('/tmp/rec/record.odt', await documentBytes(model, 'odt', async () => new Uint8Array()));
});
