import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RouteInput } from '../../electron/ipc/contract/contract.ts';
import type { TestApp } from '../support/app.ts';
import {
  adoption,
  chloe,
  draftOutline,
  named,
  remark,
  startCharterDossier,
} from '../support/charter-dossier.ts';
import { dump } from '../support/data-file.ts';
import { ids, place } from '../support/small-dossier.ts';

let app: TestApp;
let versionId: number;
beforeEach(async () => {
  app = await startCharterDossier();
  versionId = (await app.call('charter.get', {})).draftId ?? 0;
});
afterEach(() => app.remove());

type Said = RouteInput<'charter.addRemark'>['remark'];
const lieu = async (): Promise<number> => named(await draftOutline(app), 'Lieu');
const say = async (change: Partial<Said> = {}) =>
  app.call('charter.addRemark', { articleId: await lieu(), remark: { ...remark, ...change } });

const sign = (change: Partial<RouteInput<'charter.sign'>['adhesion']> = {}) =>
  app.call('charter.sign', {
    versionId,
    adhesion: { collectivityId: ids.emptyPlace, memberId: chloe, signedOn: '2026-11-21', ...change },
  });

const line = async () => (await draftOutline(app)).articles.find(({ title }) => title === 'Lieu');

describe('what is said of an article', () => {
  it('is kept with its collectivity, day and channel; open ones first, the last said first', async () => {
    const articleId = await lieu();
    await say({ text: 'A', saidOn: '2026-11-01', speaker: 'Anne Robert' });
    await say({
      text: 'B',
      saidOn: '2026-11-10',
      collectivityId: ids.emptyPlace,
      stance: 'agrees',
      channel: 'phone',
    });
    const { remarks } = await say({ text: 'C', saidOn: '2026-11-20' });
    expect(remarks.map(({ text }) => text)).toEqual(['C', 'B', 'A']);
    expect(remarks[1]).toMatchObject({
      collectivityName: 'Évrunes',
      stance: 'agrees',
      channel: 'phone',
      settledOn: null,
    });
    const settled = await app.call('charter.settleRemark', {
      articleId,
      id: remarks[0]?.id ?? 0,
      settledOn: '2026-11-21',
      settlement: 'Ajouté au deuxième alinéa.',
    });
    expect(settled.remarks.map(({ text, settlement }) => [text, settlement])).toEqual([
      ['B', ''],
      ['A', ''],
      ['C', 'Ajouté au deuxième alinéa.'],
    ]);
    expect(settled.views).toEqual({
      differ: true,
      sentence: 'Mortagne-sur-Sèvre demande une modification\u202f; Évrunes est d’accord.',
    });
    const reopened = await app.call('charter.reopenRemark', { articleId, id: remarks[0]?.id ?? 0 });
    expect(reopened.remarks[0]).toMatchObject({ text: 'C', settledOn: null, settlement: '' });
  });

  it('shows on the plan: how many are open, and whether views differ', async () => {
    await say({ stance: 'agrees', text: '' });
    expect(await line()).toMatchObject({ openRemarks: 1, viewsDiffer: false });
    await say({ stance: 'differs', collectivityId: ids.emptyPlace });
    expect(await line()).toMatchObject({ openRemarks: 2, viewsDiffer: true });
  });

  it('is corrected, moved to another collectivity, removed, each undone', async () => {
    const articleId = await lieu();
    const [said] = (await say()).remarks;
    const id = said?.id ?? 0;
    const before = dump(app.data.sqlite);
    await app.call('charter.updateRemark', {
      articleId,
      id,
      patch: { collectivityId: ids.emptyPlace, text: 'Autre' },
    });
    const { remarks } = await app.call('charter.article', { id: articleId });
    expect(remarks).toMatchObject([{ collectivityName: 'Évrunes', text: 'Autre', stance: 'asks' }]);
    await app.call('charter.removeRemark', { articleId, id });
    await app.call('journal.undo', {});
    await app.call('journal.undo', {});
    expect(dump(app.data.sqlite)).toEqual(before);
  });

  it('stays with the article in the next version, and may be said of an adopted one', async () => {
    const adopted = await lieu();
    await say();
    await app.call('charter.adopt', adoption);
    await app.call('charter.addRemark', { articleId: adopted, remark: { ...remark, text: 'Depuis' } });
    await app.call('charter.draftNext', {});
    const { id, remarks } = await app.call('charter.article', { id: await lieu() });
    expect(id).not.toBe(adopted);
    expect(remarks.map(({ text }) => text)).toEqual(['Depuis', remark.text]);
    expect((await app.call('charter.get', {})).versions[0]?.isSound).toBe(true);
  });

  it('follows its collectivity’s name, and keeps the last one when it leaves', async () => {
    const body = { ...place, kind: 'other', name: 'Syndicat', inseeCode: '' } as const;
    const { collectivities } = await app.call('collectivity.create', body);
    const id = collectivities.find(({ name }) => name === 'Syndicat')?.id ?? 0;
    await say({ collectivityId: id, stance: 'differs' });
    await app.call('collectivity.update', { id, patch: { name: 'Syndicat des eaux' } });
    const name = async () => (await app.call('charter.article', { id: await lieu() })).remarks[0];
    expect(await name()).toMatchObject({ collectivityId: id, collectivityName: 'Syndicat des eaux' });
    await app.call('collectivity.remove', { id });
    expect(await name()).toMatchObject({ collectivityId: null, collectivityName: 'Syndicat des eaux' });
    expect((await app.call('charter.article', { id: await lieu() })).views.sentence).toBe(
      'Syndicat des eaux est d’un autre avis.',
    );
  });

  it.each<[string, Partial<Said>, string, RegExp]>([
    ['tomorrow', { saidOn: '2026-11-23' }, 'saidOn', /à venir/],
    ['by a collectivity that is gone', { collectivityId: 99 }, 'collectivityId', /n’existe plus/],
    ['with neither a position nor a word', { stance: 'comment', text: ' ' }, 'text', /^Écrivez la remarque/],
  ])('%s is refused at its field', async (_, change, field, says) => {
    await expect(say(change)).rejects.toMatchObject({
      err: { fields: { [field]: expect.stringMatching(says) } },
    });
  });

  it.each([
    ['2026-11-23', /à venir/],
    ['2026-11-19', /faite le 20\u00a0novembre 2026/],
  ])('settled on %s is refused', async (settledOn, says) => {
    const [said] = (await say()).remarks;
    const input = { articleId: await lieu(), id: said?.id ?? 0, settledOn, settlement: '' };
    await expect(app.call('charter.settleRemark', input)).rejects.toThrow(says);
  });

  it('is not moved, once settled, after the day it was', async () => {
    const articleId = await lieu();
    const [said] = (await say()).remarks;
    const one = { articleId, id: said?.id ?? 0 };
    await app.call('charter.settleRemark', { ...one, settledOn: '2026-11-20', settlement: '' });
    await expect(
      app.call('charter.updateRemark', { ...one, patch: { saidOn: '2026-11-21' } }),
    ).rejects.toThrow(/elle ne peut pas avoir été réglée avant/);
  });

  it('is found under its own article alone', async () => {
    const [said] = (await say()).remarks;
    const articleId = named(await draftOutline(app), 'Rythme');
    await expect(app.call('charter.removeRemark', { articleId, id: said?.id ?? 0 })).rejects.toThrow(
      /n’existe plus/,
    );
  });
});

describe('signatures', () => {
  it('are of an adopted version, collectivity by collectivity', async () => {
    await app.call('charter.adopt', adoption);
    const view = await sign();
    expect(view).toMatchObject({
      signedCount: 1,
      voiceCount: 2,
      sentence: '1\u00a0des 2\u00a0collectivités a signé cette version\u202f; 1\u00a0reste à solliciter.',
      version: { number: 1, signedCount: 1, voiceCount: 2 },
    });
    expect(view.voices).toMatchObject([
      {
        name: 'Évrunes',
        state: 'signed',
        signatures: [{ signatoryName: 'Mme\u00a0Chloé Guérin', signatoryFunction: 'SG', isPresent: true }],
      },
      { name: 'Mortagne-sur-Sèvre', state: 'toAsk', toAsk: [{ memberId: ids.member, function: 'DGS' }] },
    ]);
    expect((await app.call('charter.get', {})).versions[0]).toMatchObject({ signedCount: 1, voiceCount: 2 });
    const [signature] = view.voices[0]?.signatures ?? [];
    expect(await app.call('charter.unsign', { id: signature?.id ?? 0 })).toMatchObject({ signedCount: 0 });
    await app.call('journal.undo', {});
    expect(await app.call('charter.adhesions', { id: versionId })).toEqual(view);
  });

  it('stay when who signed leaves, is removed, or when the collectivity leaves; the newcomer is asked', async () => {
    await app.call('charter.adopt', adoption);
    await sign();
    await app.call('member.leave', { id: chloe, endDate: '2026-11-21' });
    await app.call('member.create', {
      civility: 'M.',
      firstName: 'Éric',
      lastName: 'Puaud',
      function: 'sg',
      functionTitle: '',
      email: '',
      phone: '',
      collectivityId: ids.emptyPlace,
      interim: true,
      startDate: '2026-11-22',
    });
    const evrunes = async () =>
      (await app.call('charter.adhesions', { id: versionId })).voices.find(({ name }) => name === 'Évrunes');
    expect(await evrunes()).toMatchObject({
      state: 'former',
      signatures: [{ memberId: chloe, isPresent: false }],
      toAsk: [{ name: 'M.\u00a0Éric Puaud', function: 'SG par intérim' }],
    });
    await app.call('member.remove', { id: chloe });
    expect(await evrunes()).toMatchObject({
      state: 'former',
      signatures: [{ memberId: null, signatoryName: 'Mme\u00a0Chloé Guérin' }],
    });
    await app.call('member.remove', { id: 3 });
    await app.call('collectivity.remove', { id: ids.emptyPlace });
    expect(await app.call('charter.adhesions', { id: versionId })).toMatchObject({
      voiceCount: 1,
      voices: [{ name: 'Mortagne-sur-Sèvre' }, { name: 'Évrunes', collectivityId: null, state: 'former' }],
    });
  });

  it('are of each collectivity for a person they share', async () => {
    await app.call('charter.adopt', adoption);
    await app.call('member.addPost', {
      memberId: chloe,
      collectivityId: ids.place,
      function: 'dgs',
      functionTitle: '',
      interim: false,
      startDate: '2026-11-01',
      endDate: '',
    });
    await sign();
    const { voices } = await sign({ collectivityId: ids.place });
    expect(voices.map(({ state, signatures }) => [state, signatures[0]?.signatoryFunction])).toEqual([
      ['signed', 'SG'],
      ['signed', 'DGS'],
    ]);
  });

  it.each<[string, Partial<RouteInput<'charter.sign'>['adhesion']>, string, RegExp]>([
    ['tomorrow', { signedOn: '2026-11-23' }, 'signedOn', /à venir/],
    ['before the adoption', { signedOn: '2026-11-19' }, 'signedOn', /adoptée le 20\u00a0novembre 2026/],
    ['for a collectivity that is gone', { collectivityId: 99 }, 'collectivityId', /n’existe plus/],
    ['by a member who is gone', { memberId: 99 }, 'memberId', /n’existe plus/],
    [
      'by who holds no post there',
      { memberId: ids.member },
      'memberId',
      /^Mme\u00a0Anne Robert n’avait aucun poste dans cette collectivité le 21\u00a0novembre 2026/,
    ],
  ])('%s are refused at their field', async (_, change, field, says) => {
    await app.call('charter.adopt', adoption);
    await expect(sign(change)).rejects.toMatchObject({
      err: { fields: { [field]: expect.stringMatching(says) } },
    });
  });

  it('twice, of a draft, of nothing, or withdrawn twice are refused', async () => {
    await expect(sign()).rejects.toThrow(/pas encore adopté/);
    expect(await app.call('charter.adhesions', { id: versionId })).toMatchObject({
      voices: [],
      sentence: expect.stringMatching(/pas encore adopté/),
    });
    await app.call('charter.adopt', adoption);
    await sign();
    await expect(sign({ signedOn: '2026-11-22' })).rejects.toThrow(
      /a déjà signé cette version pour Évrunes, le 21/,
    );
    await expect(app.call('charter.adhesions', { id: 99 })).rejects.toThrow(/n’existe plus/);
    await app.call('charter.unsign', { id: 1 });
    await expect(app.call('charter.unsign', { id: 1 })).rejects.toThrow(/n’est plus notée/);
  });
});
