import type { TestApp } from '../support/app.ts';
import { found } from './cases.ts';

/** Words as an article keeps them, a paragraph. */
export const said = (text: string): string =>
  JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

export const placeNamed = async (app: TestApp, start: string): Promise<number> => {
  const { collectivities } = await app.call('collective.get', {});
  return collectivities.find(({ name }) => name.startsWith(start))?.id ?? 0;
};

/** A member who directs the services of a commune since 2020. */
export const director = async (
  app: TestApp,
  firstName: string,
  lastName: string,
  place: string,
): Promise<number> => {
  const members = await app.call('member.create', {
    civility: 'Mme',
    firstName,
    lastName,
    function: 'sg',
    functionTitle: '',
    email: '',
    phone: '',
    collectivityId: await placeNamed(app, place),
    startDate: '2020-01-01',
  });
  return members.find((each) => each.lastName === lastName)?.id ?? 0;
};

/** The collective with a draft from the whole guided plan; gives the draft's id. */
export const draftFromPlan = async (app: TestApp): Promise<number> => {
  await found(app);
  const plan = await app.call('charter.plan', {});
  const clauses = plan.flatMap((chapter) => chapter.clauses.map(({ key }) => key));
  const { draftId } = await app.call('charter.begin', { from: 'plan', clauses });
  return draftId ?? 0;
};

export const adopt = async (app: TestApp, adoptedOn: string, adoptionNote = ''): Promise<number> => {
  const { versions } = await app.call('charter.adopt', {
    adoptedOn,
    effectiveFrom: adoptedOn,
    meetingId: null,
    adoptionNote,
  });
  return versions[0]?.id ?? 0;
};

/** Version 1 adopted in March 2026, then a draft with an article reworded, one added and one removed. */
export const twoTexts = async (app: TestApp): Promise<{ adopted: number; draft: number }> => {
  await draftFromPlan(app);
  const adopted = await adopt(
    app,
    '2026-03-10',
    'La commune de Mallièvre aurait préféré un délai de 72 heures.',
  );
  const { draftId } = await app.call('charter.draftNext', {});
  const draft = draftId ?? 0;
  const { articles, chapters } = await app.call('charter.outline', { id: draft });
  const numbered = articles.filter(({ number }) => number !== '');
  const [first, second] = numbered;
  if (first)
    await app.call('charter.updateArticle', {
      id: first.id,
      patch: { body: said('Le CoDir se réunit pour préparer ensemble.') },
    });
  if (second) await app.call('charter.removeArticle', { id: second.id });
  await app.call('charter.addArticle', {
    chapterId: chapters[0]?.id ?? 0,
    afterId: null,
    title: 'Accueil des nouvelles directions',
    body: said('Chaque nouvelle direction est accueillie par une autre.'),
  });
  return { adopted, draft };
};
