import type { CollectivityKind } from './collectivity.ts';
import { assertNever } from './failure.ts';
import { fold } from './fold.ts';
import { listed } from './member.ts';
import type { Synthesis } from './opinion-life.ts';
import { agreementOf, type OpinionPosition } from './opinion-position.ts';
import { absenceLabel, type VoiceState } from './opinion-voices.ts';
import {
  type OpinionStance,
  opinionStances,
  type OpinionTerm,
  stanceLabel,
  stanceRules,
} from './opinion-words.ts';
import { formatNumber } from './plural.ts';

/** A voice with what it said; `position` null when it said nothing. */
export type Said = {
  name: string;
  kind: CollectivityKind;
  population: number | null;
  department: string;
  state: VoiceState;
  position: Pick<OpinionPosition, 'stance' | 'reason' | 'reservations'> | null;
};

/** The legal thresholds that size goes by: 1 000 and 3 500 (L.2121-12 and electoral rules), 10 000 (posts of DGS). */
const sizes = [1000, 3500, 10_000] as const;

/** A group so small that telling its position is naming its members. Shown by size only from three voices on. */
export const SMALLEST_GROUP = 3;

export type VoiceGroup = { by: 'size' | 'place'; label: string; stances: OpinionStance[] };

const sizeLabel = (population: number): string => {
  const above = sizes.find((limit) => population < limit);
  const below = sizes.findLast((limit) => population >= limit);
  if (above === undefined) return `communes de ${formatNumber(sizes[2])}\u00a0habitants et plus`;
  if (below === undefined) return `communes de moins de ${formatNumber(above)}\u00a0habitants`;
  return `communes de ${formatNumber(below)} à ${formatNumber(above - 1)}\u00a0habitants`;
};

const groupsBy = (
  voices: readonly Said[],
  by: VoiceGroup['by'],
  labelOf: (voice: Said) => string,
  smallest: number,
): VoiceGroup[] => {
  const groups = [...Map.groupBy(voices, labelOf)].filter(([label]) => label !== '');
  const known = groups.map(([label, members]): VoiceGroup & { size: number } => {
    const taken = new Set(members.flatMap(({ position }) => (position ? [position.stance] : [])));
    return { by, label, stances: opinionStances.filter((stance) => taken.has(stance)), size: members.length };
  });
  const told = known.filter(
    ({ size, stances }) => size >= smallest && stances.some((each) => stanceRules[each].speaks),
  );
  // One group alone says nothing that the whole does not.
  return told.length < 2 ? [] : told.map(({ size: _size, ...group }) => group);
};

/**
 * Which positions were taken among communes of one size, or of one département: no number is told, only what is there.
 * Voices that spoke are grouped; a group under three would name them, and is left out unless voices are attributed.
 */
export const voiceGroups = (voices: readonly Said[], isAttributed: boolean): VoiceGroup[] => {
  const smallest = isAttributed ? 1 : SMALLEST_GROUP;
  const communes = voices
    .filter(({ kind, position }) => kind === 'commune' && position !== null)
    .toSorted((a, b) => (a.population ?? 0) - (b.population ?? 0));
  return [
    ...groupsBy(
      communes,
      'size',
      ({ population }) => (population === null ? '' : sizeLabel(population)),
      smallest,
    ),
    ...groupsBy(
      communes,
      'place',
      ({ department }) => (department === '' ? '' : `communes du département ${department}`),
      smallest,
    ),
  ];
};

const letter = /[\p{L}\p{N}]/u;

/** Where `name` stands in a text, whatever its accents, case and hyphens; it must be a whole word. */
const placesOf = (name: string, text: string): [from: number, to: number][] => {
  const wanted = fold(name);
  if (wanted === '') return [];
  const found: [number, number][] = [];
  const characters = [...text.matchAll(/\P{M}\p{M}*/gsu)].map(({ 0: character, index }) => ({
    character,
    index,
  }));
  for (let start = 0; start < characters.length; start += 1) {
    const from = characters[start]?.index ?? 0;
    const before = characters[start - 1]?.character ?? '';
    const head = characters[start]?.character ?? '';
    if (letter.test(before) || fold(head) === '' || !wanted.startsWith(fold(head))) continue;
    for (let end = start + 1; end <= characters.length; end += 1) {
      const to = characters[end]?.index ?? text.length;
      const said = fold(text.slice(from, to));
      if (!wanted.startsWith(said)) break;
      const after = characters[end]?.character ?? '';
      if (said === wanted && !letter.test(after)) {
        found.push([from, to]);
        start = end - 1;
        break;
      }
    }
  }
  return found;
};

const stand: Record<CollectivityKind, string> = {
  epci: '[l’intercommunalité]',
  commune: '[une commune]',
  other: '[une structure]',
};

type Named = Pick<Said, 'name' | 'kind'>;

/** The text with the names of collectivities replaced by what they are, in square brackets as an edited quotation. */
export const withoutNames = (text: string, voices: readonly Named[]): string =>
  voices
    // The longest first: « Mortagne-sur-Sèvre » before a « Mortagne » that would leave its rest.
    .toSorted((a, b) => b.name.length - a.name.length)
    .reduce(
      (left, { name, kind }) =>
        placesOf(name, left)
          .toReversed()
          .reduce((rest, [from, to]) => `${rest.slice(0, from)}${stand[kind]}${rest.slice(to)}`, left),
      text,
    );

/** Names that a text written by people holds: a warning where voices are not attributed, never a block. */
export const namesIn = (text: string, voices: readonly Named[]): string[] =>
  voices.filter(({ name }) => placesOf(name, text).length > 0).map(({ name }) => name);

/** A position as it may leave the secretariat. `who` is empty when voices are not attributed. */
export type PublishedLine = {
  /** Null for an absence of avis. */
  stance: OpinionStance | null;
  label: string;
  reason: string;
  reservations: string;
  who: string[];
};

const byText = (a: PublishedLine, b: PublishedLine): number => {
  const [one, other] = [`${a.reason}\n${a.reservations}`, `${b.reason}\n${b.reservations}`];
  return one < other ? -1 : Number(one > other);
};

/**
 * The voices as papers, statistics and drafts may tell them, in the order of the vocabulary. One line for each thing
 * said, whatever the number of those who said it. Without attribution nothing betrays whose it is: no name, not even
 * quoted in a reason, and an order that is that of the texts, not of the collectivities.
 */
export const publishedLines = (
  voices: readonly Said[],
  terms: readonly OpinionTerm[],
  isAttributed: boolean,
): PublishedLine[] => {
  const quoted = (text: string): string => (isAttributed ? text : withoutNames(text, voices));
  const spoken = voices.flatMap(({ name, position }) =>
    position
      ? [
          {
            stance: position.stance,
            label: stanceLabel(terms, position.stance),
            reason: quoted(position.reason),
            reservations: quoted(position.reservations),
            name,
          },
        ]
      : [],
  );
  const lines = [
    ...Map.groupBy(spoken, ({ stance, reason, reservations }) =>
      JSON.stringify([stance, reason, reservations]),
    ).values(),
  ].flatMap((same): PublishedLine[] => {
    const [first] = same;
    if (!first) return [];
    const { name: _name, ...line } = first;
    return [{ ...line, who: isAttributed ? same.map(({ name }) => name) : [] }];
  });
  const absent = voices.filter(({ state }) => state === 'absent').map(({ name }) => name);
  return [
    ...opinionStances.flatMap((stance) => lines.filter((line) => line.stance === stance).toSorted(byText)),
    ...(absent.length === 0
      ? []
      : [
          {
            stance: null,
            label: absenceLabel,
            reason: '',
            reservations: '',
            who: isAttributed ? absent : [],
          },
        ]),
  ];
};

const quote = (text: string): string =>
  `«\u00a0${text.replaceAll('«', '“').replaceAll('»', '”').trim()}\u00a0»`;

const said = (line: PublishedLine, text: string): string =>
  `– ${line.who.length === 0 ? '' : `${listed(line.who)}\u00a0: `}${text === '' ? line.label : quote(text)}`;

/** A label as it stands within a sentence. */
export const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** A position with its reason. */
const stated = (line: PublishedLine): string => `${said(line, line.reason)} (${lower(line.label)})`;

const sharedSentence = (voices: readonly Said[], terms: readonly OpinionTerm[]): string => {
  const positions = voices.flatMap(({ position }) => (position ? [position] : []));
  const agreement = agreementOf(positions);
  const [only] = positions.filter(({ stance }) => stanceRules[stance].speaks);
  switch (agreement) {
    case 'none':
      return positions.length === 0
        ? `${absenceLabel}\u00a0: aucune collectivité ne s’est exprimée.`
        : 'Les collectivités ont examiné le point sans prendre position.';
    case 'shared':
      return `Les collectivités qui ont pris position partagent la même\u00a0: ${lower(stanceLabel(terms, only?.stance ?? 'favourable'))}.`;
    case 'conditional':
      return 'Les collectivités qui ont pris position acceptent le projet\u202f; certaines y mettent des réserves.';
    case 'divided':
      return 'Aucune position n’est partagée par toutes les collectivités qui se sont exprimées.';
    default:
      return assertNever(agreement);
  }
};

const groupSentences = (groups: readonly VoiceGroup[], terms: readonly OpinionTerm[]): string[] => {
  const differ = (by: VoiceGroup['by']): VoiceGroup[] => {
    const told = groups.filter((group) => group.by === by);
    // Where every group says the same things, size and place explain nothing.
    return new Set(told.map(({ stances }) => stances.join())).size < 2 ? [] : told;
  };
  return [...differ('size'), ...differ('place')].map(
    ({ label, stances }) =>
      `– ${label}\u00a0: ${listed(stances.map((stance) => lower(stanceLabel(terms, stance))))}.`,
  );
};

/**
 * A first text for people to rewrite: what is shared, the reservations, the divergences in the words of those who hold
 * them, then how positions go by size and place. Nothing in it counts voices: whichever positions were taken, however
 * many took each, it says the same.
 */
export const draftSynthesis = (
  voices: readonly Said[],
  terms: readonly OpinionTerm[],
  isAttributed: boolean,
): Synthesis => {
  const lines = publishedLines(voices, terms, isAttributed);
  const isDivided = agreementOf(lines.flatMap(({ stance }) => (stance ? [{ stance }] : []))) === 'divided';
  const conditions = lines.filter(({ reservations }) => reservations !== '');
  const divergent = isDivided
    ? lines.filter(({ stance }) => stance === 'reserved' || stance === 'unfavourable')
    : [];
  const accepting = isDivided
    ? lines.filter(
        ({ stance, reason }) => (stance === 'favourable' || stance === 'withReservations') && reason !== '',
      )
    : [];
  const groups = isDivided ? groupSentences(voiceGroups(voices, isAttributed), terms) : [];
  return {
    shared: sharedSentence(voices, terms),
    reservations: conditions.map((line) => said(line, line.reservations)).join('\n'),
    divergences: [
      ...divergent.map(stated),
      ...accepting.map(stated),
      ...(groups.length === 0 ? [] : ['Selon la taille ou le territoire\u00a0:', ...groups]),
    ].join('\n'),
  };
};
