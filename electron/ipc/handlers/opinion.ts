import {
  carryOpinion,
  removeDecision,
  saveDecision,
  saveFollowUp,
} from '../../../db/commands/council-decision.ts';
import {
  askAgain,
  askOpinion,
  removeOpinion,
  saveOpinionWords,
  saveQuestion,
  updateOpinion,
} from '../../../db/commands/opinion.ts';
import {
  closeOpinion,
  recordPosition,
  reopenOpinion,
  saveSynthesis,
  takeBackPosition,
  takeBackTransmission,
  transmitOpinion,
} from '../../../db/commands/opinion-positions.ts';
import type { CommandContext, WriteHandle } from '../../../db/handles.ts';
import { getDecision } from '../../../db/queries/council-decision.ts';
import { getOpinion, opinionVocabulary } from '../../../db/queries/opinion.ts';
import { getOpinionQuestion } from '../../../db/queries/opinion-question.ts';
import { opinionStatistics } from '../../../db/queries/opinion-statistics.ts';
import { listOpinions, registerChoices } from '../../../db/queries/opinion-register.ts';
import { write } from '../../../db/write.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

/** Avis techniques, and what the conseil did with its points. */
export const opinionHandlers = ({ open, now }: DataAccess) => {
  const run = <T>(
    label: string,
    command: (tx: WriteHandle, context: CommandContext) => T,
    mergeKey?: string,
  ): T =>
    write(open(), mergeKey === undefined ? { label } : { label, mergeKey }, (tx) =>
      command(tx, { now: now() }),
    );
  const view = (id: number) => getOpinion(open().db, id, now());
  const question = (councilItemId: number) => getOpinionQuestion(open().db, councilItemId, now());
  const decision = (councilItemId: number) => getDecision(open().db, councilItemId, now());
  return {
    'opinion.vocabulary': () => opinionVocabulary(open().db),
    'opinion.saveVocabulary': ({ words }) => {
      run('vocabulaire des positions', (tx) => saveOpinionWords(tx, words), 'opinion-words');
      return opinionVocabulary(open().db);
    },
    'opinion.list': ({ from, ...filter }) => listOpinions(open().db, filter, now(), from),
    'opinion.statistics': ({ year }) => opinionStatistics(open().db, year, now()),
    'opinion.choices': () => registerChoices(open().db),
    'opinion.get': ({ id }) => view(id),
    'opinion.question': ({ councilItemId }) => question(councilItemId),
    'opinion.saveQuestion': ({ councilItemId, patch }) => {
      const key = `opinion-question:${councilItemId}`;
      run('question posée pour avis', (tx) => saveQuestion(tx, councilItemId, patch), key);
      return question(councilItemId);
    },
    'opinion.ask': ({ councilItemId, ...request }) =>
      view(run('demande d’avis', (tx, context) => askOpinion(tx, councilItemId, request, context))),
    'opinion.askAgain': ({ id, ...request }) =>
      view(run('nouvelle demande d’avis', (tx, context) => askAgain(tx, id, request, context))),
    'opinion.update': ({ id, patch }) => {
      run('modification de la demande d’avis', (tx, context) => updateOpinion(tx, id, patch, context));
      return view(id);
    },
    'opinion.record': ({ id, collectivityId, isCorrection, ...position }) => {
      const whose = { id, collectivityId };
      const recorded = { position, isCorrection };
      // What is typed in one row is one step; a change of view is a step of its own.
      const key = isCorrection ? `opinion-position:${id}:${collectivityId}` : undefined;
      run('position d’une collectivité', (tx, context) => recordPosition(tx, whose, recorded, context), key);
      return view(id);
    },
    'opinion.takeBack': ({ id, collectivityId }) => {
      const whose = { id, collectivityId };
      run('retrait d’une position', (tx, context) => takeBackPosition(tx, whose, context));
      return view(id);
    },
    'opinion.saveSynthesis': ({ id, patch }) => {
      const key = `opinion-synthesis:${id}`;
      run('rédaction de l’avis', (tx, context) => saveSynthesis(tx, id, patch, context), key);
      return view(id);
    },
    'opinion.close': ({ id }) => {
      run('clôture de l’avis', (tx, context) => closeOpinion(tx, id, context));
      return view(id);
    },
    'opinion.reopen': ({ id }) => {
      run('réouverture de l’avis', (tx, context) => reopenOpinion(tx, id, context));
      return view(id);
    },
    'opinion.transmit': ({ id, ...transmission }) => {
      run('transmission de l’avis', (tx, context) => transmitOpinion(tx, id, transmission, context));
      return view(id);
    },
    'opinion.takeBackTransmission': (sent) => {
      run('retrait d’une transmission', (tx, context) => takeBackTransmission(tx, sent, context));
      return view(sent.id);
    },
    'opinion.saveFollowUp': ({ id, ...note }) => {
      const key = `opinion-follow-up:${id}`;
      run('suites données à l’avis', (tx, context) => saveFollowUp(tx, id, note, context), key);
      return view(id);
    },
    'opinion.carry': (to) => view(run('report d’un avis', (tx, context) => carryOpinion(tx, to, context))),
    'opinion.remove': ({ id }) => {
      run('retrait d’un avis', (tx, context) => removeOpinion(tx, id, context));
      return {};
    },
    'decision.get': ({ councilItemId }) => decision(councilItemId),
    'decision.save': ({ councilItemId, ...noted }) => {
      const key = `council-decision:${councilItemId}`;
      run('décision du conseil', (tx, context) => saveDecision(tx, councilItemId, noted, context), key);
      return decision(councilItemId);
    },
    'decision.remove': ({ councilItemId }) => {
      run('retrait d’une décision', (tx) => removeDecision(tx, councilItemId));
      return decision(councilItemId);
    },
  } satisfies Partial<Handlers>;
};
