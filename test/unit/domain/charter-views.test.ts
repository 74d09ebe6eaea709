import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remarkStances, type RemarkStance } from '../../../db/domain/charter-remark.ts';
import { viewsOf, type OpenRemark } from '../../../db/domain/charter-views.ts';
import type { Voice } from '../../../db/domain/turns.ts';

const epci: Voice = { id: 1, kind: 'epci', name: 'Communauté de communes du Pays de Mortagne' };
const chanverrie: Voice = { id: 2, kind: 'commune', name: 'Chanverrie' };
const tiffauges: Voice = { id: 3, kind: 'commune', name: 'Tiffauges' };

let lastId = 0;
const said = (voice: Voice, stance: RemarkStance, saidOn = '2026-11-20'): OpenRemark => {
  lastId += 1;
  return { id: lastId, voice, collectivityName: voice.name, stance, saidOn };
};
const departed = (name: string, stance: RemarkStance): OpenRemark => {
  lastId += 1;
  return { id: lastId, voice: null, collectivityName: name, stance, saidOn: '2026-11-20' };
};

describe('what collectivities say of an article', () => {
  it.each<[string, OpenRemark[], boolean, string]>([
    ['nobody has said anything', [], false, ''],
    ['one agrees', [said(tiffauges, 'agrees')], false, 'Tiffauges est d’accord.'],
    [
      'two agree, in the order papers list them',
      [said(tiffauges, 'agrees'), said(epci, 'agrees')],
      false,
      'La communauté de communes et Tiffauges sont d’accord.',
    ],
    [
      'a remark takes no position',
      [said(tiffauges, 'comment')],
      false,
      'Tiffauges a fait une remarque sans prendre position.',
    ],
    [
      'one asks for a change: its view is not the text’s',
      [said(chanverrie, 'asks')],
      true,
      'Chanverrie demande une modification.',
    ],
    [
      'the EPCI differs and two communes agree: each is named, none is counted',
      [said(chanverrie, 'agrees'), said(epci, 'differs'), said(tiffauges, 'agrees')],
      true,
      'La communauté de communes est d’un autre avis\u202f; Chanverrie et Tiffauges sont d’accord.',
    ],
    [
      'one has changed its mind: the latest holds',
      [said(tiffauges, 'differs', '2026-10-01'), said(tiffauges, 'agrees', '2026-11-01')],
      false,
      'Tiffauges est d’accord.',
    ],
    [
      'one has changed its mind, noted out of order',
      [said(tiffauges, 'agrees', '2026-11-01'), said(tiffauges, 'differs', '2026-10-01')],
      false,
      'Tiffauges est d’accord.',
    ],
    [
      'one changed its mind on one day: what was noted last holds',
      [said(tiffauges, 'agrees'), said(tiffauges, 'asks')],
      true,
      'Tiffauges demande une modification.',
    ],
    [
      'a later remark does not take a position back',
      [said(tiffauges, 'differs', '2026-10-01'), said(tiffauges, 'comment', '2026-11-01')],
      true,
      'Tiffauges est d’un autre avis.',
    ],
    [
      'a collectivity that has left spoke: its name stays, last',
      [departed('Syndicat des eaux', 'asks'), said(tiffauges, 'asks')],
      true,
      'Tiffauges et Syndicat des eaux demandent une modification.',
    ],
  ])('%s', (_, remarks, differ, sentence) => {
    expect(viewsOf(remarks)).toEqual({ differ, sentence });
  });

  it('do not depend on the order in which they were noted, but on that in which they were said', () => {
    const remark = fc.record({
      voice: fc.constantFrom(epci, chanverrie, tiffauges),
      stance: fc.constantFrom(...remarkStances),
      day: fc.integer({ min: 10, max: 28 }),
    });
    const remarks = fc
      .array(remark, { maxLength: 8 })
      .map((list) => list.map(({ voice, stance, day }) => said(voice, stance, `2026-11-${day}`)));
    fc.assert(
      fc.property(remarks, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (list, order) => {
        const shuffled = list
          .map((each) => ({ each, at: order.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(viewsOf(shuffled)).toEqual(viewsOf(list));
      }),
    );
  });

  it('never say a number nor that silence agrees', () => {
    const all = [said(epci, 'agrees'), said(chanverrie, 'agrees'), said(tiffauges, 'agrees')];
    expect(viewsOf(all).sentence).not.toMatch(/\d|tou(te)?s|majorité|unanim/i);
  });
});
