/**
 * Main process of `npm run demo -- --out DIR`: builds the example dossier through the application's own routes,
 * then writes its papers with the application's own printing. No window is shown. Not shipped.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { dateParts } from '../../db/domain/civil-date.ts';
import { fromInstant } from '../../db/domain/paris-time.ts';
import { getSending } from '../../db/queries/sending.ts';
import { createAnnexStore } from '../../electron/annexes/store.ts';
import { now } from '../../electron/clock.ts';
import type { RouteInput, RouteOutput } from '../../electron/ipc/contract/contract.ts';
import { lockDown } from '../../electron/lockdown.ts';
import { invitationName } from '../../electron/mail/invitation.ts';
import { pdfOf } from '../../electron/pdf.ts';
import { registerScheme, serveApp } from '../../electron/scheme.ts';
import { attachAnnexes } from './attach-annexes.ts';
import { writeDossier } from './dossier.ts';
import { openDossier } from './open-dossier.ts';
import { type ExampleOpinions, writeOpinions } from './opinions.ts';
import { type ExampleRecords, writeSittings } from './sittings.ts';

// run.ts starts this at the root of the checkout, once the application is bundled.
const shipped = (...parts: string[]): string => path.resolve('out', ...parts);

type Paper = { name: string; export: RouteInput<'document.export'> };

type Dossier = ReturnType<typeof openDossier>;

const papersOf = (id: number, year: number): Paper[] => [
  { name: 'ordre-du-jour.pdf', export: { kind: 'agenda', id, format: 'pdf' } },
  { name: 'ordre-du-jour.docx', export: { kind: 'agenda', id, format: 'docx' } },
  { name: 'ordre-du-jour.odt', export: { kind: 'agenda', id, format: 'odt' } },
  { name: 'ordre-du-jour-resume.pdf', export: { kind: 'agenda', id, variant: 'summary', format: 'pdf' } },
  { name: 'emargement.pdf', export: { kind: 'signIn', id, format: 'pdf' } },
  { name: 'chevalets.pdf', export: { kind: 'nameCards', id, format: 'pdf' } },
  { name: 'calendrier.pdf', export: { kind: 'year', year, format: 'pdf' } },
];

/** The charter in force, in every format it has, with what changed from the version before it. */
const charterPapersOf = ({ versions }: RouteOutput<'charter.get'>): Paper[] => {
  const [last, former] = versions;
  if (!last || !former) throw new Error('the example charter has no two versions');
  return [
    ...(['docx', 'odt', 'pdf', 'txt'] as const).map((format) => ({
      name: `charte.${format}`,
      export: { kind: 'charter' as const, id: last.id, format },
    })),
    {
      name: 'charte-comparaison.pdf',
      export: { kind: 'charterComparison', from: former.id, to: last.id, format: 'pdf' },
    },
    { name: 'charte-resume.pdf', export: { kind: 'charterSummary', id: last.id, format: 'pdf' } },
  ];
};

/** An avis through its whole life and the papers of its conseil, with the form of one that is asked. */
const opinionPapersOf = ({ opinionId, askedId, councilId }: ExampleOpinions): Paper[] => [
  { name: 'avis.pdf', export: { kind: 'opinion', id: opinionId, format: 'pdf' } },
  { name: 'formulaire-de-reponse.pdf', export: { kind: 'replyForm', id: askedId, format: 'pdf' } },
  { name: 'recueil-des-avis.pdf', export: { kind: 'councilOpinions', id: councilId, format: 'pdf' } },
  { name: 'recueil-des-avis.docx', export: { kind: 'councilOpinions', id: councilId, format: 'docx' } },
  { name: 'tableau-des-suites.pdf', export: { kind: 'followUps', id: councilId, format: 'pdf' } },
];

/** The message of the meeting as it would open in her mail, its invitation, and what is known once it left. */
const writeSending = async (
  { call, data }: Dossier,
  meetingId: number,
  filesFolder: string,
  keep: (name: string) => Promise<void>,
  write: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<void> => {
  const { kind, proposals, people } = await call('sending.get', { meetingId });
  const proposal = proposals.find((each) => each.kind === kind);
  const message = {
    subject: proposal?.subject ?? '',
    body: proposal?.body ?? '',
    memberIds: people.filter(({ email }) => email !== '').map(({ memberId }) => memberId),
    copies: '',
    hidesRecipients: false,
    annexes: 'joined' as const,
    folder: '',
  };
  const [id = 0] = (await call('sending.prepare', { meetingId, kind, message })).ids;
  await call('sending.save', { id });
  await keep('invitation.eml');
  const invitation = getSending(data.db, id).files.find(({ fileName }) => fileName === invitationName);
  if (!invitation) throw new Error('the example message has no invitation');
  await write('invitation.ics', await readFile(createAnnexStore(filesFolder).pathOf(invitation.hash)));
  await call('sending.confirm', { id, left: true });
  await call('document.export', { kind: 'sendingProof', id, format: 'pdf' });
  await keep('attestation-envoi.pdf');
};

/** The relevé approved, and what is to be done of all that was agreed. */
const recordPapersOf = ({ approvedId: id }: ExampleRecords): Paper[] => [
  { name: 'releve-de-decisions.pdf', export: { kind: 'record', id, format: 'pdf' } },
  { name: 'releve-de-decisions.docx', export: { kind: 'record', id, format: 'docx' } },
  { name: 'liste-de-relance.pdf', export: { kind: 'actionReminder', format: 'pdf' } },
];

const writePapers = async (folder: string): Promise<void> => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'codir-demo-'));
  const dossier = openDossier({
    folder: path.join(scratch, 'donnees'),
    migrationsFolder: shipped('migrations'),
    epciFile: shipped('reference', 'epci.json.br'),
    now: now(),
    pdf: pdfOf,
  });
  const writeOne = async (name: string, bytes: Uint8Array): Promise<void> => {
    await writeFile(path.join(folder, name), bytes);
    console.log(`${path.join(folder, name)} (${Math.ceil(bytes.length / 1024)} Ko)`);
  };
  const keep = async (name: string): Promise<void> => {
    const bytes = dossier.saved();
    if (!bytes) throw new Error(`${name} was not made`);
    await writeOne(name, bytes);
  };
  try {
    const { date } = fromInstant(now());
    const { meetingId } = await writeDossier(dossier.call, date, dossier.setClock);
    await attachAnnexes(dossier, meetingId, path.join(scratch, 'fichiers'));
    const opinions = await writeOpinions(dossier, date);
    const records = await writeSittings(dossier, date);
    const papers = [
      ...papersOf(meetingId, dateParts(date).year + 1),
      ...charterPapersOf(await dossier.call('charter.get', {})),
      ...opinionPapersOf(opinions),
      ...recordPapersOf(records),
    ];
    for (const paper of papers) {
      await dossier.call('document.export', paper.export);
      await keep(paper.name);
    }
    await dossier.call('pack.export', { meetingId });
    await keep('dossier-de-seance.pdf');
    await writeSending(dossier, meetingId, path.join(scratch, 'donnees'), keep, writeOne);
  } finally {
    dossier.close();
    rmSync(scratch, { recursive: true, force: true });
  }
};

registerScheme();
// A paper's window closes before the next one opens: that must not end the work.
app.on('window-all-closed', () => {});
const folder = app.commandLine.getSwitchValue('out');
void app
  .whenReady()
  .then(() => {
    lockDown();
    serveApp(shipped('renderer'));
    return writePapers(folder);
  })
  .then(
    () => app.exit(0),
    (error: unknown) => {
      console.error(error);
      app.exit(1);
    },
  );
