import type { RemarkStance } from './charter-remark.ts';
import { listed } from './member.ts';
import { atHead, inReadingOrder, named, type Voice } from './turns.ts';
import { typeset } from './typography.ts';

/** An open remark of an article; `voice` is null once its collectivity has left the collective. */
export type OpenRemark = {
  id: number;
  voice: Voice | null;
  collectivityName: string;
  stance: RemarkStance;
  saidOn: string;
};

/** What a collectivity holds of an article: its latest stance, or « comment » when it took none. */
type View = { voice: Voice | null; name: string; stance: RemarkStance };

const whose = ({ voice, collectivityName }: OpenRemark): string =>
  voice ? `voice ${voice.id}` : `name ${collectivityName}`;

const latest = (remarks: readonly OpenRemark[]): OpenRemark | undefined =>
  remarks.toSorted((a, b) => (a.saidOn === b.saidOn ? a.id - b.id : a.saidOn < b.saidOn ? -1 : 1)).at(-1);

/** One view per collectivity, in the order papers list them; those that have left come last. */
const viewsIn = (remarks: readonly OpenRemark[]): View[] => {
  const views = [...Map.groupBy(remarks, whose).values()].flatMap((said) => {
    const last = latest(said.filter(({ stance }) => stance !== 'comment')) ?? latest(said);
    return last ? [{ voice: last.voice, name: last.collectivityName, stance: last.stance }] : [];
  });
  const order = inReadingOrder(views.flatMap(({ voice }) => voice ?? []));
  return [
    ...order.flatMap(({ id }) => views.find(({ voice }) => voice?.id === id) ?? []),
    ...views.filter(({ voice }) => voice === null),
  ];
};

const verbs: Record<RemarkStance, readonly [one: string, many: string]> = {
  differs: ['est d’un autre avis', 'sont d’un autre avis'],
  asks: ['demande une modification', 'demandent une modification'],
  agrees: ['est d’accord', 'sont d’accord'],
  comment: ['a fait une remarque sans prendre position', 'ont fait une remarque sans prendre position'],
};

const spoken = ({ voice, name }: View): string => (voice ? named(voice) : typeset(name));

/**
 * What collectivities say of an article, each by its name and with one voice. Nothing is counted, and the silence of
 * the others says nothing. `differ`: two positions are not the same, or one is not the text's.
 */
export const viewsOf = (remarks: readonly OpenRemark[]): { differ: boolean; sentence: string } => {
  const views = viewsIn(remarks);
  const clauses = (['differs', 'asks', 'agrees', 'comment'] as const).flatMap((stance) => {
    const held = views.filter((view) => view.stance === stance);
    const [one, many] = verbs[stance];
    return held.length === 0 ? [] : [`${listed(held.map(spoken))} ${held.length === 1 ? one : many}`];
  });
  return {
    differ: views.some(({ stance }) => stance === 'differs' || stance === 'asks'),
    sentence: clauses.length === 0 ? '' : `${atHead(clauses.join('\u202f; '))}.`,
  };
};
