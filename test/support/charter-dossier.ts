import type { RouteOutput } from '../../electron/ipc/contract/contract.ts';
import type { TestApp } from './app.ts';
import { textOf } from './charter-text.ts';
import { ids, person, startSmallDossier } from './small-dossier.ts';

export type Outline = RouteOutput<'charter.outline'>;

export const adoption = {
  adoptedOn: '2026-11-20',
  effectiveFrom: '2026-11-20',
  meetingId: null,
  adoptionNote: '',
};
export const remark = {
  collectivityId: ids.place,
  speaker: '',
  stance: 'asks',
  text: 'Dire aussi qui remplace.',
  saidOn: '2026-11-20',
  channel: 'mail',
} as const;

/** Members of the small dossier with a charter: Anne at Mortagne-sur-Sèvre, Chloé at Évrunes since September. */
export const chloe = 2;

/**
 * The small dossier with a draft: the preamble, « Réunions » (Rythme, Lieu, Durée), « Avis » (Formation). Every text is
 * its title and a full stop.
 */
export const startCharterDossier = async (): Promise<TestApp> => {
  const app = await startSmallDossier();
  const newcomer = { ...person, firstName: 'Chloé', lastName: 'Guérin', function: 'sg' } as const;
  await app.call('member.create', {
    ...newcomer,
    email: '',
    collectivityId: ids.emptyPlace,
    startDate: '2026-09-01',
  });
  await app.call('charter.begin', { from: 'blank' });
  const article = (title: string, chapterId: number | null) =>
    app.call('charter.addArticle', { chapterId, afterId: null, title, body: textOf(`${title}.`) });
  await article('Préambule', null);
  const meetings = await app.call('charter.addChapter', { title: 'Réunions', afterId: null });
  for (const title of ['Rythme', 'Lieu', 'Durée']) await article(title, meetings.addedId);
  const opinions = await app.call('charter.addChapter', { title: 'Avis', afterId: null });
  await article('Formation', opinions.addedId);
  return app;
};

export const draftOutline = async (app: TestApp): Promise<Outline> => {
  const { draftId } = await app.call('charter.get', {});
  return app.call('charter.outline', { id: draftId ?? 0 });
};

/** « 1 Réunions: 1.1 Rythme, 1.2 Lieu », a line for the preamble and each chapter. */
export const planOf = ({ chapters, articles }: Outline): string[] => {
  const under = (id: number | null): string =>
    articles
      .filter(({ chapterId }) => chapterId === id)
      .map(({ number, title }) => `${number} ${title}`.trim())
      .join(', ');
  const preamble = under(null);
  return [
    ...(preamble === '' ? [] : [preamble]),
    ...chapters.map(({ id, number, title }) => `${number} ${title}: ${under(id)}`),
  ];
};

/** The id of an article or a chapter by its title. */
export const named = ({ chapters, articles }: Outline, title: string): number =>
  [...articles, ...chapters].find((each) => each.title === title)?.id ?? 0;
