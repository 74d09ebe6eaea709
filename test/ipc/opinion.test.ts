import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestApp } from '../support/app.ts';
import { dump } from '../support/data-file.ts';
import { draftItem } from '../support/draft-item.ts';
import {
  decision,
  everything,
  opinionGestures,
  position,
  type Recorded,
} from '../support/opinion-dossier.ts';
import { ids, place, startSmallDossier } from '../support/small-dossier.ts';

let app: TestApp;
let gestures: ReturnType<typeof opinionGestures>;
beforeEach(async () => {
  app = await startSmallDossier();
  gestures = opinionGestures(app);
});
afterEach(() => app.remove());

describe('the life of an avis', () => {
  it('goes from the question to the suites, through positions that differ', async () => {
    await app.call('opinion.saveQuestion', {
      councilItemId: ids.point,
      patch: {
        question: 'Faut-il un tarif unique ?',
        options: [{ title: 'Unique', cost: '', staffing: '', calendar: '', effects: '' }],
      },
    });
    const asked = await gestures.ask();
    expect(asked).toMatchObject({ state: 'open', result: 'awaited', awaited: 2, attributed: false });
    expect(asked.judged).toMatchObject({
      title: 'Tarification de l’eau',
      question: 'Faut-il un tarif unique ?',
      isIntact: true,
    });
    await gestures.record();
    const said = await gestures.record({
      collectivityId: ids.emptyPlace,
      stance: 'unfavourable',
      reason: 'Le tarif double.',
      channel: 'phone',
      speaker: 'Chloé Guérin',
      onBehalfOf: 'le maire',
    });
    expect(said).toMatchObject({ state: 'due', agreement: 'divided', awaited: 0 });
    expect(said.draft.shared).toBe(
      'Aucune position n’est partagée par toutes les collectivités qui se sont exprimées.',
    );
    expect(said.draft.divergences).toContain('«\u00a0Le tarif double.\u00a0»');
    expect(await gestures.refusal('opinion.close', { id: 1 })).toMatch(/^Les positions diffèrent/);
    await app.call('opinion.saveSynthesis', { id: 1, patch: { divergences: 'Le tarif, pour les petites.' } });
    expect(await app.call('opinion.close', { id: 1 })).toMatchObject({
      state: 'closed',
      closedOn: '2026-11-22',
    });
    await app.call('opinion.transmit', { id: 1, addressee: 'executiveCommittee', sentOn: '2026-11-22' });
    gestures.onTheDay('2026-12-17');
    const sent = await app.call('opinion.transmit', {
      id: 1,
      addressee: 'communityCouncil',
      sentOn: '2026-12-16',
    });
    expect(sent.transmissions.map(({ addressee }) => addressee)).toEqual([
      'executiveCommittee',
      'communityCouncil',
    ]);
    await app.call('decision.save', {
      ...decision,
      consequences: [
        { collectivityId: ids.emptyPlace, subject: 'Adopter le tarif', dueOn: '2027-01-31', doneOn: null },
      ],
    });
    const followed = await app.call('opinion.saveFollowUp', {
      id: 1,
      followed: 'partly',
      followedWhy: 'Le tarif sera lissé.',
    });
    expect(followed).toMatchObject({
      state: 'decided',
      followed: 'partly',
      decision: {
        outcome: 'adopted',
        number: 'D2026-112',
        votesFor: 28,
        consequences: [{ collectivityName: 'Évrunes', subject: 'Adopter le tarif', state: 'toDo' }],
      },
    });
    expect((await app.call('opinion.list', everything)).lines).toMatchObject([
      {
        id: 1,
        state: 'decided',
        agreement: 'divided',
        outcome: 'adopted',
        followed: 'partly',
        voices: { asked: 2, given: 2, awaited: 0, absent: 0 },
      },
    ]);
  });

  it('is undone step by step, and done again', async () => {
    const before = dump(app.data.sqlite);
    await gestures.writtenOpinion();
    const after = dump(app.data.sqlite);
    let steps = 0;
    while ((await app.call('journal.undo', {})).done !== null) {
      steps += 1;
      if (JSON.stringify(dump(app.data.sqlite)) === JSON.stringify(before)) break;
    }
    expect(dump(app.data.sqlite)).toEqual(before);
    for (let step = 0; step < steps; step += 1) await app.call('journal.redo', {});
    expect(dump(app.data.sqlite)).toEqual(after);
  });
});

describe('what is frozen with an avis', () => {
  it('is the text: the point changed since is told, and asked again on the new one, the old one staying as it was', async () => {
    const closed = await gestures.writtenOpinion();
    expect(closed.changed).toEqual({ parts: [], sentence: '' });
    await app.call('council.renameItem', { id: ids.point, title: 'Tarification de l’eau potable' });
    await app.call('opinion.saveQuestion', {
      councilItemId: ids.point,
      patch: { context: 'Le prix de l’achat d’eau a baissé.', preparedBy: 'Anne Robert' },
    });
    const changed = await app.call('opinion.get', { id: 1 });
    expect(changed.changed.parts).toEqual(['title', 'context']);
    expect(changed.changed.sentence).toMatch(/\(son intitulé et le contexte\)\u00a0: redemandez l’avis/);
    const again = await app.call('opinion.askAgain', { id: 1, askedOn: '2026-11-22', dueOn: null });
    expect(again).toMatchObject({
      id: 2,
      previousId: 1,
      state: 'open',
      addressee: 'executiveCommittee',
      shared: '',
    });
    expect(again.judged.title).toBe('Tarification de l’eau potable');
    const old = await app.call('opinion.get', { id: 1 });
    expect(old).toMatchObject({ state: 'superseded', divergences: 'Le tarif.', closedOn: '2026-11-22' });
    expect(old.judged).toMatchObject({ title: 'Tarification de l’eau', isIntact: true });
    expect(old.rounds.map(({ id }) => id)).toEqual([1, 2]);
    expect(await gestures.refusal('opinion.reopen', { id: 1 })).toMatch(/redemandé depuis/);
    expect(await gestures.refusal('opinion.askAgain', { id: 1, askedOn: '2026-11-22', dueOn: null })).toMatch(
      /redemandé depuis/,
    );
  });

  it('is who was asked: a name changed, or a commune that joins after the closing, changes nothing of it', async () => {
    await gestures.ask();
    await app.call('collectivity.create', { ...place, name: 'Tiffauges', inseeCode: '85293' });
    expect((await app.call('opinion.get', { id: 1 })).voices.map(({ name }) => name)).toEqual([
      'Évrunes',
      'Mortagne-sur-Sèvre',
      'Tiffauges',
    ]);
    await gestures.record({ collectivityId: 3, stance: 'noView' });
    await gestures.record();
    await gestures.record({ collectivityId: ids.emptyPlace });
    await app.call('opinion.saveSynthesis', { id: 1, patch: { shared: 'Favorable.' } });
    await app.call('opinion.close', { id: 1 });
    await app.call('collectivity.update', { id: 3, patch: { name: 'Tiffauges-sur-Sèvre' } });
    await app.call('collectivity.create', { ...place, name: 'Mallièvre', inseeCode: '85134' });
    const { voices, published } = await app.call('opinion.get', { id: 1 });
    expect(voices.map(({ name }) => name)).toEqual(['Évrunes', 'Mortagne-sur-Sèvre', 'Tiffauges']);
    expect(published.map(({ label }) => label)).toEqual(['Favorable', 'Sans avis']);
  });

  it('is its documents: a new version of an annexe is a change, another name of it is none', async () => {
    await app.call('agenda.addItem', {
      meetingId: ids.meeting,
      item: draftItem({ title: 'Tarif', kind: 'opinion', councilItemId: ids.point }),
    });
    const file = (hash: string): void =>
      void app.data.sqlite
        .prepare(
          "INSERT INTO stored_file VALUES (?, 10, 'application/pdf', 'pdf', 1, '', '2026-11-01T08:00:00Z')",
        )
        .run(hash.repeat(64));
    const version = (number: number, hash: string): void =>
      void app.data.sqlite
        .prepare(
          "INSERT INTO annex_version (annex_id, number, hash, file_name, added_at) VALUES (1, ?, ?, 'a.pdf', '')",
        )
        .run(number, hash.repeat(64));
    file('a');
    file('b');
    app.data.sqlite.exec("INSERT INTO annex VALUES (1, 2, 1, 'Projet', 1)");
    version(1, 'a');
    const asked = await gestures.ask();
    expect(asked.judged.documents).toEqual([{ title: 'Projet', hash: 'a'.repeat(64) }]);
    app.data.sqlite.exec("UPDATE annex SET title = 'Projet de tarif'");
    expect((await app.call('opinion.get', { id: 1 })).changed.parts).toEqual([]);
    version(2, 'b');
    expect((await app.call('opinion.get', { id: 1 })).changed.parts).toEqual(['documents']);
  });
});

describe('positions', () => {
  it('change until the closing, the former ones kept; a correction leaves no trace', async () => {
    await gestures.ask();
    await gestures.record({ stance: 'reserved', reason: 'À chiffrer.' });
    await gestures.record({ stance: 'reserved', reason: 'À chiffrer par commune.', isCorrection: true });
    const { voices } = await gestures.record({ stance: 'favourable', channel: 'mail' });
    const line = voices.find(({ name }) => name === place.name);
    expect(line?.position).toMatchObject({ stance: 'favourable', channel: 'mail' });
    expect(line?.earlier).toMatchObject([{ stance: 'reserved', reason: 'À chiffrer par commune.' }]);
    const taken = await app.call('opinion.takeBack', { id: 1, collectivityId: ids.place });
    expect(taken.voices.find(({ name }) => name === place.name)).toMatchObject({
      state: 'awaited',
      position: null,
      earlier: [{ stance: 'favourable' }, { stance: 'reserved' }],
    });
  });

  it('are one for each collectivity, whoever serves several, and a vacant post keeps nobody waiting', async () => {
    await app.call('member.addPost', {
      memberId: ids.member,
      collectivityId: ids.emptyPlace,
      function: 'sg',
      functionTitle: '',
      interim: false,
      startDate: '2026-01-01',
      endDate: '',
    });
    const shared = await gestures.ask();
    expect(shared.voices.map(({ name, holders }) => [name, holders.map((one) => one.elsewhere)])).toEqual([
      ['Évrunes', [['Mortagne-sur-Sèvre']]],
      ['Mortagne-sur-Sèvre', [['Évrunes']]],
    ]);
    await gestures.record({ speaker: 'Anne Robert' });
    const half = await app.call('opinion.get', { id: 1 });
    expect(half).toMatchObject({ awaited: 1, state: 'open' });
    await app.call('member.updatePost', { id: 2, patch: { endDate: '2026-11-21' } });
    const vacant = await app.call('opinion.get', { id: 1 });
    expect(vacant).toMatchObject({ awaited: 0, state: 'due' });
    expect(vacant.voices[0]).toMatchObject({ name: 'Évrunes', state: 'awaited', direction: 'vacant' });
    await app.call('opinion.saveSynthesis', { id: 1, patch: { shared: 'Favorable.' } });
    const closed = await app.call('opinion.close', { id: 1 });
    expect(closed.voices[0]).toMatchObject({
      state: 'absent',
      sentence: expect.stringMatching(/^Absence d’avis/),
    });
    expect(closed.published.at(-1)).toMatchObject({ stance: null, label: 'Absence d’avis', who: [] });
  });

  it('are late after the last day, and recorded all the same; what never came is an absence of avis', async () => {
    const asked = await gestures.ask({ dueOn: '2026-11-25' });
    expect(asked.dueOn).toBe('2026-11-25');
    expect(await gestures.refusal('opinion.close', { id: 1 })).toMatch(/ont jusqu’au 25\snovembre\s2026/);
    gestures.onTheDay('2026-11-26');
    expect(await app.call('opinion.get', { id: 1 })).toMatchObject({
      isPastDue: true,
      result: 'absent',
      state: 'due',
    });
    const late = await gestures.record({ saidOn: '2026-11-26' });
    expect(late).toMatchObject({ result: 'given' });
    expect(late.voices.map(({ state, isLate }) => [state, isLate])).toEqual([
      ['absent', false],
      ['given', true],
    ]);
  });

  it('are closed without a word when nobody spoke: that is the avis', async () => {
    await gestures.ask({ dueOn: '2026-11-23' });
    gestures.onTheDay('2026-11-24');
    const closed = await app.call('opinion.close', { id: 1 });
    expect(closed).toMatchObject({ state: 'closed', result: 'absent', agreement: 'none' });
    expect(closed.draft.shared).toBe('Absence d’avis\u00a0: aucune collectivité ne s’est exprimée.');
  });

  it.each<[string, Partial<Recorded>, string, RegExp]>([
    ['a reserve without its reason', { stance: 'reserved' }, 'reason', /^Écrivez la raison/],
    ['a disagreement without its reason', { stance: 'unfavourable' }, 'reason', /^Écrivez la raison/],
    [
      'reservations that are not said',
      { stance: 'withReservations' },
      'reservations',
      /^Écrivez les réserves/,
    ],
    ['a day to come', { saidOn: '2026-11-23' }, 'saidOn', /^Cette date est à venir/],
    ['a day before the request', { saidOn: '2026-11-21' }, 'saidOn', /^L’avis a été demandé le 22\snovembre/],
    ['a day that is none', { saidOn: '2026-02-31' }, 'saidOn', /^Indiquez la date/],
    ['a collectivity that is gone', { collectivityId: 99 }, 'collectivityId', /n’existe plus/],
  ])('are refused with %s, at its field', async (_, change, field, says) => {
    await gestures.ask();
    const before = dump(app.data.sqlite);
    const input = { id: 1, collectivityId: ids.place, ...position, ...change };
    const result = await app.raw('opinion.record', input);
    expect(result).toMatchObject({ ok: false, fields: { [field]: expect.stringMatching(says) } });
    expect(dump(app.data.sqlite)).toEqual(before);
  });
});

describe('an avis keeps', () => {
  it('its conseil, which cannot be removed over it; taken back, it lets it go', async () => {
    await gestures.ask();
    expect(await gestures.refusal('council.remove', { id: ids.council })).toMatch(
      /^Un avis a été demandé ici/,
    );
    expect(await gestures.refusal('council.removeItems', { ids: [ids.point] })).toMatch(
      /^Un avis a été demandé ici/,
    );
    await app.call('opinion.remove', { id: 1 });
    await app.call('council.remove', { id: ids.council });
  });

  it('what a collectivity said before it left, by its name', async () => {
    await gestures.ask();
    await gestures.record({ collectivityId: ids.emptyPlace });
    await app.call('collectivity.update', { id: ids.emptyPlace, patch: { name: 'Évrunes-le-Bourg' } });
    await app.call('collectivity.remove', { id: ids.emptyPlace });
    const { voices } = await app.call('opinion.get', { id: 1 });
    expect(voices.map(({ name, collectivityId }) => [name, collectivityId])).toEqual([
      ['Évrunes-le-Bourg', null],
      ['Mortagne-sur-Sèvre', ids.place],
    ]);
  });
});
