import { addDays } from '../../db/domain/civil-date.ts';
import type { OpinionStance } from '../../db/domain/opinion-words.ts';
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

const ask = async (
  { call, setClock }: Around,
  councilItemId: number,
  askedOn: string,
  patch: { question: string; project: string; context: string },
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

/**
 * Avis of the example: one through its whole life, for the last conseil held, and two of the conseil to come. `today`
 * is a civil date. Gives the first avis and the conseil it was for.
 */
export const writeOpinions = async (
  around: Around,
  today: string,
): Promise<{ opinionId: number; councilId: number }> => {
  const { call, setClock } = around;
  const councils = (await call('council.list', {})).toSorted((a, b) => a.date.localeCompare(b.date));
  const former = councils.findLast(({ date }) => date < today);
  const coming = councils.find(({ date }) => date >= today);
  const items = async (id: number | undefined) =>
    id === undefined ? [] : (await call('council.get', { id })).items;
  const [point] = await items(former?.id);
  if (!former || !point) throw new Error('the example has no conseil held');
  const id = await ask(
    around,
    point.id,
    addDays(former.date, -20),
    {
      question: 'Le nouveau règlement convient-il à chaque collectivité, et à quelles conditions ?',
      project:
        'Le conseil communautaire, après en avoir délibéré, approuve le règlement de collecte des déchets ménagers, applicable au 1er janvier.',
      context: 'Le règlement a été présenté en conférence des maires le mois précédent.',
    },
    onFormer,
  );
  const { draft } = await call('opinion.get', { id });
  await call('opinion.saveSynthesis', { id, patch: draft });
  setClock(`${addDays(former.date, -8)}T10:00:00Z`);
  await call('opinion.close', { id });
  await call('opinion.transmit', { id, addressee: 'executiveCommittee', sentOn: addDays(former.date, -8) });
  setClock('');
  await call('decision.save', {
    councilItemId: point.id,
    outcome: 'amended',
    number: `${former.date.slice(0, 4)}-087`,
    votesFor: 31,
    votesAgainst: 2,
    abstentions: 1,
    note: 'Les communes de moins de 1 000 habitants gardent une collecte chaque semaine pendant deux ans.',
    consequences: [],
  });
  await call('opinion.saveFollowUp', {
    id,
    followed: 'partly',
    followedWhy: 'Les plus petites communes sont entendues ; le bilan au bout d’un an n’est pas retenu.',
  });
  const [first, , third] = await items(coming?.id);
  if (first && third) {
    const context = 'Trois scénarios ont été étudiés avec le délégataire.';
    const question = 'Quelle progressivité retenir pour les petites communes ?';
    await ask(around, first.id, today, { question, project: '', context }, onComing);
    await ask(
      around,
      third.id,
      today,
      { question: 'Les critères restent-ils équitables ?', project: '', context: '' },
      {},
    );
    setClock('');
  }
  return { opinionId: id, councilId: former.id };
};
