import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RouteInput } from '../../electron/ipc/contract/contract.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { dump } from '../support/data-file.ts';

let app: TestApp;
const at: Record<string, number> = {};
beforeEach(async () => {
  app = await startTestApp();
  const { collectivities } = await app.call('collective.found', {
    name: 'CoDir du Pays de Mortagne',
    siren: '248500662',
  });
  for (const { id, name } of collectivities) at[name] = id;
});
afterEach(() => app.remove());

const place = (name: string): number => at[name] ?? 0;
const inscribe = async (lastName: string, change: Partial<RouteInput<'member.create'>> = {}) => {
  const members = await app.call('member.create', {
    civility: 'Mme',
    firstName: '',
    lastName,
    email: '',
    phone: '',
    collectivityId: null,
    function: 'sg',
    functionTitle: '',
    ...change,
  });
  return members.find((member) => member.lastName === lastName)?.id ?? 0;
};
const post = (memberId: number, change: Partial<RouteInput<'member.addPost'>> = {}) => ({
  memberId,
  collectivityId: null,
  function: 'sg' as const,
  functionTitle: '',
  interim: false,
  startDate: '',
  endDate: '',
  ...change,
});
const holder = (change: Partial<RouteInput<'role.designate'>>) => ({
  roleId: 1,
  collectivityId: null,
  memberId: null,
  holderName: '',
  email: '',
  startDate: '',
  endDate: '',
  ...change,
});
const memberOf = async (id: number) => (await app.call('member.list', {})).find((each) => each.id === id);

describe('posts', () => {
  it('are added, corrected, ended and removed, each undone by itself', async () => {
    const id = await inscribe('Le Goff', { collectivityId: place('Mallièvre'), startDate: '2020-01-01' });
    const founded = dump(app.data.sqlite);
    await app.call('member.addPost', post(id, { collectivityId: place('Tiffauges'), interim: true }));
    const added = (await memberOf(id))?.posts.find(({ interim }) => interim)?.id ?? 0;
    const two = dump(app.data.sqlite);
    await app.call('member.updatePost', { id: added, patch: { interim: false, startDate: '2026-02-01' } });
    await app.call('member.updatePost', { id: added, patch: { endDate: '2026-11-21' } });
    expect((await memberOf(id))?.posts).toMatchObject([
      { collectivityName: 'Mallièvre', startDate: '2020-01-01', isHeld: true },
      { collectivityName: 'Tiffauges', interim: false, endDate: '2026-11-21', isHeld: false },
    ]);
    await app.call('journal.undo', {});
    await app.call('journal.undo', {});
    expect(dump(app.data.sqlite)).toEqual(two);
    await app.call('member.removePost', { id: added });
    expect(dump(app.data.sqlite)).toEqual(founded);
    await app.call('journal.undo', {});
    expect(dump(app.data.sqlite)).toEqual(two);
  });

  it('are refused at their field, and nothing is written', async () => {
    const id = await inscribe('Le Goff', { collectivityId: place('Mallièvre') });
    const before = dump(app.data.sqlite);
    expect(
      await app.raw('member.addPost', post(id, { startDate: '2026-09-01', endDate: '2026-08-31' })),
    ).toMatchObject({
      kind: 'invalid',
      fields: { endDate: expect.stringMatching(/^Le départ vient avant/) },
    });
    expect(await app.raw('member.addPost', post(id, { collectivityId: place('Mallièvre') }))).toMatchObject({
      kind: 'invalid',
      fields: { startDate: expect.stringMatching(/déjà inscrit/) },
    });
    expect(await app.raw('member.addPost', post(id, { collectivityId: 99 }))).toMatchObject({
      fields: { collectivityId: expect.stringMatching(/n’existe plus/) },
    });
    expect(await app.raw('member.addPost', post(99))).toMatchObject({ kind: 'not-found' });
    expect(await app.raw('member.updatePost', { id: 99, patch: {} })).toMatchObject({ kind: 'not-found' });
    expect(await app.raw('member.leave', { id, endDate: '31/08/2026' })).toMatchObject({
      fields: { endDate: expect.stringMatching(/^Indiquez le dernier jour/) },
    });
    expect(dump(app.data.sqlite)).toEqual(before);
  });
});

describe('the direction of services', () => {
  it('is told by collectivity: shared, vacant since, by interim, or of nobody yet', async () => {
    const shared = await inscribe('Benhaddou', {
      function: 'dgs',
      collectivityId: place('Mortagne-sur-Sèvre'),
    });
    await app.call('member.addPost', post(shared, { function: 'dgs', collectivityId: place('Chanverrie') }));
    const gone = await inscribe('Retailleau', { collectivityId: place('Treize-Vents') });
    await app.call('member.leave', { id: gone, endDate: '2026-08-31' });
    await inscribe('Le Goff', { collectivityId: place('Tiffauges'), interim: true });
    const directions = await app.call('collective.directions', {});
    const of = (name: string) => directions.find(({ collectivityId }) => collectivityId === place(name));
    expect(of('Chanverrie')).toMatchObject({
      state: 'held',
      holders: [{ memberId: shared, elsewhere: ['Mortagne-sur-Sèvre'] }],
    });
    expect(of('Treize-Vents')).toMatchObject({ state: 'vacant', vacantSince: '2026-09-01', holders: [] });
    expect(of('Tiffauges')).toMatchObject({ state: 'interim', holders: [{ heldAs: 'SG par intérim' }] });
    expect(of('Mallièvre')).toMatchObject({ state: 'unknown', vacantSince: '' });
    expect(directions).toHaveLength(12);
  });
});

describe('roles', () => {
  it('of both kinds are added, renamed, removed with their holders, and brought back whole', async () => {
    await app.call('role.create', { kind: 'duty', name: 'Grandes oreilles', description: '' });
    await app.call('role.createMany', { kind: 'network', names: ['Finances', 'Numérique', 'finances'] });
    const roles = await app.call('role.list', {});
    expect(roles.map(({ name }) => name)).toEqual(['Finances', 'Numérique', 'Grandes oreilles']);
    expect(
      await app.raw('role.create', { kind: 'network', name: 'NUMERIQUE', description: '' }),
    ).toMatchObject({
      fields: { name: expect.stringMatching(/existe déjà/) },
    });
    const [finances] = roles;
    const id = finances?.id ?? 0;
    await app.call(
      'role.designate',
      holder({ roleId: id, collectivityId: place('Tiffauges'), holderName: 'M. Roy' }),
    );
    await app.call('role.update', { id, patch: { name: 'Finances et fiscalité' } });
    const before = await app.call('role.list', {});
    expect(before[0]).toMatchObject({ name: 'Finances et fiscalité', holders: [{ name: 'M. Roy' }] });
    expect(await app.call('role.remove', { id })).toHaveLength(2);
    await app.call('journal.undo', {});
    expect(await app.call('role.list', {})).toEqual(before);
  });

  it('show a member under their present name and address, an agent under those given', async () => {
    await app.call('role.create', { kind: 'network', name: 'Ressources humaines', description: '' });
    const tiffauges = place('Tiffauges');
    const id = await inscribe('Guérin', { collectivityId: tiffauges, email: 'c.guerin@tiffauges.example' });
    await app.call(
      'role.designate',
      holder({ collectivityId: tiffauges, memberId: id, holderName: 'Guerin' }),
    );
    const agent = { holderName: 'Sophie Arnaud', email: 's.arnaud@chanverrie.example' };
    await app.call('role.designate', holder({ collectivityId: place('Chanverrie'), ...agent }));
    await app.call('member.update', { id, patch: { lastName: 'Guérin-Douillard' } });
    const [role] = await app.call('role.list', {});
    expect(role?.holders).toMatchObject([
      { name: 'Mme\u00a0Guérin-Douillard', email: 'c.guerin@tiffauges.example', posts: 'SG' },
      { name: 'Sophie Arnaud', email: 's.arnaud@chanverrie.example', posts: '', memberId: null },
    ]);
  });

  it('lose a holder the day after the departure of the person, and keep their name once removed', async () => {
    await app.call('role.create', { kind: 'network', name: 'Finances', description: '' });
    const leaving = await inscribe('Guérin', { collectivityId: place('Tiffauges') });
    const removed = await inscribe('Roy', { collectivityId: place('Chanverrie') });
    for (const [memberId, name] of [
      [leaving, 'Tiffauges'],
      [removed, 'Chanverrie'],
    ] as const) {
      await app.call('role.designate', holder({ collectivityId: place(name), memberId }));
    }
    await app.call('member.leave', { id: leaving, endDate: '2026-11-22' });
    await app.call('member.remove', { id: removed });
    const names = async () => (await app.call('role.list', {}))[0]?.holders.map(({ name }) => name);
    expect(await names()).toEqual(['Mme\u00a0Guérin', 'Mme\u00a0Roy']);
    app.clock.now = '2026-11-23T08:00:00Z';
    expect(await names()).toEqual(['Mme\u00a0Roy']);
  });

  it.each([
    ['nobody', {}, 'holderName', /^Choisissez un membre/],
    [
      'a referent of no collectivity',
      { holderName: 'M. Roy' },
      'collectivityId',
      /^Choisissez la collectivité/,
    ],
    ['a member who is gone', { memberId: 99, collectivityId: 1 }, 'memberId', /n’existe plus/],
    [
      'an end before its beginning',
      { holderName: 'M. Roy', collectivityId: 1, startDate: '2026-09-01', endDate: '2026-08-31' },
      'endDate',
      /^La fin vient avant/,
    ],
    ['half an address', { holderName: 'M. Roy', email: 'roy@mairie' }, 'email', /n’est pas complète/],
    [
      'the same person twice',
      { holderName: 'sophie  ARNAUD', collectivityId: 1 },
      'holderName',
      /figure déjà/,
    ],
  ])('refuse %s at its field', async (_, change, field, says) => {
    await app.call('role.create', { kind: 'network', name: 'Finances', description: '' });
    await app.call('role.designate', holder({ collectivityId: 1, holderName: 'Sophie Arnaud' }));
    const before = dump(app.data.sqlite);
    expect(await app.raw('role.designate', holder(change))).toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.stringMatching(says) },
    });
    expect(dump(app.data.sqlite)).toEqual(before);
  });
});
