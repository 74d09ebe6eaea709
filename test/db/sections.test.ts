import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { namedPresenter } from '../../db/domain/agenda-item.ts';
import { foundingSections } from '../../db/domain/agenda-section.ts';
import { RouteError, startTestApp, type TestApp } from '../support/app.ts';
import { draftItem } from '../support/draft-item.ts';
import { ids, startSmallDossier } from '../support/small-dossier.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startSmallDossier();
});
afterEach(() => app.remove());

const titles = async () => (await app.call('section.list', {})).map(({ title }) => title);
const create = async (title: string, kind: keyof typeof foundingSections = 'exchange') =>
  (await app.call('section.create', { title, kind })).addedId;
const refusal = async (asked: Promise<unknown>): Promise<string> => {
  const error: unknown = await asked.then(
    () => null,
    (failure: unknown) => failure,
  );
  return error instanceof RouteError ? error.err.message : 'accepted';
};

describe('the headings of agendas', () => {
  it('are added before the questions diverses, whatever their kind, and moved', async () => {
    const id = await create('Actualité des communes', 'information');
    expect((await titles()).slice(-3)).toEqual([
      'Temps réflexif',
      'Actualité des communes',
      'Questions diverses',
    ]);
    await app.call('section.move', { ids: [id], beside: foundingSections.approval, side: 'before' });
    expect((await titles())[0]).toBe('Actualité des communes');
    const { position } = (await app.call('section.list', {})).at(-1) ?? {};
    expect(position).toBe(8);
  });

  it('are renamed, and then head every agenda so', async () => {
    await app.call('section.update', { id: foundingSections.opinion, patch: { title: 'Avis' } });
    const { items } = await app.call('meeting.get', { id: ids.meeting });
    expect(items[0]).toMatchObject({ section: 'Avis', kind: 'opinion' });
  });

  it('never share a name, hidden ones included', async () => {
    expect(await refusal(create('  ÉCHANGES '))).toMatch(/^Une rubrique porte déjà ce titre/);
    await app.call('section.update', { id: foundingSections.exchange, patch: { hidden: true } });
    expect(await refusal(create('Échanges'))).toMatch(/^Une rubrique masquée porte déjà ce titre/);
    const rename = { id: foundingSections.other, patch: { title: 'Informations' } };
    expect(await refusal(app.call('section.update', rename))).toMatch(/^Une rubrique porte déjà ce titre/);
    await app.call('section.update', { id: foundingSections.other, patch: { title: 'questions diverses' } });
  });

  it('are removed when nothing holds on to them, else say why not', async () => {
    const id = await create('Actualité');
    expect(await refusal(app.call('section.remove', { id: foundingSections.exchange }))).toMatch(
      /^Cette rubrique est d’origine/,
    );
    const item = { ...draftItem({ title: 'Foire' }), sectionId: id };
    const { addedId } = await app.call('agenda.addItem', { meetingId: ids.meeting, item });
    expect(await refusal(app.call('section.remove', { id }))).toBe(
      'Cette rubrique contient 1\u00a0point\u00a0: masquez-la, ou classez-les d’abord ailleurs.',
    );
    await app.call('agenda.removeItem', { id: addedId });
    await app.call('section.remove', { id });
    expect(await titles()).not.toContain('Actualité');
    expect((await app.call('section.list', {})).map(({ position }) => position)).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
    await app.call('journal.undo', {});
    expect(await titles()).toContain('Actualité');
  });

  it('keep one that can be chosen', async () => {
    const sections = await app.call('section.list', {});
    for (const { id } of sections.slice(1)) await app.call('section.update', { id, patch: { hidden: true } });
    const last = { id: sections[0]?.id ?? 0, patch: { hidden: true } };
    expect(await refusal(app.call('section.update', last))).toMatch(/^C’est la dernière rubrique affichée/);
  });

  it('give the conseil’s points another of their kind once the founding one is hidden', async () => {
    const own = await create('Projets du conseil', 'opinion');
    await app.call('section.update', { id: foundingSections.opinion, patch: { hidden: true } });
    const { items } = await app.call('agenda.takeFromCouncil', { id: ids.meeting });
    expect(items.find(({ fromCouncil }) => fromCouncil)?.sectionId).toBe(own);
  });
});

describe('what is written of a point', () => {
  it('comes back whole: presenters as they print, origin, notes, the conseil’s point', async () => {
    const note = JSON.stringify({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'À lire' }] }],
    });
    const patch = {
      expectedOutcome: 'Un avis commun',
      originId: ids.place,
      councilItemId: ids.point,
      note,
      restrictedNote: note,
      presenters: [
        { memberId: ids.member, collectivityId: null, name: 'Mme Robert' },
        { memberId: null, collectivityId: ids.emptyPlace, name: '' },
        { memberId: null, collectivityId: null, name: '  ' },
        { memberId: null, collectivityId: null, name: 'Cabinet Durand' },
      ],
    };
    const { items } = await app.call('agenda.updateItem', { id: ids.item, patch });
    expect(items[0]).toMatchObject({
      ...patch,
      presenters: patch.presenters.filter(
        ({ name, memberId, collectivityId }) =>
          name.trim() !== '' || memberId !== null || collectivityId !== null,
      ),
      presenter: 'Mme\u00a0Anne Robert, Évrunes et Cabinet Durand',
      originName: 'Mortagne-sur-Sèvre',
      fromCouncil: true,
    });
  });

  it('keeps a presenter’s name once the person is gone', async () => {
    const presenters = [{ memberId: ids.member, collectivityId: null, name: 'Mme\u00a0Anne Robert' }];
    await app.call('agenda.updateItem', { id: ids.item, patch: { presenters } });
    await app.call('member.remove', { id: ids.member });
    const { items } = await app.call('meeting.get', { id: ids.meeting });
    expect(items[0]).toMatchObject({
      presenter: 'Mme\u00a0Anne Robert',
      presenters: [{ memberId: null, collectivityId: null, name: 'Mme\u00a0Anne Robert' }],
    });
  });

  it('refuses a ninth presenter and a choice that is gone, at their field', async () => {
    const nine = {
      id: ids.item,
      patch: { presenters: Array.from({ length: 9 }, (_, n) => namedPresenter(`Tiers ${n}`)) },
    };
    expect(await refusal(app.call('agenda.updateItem', nine))).toMatch(/Huit présentateurs/);
    const gone = { id: ids.item, patch: { presenters: [{ ...namedPresenter(''), memberId: 99 }] } };
    expect(await refusal(app.call('agenda.updateItem', gone))).toMatch(
      /^Ce présentateur ne fait plus partie/,
    );
  });

  it('says that the intercommunalité asks for the points of its conseil', async () => {
    const epci = await startTestApp();
    await epci.call('collective.found', { name: 'CoDir', siren: '248500662' });
    const { id: sessionId } = await epci.call('council.create', {
      date: '2026-12-16',
      time: '18:30',
      place: '',
    });
    await epci.call('council.addItems', { id: sessionId, titles: ['Budget'] });
    const { id } = await epci.call('meeting.create', {
      date: '2026-12-08',
      startTime: '09:30',
      endTime: '12:00',
      place: '',
      hostId: null,
      facilitatorId: null,
      facilitatorName: '',
      facilitatorForId: null,
      sessionId,
    });
    const { items } = await epci.call('agenda.takeFromCouncil', { id });
    expect(items[0]?.originName).toMatch(/Pays de Mortagne/);
    epci.remove();
  });
});
