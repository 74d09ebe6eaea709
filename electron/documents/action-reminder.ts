import { safeFileName } from '../../db/domain/file-label.ts';
import type { ActionLine } from '../../db/domain/action.ts';
import type { ReminderGroup } from '../../db/domain/action-reminder.ts';
import { formatDate } from '../../db/domain/french-dates.ts';
import { collectiveName, letterheadBlock, type CollectiveView, type Heading } from './letterhead.ts';
import type { Block, Cell, DocModel } from './model.ts';

const originOf = ({ meeting, item, createdOn }: ActionLine): Cell => {
  const text = meeting
    ? `à la réunion du ${formatDate(meeting.date, 'numeric')}`
    : `hors réunion, notée le ${formatDate(createdOn, 'numeric')}`;
  return { text, ...(item && { detail: item.title }) };
};

const dueOf = ({ dueOn, isOverdue }: ActionLine): Cell => {
  if (dueOn === '') return { text: 'sans échéance' };
  return { text: formatDate(dueOn, 'numeric'), ...(isOverdue && { detail: 'date dépassée' }) };
};

const groupBlocks = (actions: readonly ActionLine[], name: string): Block[] => [
  { type: 'heading', text: name === '' ? 'Sans personne désignée' : name, note: '' },
  {
    type: 'table',
    summary: name === '' ? 'Actions sans personne désignée' : `Actions de ${name}`,
    columns: [
      { label: 'Action', share: 88 },
      { label: 'Échéance', share: 28 },
      { label: 'Décidée', share: 54 },
    ],
    rows: actions.map((action): Cell[] => [{ text: action.text }, dueOf(action), originOf(action)]),
    isForSigning: false,
  },
];

/** Liste de relance: open actions by who does them, to be sent or read round a table. `today` is a civil date. */
export const actionReminderDocument = (
  groups: readonly ReminderGroup[],
  view: CollectiveView,
  heading: Heading,
  today: string,
): DocModel => {
  const name = collectiveName(view);
  const day = formatDate(today, 'long');
  return {
    title: `Actions en cours – ${name} – ${day}`,
    fileName: safeFileName(`${today} Actions en cours du CoDir`),
    foot: `Actions en cours · ${name} · ${day}`,
    accent: heading.accent,
    layout: 'flow',
    blocks: [
      letterheadBlock(view, heading),
      { type: 'title', text: 'Actions en cours', subtitle: `Au ${day}` },
      ...(groups.length === 0
        ? [{ type: 'paragraph' as const, tone: 'plain' as const, text: 'Aucune action n’est en cours.' }]
        : groups.flatMap((group) => groupBlocks(group.actions, group.name))),
    ],
  };
};
