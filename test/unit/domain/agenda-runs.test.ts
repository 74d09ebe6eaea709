import { describe, expect, it } from 'vitest';
import { agendaRuns } from '../../../db/domain/agenda-runs.ts';

const item = (sectionId: number, title: string, minutes = 10, nature: 'point' | 'break' = 'point') => ({
  sectionId,
  section: `Rubrique ${sectionId}`,
  title,
  minutes,
  nature,
});

describe('the runs of an agenda', () => {
  it('head consecutive items of one section, with their time', () => {
    const runs = agendaRuns([item(1, 'a'), item(1, 'b'), item(2, 'c'), item(1, 'd')]);
    expect(runs.map(({ section, items, minutes }) => [section, items.length, minutes])).toEqual([
      ['Rubrique 1', 2, 20],
      ['Rubrique 2', 1, 10],
      ['Rubrique 1', 1, 10],
    ]);
  });

  it('are not cut by a break, whose time is nobody’s', () => {
    const runs = agendaRuns([item(1, 'a'), item(7, 'Pause', 15, 'break'), item(1, 'b')]);
    expect(runs.map(({ section, items, minutes }) => [section, items.length, minutes])).toEqual([
      ['Rubrique 1', 3, 20],
    ]);
  });

  it('give no heading to a break that comes first', () => {
    const [first, second] = agendaRuns([item(1, 'Accueil', 15, 'break'), item(1, 'a')]);
    expect(first).toMatchObject({ section: '', speaksForItself: true, minutes: 0 });
    expect(second).toMatchObject({ section: 'Rubrique 1', minutes: 10 });
  });

  it('let a lone item that says its heading speak for itself, a break after it or not', () => {
    const alone = { ...item(3, 'Questions diverses'), section: 'Questions diverses' };
    expect(agendaRuns([alone])[0]?.speaksForItself).toBe(true);
    expect(agendaRuns([alone, item(3, 'Pause', 5, 'break')])[0]?.speaksForItself).toBe(true);
    expect(agendaRuns([alone, { ...alone, title: 'Autre' }])[0]?.speaksForItself).toBe(false);
  });
});
