import { isCivilDate } from '../../../db/domain/civil-date.ts';
import { formatDate, formatDateTime } from '../../../db/domain/french-dates.ts';
import { obstacleOn } from '../../../db/domain/planning.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FrenchText } from '../../ui/french-text.tsx';

export type PlanView = RouteOutput<'planning.preview'>;
export type PlanLine = PlanView['lines'][number];

/** What she changed on a line: its date, or whether it is created. */
export type LineChange = { date?: string; isOff?: boolean };

export const dateOf = (line: PlanLine, change: LineChange | undefined): string =>
  change?.date ?? line.date ?? '';

/** A sentence when the date cannot be kept. */
export const faultOf = (line: PlanLine, date: string, today: string): string | undefined => {
  if (!isCivilDate(date)) return 'Indiquez la date de la réunion, par exemple 08/12/2026.';
  if (date >= line.councilDate)
    return 'La réunion se tient avant le conseil\u00a0: choisissez une date antérieure.';
  return date < today ? 'Cette date est passée\u00a0: choisissez-en une à venir.' : undefined;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Why the date is what it is: the rule's reason, or what stands in the way of a date typed. */
const remarkOf = (view: PlanView, line: PlanLine, date: string, today: string): string => {
  if (date === line.date) return line.why;
  if (!isCivilDate(date)) return '';
  const { alsaceMoselle, closed, taken } = view.obstacles;
  const obstacle = obstacleOn(date, { today, alsaceMoselle, closed, taken: new Set(taken) });
  return obstacle ? `${capital(obstacle.clause)}.` : '';
};

type PlanLinesProps = {
  view: PlanView;
  changes: ReadonlyMap<number, LineChange>;
  onChange: (sessionId: number, change: LineChange) => void;
  withTurns: boolean;
  today: string;
};

/** The meetings as they will be created: each date can be changed, each line left out. */
export function PlanLines({ view, changes, onChange, withTurns, today }: PlanLinesProps) {
  return (
    <ul>
      {view.lines.map((line) => {
        const change = changes.get(line.sessionId);
        const isOn = change?.isOff !== true;
        const date = dateOf(line, change);
        const council = formatDate(line.councilDate, 'long');
        const remark = remarkOf(view, line, date, today);
        return (
          <li
            key={line.sessionId}
            className="grid items-start gap-x-5 gap-y-1 border-t border-line px-5 py-2.5 first:border-t-0 frame:grid-cols-[minmax(0,1.3fr)_13rem_minmax(0,1.6fr)]"
          >
            <div className="pt-1.5">
              <Checkbox
                isSelected={isOn}
                onChange={(isSelected) => onChange(line.sessionId, { ...change, isOff: !isSelected })}
              >
                <span className="sr-only">Créer la réunion avant le conseil du </span>
                <FrenchText>{capital(formatDateTime(line.councilDate, line.councilTime))}</FrenchText>
              </Checkbox>
            </div>
            <DateField
              label={`Réunion avant le conseil du ${council}`}
              hidesLabel
              today={today}
              value={date}
              onChange={(next) => onChange(line.sessionId, { ...change, date: next })}
              isDisabled={!isOn}
              error={isOn ? faultOf(line, date, today) : undefined}
            />
            <div className="text-sm frame:pt-2">
              {remark !== '' && (
                <p className="text-pretty text-amber">
                  <FrenchText>{remark}</FrenchText>
                </p>
              )}
              {withTurns && isOn && line.host && (
                <p className="text-muted">
                  Accueil&nbsp;: <FrenchText>{line.host.name}</FrenchText>
                </p>
              )}
              {withTurns && isOn && line.facilitator && (
                <p className="text-muted">
                  Animation&nbsp;:{' '}
                  <FrenchText>{`${line.facilitator.holders[0]?.label ?? ''} (${line.facilitator.name})`}</FrenchText>
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
