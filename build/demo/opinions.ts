import { addDays } from '../../db/domain/civil-date.ts';
import type { OpinionOption } from '../../db/domain/opinion-question.ts';
import type { OpinionStance } from '../../db/domain/opinion-words.ts';
import type { RouteInput } from '../../electron/ipc/contract/contract.ts';
import type { SetClock } from './dossier.ts';
import type { ContractCall } from './open-dossier.ts';

type Said = { stance: OpinionStance; reason?: string; reservations?: string; onBehalfOf?: string };

/** By the beginning of the collectivity's name; who is not there has not answered. */
type Voices = Readonly<Record<string, Said>>;

const agrees: Said = { stance: 'favourable' };

/** An avis of a conseil already held: twelve voices, three of which do not agree. */
const onFormer: Voices = {
  Communauté: agrees,
  Chanverrie: agrees,
  'La Gaubretière': agrees,
  'Les Landes': {
    stance: 'withReservations',
    reservations: 'Revoir le règlement au bout d’un an, avec le bilan des apports.',
  },
  Mallièvre: {
    stance: 'unfavourable',
    reason:
      'La collecte une semaine sur deux demande un local fermé que les plus petites communes n’ont pas.',
    onBehalfOf: 'la maire',
  },
  Mortagne: agrees,
  'Saint-Aubin': {
    stance: 'reserved',
    reason: 'Le coût des points d’apport volontaire après la troisième année n’est pas chiffré.',
  },
  'Saint-Laurent': agrees,
  'Saint-Malô': agrees,
  'Saint-Martin': { stance: 'noView' },
  Tiffauges: agrees,
  'Treize-Vents': {
    stance: 'unfavourable',
    reason:
      'La collecte une semaine sur deux demande un local fermé que les plus petites communes n’ont pas.',
  },
};

/** An avis of the conseil to come: some have answered, some are awaited. */
const onComing: Voices = {
  Communauté: agrees,
  Chanverrie: agrees,
  Mallièvre: {
    stance: 'withReservations',
    reservations: 'Reporter le premier palier à 2028 pour les communes de moins de 1 000 habitants.',
    reason: 'Le conseil municipal a voté un budget sans hausse.',
  },
  Mortagne: agrees,
  'Saint-Aubin': { stance: 'reserved', reason: 'Le délégataire n’a pas confirmé le second scénario.' },
  'Saint-Malô': agrees,
  Tiffauges: { stance: 'standsAside' },
};

type Around = { call: ContractCall; setClock: SetClock };

/** An avis through its whole life and the conseil it was for, and one whose positions are awaited. */
export type ExampleOpinions = { opinionId: number; askedId: number; councilId: number };

const nothingTold = { cost: '', staffing: '', calendar: '', effects: '' };

/** Ways to collect, of the avis given. */
const collecting: OpinionOption[] = [
  {
    ...nothingTold,
    title: 'Collecte une semaine sur deux partout',
    cost: '1 240 000 € par an, en baisse de 9 %.',
    calendar: 'Au 1er janvier, après une distribution de bacs en décembre.',
    effects:
      '– Communes de moins de 1 000 habitants : un local fermé est à trouver.\n– Communes de plus de 3 500 habitants : les bacs suffisent.',
  },
  {
    title: 'Collecte chaque semaine dans les plus petites communes',
    cost: '1 310 000 € par an, en baisse de 4 %.',
    staffing: 'Une tournée de plus, soit 0,6 agent.',
    calendar: 'Au 1er janvier.',
    effects: 'Rien ne change dans les communes de moins de 1 000 habitants pendant deux ans.',
  },
];

/** Ways to bring tariffs together, of the avis asked. */
const tariffs: OpinionOption[] = [
  { ...nothingTold, title: 'Convergence en quatre ans, par paliers égaux', calendar: 'De 2027 à 2030.' },
  {
    ...nothingTold,
    title: 'Premier palier en 2028 pour les communes de moins de 1 000 habitants',
    cost: '45 000 € de recettes en moins la première année.',
  },
  {
    ...nothingTold,
    title: 'Tarif unique dès 2027, avec une aide aux ménages',
    staffing: 'Un dossier par foyer.',
  },
];

const ask = async (
  { call, setClock }: Around,
  councilItemId: number,
  askedOn: string,
  patch: RouteInput<'opinion.saveQuestion'>['patch'],
  voices: Voices,
): Promise<number> => {
  setClock(`${askedOn}T08:00:00Z`);
  await call('opinion.saveQuestion', { councilItemId, patch });
  const asked = await call('opinion.ask', {
    councilItemId,
    askedOn,
    dueOn: null,
    addressee: 'executiveCommittee',
  });
  for (const [name, said] of Object.entries(voices)) {
    const voice = asked.voices.find((each) => each.name.startsWith(name));
    if (!voice?.collectivityId) throw new Error(`${name} has no voice`);
    await call('opinion.record', {
      id: asked.id,
      collectivityId: voice.collectivityId,
      isCorrection: false,
      reason: '',
      reservations: '',
      onBehalfOf: '',
      ...said,
      speaker: voice.holders[0]?.name ?? '',
      channel: 'mail',
      saidOn: askedOn,
    });
  }
  return asked.id;
};

type Point = { id: number; date: string };

/** The avis given: what the conseil decided of it, and what follows in three communes. */
const writeGiven = async (around: Around, { id: councilItemId, date }: Point): Promise<number> => {
  const { call, setClock } = around;
  const patch = {
    theme: 'Environnement',
    question: 'Le nouveau règlement convient-il à chaque collectivité, et à quelles conditions ?',
    project:
      'Le conseil communautaire, après en avoir délibéré, approuve le règlement de collecte des déchets ménagers, applicable au 1er janvier.',
    context: 'Le règlement a été présenté en conférence des maires le mois précédent.',
    options: collecting,
  };
  const id = await ask(around, councilItemId, addDays(date, -20), patch, onFormer);
  const { draft, voices } = await call('opinion.get', { id });
  await call('opinion.saveSynthesis', { id, patch: draft });
  setClock(`${addDays(date, -8)}T10:00:00Z`);
  await call('opinion.close', { id });
  await call('opinion.transmit', { id, addressee: 'executiveCommittee', sentOn: addDays(date, -8) });
  setClock('');
  const small = ['Mallièvre', 'Saint-Aubin', 'Treize-Vents'].map(
    (name) => voices.find((voice) => voice.name.startsWith(name))?.collectivityId ?? 0,
  );
  await call('decision.save', {
    councilItemId,
    outcome: 'amended',
    number: `${date.slice(0, 4)}-087`,
    votesFor: 31,
    votesAgainst: 2,
    abstentions: 1,
    note: 'Les communes de moins de 1 000 habitants gardent une collecte chaque semaine pendant deux ans.',
    consequences: small.map((collectivityId, index) => ({
      collectivityId,
      subject: 'Mettre un emplacement à disposition pour un point d’apport volontaire',
      dueOn: addDays(date, 120),
      doneOn: index === 0 ? addDays(date, 7) : null,
    })),
  });
  await call('opinion.saveFollowUp', {
    id,
    followed: 'partly',
    followedWhy: 'Les plus petites communes sont entendues ; le bilan au bout d’un an n’est pas retenu.',
  });
  return id;
};

/** A point that the conseil put off: its avis goes with it to the next one. */
const writePutOff = async (around: Around, { id: councilItemId, date }: Point, sessionId: number) => {
  const { call, setClock } = around;
  const patch = {
    theme: 'Habitat et logement',
    question: 'Le bilan à mi-parcours dit-il ce que chaque commune a constaté ?',
    project: '',
    context: '',
  };
  const id = await ask(around, councilItemId, addDays(date, -20), patch, {
    Communauté: agrees,
    Tiffauges: agrees,
  });
  setClock(`${addDays(date, -8)}T10:00:00Z`);
  const { draft } = await call('opinion.get', { id });
  await call('opinion.saveSynthesis', { id, patch: draft });
  await call('opinion.close', { id });
  setClock('');
  await call('decision.save', {
    councilItemId,
    outcome: 'postponed',
    number: '',
    votesFor: null,
    votesAgainst: null,
    abstentions: null,
    note: 'Les chiffres de l’État étaient attendus.',
    consequences: [],
  });
  await call('opinion.carry', { id, sessionId });
};

/** Two avis of the conseil to come; gives the one whose positions arrive. */
const writeAsked = async (
  around: Around,
  points: readonly { id: number }[],
  today: string,
): Promise<number> => {
  const [first, , third] = points;
  if (!first || !third) throw new Error('the conseil to come has no points');
  const context = 'Trois scénarios ont été étudiés avec le délégataire.';
  const question = 'Quelle progressivité retenir pour les petites communes ?';
  const patch = { question, context, options: tariffs, theme: 'Eau' };
  const id = await ask(around, first.id, today, patch, onComing);
  await ask(
    around,
    third.id,
    today,
    { question: 'Les critères restent-ils équitables ?', theme: 'Voirie' },
    {},
  );
  around.setClock('');
  return id;
};

/**
 * Avis of the example: one through its whole life and one put off, of the last conseil held, and two of the conseil to
 * come. `today` is a civil date.
 */
export const writeOpinions = async (around: Around, today: string): Promise<ExampleOpinions> => {
  const { call } = around;
  const councils = (await call('council.list', {})).toSorted((a, b) => a.date.localeCompare(b.date));
  const former = councils.findLast(({ date }) => date < today);
  const coming = councils.find(({ date }) => date >= today);
  if (!former || !coming) throw new Error('the example has no conseil held, or none to come');
  const [point, , putOff] = (await call('council.get', { id: former.id })).items;
  if (!point || !putOff) throw new Error('the conseil held has no points');
  const { items } = await call('council.get', { id: coming.id });
  const opinionId = await writeGiven(around, { id: point.id, date: former.date });
  await writePutOff(around, { id: putOff.id, date: former.date }, coming.id);
  return { opinionId, askedId: await writeAsked(around, items, today), councilId: former.id };
};
