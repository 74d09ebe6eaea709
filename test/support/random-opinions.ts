import { saveDecision } from '../../db/commands/council-decision.ts';
import { addCouncilItems, createCouncilSession } from '../../db/commands/council.ts';
import { askOpinion, saveQuestion } from '../../db/commands/opinion.ts';
import { closeOpinion, recordPosition, saveSynthesis } from '../../db/commands/opinion-positions.ts';
import type { WriteHandle } from '../../db/handles.ts';
import { testNow } from './app.ts';

const context = { now: testNow };
const request = { askedOn: '2026-11-20', dueOn: null, addressee: 'president' } as const;

/**
 * On the points of `fillForRandomWrites`: an avis that is open (1), one that is closed, of a point put off (2), one
 * whose delay is over (3); and a conseil already held, with one point (5).
 */
export const fillOpinions = (tx: WriteHandle): void => {
  saveQuestion(tx, 1, { question: 'Faut-il un tarif unique ?', context: 'Contexte.' });
  askOpinion(tx, 1, request, context);
  const closed = askOpinion(tx, 2, { ...request, dueOn: '2026-11-21' }, context);
  const said = {
    speaker: '',
    onBehalfOf: '',
    channel: 'mail',
    saidOn: '2026-11-20',
    reservations: '',
  } as const;
  const positions = [
    { ...said, stance: 'unfavourable', reason: 'Trop cher.' },
    { ...said, stance: 'favourable', reason: '' },
  ] as const;
  for (const [index, position] of positions.entries())
    recordPosition(tx, { id: closed, collectivityId: index + 1 }, { position, isCorrection: false }, context);
  saveSynthesis(tx, closed, { divergences: 'Le prix.' }, context);
  closeOpinion(tx, closed, context);
  const unvoted = { number: '', votesFor: null, votesAgainst: null, abstentions: null };
  saveDecision(tx, 2, { ...unvoted, outcome: 'postponed', note: '', consequences: [] }, context);
  askOpinion(tx, 3, { ...request, dueOn: '2026-11-21' }, context);
  const past = createCouncilSession(tx, { date: '2026-11-10', time: '18:30', place: '' });
  addCouncilItems(tx, past, ['Compte rendu']);
};
