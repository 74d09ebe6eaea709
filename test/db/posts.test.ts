import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCollectivity } from '../../db/commands/collectivity.ts';
import { createMember, removeMember } from '../../db/commands/member.ts';
import { addPost, noteDeparture, removePost, updatePost } from '../../db/commands/post.ts';
import { addRoleHolder, createRole } from '../../db/commands/role.ts';
import type { Member } from '../../db/domain/member.ts';
import type { Post } from '../../db/domain/post.ts';
import type { WriteHandle } from '../../db/handles.ts';
import type { OpenData } from '../../db/open.ts';
import { listMembers } from '../../db/queries/collective.ts';
import { holdersOn, listDirections, memberLabelOn, postsByMember } from '../../db/queries/posts.ts';
import { undo, write } from '../../db/write.ts';
import { temporaryFolder, testNow } from '../support/app.ts';
import { openIn } from '../support/data-file.ts';

const chloe: Member = {
  civility: 'Mme',
  firstName: 'Chloé',
  lastName: 'Guérin',
  email: '',
  phone: '',
  collectivityId: null,
  function: 'sg',
  functionTitle: '',
};
const eric: Member = { ...chloe, civility: 'M.', firstName: 'Éric', lastName: 'Puaud' };

let data: OpenData;
let town: number;
let village: number;
let epci: number;
const doing = <T>(command: (tx: WriteHandle) => T): T => write(data, { label: 'essai' }, command);
const place = (name: string) =>
  doing((tx) =>
    createCollectivity(tx, { kind: 'commune', name, inseeCode: '', siren: '', population: null }),
  );
const post = (change: Partial<Post> = {}): Post => ({
  collectivityId: village,
  function: 'sg',
  functionTitle: '',
  interim: false,
  startDate: '',
  endDate: '',
  ...change,
});
const postsOf = (memberId: number) => postsByMember(data.db).get(memberId) ?? [];
const directionOf = (id: number, date: string) =>
  listDirections(data.db, date).find(({ collectivityId }) => collectivityId === id);
const present = () =>
  listMembers(data.db, testNow)
    .filter(({ isPresent }) => isPresent)
    .map(({ lastName }) => lastName);

beforeEach(() => {
  data = openIn(temporaryFolder());
  town = place('Chanverrie');
  village = place('Mallièvre');
  epci = place('Pays de Mortagne');
});
afterEach(() => data.close());

describe('posts over time', () => {
  it('let a person be read as they were on the day of each meeting', () => {
    const id = doing((tx) =>
      createMember(tx, { ...chloe, collectivityId: village, startDate: '2020-03-01' }),
    );
    const [first] = postsOf(id);
    doing((tx) => updatePost(tx, first?.id ?? 0, { endDate: '2026-08-31' }));
    doing((tx) =>
      addPost(
        tx,
        id,
        post({ collectivityId: town, function: 'dgs', startDate: '2026-09-01', interim: true }),
      ),
    );
    expect(memberLabelOn(data.db, id, '2020-02-29')).toBe('Mme\u00a0Chloé Guérin');
    expect(memberLabelOn(data.db, id, '2020-03-01')).toBe('Mme\u00a0Chloé Guérin (SG, Mallièvre)');
    expect(memberLabelOn(data.db, id, '2026-08-31')).toBe('Mme\u00a0Chloé Guérin (SG, Mallièvre)');
    expect(memberLabelOn(data.db, id, '2026-09-01')).toBe(
      'Mme\u00a0Chloé Guérin (DGS par intérim, Chanverrie)',
    );
  });

  it('let one person direct the services of several collectivities, each counted once', () => {
    const id = doing((tx) => createMember(tx, { ...chloe, collectivityId: village }));
    doing((tx) => addPost(tx, id, post({ collectivityId: town })));
    doing((tx) => addPost(tx, id, post({ collectivityId: epci, function: 'dga' })));
    expect(memberLabelOn(data.db, id, '2026-12-01')).toBe(
      'Mme\u00a0Chloé Guérin (SG, Mallièvre et Chanverrie\u202f; DGA, Pays de Mortagne)',
    );
    const holders = holdersOn(data.db, '2026-12-01');
    expect(new Set(holders.keys())).toEqual(new Set([town, village]));
    expect(holders.get(village)?.map(({ memberId }) => memberId)).toEqual([id]);
    expect(directionOf(town, '2026-12-01')).toMatchObject({
      state: 'held',
      holders: [{ elsewhere: ['Mallièvre'] }],
    });
    expect(directionOf(epci, '2026-12-01')).toMatchObject({ state: 'unknown', holders: [], next: null });
  });

  it('say since when a post is vacant, who stands in, and who is to come', () => {
    const id = doing((tx) => createMember(tx, { ...chloe, collectivityId: village }));
    doing((tx) => noteDeparture(tx, id, '2026-08-31'));
    expect(directionOf(village, '2026-08-31')).toMatchObject({ state: 'held' });
    expect(directionOf(village, '2026-09-01')).toMatchObject({
      state: 'vacant',
      vacantSince: '2026-09-01',
      next: null,
    });
    const other = doing((tx) =>
      createMember(tx, { ...eric, collectivityId: village, interim: true, startDate: '2026-10-01' }),
    );
    expect(directionOf(village, '2026-09-15')).toMatchObject({
      state: 'vacant',
      next: { memberId: other, heldAs: 'SG par intérim', startDate: '2026-10-01' },
    });
    expect(directionOf(village, '2026-10-01')).toMatchObject({
      state: 'interim',
      holders: [{ name: 'M.\u00a0Éric Puaud' }],
    });
  });

  it('keep the same post from being noted twice for a same time, and its end from coming first', () => {
    const id = doing((tx) =>
      createMember(tx, { ...chloe, collectivityId: village, startDate: '2026-01-01' }),
    );
    expect(() => doing((tx) => addPost(tx, id, post({ startDate: '2026-06-01' })))).toThrow(/déjà inscrit/);
    expect(() => doing((tx) => addPost(tx, id, post({ endDate: '2026-01-01' })))).toThrow(/déjà inscrit/);
    expect(() =>
      doing((tx) => addPost(tx, id, post({ startDate: '2026-06-01', endDate: '2026-05-31' }))),
    ).toThrow(/vient avant/);
    doing((tx) => addPost(tx, id, post({ startDate: '2024-01-01', endDate: '2025-12-31' })));
    expect(postsOf(id).map(({ startDate }) => startDate)).toEqual(['2024-01-01', '2026-01-01']);
  });

  it('leave a person with a post', () => {
    const id = doing((tx) => createMember(tx, { ...chloe, collectivityId: village }));
    const [only] = postsOf(id);
    expect(() => doing((tx) => removePost(tx, only?.id ?? 0))).toThrow(/seul poste/);
    const added = doing((tx) => addPost(tx, id, post({ collectivityId: town })));
    doing((tx) => removePost(tx, added));
    expect(postsOf(id)).toEqual([only]);
  });
});

describe('a departure', () => {
  it('ends posts and roles on the last day, drops those not begun, shortens those to end later, and is undone', () => {
    const id = doing((tx) => createMember(tx, { ...chloe, collectivityId: village }));
    doing((tx) =>
      addPost(tx, id, post({ collectivityId: town, startDate: '2020-01-01', endDate: '2021-12-31' })),
    );
    doing((tx) => addPost(tx, id, post({ collectivityId: town, startDate: '2027-01-01' })));
    doing((tx) => addPost(tx, id, post({ collectivityId: epci, endDate: '2026-12-31' })));
    const roleId = doing((tx) => createRole(tx, { kind: 'network', name: 'Finances', description: '' }));
    doing((tx) =>
      addRoleHolder(tx, {
        roleId,
        collectivityId: village,
        memberId: id,
        holderName: '',
        email: '',
        startDate: '',
        endDate: '',
      }),
    );
    const before = postsOf(id);
    doing((tx) => noteDeparture(tx, id, '2026-10-31'));
    expect(postsOf(id).map(({ collectivityId, endDate }) => [collectivityId, endDate])).toEqual([
      [village, '2026-10-31'],
      [epci, '2026-10-31'],
      [town, '2021-12-31'],
    ]);
    expect(present()).toEqual([]);
    expect(data.sqlite.prepare('SELECT end_date FROM role_holder').all()).toEqual([
      { end_date: '2026-10-31' },
    ]);
    undo(data);
    expect(postsOf(id)).toEqual(before);
    expect(present()).toEqual(['Guérin']);
  });

  it('still to come keeps its person among those present, and so does an arrival to come', () => {
    const leaving = doing((tx) => createMember(tx, { ...chloe, collectivityId: village }));
    doing((tx) => createMember(tx, { ...eric, collectivityId: village, startDate: '2027-01-01' }));
    doing((tx) => noteDeparture(tx, leaving, '2026-11-22'));
    expect(present()).toEqual(['Guérin', 'Puaud']);
    doing((tx) => noteDeparture(tx, leaving, '2026-11-21'));
    expect(present()).toEqual(['Puaud']);
  });

  it('before the arrival is refused at its day', () => {
    const id = doing((tx) => createMember(tx, { ...chloe, startDate: '2026-09-01' }));
    expect(() => doing((tx) => noteDeparture(tx, id, '2026-08-31'))).toThrow(
      /avant l’arrivée, le 1er\u00a0septembre 2026/,
    );
  });

  it('leaves nothing of a person who is then removed but their name in what they held', () => {
    const id = doing((tx) => createMember(tx, { ...chloe, collectivityId: village }));
    doing((tx) => removeMember(tx, id));
    expect(memberLabelOn(data.db, id, '2026-12-01')).toBeNull();
    expect(holdersOn(data.db, '2026-12-01').size).toBe(0);
  });
});
